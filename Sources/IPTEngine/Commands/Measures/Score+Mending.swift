import IPTLanguage
import IPTModel

/// Scores that stand and are mended: what is typed is scored as a new form would be.
extension Interpreter {
  /// Changes a score; answers and totals are checked, added up and watched anew.
  mutating func mendScore(_ statement: Statement) throws(Failure) {
    let (kind, measureField, itemsField, totalField) = scoreFields
    let modeField = schema.field("mode", of: kind) ?? -1
    let isTyped =
      statement.value(itemsField) != nil || !statement.clauses(Owner.first).isEmpty
    if !isTyped { try checkSomethingIsSet(kind, statement) }
    guard
      isTyped
        || [measureField, totalField, modeField].contains(where: { statement.value($0) != nil })
    else { return try setRecord(kind, statement) }
    let record = try record(of: kind, statement)
    let measure = try mendedMeasure(of: record, statement, measureField)
    let known = recorded(record, as: measure)
    if statement.value(modeField) != nil, !isTyped {
      throw needsAnswers(statement, record, modeField)
    }
    let isPrinted = isTyped && isTypedAsPrinted(statement, measure)
    var answers = known.answers
    var total = known.total
    do throws(Failure) {
      if isPrinted { answers = answers.map { measure.reversing($0) } }
      if let list = statement.value(itemsField) {
        answers = nil
        if statement.tree[list].kind != .unknown {
          answers = try self.answers(of: measure, statement, itemsField, list)
        }
      }
      try addSingleItems(
        &answers, of: measure, statement, replacing: statement.value(itemsField) == nil)
      if isPrinted { answers = answers.map { measure.reversing($0) } }
      if statement.value(totalField) != nil { total = statement.integer(totalField) }
      if let total {
        try check(
          total, of: measure, beside: answers, statement,
          statement.value(totalField) == nil ? Owner.key : totalField)
      }
    } catch {
      giveNotice(
        of: measure, typed: typedAnswers(statement, itemsField, of: measure),
        isPrinted: isPrinted,
        on: day(of: reader.place(of: record)))
      throw error
    }
    let worked = answers.flatMap { measure.total(of: $0) }
    if worked?.isProRated != true || total == nil { total = worked?.value ?? total }
    if answers == nil, total == nil { throw nothingLeft(statement, record) }
    try commitMended(statement, record, measure, answers, total, isTyped: isTyped)
    if let answers, isTyped {
      raiseFlags(measure, answers, at: reader.place(of: record), isMended: true)
    }
    let isReversed = !measure.reversed.isEmpty && isTyped && answers != nil
    confirm(measure, answers, total, isPrinted: isReversed ? isPrinted : nil)
  }

  private mutating func commitMended(
    _ statement: Statement, _ record: UInt32, _ measure: Measure, _ answers: [Measure.Answer]?,
    _ total: Int?, isTyped: Bool
  ) throws(Failure) {
    let (kind, measureField, itemsField, totalField) = scoreFields
    let modeField = schema.field("mode", of: kind) ?? -1
    let before = reader
    let first = book.log.nextCell
    if before.field(measureField, of: record) != .word(measure.word) {
      book.append(Cell(field: UInt8(measureField), .symbol, book.text(measure.word.utf8)))
    }
    if let answers, isTyped {
      for answer in answers { book.append(Self.cell(of: answer)) }
      book.append(Cell(field: UInt8(itemsField), .list, UInt32(answers.count)))
    } else if answers == nil, before.field(itemsField, of: record) != .unknown {
      book.append(Cell(field: UInt8(itemsField), .unknown, 0))
    }
    let known: Int? =
      if case .number(let total) = before.field(totalField, of: record) { Int(total) } else { nil }
    if total != known {
      let payload = total.map { UInt32($0) }
      book.append(
        Cell(field: UInt8(totalField), payload == nil ? .unknown : .integer, payload ?? 0))
    }
    if isTyped, !measure.reversed.isEmpty, answers != nil,
      let ordinal = Vocabulary.scoreMode.words.firstIndex(where: { $0.word == "as-scored" })
    {
      book.append(Cell(field: UInt8(modeField), .word, UInt32(ordinal)))
    }
    try commitRest(statement, record, from: first)
  }

