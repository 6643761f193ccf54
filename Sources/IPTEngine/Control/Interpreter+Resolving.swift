import IPTLanguage
import IPTModel

/// Statements with values that are worked out when they run.
extension Interpreter {
  /// Runs a statement of a unit; values that are to be worked out take the places of their expressions.
  mutating func perform(_ node: Int, of unit: Unit) throws(Failure) {
    guard unit.computed.contains(node), !isLazy(unit.tree[node]) else {
      return try run(unit.tree, at: node, of: unit.source)
    }
    try run(try resolved(node, of: unit), at: 0, of: unit.source)
  }

  /// A statement with the values that are worked out in the places of their expressions.
  func resolved(_ node: Int, of unit: Unit) throws(Failure) -> Tree {
    var resolved = Tree()
    resolved.hasCounts = unit.tree.hasCounts
    try resolve(node, of: unit, into: &resolved, form: FormID(index: unit.tree[node].id))
    return resolved
  }

  private func isLazy(_ node: Node) -> Bool {
    guard case .command(let index) = catalogue.purpose(of: FormID(index: node.id)) else {
      return false
    }
    return catalogue.verb(index).isLazy
  }

  /// Copies a statement or a line with its arguments.
  private func resolve(
    _ node: Int, of unit: Unit, into result: inout Tree, form: FormID
  ) throws(Failure) {
    let code = catalogue.grammar.code(form)
    let position = result.append(unit.tree[node])
    var child = node + 1
    while child < Int(unit.tree[node].next) {
      try resolve(part: child, of: unit, into: &result, code)
      child = Int(unit.tree[child].next)
    }
    result.close(position, end: unit.tree[node].end)
  }

  private func resolve(
    part node: Int, of unit: Unit, into result: inout Tree, _ code: Grammar.FormCode
  ) throws(Failure) {
    let value = unit.tree[node]
    switch value.kind {
    case .clause:
      let shape = catalogue.grammar.clause(Int(value.id), of: code).shape
      let position = result.append(value)
      var child = node + 1
      while child < Int(value.next) {
        try resolve(value: child, of: unit, into: &result, shape)
        child = Int(unit.tree[child].next)
      }
      result.close(position, end: value.end)
    case .line: try resolve(node, of: unit, into: &result, form: FormID(index: value.id))
    case .block where code.block == .record:
      let position = result.append(value)
      var child = node + 1
      while child < Int(value.next) {
        try resolve(part: child, of: unit, into: &result, code)
        child = Int(unit.tree[child].next)
      }
      result.close(position, end: value.end)
    default:
      // Its code is known by where it stands in the unit.
      var copy = value
      copy.value = Int32(node)
      _ = result.append(copy)
    }
  }

  private func resolve(
    value node: Int, of unit: Unit, into result: inout Tree, _ shape: ValueShape
  ) throws(Failure) {
    let value = unit.tree[node]
    switch value.kind {
    case .computed:
      guard let condition = unit.conditions[node] else { return }
      try fit(evaluation.value(condition), shape, at: value, into: &result)
    case .list, .sort:
      let position = result.append(value)
      var child = node + 1
      while child < Int(value.next) {
        try resolve(value: child, of: unit, into: &result, shape)
        child = Int(unit.tree[child].next)
      }
      result.close(position, end: value.end)
    case .expression:
      var copy = value
      copy.value = Int32(node)
      _ = result.append(copy)
    default: _ = result.append(value)
    }
  }

  // MARK: Values as arguments

  /// Appends the node of a value where a shape is expected, or says why it does not fit.
  private func fit(
    _ value: Quantity, _ shape: ValueShape, at place: Node, into result: inout Tree
  ) throws(Failure) {
    if case .list(let items) = value, shape.isList || shape.isRun {
      let position = result.append(Node(.list, start: place.start, end: place.end))
      for item in items {
        if item == .unknown {
          _ = result.append(Node(.missing, start: place.start, end: place.end))
        } else {
          try fit(item, shape, at: place, into: &result)
        }
      }
      return result.close(position, end: place.end)
    }
    if append(value, shape, at: place, into: &result) { return }
    throw misfit(value, shape, at: place.range)
  }

