import IPTLanguage
import IPTModel
import IPTReports

/// Adding, changing and removing records, of whatever kind.
extension Interpreter {
  // MARK: Statements

  package mutating func addRecord(
    _ kind: Int, _ statement: Statement, line parent: UInt32? = nil
  ) throws(Failure) {
    let first = book.log.nextCell
    var change = Change(.add, kind: UInt8(kind))
    var owner = parent
    if owner == nil { owner = try self.parent(of: statement, kind: kind) }
    if let owner { (change.rawParentForm, change.parent) = self.key(of: owner) }
    switch schema.traits[kind].key {
    case .named, .worded:
      let offset = try newKey(kind, statement, parent: owner)
      change.rawKeyForm = Change.KeyForm.text.rawValue
      change.key = offset
    case .numbered:
      change.rawKeyForm = Change.KeyForm.number.rawValue
      if catalogue.use == .changes, let number = statement.integer(Owner.key) {
        change.key = UInt32(clamping: number)
      } else if let owner {
        change.key = nextNumber(of: kind, in: owner)
      } else {
        change.key = nextNumber(of: kind)
      }
    case .single: break
    }
    let seen = try appendCells(of: statement, kind: kind)
    if seen == 0, parent == nil, catalogue.use == .statements {
      try checkSomethingIsAdded(kind, statement)
    }
    try applyRules(kind, statement, seen, to: nil, lineOf: owner)
    appendInitials(
      of: kind, from: first, seen: seen, nameOffset: change.keyForm == .text ? change.key : nil)
    book.sortCellsIfNeeded(from: first)
    change.rawPlace = place(of: statement, kind: kind).packed
    let flags = openFlags(before: kind)
    book.commit(change, firstCell: first)
    remarkOnFlags(kind, book.state.records.indices.last, before: flags)
    if let record = book.state.records.indices.last.map(UInt32.init) {
      sayAttention(kind, record)
      doubt(kind, record, seen | bitFromName(of: kind), statement)
    }
    try addLines(of: statement, kind: kind, change: change)
  }

  /// Refuses to clear what a record of the kind is not without.
  private func checkNothingNeededIsCleared(_ kind: Int, _ statement: Statement) throws(Failure) {
    guard catalogue.use == .statements, schema.traits[kind].key != .single else { return }
    for (index, field) in schema.fields(of: kind).enumerated()
    where field.traits.contains(.required) {
      guard let node = statement.value(index), statement.tree[node].kind == .unknown else {
        continue
      }
      throw Failure(
        .emptyText,
        "\(Article.indefinite(schema.kinds[kind].word)) is not without its `\(field.name)`",
        at: statement.tree[node].range, label: "this would clear it",
        notes: ["`remove` takes the record away."])
    }
  }

  /// Changes fields of a record: of the one that the statement names, or of a given one.
  package mutating func setRecord(
    _ kind: Int, _ statement: Statement, given: UInt32? = nil
  ) throws(Failure) {
    let mark = book.log.mark
    let first = book.log.nextCell
    var change = Change(.set, kind: UInt8(kind))
    var changed = schema.traits[kind].key == .single ? single(kind) : nil
    if schema.traits[kind].key != .single {
      let record: UInt32 = if let given { given } else { try self.record(of: kind, statement) }
      changed = record
      (change.rawKeyForm, change.key) = key(of: record)
      let parent = book.state.records[Int(record)].parent
      if parent != Record.noRecord { (change.rawParentForm, change.parent) = key(of: parent) }
    }
    try checkNothingNeededIsCleared(kind, statement)
    let seen = try appendCells(of: statement, kind: kind)
    try applyRules(kind, statement, seen, to: changed)
    if schema.traits[kind].key == .single, single(kind) == nil {
      appendInitials(of: kind, from: first, seen: seen, nameOffset: nil)
    }
    change.rawPlace = place(of: statement, kind: kind).packed
    if book.log.nextCell > first, !isUnchanged(changed, change, cellsFrom: first, in: mark) {
      book.sortCellsIfNeeded(from: first)
      let flags = openFlags(before: kind)
      book.commit(change, firstCell: first)
      if let changed {
        if isHeard {
          remarkOnLateValues(of: changed)
          remarkOnFlags(kind, Int(changed), before: flags)
        }
        if openSession != nil, schema.kinds[kind].word == "session" {
          leaveIfLost(session: changed)
        }
      }
      if let record = changed ?? single(kind) {
        sayAttention(kind, record)
        doubt(kind, record, seen, statement)
      }
    }
    try addLines(of: statement, kind: kind, change: change)
  }

