import Glibc
import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTReports
import IPTStore

/// What a replay is asked for on the command line.
package struct ReplayRequest: Equatable, Sendable {
  package var path: String
  package var scene: String?
  /// What the replay is compared with; empty to write it first.
  package var check: String?
  package var isStepwise = false
  /// How fast it is shown: 1 as people read, 2 twice as fast; nothing at once.
  package var pace: Double?
  /// Where a recording for terminals is written.
  package var recording: String?

  package init(path: String) { self.path = path }
}

extension PracticeRuns {
  /// Plays an attempt again: the same text, wherever it is done.
  func replay(_ request: ReplayRequest) throws(Complaint) -> Int32 {
    guard let attempt = try attempts(at: request.path).first else { return ExitStatus.badData }
    let play = try rolePlay(of: attempt, at: request.path, scene: request.scene)
    if let note = edited(attempt, play) { console.say(note) }
    // Always the same, whatever the terminal is.
    let stage = Stage(play, width: 80, measure: .builtIn)
    var parts: [Replayed] = [Replayed(lines: stage.head(play), marker: nil)]
    var scene = ""
    do throws(Failure) {
      _ = try attempt.replay(play, workshop(request.scene ?? request.path)) {
        (player, move) throws(Failure) in
        var lines = move.map { Self.echo($0) } ?? []
        lines += stage.lines(player.events)
        player.events.removeAll()
        lines += Self.shows(move) ? stage.waiting(player) : []
        parts.append(Replayed(lines: lines, marker: player.scene == scene ? nil : player.scene))
        scene = player.scene
      }
    } catch {
      show(parts.flatMap(\.lines))
      throw Self.complaint(error, of: play.unit.source)
    }
    if let kept = request.check { return try compare(parts.flatMap(\.lines), with: kept) }
    if let path = request.recording {
      try write(Self.recording(parts, play, request.pace ?? 1), to: path)
      console.say("made \(path)")
      return ExitStatus.done
    }
    try show(parts, request)
    return ExitStatus.done
  }

  /// What one move brought.
  private struct Replayed {
    let lines: [String]
    /// The scene that was entered.
    let marker: String?
  }

  /// Whether the options are seen behind a move.
  private static func shows(_ move: Move?) -> Bool {
    switch move {
    case .hint, .why, .comfort, .write, .say(_, _, nil): false
    default: true
    }
  }

  /// The line that was typed, where the play does not tell it itself.
  private static func echo(_ move: Move) -> [String] {
    switch move {
    case .take, .say: [""]
    case .write(_, let text):
      text.split(separator: "\n").map { "› \(VisibleText.lines(String($0)))" }
    case .done: ["› done"]
    case .back: ["", "› back"]
    case .hint: ["› hint"]
    case .why: ["› why"]
    case .restart: ["", "› restart"]
    case .comfort(let value): ["› comfort \(value)"]
    }
  }

  private func show(_ parts: [Replayed], _ request: ReplayRequest) throws(Complaint) {
    for (index, part) in parts.enumerated() {
      show(part.lines)
      guard index + 1 < parts.count else { return }
      if request.isStepwise {
        console.output.append("-- Enter goes on --")
        console.flush()
        if Self.lineOfInput() == nil { return }
      } else if let pace = request.pace {
        console.flush()
        usleep(UInt32(Self.seconds(for: part.lines, pace) * 1_000_000))
      }
    }
  }

  /// How long people read lines: 15 signs a second, half a second at least.
  private static func seconds(for lines: [String], _ pace: Double) -> Double {
    let signs = lines.reduce(0) { $0 + $1.utf8.count }
    return min(max(Double(signs) / 15, 0.5), 20) / max(pace, 0.1)
  }

  /// Reads to the next line end; nothing at the end of the input.
  private static func lineOfInput() -> String? { readLine(strippingNewline: true) }

  // MARK: Comparing

  private func compare(_ lines: [String], with path: String) throws(Complaint) -> Int32 {
    let text = lines.map { $0 + "\n" }.joined()
    let kept = try read(path)
    guard kept != Array(text.utf8) else {
      console.say("The replay is the same as \(path).")
      return ExitStatus.done
    }
    console.show([
      .data(UnifiedDifference.text(from: kept, to: Array(text.utf8), name: path))
    ])
    throw Complaint(
      .replayDiffers, "the replay differs from \(path)", status: ExitStatus.checkFailed)
  }

  // MARK: Recording

  /// A recording of the replay in the form asciicast v2, with a marker for each scene.
  private static func recording(_ parts: [Replayed], _ play: RolePlay, _ pace: Double) -> [UInt8] {
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
      let text = part.lines.map { VisibleText.lines($0) + "\r\n" }.joined()
      line { $0.event(time, "o", text) }
      time += seconds(for: part.lines, pace)
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

// MARK: - Cases

extension PracticeRuns {
  /// Steps through the history of a case: each entry, and what it changed.
  func replay(_ open: OpenCase, _ request: ReplayRequest) throws(Complaint) -> Int32 {
    guard request.check == nil, request.recording == nil else {
      throw Complaint(
        .noRolePlay, "a case is replayed entry by entry; `--check` and `--record` take an attempt",
        status: ExitStatus.usage)
    }
    let book = open.book
    var parts: [Replayed] = []
    var before = CaseReader(book.asRecorded(entries: 0))
    for number in book.log.entries.indices {
      let entry = book.log.entries[number]
      let after = CaseReader(book.asRecorded(entries: number + 1))
      var time: [UInt8] = []
      CanonicalText.timestamp(entry.time, into: &time)
      let head =
        "@\(number + 1)  \(String(decoding: time, as: UTF8.self))  "
        + book.log.texts.string(at: entry.author)
      let difference = CaseDifference(before, after)
      let body =
        difference.isEmpty
        ? "Nothing changed.\n" : TextRenderer(console.style).render(difference.document())
      parts.append(
        Replayed(
          lines: [head] + body.split(separator: "\n").map { "  \($0)" } + [""], marker: nil))
      before = after
    }
    if parts.isEmpty { console.say("Nothing was entered yet.") }
    try show(parts, request)
    return ExitStatus.done
  }
}
