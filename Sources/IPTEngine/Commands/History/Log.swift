import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  /// Shows what was entered.
  static let log = Command(
    "log", .view, summary: "Shows what was entered, the latest last.",
    details: """
      What was taken back stays in the log and is marked, and so is what found no record to work on \
      (`log inert`); what a value was before, is told as it was when the change was made. A comment stands behind the entry that it \
      speaks of. `of`, `by`, `in`, `since` and `until` keep \
      what they name; `as json` and `as csv` hold each change as the statement that it is in the file.
      """,
    examples: [
      .init("log limit 5"), .init("log of relation mother"), .init("log since @2"),
    ],
    arguments: { builder in
      var limit = ValueShape(.integer)
      limit.least = 1
      let session = builder.place().filter { $0.owner == Owner.session }
      var record = builder.record
      // Of any kind.
      record.owner = .max
      return [
        Clause(
          "of", record, help: "Keeps what was entered of one record.",
          expects: "the word of a kind and the name or number of a record",
          owner: LogOwner.record),
        Clause(
          "by", ValueShape(.name), help: "Keeps what one author entered.",
          expects: "the short name of an author", owner: LogOwner.author),
        Clause(
          "since", builder.point(), help: "Keeps what was entered from then on.",
          expects: "an entry such as @8, a day, a moment such as 2026-11-21T14:30:00Z or a mark",
          owner: LogOwner.since),
        Clause(
          "until", builder.point(), help: "Keeps what was entered up to then.",
          expects: "an entry such as @8, a day, a moment such as 2026-11-21T14:30:00Z or a mark",
          owner: LogOwner.until),
      ] + session + [
        Clause(
          "limit", limit, help: "Shows so many changes; unless given 20, and all as JSON or CSV.",
          expects: "a whole number: how many", owner: Owner.limit),
        builder.format(),
      ]
    }, isShown: true,
    check: { (interpreter, statement) throws(Failure) in
      for node in [LogOwner.since, LogOwner.until].compactMap({ statement.value($0) }) {
        try interpreter.checkPoint(at: node, statement, isRecorded: true)
      }
      guard let node = statement.value(LogOwner.record) else { return }
      _ = try interpreter.namedRecord(at: node, statement)
    }
  ) { (interpreter, statement) throws(Failure) in
    let wanted = try interpreter.wantedChanges(statement)
    interpreter.showLog(wanted, statement)
  }

  static let logInert = Command(
    "inert", .view, summary: "Shows changes that found no record to work on.",
    details: "They are kept, and count again when the record returns.",
    examples: [.init("log inert", "Every change found its record.")],
    arguments: { [$0.format()] }, under: "log"
  ) { (interpreter, statement) throws(Failure) in
    let inert = interpreter.book.state.inertChanges.map(Int.init)
    interpreter.showLog(inert, nothing: "Every change found its record.", statement)
  }
}

/// The arguments of `log`.
private enum LogOwner {
  static let record = Owner.first
  static let author = Owner.first - 1
  static let since = Owner.first - 2
  static let until = Owner.first - 3
}

extension Interpreter {
  /// The changes that a statement asks for.
  fileprivate mutating func wantedChanges(_ statement: Statement) throws(Failure) -> [Int] {
    let log = book.log
    var first = 1
    var last = log.entries.count
    if let node = statement.value(LogOwner.since) {
      first = try entry(at: node, statement, isEnd: false)
    }
    if let node = statement.value(LogOwner.until) {
      last = try entry(at: node, statement, isEnd: true)
    }
    guard first <= last, first >= 1 else { return [] }
    var wanted = Array(
      log.changeRange(ofEntry: first).lowerBound..<log.changeRange(ofEntry: last).upperBound)
    if let author = statement.string(LogOwner.author) {
      wanted.removeAll { position in
        let entry = log.entries[Int(log.changes[position].entry) - 1]
        return NameFolding.folded(log.texts.string(at: entry.author)) != NameFolding.folded(author)
      }
    }
    if let session = statement.integer(Owner.session) {
      let sessions = schema.kind("session") ?? -1
      wanted.removeAll { position in
        let change = log.changes[position]
        let isOwn = Int(change.kind) == sessions && Int(change.key) == session
        return !isOwn && change.place.session != session
      }
    }
    if let node = statement.value(LogOwner.record) {
      let own = try changes(at: node, statement)
      wanted.removeAll { !own.contains($0) }
    }
    return wanted
  }

