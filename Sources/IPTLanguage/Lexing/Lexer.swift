/// Cuts a source into tokens, one at a time.
///
/// It never fails: bytes that are no token become an `invalid` token that says why. Tokens do not
/// overlap, and only blanks, comments and continued line ends lie between them.
public struct Lexer: ~Copyable {
  /// The text that is cut.
  public let source: Source
  private let symbols: SymbolTable
  /// Where the next token is looked for, in bytes from the start of the source.
  public internal(set) var offset = 0
  /// How many round and square brackets are open, if they join lines.
  private(set) var openBrackets = 0
  private let joinsLines: Bool
  /// Whether the text ends with a `\` that a further line would follow.
  private(set) var endsContinued = false

  /// Stands at the start of a source, behind a byte order mark; keywords are those of the table.
  ///
  /// Where brackets join lines, the line ends within them are blanks, up to the next brace or `;`.
  public init(_ source: Source, _ symbols: SymbolTable, joinsLines: Bool = false) {
    self.source = source
    self.symbols = symbols
    self.joinsLines = joinsLines
    // A byte order mark at the very start says nothing.
    if startsWithByteOrderMark { offset = Self.lengthOfByteOrderMark }
  }

  private static let lengthOfByteOrderMark = 3

  private var startsWithByteOrderMark: Bool {
    source.count >= Self.lengthOfByteOrderMark && source.bytes[0] == 0xEF
      && source.bytes[1] == 0xBB && source.bytes[2] == 0xBF
  }

  /// The next token; at the end of the source `end`, again and again.
  public mutating func next() -> Token {
    if source.bytes[offset] == 0x20 { offset &+= 1 }
    let start = offset
    let byte = source.bytes[start]
    if byte &- 0x61 < 26 { return word(from: start) }
    switch byte {
    case 0x41...0x5A: return word(from: start)
    case 0x30...0x39: return number(from: start)
    case 0x22: return quoted(from: start)
    case 0x0A where openBrackets == 0:
      offset = start &+ 1
      return token(.newline, from: start)
    case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xE2, 0x5C, 0x23:
      if let hidden = skipBlanks() { return hidden }
      return offset > start ? next() : other(byte, from: start)
    default:
      return start < source.count ? other(byte, from: start) : token(.end, from: start)
    }
  }

  /// The token that begins with a byte that most statements do not have.
  private mutating func other(_ byte: UInt8, from start: Int) -> Token {
    switch byte {
    case 0x2D, 0x2B:
      if isDigit(source.bytes[start + 1]) { return number(from: start) }
      return single(byte == 0x2D ? .minus : .plus)
    case 0x7B: return border(.openBrace)
    case 0x7D: return border(.closeBrace)
    case 0x5B: return opening(.openBracket)
    case 0x5D: return closing(.closeBracket)
    case 0x28: return opening(.openParen)
    case 0x29: return closing(.closeParen)
    case 0x2C: return single(.comma)
    case 0x3B: return border(.semicolon)
    case 0x2E: return single(.dot)
    case 0x2A: return single(.times)
    case 0x2F: return single(.slash)
    case 0x3D: return single(.equal)
    case 0x21:
      if source.bytes[start + 1] == 0x3D { return double(.notEqual) }
      return invalid(.strayCharacter, through: start + 1)
    case 0x3C:
      return source.bytes[start + 1] == 0x3D ? double(.lessOrEqual) : single(.less)
    case 0x3E:
      return source.bytes[start + 1] == 0x3D ? double(.greaterOrEqual) : single(.greater)
    case 0x7C: return rawText(from: start)
    case 0x24: return sigil(from: start)
    case 0x40: return entry(from: start)
    case 0x5F:
      if isWordByte(source.bytes[start + 1]), source.fixedBlank(at: start + 1) == 0 {
        return word(from: start)
      }
      return single(.missing)
    case 0x80...0xFF:
      if let fault = faultOfCharacter(at: start) {
        return invalid(fault, through: start + lengthOfCharacter(at: start))
      }
      return word(from: start)
    case 0x00...0x1F, 0x7F: return invalid(.controlCharacter, through: start + 1)
    case 0x5C where start + 1 == source.count:
      endsContinued = true
      return invalid(.strayCharacter, through: start + 1)
    default: return invalid(.strayCharacter, through: start + 1)
    }
  }