  private mutating func commitRest(
    _ statement: Statement, _ record: UInt32, from first: Int
  ) throws(Failure) {
    let (kind, measureField, itemsField, totalField) = scoreFields
    let modeField = schema.field("mode", of: kind) ?? -1
    try appendOthers(
      of: statement, kind: kind, except: [measureField, itemsField, totalField, modeField])
    guard book.log.nextCell > first else { return }
    book.sortCellsIfNeeded(from: first)
    var change = Change(
      .set, kind: UInt8(kind), keyForm: .number, key: book.state.records[Int(record)].key)
    change.rawPlace = place(of: statement, kind: kind).packed
    book.commit(change, firstCell: first)
  }

  // MARK: What is there

  /// The measure of a score, or the one that takes its place.
  private mutating func mendedMeasure(
    of record: UInt32, _ statement: Statement, _ field: Int
  ) throws(Failure) -> Measure {
    if let node = statement.value(field) { return try measure(at: node, statement) }
    let word = reader.field(field, of: record)
    if case .word(let word) = word, let measure = library.measure(word) { return measure }
    throw Failure(
      .unknownSymbol, "the library has no measure `\(DisplayText.text(word))` any more",
      at: statement.range, label: "what it comes to cannot be worked out",
      notes: ["The script that declared it belongs into your library folder again."])
  }

  /// The answers of a score and a total that was typed; neither if it was of another measure.
  private mutating func recorded(
    _ record: UInt32, as measure: Measure
  ) -> (answers: [Measure.Answer]?, total: Int?) {
    let (_, measureField, itemsField, totalField) = scoreFields
    let reader = reader
    guard reader.field(measureField, of: record) == .word(measure.word) else { return (nil, nil) }
    var answers: [Measure.Answer]?
    if case .list(let items) = reader.field(itemsField, of: record), items.count == measure.items {
      answers = items.map { item in
        switch item {
        case .number(let number): .number(Int(number))
        case .word: .inapplicable
        default: .missing
        }
      }
    }
    guard case .number(let total) = reader.field(totalField, of: record) else {
      return (answers, nil)
    }
    // What was worked out from answers is worked out anew.
    let isWorked = answers.flatMap { measure.total(of: $0) }?.value == Int(total)
    return (answers, isWorked ? nil : Int(total))
  }

  private func needsAnswers(_ statement: Statement, _ record: UInt32, _ field: Int) -> Failure {
    Failure(
      .missingArgument, "the answers are missing", at: statement.range(field) ?? statement.range,
      label: "this says how answers are typed",
      notes: ["With the answers from the form: set score \(reader.name(of: record)) items …"])
  }

  private func nothingLeft(_ statement: Statement, _ record: UInt32) -> Failure {
    let number = reader.name(of: record)
    return Failure(
      .missingArgument, "a score without answers and without a total", at: statement.range,
      label: "nothing would be left of it",
      notes: [
        "With the form at hand: set score \(number) items …, or total …",
        "If there was no such form: remove score \(number)",
      ])
  }
}

/// Two forms of a measure on one day.
extension Interpreter {
  /// How many scores are looked back at: more than any treatment has.
  private static let mostLookedAt = 1000

  /// Says of a new score that there is one of the same measure and day.
  mutating func doubtSecondForm(_ record: UInt32, _ measure: Measure, _ statement: Statement) {
    // A text of many thousand scores is not looked through for each.
    guard doubtCount < Self.mostDoubts else { return }
    let reader = reader
    let field = scoreFields.measure
    let latest = reader.book.state.byKind[scoreFields.kind].suffix(Self.mostLookedAt)
    let other = latest.last {
      $0 != record && reader.book.state.isAlive($0)
        && reader.field(field, of: $0) == .word(measure.word) && reader.isOfOneDay($0, record)
    }
    guard let other else { return }
    let number = reader.name(of: other)
    let total = schema.field("total", of: scoreFields.kind)
    let hasTotal = total.map { reader.field($0, of: record) != .unknown } ?? true
    doubt(
      .secondForm, "score \(number) is of \(measure.word) and of this day as well",
      at: statement.range(field),
      label: hasTotal
        ? "both are kept, and the later one counts"
        : "both are kept; without a total this one does not count",
      notes: ["If the first was typed wrongly: undo, then set score \(number) items …, or total …"])
  }
}
