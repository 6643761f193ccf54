import IPTLanguage
import IPTModel

/// Operators: what they take, and what they give.
extension Binder {
  mutating func binary(_ node: Node, _ stack: inout [Operand]) {
    guard var right = stack.popLast(), var left = stack.popLast() else { return }
    let sign = Operator(rawValue: node.detail) ?? .equal
    let isLogic = sign == .and || sign == .or
    if isLogic, let comparison = reportFurtherValue(right, behind: left, sign) {
      var operand = Operand.faulty(left.range.lowerBound..<right.range.upperBound)
      operand.comparison = comparison
      return stack.append(operand)
    }
    resolve(&left, by: isLogic ? nil : right)
    resolve(&right, by: isLogic ? nil : left)
    let range =
      min(
        left.range.lowerBound, right.range.lowerBound)..<max(
        left.range.upperBound, right.range.upperBound)
    if sign == .equal || sign == .notEqual || sign == .isIn || sign == .contains {
      // What is in a text is a part of it and need be no word.
      if sign == .isIn && right.type.isList || sign == .contains && left.type.isList {
        checkTexts(&right, areWordsOf: left.type)
        checkTexts(&left, areWordsOf: right.type)
      }
      check(left, isOf: right.declared)
      check(right, isOf: left.declared)
    }
    var type: ValueType? = .truth
    switch sign {
    case .and, .or:
      left.condition = judged(left, at: left.range)
      right.condition = judged(right, at: right.range)
    case .equal, .notEqual:
      if left.type.canEqual(right.type) {
        checkTexts(&right, areWordsOf: left.type)
        checkTexts(&left, areWordsOf: right.type)
      }
      matchSides(&left, &right)
      if !left.type.canEqual(right.type) {
        type = reportIncomparable(left.asItem(beside: right), right.asItem(beside: left))
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      takeTotal(&left)
      takeTotal(&right)
      type = checkOrder(left, right, sign)
    case .isIn: type = membership(&left, &right, node)
    case .contains: type = membership(&right, &left, node)
    default:
      takeTotal(&left)
      takeTotal(&right)
      type = result(of: sign, left.type, right.type) ?? reportNoReckoning(sign, left, right)
    }
    guard let type else { return stack.append(.faulty(range)) }
    let condition = Condition.binary(sign, left.condition, right.condition)
    if sign.isComparison, rows.isEmpty {
      comparisons.append(
        Unit.Comparison(
          whole: condition, sides: [(left.range, compared(left)), (right.range, compared(right))]))
    }
    var operand = Operand(
      condition: condition, type: type, range: range,
      isFaulty: left.isFaulty || right.isFaulty)
    operand.comparison = isLogic ? right.comparison : comparison(left, sign, right)
    stack.append(operand)
  }

  /// What is compared with what, if another value may follow.
  private func comparison(
    _ left: Operand, _ sign: Operator, _ right: Operand
  ) -> Operand.Comparison? {
    switch sign {
    case .equal, .notEqual:
      .init(sign: sign, type: left.type, subject: left.range, values: [right.range])
    case .isIn where right.isWrittenOut:
      .init(sign: sign, type: left.type, subject: left.range, values: right.items.map(\.range))
    default: nil
    }
  }

  /// Reports a value behind `or` that a comparison before it was meant to have as well, with all before it:
  /// `kind = parent or partner or friend`.
  ///
  /// - Returns: The comparison with the value, behind which another one may stand; nothing if it is none.
  private mutating func reportFurtherValue(
    _ value: Operand, behind left: Operand, _ sign: Operator
  ) -> Operand.Comparison? {
    guard let comparison = left.comparison, !left.isFaulty || comparison.told != nil,
      !value.isFaulty
    else { return nil }
    let isValue =
      value.words.count == 1
      ? comparison.type.vocabulary?.standardWord(value.words[0].text) != nil
      : value.isLiteral && !value.type.canBeTrue && comparison.type.canEqual(value.type)
    // A bracket between the two closes what the value would belong to.
    guard isValue, let last = comparison.values.last, last.upperBound <= value.range.lowerBound,
      source.text(last.upperBound..<value.range.lowerBound).filter({ !" ]".contains($0) })
        == sign.sign
    else { return nil }
    let subject = source.text(comparison.subject)
    let values = comparison.values + [value.range]
    let list = "[\(values.map { source.text($0) }.joined(separator: ", "))]"
    let meant: String? =
      switch (comparison.sign, sign) {
      case (.equal, .or), (.isIn, .or): "\(subject) in \(list)"
      case (.notEqual, _): "not \(subject) in \(list)"
      default: nil
      }
    let told = comparison.told ?? diagnostics.count
    let fault = Diagnostic(
      .notACondition, "`\(sign.sign)` joins conditions, and this is a value",
      at: comparison.told.map { diagnostics[$0].range ?? value.range } ?? value.range,
      label: "several stand in brackets",
      fix: meant.map { .init(comparison.subject.lowerBound..<value.range.upperBound, $0) })
    if told < diagnostics.count { diagnostics[told] = fault } else { diagnostics.append(fault) }
    return .init(
      sign: comparison.sign, type: comparison.type, subject: comparison.subject,
      values: values, told: told)
  }

  mutating func unary(_ node: Node, _ stack: inout [Operand]) {
    guard var operand = stack.popLast() else { return }
    resolve(&operand, by: nil)
    let range =
      min(
        operand.range.lowerBound, node.range.lowerBound)..<max(
        operand.range.upperBound, node.range.upperBound)
    var type: ValueType? = .truth
    let condition: Condition
    switch Operator(rawValue: node.detail) ?? .not {
    case .isKnown:
      condition = .isKnown(operand.condition)
      tell(operand, behind: condition)
    case .isUnknown:
      condition = .not(.isKnown(operand.condition))
      tell(operand, behind: condition)
    case .negate:
      takeTotal(&operand)
      condition = .negate(operand.condition)
      switch operand.type {
      case .number(.share), .number(.mean), .duration, .any, .unknown: type = operand.type
      case .number: type = .number(.plain)
      default: type = reportNoReckoning(.negate, operand, operand)
      }
    default:
      condition = .not(judged(operand, at: operand.range))
      for index in comparisons.indices where comparisons[index].isWithin(operand.range) {
        comparisons[index].whole = .not(comparisons[index].whole)
      }
    }
    guard let type else { return stack.append(.faulty(range)) }
    var result = Operand(
      condition: condition, type: type, range: range, isFaulty: operand.isFaulty)
    if Operator(rawValue: node.detail) == .not { result.comparison = operand.comparison }
    stack.append(result)
  }

  // MARK: Truth

  /// The operand as true or false, which it must be able to be.
  mutating func judged(_ operand: Operand, at range: Range<Int>) -> Condition {
    if !operand.type.canBeTrue { reportNoTruth(operand.type, at: range) }
    let condition = truth(operand).condition
    if !comparisons.contains(where: { $0.isWithin(operand.range) }) {
      tell(operand, behind: condition)
    }
    return condition
  }

  /// Notes the value that is told when a condition that hangs on it alone is not true.
  private mutating func tell(_ operand: Operand, behind condition: Condition) {
    guard rows.isEmpty, diagnostics.isEmpty else { return }
    comparisons.append(
      Unit.Comparison(whole: condition, sides: [(operand.range, compared(operand))]))
  }

  /// What is there or not as true or false, one by one if it is a list.
  func truth(_ operand: Operand) -> Operand {
    var operand = operand
    switch operand.type {
    case .presence(let vocabulary):
      operand.condition = .isPresent(operand.condition, vocabulary)
      operand.type = .truth
    case .list(.presence(let vocabulary)):
      operand.condition = .isPresent(operand.condition, vocabulary)
      operand.type = .list(.truth)
    default: break
    }
    return operand
  }

  // MARK: Comparing

  /// Lets both sides be of one sort, where one can stand for the other.
  private func matchSides(_ left: inout Operand, _ right: inout Operand) {
    switch (left.type, right.type) {
    case (.presence, .truth): left = truth(left)
    case (.truth, .presence): right = truth(right)
    case (.number, .record), (.number, .score), (.record, .number), (.score, .number),
      (.score, .score):
      takeTotal(&left)
      takeTotal(&right)
    case (.text, .record), (.word, .record): takeName(&right)
    case (.record, .text), (.record, .word): takeName(&left)
    default: break
    }
  }

  /// A score that stands where a number is needed counts as its total.
  func takeTotal(_ operand: inout Operand) {
    guard operand.type.isRecord, let kind = operand.type.kind, schema.kinds[kind].word == "score",
      let total = schema.field("total", of: kind)
    else { return }
    operand.condition = .fieldOf(operand.condition, total)
    operand.type = .number(.plain)
  }

  /// A record with a name that is compared with a text counts as its name.
  private func takeName(_ operand: inout Operand) {
    guard let kind = operand.type.kind, schema.traits[kind].key == .named else { return }
    operand.condition = .figureOf(operand.condition, .name)
    operand.type = if operand.type.isRecord { .text } else { .list(.text) }
  }

  private mutating func checkOrder(
    _ left: Operand, _ right: Operand, _ sign: Operator
  ) -> ValueType? {
    // Two sorts that do not go together are told first: that is the nearer mistake.
    let areAlike = left.type.canEqual(right.type)
    if !areAlike { return reportIncomparable(left, right, isOrder: true) }
    if !left.type.hasOrder { return reportNoOrder(left, sign) }
    if !right.type.hasOrder { return reportNoOrder(right, sign) }
    return .truth
  }

  /// Whether a value can be in what is to hold it.
  private mutating func membership(
    _ value: inout Operand, _ container: inout Operand, _ node: Node
  ) -> ValueType? {
    switch container.type {
    case .text, .word(nil):
      switch value.type {
      case .text, .word, .any, .unknown: return .truth
      default: return reportIncomparable(container, value)
      }
    case .range: takeTotal(&value)
    default: break
    }
    if let element = container.type.element {
      switch (value.type, element) {
      case (.record, .text), (.record, .word): takeName(&value)
      case (.text, .record), (.word, .record): takeName(&container)
      case (.score, .number), (.record, .number): takeTotal(&value)
      default: break
      }
    }
    guard let element = container.type.element else {
      return reportNoList(container, value, node)
    }
    return value.type.canEqual(element)
      ? .truth : reportIncomparable(value, container.isWrittenOut ? container.firstItem : container)
  }

  /// Looks whether texts that are written out are words of the other side, where that has but some.
  private mutating func checkTexts(_ operand: inout Operand, areWordsOf type: ValueType) {
    let words: Vocabulary
    switch type.scalar {
    case .word(let vocabulary?), .presence(let vocabulary): words = vocabulary
    default: return
    }
    guard !words.isOpen else { return }
    let texts: [(value: Condition, range: Range<Int>)] =
      switch operand.condition {
      case .list(let items): zip(items, operand.items).map { ($0, $1.range) }
      default: [(operand.condition, operand.range)]
      }
    for (value, range) in texts {
      // As when they are compared, capitals make no difference.
      guard case .literal(.text(let text)) = value,
        words.standardWord(text) ?? words.standardWord(text.lowercased()) == nil,
        !["yes", "no"].contains(text.lowercased())
      else { continue }
      reportNoWord(Operand.Word(text: text, range: range), of: words)
      operand.isFaulty = true
      operand.type = .any(nil)
    }
  }

  // MARK: Reckoning

  /// What comes out of reckoning with two sorts of value; nothing if they do not go together.
  private func result(
    of sign: Operator, _ left: ValueType, _ right: ValueType
  ) -> ValueType? {
    let isMultiplied = sign == .times || sign == .divide
    switch (left, right) {
    case (.date, _) where isMultiplied, (_, .date) where isMultiplied: return nil
    case (.number(let first), .number(let second)):
      return .number(Self.use(of: sign, first, second))
    case (.date, .duration): return .date
    case (.duration, .date) where sign == .plus: return .date
    case (.date, .date) where sign == .minus: return .duration
    case (.duration, .duration):
      return sign == .times ? nil : sign == .divide ? .number(.plain) : .duration
    case (.duration, .number) where isMultiplied: return .duration
    case (.number, .duration) where sign == .times: return .duration
    case (.unknown, .unknown): return .unknown
    case (.any, _), (.unknown, _): return right.canBeReckoned ? .any(nil) : nil
    case (_, .any), (_, .unknown): return left.canBeReckoned ? .any(nil) : nil
    default: return nil
    }
  }

  /// What the result of reckoning with numbers counts.
  private static func use(
    of sign: Operator, _ first: ValueType.NumberUse, _ second: ValueType.NumberUse
  ) -> ValueType.NumberUse {
    switch (sign, first, second) {
    // So many of so many are a part of a whole.
    case (.divide, .count, .count): .share
    case (.plus, .count, .count), (.minus, .count, .count): .count
    case (.plus, .share, .share), (.minus, .share, .share), (.times, .share, .share): .share
    case (.plus, .mean, .mean), (.minus, .mean, .mean): .mean
    default: .plain
    }
  }
}

extension Binder.Operand {
  /// Whether it is a list that is written out, item by item.
  fileprivate var isWrittenOut: Bool { !items.isEmpty && items.count == itemCount }

  private var itemCount: Int? {
    if case .list(let items) = condition { items.count } else { nil }
  }

  /// The first item of the list that it is.
  fileprivate var firstItem: Self {
    guard let first = items.first, case .list(let element) = type else { return self }
    var item = self
    item.range = first.range
    item.type = element
    return item
  }

  /// Of two lists, the first items: it is those that do not go together.
  fileprivate func asItem(beside other: Self) -> Self {
    guard case .list = type, case .list = other.type, other.isWrittenOut || isWrittenOut
    else { return self }
    return isWrittenOut ? firstItem : self
  }
}

extension ValueType {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// Whether there is reckoning with it at all.
  var canBeReckoned: Bool {
    switch self {
    case .number, .score, .date, .duration: true
    default: isOpen
    }
  }
}
