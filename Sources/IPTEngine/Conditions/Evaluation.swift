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

  package init(book: Casebook, library: Library, openSession: Int? = nil) {
    reader = CaseReader(book)
    self.library = library
    self.openSession = openSession
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
    case .isKnown(let operand): return .truth(isKnown(value(operand)))
    case .isPresent(let operand, let vocabulary):
      guard case .word(let word) = value(operand) else { return value(operand) }
      return .truth(!vocabulary.words.contains { $0.word == word && $0.countsAsNo })
    case .list(let items): return .list(items.map { value($0) })
    case .binary(let sign, let left, let right): return binary(sign, left, right)
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

  private func isKnown(_ value: Quantity) -> Bool {
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
      if first == false { return .truth(false) }
      let second = value(right).truth
      if second == false { return .truth(false) }
      return first == nil || second == nil ? .unknown : .truth(true)
    case .or:
      let first = value(left).truth
      if first == true { return .truth(true) }
      let second = value(right).truth
      if second == true { return .truth(true) }
      return first == nil || second == nil ? .unknown : .truth(false)
    default: break
    }
    let (first, second) = (value(left), value(right))
    switch sign {
    case .equal: return Self.equal(first, second).map { .truth($0) } ?? .unknown
    case .notEqual: return Self.equal(first, second).map { .truth(!$0) } ?? .unknown
    case .less: return ordered(first, second) { $0 < 0 }
    case .lessOrEqual: return ordered(first, second) { $0 <= 0 }
    case .greater: return ordered(first, second) { $0 > 0 }
    case .greaterOrEqual: return ordered(first, second) { $0 >= 0 }
    case .isIn: return Self.member(first, of: second)
    case .contains: return Self.member(second, of: first)
    case .plus, .minus, .times, .divide: return Self.arithmetic(sign, first, second)
    default: return .unknown
    }
  }

  private func ordered(
    _ left: Quantity, _ right: Quantity, _ test: (Int) -> Bool
  ) -> Quantity {
    Self.compare(left, right).map { .truth(test($0)) } ?? .unknown
  }
}
