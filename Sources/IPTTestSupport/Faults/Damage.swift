/// What disks, wires and hands do to a file: one damage at a random place of it.
package struct Damage {
  /// The file afterwards.
  package private(set) var bytes: [UInt8]
  /// The first byte that may be another one.
  package let index: Int

  /// Damages a file that is not empty; it may happen to stay as it was.
  package init(of whole: [UInt8], _ random: inout SplitMix) {
    bytes = whole
    index = random.below(whole.count)
    let end = min(whole.count, index + 1 + random.below(200))
    switch random.below(6) {
    case 0: bytes[index] ^= 1 << UInt8(random.below(8))
    case 1: bytes[index] = UInt8(random.below(256))
    case 2: bytes.removeSubrange(index...)
    case 3: bytes.removeSubrange(index..<end)
    case 4: bytes.insert(contentsOf: bytes[index..<end], at: index)
    default:
      // What a disk leaves that has lost a block.
      for lost in index..<end { bytes[lost] = 0 }
    }
  }
}
