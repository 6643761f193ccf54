import IPTModel

/// A variable as it is known before anything runs: where it is kept and what it can hold.
package struct Variable: Sendable {
  package let name: String
  /// Its register.
  let slot: Int
  /// What is known of the values it holds.
  var shape: ValueKind
  /// Where it was set first, for what is said of one that is never read.
  let range: Range<Int>
  var isRead = false
}

/// What is known of a value before anything runs.
package struct ValueKind: Sendable {
  /// What sort of value it is.
  var type: ValueType = .any(nil)
  /// Whether it comes from something wrong that was told already.
  var isFaulty = false
}

/// The variables that can be seen from a place in a script, the innermost last.
package struct Scope: Sendable {
  package private(set) var variables: [Variable] = []
  /// The first register that no variable has.
  private(set) var firstFree = 0
  /// Whether the place is in a role play, whose figures are known there.
  var isPlayed = false

  func find(_ name: String) -> Variable? { variables.last { $0.name == name } }

  mutating func declare(_ variable: Variable) {
    variables.append(variable)
    firstFree = max(firstFree, variable.slot + 1)
  }

  mutating func markRead(_ slot: Int) {
    guard let index = variables.lastIndex(where: { $0.slot == slot }) else { return }
    variables[index].isRead = true
  }

  /// What is known of a variable that is set again: only what holds for both values.
  mutating func widen(_ slot: Int, to shape: ValueKind) {
    guard let index = variables.lastIndex(where: { $0.slot == slot }) else { return }
    variables[index].shape.type =
      variables[index].shape.type.joined(with: shape.type) ?? .any(nil)
  }

  /// Leaves a block: what was declared in it is gone, and comes back as the result.
  mutating func leave(to count: Int) -> ArraySlice<Variable> {
    let gone = variables[count...]
    variables.removeLast(variables.count - count)
    return gone
  }

  var count: Int { variables.count }
}
