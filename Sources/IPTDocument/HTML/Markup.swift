/// Text made fit to stand in XML, and in HTML that is also XML.
package enum Markup {
  /// The text with all signs that would be markup, or that XML forbids, written out.
  package static func escape(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.lines(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same with its line ends kept in an attribute, where a reader of XML would make spaces of them.
  package static func attribute(_ text: String) -> String {
    escape(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "&#10;")
  }

  /// The same with its line ends kept for the reader.
  static func prose(_ text: String) -> String {
    escape(text).split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "<br/>\n")
  }

  /// A number of a drawing: to a tenth, without a point where it is whole.
  static func number(_ value: Double) -> String { Chart.text(value) }
}
