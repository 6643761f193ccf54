import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore
import LineEditor

/// What happens between Enter and the next prompt.
extension InteractiveShell {
  /// Runs a text as one entry and saves what it changed; whether it was right.
  @discardableResult
  func run(_ source: Source, _ editor: inout LineEditor) -> Bool {
    if let size = Terminal.size(of: 1) { console.style.width = size.columns }
    HiddenTyping.begin()
    defer { HiddenTyping.end() }
    // A Ctrl-C that came since Enter is meant for this line; older ones were forgotten at its prompt.
    interpreter.setting.now = clock()
    interpreter.clearMessages()
    let mark = interpreter.mark
    let before = interpreter.book.log.changes.count
    firstJustSaid = before
    let run = interpreter.run(script: source)
    var saving: [Diagnostic] = []
    var isKept = run.diagnostics.isEmpty && interpreter.book.log.changes.count > before
    if run.diagnostics.isEmpty, !isForgettingMeant(&editor) {
      interpreter.goBack(to: mark, keeping: .whatIsTrue)
      transfer?.drop()
      console.say(interpreter.notices, of: source)
      console.say("Nothing was forgotten, and nothing else of the line was done.")
      return true
    }
    if isKept, let open {
      do throws(Complaint) {
        saving = try Keeping(open: open, transfer: transfer).save(&interpreter, orGoBackTo: mark)
      } catch {
        // What is not on disk is not in the case: the two must not drift apart.
        saving = error.diagnostics
        isKept = false
      }
    }
    transfer?.drop()
    console.say(interpreter.notices, of: source)
    // Who stops a line has seen enough of it; nothing of it is recorded either.
    if run.diagnostics.contains(where: { $0.code == .interrupted }) {
      interpreter.outputs.removeAll()
    }
    show(interpreter.outputs, &editor)
    let wrong = explainedAtPrompt(explained(run.diagnostics, of: source, &interpreter))
    console.say(wrong, of: source, omitted: run.omitted)
    console.say(saving)
    if isKept {
      let answers = Answers(isInWords: settings.text("answers") == "words")
      for line in answers.lines(interpreter, from: before) { console.say(line) }
      for text in interpreter.remarks { console.say(VisibleText.lines(text)) }
    } else if !saving.isEmpty {
      let way = wayBack(toLine: source.text(0..<source.count))
      console.say("Not done, because it could not be saved\(way.isEmpty ? "" : "; \(way)").")
    }
    tutorial?.noteFaults(wrong.map(\.code.id))
    if !wrong.isEmpty {
      interpreter.requests.removeAll()
      offerMending(of: source, wrong, omitted: run.omitted, isPainting: editor.isPainting)
    }
    return wrong.isEmpty
  }

  /// Says what would be forgotten for good, and asks once; yes where nothing would be.
  private func isForgettingMeant(_ editor: inout LineEditor) -> Bool {
    guard interpreter.wantsErasure || interpreter.hasForgotten else { return true }
    while true {
      sayForgotten()
      console.flush()
      // It is for good: a letter of the next line is no yes.
      editor.dropTypedAhead()
      let answer = answer(to: "y: forget, n: leave it ", among: ["y", "n"], &editor)
      guard answer == .idle, hide(&editor) == nil else { return answer == .scalar("y") }
    }
  }

  private func sayForgotten() {
    if interpreter.wantsErasure {
      console.say(
        "This erases the case with its file, its older generation and its history, for good.")
    } else {
      console.say("These lose their words for good, and `undo` does not go behind it:")
      for line in interpreter.toBeForgotten { console.say(VisibleText.lines(line)) }
    }
  }

  /// Lets the line come back with the cursor on the mistake; of what was pasted all is mended at once.
  private func offerMending(
    of source: Source, _ wrong: [Diagnostic], omitted: Int, isPainting: Bool
  ) {
    if !source.name.isEmpty {
      mended = MendedText(source, wrong, omitted: omitted)
      return
    }
    guard settings.isOn("return-line"),
      !wrong.contains(where: { $0.code == .interrupted })
    else { return }
    let completer = Completer(interpreter)
    draft = Mending.draft(
      of: source, wrong, style: Palette.style(of: .unknown, isColoured: settings.isOn("color"))
    ) { end in
      let head = source.text(0..<end)
      return !completer.complete(head, cursor: head.unicodeScalars.count).candidates.isEmpty
    }
    if let draft, draft.text.isEmpty { missing = MissingLines(of: source, draft.remedies) }
    // Where nothing is painted below the line, the key has to be named above it.
    if !isPainting, draft?.remedies.isEmpty == false { console.say("Tab mends the line.") }
  }

  /// Shows views, page by page if they are longer than the screen.
  ///
  /// - Returns: The key of those in `answers` with which somebody has answered before the end, if so.
  @discardableResult
  func show(
    _ outputs: [Interpreter.Output], _ editor: inout LineEditor,
    answers: (keys: [Unicode.Scalar], words: String) = ([], "")
  ) -> Unicode.Scalar? {
    guard let text = console.rendered(outputs, unless: { Interrupts.isPending }) else {
      Interrupts.clear()
      console.say("Stopped; nothing is shown of it.")
      return nil
    }
    guard !text.isEmpty else { return nil }
    if settings.isOn("pager"), let size = Terminal.size(), Terminal.isTerminal(1) {
      var pager = Pager(size: size, clearsRows: editor.isPainting, answers: answers)
      let shown = String(decoding: text, as: UTF8.self)
      if !pager.fits(shown) {
        console.flush()
        switch pager.show(shown, with: &editor) {
        case .shown: break
        case .answered(let key): return key
        case .left: wasLeft = true
        }
        return nil
      }
    }
    console.output.append(text)
    return nil
  }

  /// Waits for one of several keys, or the end of all; an escape or a Ctrl-C gives up.
  ///
  /// After a long time without a key that is the answer: what stands above the question is to be hidden too.
  func answer(
    to question: String, among keys: [Unicode.Scalar], _ editor: inout LineEditor
  ) -> KeyPress {
    Terminal.write(question)
    defer { Terminal.write("\n") }
    while true {
      let key = editor.readKey(endingWhenIdle: true)
      switch key {
      case .scalar(let scalar) where keys.contains(scalar):
        Terminal.write(String(Character(scalar)))
        return key
      case .idle, .interrupted, .endOfInput, .terminated, .sequence(""): return key
      default: continue
      }
    }
  }

  // MARK: Editing elsewhere

  /// Lets the line be edited in a program; it comes back to be run.
  func handOff(_ text: String, _ editor: inout LineEditor) -> Int32? {
    console.flush()
    guard let edited = edited(text) else {
      draft = Draft(text, isKept: true)
      return nil
    }
    let rows = edited.count { $0 == "\n" } + 1
    if rows + 3 >= Terminal.size()?.rows ?? 24 { return takePaste(edited, &editor) }
    draft = Draft(edited, isKept: true)
    return nil
  }

  func edited(_ text: String) -> String? {
    switch EditorProgram.edit(text) {
    case .edited(let text): return text
    case .failed(let reason):
      console.say(reason)
      return nil
    }
  }
}
