/// Finds a record by its key: an open-addressing table of record positions.
///
/// The table holds no keys of its own; the caller compares the candidates. Numbered records that
/// were added in order are found without it.
struct RecordIndex: Sendable {
  private var slots: ContiguousArray<UInt32> = []
  private var hashes: ContiguousArray<UInt32> = []
  private var used = 0

  private static let empty = UInt32.max

  /// Adds a record under a hash of its key.
  mutating func insert(_ record: UInt32, hash: UInt32) {
    if (used + 1) * 2 > slots.count { grow() }
    var index = Int(hash) & (slots.count - 1)
    while slots[index] != Self.empty { index = (index + 1) & (slots.count - 1) }
    slots[index] = record
    hashes[index] = hash
    used += 1
  }

  /// The newest record under a hash for which a test holds.
  func first(hash: UInt32, where matches: (UInt32) -> Bool) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    var index = Int(hash) & (slots.count - 1)
    var found: UInt32?
    while slots[index] != Self.empty {
      // Later insertions of one key stand behind earlier ones, and the newest counts.
      if hashes[index] == hash, matches(slots[index]) { found = slots[index] }
      index = (index + 1) & (slots.count - 1)
    }
    return found
  }

  private mutating func grow() {
    let old = slots
    let oldHashes = hashes
    let size = max(16, slots.count * 2)
    slots = ContiguousArray(repeating: Self.empty, count: size)
    hashes = ContiguousArray(repeating: 0, count: size)
    // Walking from an empty slot keeps the order of equal keys within a run that wraps around.
    var start = 0
    while start < old.count, old[start] != Self.empty { start += 1 }
    for step in 0..<old.count {
      let position = (start + step) & (old.count - 1)
      guard old[position] != Self.empty else { continue }
      var index = Int(oldHashes[position]) & (size - 1)
      while slots[index] != Self.empty { index = (index + 1) & (size - 1) }
      slots[index] = old[position]
      hashes[index] = oldHashes[position]
    }
  }
}
