/// The keywords, each with a small number by which the parser knows it.
///
/// The lexer looks every word up once; from there on words are compared as numbers.
package final class SymbolTable {
  private var slots: ContiguousArray<UInt16> = ContiguousArray(repeating: 0, count: 512)
  private var starts: ContiguousArray<UInt32> = [0, 0]
  private var bytes: ContiguousArray<UInt8> = []

  package init() {}

  /// The number of a keyword, given to it now if it is new.
  package func intern(_ word: String) -> UInt16 {
    let start = bytes.count
    bytes.append(contentsOf: word.utf8)
    let found = lookUp(bytes, start, bytes.count)
    if found != 0 {
      bytes.removeLast(bytes.count - start)
      return found
    }
    let symbol = UInt16(starts.count - 1)
    starts.append(UInt32(bytes.count))
    if Int(symbol) * 2 >= slots.count { grow() } else { place(symbol) }
    return symbol
  }

  /// The number of the keyword that these bytes spell, or 0.
  package func lookUp(_ source: ContiguousArray<UInt8>, _ start: Int, _ end: Int) -> UInt16 {
    lookUp(source.span, start, end, hash: Self.hash(source.span, start, end))
  }

  /// The number of a keyword whose hash was worked out while it was read.
  func lookUp(_ source: Span<UInt8>, _ start: Int, _ end: Int, hash: UInt32) -> UInt16 {
    let mask = slots.count - 1
    var slot = Int(hash ^ hash >> 16) & mask
    while true {
      let symbol = slots[slot]
      if symbol == 0 { return 0 }
      let first = Int(starts[Int(symbol)])
      let count = Int(starts[Int(symbol) + 1]) - first
      if count == end - start {
        var offset = 0
        while offset < count, bytes[first + offset] == source[start + offset] { offset += 1 }
        if offset == count { return symbol }
      }
      slot = (slot + 1) & mask
    }
  }

  static let hashSeed: UInt32 = 0x811C_9DC5
  @inline(__always)
  static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  package func word(_ symbol: UInt16) -> String {
    String(
      decoding: bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])], as: UTF8.self)
  }

  private static func hash(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash = hashSeed
    var index = start
    while index < end {
      hash = mix(hash, source[index])
      index += 1
    }
    return hash
  }

  private func place(_ symbol: UInt16) {
    let mask = slots.count - 1
    let words = bytes
    let hash = Self.hash(words.span, Int(starts[Int(symbol)]), Int(starts[Int(symbol) + 1]))
    var slot = Int(hash ^ hash >> 16) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = symbol
  }

  private func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    for symbol in 1..<UInt16(starts.count - 1) { place(symbol) }
  }
}