  /// Leaves out what is left of the source.
  mutating func skipToEnd() { offset = source.count }

  /// The token that ``next()`` will give, without taking it.
  public mutating func peek() -> Token {
    let (start, open) = (offset, openBrackets)
    defer { (offset, openBrackets) = (start, open) }
    return next()
  }

  // MARK: Between tokens

  /// Goes on behind blanks and comments; a comment with a character that turns the direction of the
  /// text comes back from that character on.
  private mutating func skipBlanks() -> Token? {
    while offset < source.count {
      switch source.bytes[offset] {
      case 0x20, 0x09: offset += 1
      case 0x0A where openBrackets > 0: offset += 1
      case 0x0D where source.bytes[offset + 1] == 0x0A: offset += 1
      case 0xC2, 0xE2:
        let length = source.fixedBlank(at: offset)
        if length == 0 { return nil }
        offset += length
      case 0x5C where source.bytes[offset + 1] == 0x0A: offset += 2
      case 0x5C where source.bytes[offset + 1] == 0x0D && source.bytes[offset + 2] == 0x0A:
        offset += 3
      case 0x23:
        guard commentMayBegin(at: offset) else { return nil }
        if let hidden = skipComment() { return hidden }
      default: return nil
      }
    }
    return nil
  }

  /// A comment stands at the start of a line or after a blank, `{` or `;`; elsewhere `#` is a stray
  /// sign.
  private func commentMayBegin(at index: Int) -> Bool {
    guard index > 0 else { return true }
    switch source.bytes[index - 1] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x7B, 0x3B: return true
    // The last byte of a no-break space is that of letters too.
    case 0xA0: return index > 1 && source.fixedBlank(at: index - 2) == 2
    case 0xAF, 0x87: return index > 2 && source.fixedBlank(at: index - 3) == 3
    case 0xBF: return index == Self.lengthOfByteOrderMark && startsWithByteOrderMark
    default: return false
    }
  }

  private mutating func skipComment() -> Token? {
    var hidden: Int?
    while offset < source.count, source.bytes[offset] != 0x0A {
      if source.bytes[offset] == 0xE2, hidden == nil, isBidiControl(at: offset) { hidden = offset }
      offset += 1
    }
    return hidden.map { invalid(.bidiControl, from: $0, through: offset) }
  }

  // MARK: Words

  private mutating func word(from start: Int) -> Token {
    var result = Token(kind: .word, start: UInt32(truncatingIfNeeded: start), end: 0)
    offset = endOfWord(from: start, symbol: &result.symbol)
    if source.bytes[offset] == 0x23, isDigit(source.bytes[offset + 1]) {
      offset += 1
      while isDigit(source.bytes[offset]) { offset += 1 }
      return token(.label, from: start)
    }
    result.end = UInt32(truncatingIfNeeded: offset)
    return result
  }

  /// The end of a word, and its number if it is a keyword.
  @inline(__always)
  private func endOfWord(from start: Int, symbol: inout UInt16) -> Int {
    let bytes = source.bytes.span
    let first = ByteChunk.load(bytes, at: start)
    var end = start &+ ByteChunk.lengthOfPlainWord(first)
    if end == start &+ 8 {
      var length = 8
      while length == 8 {
        length = ByteChunk.lengthOfPlainWord(ByteChunk.load(bytes, at: end))
        end &+= length
      }
    }
    if bytes[end] != 0x20, bytes[end] != 0x0A { end = endOfWord(from: end) }
    symbol = symbols.lookUp(bytes, start, end, first: first)
    return end
  }

  /// The end of a word of which capitals, digits, `_` and letters outside of ASCII may be a part.
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while true {
      let byte = source.bytes[end]
      if byte >= 0x80 {
        guard faultOfCharacter(at: end) == nil, source.fixedBlank(at: end) == 0
        else { return end }
        end += lengthOfCharacter(at: end)
      } else if isWordByte(byte) {
        end += 1
      } else {
        return end
      }
    }
  }

  private mutating func sigil(from start: Int) -> Token {
    if source.bytes[start + 1] == 0x22 {
      // Only a text on one line takes expressions.
      if source.bytes[start + 2] == 0x22, source.bytes[start + 3] == 0x22 {
        return invalid(.emptySigil, through: start + 1)
      }
      return template(from: start)
    }
    guard isLetter(source.bytes[start + 1]) else { return invalid(.emptySigil, through: start + 1) }
    let end = endOfWord(from: start + 1)
    guard end > start + 1 else { return invalid(.emptySigil, from: start, through: start + 1) }
    offset = end
    guard source.bytes[end] == 0x23, isDigit(source.bytes[end + 1]) else {
      return token(.variable, from: start)
    }
    var last = end + 1
    while isDigit(source.bytes[last]) { last += 1 }
    return invalid(.numberedVariable, from: start, through: last)
  }

  private mutating func entry(from start: Int) -> Token {
    var end = start + 1
    while isDigit(source.bytes[end]) { end += 1 }
    guard end > start + 1 else { return invalid(.emptySigil, through: end) }
    if source.bytes[end] == 0x2E, isDigit(source.bytes[end + 1]) {
      end += 1
      while isDigit(source.bytes[end]) { end += 1 }
    }
    offset = end
    return token(.entry, from: start)
  }

  // MARK: Texts

  private mutating func quoted(from start: Int) -> Token {
    if source.bytes[start + 1] == 0x22, source.bytes[start + 2] == 0x22 {
      return textBlock(from: start)
    }
    var index = start + 1
    var hasEscape = false
    var fault = Token.Fault.none
    while true {
      index = Self.endOfPlainText(source.bytes.span, from: index)
      let byte = source.bytes[index]
      if byte == 0x22 { break }
      if byte == 0x5C {
        hasEscape = true
        let length = EscapedText.lengthOfEscape(source.bytes, at: index)
        if length == 0 {
          fault = .badEscape
          index += source.bytes[index + 1] == 0x0A || index + 1 >= source.count ? 1 : 2
        } else {
          index += length
        }
        continue
      }
      if byte < 0x20 || byte == 0x7F {
        if byte == 0x0A || index >= source.count || byte == 0x0D && source.bytes[index + 1] == 0x0A
        {
          return invalid(.unclosedString, through: index)
        }
        if byte != 0x09 { fault = .controlCharacter }
      } else if byte == 0xE2, isBidiControl(at: index) {
        fault = .bidiControl
      }
      index += 1
    }
    offset = index + 1
    if fault != .none { return invalid(fault, from: start, through: offset) }
    var result = token(.string, from: start)
    result.hasEscape = hasEscape
    return result
  }

  /// Goes on at another place of the source, with no bracket open unless some are said to be.
  public mutating func seek(to offset: Int, openBrackets: Int = 0) {
    self.offset = offset
    self.openBrackets = openBrackets
  }

  /// The next byte that is a quote, a backslash, a control or the beginning of a bidi control.
  private static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      let length = ByteChunk.lengthOfPlainText(ByteChunk.load(bytes, at: index))
      index &+= length
      if length == 8 { continue }
      let byte = bytes[index]
      if byte < 0x80 || byte == 0xE2 { return index }
      index &+= 1
    }
  }

  // MARK: Characters outside ASCII

  private func lengthOfCharacter(at index: Int) -> Int {
    let length: Int =
      switch source.bytes[index] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      default: 1
      }
    return min(length, source.count - index)
  }

  /// What is wrong with a character where a word is expected, if anything is.
  private func faultOfCharacter(at index: Int) -> Token.Fault? {
    switch source.bytes[index] {
    case 0xE2:
      if isBidiControl(at: index) { return .bidiControl }
      switch (source.bytes[index + 1], source.bytes[index + 2]) {
      case (0x80, 0x98...0x9F), (0x80, 0xB2...0xB7), (0x80, 0xB9...0xBA): return .curlyQuote
      case (0x80, 0xA6): return .strayCharacter
      case (0x80, 0x90...0x95), (0x88, 0x92): return .dash
      case (0x80, 0x80...0x86), (0x80, 0x88...0x8A), (0x81, 0x9F): return .oddBlank
      case (0x80, 0x8B), (0x81, 0xA0): return .invisibleCharacter
      default: return nil
      }
    case 0xE3 where source.bytes[index + 1] == 0x80 && source.bytes[index + 2] == 0x80:
      return .oddBlank
    case 0xEF where source.bytes[index + 1] == 0xBB && source.bytes[index + 2] == 0xBF:
      return .invisibleCharacter
    case 0xC2 where source.bytes[index + 1] == 0xAD: return .invisibleCharacter
    case 0xC2 where [0xAB, 0xBB].contains(source.bytes[index + 1]): return .curlyQuote
    case 0xC2 where source.bytes[index + 1] < 0xA0: return .controlCharacter
    default: return nil
    }
  }

  /// Whether the character turns the direction of the text around it.
  func isBidiControl(at index: Int) -> Bool {
    let (second, third) = (source.bytes[index + 1], source.bytes[index + 2])
    return second == 0x80 && (0xAA...0xAE).contains(third)
      || second == 0x80 && (0x8E...0x8F).contains(third)
      || second == 0x81 && (0xA6...0xA9).contains(third)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x80...0xFF: true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: Making tokens

  func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(
      kind: kind, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: offset))
  }

  private mutating func single(_ kind: Token.Kind) -> Token {
    let start = offset
    offset += 1
    return token(kind, from: start)
  }

  private mutating func opening(_ kind: Token.Kind) -> Token {
    if joinsLines { openBrackets += 1 }
    return single(kind)
  }

  private mutating func closing(_ kind: Token.Kind) -> Token {
    if openBrackets > 0 { openBrackets -= 1 }
    return single(kind)
  }

  /// A sign that no bracket goes over.
  private mutating func border(_ kind: Token.Kind) -> Token {
    openBrackets = 0
    return single(kind)
  }

  private mutating func double(_ kind: Token.Kind) -> Token {
    let start = offset
    offset += 2
    return token(kind, from: start)
  }

  mutating func invalid(
    _ fault: Token.Fault, from start: Int? = nil, through end: Int
  ) -> Token {
    let first = start ?? offset
    offset = max(end, offset)
    var result = Token(kind: .invalid, start: UInt32(min(first, end)), end: UInt32(end))
    result.fault = fault
    return result
  }

  // MARK: Numbers

  private mutating func number(from start: Int) -> Token {
    var end = start + 1
    while isDigit(source.bytes[end]) { end &+= 1 }
    // By far the most numbers are a few digits and a blank, or a date.
    if !isNumberByte(source.bytes[end]), end &- start <= 10 {
      offset = end
      return token(.integer, from: start)
    }
    if end == start &+ 4, NumberShape.isPlainDate(source.bytes.span, at: start),
      source.bytes[start &+ 10] == 0x20 || source.bytes[start &+ 10] == 0x0A
    {
      offset = start &+ 10
      return token(.date, from: start)
    }
    while isNumberByte(source.bytes[end]) || source.bytes[end] == 0x2D || source.bytes[end] == 0x2B
    { end += 1 }
    // A full stop that ends a range of digits belongs to what follows.
    if source.bytes[end - 1] == 0x2E { end -= 1 }
    offset = end
    let kind = NumberShape.classify(source.bytes, start..<end)
    guard let kind else { return invalid(.malformedNumber, from: start, through: end) }
    return token(kind, from: start)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2E, 0x3A, 0x25, 0x5F, 0x2D: true
    default: false
    }
  }
}
