import IPTDocument
import IPTPractice

extension PracticeRuns {
  /// A recording of the replay in the form asciicast v2, with a marker for each scene.
  static func recording(_ parts: [Replayed], _ play: RolePlay, _ pace: Double) -> [UInt8] {
    var output: [UInt8] = []
    func line(_ fields: (inout JSONLine) -> Void) {
      var writer = JSONLine()
      fields(&writer)
      output += Array((writer.text + "\n").utf8)
    }
    line { writer in
      writer.object([
        ("version", "2"), ("width", "80"), ("height", "24"),
        ("title", JSONLine.quoted(play.title)), ("env", "{\"TERM\": \"dumb\"}"),
      ])
    }
    var time = 0.0
    for part in parts {
      if let marker = part.marker {
        line { $0.event(time, "m", "scene: \(marker)") }
      }
      for text in part.lines {
        line { $0.event(time, "o", VisibleText.lines(text) + "\r\n") }
        time += Replayed.seconds(for: text, pace)
      }
    }
    return output
  }
}

/// One line of JSON.
private struct JSONLine {
  private(set) var text = ""

  mutating func object(_ fields: [(String, String)]) {
    text = "{" + fields.map { "\(Self.quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  mutating func event(_ time: Double, _ code: String, _ data: String) {
    let thousandths = Int((time * 1000).rounded())
    let rest = String(1000 + thousandths % 1000).dropFirst()
    text = "[\(thousandths / 1000).\(rest), \(Self.quoted(code)), \(Self.quoted(data))]"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
