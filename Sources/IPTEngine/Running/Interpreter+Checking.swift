import IPTLanguage
import IPTModel

/// Statements that cannot be recorded, whatever the case holds: told by a check, which runs nothing.
extension Interpreter {
  /// What is wrong with the measures, answers and totals of the scores in a statement, and with the
  /// names that it gives.
  ///
  /// What stands in a block that expects an error is its own affair.
  mutating func faultsOfRecords(in tree: Tree, _ source: Source) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var node = 0
    while node < tree.nodes.count {
      guard tree[node].kind == .statement else {
        node += 1
        continue
      }
      let form = FormID(index: tree[node].id)
      if catalogue.grammar.code(form).ownsFaults {
        node = Int(tree[node].next)
        continue
      }
      let statement = Statement(
        tree: tree, source: source, index: node, grammar: catalogue.grammar)
      do throws(Failure) {
        if isScoring(form) {
          try checkScore(statement)
        } else if case .verb(let command, let kind, _) = catalogue.purpose(of: form),
          catalogue.commands[command].words == Command.add.words
        {
          try checkWholeName(kind, statement)
        }
      } catch {
        found += error.diagnostics
      }
      node += 1
    }
    return found
  }

  /// Whether a form records a new score: by `score`, or by `add score`.
  private func isScoring(_ form: FormID) -> Bool {
    switch catalogue.purpose(of: form) {
    case .command(let command): catalogue.commands[command].words == Command.score.words
    case .verb(let command, let kind, _):
      catalogue.commands[command].words == Command.add.words && schema.kinds[kind].word == "score"
    default: false
    }
  }

  private func checkScore(_ statement: Statement) throws(Failure) {
    let kind = statement.kind
    guard let measureField = schema.field("measure", of: kind),
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
