package import IPTLanguage
package import IPTModel

/// Looks up the names of a condition and tells what is wrong before anything is worked out.
///
/// A word is a field of the row at hand, the one record of a kind, the plural of a kind, a derived
/// figure, or a word of the vocabulary of its neighbour, in this order; anything else is an error.
package struct Binder {
  private let schema: Schema
  private let tree: Tree
  private let source: Source
  package private(set) var diagnostics: [Diagnostic] = []
  /// The kinds of the rows at hand, the innermost last.
  private var rows: [Int]
  private let scope: Scope
  /// The registers of the variables that were met.
  private(set) var readSlots: [Int] = []
  /// The comparisons that were met outside of queries, for what is said when one is not true.
  private(set) var comparisons: [Unit.Comparison] = []

  /// What is known of an operand while it is bound.
  private struct Operand {
    var condition: Condition
    /// The words it can be compared with.
    var vocabulary: Vocabulary?
    /// The kind of its record or records.
    var kind: Int?
    /// The word, if nothing was found for it yet but a neighbour may know it.
    var word: (text: String, range: Range<Int>)?
    /// Whether it is one record or many.
    var isRows = false
    /// Where it stands in the source.
    var range: Range<Int> = 0..<0
    /// Whether it comes from something wrong that was told already.
    var isFaulty = false
  }

  package init(
    schema: Schema, tree: Tree, source: Source, row: Int? = nil, scope: Scope = Scope()
  ) {
    self.schema = schema
    self.tree = tree
    self.source = source
    self.scope = scope
    rows = row.map { [$0] } ?? []
  }

  /// Binds the expression at an index and tells what is known of its value.
  ///
  /// - Parameters:
  ///   - node: The node of the expression.
  ///   - vocabulary: The words among which a word that stands alone is looked for.
  /// - Returns: The condition and what is known of it; nothing if something is wrong.
  mutating func bind(
    value node: Int, among vocabulary: Vocabulary? = nil
  ) -> (condition: Condition, shape: ValueKind)? {
    var operand = operand(expression: node)
    if let vocabulary {
      let neighbour = Operand(condition: .literal(.unknown), vocabulary: vocabulary)
      resolve(&operand, by: neighbour)
    }
    if let word = operand.word { reportUnknown(word.text, at: word.range) }
    guard diagnostics.isEmpty else { return nil }
    return (
      operand.condition,
      ValueKind(kind: operand.kind, isRows: operand.isRows, vocabulary: operand.vocabulary)
    )
  }

  /// Binds the expression node at an index.
  package mutating func bind(_ node: Int) -> Condition? {
    let operand = operand(expression: node)
    if let word = operand.word { reportUnknown(word.text, at: word.range) }
    return diagnostics.isEmpty ? truth(operand) : nil
  }

  /// Binds the expression node at an index, which must be something that can be true.
  package mutating func bind(condition node: Int) -> Condition? {
    guard let condition = bind(node) else { return nil }
    checkTruth(condition, at: node)
    return diagnostics.isEmpty ? condition : nil
  }

  private mutating func checkTruth(_ condition: Condition, at node: Int) {
    guard let found = condition.sortThatIsNotTrue(schema) else { return }
    diagnostics.append(
      Diagnostic(
        .notACondition, "a condition is true or false", at: tree[node].range,
        label: "this is \(found)",
        notes: ["Compare it, as in `closeness >= 4`, or ask whether it `is known`."]))
  }

  private mutating func operand(expression node: Int) -> Operand {
    var stack: [Operand] = []
    var index = node + 1
    let end = Int(tree[node].next)
    while index < end {
      let value = tree[index]
      switch value.kind {
      case .binary: binary(Operator(rawValue: value.detail) ?? .equal, &stack, value.range)
      case .unary: unary(Operator(rawValue: value.detail) ?? .not, &stack)
      case .field: field(index, &stack)
      default:
        var operand = leaf(index)
        operand.range = value.range
        stack.append(operand)
      }
      index = Int(value.next)
    }
    return stack.last ?? Operand(condition: .literal(.unknown))
  }

  // MARK: Operators

  private mutating func binary(_ sign: Operator, _ stack: inout [Operand], _ range: Range<Int>) {
    guard var right = stack.popLast(), var left = stack.popLast() else { return }
    resolve(&left, by: right)
    resolve(&right, by: left)
    if sign == .and || sign == .or {
      left.condition = truth(left)
      right.condition = truth(right)
    }
    let condition = Condition.binary(sign, left.condition, right.condition)
    if sign.isComparison, rows.isEmpty {
      comparisons.append(
        Unit.Comparison(
          whole: condition,
          sides: [(left.range, left.condition), (right.range, right.condition)]))
    }
    stack.append(
      Operand(
        condition: condition,
        range: min(
          left.range.lowerBound, right.range.lowerBound)..<max(
            left.range.upperBound, right.range.upperBound)))
  }

  private mutating func unary(_ sign: Operator, _ stack: inout [Operand]) {
    guard var operand = stack.popLast() else { return }
    resolve(&operand, by: nil)
    let condition: Condition =
      switch sign {
      case .isKnown: .isKnown(operand.condition)
      case .isUnknown: .not(.isKnown(operand.condition))
      case .negate: .negate(operand.condition)
      default: .not(truth(operand))
      }
    stack.append(Operand(condition: condition, range: operand.range))
  }

  /// The operand where a condition is expected.
  private func truth(_ operand: Operand) -> Condition {
    switch operand.condition {
    case .field(let kind, let field), .fieldOf(_, let kind, let field):
      if case .presence(let vocabulary) = schema.fields(of: kind)[field].type {
        return .isPresent(operand.condition, vocabulary)
      }
    default: break
    }
    return operand.condition
  }

  /// Takes a word that stands alone as one of the neighbour's words.
  private mutating func resolve(_ operand: inout Operand, by neighbour: Operand?) {
    if case .list(let items) = operand.condition, let vocabulary = neighbour?.vocabulary {
      operand.condition = .list(items.map { standard($0, vocabulary) })
    }
    guard let word = operand.word else { return }
    operand.word = nil
    if let vocabulary = neighbour?.vocabulary {
      if let standard = vocabulary.standardWord(word.text) {
        operand.condition = .literal(.word(standard))
      } else if vocabulary.isOpen {
        operand.condition = .literal(.word(word.text))
      } else {
        let words = vocabulary.words.map(\.word)
        let nearest = NearestWord.find(word.text, among: words)
        diagnostics.append(
          Diagnostic(
            .unknownWord, "`\(word.text)` is no \(vocabulary.title)", at: word.range,
            label: nearest.map { "did you mean `\($0)`?" } ?? "unknown here",
            notes: nearest == nil && words.count <= 24
              ? ["Possible: \(words.joined(separator: ", "))."] : [],
            fix: nearest.map { .init(word.range, $0) }))
      }
    } else if let neighbour, neighbour.word == nil, acceptsLibraryWord(neighbour.condition) {
      operand.condition = .literal(.word(word.text))
    } else {
      reportUnknown(word.text, at: word.range)
    }
  }

  private func acceptsLibraryWord(_ condition: Condition) -> Bool {
    switch condition {
    case .field(let kind, let field), .fieldOf(_, let kind, let field):
      switch schema.fields(of: kind)[field].type {
      case .symbol, .reference, .text, .label, .either: true
      case .list(.symbol), .list(.reference), .list(.text), .list(.label), .list(.either): true
      default: false
      }
    case .figure(let figure): figure.vocabulary == nil
    case .call: true
    default: false
    }
  }

  private func standard(_ condition: Condition, _ vocabulary: Vocabulary) -> Condition {
    guard case .literal(.word(let word)) = condition else { return condition }
    return .literal(.word(vocabulary.standardWord(word) ?? word))
  }

  // MARK: Operands

  private mutating func leaf(_ index: Int) -> Operand {
    let node = tree[index]
    switch node.kind {
    case .integer: return Operand(condition: .literal(.number(Double(node.value))))
    case .decimal: return Operand(condition: .literal(.number(number(node.range))))
    case .percent:
      let digits = node.range.lowerBound..<node.range.upperBound - 1
      return Operand(condition: .literal(.number(number(digits) / 100)))
    case .text: return Operand(condition: .literal(.text(tree.string(of: index, in: source))))
    case .label: return Operand(condition: .literal(.word(source.text(node.range))))
    case .yes: return Operand(condition: .literal(.truth(true)))
    case .no: return Operand(condition: .literal(.truth(false)))
    case .unknown: return Operand(condition: .literal(.unknown))
    case .date:
      return Operand(
        condition: .literal(.date(PartialDate(packed: UInt32(bitPattern: node.value)))))
    case .duration:
      let unit = Quantity.LengthOfTime(rawValue: node.id) ?? .days
      return Operand(condition: .literal(.duration(Int(node.value), unit)))
    case .range:
      return Operand(
        condition: .literal(.range(Int(node.value & 0x7FFF), Int(node.value >> 16))))
    case .list: return list(index)
    case .reference: return reference(source.text(node.range), node.range)
    case .variable: return variable(node)
    case .template: return template(index)
    case .call: return call(index)
    case .query: return query(index)
    case .expression, .computed: return operand(expression: index)
    default:
      reportUnknown(source.text(node.range), at: node.range)
      return Operand(condition: .literal(.unknown))
    }
  }

  private mutating func variable(_ node: Node) -> Operand {
    let name = source.text(node.range.lowerBound + 1..<node.range.upperBound)
    guard let variable = scope.find(name) else {
      let names = scope.variables.map(\.name)
      let nearest = NearestWord.find(name, among: names)
      diagnostics.append(
        Diagnostic(
          .unknownVariable, "there is no variable `$\(name)` here", at: node.range,
          label: nearest.map { "did you mean `$\($0)`?" } ?? "not set before this",
          notes: nearest == nil ? ["`let $\(name) = …` sets it."] : [],
          fix: nearest.map { .init(node.range, "$\($0)") }))
      return Operand(condition: .literal(.unknown), isFaulty: true)
    }
    readSlots.append(variable.slot)
    return Operand(
      condition: .variable(variable.slot), vocabulary: variable.shape.vocabulary,
      kind: variable.shape.kind, isRows: variable.shape.isRows,
      isFaulty: variable.shape.isFaulty)
  }

  /// A text with expressions in it.
  private mutating func template(_ index: Int) -> Operand {
    var parts: [Condition] = []
    var node = index + 1
    while node < Int(tree[index].next) {
      if tree[node].kind == .piece {
        let bytes = EscapedText.unescape(source.bytes, tree[node].range)
        parts.append(.literal(.text(String(decoding: bytes, as: UTF8.self))))
      } else {
        parts.append(bound(node))
      }
      node = Int(tree[node].next)
    }
    return Operand(condition: .template(parts))
  }

  private func number(_ range: Range<Int>) -> Double { Double(source.text(range)) ?? 0 }

  private mutating func list(_ index: Int) -> Operand {
    var items: [Condition] = []
    var node = index + 1
    while node < Int(tree[index].next) {
      var item = operand(expression: node)
      if let word = item.word {
        // Which word it is shows when the other side of the comparison is known.
        item.condition = .literal(.word(word.text))
      }
      items.append(item.condition)
      node = Int(tree[node].next)
    }
    return Operand(condition: .list(items))
  }

  private mutating func reference(_ word: String, _ range: Range<Int>) -> Operand {
    if let row = rows.last, let found = fieldOperand(word, of: row, base: nil) { return found }
    if let kind = schema.kinds.firstIndex(where: { $0.key == .single && $0.word == word }) {
      if let figure = Figure.all.first(where: { $0.word == word }) {
        return Operand(condition: .figure(figure), vocabulary: figure.vocabulary, kind: kind)
      }
      return Operand(condition: .single(kind: kind), kind: kind)
    }
    if let kind = schema.kinds.firstIndex(where: { $0.key != .single && $0.plural == word }) {
      return Operand(
        condition: .query(kind: kind, where: nil, order: [], limit: nil), kind: kind, isRows: true)
    }
    if let figure = Figure.all.first(where: { $0.word == word }) {
      let kind = figure.rows.isEmpty ? nil : schema.kind(figure.rows)
      return Operand(
        condition: .figure(figure), vocabulary: figure.vocabulary, kind: kind,
        isRows: kind != nil)
    }
    return Operand(condition: .literal(.word(word)), word: (word, range))
  }

  private func fieldOperand(_ word: String, of kind: Int, base: Condition?) -> Operand? {
    let fields = schema.fields(of: kind)
    if let index = fields.firstIndex(where: { $0.name == word || $0.aliases.contains(word) }) {
      let condition: Condition =
        base.map { .fieldOf($0, kind: kind, index) } ?? .field(kind: kind, index)
      return Operand(condition: condition, vocabulary: fields[index].type.vocabulary)
    }
    if word == "name" || word == "number" || word == "session" || word == schema.kinds[kind].word,
      let figure = RowFigure.all.first(where: { $0.word == word && $0.kind.isEmpty })
    {
      return Operand(condition: figureCondition(figure, base))
    }
    if let figure = RowFigure.all.first(where: {
      $0.word == word && $0.kind == schema.kinds[kind].word
    }) {
      return Operand(condition: figureCondition(figure, base))
    }
    return nil
  }

  private func figureCondition(_ figure: RowFigure, _ base: Condition?) -> Condition {
    guard let base else { return .rowFigure(figure) }
    return .call(
      Function(figure.word, 1...1, figure.help) { evaluation, values in
        evaluation.map(values[0]) { figure.value(evaluation, $0) }
      }, [base])
  }

  private mutating func field(_ index: Int, _ stack: inout [Operand]) {
    guard var base = stack.popLast() else { return }
    let word = source.text(tree[index].range)
    if base.isFaulty { return stack.append(base) }
    guard let kind = base.kind else {
      diagnostics.append(
        Diagnostic(
          .unknownName, "only a record has fields", at: tree[index].range,
          label: "`.\(word)` follows something else"))
      // The fields behind it would only say it again.
      base.isFaulty = true
      stack.append(base)
      return
    }
    if var found = fieldOperand(word, of: kind, base: base.condition) {
      found.range = base.range.lowerBound..<tree[index].range.upperBound
      stack.append(found)
      return
    }
    let words = schema.fields(of: kind).map(\.name)
    let nearest = NearestWord.find(word, among: words)
    diagnostics.append(
      Diagnostic(
        .unknownName, "\(Article.indefinite(schema.kinds[kind].word)) has no field `\(word)`",
        at: tree[index].range,
        label: nearest.map { "did you mean `\($0)`?" } ?? "unknown here",
        fix: nearest.map { .init(tree[index].range, $0) }))
    base.isFaulty = true
    stack.append(base)
  }

  private mutating func call(_ index: Int) -> Operand {
    let node = tree[index]
    let word = source.text(node.range.lowerBound..<nameEnd(index))
    guard let function = Function.all.first(where: { $0.word == word }) else {
      let nearest = NearestWord.find(word, among: Function.all.map(\.word))
      let range = node.range.lowerBound..<nameEnd(index)
      diagnostics.append(
        Diagnostic(
          .unknownName, "there is no function `\(word)`", at: range,
          label: nearest.map { "did you mean `\($0)`?" } ?? "unknown here",
          fix: nearest.map { .init(range, $0) }))
      return Operand(condition: .literal(.unknown))
    }
    var arguments: [Condition] = []
    var argument = index + 1
    while argument < Int(node.next) {
      var operand = operand(expression: argument)
      if function.takesMeasure, let word = operand.word {
        operand.condition = .literal(.word(word.text))
        operand.word = nil
      }
      if let word = operand.word { reportUnknown(word.text, at: word.range) }
      arguments.append(operand.condition)
      argument = Int(tree[argument].next)
    }
    if !function.arguments.contains(arguments.count) {
      diagnostics.append(
        Diagnostic(
          .badExpression, "`\(word)` takes \(function.arguments.lowerBound) value",
          at: node.range, label: "\(arguments.count) given"))
    }
    return Operand(condition: .call(function, arguments))
  }

  private func nameEnd(_ index: Int) -> Int {
    var end = tree[index].range.lowerBound
    while end < source.count, source.bytes[end] != 0x28, source.bytes[end] != 0x20 { end += 1 }
    return end
  }

  private mutating func query(_ index: Int) -> Operand {
    let node = tree[index]
    let word = source.text(node.range)
    var operand = reference(word, node.range)
    guard let kind = operand.kind, operand.isRows else {
      reportUnknown(word, at: node.range)
      return operand
    }
    operand.word = nil
    let clauses = queryClauses(from: index + 1, to: Int(node.next), kind: kind)
    if case .figure(let figure) = operand.condition {
      operand.condition = .call(
        Function(figure.word, 0...0, figure.help) { evaluation, _ in
          guard case .rows(let kind, let rows) = figure.value(evaluation) else { return .unknown }
          return .rows(
            kind: kind, evaluation.select(rows, kind, clauses.filter, clauses.order, clauses.limit))
        }, [])
    } else {
      operand.condition = .query(
        kind: kind, where: clauses.filter, order: clauses.order, limit: clauses.limit)
    }
    return operand
  }

  /// Binds the conditions of `where` and `sort` for rows of a kind.
  private mutating func queryClauses(
    from start: Int, to end: Int, kind: Int
  ) -> (filter: Condition?, order: [(by: Condition, isDescending: Bool)], limit: Int?) {
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
        let operand = operand(expression: node)
        if let word = operand.word { reportUnknown(word.text, at: word.range) }
        let condition = truth(operand)
        if diagnostics.isEmpty { checkTruth(condition, at: node) }
        filter = condition
      case .sort: order.append((bound(node + 1), value.value == 1))
      case .limit: limit = Int(value.value)
      default: break
      }
      node = Int(value.next)
    }
    return (filter, order, limit)
  }

  private mutating func bound(_ node: Int) -> Condition {
    let operand = operand(expression: node)
    if let word = operand.word { reportUnknown(word.text, at: word.range) }
    return operand.condition
  }

  private mutating func reportUnknown(_ word: String, at range: Range<Int>) {
    var words = Figure.all.map(\.word) + schema.kinds.filter { $0.key != .single }.map(\.plural)
    if let row = rows.last { words = schema.fields(of: row).map(\.name) + words }
    let nearest = NearestWord.find(word, among: words)
    diagnostics.append(
      Diagnostic(
        .unknownName,
        rows.last.map { "\(Article.indefinite(schema.kinds[$0].word)) has no field `\(word)`" }
          ?? "`\(word)` is no field, figure or record", at: range,
        label: nearest.map { "did you mean `\($0)`?" } ?? "unknown here",
        notes: nearest == nil ? ["A text stands in quotes."] : [],
        fix: nearest.map { .init(range, $0) }))
  }
}
