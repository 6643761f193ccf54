import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  private static let person = Owner.first
  private static let whole = Owner.first - 1
  private static let everywhere = Owner.first - 2

  /// Erases names and words for good.
  static let forget = Command(
    "forget", .changes, summary: "Erases a person, the words of an entry, or the case, for good.",
    details: """
      `forget relation "x"` takes all that was recorded of the person out of the log, under every \
      name they had, and the name out of whatever refers to them; texts that mention the name are \
      listed, and blanked too with `everywhere`. `forget @8` blanks the words of an entry, `@8.2` those of one change, and leaves \
      its numbers, words of lists and dates. Flags stay. The log keeps that something was forgotten, \
      by whom, when and why, not what; nothing brings it back. The older generation of the file and \
      copies kept after a conflict go too. `forget case` erases the whole file with all of these. \
      Backups and copies elsewhere are not reached.
      """,
    examples: [
      .init("forget relation \"ex\" because \"he asked for it\"", "forgotten"),
      .init("forget @1.1 because \"entered in error\"", "forgotten"),
    ],
    arguments: { builder in
      var entry = Clause(
        "", ValueShape(.entry), help: "The entry whose words are forgotten.",
        expects: "an entry such as @8", owner: Owner.key)
      entry.isPositional = true
      var name = Clause(
        "relation", ValueShape(.name), help: "The person who is forgotten.",
        expects: "the name of a relation", owner: person)
      name.kindOfKey = builder.schema.kind("relation") ?? -1
      let alone = builder.shape(of: .presence(.alone))
      return [
        entry, name,
        Clause("case", alone, help: "The whole case, with its file.", expects: "", owner: whole),
        .reason("The reason, in words that do not tell what.", isRequired: true),
        Clause(
          "everywhere", alone, help: "Blanks texts that mention the name, too.", expects: "",
          owner: everywhere),
      ]
    }, check: { (interpreter, statement) throws(Failure) in try interpreter.checkReason(statement) }
  ) { (interpreter, statement) throws(Failure) in
    let wanted = [Owner.key, person, whole].filter { statement.value($0) != nil }
    guard wanted.count == 1 else {
      throw Failure(
        .missingArgument, "one thing is forgotten at a time", at: statement.range,
        label: "a relation, an entry or the case",
        notes: ["`forget relation \"x\" because \"…\"`, `forget @8 because \"…\"`."])
    }
    if statement.value(whole) != nil {
      guard interpreter.mover != nil else {
        throw Failure(
          .notErased, "no case file is open here, so that none can be erased", at: statement.range)
      }
      interpreter.wantsErasure = true
    } else if let node = statement.value(person) {
      let isEverywhere = statement.value(everywhere) != nil
      try interpreter.forgetPerson(at: node, isEverywhere, statement)
    } else if let node = statement.value(Owner.key) {
      try interpreter.forgetWords(at: node, statement)
    }
  }
}

extension Interpreter {
  fileprivate mutating func forgetPerson(
    at node: Int, _ isEverywhere: Bool, _ statement: Statement
  ) throws(Failure) {
    guard let kind = schema.kind("relation") else { return }
    var forgetting = Forgetting(book)
    forgetting.forget(kind, name: statement.tree.string(of: node, in: statement.source))
    guard !forgetting.names.isEmpty else { throw unknownName(kind, statement, node) }
    try checkReason(tells: forgetting.names, statement)
    if isEverywhere { forgetting.forgetMentions() }
    let mentions = forgetting.mentions()
    let words = mentions.map { self.words(for: $0) }
    let parts = forgetting.partialMentions().map { self.words(for: $0) }
    let ways = mentions.map { position in
      let stamp = stamp(of: position)
      guard forgetting.givesName(position) else { return "forget \(stamp)" }
      let key = book.log.changes[position].key
      return "forget relation \"\(book.log.texts.string(at: key))\""
    }
    let name = forgetting.newName
    replace(with: forgetting, leaving: words)
    let offset = book.text(name.utf8)
    if book.state.find(
      kind: kind, form: .text, key: offset, parent: Record.noRecord, in: book.log) != nil
    {
      let change = Change(.remove, kind: UInt8(kind), keyForm: .text, key: offset)
      book.commit(change, firstCell: book.log.nextCell)
    }
    leaveTombstone("person", forgetting.count, statement)
    if !parts.isEmpty {
      outputs.append(
        .line("A part of the name stands in these, where it may mean somebody else:"))
      for line in parts.prefix(Self.mostParts) { outputs.append(.line("  \(line)")) }
      let rest = parts.count - Self.mostParts
      if rest > 0 { outputs.append(.line("  and \(rest) more")) }
    }
    if words.isEmpty { return }
    outputs.append(.line("The name is still in the words of these:"))
    for line in words { outputs.append(.line("  \(line)")) }
    let most = 4
    let first = ways.prefix(most).map { "\($0) because \"…\"" }.joined(separator: "; ")
    outputs.append(.line("To blank them: \(first)\(ways.count > most ? "; and so on" : "")"))
    outputs.append(
      .line("`forget relation … everywhere because \"…\"` would have done both at once."))
  }

