import IPTDocument
import IPTLanguage
import IPTModel

/// Records as documents and as data, for every kind.
extension Interpreter {
  private func format(_ statement: Statement) -> OutputFormat {
    statement.integer(Owner.format).flatMap { OutputFormat(rawValue: $0) } ?? .table
  }

  /// The book that holds the records of a kind: the case, or the library.
  private func book(of kind: Int) -> Casebook {
    schema.kinds[kind].realm == .library ? library.book(of: schema.kinds[kind].word) : book
  }

  private func evaluation(of kind: Int) -> Evaluation {
    Evaluation(
      book: book(of: kind), library: library, openSession: openSession, frame: frame)
  }

  // MARK: One record

  package mutating func showRecord(_ kind: Int, _ statement: Statement) throws(Failure) {
    let table = schema.kinds[kind]
    if table.realm == .library, showRemarks(kind, statement) { return }
    let evaluation = evaluation(of: kind)
    guard table.key == .single || statement.value(Owner.key) != nil else {
      if showPage(of: nil, kind, statement) { return }
      return try listRecords(kind, statement)
    }
    let record: UInt32
    if table.realm == .library, let node = statement.value(Owner.key) {
      guard let found = declaration(kind, statement.text(node), evaluation) else {
        throw undeclared(table.word, at: node, statement)
      }
      record = found
    } else if table.key == .single {
      guard let found = single(kind) else {
        if showPage(of: nil, kind, statement) { return }
        show(.paragraph("No \(table.word) is recorded yet."), statement)
        return
      }
      record = found
    } else {
      record = try self.record(of: kind, statement)
    }
    if showPage(of: record, kind, statement) { return }
    switch format(statement) {
    case .table, .html, .markdown: show(document(of: record, evaluation), statement)
    case .csv: showRows([self.table(of: [record], kind, evaluation, limit: nil)])
    case .json: showJSON(of: [record], kind, evaluation)
    }
  }

  /// Records as JSON, schema `iptsh.records/1`.
  private mutating func showJSON(of records: [UInt32], _ kind: Int, _ evaluation: Evaluation) {
    var writer = JSONWriter()
    writer.begin(schema: "iptsh.records/1")
    writer.key("kind")
    writer.string(schema.kinds[kind].word)
    writer.key("records")
    writer.beginArray()
    let json = RecordJSON(evaluation.reader, kind: kind)
    for record in records { json.write(record, into: &writer) }
    writer.endArray()
    writer.endObject()
    outputs.append(.data(writer.bytes))
  }

  /// Shows the remarks on the case for `show advice`, alone or with a subject; what the library
  /// declares is shown by its code.
  private mutating func showRemarks(_ kind: Int, _ statement: Statement) -> Bool {
    guard schema.kinds[kind].word == Kind.advice.word else { return false }
    guard let node = statement.value(Owner.key) else {
      showAdvice(about: nil, statement)
      return true
    }
    guard let topic = Vocabulary.adviceTopic.standardWord(statement.text(node)) else {
      return false
    }
    showAdvice(about: topic, statement)
    return true
  }

  private func declaration(_ kind: Int, _ word: String, _ evaluation: Evaluation) -> UInt32? {
    evaluation.reader.live(kind).first { evaluation.reader.name(of: $0) == word }
  }

  /// Refuses to show a declaration that the library does not have.
  func checkDeclarationToShow(_ statement: Statement) throws(Failure) {
    guard statement.kind >= 0, schema.kinds[statement.kind].realm == .library,
      let node = statement.value(Owner.key)
    else { return }
    let word = statement.text(node)
    let isSubject =
      schema.kinds[statement.kind].word == Kind.advice.word
      && Vocabulary.adviceTopic.standardWord(word) != nil
    guard !isSubject, declaration(statement.kind, word, evaluation(of: statement.kind)) == nil
    else { return }
    throw undeclared(schema.kinds[statement.kind].word, at: node, statement)
  }

  private func heading(of record: UInt32, _ kind: Int, _ evaluation: Evaluation) -> String {
    let name = evaluation.reader.name(of: record)
    return schema.kinds[kind].word + (name.isEmpty ? "" : " \(name)")
  }

  private func document(of record: UInt32, _ evaluation: Evaluation) -> Document {
    let kind = Int(evaluation.book.state.records[Int(record)].kind)
    var blocks: [Document.Block] = [
      .heading(1, heading(of: record, kind, evaluation))
    ]
    let rows = schema.fields(of: kind).enumerated().compactMap {
      (index, field) -> Document.Definition? in
      let value = evaluation.reader.field(index, of: record)
      return value == .unknown
        ? nil : .init(field.name, evaluation.reader.text(value, of: field.type))
    }
    blocks.append(rows.isEmpty ? .paragraph("Nothing more is recorded.") : .definitions(rows))
    for child in schema.children(of: kind) {
      let lines = evaluation.reader.lines(of: record, kind: child)
      guard !lines.isEmpty else { continue }
      blocks.append(.heading(2, schema.kinds[child].plural))
      blocks.append(.table(self.table(of: lines, child, evaluation, limit: 8, isOrdered: true)))
    }
    return Document(blocks)
  }

  // MARK: Lists

