import IPTLanguage
import IPTModel

/// What a statement must keep, whatever it is about.
extension Interpreter {
  /// Refuses what would need the present day where there is none.
  func checkDay(_ statement: Statement) throws(Failure) {
    guard !setting.hasClock, !setting.hasDay, openSession == nil, defaultPlace == nil
    else { return }
    let isSession = statement.kind >= 0 && schema.kinds[statement.kind].word == "session"
    guard statement.kind >= 0, isSession || schema.traits[statement.kind].hasPlace,
      statement.value(Owner.session) == nil, statement.value(Owner.day) == nil,
      lastSessionDay == nil
    else { return }
    if isSession, let on = schema.field("on", of: statement.kind), statement.value(on) != nil {
      return
    }
    throw Failure(
      .noDay, "no day is known here", at: statement.range, label: "on which day?",
      notes: ["`session 1 on 2025-01-06 held` gives one; `--now` sets it for the whole run."])
  }

  /// Refuses a place that is neither a session nor a day, or that is both.
  func checkPlace(_ statement: Statement) throws(Failure) {
    guard let day = statement.value(Owner.day) else { return }
    let range = statement.tree[day].range
    if let session = statement.value(Owner.session), statement.tree[session].kind != .unknown {
      let number = statement.text(session)
      throw Failure(
        .noPlace, "a change belongs to a session or to a day, not to both", at: range,
        label: "session \(number) is given as well",
        notes: ["`session \(number) on …` gives the session its day."])
    }
    switch statement.tree[day].kind {
    case .date, .session: return
    case .age, .unknown:
      throw Failure(
        .noPlace, "a change belongs to a session or to a day", at: range,
        label: statement.tree[day].kind == .age ? "an age is neither" : "this is neither",
        notes: ["Write `at 2026-11-21`, `at 2026-11`, or `in session 3`."])
    default: return
    }
  }

  /// Refuses a name with a line end in it, which would look like two names.
  func checkNameIsOneLine(at node: Int, _ statement: Statement) throws(Failure) {
    guard catalogue.use == .statements else { return }
    switch Spelling(rawValue: statement.tree[node].detail) ?? .plain {
    case .plain, .quoted, .raw: return
    case .quotedWithEscapes, .block, .computed: break
    }
    let words = statement.tree.string(of: node, in: statement.source)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard words.count > 1 else { return }
    var name: [UInt8] = []
    EscapedText.quote(words.joined(separator: " ").utf8, into: &name)
    throw Failure(
      .nameOfSeveralLines, "a name stands on one line", at: statement.tree[node].range,
      label: "a line ends within it",
      fix: .init(statement.tree[node].range, String(decoding: name, as: UTF8.self)))
  }

  /// Refuses a record that is told by a number alone and says nothing: `risk` where `risks` was meant.
  func checkSomethingIsAdded(_ kind: Int, _ statement: Statement) throws(Failure) {
    let table = schema.kinds[kind]
    guard table.key == .numbered, table.word != "session", statement.block == nil else { return }
    throw Failure(
      .missingArgument, "nothing is given to write down", at: statement.range,
      label: "\(Article.indefinite(table.word)) of what?",
      notes: [
        "`\(table.plural == table.word ? "list \(table.word)" : table.plural)` lists what there is; "
          + "`help \(table.word)` explains what it takes."
      ])
  }

  /// Refuses the name of a line that the record does not have: of those that stand already, and of
  /// those that the statement's own block adds.
  mutating func checkOwnLine(
    _ kind: Int, at node: Int, _ statement: Statement
  ) throws(Failure) {
    let typed = statement.tree.string(of: node, in: statement.source)
    var names = namesOfLines(kind, inBlockOf: statement)
    let isOfOne = schema.traits[statement.kind].key == .single || statement.value(Owner.key) != nil
    if isOfOne, let record = try? record(of: statement.kind, statement) {
      names += reader.lines(of: record, kind: kind).map { reader.name(of: $0) }
    }
    let folded = NameFolding.folded(typed)
    guard !names.contains(where: { NameFolding.folded($0) == folded }) else { return }
    let word = schema.kinds[kind].word
    let nearest = NearestWord.find(typed, among: names)
    throw Failure(
      .unknownRecord, "the \(schema.kinds[statement.kind].word) has no \(word) \"\(typed)\"",
      at: statement.tree[node].range,
      label: nearest.map { "did you mean \"\($0)\"?" }
        ?? "none of its \(schema.kinds[kind].plural)",
      notes: nearest == nil ? ["A line `\(word) \(typed) \"…\"` in its block adds it."] : []
    ).guessing(nearest.map { statement.guess($0, at: node) })
  }

  /// The names of the lines of a kind that the block of a statement adds.
  private func namesOfLines(_ kind: Int, inBlockOf statement: Statement) -> [String] {
    guard let block = statement.block else { return [] }
    var names: [String] = []
    var node = block + 1
    while node < Int(statement.tree[block].next) {
      if statement.tree[node].kind == .line {
        let line = Statement(
          tree: statement.tree, source: statement.source, index: node, grammar: catalogue.grammar)
        if line.kind == kind, let name = line.string(Owner.key) {
          names.append(name)
        }
      }
      node = Int(statement.tree[node].next)
    }
    return names
  }

  /// Refuses a change that the log does not have.
  func checkEntry(_ entry: Int, part: UInt16, at range: Range<Int>) throws(Failure) {
    let log = book.log
    let isThere =
      entry >= 1 && entry <= log.entries.count
      && Int(part) <= log.changeRange(ofEntry: entry).count
    if isThere { return }
    throw Failure(
      .unknownRecord, "the log has no such change", at: range, label: "not in the log",
      notes: ["`log` shows what was entered."])
  }

  /// Refuses the entry that is being written, as a whole: it would speak of the statement itself.
  func checkEntryIsOver(_ entry: Int, part: UInt16 = 0, at range: Range<Int>) throws(Failure) {
    guard part == 0, entry == book.log.entries.count else { return }
    throw Failure(
      .unknownRecord, "@\(entry) is this very entry", at: range, label: "not yet in the log",
      notes: ["Leave the statement out instead."])
  }

  /// Refuses to set nothing.
  func checkSomethingIsSet(_ kind: Int, _ statement: Statement) throws(Failure) {
    var node = statement.index + 1
    while node < statement.end {
      let value = statement.tree[node]
      switch value.kind {
      case .clause where statement.owner(ofClause: node) >= 0: return
      case .block where Int(value.next) > node + 1: return
      default: node = Int(value.next)
      }
    }
    let word = schema.kinds[kind].word
    let names = schema.fields(of: kind).map(\.name)
    let shown = names.count > 8 ? names.prefix(6) + ["…"] : names[...]
    throw Failure(
      .missingArgument, "nothing is given to set", at: statement.range, label: "set to what?",
      notes: [
        "There are \(shown.joined(separator: ", ")); `help \(word)` explains them."
      ])
  }
}
