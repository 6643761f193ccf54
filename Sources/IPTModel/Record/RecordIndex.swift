/// Finds a record by its key: an open-addressing table of record positions.
///
/// The table holds no keys of its own; the caller compares the candidates. Numbered records that
/// were added in order are found without it.
struct RecordIndex: Sendable {
  private var slots: ContiguousArray<Slot> = []
  /// How many records can be found, or could before another took their place.
  private(set) var used = 0

  /// A record and the hash of its key, side by side: they are looked at together.
  private struct Slot: BitwiseCopyable {
    var record = Self.empty
    var hash: UInt32 = 0

    static let empty = UInt32.max
    var isEmpty: Bool { record == Self.empty }
  }

  /// Lets a record be found by a hash of its key, in the place of one that is found by it no more.
  ///
  /// So the table holds no more than the records that can be found, however often a name is given up and
  /// given again.
  ///
  /// The slot is what ``slot(hash:orTaking:)`` says after ``makeRoom()``.
  mutating func put(_ record: UInt32, hash: UInt32, in slot: Int) {
    if slots[slot].isEmpty { used += 1 }
    slots[slot] = Slot(record: record, hash: hash)
  }

  /// Makes room for one more record.
  mutating func makeRoom() {
    if (used + 1) * 2 > slots.count { grow() }
  }

  /// The slot of a record of this hash that is found no more, or the empty one behind them.
  func slot(hash: UInt32, orTaking isFree: (UInt32) -> Bool) -> Int {
    var index = Int(hash) & (slots.count - 1)
    while !slots[index].isEmpty {
      if slots[index].hash == hash, isFree(slots[index].record) { return index }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  /// The record under a hash for which a test holds; of one key there is one at most.
  func first(hash: UInt32, where matches: (UInt32) -> Bool) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    var index = Int(hash) & (slots.count - 1)
    while !slots[index].isEmpty {
      if slots[index].hash == hash, matches(slots[index].record) { return slots[index].record }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    let old = slots
    let size = max(16, slots.count * 2)
    slots = ContiguousArray(repeating: Slot(), count: size)
    for slot in old where !slot.isEmpty {
      var index = Int(slot.hash) & (size - 1)
      while !slots[index].isEmpty { index = (index + 1) & (size - 1) }
      slots[index] = slot
    }
  }
}
