import IPTDocument
import IPTEngine
import IPTLanguage
import LineEditor

/// What is asked about a script that was pasted, and how it stands.
enum PasteQuestion {
  /// Nobody has tried to run it.
  case fresh
  /// It was refused; what would mend it, if anything would.
  case refused(MendedText?)
  /// It was mended so far.
  case mended(MendedText)

  var keys: [Unicode.Scalar] {
    switch self {
    case .fresh, .mended: ["r", "e", "d"]
    case .refused(nil): ["e", "d"]
    case .refused: ["m", "e", "d"]
    }
  }

  /// The keys with what they do, in fewer words where they stand behind those of the pager.
  func words(isAmongPages: Bool = false) -> String {
    switch self {
    case .fresh, .mended: "r: run\(isAmongPages ? "" : " as one entry"), e: edit, d: drop"
    case .refused(nil): "e: edit, d: drop"
    case .refused(let mended?):
      mended.left == 0
        ? "m: mend, e: edit, d: drop"
        : "m: mend \(mended.count) of \(mended.count + mended.left), e: edit, d: drop"
    }
  }

  /// What is said of so many lines.
  func state(of lines: Int) -> String {
    guard case .mended(let mended) = self else {
      return "\(ScriptRuns.counted(lines, "line")) pasted. Nothing has run yet."
    }
    let left =
      mended.left == 0 ? "" : ", \(mended.left) \(mended.left == 1 ? "is" : "are") left to edit"
    return "\(ScriptRuns.counted(mended.count, "mistake")) mended\(left). Nothing has run yet."
  }
}

/// What happens to several lines that were pasted.
extension InteractiveShell {
  /// Shows what was pasted as a script with numbered lines, and asks what to do with it; the line as it
  /// was before comes back where the paste is dropped.
  func takePaste(
    _ text: String, before line: Draft? = nil, _ editor: inout LineEditor
  ) -> Int32? {
    var text = text
    var question = PasteQuestion.fresh
    // Behind its mistakes the script is not shown again: they would go off the screen.
    var isSeen = false
    while true {
      let answer = ask(question, about: text, isSeen: isSeen, &editor)
      isSeen = false
      switch answer {
      case .terminated(let signal):
        keepUnfinished(text, &editor)
        return 128 + signal
      case .endOfInput:
        // A terminal that has gone looks like Ctrl-D, and nobody wants to paste it again.
        keepUnfinished(text, &editor)
        console.say("Nothing was run. \(wayBack(toLines: text))")
        return nil
      case .idle:
        // What was asked about goes with the question, and comes back with it.
        guard let status = hide(&editor) else { continue }
        keepUnfinished(text, &editor)
        return status
      case .scalar("r"):
        mended = nil
        if run(Source(text, name: "pasted"), &editor) {
          remember(text, &editor)
          return settle(text, &editor)
        }
        question = .refused(mended)
        isSeen = true
      case .scalar("m"):
        guard case .refused(let mended?) = question else { continue }
        text = mended.text
        question = .mended(mended)
      case .scalar("e"):
        // What goes on a screen is edited in the line.
        let rows = text.count { $0 == "\n" } + 1
        if rows + 3 < Terminal.size()?.rows ?? 24 {
          draft = Draft(text, isKept: true)
          return nil
        }
        guard let edited = edited(text) else { continue }
        text = edited
        question = .fresh
      default:
        console.say("Nothing was run.")
        draft = line
        return nil
      }
    }
  }

  /// Shows a script, unless it was seen just now, and waits for what is to be done with it.
  private func ask(
    _ question: PasteQuestion, about text: String, isSeen: Bool, _ editor: inout LineEditor
  ) -> KeyPress {
    let answers = (question.keys, question.words(isAmongPages: true))
    let early = isSeen ? nil : showNumbered(text, &editor, answers: answers)
    if wasLeft {
      wasLeft = false
      return .idle
    }
    // Behind the pages, for who left them early too.
    console.say(question.state(of: text.count { $0 == "\n" } + 1))
    console.flush()
    return early.map { .scalar($0) }
      ?? answer(to: question.words() + " ", among: question.keys, &editor)
  }

  private func showNumbered(
    _ text: String, _ editor: inout LineEditor, answers: (keys: [Unicode.Scalar], words: String)
  ) -> Unicode.Scalar? {
    let lines = VisibleText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
    let width = String(lines.count).utf8.count
    var shown = ""
    for (index, line) in lines.enumerated() {
      let number = String(index + 1)
      let blanks = String(repeating: " ", count: 2 + width - number.utf8.count)
      shown += truncated("\(blanks)\(number)  \(line)", to: console.style.width) + "\n"
    }
    return show([.data(Array(shown.utf8))], &editor, answers: answers)
  }
}
