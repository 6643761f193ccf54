import IPTLanguage
import IPTModel

/// A role play as code: each of its statements is code of its own, which whoever plays it runs when it
/// is come to.
extension Compiler {
  /// Binds the conditions of a role play and of all its lines.
  ///
  /// A variable can be seen from where it is set first to the end of the role play.
  mutating func play(_ node: Int) {
    let before = scope.count
    scope.isPlayed = true
    lines(of: node)
    scope.isPlayed = false
    leave(to: before)
    emit(.perform, target: node)
  }

  private mutating func lines(of node: Int) {
    let code = catalogue.grammar.code(form(of: node))
    bindingStatement = node
    var child = node + 1
    while child < Int(tree[node].next) {
      switch tree[child].kind {
      case .clause: bindClause(child, code)
      case .block where code.block == .statements: entry(child) { $0.statements(of: child) }
      case .block: parts(of: child, node, code)
      default: break
      }
      child = Int(tree[child].next)
    }
  }

  private mutating func parts(of block: Int, _ node: Int, _ code: Grammar.FormCode) {
    depth += 1
    var child = block + 1
    while child < Int(tree[block].next) {
      switch tree[child].kind {
      case .clause:
        bindingStatement = node
        bindClause(child, code)
      case .line: lines(of: child)
      case .statement: entry(child) { $0.statement(child) }
      default: break
      }
      child = Int(tree[child].next)
    }
    depth -= 1
  }

  private mutating func statements(of block: Int) {
    depth += 1
    var child = block + 1
    while child < Int(tree[block].next) {
      // What is expected is asked one by one.
      entries[child] = instructions.count
      statement(child)
      child = Int(tree[child].next)
    }
    depth -= 1
  }

  /// Code that is jumped over where it stands, and is known by its node.
  private mutating func entry(_ node: Int, _ body: (inout Compiler) -> Void) {
    let jump = instructions.count
    emit(.jump)
    entries[node] = instructions.count
    body(&self)
    emit(.end)
    land(jump)
  }
}