  /// The changes of a record that a statement names by the name it has, or that it had when nobody has it
  /// now, and those of its lines; what was taken back belongs to them.
  private func changes(at node: Int, _ statement: Statement) throws(Failure) -> Set<Int> {
    let (kind, key) = try namedRecord(at: node, statement)
    let log = book.log
    let children = Set(schema.children(of: kind))
    let owners = Owners(log, kind: kind)
    let people = owners.people(meantBy: key)
    func isMeant(_ form: Change.KeyForm, _ word: UInt32, _ person: Int?) -> Bool {
      form == .text
        ? person.map { people.contains($0) } ?? false : log.text(ofKey: word, form) == key
    }
    var found: Set<Int> = []
    for (position, change) in log.changes.enumerated() where change.operation.isOfRecord {
      let isOwn =
        Int(change.kind) == kind && isMeant(change.keyForm, change.key, owners.key[position])
      let isLine =
        children.contains(Int(change.kind))
        && isMeant(change.parentForm, change.parent, owners.parent[position])
      if isOwn || isLine { found.insert(position) }
    }
    guard found.isEmpty else { return found.union(takings(of: found)) }
    let word = schema.kinds[kind].word
    throw Failure(
      .unknownRecord, "nothing was entered of \(word)\(key.isEmpty ? "" : " \"\(key)\"")",
      at: statement.tree[node].range, label: "not in the log",
      notes: ["`log` shows what was entered, and `log limit 100` more of it."])
  }

  /// The changes that took back, or brought back, entries of which others are, and those that did so with
  /// them: they say why.
  private func takings(of changes: Set<Int>) -> [Int] {
    let log = book.log
    var entries = Set(changes.map { log.changes[$0].entry })
    var found: [Int] = []
    for (position, change) in log.changes.enumerated()
    where !change.operation.isOfRecord && entries.contains(change.key) {
      found.append(position)
      entries.insert(change.entry)
    }
    return found
  }

  /// The first entry from a point on, or the last up to it.
  private mutating func entry(
    at node: Int, _ statement: Statement, isEnd: Bool
  ) throws(Failure) -> Int {
    let value = statement.tree[node]
    guard case .entries(let count) = try point(at: node, statement, isRecorded: true) else {
      return 1
    }
    if isEnd { return count }
    switch value.kind {
    case .entry: return count
    case .date:
      let day = PartialDate(packed: UInt32(bitPattern: value.value)).first
      let start = Timestamp(day: day, hour: 0, minute: 0, second: 0)
      return book.entries(before: setting.moment(ofLocal: start)) + 1
    default: return count + 1
    }
  }

  /// The kind and the name or number that a statement gives.
  fileprivate func namedRecord(
    at node: Int, _ statement: Statement
  ) throws(Failure) -> (kind: Int, key: String) {
    let word = statement.text(node)
    let known = schema.kinds.firstIndex {
      $0.realm == .record && ($0.word == word || $0.aliases.contains(word))
    }
    guard let kind = known else {
      throw Failure(
        .unknownSymbol, "`\(word)` is no kind of record", at: statement.tree[node].range,
        label: Diagnostic.unknownHere, notes: ["For example: `log of relation mother`."])
    }
    if schema.traits[kind].key == .single { return (kind, "") }
    guard node + 1 < Int(statement.tree[node - 1].next) else {
      throw Failure(
        .unknownRecord, "which \(word)?", at: statement.tree[node].range, label: "one of several",
        notes: ["`list \(schema.kinds[kind].plural)` shows them."])
    }
    let key = statement.tree[node + 1]
    return (
      kind,
      key.kind == .number
        ? String(key.value) : statement.tree.string(of: node + 1, in: statement.source)
    )
  }

  /// Shows some changes of the log: as sentences for people, as statements for programs.
  fileprivate mutating func showLog(
    _ wanted: [Int], nothing: String = "Nothing of that was entered.", _ statement: Statement
  ) {
    let format = statement.integer(Owner.format).flatMap { OutputFormat(rawValue: $0) } ?? .table
    let isForPeople = format != .json && format != .csv
    if wanted.isEmpty, isForPeople {
      let text = book.log.changes.isEmpty ? "Nothing is entered yet." : nothing
      outputs.append(.document(.paragraph(text)))
      return
    }
    // What a program reads is whole: nothing in it could say that something was left out.
    let limit = statement.integer(Owner.limit) ?? (isForPeople ? 20 : wanted.count)
    let shown = wanted.suffix(limit)
    var blocks: [Document.Block] = []
    if shown.count < wanted.count {
      blocks.append(.paragraph("The last \(shown.count) of \(wanted.count) changes."))
    }
    show(
      isForPeople ? sentences(shown) : statements(shown), blocks: blocks, kind: "log", statement)
  }

  private func sentences(_ positions: ArraySlice<Int>) -> Table {
    let (reader, sentence) = (reader, ChangeSentence(reader, of: positions))
    let counts = reader.sessionCounts
    let inert = Set(book.state.inertChanges)
    let comments = commentsByChange
    // A comment that is read behind its entry is not read again where it was entered.
    var told: [Int: String] = [:]
    for position in positions {
      for comment in comments[position] ?? [] {
        told[Int(book.state.records[Int(comment)].origin)] =
          "\(reader.title(of: comment)) added, behind \(stamp(of: position).0)"
      }
    }
    var table = Table(
      columns: [.init("change"), .init("when"), .init("by"), .init("place"), .init("what")])
    for position in positions {
      let (stamp, time, author) = stamp(of: position, isLocal: true)
      let place = book.log.changes[position].place
      let isLive = book.isLive(Int(book.log.changes[position].entry))
      table.rows.append([
        stamp, String(time.prefix(16)).replacing("T", with: " "), author,
        place == .none ? "" : reader.words(for: place, counts),
        (isLive ? inert.contains(UInt32(position)) ? "(inert) " : "" : "(taken back) ")
          + (told[position] ?? sentence.text(position)),
      ])
      for comment in comments[position] ?? [] { table.rows.append(row(ofComment: comment)) }
    }
    return table
  }

  /// The comments by the change that each is to be read behind: the last of its entry, or the part that
  /// it names.
  private var commentsByChange: [Int: [UInt32]] {
    var found: [Int: [UInt32]] = [:]
    let log = book.log
    guard let kind = schema.kind("comment"), let field = schema.field("entry", of: kind) else {
      return found
    }
    for comment in reader.live(kind) {
      guard let cell = book.state.currentCell(of: comment, field: field, in: log),
        (1...max(1, log.entries.count)).contains(Int(log.cells[cell].payload))
      else { continue }
      let changes = log.changeRange(ofEntry: Int(log.cells[cell].payload))
      let part = Int(log.cells[cell].part)
      let own = Int(book.state.records[Int(comment)].origin)
      // An entry that was moved here has the comment on itself as its last change.
      let last =
        part > 0
        ? changes.lowerBound + part - 1
        : changes.contains(own) ? own - 1 : changes.upperBound - 1
      if changes.contains(last) { found[last, default: []].append(comment) }
    }
    return found
  }

  private func row(ofComment comment: UInt32) -> [String] {
    let reader = reader
    let origin = Int(book.state.records[Int(comment)].origin)
    let (_, time, author) = stamp(of: origin, isLocal: true)
    let by = DisplayText.text(reader.field("by", of: comment), unknown: author)
    let text = DisplayText.text(reader.field("text", of: comment), unknown: "")
    let answered = reader.field("answered", of: comment) == .truth(true) ? " (answered)" : ""
    return [
      "", String(time.prefix(16)).replacing("T", with: " "), by, "",
      "comment \(reader.name(of: comment)): \(text)\(answered)",
    ]
  }

  private func statements(_ positions: ArraySlice<Int>) -> Table {
    var table = Table(
      columns: [.init("change"), .init("time"), .init("by"), .init("counts"), .init("statement")])
    let inert = Set(book.state.inertChanges)
    for position in positions {
      let (stamp, time, author) = stamp(of: position)
      let isLive =
        book.isLive(Int(book.log.changes[position].entry)) && !inert.contains(UInt32(position))
      table.rows.append([
        stamp, time, author, isLive ? "yes" : "no", statement(ofChange: position),
      ])
    }
    return table
  }

  /// The number, the moment and the author of a change: the moment as in the file, in universal time, or
  /// as the clocks of the place show it.
  private func stamp(of position: Int, isLocal: Bool = false) -> (String, String, String) {
    let log = book.log
    let entry = Int(log.changes[position].entry)
    var time: [UInt8] = []
    let moment = log.entries[entry - 1].time
    CanonicalText.timestamp(isLocal ? setting.local(moment) : moment, into: &time)
    let isSplit = log.changeRange(ofEntry: entry).count > 1
    return (
      "@\(entry)" + (isSplit ? ".\(log.part(of: position))" : ""),
      String(decoding: time, as: UTF8.self), log.texts.string(at: log.entries[entry - 1].author)
    )
  }
}
