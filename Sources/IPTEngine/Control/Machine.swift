import IPTLanguage
import IPTModel

/// Running compiled code.
extension Interpreter {
  /// Runs a unit from its beginning, with the variables of the frame at hand.
  mutating func execute(_ unit: Unit) throws(Failure) {
    let outer = self.unit
    self.unit = unit
    defer { self.unit = outer }
    frame.reserve(unit.registerCount)
    for (register, value) in unit.constants { frame[register] = value }
    try execute(from: 0)
  }

  /// Runs code of the unit at hand up to the end of its block.
  mutating func execute(from entry: Int) throws(Failure) {
    guard let unit else { return }
    var index = entry
    // Loops within loops draw on one allowance: each may be short, all together endless.
    var allowance = self.allowance
    var budget = allowance
    while !isStopping {
      let last = advance(unit.instructions, from: index, &budget)
      let step = unit.instructions[last]
      index = last + 1
      switch step.code {
      case .end: return try count(steps: allowance - budget)
      case .stop: isStopping = true
      case .perform:
        try count(steps: 1)
        try checkChanges()
        try perform(Int(step.target), of: unit)
      case .jump, .countDown:
        // Only a jump back comes up here, when the allowance is used up.
        if step.code == .countDown { frame.registers[Int(step.a)].number -= 1 }
        index = Int(step.target)
        try count(steps: allowance)
        allowance = self.allowance
        budget = allowance
      case .evaluate:
        let value = evaluation.value(unit.evaluated[Int(step.target)])
        try checkSize(of: value)
        frame[Int(step.a)] = value
      case .begin: begin(step)
      case .next: if !takeNext(step) { index = Int(step.target) }
      case .unpack: try unpack(step, unit)
      case .checkCount: try checkCount(step, unit)
      case .jumpIfFalse, .jumpIfTrue, .jumpUnlessTrue: break
      case .jumpUnlessLess, .jumpUnlessLessOrEqual, .jumpUnlessGreater, .jumpUnlessGreaterOrEqual,
        .jumpUnlessEqual, .jumpUnlessNotEqual:
        if value(of: step).truth != true { index = Int(step.target) }
      default: frame[Int(step.a)] = value(of: step)
      }
    }
  }

  /// Runs steps on numbers and truth until one needs more; the result is its position.
  ///
  /// A loop of such steps touches nothing but the registers.
  private mutating func advance(
    _ instructions: borrowing ContiguousArray<Instruction>, from start: Int, _ budget: inout Int
  ) -> Int {
    var index = start
    let code = instructions.span
    var registers = frame.registers.mutableSpan
    while true {
      // SAFETY: code ends with `end` or `stop`, jumps lead to places within it, and the frame has as
      // many registers as its unit names; the compiler of units sees to all three.
      let step = unsafe code[unchecked: index]
      let (a, b, c) = (Int(step.a), Int(step.b), Int(step.c))
      switch step.code {
      case .copy:
        let value = unsafe registers[unchecked: b]
        if value.tag == .object { return index }
        unsafe registers[unchecked: a] = value
      case .add:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        let result = left.number + right.number
        if SignificantDigits.isBeyondDoubt(sum: result) {
          unsafe registers[unchecked: a] = .number(result)
          index &+= 1
          continue
        }
        let exact = SignificantDigits.sum(left.number, right.number)
        guard Self.isFinite(exact) else { return index }
        unsafe registers[unchecked: a] = .number(exact)
      case .subtract:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        let result = left.number - right.number
        if SignificantDigits.isBeyondDoubt(sum: result) {
          unsafe registers[unchecked: a] = .number(result)
          index &+= 1
          continue
        }
        let exact = SignificantDigits.sum(left.number, -right.number)
        guard Self.isFinite(exact) else { return index }
        unsafe registers[unchecked: a] = .number(exact)
      case .multiply:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        let result = left.number * right.number
        guard Self.isFinite(result) else { return index }
        unsafe registers[unchecked: a] = .number(result)
      case .divide:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        let result = left.number / right.number
        guard Self.isFinite(result) else { return index }
        unsafe registers[unchecked: a] = .number(result)
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        let isSo = Self.compares(step.code, left.number, right.number)
        unsafe registers[unchecked: a] = .truth(isSo)
      // The two that end most loops stand by themselves.
      case .jumpUnlessLess:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        if !SignificantDigits.isLess(left.number, than: right.number) {
          index = Int(step.target)
          continue
        }
      case .jumpUnlessGreater:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        if !SignificantDigits.isLess(right.number, than: left.number) {
          index = Int(step.target)
          continue
        }
      case .jumpUnlessLessOrEqual, .jumpUnlessGreaterOrEqual, .jumpUnlessEqual,
        .jumpUnlessNotEqual:
        let (left, right) = unsafe (registers[unchecked: b], registers[unchecked: c])
        guard left.tag == .number, right.tag == .number else { return index }
        if !Self.compares(step.code, left.number, right.number) {
          index = Int(step.target)
          continue
        }
      case .jump:
        let target = Int(step.target)
        if target <= index {
          budget &-= 1
          if budget == 0 { return index }
        }
        index = target
        continue
      case .jumpIfFalse:
        if unsafe registers[unchecked: b].tag == .no {
          index = Int(step.target)
          continue
        }
      case .jumpIfTrue:
        if unsafe registers[unchecked: b].tag == .yes {
          index = Int(step.target)
          continue
        }
      case .jumpUnlessTrue:
        if unsafe registers[unchecked: b].tag != .yes {
          index = Int(step.target)
          continue
        }
      case .countDown:
        // Checked to be a whole number when it was set.
        let left = unsafe registers[unchecked: a].number
        if left >= 1 {
          budget &-= 1
          if budget == 0 { return index }
          unsafe registers[unchecked: a] = .number(left - 1)
          index = Int(step.target)
          continue
        }
      // All are named, so that no step is compared with the last number of a step.
      case .isIn, .contains, .and, .or, .not, .negate, .isKnown, .evaluate, .begin, .next, .unpack,
        .checkCount, .perform, .end, .stop:
        return index
      }
      index &+= 1
    }
  }

