/// Finds a record by its key: an open-addressing table of record positions.
///
/// The table holds no keys of its own; the caller compares the candidates. Numbered records that
/// were added in order are found without it.
struct RecordIndex: Sendable {
  private var slots: ContiguousArray<Slot> = []
  private var used = 0

  /// A record and the hash of its key, side by side: they are looked at together.
  private struct Slot: BitwiseCopyable {
    var record = Self.empty
    var hash: UInt32 = 0

    static let empty = UInt32.max
    var isEmpty: Bool { record == Self.empty }
  }

  /// Adds a record under a hash of its key.
  mutating func insert(_ record: UInt32, hash: UInt32) {
    if (used + 1) * 2 > slots.count { grow() }
    var index = Int(hash) & (slots.count - 1)
    while !slots[index].isEmpty { index = (index + 1) & (slots.count - 1) }
    slots[index] = Slot(record: record, hash: hash)
    used += 1
  }

  /// The newest record under a hash for which a test holds.
  func first(hash: UInt32, where matches: (UInt32) -> Bool) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    var index = Int(hash) & (slots.count - 1)
    var found: UInt32?
    while !slots[index].isEmpty {
      // Later insertions of one key stand behind earlier ones, and the newest counts.
      if slots[index].hash == hash, matches(slots[index].record) { found = slots[index].record }
      index = (index + 1) & (slots.count - 1)
    }
    return found
  }

  private mutating func grow() {
    let old = slots
    let size = max(16, slots.count * 2)
    slots = ContiguousArray(repeating: Slot(), count: size)
    // Walking from an empty slot keeps the order of equal keys within a run that wraps around.
    var start = 0
    while start < old.count, !old[start].isEmpty { start += 1 }
    for step in 0..<old.count {
      let slot = old[(start + step) & (old.count - 1)]
      guard !slot.isEmpty else { continue }
      var index = Int(slot.hash) & (size - 1)
      while !slots[index].isEmpty { index = (index + 1) & (size - 1) }
      slots[index] = slot
    }
  }
}
