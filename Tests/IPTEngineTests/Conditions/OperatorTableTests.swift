import IPTEngine
import IPTModel
import Testing

/// Every operator with every pair of operands, both ways in which expressions are worked out.
@Suite("Operators and operands")
struct OperatorTableTests {
  static let signs = OperatorTable.rows.keys.sorted()

  private static func shown(_ worked: Worked, _ sitting: borrowing Sitting) -> String {
    switch worked {
    case .wrong(let code): code
    case .value(.unknown): "?"
    case .value(let value): sitting.interpreter.evaluation.text(of: value)
    }
  }

  @Test(arguments: signs)
  func everyPairGivesItsValueOrItsCode(_ sign: String) {
    let sitting = Sitting(after: OperatorTable.setting)
    let listed = OperatorTable.listed(sign)
    var seen = 0
    for (left, first) in OperatorTable.operands {
      for (right, second) in OperatorTable.operands {
        let text = "\(first) \(sign) \(second)"
        let expected = listed["\(left) \(right)"]
        if expected != nil { seen += 1 }
        let found = Self.shown(sitting.value(text), sitting)
        #expect(
          found == expected ?? OperatorTable.refusal(sign, left, right), "\(text)")
      }
    }
    #expect(seen == listed.count, "a row names an operand that there is not")
  }

  @Test(arguments: signs)
  func codeOnRegistersGivesTheSame(_ sign: String) {
    let setting = Sitting(after: OperatorTable.setting)
    let listed = OperatorTable.listed(sign)
    for (left, first) in OperatorTable.operands {
      for (right, second) in OperatorTable.operands {
        let text = "\(first) \(sign) \(second)"
        var sitting = setting.twin()
        let seen = sitting.type("let $a = \(first); let $b = \(second); let $c = $a \(sign) $b")
        guard let expected = listed["\(left) \(right)"] else {
          let refusal = OperatorTable.refusal(sign, left, right)
          if refusal == OperatorTable.noWord {
            #expect(sitting.interpreter.frame[2] == .truth(false), "\(text)")
          } else {
            #expect(sitting.codes.first == refusal, "\(text)")
          }
          continue
        }
        #expect(sitting.codes == [], "\(text): \(seen)")
        let value = sitting.interpreter.frame[2]
        #expect(Self.shown(.value(value), sitting) == expected, "\(text)")
      }
    }
  }

  @Test func theOppositeOperatorsGiveTheOpposite() {
    let sitting = Sitting(after: OperatorTable.setting)
    for (_, first) in OperatorTable.operands {
      for (_, second) in OperatorTable.operands {
        let same = sitting.value("\(first) = \(second)")
        let different = sitting.value("not (\(first) != \(second))")
        #expect(different == same, "\(first) \(second)")
        // Which operand the caret is under differs; the code does not.
        #expect(
          sitting.value("\(first) > \(second)") == sitting.value("\(second) < \(first)"),
          "\(first) \(second)")
        #expect(
          sitting.value("\(first) >= \(second)") == sitting.value("\(second) <= \(first)"),
          "\(first) \(second)")
      }
    }
  }

  @Test(arguments: OperatorTable.operands.indices)
  func operatorsOfOneOperandTakeWhatTheySay(_ index: Int) {
    let sitting = Sitting(after: OperatorTable.setting)
    let (name, text) = OperatorTable.operands[index]
    let isUnknown = name == "unknown"
    #expect(sitting.value("\(text) is known") == (isUnknown ? .no : .yes))
    #expect(sitting.value("\(text) is unknown") == (isUnknown ? .yes : .no))
    let negated = ["unknown": "?", "yes": "no"][name] ?? "V104"
    #expect(Self.shown(sitting.value("not \(text)"), sitting) == negated)
    let minus = [
      "unknown": "?", "number": "-3", "share": "-0.5", "weeks": "-2w", "months": "-1mo",
      "score": "-9",
    ]
    #expect(Self.shown(sitting.value("- \(text)"), sitting) == minus[name] ?? "V110")
  }
}
