import IPTLanguage
import IPTModel

/// What runs beside the code of a script: calls, and the conditions of statements.
extension Interpreter {
  /// The case and the variables, to work out conditions.
  package var evaluation: Evaluation {
    Evaluation(
      book: book, library: library, openSession: openSession, frame: frame, tally: tally)
  }

  /// The condition that stands at a node of a statement.
  func condition(
    at node: Int, of statement: Statement, row: Int? = nil
  ) throws(Failure) -> Condition {
    let value = statement.tree[node].value
    if let known = unit?.conditions[value == 0 ? node : Int(value)] { return known }
    var binder = Binder(
      schema: schema, tree: statement.tree, source: statement.source, row: row, scope: scope,
      library: library)
    guard let bound = binder.bind(node) else { throw Failure(binder.diagnostics) }
    return bound
  }

  /// Runs the body of a definition with the values of a statement.
  mutating func call(_ index: Int, _ statement: Statement) throws(Failure) {
    let definition = catalogue.definitions[index]
    guard let body = definition.body else { return }
    guard callDepth < limits.calls else {
      throw Failure(
        .tooDeep, "definitions call each other more than \(limits.calls) deep", at: statement.range,
        label: "here it becomes too deep")
    }
    var inner = Frame()
    inner.reserve(body.registerCount)
    for (number, parameter) in definition.parameters.enumerated() {
      guard let node = statement.value(number) else { continue }
      inner[parameter.slot] = try argument(node, parameter.type, statement)
    }
    let place = place(of: statement)
    swap(&frame, &inner)
    let before = defaultPlace
    defaultPlace = place ?? before
    callDepth += 1
    defer {
      callDepth -= 1
      defaultPlace = before
      swap(&frame, &inner)
    }
    do throws(Failure) {
      try execute(body)
    } catch {
      var failure = error
      failure.belongs(to: body.source)
      let line = statement.source.position(of: statement.range.lowerBound).line
      failure.diagnostics[failure.diagnostics.count - 1].notes.append(
        "`\(definition.word)` was called in line \(line).")
      throw failure
    }
  }

  /// The place that a call gives to what it does, if it gives one.
  private func place(of statement: Statement) -> Place? {
    if let session = statement.integer(Owner.session) { return Place(session: session) }
    guard let node = statement.value(Owner.day), statement.tree[node].kind == .date else {
      return nil
    }
    return Place(packed: UInt32(bitPattern: statement.tree[node].value))
  }

  /// The value of an argument of a definition.
  private mutating func argument(
    _ node: Int, _ type: FieldType, _ statement: Statement
  ) throws(Failure) -> Quantity {
    let value = statement.tree[node]
    switch value.kind {
    case .session where type.isDate:
      return reader.day(ofSession: UInt32(value.value)).map { .date($0) } ?? .unknown
    case .age:
      return reader.birth.map { .age(Int(value.value), born: $0) } ?? .unknown
    case .integer, .session: return .number(Double(value.value))
    case .time: return .time(Int(value.value))
    case .yes, .presence: return .truth(true)
    case .no: return .truth(false)
    case .text: return .text(statement.tree.string(of: node, in: statement.source))
    case .date: return .date(PartialDate(packed: UInt32(bitPattern: value.value)))
    case .duration:
      return .duration(Int(value.value), Quantity.LengthOfTime(rawValue: value.id) ?? .days)
    case .word:
      let words = type.vocabulary?.words ?? []
      return words.indices.contains(Int(value.value))
        ? .word(words[Int(value.value)].word) : .unknown
    case .name, .number:
      guard case .reference(let word) = type, let kind = schema.kind(word) else { return .unknown }
      return .record(kind: kind, position: try find(kind, at: node, statement))
    case .symbol, .label, .openWord:
      return .word(statement.tree.string(of: node, in: statement.source))
    default: return .unknown
    }
  }
}

extension Failure {
  /// Says in which text the places are, where that is not known yet.
  mutating func belongs(to source: Source) {
    for index in diagnostics.indices where diagnostics[index].source == nil {
      diagnostics[index].source = source
    }
  }
}

extension FieldType {
  fileprivate var isDate: Bool {
    if case .date = self { true } else { false }
  }
}
