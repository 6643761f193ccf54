import IPTEngine
import IPTModel
import IPTTestSupport
import Testing

/// Expressions made by chance, worked out in both ways: as a whole, and as code on registers.
@Suite("Expressions made by chance")
struct GeneratedExpressionTests {
  /// Makes expressions of a sort, from operands that a script may put into variables.
  struct Generator {
    enum Sort: CaseIterable { case truth, number, date, time, duration, text }

    var random: SplitMix
    /// The operands that stand in variables, in their order.
    var variables: [String] = []

    /// An expression, with its operands written out and with some of them as variables.
    typealias Pair = (plain: String, named: String)

    mutating func expression(_ sort: Sort, _ levels: Int) -> Pair {
      guard levels > 0, !random.chance(15) else { return operand(sort) }
      switch sort {
      case .truth: return truth(levels - 1)
      case .number: return number(levels - 1)
      case .date:
        let sign = random.pick(["+", "-"])
        return joined(expression(.date, levels - 1), sign, expression(.duration, levels - 1))
      case .time: return time(levels - 1)
      case .duration: return duration(levels - 1)
      case .text: return template(levels - 1)
      }
    }

    private mutating func truth(_ levels: Int) -> Pair {
      let sort = random.pick(Sort.allCases)
      switch random.below(7) {
      case 0: return prefixed("not ", expression(.truth, levels))
      case 1:
        let sign = random.pick(["and", "or"])
        return joined(expression(.truth, levels), sign, expression(.truth, levels))
      case 2:
        let asked = random.pick([" is known", " is unknown", " is not known"])
        let inner = expression(sort, levels)
        return ("(\(inner.plain))\(asked)", "(\(inner.named))\(asked)")
      case 3:
        let (one, other) = (expression(sort, levels), expression(sort, levels))
        let value = expression(sort, levels)
        return (
          "(\(value.plain)) in [\(one.plain), \(other.plain)]",
          "(\(value.named)) in [\(one.named), \(other.named)]"
        )
      case 4:
        let sign = random.pick(["=", "!="])
        return joined(expression(sort, levels), sign, expression(sort, levels))
      default:
        let ordered = sort == .truth ? .number : sort
        let sign = random.pick(["<", "<=", ">", ">="])
        return joined(expression(ordered, levels), sign, expression(ordered, levels))
      }
    }

    private mutating func number(_ levels: Int) -> Pair {
      switch random.below(6) {
      case 0: return prefixed("- ", expression(.number, levels))
      case 1: return joined(expression(.duration, levels), "/", expression(.duration, levels))
      case 2:
        let word = random.pick(["min", "max"])
        let (one, other) = (expression(.number, levels), expression(.number, levels))
        return (
          "\(word)(\(one.plain), \(other.plain))", "\(word)(\(one.named), \(other.named))"
        )
      default:
        let sign = random.pick(["+", "-", "*", "/"])
        return joined(expression(.number, levels), sign, expression(.number, levels))
      }
    }

    private mutating func time(_ levels: Int) -> Pair {
      let word = random.pick(["min", "max"])
      let (one, other) = (expression(.time, levels), expression(.time, levels))
      return ("\(word)(\(one.plain), \(other.plain))", "\(word)(\(one.named), \(other.named))")
    }

    private mutating func duration(_ levels: Int) -> Pair {
      switch random.below(4) {
      case 0: return joined(expression(.date, levels), "-", expression(.date, levels))
      case 1:
        let sign = random.pick(["*", "/"])
        return joined(expression(.duration, levels), sign, expression(.number, levels))
      case 2: return prefixed("- ", expression(.duration, levels))
      default:
        let sign = random.pick(["+", "-"])
        return joined(expression(.duration, levels), sign, expression(.duration, levels))
      }
    }

    private mutating func template(_ levels: Int) -> Pair {
      let inner = expression(random.pick(Sort.allCases), levels)
      // Templates do not stand in each other here: their quotes would.
      guard !inner.plain.contains("\""), !inner.named.contains("\"") else { return operand(.text) }
      return ("$\"a {\(inner.plain)}\"", "$\"a {\(inner.named)}\"")
    }

    private func joined(_ left: Pair, _ sign: String, _ right: Pair) -> Pair {
      ("(\(left.plain)) \(sign) (\(right.plain))", "(\(left.named)) \(sign) (\(right.named))")
    }

    private func prefixed(_ sign: String, _ operand: Pair) -> Pair {
      ("\(sign)(\(operand.plain))", "\(sign)(\(operand.named))")
    }

    private mutating func operand(_ sort: Sort) -> Pair {
      let text = random.chance(8) ? "unknown" : random.pick(Self.operands(sort))
      guard random.chance(50), text != "unknown" else { return (text, text) }
      variables.append(text)
      return (text, "$v\(variables.count - 1)")
    }

    private static func operands(_ sort: Sort) -> [String] {
      switch sort {
      case .truth: ["yes", "no", "any(relations where closeness > 3)", "relation(aunt) is known"]
      case .number:
        [
          "0", "1", "3", "-2", "2.5", "50%", "latest(phq9).total", "baseline() + 0",
          "relation(\"mother\").closeness", "relation(aunt).closeness", "count(relations)",
          "change-percent(phq9)",
        ]
      case .date:
        ["2024-03", "2024-03-15", "0001-01-01", "9999-12-31", "2024-02-29", "session(1).on"]
      case .time: ["14:30", "09:05", "00:00", "23:59", "session(1).time", "session(2).time"]
      case .duration: ["2w", "14d", "1h", "50min", "1mo", "12mo", "365d", "0d"]
      case .text: ["\"a\"", "\"B\"", "\"\"", "relation(\"mother\").name"]
      }
    }
  }

  private static let setting = """
    add relation mother closeness 3 dispute
    add relation aunt
    session 1 on 2026-10-01 at 14:30
    score phq9 total 18 item9 0
    session 2 on 2026-10-08
    score phq9 total 7 item9 0
    """

  @Test(arguments: 0..<8)
  func bothWaysGiveTheSameValue(_ seed: Int) {
    let setting = Sitting(after: Self.setting)
    var known = 0
    for round in 0..<150 {
      var generator = Generator(random: SplitMix(seed: UInt64(seed * 1000 + round)))
      let sort = generator.random.pick(Generator.Sort.allCases)
      let expression = generator.expression(sort, 4)
      let whole = setting.value(expression.plain)
      guard case .value(let value) = whole else {
        Issue.record("\(whole): \(expression.plain)")
        continue
      }
      if value != .unknown { known += 1 }
      var sitting = setting.twin()
      var script = generator.variables.enumerated().map { "let $v\($0.offset) = \($0.element)" }
      script.append("let $value = \(expression.named)")
      if sort == .truth {
        script.append("let $branch = 0")
        script.append("if \(expression.named) { let $branch = 1 } else { let $branch = 2 }")
      }
      let seen = sitting.type(script.joined(separator: "\n"))
      #expect(sitting.codes == [], "\(seen)")
      guard sitting.codes.isEmpty else { continue }
      let frame = sitting.interpreter.frame
      let slot = generator.variables.count
      #expect(frame[slot] == value, "\(expression.named)")
      if sort == .truth {
        #expect(
          frame[slot + 1] == .number(value == .truth(true) ? 1 : 2), "\(expression.named)")
      }
    }
    #expect(known > 40, "hardly any expression has a value")
  }
}
