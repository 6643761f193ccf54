import IPTLanguage
import IPTModel

/// Writing the values of a statement as cells of the log.
extension Interpreter {
  mutating func text(of node: Int, _ statement: Statement) -> UInt32 {
    let value = statement.tree[node]
    switch Spelling(rawValue: value.detail) ?? .plain {
    case .plain: return book.text(statement.source.bytes, value.range)
    case .quoted:
      return book.text(
        statement.source.bytes, value.range.lowerBound + 1..<value.range.upperBound - 1)
    case .quotedWithEscapes, .block, .raw, .computed:
      return book.text(statement.tree.bytes(of: node, in: statement.source))
    }
  }

  /// The same for a name, which is written down as it counts: without blanks that nobody sees.
  mutating func name(of node: Int, _ statement: Statement) -> UInt32 {
    guard catalogue.use == .statements, statement.tree[node].detail != Spelling.plain.rawValue,
      let tidy = NameFolding.withoutIdleBlanks(
        Array(statement.tree.bytes(of: node, in: statement.source)))
    else { return text(of: node, statement) }
    return book.text(tidy)
  }

  /// Writes the fields of a statement as cells; the result has a bit for each field written.
  mutating func appendCells(of statement: Statement, kind: Int) throws(Failure) -> UInt64 {
    var seen: UInt64 = 0
    try appendCells(of: statement, from: statement.index + 1, to: statement.end, &seen)
    return seen
  }

  mutating func appendCells(
    of statement: Statement, from start: Int, to end: Int, _ seen: inout UInt64
  ) throws(Failure) {
    var node = start
    while node < end {
      let value = statement.tree[node]
      switch value.kind {
      case .clause:
        let clause = statement.grammar.clause(Int(value.id), of: statement.code)
        if clause.owner >= 0 {
          if let plain = Cell(plain: statement.tree[node + 1], clause) {
            book.append(plain)
          } else {
            try append(node + 1, clause: clause, statement)
          }
          seen |= 1 << UInt64(clause.owner)
        }
      case .block where statement.code.block == .record:
        try appendCells(of: statement, from: node + 1, to: Int(value.next), &seen)
      default: break
      }
      node = Int(value.next)
    }
  }

  mutating func append(
    _ node: Int, clause: Grammar.ClauseCode, _ statement: Statement
  ) throws(Failure) {
    let field = UInt8(clause.owner)
    let value = statement.tree[node]
    if value.kind == .list {
      if catalogue.use == .statements { try checkNothingIsTwice(in: node, statement) }
      var count: UInt32 = 0
      for element in statement.elements(of: node) {
        book.append(try cell(element, field: Cell.element, clause, statement))
        count += 1
      }
      book.append(Cell(field: field, .list, count, isTracked: clause.isTracked))
    } else if clause.shape.isList, value.kind != .unknown {
      book.append(try cell(node, field: Cell.element, clause, statement))
      book.append(Cell(field: field, .list, 1, isTracked: clause.isTracked))
    } else {
      book.append(try cell(node, field: field, clause, statement))
    }
  }

  private mutating func cell(
    _ node: Int, field: UInt8, _ clause: Grammar.ClauseCode, _ statement: Statement
  ) throws(Failure) -> Cell {
    let value = statement.tree[node]
    let payload = UInt32(bitPattern: value.value)
    let isTracked = clause.isTracked && field != Cell.element
    func made(_ tag: Cell.Tag, _ payload: UInt32, extra: UInt16 = 0) -> Cell {
      Cell(field: field, tag, payload, extra: extra, isTracked: isTracked)
    }
    switch value.kind {
    case .integer: return made(.integer, payload)
    case .word: return made(.word, payload)
    case .presence, .yes: return made(.yesNo, 1)
    case .no: return made(.yesNo, 0)
    case .date: return made(.date, payload)
    case .age: return made(.age, payload)
    case .session: return made(.session, payload)
    case .time: return made(.time, payload)
    case .duration: return made(.duration, payload, extra: value.id)
    case .range: return made(.range, payload)
    case .missing: return made(.missing, 0)
    case .entry:
      if catalogue.use == .statements {
        try checkEntry(Int(payload), part: value.id, at: value.range)
        try checkEntryIsOver(Int(payload), part: value.id, at: value.range)
      }
      return made(.entry, payload, extra: value.id & 0x7FFF)
    case .unknown: return made(.unknown, 0)
    case .number:
      if catalogue.use == .statements {
        _ = try find(Int(owner(of: .number, in: clause.shape)), at: node, statement)
      }
      return made(.number, payload, extra: owner(of: .number, in: clause.shape))
    case .name: return try nameCell(node, clause, statement, made)
    case .label:
      try checkDeclaration(.label, at: node, clause.shape, statement)
      return made(.label, text(of: node, statement))
    case .symbol:
      try checkDeclaration(.symbol, at: node, clause.shape, statement)
      return made(.symbol, text(of: node, statement))
    case .openWord: return made(.symbol, text(of: node, statement))
    case .expression: return made(.expression, text(of: node, statement))
    default:
      if catalogue.use == .statements { try checkText(at: node, clause, statement) }
      return made(.text, text(of: node, statement))
    }
  }

