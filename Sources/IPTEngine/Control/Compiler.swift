import IPTLanguage
import IPTModel

/// Looks through a statement before it runs: binds the names of its conditions and turns its blocks
/// into code, so that nothing is looked up by name while it runs.
///
/// What is wrong is collected, all of it.
struct Compiler: ~Copyable {
  let catalogue: Catalogue
  let library: Library
  let tree: Tree
  let source: Source
  /// The variables that can be seen.
  var scope: Scope
  private(set) var faults: [Diagnostic] = []
  /// What is not wrong but may be a mistake.
  private(set) var warnings: [Diagnostic] = []
  var instructions: ContiguousArray<Instruction> = []
  var entries: [Int: Int] = [:]
  var conditions: [Int: Condition] = [:]
  var evaluated: [Condition] = []
  var constants: [(register: Int, value: Quantity)] = []
  var patterns: [Int: [Int]] = [:]
  private(set) var computed: Set<Int> = []
  private(set) var parts: [Int: [Unit.Comparison]] = [:]
  private(set) var ownedFaults: [Int: [Diagnostic]] = [:]
  /// The statement whose arguments are being bound.
  var bindingStatement = 0
  /// The pattern of variables that was bound last.
  private var boundPattern = 0
  /// The first register that was never given away.
  private var next: Int
  private var greatest = 0
  private var spare: [Int] = []
  /// Whether points go nowhere here; of the body of a definition that is not known.
  private var isOutsideScenarios = false
  /// How many blocks stand around the statement at hand.
  var depth = 0
  /// Whether what is wrong is only counted, so that no better word is looked for.
  var isOnlyCounting = false
  /// How long a text may be that is written out in an expression, in bytes.
  var mostBytes = Int.max

  static let greatestRegister = 60_000

  init(catalogue: Catalogue, library: Library, tree: Tree, source: Source, scope: Scope) {
    self.catalogue = catalogue
    self.library = library
    self.tree = tree
    self.source = source
    self.scope = scope
    next = scope.firstFree
  }

  var schema: Schema { catalogue.schema }

  /// Looks through the statement whose node is the first.
  mutating func compile() -> Unit? {
    isOutsideScenarios =
      switch catalogue.purpose(of: form(of: 0)) {
      case .command(let index):
        catalogue.verb(index).words != Command.scenario.words
          && !catalogue.verb(index).isPlayed
      default: true
      }
    statement(0)
    emit(.end)
    return faults.isEmpty ? unit() : nil
  }

  /// What was made so far, to be kept.
  func unit() -> Unit { Unit(self, registerCount: greatest + 1) }

  mutating func warn(_ warning: Diagnostic) { warnings.append(warning) }

  // MARK: Registers

  mutating func newRegister() -> Int {
    let register = next
    next += 1
    greatest = max(greatest, register)
    if register == Self.greatestRegister {
      report(.tooManyVariables, "there are more variables and values than a script can hold", at: 0)
    }
    return min(register, Self.greatestRegister)
  }

  mutating func takeSpare() -> Int { spare.popLast() ?? newRegister() }
  mutating func giveBack(_ register: Int) { spare.append(register) }

  mutating func emit(
    _ code: Instruction.Code, a: Int = 0, b: Int = 0, c: Int = 0, target: Int = 0
  ) {
    instructions.append(
      Instruction(
        code: code, a: UInt16(truncatingIfNeeded: a), b: UInt16(truncatingIfNeeded: b),
        c: UInt16(truncatingIfNeeded: c), target: Int32(truncatingIfNeeded: target)))
  }

  /// Lets a jump that was emitted before lead to here.
  mutating func land(_ index: Int) {
    instructions[index].target = Int32(truncatingIfNeeded: instructions.count)
  }

