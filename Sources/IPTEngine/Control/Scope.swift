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
  /// Where the variable stands whose name this one hides.
  fileprivate var hidden: Int?

  init(name: String, slot: Int, shape: ValueKind, range: Range<Int>) {
    (self.name, self.slot, self.shape, self.range) = (name, slot, shape, range)
  }
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
  /// Where the innermost variable of each name stands, and the one of each register: a script of a
  /// stranger may have thousands.
  private var byName: [String: Int] = [:]
  private var bySlot: [Int: Int] = [:]
  /// The first register that no variable has.
  private(set) var firstFree = 0
  /// Whether the place is in a role play, whose figures are known there.
  var isPlayed = false

  func find(_ name: String) -> Variable? { byName[name].map { variables[$0] } }

  mutating func declare(_ variable: Variable) {
    var variable = variable
    variable.hidden = byName.updateValue(variables.count, forKey: variable.name)
    bySlot[variable.slot] = variables.count
    variables.append(variable)
    firstFree = max(firstFree, variable.slot + 1)
  }

  mutating func markRead(_ slot: Int) {
    guard let index = bySlot[slot] else { return }
    variables[index].isRead = true
  }

  /// What is known of a variable that is set again: only what holds for both values.
  mutating func widen(_ slot: Int, to shape: ValueKind) {
    guard let index = bySlot[slot] else { return }
    variables[index].shape.type =
      variables[index].shape.type.joined(with: shape.type) ?? .any(nil)
  }

  /// Leaves a block: what was declared in it is gone, and comes back as the result.
  mutating func leave(to count: Int) -> ArraySlice<Variable> {
    let gone = variables[count...]
    for variable in gone.reversed() {
      byName[variable.name] = variable.hidden
      bySlot[variable.slot] = nil
    }
    variables.removeLast(variables.count - count)
    return gone
  }

  var count: Int { variables.count }
}
