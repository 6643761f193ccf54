/// The keywords, each with a small number by which the parser knows it.
///
/// The lexer looks every word up once; from there on words are compared as numbers. A word is known
/// by its length, its first eight bytes and its last eight; only longer ones than sixteen bytes are
/// compared byte by byte.
public final class SymbolTable {
  private struct Slot: BitwiseCopyable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length: UInt16 = 0
    /// 0 in an empty slot.
    var symbol: UInt16 = 0
  }

  private var slots: ContiguousArray<Slot>
  private var starts: ContiguousArray<UInt32>
  private var bytes: [UInt8]

  /// The words that the parser itself knows; they have the first numbers.
  public init() {
    (slots, starts, bytes) = Self.keywords
  }

  private init(places: Int) {
    slots = ContiguousArray(repeating: Slot(), count: places)
    starts = [0, 0]
    bytes = []
  }

  /// What every table begins with.
  private static let keywords:
    (slots: ContiguousArray<Slot>, starts: ContiguousArray<UInt32>, bytes: [UInt8]) = {
      let table = SymbolTable(places: 256)
      for keyword in Keyword.allCases { _ = table.intern(keyword.word) }
      return (table.slots, table.starts, table.bytes)
    }()

  /// The number of a keyword, given to it now if it is new.
  public func intern(_ word: String) -> UInt16 {
    let key = Key(word)
    let found = find(key) { Self.isEqual($0, word.utf8) }
    if found != 0 { return found }
    let symbol = UInt16(starts.count - 1)
    bytes.append(contentsOf: word.utf8)
    starts.append(UInt32(bytes.count))
    if Int(symbol) * 2 >= slots.count { grow() }
    place(Slot(head: key.head, tail: key.tail, length: UInt16(key.length), symbol: symbol))
    return symbol
  }

  /// The number of a keyword, or 0.
  public func find(_ word: String) -> UInt16 {
    find(Key(word)) { Self.isEqual($0, word.utf8) }
  }

  /// The number of the keyword that these bytes spell, or 0.
  public func lookUp(_ source: [UInt8], _ start: Int, _ end: Int) -> UInt16 {
    find(Key(source[start..<end])) { Self.isEqual($0, source[start..<end]) }
  }

  /// The number of a keyword that stands in a text; eight bytes must follow its beginning.
  @inline(__always)
  func lookUp(_ source: Span<UInt8>, _ start: Int, _ end: Int, first: UInt64) -> UInt16 {
    let length = end &- start
    let key = Key(
      head: ByteChunk.prefix(first, length),
      tail: length > 8 ? ByteChunk.load(source, at: end &- 8) : 0, length: length)
    return find(key) { word in
      for offset in 0..<length where word[word.startIndex + offset] != source[start + offset] {
        return false
      }
      return true
    }
  }

  /// The keyword with a number that this table gave; empty for 0.
  public func word(_ symbol: UInt16) -> String {
    String(decoding: bytes[range(of: symbol)], as: UTF8.self)
  }

  private func range(of symbol: UInt16) -> Range<Int> {
    Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])
  }

  // MARK: Keys

  private struct Key: BitwiseCopyable {
    var head: UInt64
    var tail: UInt64
    var length: Int

    @inline(__always)
    init(head: UInt64, tail: UInt64, length: Int) {
      self.head = head
      self.tail = tail
      self.length = length
    }

    init(_ word: String) {
      let bytes = word.utf8Span.span
      var head: UInt64 = 0
      var tail: UInt64 = 0
      for index in 0..<min(bytes.count, 8) { head |= UInt64(bytes[index]) &<< UInt64(8 &* index) }
      if bytes.count > 8 {
        for index in bytes.count &- 8..<bytes.count {
          tail = tail &>> 8 | UInt64(bytes[index]) &<< 56
        }
      }
      self.init(head: head, tail: tail, length: bytes.count)
    }

    init(_ word: some Sequence<UInt8>) {
      var head: UInt64 = 0
      var last: UInt64 = 0
      var length = 0
      for byte in word {
        last = last &>> 8 | UInt64(byte) &<< 56
        length &+= 1
        if length <= 8 { head = last &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length) }
      }
      self.init(head: head, tail: length > 8 ? last : 0, length: length)
    }

    var hash: Int {
      @inline(__always)
      get {
        let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed &>> 40)
      }
    }
  }

  @inline(__always)
  private func find(_ key: Key, _ isSame: (ArraySlice<UInt8>) -> Bool) -> UInt16 {
    let mask = slots.count &- 1
    var index = key.hash & mask
    while true {
      let slot = slots[index]
      if slot.symbol == 0 { return 0 }
      if slot.head == key.head, slot.tail == key.tail, Int(slot.length) == key.length {
        if key.length <= 16 { return slot.symbol }
        if isSame(bytes[range(of: slot.symbol)]) { return slot.symbol }
      }
      index = (index &+ 1) & mask
    }
  }

  private static func isEqual(
    _ word: ArraySlice<UInt8>, _ other: some Sequence<UInt8>
  ) -> Bool { word.elementsEqual(other) }

  private func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Key(head: slot.head, tail: slot.tail, length: Int(slot.length)).hash & mask
    while slots[index].symbol != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.symbol != 0 { place(slot) }
  }
}
