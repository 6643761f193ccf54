/// Texts as they are written between quotes: `\"`, `\\`, `\n`, `\t`, `\{`, `\}` and `\u{…}`.
public enum EscapedText {
  /// The length of the escape at an index, or 0 if it is none.
  static func lengthOfEscape(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index + 1] {
    case 0x22, 0x5C, 0x6E, 0x74, 0x7B, 0x7D: 2
    case 0x75: lengthOfScalarEscape(bytes, at: index)
    default: 0
    }
  }

  private static func lengthOfScalarEscape(_ bytes: [UInt8], at index: Int) -> Int {
    guard index + 2 < bytes.count, bytes[index + 2] == 0x7B else { return 0 }
    var end = index + 3
    while end < bytes.count, end - index < 10, hexDigit(bytes[end]) != nil { end += 1 }
    guard end < bytes.count, end > index + 3, bytes[end] == 0x7D,
      scalar(bytes, index + 3..<end) != nil
    else { return 0 }
    return end + 1 - index
  }

  private static func scalar(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for index in range { value = value << 4 | UInt32(hexDigit(bytes[index]) ?? 0) }
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The first of the escapes in a text that are none, if it is well formed: `\u{110000}` and `\u{0}`
  /// stand for nothing that a text can hold.
  static func escapeOfNothing(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (range: Range<Int>, isNUL: Bool)? {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bytes[index] == 0x5C ? lengthOfEscape(bytes, at: index) : 1
      guard length == 0 else {
        index += length
        continue
      }
      guard bytes[index + 1] == 0x75, bytes[index + 2] == 0x7B else { return nil }
      var end = index + 3
      while hexDigit(bytes[end]) != nil { end += 1 }
      guard end > index + 3, bytes[end] == 0x7D else { return nil }
      return (index..<end + 1, bytes[index + 3..<end].allSatisfy { $0 == 0x30 })
    }
    return nil
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }

  /// A line with every escape in it read as what it stands for, between quotes or not.
  public static func plain(_ line: String) -> String {
    // The byte behind the end lets a last backslash be looked at.
    let bytes = Array(line.utf8) + [0]
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count - 1 {
      let length = bytes[index] == 0x5C ? lengthOfEscape(bytes, at: index) : 0
      if length == 0 {
        result.append(bytes[index])
      } else {
        result += unescape(bytes, index..<index + length)
      }
      index += max(length, 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether every `\` of a range between quotes begins an escape that ends within it.
  public static func isWellFormed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bytes[index] == 0x5C ? lengthOfEscape(bytes, at: index) : 1
      if length == 0 { return false }
      index += length
    }
    return index == range.upperBound
  }

  /// The text that a range between quotes stands for; a `\` that begins no escape stands for itself.
  public static func unescape(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == 0x5C else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let length = lengthOfEscape(bytes, at: index)
      guard length > 0 else {
        result.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x75:
        if let scalar = scalar(bytes, index + 3..<index + length - 1) {
          result.append(contentsOf: String(Character(scalar)).utf8)
        }
      default: result.append(bytes[index + 1])
      }
      index += length
    }
    return result
  }

  /// Writes a text between quotes so that it reads back as the same text, on one line.
  public static func quote(_ text: some Collection<UInt8>, into output: inout [UInt8]) {
    output.append(0x22)
    // Most texts need no escape, and are taken as they are.
    let escaped = text.firstIndex(where: mayNeedEscape) ?? text.endIndex
    output.append(contentsOf: text[..<escaped])
    // The last three bytes that were written as they are.
    var last: UInt32 = 0
    for byte in text[escaped...] {
      switch byte {
      case 0x22: output.append(contentsOf: [0x5C, 0x22])
      case 0x5C: output.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: output.append(contentsOf: [0x5C, 0x6E])
      case 0x09: output.append(contentsOf: [0x5C, 0x74])
      case 0x00...0x1F, 0x7F:
        output.append(contentsOf: "\\u{".utf8)
        output.append(contentsOf: String(byte, radix: 16).utf8)
        output.append(0x7D)
      default:
        output.append(byte)
        last = last << 8 & 0xFF_FF00 | UInt32(byte)
        guard let scalar = directionControl(last) else { continue }
        output.removeLast(3)
        output.append(contentsOf: "\\u{".utf8)
        output.append(contentsOf: String(scalar, radix: 16).utf8)
        output.append(0x7D)
      }
      last = 0
    }
    output.append(0x22)
  }

  /// Whether a byte is written by an escape, or begins a character that may be.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  /// The bidirectional control that three bytes write, if they do.
  @inline(__always)
  private static func directionControl(_ bytes: UInt32) -> UInt32? {
    guard bytes & 0xFF_FE00 == 0xE2_8000 else { return nil }
    let scalar = bytes >> 4 & 0xF000 | bytes >> 2 & 0x0FC0 | bytes & 0x3F
    switch scalar {
    case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: return scalar
    default: return nil
    }
  }

  /// The text of a block between `"""`: without its first line end, and without the indentation of
  /// the closing quotes.
  public static func unindent(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var lines: [ArraySlice<UInt8>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == 0x0A {
      let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
      lines.append(ArraySlice(bytes[start..<end]))
      start = index + 1
    }
    let last = ArraySlice(bytes[start..<range.upperBound])
    let closesOwnLine = !lines.isEmpty && last.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let indent = closesOwnLine ? Array(last) : []
    if !closesOwnLine { lines.append(last) }
    if let first = lines.first, first.allSatisfy({ $0 == 0x20 || $0 == 0x09 }), closesOwnLine {
      lines.removeFirst()
    }
    var result: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(0x0A) }
      result.append(contentsOf: line.starts(with: indent) ? line.dropFirst(indent.count) : line)
    }
    return result
  }
}
