/// Texts that most statements do not have: with expressions, of several lines, or without quotes.
extension Lexer {
  /// A text with expressions in braces, on one line; quotes within the braces do not end it.
  mutating func template(from start: Int) -> Token {
    var index = start + 2
    var depth = 0
    var isQuoted = false
    var fault = Token.Fault.none
    while true {
      let byte = source.bytes[index]
      switch byte {
      case 0x22:
        if depth == 0 {
          offset = index + 1
          if fault != .none { return invalid(fault, from: start, through: offset) }
          return token(.template, from: start)
        }
        isQuoted.toggle()
      case 0x5C:
        let length = EscapedText.lengthOfEscape(source.bytes, at: index)
        if length == 0 { fault = .badEscape }
        index += max(length - 1, 0)
      case 0x7B where !isQuoted: depth += 1
      case 0x7D where !isQuoted && depth > 0: depth -= 1
      case 0x09: break
      case 0x00..<0x20, 0x7F:
        let isEnd = byte == 0x0A || byte == 0x0D || index >= source.count
        if isEnd { return invalid(.unclosedString, from: start, through: min(index, source.count)) }
        fault = .controlCharacter
      case 0xE2 where isBidiControl(at: index): fault = .bidiControl
      default: break
      }
      index += 1
    }
  }

  mutating func textBlock(from start: Int) -> Token {
    var index = start + 3
    var fault = Token.Fault.none
    while index < source.count {
      let byte = source.bytes[index]
      if byte == 0x22, source.bytes[index + 1] == 0x22, source.bytes[index + 2] == 0x22 {
        offset = index + 3
        if fault != .none { return invalid(fault, from: start, through: offset) }
        return token(.textBlock, from: start)
      }
      if byte != 0x0A, byte != 0x0D, let found = faultOfText(at: index) { fault = found }
      index += 1
    }
    return invalid(.unclosedTextBlock, through: source.count)
  }

  mutating func rawText(from start: Int) -> Token {
    var fault = Token.Fault.none
    while offset < source.count, source.bytes[offset] != 0x0A {
      if source.bytes[offset] == 0x0D, source.bytes[offset + 1] == 0x0A { break }
      if let found = faultOfText(at: offset) { fault = found }
      offset += 1
    }
    if fault != .none { return invalid(fault, from: start, through: offset) }
    return token(.rawText, from: start)
  }

  /// What must not stand in a text without quotes of its own, if it stands here.
  private func faultOfText(at index: Int) -> Token.Fault? {
    switch source.bytes[index] {
    case 0x09: nil
    case 0x00..<0x20, 0x7F: .controlCharacter
    case 0xE2: isBidiControl(at: index) ? .bidiControl : nil
    default: nil
    }
  }
}