  package mutating func listRecords(_ kind: Int, _ statement: Statement) throws(Failure) {
    let evaluation = evaluation(of: kind)
    let word = schema.kinds[kind]
    let filter = try condition(Owner.filter, kind, statement)
    var order: [(by: Condition, isDescending: Bool)] = []
    for clause in statement.clauses(Owner.order) {
      let by = try condition(at: clause + 2, of: statement, row: kind)
      order.append((by, statement.tree[clause + 1].value == 1))
    }
    var all = evaluation.reader.live(kind)
    if word.key == .numbered, word.parent.isEmpty {
      // Numbers that are typed come in any order: a session that was missed may be entered last.
      all.sort { evaluation.number(of: $0) < evaluation.number(of: $1) }
    }
    let rows = evaluation.select(all, kind, filter, order, statement.integer(Owner.limit))
    let unknown =
      filter.map { condition in
        all.filter { evaluation.truth(condition, row: $0) == nil }.count
      } ?? 0
    switch format(statement) {
    case .json: return showJSON(of: rows, kind, evaluation)
    case .csv: return showRows([table(of: rows, kind, evaluation, limit: nil)])
    case .table, .markdown, .html: break
    }
    var blocks: [Document.Block] = []
    if rows.isEmpty {
      blocks.append(
        .paragraph(
          all.isEmpty
            ? "No \(word.plural) \(word.hasOneWord ? "is" : "are") recorded yet."
            : "No \(word.word) fits the condition."))
    } else {
      blocks.append(.table(table(of: rows, kind, evaluation, limit: 12)))
    }
    if unknown > 0 {
      blocks.append(.paragraph("For \(unknown) of \(all.count) it is not known."))
    }
    show(Document(blocks), statement)
  }

  private func condition(
    _ owner: Int, _ kind: Int, _ statement: Statement
  ) throws(Failure) -> Condition? {
    guard let node = statement.value(owner) else { return nil }
    return try self.condition(at: node, of: statement, row: kind)
  }

  /// A table of records: their names or numbers, what the program adds, and the fields that at least
  /// one of them has; all of these for a program that reads it, which is without a limit.
  private func table(
    of rows: [UInt32], _ kind: Int, _ evaluation: Evaluation, limit: Int?, isOrdered: Bool = false
  ) -> Table {
    let fields = schema.fields(of: kind)
    var shown = fields.indices.filter { field in
      // Where the lines stand in their order, nobody need be told behind which one each stands.
      if isOrdered, fields[field].traits.contains(.order) { return false }
      return rows.contains { evaluation.reader.field(field, of: $0) != .unknown }
    }
    if let limit { shown = Array(shown.prefix(limit)) }
    let keyTitle = schema.kinds[kind].key == .numbered ? "#" : schema.kinds[kind].word
    let added = addedColumns(of: kind, rows, evaluation)
    let dated = added.filter { $0.after == nil }
    var columns = [Table.Column(keyTitle, isNumber: schema.kinds[kind].key == .numbered)]
    columns += dated.map { .init($0.title) }
    let reader = evaluation.reader
    // What a program reads has the number that it was recorded by.
    let counts = limit == nil ? SessionCounts.plain : reader.sessionCounts
    var cells = [{ reader.name(of: $0, counts) }] + dated.map(\.text)
    for field in shown {
      let isNumber: Bool = if case .integer = fields[field].type { true } else { false }
      columns.append(.init(fields[field].name, isNumber: isNumber))
      cells.append {
        reader.text(reader.field(field, of: $0), of: fields[field].type, counts, unknown: "")
      }
      for column in added where column.after == fields[field].name {
        columns.append(.init(column.title))
        cells.append(column.text)
      }
    }
    var table = Table(columns: columns, isTrimmable: true)
    table.rows = rows.map { row in cells.map { $0(row) } }
    return table
  }

  /// A column that is worked out: its title, the field it stands behind, and its text for a record.
  private typealias AddedColumn = (title: String, after: String?, text: (UInt32) -> String)

  /// What a list of measurements shows beside its fields: when, which band, and what is still open.
  private func addedColumns(
    of kind: Int, _ rows: [UInt32], _ evaluation: Evaluation
  ) -> [AddedColumn] {
    let reader = evaluation.reader
    let date: AddedColumn = ("date", nil, { reader.day(of: $0) })
    switch schema.kinds[kind].word {
    case "risk": return [date]
    case "score":
      let library = library
      func remark(_ row: UInt32) -> String {
        guard case .word(let measure) = reader.field("measure", of: row) else { return "" }
        return library.measure(measure)?.remark(onScore: row, reader) ?? ""
      }
      return [
        date,
        (
          "band", "total",
          { row in
            guard case .word(let measure) = reader.field("measure", of: row) else { return "" }
            return library.measure(measure)?.band(ofScore: row, reader) ?? ""
          }
        ),
      ]
        + (rows.contains { !remark($0).isEmpty } ? [("note", "total", remark)] : [])
    case "flag":
      let open = reader.openFlags
      return [date, ("open", "value", { open.contains($0) ? "yes" : "no" })]
    default: return []
    }
  }

  /// Shows a table that is no list of records in the form asked for.
  mutating func show(
    _ table: Table, blocks: [Document.Block], kind: String, _ statement: Statement
  ) {
    switch format(statement) {
    case .table, .html, .markdown: show(Document(blocks + [.table(table)]), statement)
    case .csv: showRows([table])
    case .json: outputs.append(.data(JSONWriter.rows(of: table, schema: "iptsh.\(kind)/1")))
    }
  }
}

extension Evaluation {
  /// The number of a record, or 0.
  fileprivate func number(of record: UInt32) -> Int { book.state.records[Int(record)].number ?? 0 }
}
