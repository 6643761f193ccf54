import Glibc
import IPTDocument
import IPTEngine
import IPTLanguage
import IPTStore
import LineEditor

/// Showing a replay: at once, as fast as people read, or step by step.
extension PracticeRuns {
  func show(_ parts: [Replayed], _ request: ReplayRequest) throws(Complaint) {
    guard !parts.isEmpty else { return }
    if request.isStepwise {
      let isTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1)
      return isTerminal ? try step(parts, request) : try stepByLines(parts, request)
    }
    for part in parts {
      try tellTrainer(part.aside, request)
      guard let pace = request.pace else {
        show(part)
        continue
      }
      for line in part.lines {
        show([line], isDrawn: part.isDrawn)
        console.flush()
        usleep(UInt32(Replayed.seconds(for: line, pace) * 1_000_000))
      }
    }
  }

  private func show(_ part: Replayed) { show(part.lines, isDrawn: part.isDrawn) }

  private func show(_ lines: [String], isDrawn: Bool) {
    guard isDrawn else { return show(lines) }
    console.show(lines.map { .data(Array(($0 + "\n").utf8)) })
  }

  private func tellTrainer(_ lines: [String], _ request: ReplayRequest) throws(Complaint) {
    guard let path = request.trainer, !lines.isEmpty else { return }
    do throws(StoreError) {
      try LineFile(path: path).append(
        Array(lines.map { $0 + "\n" }.joined().utf8),
        beginning: Array("\(PlaySitting.pageMark)\n".utf8))
    } catch {
      throw PlaySitting.complaint(error, ofPage: path)
    }
  }

  // MARK: Step by step

  private enum Step { case on, back, end }

  /// Each key a step: what was shown is drawn anew when one goes back.
  private func step(_ parts: [Replayed], _ request: ReplayRequest) throws(Complaint) {
    guard var editor = LineEditor(EditorSetup(program: "iptsh")) else {
      console.say("The terminal cannot be used for keys; `--pace` needs none.")
      return
    }
    var steps = ReplaySteps(parts)
    let draws = editor.isPainting && !console.style.isPlain
    show(parts[0])
    try tellTrainer(parts[0].aside, request)
    while true {
      console.flush()
      Terminal.write(steps.keys)
      let key = Self.key(&editor)
      Terminal.write(draws ? "\r\u{1B}[K" : "\n")
      switch key {
      case .end: return
      case .on: if steps.forward() { show(steps.parts[steps.index]) } else { return }
      case .back:
        guard steps.back() else { continue }
        if draws {
          Terminal.write("\u{1B}[H\u{1B}[2J")
          show(steps.rows((Terminal.size()?.rows ?? 24) - 1), isDrawn: parts[0].isDrawn)
        } else {
          show(["-- back to \(steps.index + 1) of \(parts.count) --"])
          show(steps.parts[steps.index])
        }
      }
      try tellTrainer(steps.parts[steps.index].aside, request)
    }
  }

  private static func key(_ editor: inout LineEditor) -> Step {
    while true {
      switch editor.readKey() {
      case .scalar(" "), .scalar("\n"), .scalar("\r"), .scalar("n"), .sequence("[C"),
        .sequence("OC"), .sequence("[6~"):
        return .on
      case .scalar("b"), .scalar("p"), .scalar("\u{7F}"), .sequence("[D"), .sequence("OD"),
        .sequence("[5~"):
        return .back
      case .scalar("q"), .interrupted, .endOfInput, .terminated: return .end
      default: continue
      }
    }
  }

  /// The same without a terminal: each line of the input is a step, `b` one back, `q` the end.
  private func stepByLines(_ parts: [Replayed], _ request: ReplayRequest) throws(Complaint) {
    var steps = ReplaySteps(parts)
    show(parts[0])
    try tellTrainer(parts[0].aside, request)
    while true {
      show([steps.keys])
      console.flush()
      switch readLine(strippingNewline: true) {
      case nil, "q"?: return
      case "b"?: if !steps.back() { continue }
      default: if !steps.forward() { return }
      }
      show(steps.parts[steps.index])
      try tellTrainer(steps.parts[steps.index].aside, request)
    }
  }
}
