/// Dates, and numbers that are counted anew.
extension Parser {
  /// Reads a day, a month or a year, or what tells one by a number; says whether the token in hand began one.
  mutating func date(_ shape: ValueShape) -> Bool {
    if isWord(.age) { return numberedDate(.age, 0...130, shape) }
    if isWord(.session) { return numberedDate(.session, 1...9999, shape) }
    switch token.kind {
    case .integer:
      // Four digits are a year; a sign before three makes no fourth.
      guard token.end - token.start == 4, source.bytes[Int(token.start)] >= 0x30 else {
        return false
      }
      let year = number(token)
      if year > 0 { leaf(.date, value: Int32(year << 9)) } else { reportNoSuchDay() }
      return true
    case .month, .date:
      if let packed = packedDate(token) { leaf(.date, value: packed) } else { reportNoSuchDay() }
      return true
    default: return false
    }
  }

  /// A date that is told by a word and a number: `age 34`, `session 3`.
  private mutating func numberedDate(
    _ kind: Node.Kind, _ range: ClosedRange<Int>, _ shape: ValueShape
  ) -> Bool {
    let word = text(token)
    advance()
    guard token.kind == .integer else {
      return kind == .session && counted(shape, as: kind)
    }
    let number = number(token)
    if range.contains(number) {
      leaf(kind, value: Int32(number))
    } else {
      reportOutOfRange(word, range, number)
    }
    return true
  }

  /// A day or a month as it is packed in the log; nothing if the calendar has no such day.
  mutating func packedDate(_ token: Token) -> Int32? {
    // The lexer has seen to it that the digits stand where they should.
    let bytes = source.bytes.span
    let start = Int(token.start)
    func digit(_ offset: Int) -> Int { Int(bytes[start &+ offset] &- 0x30) }
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6)
    guard year > 0 else { return nil }
    guard token.kind == .date else { return Int32(year << 9 | month << 5) }
    let day = digit(8) &* 10 &+ digit(9)
    guard day <= Calendar.days(ofMonth: month, year) else { return nil }
    return Int32(year << 9 | month << 5 | day)
  }

  // MARK: Numbers that are counted anew

  /// Whether a token tells a number where a shape is expected: `3`, or `m3` by its letter.
  func isNumber(_ token: Token, _ shape: ValueShape) -> Bool {
    token.kind == .integer || count(of: token, shape) != nil
  }

  /// The number that a word tells by the letter of a shape, from 1: 3 of `m3`; nothing if it tells none.
  func count(of token: Token, _ shape: ValueShape) -> Int? {
    guard shape.letter != 0, token.kind == .word else { return nil }
    return Self.count(in: source, token.range, letter: shape.letter)
  }

  /// The number that a word tells by a letter.
  public static func count(in source: Source, _ word: Range<Int>, letter: UInt8) -> Int? {
    let digits = source.bytes[word].dropFirst()
    guard source.bytes[word.lowerBound] == letter, let first = digits.first, first != 0x30,
      digits.count <= mostDigits, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A word with more digits behind its letter is a word and no number.
  private static var mostDigits: Int { 4 }

  /// Reads a number that is counted anew, if the token in hand is one; which one it is shows when the
  /// statement runs.
  mutating func counted(_ shape: ValueShape, as kind: Node.Kind) -> Bool {
    guard let count = count(of: token, shape) else { return false }
    tree.hasCounts = true
    let node = tree.nodes.count
    leaf(kind, value: Int32(count))
    tree.nodes[node].detail = Node.counted
    return true
  }
}