  /// A bit for the field that a new record may take from its name.
  private mutating func bitFromName(of kind: Int) -> UInt64 {
    guard catalogue.use == .statements else { return 0 }
    return rules(of: kind).fromName.map { 1 << UInt64($0.field) } ?? 0
  }

  /// Applies the rules that watch the fields a statement gives.
  mutating func applyRules(
    _ kind: Int, _ statement: Statement, _ seen: UInt64, to record: UInt32?,
    lineOf owner: UInt32? = nil
  ) throws(Failure) {
    if watchedFields[kind] & seen == 0 || catalogue.use != .statements { return }
    let rules = rules(of: kind)
    if let order = rules.order, seen & 1 << UInt64(order) != 0 {
      try checkOrder(order, kind, statement, line: record, of: owner)
    }
    for (field, rule) in rules.watching where seen & 1 << UInt64(field) != 0 {
      try rule.apply(&self, statement, record)
    }
  }

  /// Refuses a line that is to stand behind one that its record does not have, or behind itself.
  private func checkOrder(
    _ field: Int, _ kind: Int, _ statement: Statement, line: UInt32?, of owner: UInt32?
  ) throws(Failure) {
    guard let number = statement.integer(field), number > 0,
      let owner = owner ?? line.map({ book.state.records[Int($0)].parent })
    else { return }
    let word = schema.kinds[kind].word
    let own = line.flatMap { book.state.records[Int($0)].number }
    if number == own {
      throw Failure(
        .unknownRecord, "\(Article.indefinite(word)) cannot stand behind itself",
        at: statement.range(field), label: "this is \(word) \(number)",
        notes: ["`after 0` puts it first."])
    }
    let other = book.state.find(
      kind: kind, form: .number, key: UInt32(clamping: number), parent: owner, in: book.log)
    if other != nil { return }
    let known = reader.lines(of: owner, kind: kind).compactMap {
      book.state.records[Int($0)].number
    }.sorted()
    throw Failure(
      .unknownRecord, "\(reader.title(of: owner)) has no \(word) \(number)",
      at: statement.range(field), label: "no such number",
      notes: [
        known.isEmpty
          ? "None is there yet; without `after` it is the first."
          : "Known: \(known.map(String.init).joined(separator: ", ")); `after 0` puts it first."
      ])
  }

  package mutating func renameRecord(_ kind: Int, _ statement: Statement) throws(Failure) {
    let record = try self.record(of: kind, statement)
    guard let node = statement.value(Owner.newName) else { return }
    let first = book.log.nextCell
    let offset = try name(at: node, of: kind, statement)
    if let taken = book.state.find(
      kind: kind, form: .text, key: offset, parent: book.state.records[Int(record)].parent,
      in: book.log), taken != record
    {
      throw nameTaken(kind, taken, statement, node)
    }
    var change = Change(.rename, kind: UInt8(kind))
    (change.rawKeyForm, change.key) = key(of: record)
    let parent = book.state.records[Int(record)].parent
    if parent != Record.noRecord { (change.rawParentForm, change.parent) = key(of: parent) }
    change.rawPlace = place(of: statement, kind: kind).packed
    book.append(Cell(field: 0, .name, offset, extra: UInt16(kind)))
    book.commit(change, firstCell: first)
  }

  /// Runs the lines of a record block: records that belong to the one just written.
  private mutating func addLines(
    of statement: Statement, kind: Int, change: Change
  ) throws(Failure) {
    guard let block = statement.block, statement.code.block == .record else { return }
    guard
      let owner = book.state.find(
        kind: kind, form: change.keyForm, key: change.key, parent: Record.noRecord, in: book.log)
    else { return }
    var node = block + 1
    while node < Int(statement.tree[block].next) {
      if statement.tree[node].kind == .line {
        let line = Statement(
          tree: statement.tree, source: statement.source, index: node, grammar: catalogue.grammar)
        if catalogue.use == .statements {
          try checkPlace(line)
          doubtPlace(line)
        }
        try addRecord(line.kind, line, line: owner)
      }
      node = Int(statement.tree[node].next)
    }
  }

  // MARK: Keys

  mutating func key(of record: UInt32) -> (UInt8, UInt32) {
    let record = book.state.records[Int(record)]
    return (record.keyForm.rawValue, record.key)
  }

  /// The standing record of a kind of which there is one at most.
  package func single(_ kind: Int) -> UInt32? {
    book.state.find(kind: kind, form: .none, key: 0, parent: Record.noRecord, in: book.log)
  }

