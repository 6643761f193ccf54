/// Where the clauses of records begin that have no block yet and could have one.
///
/// Only the parser can tell: a record block holds the same clauses as the line before it, and no
/// other statement takes them there.
struct RecordClauses {
  /// By the start of a statement the starts of its clauses, without those that stand by position.
  private var starts: [Int: [Int]] = [:]

  /// Finds the records among the statements of a script that the grammar knows.
  init(of source: Source, by grammar: Grammar) {
    var parser = Parser(source, grammar: grammar)
    var tree = Tree()
    while true {
      switch parser.nextStatement(into: &tree) {
      case .end: return
      case .faulty: continue
      case .statement:
        for index in tree.nodes.indices { note(index, tree, grammar) }
      }
    }
  }

  /// The starts of the clauses that may stand in a block; nothing if the statement takes none.
  func clauses(ofStatementAt start: Int) -> [Int]? { starts[start] }

  private mutating func note(_ index: Int, _ tree: Tree, _ grammar: Grammar) {
    let node = tree[index]
    guard node.kind == .statement || node.kind == .line else { return }
    let code = grammar.code(FormID(index: node.id))
    guard code.block == .record else { return }
    var found: [Int] = []
    var child = index + 1
    while child < Int(node.next) {
      let clause = tree[child]
      guard clause.kind == .clause else { return }
      // What stands by its position, or right behind it without a word of its own, names the record.
      let isNaming =
        grammar.clause(Int(clause.id), of: code).isPositional
        || child + 1 < Int(clause.next) && tree[child + 1].start == clause.start
      if !isNaming || !found.isEmpty { found.append(Int(clause.start)) }
      child = Int(clause.next)
    }
    if !found.isEmpty { starts[Int(node.start)] = found }
  }
}
