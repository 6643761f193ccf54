import IPTLanguage
package import IPTModel

/// Works out conditions on a case.
///
/// `unknown` is what was not recorded; `and`, `or` and `not` are three-valued.
package struct Evaluation {
  /// The case as it is read.
  package let reader: CaseReader
  package let library: Library
  /// The session that is open, if one is.
  package let openSession: Int?
  private var rows: [UInt32] = []
  /// The variables of the running script.
  private let frame: Frame?
  /// What the role play has come to, if one is played.
  package let tally: PlayTally?

  package init(
    book: Casebook, library: Library, openSession: Int? = nil, frame: Frame? = nil,
    tally: PlayTally? = nil
  ) {
    reader = library.reader(of: book)
    self.library = library
    self.openSession = openSession
    self.frame = frame
    self.tally = tally
  }

  package var book: Casebook { reader.book }
  package var schema: Schema { reader.schema }

  private func at(_ row: UInt32) -> Evaluation {
    var inner = self
    inner.rows.append(row)
    return inner
  }

  /// Whether a condition is true, false or not known.
  package func truth(_ condition: Condition, row: UInt32? = nil) -> Bool? {
    guard let row else { return value(condition).truth }
    return at(row).value(condition).truth
  }

  /// The value of a condition for a row.
  package func value(_ condition: Condition, row: UInt32) -> Quantity { at(row).value(condition) }

  // Working out goes down level by level. Without optimization a function keeps room for all of its
  // cases at once, so that the ones that go down are kept small.
  package func value(_ condition: Condition) -> Quantity {
    switch condition {
    case .literal(let value): value
    case .variable(let slot): standing(frame?[slot] ?? .unknown)
    case .binary(let sign, let left, let right): binary(sign, left, right)
    case .not(let operand): Self.negated(truth: value(operand))
    case .negate(let operand): Self.negated(value(operand))
    case .isKnown(let operand): .truth(Self.isKnown(value(operand)))
    case .list(let items): list(items)
    case .template(let parts): template(parts)
    default: record(condition)
    }
  }

  private func record(_ condition: Condition) -> Quantity {
    switch condition {
    case .field(let field): self.field(field)
    case .rowFigure(let figure): self.figure(figure)
    case .fieldOf(let base, let field): self.field(field, of: value(base))
    case .fieldNamed(let base, let word): self.field(word, of: value(base))
    case .figureOf(let base, let figure): self.figure(figure, of: value(base))
    case .single(let kind): single(kind)
    case .record(let kind, let key): record(kind, value(key))
    default: call(condition)
    }
  }

  private func call(_ condition: Condition) -> Quantity {
    switch condition {
    case .call(let function, let arguments): call(function, arguments)
    case .isPresent(let operand, let vocabulary): Self.isPresent(value(operand), vocabulary)
    case .percent(let share): percent(value(share))
    case .tenths(let number): tenths(value(number))
    case .countedSession(let count):
      reader.sessionCounts.number(ofCount: count).map { .number(Double($0)) } ?? .unknown
    case .sessionName(let number): sessionName(value(number))
    case .figure(let figure): figure.value(self)
    case .query(let query): .rows(kind: query.kind, select(query))
    case .judged(let query): judge(query)
    default: .unknown
    }
  }

  private func list(_ items: [Condition]) -> Quantity {
    var values: [Quantity] = []
    for item in items { values.append(value(item)) }
    return .list(values)
  }

  private func template(_ parts: [Condition]) -> Quantity {
    var text = ""
    for part in parts { text += self.text(of: value(part)) }
    return .text(text)
  }

  private func call(_ function: Function, _ arguments: [Condition]) -> Quantity {
    var values: [Quantity] = []
    for argument in arguments { values.append(value(argument)) }
    return function.value(self, values)
  }

  private func binary(_ sign: Operator, _ left: Condition, _ right: Condition) -> Quantity {
    let first = value(left)
    // The right side is not worked out where the left decides.
    if sign == .and, first == .truth(false) { return first }
    if sign == .or, first == .truth(true) { return first }
    return Self.operate(sign, first, value(right))
  }

  private func percent(_ value: Quantity) -> Quantity {
    guard case .number(let share) = value else { return value }
    return .text(DisplayText.percent(share))
  }

  /// A value without the records that were removed since a variable took it.
  private func standing(_ value: Quantity) -> Quantity {
    switch value {
    case .record(_, let position):
      reader.book.state.records[Int(position)].isRemoved ? .unknown : value
    case .rows(let kind, let rows):
      .rows(kind: kind, rows.filter { !reader.book.state.records[Int($0)].isRemoved })
    default: value
    }
  }

  private func sessionName(_ value: Quantity) -> Quantity {
    guard case .number(let number) = value, let session = Int(exactly: number) else { return value }
    return .text(reader.name(ofSession: session))
  }

  private func tenths(_ value: Quantity) -> Quantity {
    guard case .number = value else { return value }
    return .text(DisplayText.text(value))
  }

  /// A value as people read it; a record by its name.
  package func text(of value: Quantity) -> String {
    switch value {
    case .record(let kind, let position):
      // A score is read as its total, as it counts.
      if schema.kinds[kind].word == "score", case .number(let total) = total(of: position) {
        return DisplayText.text(.number(total))
      }
      let name = reader.name(of: position)
      return schema.traits[kind].key == .numbered ? "\(schema.kinds[kind].word) \(name)" : name
    case .rows(let kind, let rows):
      return rows.map { text(of: .record(kind: kind, position: $0)) }.joined(separator: ", ")
    case .list(let items): return items.map { text(of: $0) }.joined(separator: ", ")
    case .number(let number): return SignificantDigits.text(number)
    default: return DisplayText.text(value)
    }
  }

  // MARK: Fields

  private func field(_ field: Int) -> Quantity {
    rows.last.map { reader.field(field, of: $0) } ?? .unknown
  }

  private func figure(_ figure: RowFigure) -> Quantity {
    rows.last.map { figure.value(self, $0) } ?? .unknown
  }

  private func field(_ field: Int, of base: Quantity) -> Quantity {
    map(base) { reader.field(field, of: $0) }
  }

  private func field(_ word: String, of base: Quantity) -> Quantity {
    map(base) { reader.field(word, of: $0) }
  }

  private func figure(_ figure: RowFigure, of base: Quantity) -> Quantity {
    map(base) { figure.value(self, $0) }
  }

  /// A value of each record that a value stands for.
  private func map(_ base: Quantity, _ body: (UInt32) -> Quantity) -> Quantity {
    switch base {
    case .record(_, let position): body(position)
    case .rows(_, let rows): .list(rows.map(body))
    case .list(let items): .list(items.map { map($0, body) })
    default: .unknown
    }
  }

  static func isKnown(_ value: Quantity) -> Bool {
    switch value {
    case .unknown: false
    case .list(let items): !items.isEmpty
    default: true
    }
  }

  static func isPresent(_ value: Quantity, _ vocabulary: Vocabulary) -> Quantity {
    switch value {
    case .word(let word): .truth(!vocabulary.words.contains { $0.word == word && $0.countsAsNo })
    case .list(let items): .list(items.map { isPresent($0, vocabulary) })
    default: value
    }
  }

  // MARK: Records

  private func single(_ kind: Int) -> Quantity {
    let record = book.state.find(
      kind: kind, form: .none, key: 0, parent: Record.noRecord, in: book.log)
    return record.map { .record(kind: kind, position: $0) } ?? .unknown
  }

  /// The record of a kind with a name or a number; unknown if there is none.
  private func record(_ kind: Int, _ key: Quantity) -> Quantity {
    switch key {
    case .number:
      guard let number = key.wholeNumber.flatMap({ UInt32(exactly: $0) }) else { return .unknown }
      let record = book.state.find(
        kind: kind, form: .number, key: number, parent: Record.noRecord, in: book.log)
      return record.map { .record(kind: kind, position: $0) } ?? .unknown
    case .text(let name), .word(let name):
      guard schema.traits[kind].key == .named else { return .unknown }
      let folded = NameFolding.folded(name)
      let record = reader.live(kind).first { NameFolding.folded(reader.name(of: $0)) == folded }
      return record.map { .record(kind: kind, position: $0) } ?? .unknown
    case .record(kind, _): return key
    default: return .unknown
    }
  }

  /// The records that a query looks at, before its condition.
  private func rows(of query: Query) -> [UInt32] {
    guard let base = query.base else { return reader.live(query.kind) }
    guard case .rows(_, let rows) = value(base) else { return [] }
    return rows
  }

  private func select(_ query: Query) -> [UInt32] {
    select(rows(of: query), query.kind, query.filter, query.order, query.limit)
  }

  private func judge(_ query: Query) -> Quantity {
    guard let filter = query.filter else { return .unknown }
    return .list(
      rows(of: query).map { row in truth(filter, row: row).map { .truth($0) } ?? .unknown })
  }

  /// The rows for which a condition is true, in an order, at most so many.
  func select(
    _ rows: [UInt32], _ kind: Int, _ filter: Condition?,
    _ order: [(by: Condition, isDescending: Bool)], _ limit: Int?
  ) -> [UInt32] {
    var kept = filter.map { condition in rows.filter { truth(condition, row: $0) == true } } ?? rows
    for (by, isDescending) in order.reversed() {
      let keyed = kept.map { ($0, value(by, row: $0)) }
      // Sorting keeps the order of equals, so that several `sort` clauses work together; what is
      // not known comes last either way.
      kept = keyed.enumerated().sorted { left, right in
        let (first, second) = (left.element.1, right.element.1)
        let (isFirstLast, isSecondLast) = (SortOrder.isLast(first), SortOrder.isLast(second))
        if isFirstLast || isSecondLast {
          return isFirstLast == isSecondLast ? left.offset < right.offset : isSecondLast
        }
        let order = SortOrder.compare(first, second)
        if order == 0 { return left.offset < right.offset }
        return isDescending ? order > 0 : order < 0
      }.map(\.element.0)
    }
    return limit.map { Array(kept.prefix($0)) } ?? kept
  }
}
