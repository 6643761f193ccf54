import IPTLanguage
import IPTModel

/// Sessions that a statement names as they are counted in maintenance: `m2`.
extension Interpreter {
  /// A statement with the numbers of the sessions that it names in another way.
  ///
  /// What is recorded is the number: which session was meant shows when the statement runs, and stays so
  /// if the phase is taken back. Statements in a block are left as they are until they run.
  func numbered(_ statement: Statement) throws(Failure) -> Statement {
    guard statement.tree.hasCounts else { return statement }
    var tree = statement.tree
    let counts = reader.sessionCounts
    var node = statement.index + 1
    while node < statement.end {
      let value = tree[node]
      if value.kind == .statement {
        node = Int(value.next)
        continue
      }
      let count: Int? =
        switch value.kind {
        case .number, .session, .integer:
          value.detail == Node.counted ? Int(value.value) : nil
        case .name: countInName(at: node, statement)
        default: nil
        }
      if let count {
        guard let number = counts.number(ofCount: count) else {
          throw noSession(at: value.range, of: statement, counts)
        }
        if value.kind == .name { tree.nodes[node].kind = .number }
        tree.nodes[node].value = Int32(clamping: number)
        tree.nodes[node].detail = 0
      }
      node += 1
    }
    return Statement(
      tree: tree, source: statement.source, index: statement.index, grammar: catalogue.grammar)
  }

  /// The count that stands where a record of any kind is named, behind the word of its kind: 2 of
  /// `session m2`.
  private func countInName(at node: Int, _ statement: Statement) -> Int? {
    let kindNode = node - 1
    guard statement.tree[kindNode].kind == .symbol,
      statement.tree[node].detail == Spelling.plain.rawValue,
      let kind = schema.kind(statement.text(kindNode)), schema.kinds[kind].countingLetter != 0
    else { return nil }
    return Parser.count(
      in: statement.source, statement.tree[node].range, letter: schema.kinds[kind].countingLetter)
  }

  private func noSession(
    at range: Range<Int>, of statement: Statement, _ counts: SessionCounts
  ) -> Failure {
    let last = counts.last
    let name = counts.name(ofCount: last)
    let number = counts.number(ofCount: last) ?? 0
    let known =
      last == 0
      ? "Sessions are counted `m1`, `m2` and so on in maintenance; until then each goes by its number."
      : reader.lastSession == number
        ? "The last one is `\(name)`, number \(number)."
        : "The next one is `\(name)`, number \(number)."
    return Failure(
      .noSuchCount, "there is no session `\(statement.source.text(range))`", at: range,
      label: "not in the case", notes: [known])
  }
}
