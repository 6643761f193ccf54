import IPTDocument
import IPTEngine
import IPTLanguage
import LineEditor

/// What the line offers while it is typed: of a statement, or of the answer to a question of `fill`.
extension InteractiveShell {
  /// Asks until the answer is right.
  func ask(_ question: FillQuestion, _ editor: inout LineEditor) -> FillReply {
    asked = question
    defer { asked = nil }
    var draft: Draft?
    while true {
      console.flush()
      let result = editor.read(prompt: Prompt([.init("  \(question.label) › ")]), draft: draft)
      draft = nil
      switch result {
      case .line(let answer):
        let answer = answer.split(separator: " ").joined(separator: " ")
        if answer.isEmpty { return .skipped }
        let clause = question.clause(answer)
        let source = Source(question.statement(clause))
        let wrong = interpreter.check(script: source).diagnostics
        if wrong.isEmpty { return .answer(clause) }
        refuse(answer, wrong, of: source, question)
        if settings.isOn("return-line") {
          draft = Draft(answer, remedies: question.mended(answer, wrong))
          draft?.note = question.form?.sentence ?? ""
        }
      case .pasted(let text, _): draft = Draft(text, isKept: true)
      case .handedOff(let text):
        console.flush()
        let lines = (edited(text) ?? text).split(separator: "\n")
        draft = Draft(lines.joined(separator: " "), isKept: true)
      case .idle(let text, let cursor):
        if let status = clearScreen(keeping: text, cursor, &editor) {
          return .left(status: status, question.begun(text))
        }
        (draft, self.draft) = (self.draft, nil)
      case .interrupted: return .abandoned
      case .endOfInput: return .ended
      case .terminated(let signal):
        return .left(status: 128 + signal, question.begun(editor.unfinishedLine))
      case .failed: return .ended
      }
    }
  }

  /// Says why an answer does not do; of its form in the words of the question, for nobody has typed the
  /// statement it would stand in.
  private func refuse(
    _ answer: String, _ wrong: [Diagnostic], of source: Source, _ question: FillQuestion
  ) {
    guard let form = question.form, let first = wrong.first(where: { $0.severity == .error }),
      wrong.allSatisfy({ $0.code.id.hasPrefix("P") })
    else { return console.say(wrong.map(\.withoutFix), of: source) }
    console.say([
      Diagnostic(first.code, "`\(answer)` is no answer here", notes: ["\(form.sentence)."])
    ])
  }

  /// What is done with several lines that are pasted where a question stands.
  var pasteUse: PasteUse {
    guard let asked else { return .lines }
    return asked.isText
      ? .oneLine
      : .refused("Several lines were pasted and not taken: this is one answer, in one line.")
  }

  /// What stands before the line without being shown.
  private func prefix(of text: String) -> String { asked?.prefix(of: text) ?? "" }

  /// Whether what stands before the cursor is an answer that nothing more belongs to.
  private func isAnswered(_ text: String, _ cursor: Int) -> Bool {
    guard let asked, !asked.isLine else { return false }
    let answer = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    guard answer.hasSuffix(" "), !answer.hasSuffix(", "), answer.contains(where: { $0 != " " })
    else { return false }
    let words = answer.split(separator: " ").joined(separator: " ")
    return interpreter.check(script: Source(asked.statement(asked.clause(words)))).diagnostics
      .isEmpty
  }

  func complete(_ text: String, _ cursor: Int) -> Completion {
    if asked?.isText ?? false || isAnswered(text, cursor) {
      return Completion(replaceFrom: cursor, candidates: [])
    }
    let prefix = prefix(of: text)
    let offset = prefix.unicodeScalars.count
    return Completion(
      completer.complete(prefix + text, cursor: cursor + offset), behind: offset)
  }

  func expected(_ text: String, _ cursor: Int, _ space: Terminal.Size) -> [String]? {
    if let form = asked?.form {
      if form.isText, !text.isEmpty { return nil }
      if complete(text, cursor).candidates.isEmpty { return ["\(form.sentence)."] }
    }
    let prefix = prefix(of: text)
    return completer.expected(
      prefix + text, cursor: cursor + prefix.unicodeScalars.count, width: space.columns,
      height: space.rows, measure: console.style.measure)
  }

  func decoration(of text: String, _ cursor: Int, columns: Int) -> LineDecoration {
    var painting = LinePainting(
      completer: completer, settings: settings, prefix: prefix(of: text),
      width: columns, measure: console.style.measure)
    guard let form = asked?.form else { return painting.decoration(text, cursor: cursor) }
    painting.form = form.sentence
    let isEmpty = text.allSatisfy { $0 == " " }
    if isEmpty || form.isText || isAnswered(text, cursor) {
      return painting.answer(isEmpty ? form.sentence : "Enter takes the answer.")
    }
    var decoration = painting.decoration(text, cursor: cursor)
    // Where the next word begins, the language would speak of its clause.
    let before = text.unicodeScalars.prefix(cursor).last
    if !decoration.hint.isEmpty, before == " " || before == "," {
      decoration.hint = form.sentence
    }
    return decoration
  }
}

/// What came of a question of `fill`.
enum FillReply {
  case answer(String)
  case skipped, ended, abandoned
  /// The sitting is over, with a status; what was typed of the answer.
  case left(status: Int32, String?)
}
