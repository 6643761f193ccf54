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

  package init(
    book: Casebook, library: Library, openSession: Int? = nil, frame: Frame? = nil
  ) {
    reader = CaseReader(book)
    self.library = library
    self.openSession = openSession
    self.frame = frame
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
    (row.map { at($0) } ?? self).value(condition).truth
  }

  /// The value of a condition for a row.
  package func value(_ condition: Condition, row: UInt32) -> Quantity { at(row).value(condition) }

  package func value(_ condition: Condition) -> Quantity {
    switch condition {
    case .literal(let value): return value
    case .variable(let slot): return frame?[slot] ?? .unknown
    case .template(let parts): return .text(parts.map { text(of: value($0)) }.joined())
    case .field(_, let field): return rows.last.map { reader.field(field, of: $0) } ?? .unknown
    case .single(let kind):
      let record = book.state.find(
        kind: kind, form: .none, key: 0, parent: Record.noRecord, in: book.log)
      return record.map { .record(kind: kind, position: $0) } ?? .unknown
    case .fieldOf(let base, _, let field):
      return map(value(base)) { reader.field(field, of: $0) }
    case .figure(let figure): return figure.value(self)
    case .rowFigure(let figure): return rows.last.map { figure.value(self, $0) } ?? .unknown
    case .query(let kind, let filter, let order, let limit):
      return .rows(kind: kind, select(reader.live(kind), kind, filter, order, limit))
    case .call(let function, let arguments):
      return function.value(self, arguments.map { value($0) })
    case .not(let operand): return value(operand).truth.map { .truth(!$0) } ?? .unknown
    case .negate(let operand):
      guard case .number(let number) = value(operand) else { return .unknown }
      return .number(-number)
    case .isKnown(let operand): return .truth(Self.isKnown(value(operand)))
    case .isPresent(let operand, let vocabulary):
      guard case .word(let word) = value(operand) else { return value(operand) }
      return .truth(!vocabulary.words.contains { $0.word == word && $0.countsAsNo })
    case .list(let items): return .list(items.map { value($0) })
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    }
  }

  /// A value as people read it; a record by its name.
  package func text(of value: Quantity) -> String {
    switch value {
    case .record(let kind, let position):
      let name = reader.name(of: position)
      return schema.traits[kind].key == .numbered ? "\(schema.kinds[kind].word) \(name)" : name
    case .rows(let kind, let rows):
      return rows.map { text(of: .record(kind: kind, position: $0)) }.joined(separator: ", ")
    case .list(let items): return items.map { text(of: $0) }.joined(separator: ", ")
    default: return DisplayText.text(value)
    }
  }

  /// A value of each record that a value stands for.
  func map(_ base: Quantity, _ body: (UInt32) -> Quantity) -> Quantity {
    switch base {
    case .record(_, let position): body(position)
    case .rows(_, let rows): .list(rows.map(body))
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

  // MARK: Records

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
        switch Self.compare(left.element.1, right.element.1) {
        case .some(let sign) where sign != 0: return isDescending ? sign > 0 : sign < 0
        case .some: return left.offset < right.offset
        case .none:
          let (leftKnown, rightKnown) = (left.element.1 != .unknown, right.element.1 != .unknown)
          return leftKnown == rightKnown ? left.offset < right.offset : leftKnown
        }
      }.map(\.element.0)
    }
    return limit.map { Array(kept.prefix($0)) } ?? kept
  }

  // MARK: Operators

  private func binary(_ sign: Operator, _ left: Condition, _ right: Condition) -> Quantity {
    switch sign {
    case .and:
      let first = value(left).truth
      return first == false ? .truth(false) : Self.both(first, value(right).truth)
    case .or:
      let first = value(left).truth
      return first == true ? .truth(true) : Self.either(first, value(right).truth)
    default: return Self.operate(sign, value(left), value(right))
    }
  }
}
