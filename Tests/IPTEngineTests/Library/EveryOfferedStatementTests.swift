import IPTEngine
import IPTModel
import Testing

/// What every gate, task, point and remark offers to be typed answers it.
@Suite("Every offered statement") struct EveryOfferedStatementTests {
  /// The statement that a rule offers while it speaks; nothing once it is silent.
  private func offer(_ code: String, _ evaluation: Evaluation) -> String? {
    let library = evaluation.library
    let phases = ["initial", "middle", "termination", "maintenance"]
    for (from, to) in zip(phases, phases.dropFirst()) {
      if let gate = library.gates(from: from, to: to).first(where: { $0.code == code }) {
        return evaluation.fires(gate) ? evaluation.fix(of: gate.declaration) : nil
      }
    }
    let tasks = (["pre"] + phases).flatMap { library.tasks(of: $0) }
    if let point = (library.points + tasks).first(where: { $0.code == code }) {
      return evaluation.result(of: point) == .absent ? evaluation.fix(of: point.declaration) : nil
    }
    return evaluation.remarks().first { $0.advice.code == code }?.fix
  }

  /// Whether a statement is one that is offered, with its holes filled in.
  private func fills(_ statement: String, _ offer: String) -> Bool {
    var rest = statement[...]
    let parts = offer.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard
        let found = rest.indices.dropFirst().first(where: { rest[$0...].hasPrefix(part) })
      else { return false }
      rest = rest[found...].dropFirst(part.count)
    }
    return offer.hasSuffix("…") ? !rest.isEmpty : rest.isEmpty
  }

  @Test(arguments: OfferedStatementTable.rows.indices)
  func itMakesTheRuleFallSilent(_ index: Int) {
    let row = OfferedStatementTable.rows[index]
    var sitting = Sitting(after: row.before.joined(separator: "\n"))
    for statement in row.typed {
      let offer = offer(row.code, sitting.interpreter.evaluation)
      #expect(
        offer.map { fills(statement, $0) } == true, "\(row.code): \(statement); \(offer ?? "-")")
      let seen = sitting.type(statement)
      #expect(
        sitting.codes.allSatisfy { $0.first == "V" || $0.first == "S" }, "\(row.code): \(seen)")
    }
    let left = offer(row.code, sitting.interpreter.evaluation)
    #expect(left == nil, "\(row.code) goes on: \(left ?? "")")
  }

  /// Rules that offer nothing: they tell of what is there, or are kept by the language itself.
  private static let withoutOffer: Set = [
    "F23", "A11", "V01", "V02", "V03", "V08", "V09", "V11", "V14", "own-care",
  ]
  /// Rules whose remedy does not end them: a caution stands as long as it holds, going back is asked
  /// about each time, and a phase that was entered late stays so.
  private static let goingOn: Set = ["V10", "G50", "F19"]

  @Test func noRuleIsLeftOut() {
    let library = Sitting().interpreter.library
    let told = Set(OfferedStatementTable.rows.map(\.code))
    for kind in ["gate", "task", "point", "advice"] {
      for declaration in library.declarations(of: kind) {
        let code = library.name(of: declaration)
        let offers = library.has("fix", of: declaration)
        #expect(offers != Self.withoutOffer.contains(code), "\(code)")
        #expect(told.contains(code) == (offers && !Self.goingOn.contains(code)), "\(code)")
      }
    }
  }
}