  // MARK: Faults

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at node: Int, label: String = "",
    notes: [String] = [], fix: Diagnostic.Fix? = nil
  ) {
    faults.append(
      Diagnostic(code, message, at: tree[node].range, label: label, notes: notes, fix: fix))
  }

  mutating func report(_ fault: Diagnostic) { faults.append(fault) }

  mutating func take(_ binder: Binder) {
    faults.append(contentsOf: binder.diagnostics)
    for slot in binder.readSlots { scope.markRead(slot) }
  }

  // MARK: Statements

  mutating func statement(_ node: Int) {
    let form = FormID(index: tree[node].id)
    if tree[node].range.count > mostBytes, reportTextTooLong(in: node) { return }
    guard case .command(let index) = catalogue.purpose(of: form) else { return perform(node) }
    let command = catalogue.verb(index)
    if command.standsAtTop, depth > 0, isTried(node) {
      return report(
        .notAtTheTop, "`\(command.words)` cannot be tried: it stands by itself", at: node,
        label: "what it does reaches beyond what `try` can keep back")
    }
    if command.standsAtTop, depth > 0 {
      return report(
        .notAtTheTop, "`\(command.words)` stands at the top of a script, not in a block", at: node,
        label: "this stands in a block")
    }
    switch command.control {
    case .assignment: assignment(node)
    case .branch: branch(node)
    case .loop: loop(node)
    case .repetition: repetition(node)
    case .stop: emit(.stop)
    // At the top of a script they are done before it comes to this.
    case .definition, .inclusion: break
    case nil where command.isPlayed: play(node)
    case nil: perform(node)
    }
  }

  /// Whether a statement stands behind a verb that takes one without braces.
  private func isTried(_ node: Int) -> Bool {
    let around = tree.nodes[..<node].lastIndex { $0.kind == .statement && Int($0.next) > node }
    guard let around,
      case .command(let index) = catalogue.purpose(of: FormID(index: tree[around].id))
    else { return false }
    return catalogue.verb(index).takesStatement
  }

  /// A statement that is no control: its conditions are bound, and its block, if it has one, is code.
  private mutating func perform(_ node: Int) {
    let scopeBefore = scope.count
    if isOutsideScenarios { warnOfPoints(node) }
    bindArguments(of: node)
    var child = node + 1
    while child < Int(tree[node].next) {
      if tree[child].kind == .block, catalogue.grammar.code(form(of: node)).block == .statements {
        outOfLine(child, ownsFaults: catalogue.grammar.code(form(of: node)).ownsFaults)
      }
      child = Int(tree[child].next)
    }
    leave(to: scopeBefore)
    if case .definition(let index) = catalogue.purpose(of: form(of: node)) {
      catalogue.definitions[index].isUsed = true
    }
    emit(.perform, target: node)
  }

  private mutating func warnOfPoints(_ node: Int) {
    let statement = Statement(tree: tree, source: source, index: node, grammar: catalogue.grammar)
    guard let worth = statement.value(Owner.worth) else { return }
    warn(
      Diagnostic(
        .idlePoints, "outside a scenario no points are counted", severity: .warning,
        at: tree[worth].range, label: "leave `worth` out, or put this in a scenario"))
  }

  func form(of node: Int) -> FormID { FormID(index: tree[node].id) }

  /// The code of a block that the statement itself runs.
  private mutating func outOfLine(_ block: Int, ownsFaults: Bool) {
    if let owned = tree.owned.first(where: { $0.block == block }) {
      ownedFaults[block] = owned.faults
      return
    }
    let jump = instructions.count
    emit(.jump)
    entries[block] = instructions.count
    let before = faults.count
    self.block(block)
    if ownsFaults, faults.count > before {
      ownedFaults[block] = Array(faults[before...])
      faults.removeLast(faults.count - before)
    }
    emit(.end)
    land(jump)
  }

  mutating func block(_ block: Int) {
    depth += 1
    let before = scope.count
    var isReachable = true
    var node = block + 1
    while node < Int(tree[block].next) {
      if !isReachable {
        warnings.append(.unreachable(at: tree[node].range))
        isReachable = true
      }
      statement(node)
      if isStop(node) { isReachable = false }
      node = Int(tree[node].next)
    }
    leave(to: before)
    depth -= 1
  }

  private func isStop(_ node: Int) -> Bool {
    guard case .command(let command) = catalogue.purpose(of: form(of: node)) else { return false }
    return catalogue.verb(command).control == .stop
  }

  mutating func leave(to count: Int) {
    warnings.append(contentsOf: scope.leave(to: count).compactMap(\.warning))
  }

  // MARK: Conditions

  /// Binds the conditions and computed values among the arguments of a statement.
  private mutating func bindArguments(of node: Int) {
    let code = catalogue.grammar.code(form(of: node))
    bindingStatement = node
    bindArguments(from: node + 1, to: Int(tree[node].next), code)
  }

  private mutating func bindArguments(from start: Int, to end: Int, _ code: Grammar.FormCode) {
    // A head sees what its own pattern binds.
    var child = start
    while child < end {
      if tree[child].kind == .clause,
        catalogue.grammar.clause(Int(tree[child].id), of: code).shape.sort == .binding
      {
        bindPattern(child + 1)
      }
      child = Int(tree[child].next)
    }
    child = start
    while child < end {
      switch tree[child].kind {
      case .clause: bindClause(child, code)
      case .line:
        bindArguments(
          from: child + 1, to: Int(tree[child].next), catalogue.grammar.code(form(of: child)))
      case .block where code.block == .record:
        bindArguments(from: child + 1, to: Int(tree[child].next), code)
      default: break
      }
      child = Int(tree[child].next)
    }
  }

  mutating func bindClause(_ clause: Int, _ code: Grammar.FormCode) {
    let shape = catalogue.grammar.clause(Int(tree[clause].id), of: code).shape
    let owner = catalogue.grammar.owner(ofClause: Int(tree[clause].id), of: code)
    switch shape.sort {
    case .expression, .rows:
      // What a record keeps as written is not worked out here.
      if code.kind >= 0, owner >= 0 { return }
      let value = clause + 1
      if owner == Owner.scenarioRows { return bindRows(value) }
      let row = owner == Owner.filter && code.kind >= 0 ? Int(code.kind) : nil
      let isFilter = owner == Owner.filter || owner == Owner.claim
      bindCondition(value, row: row, isTruth: isFilter)
    case .order: bindOrder(clause + 2, row: code.kind >= 0 ? Int(code.kind) : nil)
    case .binding: break
    default: bindComputed(in: clause, shape)
    }
  }

  /// What binds the expressions of the statement at hand.
  func binder(row: Int? = nil) -> Binder {
    var binder = Binder(
      schema: schema, tree: tree, source: source, row: row, scope: scope, library: library)
    binder.isOnlyCounting = isOnlyCounting
    return binder
  }

  private mutating func bindOrder(_ node: Int, row: Int?) {
    var binder = binder(row: row)
    conditions[node] = binder.bind(order: node)
    take(binder)
  }

  private mutating func bindCondition(_ node: Int, row: Int?, isTruth: Bool = false) {
    var binder = binder(row: row)
    conditions[node] =
      isTruth
      ? binder.bind(condition: node)
      : row == nil ? binder.bind(shown: node) : binder.bind(node)
    if !binder.comparisons.isEmpty { parts[node] = binder.comparisons }
    take(binder)
  }

  /// Declares the variables that a statement fills itself: `scenario … for [$a, $b] in …`.
  private mutating func bindPattern(_ node: Int) {
    patterns[node] = variables(of: node).map { declare($0, ValueKind()) }
    boundPattern = node
  }

  /// Binds what there is a scenario for each of; records are those of another case there.
  private mutating func bindRows(_ node: Int) {
    guard let (condition, shape) = bind(node) else { return }
    conditions[node] = condition
    let element = shape.type.element
    guard let element, !element.isRecord else {
      return report(.noRows(shape.type.title(schema), at: tree[node].range))
    }
    checkRows(node, of: boundPattern)
  }

  /// Tells of the rows of a list that is written out which have another number of values than there
  /// are variables in a pattern.
  mutating func checkRows(_ node: Int, of pattern: Int) {
    let wanted = variables(of: pattern).count
    guard wanted > 0, let rows = tree.items(ofExpression: node) else { return }
    for row in rows {
      guard let count = tree.items(ofExpression: row)?.count ?? tree.countOfLiteral(row),
        count != wanted
      else { continue }
      report(.wrongLength(count, for: wanted, at: tree[row].range))
    }
  }

  private mutating func bindComputed(in clause: Int, _ shape: ValueShape) {
    var node = clause + 1
    while node < Int(tree[clause].next) {
      switch tree[node].kind {
      case .computed:
        computed.insert(bindingStatement)
        var binder = binder()
        let words = shape.words == 0 ? nil : catalogue.vocabulary(ofScope: shape.words)
        conditions[node] = binder.bind(value: node, among: words)?.condition
        take(binder)
        node = Int(tree[node].next)
      // The elements of a list stand behind it.
      case .list: node += 1
      default: node = Int(tree[node].next)
      }
    }
  }

  // MARK: Variables

  /// The variables that a pattern names.
  func variables(of node: Int) -> [Int] {
    guard tree[node].kind == .list else { return tree[node].kind == .variable ? [node] : [] }
    var found: [Int] = []
    var element = node + 1
    while element < Int(tree[node].next) {
      found.append(element)
      element = Int(tree[element].next)
    }
    return found
  }

  func name(of variable: Int) -> String {
    let range = tree[variable].range
    return source.text(range.lowerBound + 1..<range.upperBound)
  }

  /// Declares a variable in the block at hand; the result is its register.
  mutating func declare(_ node: Int, _ shape: ValueKind) -> Int {
    let slot = newRegister()
    scope.declare(
      Variable(name: name(of: node), slot: slot, shape: shape, range: tree[node].range))
    return slot
  }
}