  /// Refuses a text in which nothing can be seen, where its field is to say something.
  func checkText(
    at node: Int, _ clause: Grammar.ClauseCode, _ statement: Statement
  ) throws(Failure) {
    guard statement.kind >= 0, clause.owner >= 0, statement.isBlankText(node) else { return }
    let fields = schema.fields(of: statement.kind)
    guard Int(clause.owner) < fields.count, fields[Int(clause.owner)].needsWords else { return }
    let field = fields[Int(clause.owner)]
    // What must be there cannot be cleared either.
    let mayBeCleared =
      !field.traits.contains(.required) && statement.tree[node].detail != Spelling.raw.rawValue
    throw Failure(
      .emptyText,
      field.traits.contains(.positional)
        ? "`\(schema.kinds[statement.kind].word)` takes a text, and this one is empty"
        : "`\(field.name)` is a text, and this one is empty",
      at: statement.tree[node].range, label: "what is to be said?",
      notes: mayBeCleared ? ["`unknown` clears a field."] : [])
  }

  /// Refuses a reason of a verb that says nothing.
  func checkReason(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.reason), statement.said(Owner.reason) == nil else {
      return
    }
    throw Failure(
      .needsReason, "`because` gives a reason, and this one says nothing",
      at: statement.tree[node].range, label: "why?",
      fix: withReason(Owner.reason, statement))
  }

  /// A statement with its reason still to be given, in the place of one that says nothing; nothing for a
  /// record block, which has a line for it.
  func withReason(_ owner: Int, _ statement: Statement) -> Diagnostic.Fix? {
    guard let node = statement.value(owner) else {
      if statement.block != nil { return nil }
      let end = statement.range.upperBound
      return .init(end..<end, " because \"…\"", isTemplate: true)
    }
    return .init(statement.tree[node].range, "\"…\"", isTemplate: true)
  }

  /// Refuses a number where somebody, or something, is called by a name or a text: it is most often the
  /// number of a record, which the program gives, or the value of another field.
  private func checkIsNoNumber(
    at node: Int, _ clause: Grammar.ClauseCode, _ statement: Statement
  ) throws(Failure) {
    let value = statement.tree[node]
    let typed = statement.text(node)
    guard value.detail == Spelling.plain.rawValue, !typed.isEmpty,
      typed.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      schema.kinds.indices.contains(statement.kind), clause.owner >= 0
    else { return }
    let kind = schema.kinds[statement.kind]
    let field = schema.fields(of: statement.kind)[Int(clause.owner)]
    var notes = ["If it is called so: \"\(typed)\", in quotes."]
    if kind.key == .numbered, field.traits.contains(.positional) {
      notes.insert("The number of \(Article.indefinite(kind.word)) is given by the program.", at: 0)
    }
    throw Failure(
      .numberForName, "`\(field.name)` is \(builder.expects(field.type))", at: value.range,
      label: "this is a number", notes: notes,
      fix: .init(value.range, "\"…\"", isTemplate: true))
  }

  /// Refuses a list in which somebody, a word or a text stands twice.
  func checkNothingIsTwice(in list: Int, _ statement: Statement) throws(Failure) {
    guard statement.tree[list].kind == .list else { return }
    var seen: [String: Int] = [:]
    var before: Int?
    for node in statement.elements(of: list) {
      defer { before = node }
      guard let word = statement.listed(node) else { continue }
      guard let first = seen[word], let before else {
        seen[word] = node
        continue
      }
      let range = statement.tree[node].range
      let (typed, other) = (
        statement.source.text(range), statement.source.text(statement.tree[first].range)
      )
      throw Failure(
        .twiceInAList,
        typed == other
          ? "\(typed) stands in the list already"
          : "\(typed) means \(other), which stands in the list already", at: range,
        label: "the same once more",
        fix: .init(statement.tree[before].range.upperBound..<range.upperBound, ""))
    }
  }

  private var builder: FormBuilder { FormBuilder(catalogue: catalogue) }

  /// The kind whose records a shape takes, or one of those that may stand in its place.
  func owner(of sort: ValueShape.Sort, in shape: ValueShape) -> UInt16 {
    var shape = shape
    while shape.sort != sort, shape.otherwise != 0 {
      shape = catalogue.grammar.shape(shape.otherwise)
    }
    return shape.owner
  }

  /// The name of a record; where a text may stand as well, a name that no record has is a text.
  private mutating func nameCell(
    _ node: Int, _ clause: Grammar.ClauseCode, _ statement: Statement,
    _ made: (Cell.Tag, UInt32, UInt16) -> Cell
  ) throws(Failure) -> Cell {
    let offset = name(of: node, statement)
    let kind = Int(owner(of: .name, in: clause.shape))
    if catalogue.use == .statements, schema.traits[kind].parent == statement.kind {
      try checkOwnLine(kind, at: node, statement)
    } else if catalogue.use == .statements {
      let found = book.state.find(
        kind: kind, form: .text, key: offset, parent: Record.noRecord, in: book.log)
      if found == nil, clause.shape.otherwise == 0 { throw unknownName(kind, statement, node) }
      if found == nil { try checkText(at: node, clause, statement) }
      if found == nil { try checkIsNoNumber(at: node, clause, statement) }
      if found == nil { doubtName(kind, at: node, field: Int(clause.owner), statement) }
    }
    return made(.name, offset, UInt16(kind))
  }
}

extension Cell {
  /// The cell of a value that stands in the node itself; nothing for lists, texts and names.
  @inline(__always)
  fileprivate init?(plain value: Node, _ clause: Grammar.ClauseCode) {
    if clause.shape.isList { return nil }
    let tag: Tag
    var payload = UInt32(bitPattern: value.value)
    switch value.kind {
    case .integer: tag = .integer
    case .word: tag = .word
    case .date: tag = .date
    case .presence, .yes: (tag, payload) = (.yesNo, 1)
    case .no: (tag, payload) = (.yesNo, 0)
    default: return nil
    }
    self.init(
      field: UInt8(truncatingIfNeeded: clause.owner), tag, payload, isTracked: clause.isTracked)
  }
}
