import IPTLanguage
import IPTModel

/// Statements of control as code.
extension Compiler {
  /// `let $x = …`: a variable that can be seen is set; otherwise one is declared in the block at hand.
  mutating func assignment(_ node: Int) {
    let variable = node + 2
    guard let (condition, shape) = bind(variable + 1) else {
      // What follows is not to be called unknown because of a fault that was told.
      if scope.find(name(of: variable)) == nil { _ = declare(variable, ValueKind(isFaulty: true)) }
      return
    }
    if let known = scope.find(name(of: variable)) {
      guard known.shape.type.joined(with: shape.type) != nil else {
        return report(
          .wrongSort, "`$\(known.name)` holds something else", at: variable,
          label: "it holds \(known.shape.type.title(schema)), not \(shape.type.title(schema))",
          notes: ["Give the new value a name of its own."])
      }
      scope.widen(known.slot, to: shape)
      lower(condition, into: known.slot)
    } else {
      // The value may not see the variable: it is worked out first.
      let slot = declare(variable, shape)
      lower(condition, into: slot)
    }
  }

  /// `if … { } else if … { } else { }`.
  mutating func branch(_ node: Int) {
    var ends: [Int] = []
    arm(from: node + 1, to: Int(tree[node].next), &ends)
    for end in ends { land(end) }
  }

  private mutating func arm(from start: Int, to end: Int, _ ends: inout [Int]) {
    var skip: [Int] = []
    var child = start
    while child < end {
      switch tree[child].kind {
      case .clause: skip = bind(condition: child + 1).map { jumps(unlessTrue: $0) } ?? []
      case .block:
        block(child)
        ends.append(instructions.count)
        emit(.jump)
        for jump in skip { land(jump) }
        skip = []
      case .otherwise: arm(from: child + 1, to: Int(tree[child].next), &ends)
      default: break
      }
      child = Int(tree[child].next)
    }
  }

  /// `for $r in … { }`: the rows are fixed before the first.
  mutating func loop(_ node: Int) {
    var pattern = -1
    var rowsNode = node
    var rows: (condition: Condition, shape: ValueKind)?
    var body = -1
    var child = node + 1
    while child < Int(tree[node].next) {
      switch tree[child].kind {
      case .clause where tree[child + 1].kind == .expression:
        rowsNode = child + 1
        rows = bind(rowsNode)
      case .clause: pattern = child + 1
      case .block: body = child
      default: break
      }
      child = Int(tree[child].next)
    }
    guard pattern >= 0, body >= 0 else { return }
    if let rows, rows.shape.type.element == nil {
      let title = rows.shape.type.title(schema)
      report(
        .noList, "there is nothing to go through in \(title)", at: rowsNode,
        label: "this is \(title)", notes: ["It takes records, a list or a range: `in 1..3`."])
    }
    let before = scope.count
    let iterator = newRegister()
    if let rows { lower(rows.condition, into: iterator) }
    emit(.begin, a: iterator, b: iterator, target: pattern)
    let element = ValueKind(type: rows?.shape.type.element ?? .any(nil), isFaulty: rows == nil)
    let start = instructions.count
    let names = variables(of: pattern)
    if tree[pattern].kind == .list {
      if rows != nil { checkRows(rowsNode, of: pattern) }
      let row = newRegister()
      let slots = names.map { declare($0, ValueKind(isFaulty: rows == nil)) }
      emit(.next, a: row, b: iterator)
      emit(.unpack, a: slots.first ?? row, b: row, c: slots.count, target: pattern)
    } else if let name = names.first {
      let slot = declare(name, element)
      // A loop that only counts need not read its variable.
      scope.markRead(slot)
      emit(.next, a: slot, b: iterator)
    }
    block(body)
    emit(.jump, target: start)
    land(start)
    leave(to: before)
  }

  /// `repeat 3 { }`.
  mutating func repetition(_ node: Int) {
    guard let (condition, shape) = bind(node + 2) else { return }
    if !shape.type.isOpen, !shape.type.isNumber {
      report(.noCount(shape.type.title(schema), at: tree[node + 2].range))
    } else if let count = condition.constant, count.wholeNumber.map({ $0 >= 0 }) != true {
      report(.noCount(DisplayText.text(count), at: tree[node + 2].range))
    }
    var body = node + 1
    while body < Int(tree[node].next), tree[body].kind != .block { body = Int(tree[body].next) }
    guard body < Int(tree[node].next) else { return }
    let counter = newRegister()
    lower(condition, into: counter)
    emit(.checkCount, a: counter, target: node + 2)
    let entry = instructions.count
    emit(.jump)
    block(body)
    land(entry)
    emit(.countDown, a: counter, target: entry + 1)
  }

  // MARK: Conditions

  mutating func bind(_ node: Int) -> (condition: Condition, shape: ValueKind)? {
    var binder = binder()
    let bound = binder.bind(value: node)
    take(binder)
    return bound
  }

  private mutating func bind(condition node: Int) -> Condition? {
    var binder = binder()
    let bound = binder.bind(condition: node)
    take(binder)
    return bound
  }
}
