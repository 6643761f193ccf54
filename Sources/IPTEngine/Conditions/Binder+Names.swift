import IPTLanguage
import IPTModel

/// Words of the language and of the case: fields, records, figures, queries.
extension Binder {
  mutating func reference(_ word: String, _ range: Range<Int>) -> Operand {
    if let row = rows.last, let found = fieldOperand(word, of: row, base: nil) { return found }
    if let figure = playFigure(word) {
      return Operand(condition: .figure(figure), type: figure.type(schema))
    }
    if let kind = schema.kinds.firstIndex(where: { $0.key == .single && $0.word == word }) {
      if let figure = Figure.all.first(where: { $0.word == word }) {
        return Operand(condition: .figure(figure), type: figure.type(schema))
      }
      return Operand(condition: .single(kind: kind), type: .record(kind: kind))
    }
    if let kind = schema.kinds.firstIndex(where: { $0.key != .single && $0.plural == word }) {
      return Operand(
        condition: .query(Query(kind: kind, base: nil)), type: .rows(kind: kind))
    }
    if let figure = Figure.all.first(where: { $0.word == word }) {
      // A figure that a case may set holds what its field does.
      let setting = schema.kind("case").flatMap { kind in
        schema.fields(of: kind).first { $0.name == word }
      }
      return Operand(
        condition: .figure(figure), type: figure.type(schema),
        declared: setting.flatMap { declared(by: $0.type) })
    }
    if let letter = schema.kinds.lazy.map(\.countingLetter).first(where: { $0 != 0 }),
      let count = Parser.count(in: source, range, letter: letter)
    {
      // Which one it is shows when it is worked out.
      return Operand(condition: .countedSession(count), type: .number(.session))
    }
    return Operand(
      condition: .literal(.word(word)), type: .word(nil),
      words: [.init(text: word, range: range)])
  }

  /// A figure of the role play around, if one is.
  private func playFigure(_ word: String) -> Figure? {
    scope.isPlayed ? Figure.played.first { $0.word == word } : nil
  }

  // MARK: Fields

  /// A field or a figure of the records that a base gives, or of the row at hand.
  private func fieldOperand(_ word: String, of kind: Int, base: Operand?) -> Operand? {
    let fields = schema.fields(of: kind)
    if let index = fields.firstIndex(where: { $0.name == word || $0.aliases.contains(word) }) {
      return Operand(
        condition: base.map { .fieldOf($0.condition, index) } ?? .field(index),
        type: spread(ValueType(fields[index].type, schema), over: base),
        declared: declared(by: fields[index].type))
    }
    guard let figure = rowFigure(word, of: kind) else { return nil }
    return Operand(
      condition: base.map { .figureOf($0.condition, figure) } ?? .rowFigure(figure),
      type: spread(figure.sort, over: base))
  }

  private func rowFigure(_ word: String, of kind: Int) -> RowFigure? {
    let kindWord = schema.kinds[kind].word
    if kindWord == "score", let item = Self.itemNumber(word) { return .answer(item) }
    return RowFigure.all.first { $0.word == word && ($0.kind.isEmpty || $0.kind == kindWord) }
  }

  /// The number in `item9`.
  private static func itemNumber(_ word: String) -> Int? {
    guard word.hasPrefix("item"), let number = Int(word.dropFirst(4)), (1...99).contains(number)
    else { return nil }
    return number
  }

  /// The sort of a field of one record, or a list of them of several.
  private func spread(_ type: ValueType, over base: Operand?) -> ValueType {
    guard let base, !base.type.isRecord else { return type }
    return .list(type)
  }

  mutating func field(_ index: Int, _ stack: inout [Operand]) {
    guard var base = stack.popLast() else { return }
    let word = source.text(tree[index].range)
    let range = base.range.lowerBound..<max(base.range.upperBound, tree[index].range.upperBound)
    if base.isFaulty { return stack.append(base) }
    if case .figure(let figure) = base.condition,
      let kind = schema.kinds.firstIndex(where: { $0.key == .single && $0.word == figure.word })
    {
      base.condition = .single(kind: kind)
      base.type = .record(kind: kind)
    }
    resolve(&base, by: nil)
    if base.isFaulty { return stack.append(base) }
    guard let kind = base.type.kind else {
      stack.append(fieldWithoutKind(word, base, index, range))
      return
    }
    if var found = fieldOperand(word, of: kind, base: base) {
      found.range = range
      stack.append(found)
      return
    }
    reportNoField(word, of: kind, behind: base.range, at: tree[index].range)
    stack.append(.faulty(range))
  }

  private mutating func fieldWithoutKind(
    _ word: String, _ base: Operand, _ index: Int, _ range: Range<Int>
  ) -> Operand {
    switch base.type {
    // `ending.raised.session`: the number of a session has it for its session.
    case .number(.session) where word == "session":
      return Operand(condition: base.condition, type: base.type, range: range)
    case .any, .unknown:
      if schema.kinds.indices.contains(where: { schema.field(word, of: $0) != nil }) {
        return Operand(condition: .fieldNamed(base.condition, word), type: .any(nil), range: range)
      }
      reportNoField(word, of: nil, at: tree[index].range)
    default: reportNoRecord(word, base, at: tree[index].range)
    }
    return .faulty(range)
  }

  // MARK: Queries

  mutating func query(_ index: Int) -> Operand {
    let node = tree[index]
    let word = source.text(node.range)
    var operand = reference(word, node.range)
    guard case .rows(let kind) = operand.type else {
      reportUnknown(word, at: node.range)
      return .faulty(node.range)
    }
    var base: Condition?
    if case .figure = operand.condition { base = operand.condition }
    operand.condition = .query(query(of: kind, base, from: index + 1, to: Int(node.next)))
    return operand
  }

  /// Binds the conditions of `where` and `sort` for rows of a kind.
  private mutating func query(
    of kind: Int, _ base: Condition?, from start: Int, to end: Int
  ) -> Query {
    rows.append(kind)
    defer { rows.removeLast() }
    var filter: Condition?
    var order: [(by: Condition, isDescending: Bool)] = []
    var limit: Int?
    var node = start
    while node < end {
      let value = tree[node]
      switch value.kind {
      case .expression:
        let operand = bound(node)
        filter = judged(operand, at: value.range)
      case .sort: order.append((sorted(node + 1), value.value == 1))
      case .limit: limit = Int(value.value)
      default: break
      }
      node = Int(value.next)
    }
    return Query(kind: kind, base: base, filter: filter, order: order, limit: limit)
  }
}