  private func append(
    _ value: Quantity, _ shape: ValueShape, at place: Node, into result: inout Tree
  ) -> Bool {
    var node = Node(.unknown, start: place.start, end: place.end)
    func text(_ kind: Node.Kind, _ string: String) -> Bool {
      node.kind = kind
      node.detail = Spelling.computed.rawValue
      node.value = Int32(result.texts.count)
      result.texts.append(Array(string.utf8))
      _ = result.append(node)
      return true
    }
    func plain(_ kind: Node.Kind, _ number: Int32, id: UInt16 = 0) -> Bool {
      node.kind = kind
      node.value = number
      node.id = id
      _ = result.append(node)
      return true
    }
    let whole = value.wholeNumber.flatMap { Int32(exactly: $0) }
    switch (shape.sort, value) {
    case (_, .unknown): return plain(.unknown, 0)
    case (.integer, .number), (.number, .number), (.session, .number), (.sessionPlace, .number):
      guard let whole, whole >= shape.least, whole <= shape.greatest else { break }
      let kind: Node.Kind =
        switch shape.sort {
        case .integer: .integer
        case .number: .number
        default: .session
        }
      return plain(kind, whole)
    case (.number, .record(let kind, let position)) where kind == Int(shape.owner):
      if let number = book.state.records[Int(position)].number {
        return plain(.number, Int32(number))
      }
    case (.name, .record(let kind, let position)) where kind == Int(shape.owner):
      return text(.name, reader.name(of: position))
    case (.name, .text(let string)), (.name, .word(let string)): return text(.name, string)
    case (.text, .text(let string)), (.text, .word(let string)): return text(.text, string)
    case (.word, .word(let word)), (.word, .text(let word)), (.presence, .word(let word)),
      (.presence, .text(let word)):
      let scope = ScopeID(index: shape.words)
      if case .ordinal(let ordinal)? = catalogue.grammar.meaning(ofWord: word, in: scope) {
        return plain(.word, Int32(ordinal))
      }
      if shape.isOpen { return text(.openWord, word) }
    case (.yesNo, .truth(let truth)), (.presence, .truth(let truth)):
      return plain(truth ? .yes : .no, 0)
    case (.date, .date(let date)): return plain(.date, Int32(bitPattern: date.packed))
    case (.time, .time(let minutes)): return plain(.time, Int32(minutes))
    case (.time, .text(let string)), (.time, .word(let string)):
      if let minutes = CanonicalText.minutes(of: string) { return plain(.time, Int32(minutes)) }
    case (.duration, .duration(let amount, let unit)):
      return plain(.duration, Int32(clamping: amount), id: unit.rawValue)
    case (.range, .range(let low, let high)): return plain(.range, Int32(low | high << 16))
    case (.symbol, .word(let word)), (.symbol, .text(let word)): return text(.symbol, word)
    case (.label, .word(let word)), (.label, .text(let word)): return text(.label, word)
    case (.symbol, .record(let kind, let position)), (.label, .record(let kind, let position)):
      guard let word = declared(Int(shape.owner), by: position, of: kind) else { break }
      return text(shape.sort == .label ? .label : .symbol, word)
    default: break
    }
    if shape.otherwise == 0 { return false }
    return append(value, catalogue.grammar.shape(shape.otherwise), at: place, into: &result)
  }

  /// The word of the library that a record is about: the question of an inquiry.
  private func declared(_ library: Int, by record: UInt32, of kind: Int) -> String? {
    for (index, field) in schema.fields(of: kind).enumerated() {
      switch field.type {
      case .label(let word), .symbol(let word):
        guard word == schema.kinds[library].word else { continue }
        if case .word(let value) = reader.field(index, of: record) { return value }
      default: continue
      }
    }
    return nil
  }

  private func misfit(_ value: Quantity, _ shape: ValueShape, at range: Range<Int>) -> Failure {
    let shown = evaluation.text(of: value)
    if shape.sort == .integer || shape.sort == .session || shape.sort == .number,
      case .number = value
    {
      return Failure(
        .outOfRange, "the value \(shown) is outside the range", at: range,
        label: "a whole number from \(shape.least) to \(shape.greatest) is expected")
    }
    if shape.words != 0 {
      let title = catalogue.grammar.title(of: ScopeID(index: shape.words))
      return Failure(
        .unknownWord, "`\(shown)` is no \(title)", at: range, label: "it comes to `\(shown)`")
    }
    return Failure(
      .wrongSort, "\(value.sort) does not fit here", at: range, label: "it comes to `\(shown)`")
  }
}

extension Quantity {
  /// The value as a whole number, if fifteen digits of it are one.
  var wholeNumber: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: SignificantDigits.nearest(to: number))
  }
}