  /// How often loops go round before it is asked whether to go on.
  private static let patience = 4096

  /// How often they may go round now before that.
  private var allowance: Int { max(1, min(Self.patience, limits.steps - stepCount + 1)) }

  /// Whether a result is a number; of what is none the evaluation says what comes of it.
  @inline(__always)
  private static func isFinite(_ result: Double) -> Bool {
    result.magnitude <= Double.greatestFiniteMagnitude
  }

  @inline(__always)
  private static func compares(_ code: Instruction.Code, _ left: Double, _ right: Double) -> Bool {
    switch code {
    case .equal, .jumpUnlessEqual: SignificantDigits.areEqual(left, right)
    case .notEqual, .jumpUnlessNotEqual: !SignificantDigits.areEqual(left, right)
    case .less, .jumpUnlessLess: SignificantDigits.isLess(left, than: right)
    case .lessOrEqual, .jumpUnlessLessOrEqual: !SignificantDigits.isLess(right, than: left)
    case .greater, .jumpUnlessGreater: SignificantDigits.isLess(right, than: left)
    default: !SignificantDigits.isLess(left, than: right)
    }
  }

  // MARK: Steps on other values

  private func value(of step: Instruction) -> Quantity {
    let (first, second) = (frame[Int(step.b)], frame[Int(step.c)])
    switch step.code {
    case .copy: return first
    case .not: return Evaluation.negated(truth: first)
    case .negate: return Evaluation.negated(first)
    case .isKnown: return .truth(Evaluation.isKnown(first))
    case .and: return Evaluation.both(first.truth, second.truth)
    case .or: return Evaluation.either(first.truth, second.truth)
    default: break
    }
    return Self.sign(of: step.code).map { Evaluation.operate($0, first, second) } ?? .unknown
  }

  private static func sign(of code: Instruction.Code) -> Operator? {
    switch code {
    case .add: .plus
    case .subtract: .minus
    case .multiply: .times
    case .divide: .divide
    case .equal, .jumpUnlessEqual: .equal
    case .notEqual, .jumpUnlessNotEqual: .notEqual
    case .less, .jumpUnlessLess: .less
    case .lessOrEqual, .jumpUnlessLessOrEqual: .lessOrEqual
    case .greater, .jumpUnlessGreater: .greater
    case .greaterOrEqual, .jumpUnlessGreaterOrEqual: .greaterOrEqual
    case .isIn: .isIn
    case .contains: .contains
    default: nil
    }
  }

  // MARK: Loops

