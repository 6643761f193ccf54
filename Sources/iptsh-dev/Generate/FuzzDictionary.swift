import IPTEngine
import IPTLanguage
import IPTStore

/// `iptsh-dev dictionary`: prints what texts of the language are made of, for libFuzzer.
///
/// Every word of the tables and every sign, a quoted line each. It is made when the fuzzer is, and
/// not kept.
enum FuzzDictionary {
  /// What no table lists: brackets, quotes, and a text of every sort of value.
  private static let shapes = [
    "{", "}", "[", "]", "(", ")", ";", "\n", "\\\n", "\"", "\"\"\"", "$\"", "$x", "| ", "# ", "_",
    "@1", "@5.2", "1..3", "2026-11-21", "2026-11", "14:30", "2026-11-21T14:30:00Z", "grief#3",
    "50%", "-2", "2.5", "\\u{1f600}", "\\n", "« »", "\u{A0}", "“", "–", "\u{202E}", "e\u{301}",
  ]

  static func run() -> Int32 {
    let output = ByteOutput.standardOutput()
    output.append(text())
    output.flush()
    return 0
  }

  private static func text() -> String {
    let words = EditorWords()
    let signs = Operator.allCases.map(\.sign)
    let all =
      words.verbs + words.kinds + words.clauses + words.figures + words.values + words.operators
      + words.constants + words.units.map { "3\($0)" } + signs + shapes
    return Set(all).subtracting([""]).sorted().map { "\"\(quoted($0))\"\n" }.joined()
  }

  /// Everything but printable ASCII is written in hexadecimal, as libFuzzer reads it.
  private static func quoted(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: result += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: result += String(UnicodeScalar(byte))
      default: result += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result
  }
}