  private mutating func newKey(
    _ kind: Int, _ statement: Statement, parent: UInt32?
  ) throws(Failure) -> UInt32 {
    guard let node = statement.value(Owner.key) else { return book.text([]) }
    if catalogue.use == .statements { try checkWholeName(kind, statement) }
    let offset = try name(at: node, of: kind, statement)
    if let taken = book.state.find(
      kind: kind, form: .text, key: offset, parent: parent ?? Record.noRecord, in: book.log)
    {
      throw nameTaken(kind, taken, statement, node)
    }
    return offset
  }

  /// Refuses a name without quotes that goes on with a word of the kind: `my mother`.
  ///
  /// A name with a capital letter ends where it ends: `Tom partner`.
  mutating func checkWholeName(_ kind: Int, _ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.key), statement.tree[node].kind == .name else { return }
    let range = statement.tree[node].range
    guard statement.tree[node].detail == Spelling.plain.rawValue,
      let field = rules(of: kind).fromName?.field, let next = statement.value(field),
      statement.tree[next].range == statement.tree[next - 1].range
    else { return }
    let between = statement.source.text(range.upperBound..<statement.tree[next].range.lowerBound)
    let name = statement.text(node)
    // `child1 child` is a person and what they are to the client.
    let isProper = name.first?.isUppercase ?? false || name.contains { $0.isNumber }
    let isOwned = Self.wordsOfOwners.contains(name.lowercased())
    guard between.allSatisfy({ $0.isWhitespace }), !isProper || isOwned else { return }
    let word = statement.text(next)
    let whole = range.lowerBound..<statement.tree[next].range.upperBound
    let table = schema.kinds[kind].word
    throw Failure(
      .nameInTwoWords, "a name of several words stands in quotes", at: whole,
      label: "is this one name?",
      notes: ["If the name is `\(name)` alone: add \(table) \"\(name)\" \(word)"],
      fix: .init(whole, "\"\(name) \(word)\""))
  }

  /// Words before another, of which no name consists alone.
  private static let wordsOfOwners: Set<String> = [
    "my", "her", "his", "our", "the", "their", "your",
  ]

  /// Writes down a new name, which can be seen.
  private mutating func name(
    at node: Int, of kind: Int, _ statement: Statement
  ) throws(Failure) -> UInt32 {
    try checkName(at: node, of: kind, statement)
    return schema.traits[kind].key == .named
      ? name(of: node, statement) : text(of: node, statement)
  }

  /// Refuses a name in which nothing can be seen.
  func checkName(at node: Int, of kind: Int, _ statement: Statement) throws(Failure) {
    try checkNameIsOneLine(at: node, statement)
    guard statement.isBlankText(node) else { return }
    throw Failure(
      .emptyName, "\(Article.indefinite(schema.kinds[kind].word)) needs a name",
      at: statement.tree[node].range, label: "nothing can be seen here")
  }

  private func nameTaken(
    _ kind: Int, _ record: UInt32, _ statement: Statement, _ node: Int
  ) -> Failure {
    let word = schema.kinds[kind].word
    let name = reader.name(of: record)
    let isWord = schema.traits[kind].key == .worded
    let clauses = statement.tree[node].range.upperBound..<statement.range.upperBound
    let rest = statement.source.text(clauses)
    if schema.traits[kind].realm == .library {
      return Failure(
        .nameTaken, "there is \(Article.indefinite(word)) \(name) already",
        at: statement.tree[node].range, label: "declared twice",
        notes: [
          "Each \(word) has a word of its own; take one that no other has: `list "
            + "\(schema.kinds[kind].plural)` shows those there are."
        ])
    }
    let isPerson = schema.fields(of: kind).contains { $0.traits.contains(.fromName) }
    let other = isPerson ? "Somebody else" : "Another one"
    return Failure(
      .nameTaken, "there is \(Article.indefinite(word)) \"\(name)\" already",
      at: statement.tree[node].range,
      label: "the name is taken",
      notes: [
        "Names are told apart without regard to case. \(other) gets another \(isWord ? "word" : "name"), such as "
          + (isWord ? "`\(name)2`." : "\"\(name) 2\".")
      ],
      fix: rest.allSatisfy { $0 == " " }
        ? nil
        : .init(
          statement.range,
          "set \(word) \(statement.source.text(statement.tree[node].range))\(rest)"))
  }

  /// The record that a statement names.
  package mutating func record(of kind: Int, _ statement: Statement) throws(Failure) -> UInt32 {
    let owner = try self.parent(of: statement, kind: kind)
    let parent = owner ?? Record.noRecord
    if schema.traits[kind].key == .single {
      if let record = single(kind) { return record }
      throw Failure(
        .unknownRecord, "no \(schema.kinds[kind].word) is recorded", at: statement.range)
    }
    guard let node = statement.value(Owner.key) else {
      throw Failure(.unknownRecord, "which \(schema.kinds[kind].word)?", at: statement.range)
    }
    return try find(kind, at: node, statement, parent: parent)
  }

  mutating func find(
    _ kind: Int, at node: Int, _ statement: Statement, parent: UInt32 = Record.noRecord
  ) throws(Failure) -> UInt32 {
    if schema.traits[kind].key == .numbered {
      if let record = book.state.find(
        kind: kind, form: .number, key: UInt32(bitPattern: statement.tree[node].value),
        parent: parent, in: book.log)
      {
        return record
      }
      throw unknownNumber(kind, statement, node, of: parent)
    }
    // The text is put down only to be compared, and taken out again.
    let mark = book.log.mark
    let typed = text(of: node, statement)
    let found =
      book.state.find(kind: kind, form: .text, key: typed, parent: parent, in: book.log)
      ?? book.state.find(
        kind: kind, form: .text, key: name(of: node, statement), parent: parent, in: book.log)
    if book.log.nextCell == mark.cellCount { book.cut(back: mark) }
    if let found { return found }
    throw unknownName(kind, statement, node)
  }

  private func unknownNumber(
    _ kind: Int, _ statement: Statement, _ node: Int, of parent: UInt32
  ) -> Failure {
    let table = schema.kinds[kind]
    if parent != Record.noRecord {
      let known = reader.lines(of: parent, kind: kind).map { reader.name(of: $0) }
      return Failure(
        .unknownRecord, "\(reader.title(of: parent)) has no \(table.word) \(statement.text(node))",
        at: statement.tree[node].range, label: "no such number",
        notes: [
          known.isEmpty ? "None is recorded yet." : "Known: \(known.joined(separator: ", "))."
        ])
    }
    let count = reader.live(kind).count
    return Failure(
      .unknownRecord, "there is no \(table.word) \(statement.text(node))",
      at: statement.tree[node].range, label: "no such number",
      notes: [count == 0 ? "None is recorded yet." : "`list \(table.plural)` shows what there is."])
  }

  /// A name of the case that begins with the word at a node and goes on with those behind it.
  func wholeName(
    at node: Int, _ statement: Statement, among names: [String]
  ) -> (name: String, range: Range<Int>)? {
    guard statement.tree[node].detail == Spelling.plain.rawValue else { return nil }
    let start = statement.tree[node].range.lowerBound
    let line = statement.source.text(
      start..<max(start, statement.source.line(at: start, reach: 200).upperBound))
    let folded = NameFolding.folded(line)
    let fitting = names.filter { name in
      let name = NameFolding.folded(name)
      guard name.contains(" "), folded.hasPrefix(name) else { return false }
      return folded.dropFirst(name.count).first.map { " ;}".contains($0) } ?? true
    }
    guard let name = fitting.max(by: { $0.count < $1.count }) else { return nil }
    return (name, start..<start + line.prefix(name.count).utf8.count)
  }

  /// The record that a line belongs to: `of incident 1`.
  private mutating func parent(
    of statement: Statement, kind: Int
  ) throws(Failure) -> UInt32? {
    let owner = schema.traits[kind].parent
    guard owner >= 0 else { return nil }
    let word = schema.kinds[owner].word
    guard let node = statement.value(Owner.parent) else {
      if let single = schema.kinds[owner].key == .single ? single(owner) : nil { return single }
      throw Failure(
        .unknownRecord, "which \(word) does the \(schema.kinds[kind].word) belong to?",
        at: statement.range.upperBound..<statement.range.upperBound,
        label: "`of \(word) …` is missing")
    }
    guard statement.text(node) == word else {
      throw Failure(
        .unknownRecord,
        "\(Article.indefinite(schema.kinds[kind].word)) belongs to \(Article.indefinite(word))",
        at: statement.tree[node].range, label: "`of \(word) …` is meant")
    }
    let key = node + 1
    let clauseEnd = Int(statement.tree[node - 1].next)
    if schema.kinds[owner].key == .single { return try record(single: owner, statement, node) }
    guard key < clauseEnd else {
      throw Failure(
        .unknownRecord, "which \(word)?", at: statement.tree[node].range, label: "one of several")
    }
    return try find(owner, at: key, statement)
  }

  private func record(
    single kind: Int, _ statement: Statement, _ node: Int
  ) throws(Failure) -> UInt32 {
    if let record = single(kind) { return record }
    throw Failure(
      .unknownRecord, "no \(schema.kinds[kind].word) is recorded", at: statement.tree[node].range)
  }
}
