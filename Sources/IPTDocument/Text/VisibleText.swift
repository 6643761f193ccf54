/// Text made harmless for a terminal: control characters, signs that turn the direction of text and
/// characters that nobody sees are written out, `\u{1b}`.
package enum VisibleText {
  /// The text with everything a terminal would obey written out; line ends stay.
  package static func lines(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "\n"
        || isHarmless(scalar) && isSeen(scalar, between: index > 0 ? scalars[index - 1] : nil, next)
      {
        result.unicodeScalars.append(scalar)
      } else if scalar == "\t" {
        result += "  "
      } else {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return result
  }

  /// Whether something of a character is seen, if only in how those beside it look.
  private static func isSeen(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: true
    // Joiners do something in emoji and in scripts whose letters join, between two of them.
    case 0x034F, 0x200C, 0x200D:
      before.map { !$0.isASCII } ?? false && next.map { !$0.isASCII } ?? false
    // What chooses a form of the character before it: `#️⃣`, `❤️`, one of two forms of a sign.
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      before.map { $0.value > 0x20 && !$0.properties.isDefaultIgnorableCodePoint } ?? false
    // The letters of a flag that is told by letters.
    case 0xE0020...0xE007F: before.map { $0.value >= 0x1F000 } ?? false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The same on one line: names and labels of drawings, in which a line end would break the drawing.
  static func line(_ text: String) -> String {
    lines(text).split(separator: "\n").joined(separator: " ")
  }

  /// Whether a terminal shows the sign and does nothing else.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }
}