  /// Fixes the values to go through; the number beside them is the position of the next.
  private mutating func begin(_ step: Instruction) {
    let items: [Quantity]
    switch frame[Int(step.b)] {
    case .rows(let kind, let rows): items = rows.map { .record(kind: kind, position: $0) }
    case .list(let values): items = values
    case .range(let low, let high): items = (low...high).map { .number(Double($0)) }
    case .unknown: items = []
    case let value: items = [value]
    }
    frame[Int(step.a)] = .list(items)
  }

  private mutating func takeNext(_ step: Instruction) -> Bool {
    let iterator = Int(step.b)
    let position = Int(frame.registers[iterator].number)
    guard case .list(let items) = frame.objects[iterator], position < items.count else {
      return false
    }
    frame.registers[iterator].number += 1
    frame[Int(step.a)] = items[position]
    return true
  }

  private mutating func unpack(_ step: Instruction, _ unit: Unit) throws(Failure) {
    guard case .list(let items) = frame[Int(step.b)], items.count == Int(step.c) else {
      let count: Int = if case .list(let items) = frame[Int(step.b)] { items.count } else { 1 }
      throw Failure([
        .wrongLength(count, for: Int(step.c), at: unit.tree[Int(step.target)].range)
      ])
    }
    for (offset, item) in items.enumerated() { frame[Int(step.a) + offset] = item }
  }

  private mutating func checkCount(_ step: Instruction, _ unit: Unit) throws(Failure) {
    let count = frame[Int(step.a)]
    if let number = count.wholeNumber, number >= 0 {
      frame[Int(step.a)] = .number(Double(number))
      return
    }
    throw Failure([
      .noCount(evaluation.text(of: count), at: unit.tree[Int(step.target)].range)
    ])
  }

  // MARK: Limits

  /// Refuses a value that grew too large: each round of a loop may double it.
  func checkSize(of value: Quantity) throws(Failure) {
    var budget = limits.size
    guard !value.fits(&budget, depth: 0) else { return }
    throw Failure(
      .tooMuchOutput, "a value grows beyond \(limits.size >> 20) MiB", at: unit?.tree[0].range,
      label: "in this statement")
  }

  private func checkChanges() throws(Failure) {
    guard book.log.changes.count - changesBefore > limits.changes else { return }
    throw Failure(
      .tooManySteps, "the script makes more than \(limits.changes) changes",
      at: unit?.tree[0].range, label: "in this statement")
  }

  /// Counts steps; a script that takes too many, or that is to stop, stops.
  mutating func count(steps: Int) throws(Failure) {
    stepCount += steps
    if stepCount & 0xFF < steps, isInterrupted() { throw Failure(.interrupted, "stopped") }
    guard stepCount > limits.steps else { return }
    throw Failure(
      .tooManySteps, "the script takes more than \(limits.steps) steps",
      at: unit?.tree[0].range, label: "in this statement",
      notes: ["A loop may go round too often; `--max-steps` sets the limit."])
  }
}

extension Diagnostic {
  /// What is said of so many values where another number of variables waits for them.
  static func wrongLength(_ given: Int, for variables: Int, at range: Range<Int>) -> Self {
    Self(
      .wrongLength,
      "\(variables) variable\(variables == 1 ? " waits" : "s wait") for \(given) "
        + "value\(given == 1 ? "" : "s")", at: range,
      label: "a list of \(variables) is needed each time")
  }

  /// What is said of something of which there is no scenario for each.
  static func noRows(_ given: String, at range: Range<Int>) -> Self {
    Self(
      .wrongSort, "scenarios go through a list or a range", at: range, label: "this is \(given)")
  }

  /// What is said of something that is no number of rounds.
  static func noCount(_ given: String, at range: Range<Int>) -> Self {
    Self(
      .wrongSort, "`repeat` takes a whole number, 0 or more", at: range, label: "this is \(given)")
  }
}

extension Quantity {
  /// Takes the size of a value off a budget; whether it was enough.
  fileprivate func fits(_ budget: inout Int, depth: Int) -> Bool {
    switch self {
    case .text(let text), .word(let text): budget -= text.utf8.count
    case .rows(_, let rows): budget -= rows.count
    case .list(let items):
      if depth > 100 { return false }
      for item in items where !item.fits(&budget, depth: depth + 1) { return false }
    default: budget -= 1
    }
    return budget >= 0
  }
}
