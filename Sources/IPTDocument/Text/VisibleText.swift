/// Text made harmless for a terminal: control characters and signs that turn the direction of text
/// are written out, `\u{1b}`.
package enum VisibleText {
  /// The text with everything a terminal would obey written out; line ends stay.
  package static func lines(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || isHarmless(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar == "\t" {
        result += "  "
      } else {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return result
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
