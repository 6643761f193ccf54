import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import LineEditor

/// Asking for what a record does not say yet.
extension InteractiveShell {
  /// Asks field by field; all answers together are one entry.
  func fill(_ word: String, _ name: String, _ editor: inout LineEditor) -> Int32? {
    if interpreter.setting.isReadOnly {
      console.say([
        Diagnostic(.readOnly, "the case is open for reading only: nothing can be filled")
      ])
      return nil
    }
    guard let (kind, record) = record(word, name) else {
      console.say([nothingToFill(word, name)])
      return nil
    }
    var head = "set \(interpreter.schema.kinds[kind].word)"
    if let record {
      let name = interpreter.reader.name(of: record)
      head += interpreter.schema.traits[kind].key == .single ? "" : " " + key(name, of: kind)
    }
    // Where no number was typed, it is said which record it is.
    let isLatest = name.isEmpty && interpreter.schema.traits[kind].key == .numbered
    let which = isLatest ? head.dropFirst("set ".count) + ": " : ""
    let fields = interpreter.schema.fields(of: kind).indices.filter { field in
      record.map { interpreter.reader.field(field, of: $0) == .unknown } ?? true
    }
    var lines = lineKinds(of: kind, head)[...]
    guard !fields.isEmpty || !lines.isEmpty else {
      console.say("\(which)Nothing is missing; `show \(head.dropFirst("set ".count))` shows it.")
      return nil
    }
    let plurals = lines.compactMap { interpreter.schema.kind($0.label) }.map {
      interpreter.schema.kinds[$0].plural
    }
    let more = plurals.isEmpty ? "" : ", then \(plurals.joined(separator: ", "))"
    console.say(
      "\(which)\(ScriptRuns.counted(fields.count, "field")) to fill\(more). Enter skips one, Ctrl-D ends, "
        + "Ctrl-C gives all up.")
    var filled = Filled(head: head)
    var asked = ""
    let questions = fields.map { question(interpreter.schema.fields(of: kind)[$0], of: kind, head) }
    var open = questions.filter { !$0.isOfLines }[...]
    var last = questions.filter(\.isOfLines)[...]
    while let question = open.popFirst()
      ?? nextLine(of: lines, filled, isThere: record != nil) ?? last.popFirst()
    {
      // The next line of the same kind needs no explanation.
      if question.label != asked { console.say(explanation(of: question)) }
      asked = question.label
      switch ask(question, &editor) {
      case .answer(let answer): filled.take(answer, question)
      case .skipped:
        // An empty line ends the lines of a kind.
        if question.isLine { lines.removeFirst() }
      case .ended: return finish(filled, &editor)
      case .abandoned:
        console.say("Nothing was recorded.")
        return nil
      case .left(let status, let answer):
        if let answer { filled.take(answer, question) }
        if !filled.isEmpty { keepUnfinished(filled.text, &editor) }
        return status
      }
    }
    return finish(filled, &editor)
  }

  private func finish(_ filled: Filled, _ editor: inout LineEditor) -> Int32? {
    if filled.isEmpty {
      console.say("Nothing was recorded.")
      return nil
    }
    remember(filled.text, &editor)
    run(Source(filled.text), &editor)
    return nil
  }

  private func explanation(of question: FillQuestion) -> String {
    guard let form = question.form else { return question.help }
    return "\(question.help) \(form.sentence)."
  }

  private func question(_ field: Field, of kind: Int, _ head: String) -> FillQuestion {
    let schema = interpreter.schema
    var isOfLines = false
    if case .reference(let word) = field.type, let other = schema.kind(word) {
      isOfLines = schema.kinds[other].parent == schema.kinds[kind].word
    }
    return FillQuestion(field: field, isOfLines: isOfLines, head, interpreter.catalogue)
  }

  /// The kinds of lines that the record may have, as questions.
  private func lineKinds(of kind: Int, _ head: String) -> [FillQuestion] {
    let schema = interpreter.schema
    let owner = String(head.dropFirst("set ".count))
    return schema.kinds.indices.filter {
      schema.kinds[$0].parent == schema.kinds[kind].word && !schema.kinds[$0].isDerived
    }.map { index in
      let line = schema.kinds[index]
      let name = line.key == .numbered || line.key == .single ? [] : ["NAME"]
      let first = schema.fields(of: index).filter { $0.traits.contains(.positional) }.map(\.name)
      let form = (name + first + ["…"]).joined(separator: " ")
      return FillQuestion(
        line: line.word, help: "\(line.help) One at a time, as `\(form)`; Enter alone goes on.",
        of: owner)
    }
  }

  /// The next line to ask for; lines belong to a record that is there or will be.
  private func nextLine(
    of lines: ArraySlice<FillQuestion>, _ filled: Filled, isThere: Bool
  ) -> FillQuestion? {
    isThere || !filled.isEmpty ? lines.first : nil
  }

  private func key(_ name: String, of kind: Int) -> String {
    guard interpreter.schema.traits[kind].key == .named else { return name }
    return AnswerForm.quoted(name)
  }

  /// What is said when there is no record to fill, with the statement that makes one.
  private func nothingToFill(_ word: String, _ name: String) -> Diagnostic {
    let schema = interpreter.schema
    guard let kind = schema.kind(word), name.isEmpty || interpreter.reader.live(kind).isEmpty else {
      let plural = schema.kind(word).map { schema.kinds[$0].plural } ?? word
      return Diagnostic(
        .unknownRecord, "there is no \(word) \(name) to fill",
        notes: ["`list \(plural)` shows them."])
    }
    let first = schema.fields(of: kind).filter { $0.traits.contains(.positional) }.prefix(1).map {
      if case .text = $0.type { "\"…\"" } else { "…" }
    }
    let statement = ([word] + (first.isEmpty ? ["…"] : first)).joined(separator: " ")
    return Diagnostic(
      .unknownRecord, "there is no \(word) to fill yet",
      notes: ["`\(statement)` makes one, and `fill \(word)` asks for the rest."])
  }

  /// The kind and the record that are named: the latest of what is numbered if none is.
  ///
  /// Of a kind of which there is one, it need not be there.
  private func record(_ word: String, _ name: String) -> (kind: Int, record: UInt32?)? {
    guard let kind = interpreter.schema.kind(word) else { return nil }
    let reader = interpreter.reader
    if interpreter.schema.traits[kind].key == .single { return (kind, reader.live(kind).first) }
    if name.isEmpty {
      let all = reader.live(kind)
      let numbers = reader.book.state.records
      let latest = all.max {
        numbers[Int($0)].number ?? 0 < numbers[Int($1)].number ?? 0
      }
      return latest.map { (kind, $0) }
    }
    let wanted = NameFolding.folded(name)
    return reader.live(kind).first { NameFolding.folded(reader.name(of: $0)) == wanted }.map {
      (kind, $0)
    }
  }
}
