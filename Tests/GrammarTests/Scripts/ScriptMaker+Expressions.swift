import IPTLanguage

/// Expressions with all operators, as loose as they can be written.
extension ScriptMaker {
  private static let literals = [
    "3", "-2", "+1", "2.5", "-0.25", "50%", "\"a b\"", "\"{\\\"#\"", "2026-11-21", "2026-11",
    "50min",
    "6mo", "0..3", "grief#3", "$x", "$name", "yes", "no", "unknown",
  ]

  /// An expression; within a query no other query begins in it outside of brackets.
  mutating func expression(isInner: Bool, levels: Int) -> [String] {
    if !isInner, levels > 0, random.chance(15) { return query(levels: levels - 1) }
    var tokens = conjunction(levels)
    if levels > 0, random.chance(15) { tokens += ["or"] + conjunction(levels - 1) }
    return tokens
  }

  /// What a loop goes through.
  mutating func rows() -> [String] {
    random.chance(60) ? query(levels: 2) : expression(isInner: false, levels: 2)
  }

  private mutating func conjunction(_ levels: Int) -> [String] {
    var tokens = negation(levels)
    if levels > 0, random.chance(20) { tokens += ["and"] + negation(levels - 1) }
    return tokens
  }

  private mutating func negation(_ levels: Int) -> [String] {
    (levels > 0 && random.chance(12) ? ["not"] : []) + comparison(levels)
  }

  private mutating func comparison(_ levels: Int) -> [String] {
    let left = sum(levels)
    guard levels > 0, random.chance(60) else { return left }
    if random.chance(20) {
      return left + ["is"] + (random.chance(40) ? ["not"] : [])
        + [random.pick(["known", "unknown"])]
    }
    let sign = random.pick(Operator.allCases.filter(\.isComparison)).sign
    return left + [sign] + sum(levels - 1)
  }

  private mutating func sum(_ levels: Int) -> [String] {
    var tokens = product(levels)
    while levels > 0, random.chance(15) {
      tokens += [random.pick(["+", "-"])] + product(levels - 1)
    }
    return tokens
  }

  private mutating func product(_ levels: Int) -> [String] {
    var tokens = operand(levels)
    while levels > 0, random.chance(10) {
      tokens += [random.pick(["*", "/"])] + operand(levels - 1)
    }
    return tokens
  }

  private mutating func operand(_ levels: Int) -> [String] {
    if levels > 0, random.chance(8) { return negative(operand(levels - 1)) }
    switch random.below(levels > 0 ? 10 : 5) {
    case 0, 1: return [random.pick(Self.literals)]
    case 2...4: return members(of: [random.pick(words.operands)])
    case 5: return members(of: call(levels - 1))
    case 6: return members(of: ["("] + expression(isInner: false, levels: levels - 1) + [")"])
    case 7: return list(levels - 1)
    case 8: return [template(levels - 1)]
    default: return members(of: ["$x"])
    }
  }

  /// An operand behind `-`, with a blank between or without one.
  private mutating func negative(_ operand: [String]) -> [String] {
    let isBare = operand[0].first.map { $0.isLetter || $0 == "$" || $0 == "(" } ?? false
    if isBare, !operand[0].hasPrefix("$\""), random.chance(50) {
      return ["-" + operand[0]] + operand.dropFirst()
    }
    return ["-"] + operand
  }

  private mutating func members(of operand: [String]) -> [String] {
    guard random.chance(20) else { return operand }
    let field = random.pick(words.operands)
    // A word and its dot are one piece to whoever writes them.
    return random.chance(70)
      ? operand.dropLast() + ["\(operand[operand.count - 1]).\(field)"] : operand + [".", field]
  }

  private mutating func call(_ levels: Int) -> [String] {
    let word = random.pick(words.functions)
    var tokens = random.chance(90) ? [word + "("] : [word, "("]
    let count = random.below(3)
    for index in 0..<count {
      tokens += expression(isInner: false, levels: levels) + (index + 1 < count ? [","] : [])
    }
    return tokens + [")"]
  }

  private mutating func list(_ levels: Int) -> [String] {
    var tokens = ["["]
    let count = random.below(random.chance(10) ? 8 : 4)
    for index in 0..<count {
      tokens += expression(isInner: false, levels: levels) + (index + 1 < count ? [","] : [])
    }
    return tokens + ["]"]
  }

  /// A text with expressions in braces; none of them has such a text in it.
  private mutating func template(_ levels: Int) -> String {
    var text = "$\"so \\{ { "
    for _ in 0..<5 {
      let inner = expression(isInner: false, levels: max(0, levels))
      if inner.contains(where: { $0.contains("$\"") }) { continue }
      return text + inner.joined(separator: " ") + " }\\n日本\""
    }
    text += "3 }\""
    return text
  }

  private mutating func query(levels: Int) -> [String] {
    var tokens = [random.pick(words.operands)]
    var parts = ["where", "sort", "limit"].filter { _ in random.chance(55) }
    if parts.isEmpty { parts = ["where"] }
    parts.shuffle(using: &random)
    for part in parts {
      switch part {
      case "where": tokens += ["where"] + expression(isInner: true, levels: levels)
      case "sort":
        tokens += ["sort"] + expression(isInner: true, levels: 0)
        if random.chance(40) { tokens.append("desc") }
      default: tokens += ["limit", String(random.below(20))]
      }
    }
    return tokens
  }
}