  private static let mostParts = 8

  fileprivate mutating func forgetWords(
    at node: Int, _ statement: Statement
  ) throws(Failure) {
    let entry = Int(statement.tree[node].value)
    let part = statement.tree[node].id
    try checkEntry(entry, part: part, at: statement.tree[node].range)
    var changes = book.log.changeRange(ofEntry: entry)
    if part > 0 {
      let first = changes.lowerBound + Int(part) - 1
      changes = first..<first + 1
    }
    for position in changes where givesName(position) {
      throw Failure(
        .forgottenByName, "entry @\(entry) gives a person a name", at: statement.tree[node].range,
        label: "a person is forgotten by name",
        notes: ["`forget relation \"…\" because \"…\"` reaches every line with the name."])
    }
    var forgetting = Forgetting(book)
    forgetting.forget(changes: changes)
    guard forgetting.count > 0 else {
      throw Failure(
        .nothingToForget, "entry @\(entry) has no words to forget",
        at: statement.tree[node].range,
        label: "numbers, dates and words of lists stay",
        notes: ["`retract` takes an entry back and keeps it in the log."])
    }
    replace(with: forgetting)
    leaveTombstone("words", forgetting.count, statement)
  }

  /// Whether a change gives a person a name, which would be left if only its words were blanked.
  private func givesName(_ position: Int) -> Bool {
    let change = book.log.changes[position]
    guard change.operation == .add || change.operation == .rename, change.keyForm == .text,
      schema.kinds[Int(change.kind)].word == "relation"
    else { return false }
    let isForgotten = book.log.texts.string(at: change.key).hasPrefix("[forgotten")
    return !isForgotten
  }

  /// Refuses a reason that would keep the name.
  private func checkReason(
    tells names: [String], _ statement: Statement
  ) throws(Failure) {
    guard let node = statement.value(Owner.reason) else { return }
    let text = NameFolding.folded(statement.tree.string(of: node, in: statement.source))
    guard names.contains(where: { Forgetting.holds(text, NameFolding.folded($0)) }) else { return }
    throw Failure(
      .reasonTells, "the reason would keep the name", at: statement.tree[node].range,
      label: "say why without saying who")
  }

  /// Takes over a log without the words; the one with them is kept until it is known that the new
  /// one is on disk.
  ///
  /// - Parameters:
  ///   - forgetting: What is forgotten.
  ///   - rest: The changes that hold the name and stay, in words.
  private mutating func replace(with forgetting: Forgetting, leaving rest: [String] = []) {
    if setting.hasShell {
      toBeForgotten += forgetting.changes.map { "  \(words(for: $0))" }
      if !rest.isEmpty {
        toBeForgotten.append(
          "The name stays in the texts of these, unless `everywhere` stands behind it:")
        toBeForgotten += rest.map { "  \($0)" }
      }
    }
    beforeForgetting.append(book)
    forgottenTexts += forgetting.lostTexts
    book = forgetting.forgotten()
    // An undo would only take the mark away.
    sittingStart = book.log.entries.count + 1
  }

  private mutating func leaveTombstone(
    _ scope: String, _ count: Int, _ statement: Statement
  ) {
    guard let kind = schema.kind("erasure") else { return }
    let first = book.log.nextCell
    var change = Change(
      .add, kind: UInt8(kind), keyForm: .number, key: book.state.nextNumber(of: kind))
    let ordinal = Vocabulary.erasureScope.words.firstIndex { $0.word == scope } ?? 0
    append("scope", of: kind, .word, UInt32(ordinal))
    append("blanked", of: kind, .integer, UInt32(clamping: count))
    if let node = statement.value(Owner.reason) {
      let reason = text(of: node, statement)
      append("because", of: kind, .text, reason)
    }
    book.sortCellsIfNeeded(from: first)
    change.rawPlace = Place.none.packed
    book.commit(change, firstCell: first)
    let lines = "\(count) change\(count == 1 ? "" : "s") of the log"
    outputs.append(.line("forgotten: \(lines) lost \(count == 1 ? "its" : "their") words"))
    let entry = book.log.entries.count
    confirm("@\(entry) leaves a mark that something was forgotten, not what")
  }

  /// A change by its entry, kind and key: `@8 note 2`.
  private func words(for position: Int) -> String {
    let change = book.log.changes[position]
    let stamp = stamp(of: position)
    guard change.operation.isOfRecord else {
      return "\(stamp) \(change.operation.word) @\(change.key)"
    }
    var text = "\(stamp) \(schema.kinds[Int(change.kind)].word)"
    switch change.keyForm {
    case .none: break
    case .number: text += " \(change.key)"
    case .text: text += " \"\(book.log.texts.string(at: change.key))\""
    }
    return text
  }

  private func stamp(of position: Int) -> String {
    let entry = Int(book.log.changes[position].entry)
    let isSplit = book.log.changeRange(ofEntry: entry).count > 1
    return "@\(entry)" + (isSplit ? ".\(book.log.part(of: position))" : "")
  }
}
