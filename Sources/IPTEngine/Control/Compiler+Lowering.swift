import IPTLanguage
import IPTModel

/// Conditions as code: reckoning, comparing and logic on registers; all else is worked out whole.
extension Compiler {
  /// Emits code that puts the value of a condition into a register.
  mutating func lower(_ condition: Condition, into target: Int) {
    switch condition {
    case .literal(let value): emit(.copy, a: target, b: constant(value))
    case .variable(let slot):
      if slot != target { emit(.copy, a: target, b: slot) }
    case .binary(.and, let left, let right): logic(.and, left, right, into: target)
    case .binary(.or, let left, let right): logic(.or, left, right, into: target)
    case .binary(let sign, .literal(let left), .literal(let right)):
      emit(.copy, a: target, b: constant(Evaluation.operate(sign, left, right)))
    case .binary(let sign, let left, let right):
      guard let code = Self.code(of: sign) else { return evaluate(condition, into: target) }
      let first = operand(left)
      let second = operand(right)
      emit(code, a: target, b: first.register, c: second.register)
      release(first)
      release(second)
    case .not(let operand): unary(.not, operand, into: target)
    case .negate(let operand): unary(.negate, operand, into: target)
    case .isKnown(let operand): unary(.isKnown, operand, into: target)
    default: evaluate(condition, into: target)
    }
  }

  /// Emits code that jumps when a condition is not true; the result is the jumps, to be landed.
  mutating func jumps(unlessTrue condition: Condition) -> [Int] {
    if case .binary(.and, let left, let right) = condition {
      // Both must be true: whichever is not leads away.
      return jumps(unlessTrue: left) + jumps(unlessTrue: right)
    }
    if case .binary(let sign, let left, let right) = condition,
      let code = Self.jumpCode(of: sign)
    {
      let first = operand(left)
      let second = operand(right)
      emit(code, b: first.register, c: second.register)
      release(first)
      release(second)
      return [instructions.count - 1]
    }
    let value = operand(condition)
    emit(.jumpUnlessTrue, b: value.register)
    release(value)
    return [instructions.count - 1]
  }

  // MARK: Operands

  /// A register that holds an operand, and whether it is to be given back.
  private struct Operand {
    let register: Int
    var isSpare = false
  }

  private mutating func operand(_ condition: Condition) -> Operand {
    switch condition {
    case .literal(let value): return Operand(register: constant(value))
    case .variable(let slot): return Operand(register: slot)
    case .binary(let sign, .literal(let left), .literal(let right)):
      return Operand(register: constant(Evaluation.operate(sign, left, right)))
    default:
      let register = takeSpare()
      lower(condition, into: register)
      return Operand(register: register, isSpare: true)
    }
  }

  private mutating func release(_ operand: Operand) {
    if operand.isSpare { giveBack(operand.register) }
  }

  private mutating func constant(_ value: Quantity) -> Int {
    if let known = constants.first(where: { $0.value == value }) { return known.register }
    let register = newRegister()
    constants.append((register, value))
    return register
  }

  private mutating func unary(
    _ code: Instruction.Code, _ condition: Condition, into target: Int
  ) {
    let value = operand(condition)
    emit(code, a: target, b: value.register)
    release(value)
  }

  /// The right side is not worked out where the left decides.
  private mutating func logic(
    _ code: Instruction.Code, _ left: Condition, _ right: Condition, into target: Int
  ) {
    let result = takeSpare()
    lower(left, into: result)
    let jump = instructions.count
    emit(code == .and ? .jumpIfFalse : .jumpIfTrue, b: result)
    let second = operand(right)
    emit(code, a: result, b: result, c: second.register)
    release(second)
    land(jump)
    emit(.copy, a: target, b: result)
    giveBack(result)
  }

  private mutating func evaluate(_ condition: Condition, into target: Int) {
    evaluated.append(condition)
    emit(.evaluate, a: target, target: evaluated.count - 1)
  }

  private static func code(of sign: Operator) -> Instruction.Code? {
    switch sign {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .isIn: .isIn
    case .contains: .contains
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .divide: .divide
    case .and, .or, .not, .isKnown, .isUnknown, .negate: nil
    }
  }

  private static func jumpCode(of sign: Operator) -> Instruction.Code? {
    switch sign {
    case .equal: .jumpUnlessEqual
    case .notEqual: .jumpUnlessNotEqual
    case .less: .jumpUnlessLess
    case .lessOrEqual: .jumpUnlessLessOrEqual
    case .greater: .jumpUnlessGreater
    case .greaterOrEqual: .jumpUnlessGreaterOrEqual
    default: nil
    }
  }
}
