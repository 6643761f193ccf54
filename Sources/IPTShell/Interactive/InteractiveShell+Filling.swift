import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import LineEditor

/// Asking for what a record does not say yet.
extension InteractiveShell {
  /// Asks field by field; all answers together are one entry.
  func fill(_ word: String, _ name: String, _ editor: inout LineEditor) -> Int32? {
    guard let (kind, record) = record(word, name) else {
      let plural = interpreter.schema.kind(word).map { interpreter.schema.kinds[$0].plural } ?? word
      console.say([
        Diagnostic(
          .unknownRecord, "there is no \(word) \(name) to fill",
          notes: ["`list \(plural)` shows them."])
      ])
      return nil
    }
    var head = "set \(interpreter.schema.kinds[kind].word)"
    if let record {
      let name = interpreter.reader.name(of: record)
      head += interpreter.schema.traits[kind].key == .single ? "" : " " + key(name, of: kind)
    }
    let fields = interpreter.schema.fields(of: kind).indices.filter { field in
      record.map { interpreter.reader.field(field, of: $0) == .unknown } ?? true
    }
    guard !fields.isEmpty else {
      console.say("Nothing is missing; `show \(word) \(name)` shows it.")
      return nil
    }
    console.say(
      "\(ScriptRuns.counted(fields.count, "field")) to fill. Enter skips one, Ctrl-D ends, "
        + "Ctrl-C gives all up.")
    var clauses: [String] = []
    defer { (linePrefix, isLineText) = ("", false) }
    for field in fields {
      switch ask(interpreter.schema.fields(of: kind)[field], head, &editor) {
      case .clause(let clause): clauses.append(clause)
      case .skipped: continue
      case .ended: return finish(head, clauses, &editor)
      case .abandoned:
        console.say("Nothing was recorded.")
        return nil
      case .left(let status, let answer):
        let line = ([head] + clauses + [answer].compactMap { $0 }).joined(separator: " ")
        if line != head { keepUnfinished(line, &editor) }
        return status
      }
    }
    return finish(head, clauses, &editor)
  }

  private enum Reply {
    case clause(String)
    case skipped, ended, abandoned
    /// The sitting is over, with a status; what was typed of the answer, as a clause.
    case left(status: Int32, String?)
  }

  private func finish(
    _ head: String, _ clauses: [String], _ editor: inout LineEditor
  ) -> Int32? {
    (linePrefix, isLineText) = ("", false)
    if clauses.isEmpty {
      console.say("Nothing was recorded.")
      return nil
    }
    let line = ([head] + clauses).joined(separator: " ")
    remember(line, &editor)
    run(Source(line), &editor)
    return nil
  }

  /// Asks for one field until the answer is right.
  private func ask(
    _ field: Field, _ head: String, _ editor: inout LineEditor
  ) -> Reply {
    let expects = FormBuilder(catalogue: interpreter.catalogue).expects(field)
    console.say("\(field.help) Takes \(expects).")
    linePrefix = "\(head) \(field.name) "
    if case .text = field.type { isLineText = true } else { isLineText = false }
    var draft: Draft?
    while true {
      console.flush()
      let result = editor.read(prompt: Prompt([.init("  \(field.name) › ")]), draft: draft)
      draft = nil
      switch result {
      case .line(let answer):
        let answer = answer.split(separator: " ").joined(separator: " ")
        if answer.isEmpty { return .skipped }
        let clause = clause(field, answer)
        let source = Source("\(head) \(clause)")
        let wrong = interpreter.check(script: source).diagnostics
        if wrong.isEmpty { return .clause(clause) }
        console.say(wrong.map(\.withoutFix), of: source)
      case .pasted(let text), .handedOff(let text):
        draft = Draft(text.split(separator: "\n").joined(separator: " "), isKept: true)
      case .idle(let text, let cursor):
        if let status = clearScreen(keeping: text, cursor, &editor) {
          return .left(status: status, begun(field, text))
        }
        (draft, self.draft) = (self.draft, nil)
      case .interrupted: return .abandoned
      case .endOfInput: return .ended
      case .terminated(let signal):
        return .left(status: 128 + signal, begun(field, editor.unfinishedLine))
      case .failed: return .ended
      }
    }
  }

  /// What was typed of an answer as a clause; nothing of blanks.
  private func begun(_ field: Field, _ text: String) -> String? {
    let answer = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return answer.isEmpty ? nil : clause(field, answer)
  }

  /// An answer as a clause; a text needs no quotes here.
  private func clause(_ field: Field, _ answer: String) -> String {
    switch field.type {
    case .text:
      if answer.hasPrefix("\"") { break }
      var quoted: [UInt8] = []
      EscapedText.quote(answer.utf8, into: &quoted)
      return "\(field.name) \(String(decoding: quoted, as: UTF8.self))"
    case .presence where answer == "yes": return field.name
    default: break
    }
    return "\(field.name) \(answer)"
  }

  private func key(_ name: String, of kind: Int) -> String {
    guard interpreter.schema.traits[kind].key == .named else { return name }
    var quoted: [UInt8] = []
    EscapedText.quote(name.utf8, into: &quoted)
    return String(decoding: quoted, as: UTF8.self)
  }

  /// The kind and the record that are named; of a kind of which there is one, it need not be there.
  private func record(_ word: String, _ name: String) -> (kind: Int, record: UInt32?)? {
    guard let kind = interpreter.schema.kind(word) else { return nil }
    let reader = interpreter.reader
    if interpreter.schema.traits[kind].key == .single { return (kind, reader.live(kind).first) }
    let wanted = NameFolding.folded(name)
    return reader.live(kind).first { NameFolding.folded(reader.name(of: $0)) == wanted }.map {
      (kind, $0)
    }
  }
}