extension Tree {
  /// The expressions of a list, if an expression is a list that is written out and nothing else.
  fileprivate func items(ofExpression node: Int) -> [Int]? {
    guard isOneValue(node), self[node + 1].kind == .list else { return nil }
    var items: [Int] = []
    var item = node + 2
    while item < Int(self[node + 1].next) {
      items.append(item)
      item = Int(self[item].next)
    }
    return items
  }

  /// The number of values, one, that an expression is which is a value written out.
  fileprivate func countOfLiteral(_ node: Int) -> Int? {
    guard isOneValue(node) else { return nil }
    switch self[node + 1].kind {
    case .integer, .decimal, .percent, .text, .yes, .no, .date, .time, .duration, .label:
      return 1
    default: return nil
    }
  }

  private func isOneValue(_ node: Int) -> Bool {
    self[node].kind == .expression && node + 1 < Int(self[node].next)
      && self[node + 1].next == self[node].next
  }
}

extension Diagnostic {
  /// What is said of a statement behind `stop`.
  static func unreachable(at range: Range<Int>) -> Self {
    Self(
      .unreachable, "this never runs", severity: .warning, at: range, label: "behind `stop`")
  }
}

extension Variable {
  /// What is said of a variable that is never read.
  var warning: Diagnostic? {
    if isRead { return nil }
    return Diagnostic(
      .unusedVariable, "`$\(name)` is set and never read", severity: .warning, at: range,
      label: "leave it out, or use it")
  }
}
