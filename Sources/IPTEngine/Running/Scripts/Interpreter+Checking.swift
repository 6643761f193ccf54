import IPTLanguage
import IPTModel

/// Statements that cannot be recorded, whatever the case holds: told by a check, which runs nothing.
///
/// What is looked at here is looked at by the same functions when a statement runs.
extension Interpreter {
  /// What is wrong with the values in a text that was read, as far as they are written out: places,
  /// names, texts, words of the library, scores, reasons that are missing.
  ///
  /// What stands in a block that expects an error is its own affair.
  mutating func faultsOfValues(
    in tree: Tree, _ source: Source, _ unit: Unit? = nil
  ) -> [Diagnostic] {
    guard catalogue.use == .statements else { return [] }
    var found: [Diagnostic] = []
    var node = 0
    while node < tree.nodes.count {
      let kind = tree[node].kind
      guard kind == .statement || kind == .line else {
        node += 1
        continue
      }
      let isComputed = unit?.computed.contains(node) ?? false
      if isComputed, let unit, let resolved = resolvedConstants(at: node, of: unit, &found) {
        found += faultsOfValues(in: resolved, source)
        node = tree.end(ofHead: node, catalogue.grammar)
        continue
      }
      found += faultsOfStatement(node, tree, source)
      let ownsFaults = catalogue.grammar.code(FormID(index: tree[node].id)).ownsFaults
      node = ownsFaults ? Int(tree[node].next) : node + 1
    }
    return found
  }

  /// The statement with the values that are worked out in their places, if they come to the same
  /// whatever the case and the variables hold.
  private mutating func resolvedConstants(
    at node: Int, of unit: Unit, _ found: inout [Diagnostic]
  ) -> Tree? {
    let end = unit.tree.end(ofHead: node, catalogue.grammar)
    let computed = (node..<end).filter { unit.tree[$0].kind == .computed }
    guard !computed.isEmpty, computed.allSatisfy({ unit.conditions[$0]?.constant != nil }) else {
      return nil
    }
    do throws(Failure) {
      return try resolved(node, of: unit)
    } catch {
      found += error.diagnostics
      return Tree()
    }
  }

  private mutating func faultsOfStatement(
    _ node: Int, _ tree: Tree, _ source: Source
  ) -> [Diagnostic] {
    let statement = Statement(tree: tree, source: source, index: node, grammar: catalogue.grammar)
    var found: [Diagnostic] = []
    for look in Look.allCases {
      do throws(Failure) {
        try check(look, statement)
      } catch {
        // What is wrong with a word is told once, whoever finds it.
        found += error.diagnostics.filter { fault in
          !found.contains { $0.code == fault.code && $0.range == fault.range }
        }
      }
    }
    return found.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// What a check looks at in a statement, one thing after the other.
  private enum Look: CaseIterable {
    case place, past, verb, names, score, fields, newRecord
  }

  private mutating func check(_ look: Look, _ statement: Statement) throws(Failure) {
    switch look {
    case .place: try checkPlace(statement)
    case .past: try checkPast(statement)
    case .verb: try checkVerb(statement)
    case .names: try checkNames(statement)
    case .score: try checkScore(statement)
    case .fields: try checkFields(statement)
    case .newRecord: try checkNewRecord(statement)
    }
  }

  /// What the verb of a statement asks of it.
  private mutating func checkVerb(_ statement: Statement) throws(Failure) {
    let command: Int
    switch catalogue.purpose(of: statement.form) {
    case .command(let index), .verb(let index, _, _): command = index
    default: return
    }
    try catalogue.verb(command).check?(&self, statement)
  }

  private mutating func checkNames(_ statement: Statement) throws(Failure) {
    guard statement.kind >= 0 else { return }
    if isAdding(statement.form), let node = statement.value(Owner.key) {
      try checkWholeName(statement.kind, statement)
      try checkName(at: node, of: statement.kind, statement)
    }
    if let node = statement.value(Owner.newName) {
      try checkName(at: node, of: statement.kind, statement)
    }
  }

  /// What is written out for the fields of a record: words of the library, texts.
  private mutating func checkFields(_ statement: Statement) throws(Failure) {
    guard statement.kind >= 0 else { return }
    var faults: [Diagnostic] = []
    var child = statement.index + 1
    while child < statement.end {
      let value = statement.tree[child]
      if value.kind == .clause, Int(value.next) > child + 1, statement.owner(ofClause: child) >= 0 {
        faults += faultsOfClause(child, statement)
      }
      // A record block holds clauses of the same form.
      let isEntered = value.kind == .block && statement.code.block == .record
      child = isEntered ? child + 1 : Int(value.next)
    }
    if !faults.isEmpty { throw Failure(faults) }
  }

  private func faultsOfClause(_ clause: Int, _ statement: Statement) -> [Diagnostic] {
    let code = statement.grammar.clause(Int(statement.tree[clause].id), of: statement.code)
    var faults: [Diagnostic] = []
    do throws(Failure) {
      try checkNothingIsTwice(in: clause + 1, statement)
    } catch {
      faults += error.diagnostics
    }
    for node in statement.elements(of: clause + 1) {
      do throws(Failure) {
        switch statement.tree[node].kind {
        case .label: try checkDeclaration(.label, at: node, code.shape, statement)
        case .symbol: try checkDeclaration(.symbol, at: node, code.shape, statement)
        case .text: try checkText(at: node, code, statement)
        default: break
        }
      } catch {
        faults += error.diagnostics
      }
    }
    return faults
  }

  /// The rules that look at nothing but the statement by which a record is added.
  private mutating func checkNewRecord(_ statement: Statement) throws(Failure) {
    guard statement.kind >= 0, isAdding(statement.form) else { return }
    for (field, rule) in rules(of: statement.kind).watching where rule.isOfStatement {
      if statement.value(field) != nil { try rule.apply(&self, statement, nil) }
    }
  }

  private func isAdding(_ form: FormID) -> Bool {
    switch catalogue.purpose(of: form) {
    case .verb(let command, _, _): catalogue.verb(command).words == Command.add.words
    case .change(let operation, _): operation == .add
    default: false
    }
  }

  /// Whether a form records a new score: by `score`, or by `add score`.
  func isScoring(_ statement: Statement) -> Bool {
    switch catalogue.purpose(of: statement.form) {
    case .command(let command): catalogue.verb(command).words == Command.score.words
    default: isAdding(statement.form) && schema.kinds[statement.kind].word == "score"
    }
  }

  private func checkScore(_ statement: Statement) throws(Failure) {
    let kind = statement.kind
    guard kind >= 0, isScoring(statement), let measureField = schema.field("measure", of: kind),
      let itemsField = schema.field("items", of: kind),
      let totalField = schema.field("total", of: kind),
      let node = statement.value(measureField), statement.tree[node].kind == .symbol
    else { return }
    let measure = try measure(at: node, statement)
    // What is worked out is known only while the script runs.
    if let list = statement.value(itemsField), statement.tree[list].kind == .list,
      !statement.elements(of: list).contains(where: { statement.tree[$0].kind == .computed })
    {
      _ = try answers(of: measure, statement, itemsField, node)
    }
    if let value = statement.value(totalField), statement.tree[value].kind == .integer,
      let total = statement.integer(totalField)
    {
      try check(total, of: measure, beside: nil, statement, totalField)
    }
  }
}

extension Tree {
  /// Where the block of statements of a statement begins, or the statement ends.
  fileprivate func end(ofHead node: Int, _ grammar: Grammar) -> Int {
    let end = Int(self[node].next)
    guard grammar.code(FormID(index: self[node].id)).block == .statements else { return end }
    var child = node + 1
    while child < end, self[child].kind != .block { child = Int(self[child].next) }
    return child
  }
}
