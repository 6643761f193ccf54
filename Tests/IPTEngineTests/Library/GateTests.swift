import IPTEngine
import IPTModel
import Testing

/// What a gate says to a case: the lines that differ from a case that passes all gates.
struct GateCase: CustomTestStringConvertible {
  let gate: String
  let fires: Bool
  /// Beginnings of lines that are left out.
  var without: [String] = []
  /// Lines that are added.
  var with: [String] = []

  init(_ gate: String, fires: Bool, without: [String] = [], with: [String] = []) {
    self.gate = gate
    self.fires = fires
    self.without = without
    self.with = with
  }

  var testDescription: String { "\(gate) \(fires) -\(without) +\(with)" }
}

@Suite("Gates from the initial to the middle phase")
struct GateTests {
  static let lines = """
    session 1 on 2026-11-07 held
    diagnosis "depressive episode" told yes
    score phq9 total 17 item9 0
    risk thoughts none plan none
    sick-role relieved "overtime" duty "come weekly"
    medication status none
    screens mania no substances no
    add relation mother closeness 3
    add relation "Tom" partner closeness 5
    add relation boss conflict 4
    onset "sleep goes" on 2026-07
    event "moved out" move on 2026-06
    role-pair "student" "employee"
    focus role-transitions agreed yes
    formulation agreed yes disorder "an illness" link "since the move"
    contract sessions 12 agreed yes
    goal "see a friend once a week"
    goal "speak with the boss"
    """

  static let cases: [GateCase] = [
    .init("G01", fires: true, without: ["diagnosis"]),
    // What tells of a diagnosis is no name of one.
    .init("G01", fires: true, without: ["diagnosis"], with: ["diagnosis told yes"]),
    .init("G01", fires: true, without: ["diagnosis"], with: ["diagnosis code \"6A70\" told yes"]),
    .init("G01", fires: false, without: ["diagnosis"], with: ["diagnosis \"x\""]),
    .init("G02", fires: false, without: ["diagnosis"], with: ["diagnosis told yes"]),
    .init("G02", fires: true, without: ["diagnosis"], with: ["diagnosis \"x\" told no"]),
    .init("G02", fires: true, without: ["diagnosis"], with: ["diagnosis \"x\""]),
    .init("G03", fires: true, without: ["score"]),
    .init("G03", fires: true, without: ["score"], with: ["score phq9 2 _ 1 2 1 2 1 1 0"]),
    .init("G03", fires: false, without: ["score"], with: ["score gad7 total 3"]),
    .init("G04", fires: true, without: ["risk"]),
    .init("G05", fires: true, without: ["focus"]), .init("G06", fires: false, without: ["focus"]),
    .init("G06", fires: true, with: ["focus [grief, role-disputes, role-transitions]"]),
    .init("G06", fires: false, with: ["focus [grief, role-transitions]"]),
    .init("G07", fires: true, without: ["formulation"]),
    // That the client agrees says nothing of what was agreed.
    .init("G07", fires: true, without: ["formulation"], with: ["formulation agreed yes"]),
    .init(
      "G07", fires: true, without: ["formulation"],
      with: ["formulation agreed yes disorder \"an illness\" area grief"]),
    .init(
      "G07", fires: true, without: ["formulation"],
      with: ["formulation agreed yes link \"since the move\""]),
    .init(
      "G07", fires: false, without: ["formulation"],
      with: ["formulation disorder \"an illness\" link \"since the move\""]),
    .init("G08", fires: true, without: ["formulation"]),
    .init("G08", fires: true, with: ["formulation agreed no"]),
    .init("G08", fires: false, with: ["formulation agreed partly"]),
    .init("G09", fires: true, without: ["contract"]),
    .init("G09", fires: true, with: ["contract agreed no"]),
    .init("G10", fires: true, without: ["add relation"]),
    .init("G11", fires: true, without: ["add relation boss"]),
    .init("G11", fires: true, with: ["remove relation mother"]),
    .init("G12", fires: true, without: ["sick-role"]),
    .init("G12", fires: true, without: ["sick-role"], with: ["sick-role duty \"x\""]),
    .init("G12", fires: true, without: ["sick-role"], with: ["sick-role relieved \"x\""]),
    .init("G13", fires: true, without: ["onset"]),
    .init("G13", fires: true, without: ["onset"], with: ["onset \"x\""]),
    .init("G13", fires: false, without: ["onset"], with: ["onset on 2026"]),
    .init("G14", fires: true, without: ["event"]),
    .init("G14", fires: true, without: ["event"], with: ["event \"x\" move on 2020"]),
    .init("G14", fires: true, without: ["event"], with: ["event \"x\" move"]),
    .init("G14", fires: false, without: ["event", "onset"]),
    .init("G14", fires: false, without: ["event", "onset"], with: ["onset \"x\""]),
    .init(
      "G14", fires: false, without: ["event", "focus"], with: ["focus interpersonal-deficits"]),
    .init("G15", fires: true, without: ["medication"]),
    .init("G16", fires: true, without: ["goal \"see"]),
    .init("G16", fires: true, without: ["goal"]),
    .init("G16", fires: false, with: ["goal \"a\"", "goal \"b\""]),
    .init("G16", fires: true, with: ["goal \"a\"", "goal \"b\"", "goal \"c\""]),
    .init("G17", fires: true, with: ["session 5"]), .init("G17", fires: false, with: ["session 4"]),
    .init("G17", fires: false, without: ["session"]),
    .init("G18", fires: true, with: ["focus grief"]),
    .init("G18", fires: false, with: ["focus grief", "set relation mother status deceased"]),
    .init("G18", fires: false, with: ["set relation mother status deceased"]),
    .init("G19", fires: true, with: ["focus role-disputes"]),
    .init("G19", fires: true, with: ["focus role-disputes", "set relation mother dispute no"]),
    .init("G19", fires: false, with: ["focus role-disputes", "set relation mother dispute"]),
    .init("G20", fires: true, without: ["role-pair"]),
    .init("G20", fires: false, without: ["role-pair"], with: ["focus grief"]),
    .init("G21", fires: true, with: ["focus interpersonal-deficits"]),
    .init(
      "G21", fires: false, without: ["role-pair", "event"], with: ["focus interpersonal-deficits"]),
    .init("G22", fires: true, without: ["screens"]),
    .init("G22", fires: true, without: ["screens"], with: ["screens mania no"]),
    .init("G22", fires: true, without: ["screens"], with: ["screens substances \"wine\""]),
    .init(
      "G23", fires: true,
      with: ["focus [grief, role-transitions]", "contract sessions 8 because \"both agreed\""]),
    .init("G23", fires: false, with: ["focus [grief, role-transitions]", "contract sessions 12"]),
    .init("G23", fires: false, with: ["contract sessions 8 because \"both agreed\""]),
    .init(
      "G23", fires: false, without: ["contract"],
      with: ["focus [grief, role-transitions]", "contract agreed yes"]),
    .init("G24", fires: true, with: ["session 2 on 2026-11-14", "score phq9 total 9 item9 1"]),
    .init(
      "G24", fires: true,
      with: [
        "session 2 on 2026-11-14", "score phq9 total 9 item9 1", "risk asked no because \"x\"",
      ]),
    .init(
      "G24", fires: false,
      with: ["session 2 on 2026-11-14", "score phq9 total 9 item9 1", "risk thoughts none"]),
  ]

  /// The codes with which `phase next` is answered.
  private func answer(_ lines: [String]) -> (notices: [String], errors: [String], phase: String) {
    var sitting = Sitting()
    for line in lines {
      let seen = sitting.type(line)
      #expect(sitting.codes == [], "\(seen)")
    }
    _ = sitting.type("phase next")
    return (
      sitting.interpreter.notices.map(\.code.id), sitting.codes, sitting.interpreter.reader.phase
    )
  }

  @Test func aCaseWithEverythingPasses() {
    let answer = answer(Self.lines.split(separator: "\n").map(String.init))
    #expect(answer.notices == [])
    #expect(answer.errors == [])
    #expect(answer.phase == "middle")
  }

  @Test(arguments: cases)
  func aGateFiresWhereItShould(_ row: GateCase) {
    let lines = Self.lines.split(separator: "\n").map(String.init).filter { line in
      !row.without.contains { line.hasPrefix($0) }
    }
    // A focus that is changed wants a reason.
    let added = row.with.map { $0.hasPrefix("focus") ? "\($0) because \"new\"" : $0 }
    let answer = answer(lines + added)
    #expect((answer.notices + answer.errors).contains(row.gate) == row.fires, "\(answer)")
    // An error keeps the case in its phase, a warning does not.
    #expect(answer.phase == (answer.errors.isEmpty ? "middle" : "initial"))
  }

  @Test func everyGateHasACaseInWhichItFiresAndOneInWhichItDoesNot() {
    let library = Sitting().interpreter.library
    let gates = library.gates(from: "initial", to: "middle").map(\.code)
    let expected = (1...24).map { number -> String in number < 10 ? "G0\(number)" : "G\(number)" }
    #expect(gates == expected)
    #expect(Set(gates).subtracting(Self.cases.filter(\.fires).map(\.gate)) == [])
    #expect(library.diagnostics.isEmpty)
  }

  @Test func anOpenFlagIsNeverPassedOver() {
    let library = Sitting().interpreter.library
    var sitting = Sitting(after: Self.lines)
    _ = sitting.type("session 2 on 2026-11-14; score phq9 total 9 item9 1")
    _ = sitting.type("phase next despite [G24] because \"in a hurry\"")
    #expect(sitting.codes == ["R001", "G24"])
    #expect(library.gates(from: "initial", to: "middle").last?.isWarning == false)
  }

  @Test func goingOverAGateNeedsAReason() {
    var sitting = Sitting()
    _ = sitting.type("phase next despite [G01]")
    #expect(sitting.codes == ["V105"])
    #expect(sitting.diagnostics.first?.fix?.isTemplate == true)
    // Even when the gate does not stand in the way.
    sitting = Sitting(after: Self.lines)
    _ = sitting.type("phase next despite G01")
    #expect(sitting.codes == ["V105"])
  }

  @Test func aGateThatIsNotInTheWayIsNotGoneOverAndThatIsSaid() {
    var sitting = Sitting(after: Self.lines)
    _ = sitting.type("phase next despite [G03, G11] because \"tried\"")
    #expect(sitting.codes == [])
    #expect(sitting.interpreter.notices.map(\.code.id) == ["R012", "R012"])
    let reader = sitting.interpreter.reader
    #expect(reader.phase == "middle")
    #expect(reader.field("despite", of: reader.single("phase")) == .unknown)
  }

  @Test(arguments: ["G99", "g03", "G50"])
  func aGateThatDoesNotBelongToTheStepIsRefused(_ gate: String) {
    var sitting = Sitting(after: Self.lines)
    _ = sitting.type("phase next despite \(gate) because \"tried\"")
    #expect(sitting.codes == ["N005"])
    #expect(sitting.interpreter.reader.phase == "initial")
  }

  @Test func aStepThatIsLeftOutIsNotLeftUnchecked() {
    var sitting = Sitting(after: "phase pre because \"paper work\"")
    _ = sitting.type("phase middle")
    #expect(sitting.codes.contains("G01"))
    #expect(sitting.interpreter.reader.phase == "pre")
  }

  @Test func whereNoGateIsDeclaredNothingIsSaidToBeInOrder() {
    let library = Sitting().interpreter.library
    for (from, to) in zip(["pre", "initial", "middle"], ["initial", "middle", "termination"]) {
      var sitting = Sitting(after: Self.lines)
      if from == "middle" { _ = sitting.type("phase next") }
      if from == "pre" { _ = sitting.type("phase pre because \"paper work\"") }
      #expect(sitting.interpreter.reader.phase == from)
      let isChecked = !library.gates(from: from, to: to).isEmpty
      let shown = sitting.type("phase")
      #expect(shown.contains("declares no gates from \(from) to \(to)") == !isChecked, "\(shown)")
      let moved = sitting.type("phase \(to)")
      if sitting.codes.isEmpty { #expect(moved.contains("declares no gates") == !isChecked) }
    }
  }

  @Test func theHintOverTheContractLeavesTheNumberOfSessionsAlone() {
    var sitting = Sitting(
      after: Self.lines + "\ncontract sessions 16 agreed no because \"both agreed\"")
    _ = sitting.type("phase next")
    #expect(sitting.codes == ["G09"])
    _ = sitting.type(sitting.diagnostics.first?.fix?.replacement ?? "")
    #expect(sitting.interpreter.reader.plannedSessions == 16)
    _ = sitting.type("phase next")
    #expect(sitting.codes == [])
  }

  @Test func aHintThatIsCompleteRunsAsTypedAndOneWithABlankIsATemplate() {
    var sitting = Sitting()
    _ = sitting.type("phase next")
    let all = sitting.diagnostics.compactMap(\.fix)
    #expect(all.allSatisfy { $0.isTemplate == $0.replacement.contains("…") })
    let fixes = all.filter { !$0.isTemplate }.map(\.replacement)
    #expect(fixes == ["diagnosis told yes", "formulation agreed yes", "contract agreed yes"])
    for diagnostic in sitting.diagnostics {
      #expect(diagnostic.fix == nil || diagnostic.notes.isEmpty, "\(diagnostic.code.id)")
    }
    for fix in fixes {
      let seen = sitting.type(fix)
      #expect(sitting.codes == [], "\(seen)")
    }
  }

  @Test func whatIsMissingIsAddedByTheSuggestion() {
    let evaluation = Sitting().interpreter.evaluation
    for gate in evaluation.library.gates(from: "initial", to: "middle") {
      let fix = evaluation.fix(of: gate.declaration)
      if fix.isEmpty || fix.contains("…") { continue }
      var sitting = Sitting(after: Self.lines)
      let seen = sitting.type(fix)
      #expect(sitting.codes == [], "\(gate.code): \(seen)")
    }
  }

  @Test func aSuggestionWithHolesRunsWhenTheyAreFilled() {
    let filled = [
      "G01": "diagnosis \"x\"", "G03": "score phq9 total 3", "G04": "risk thoughts none",
      "G05": "focus grief agreed yes because \"x\"", "G06": "focus grief because \"x\"",
      "G07": "formulation { disorder \"x\"; event \"x\"; link \"x\" }",
      "G10": "add relation aunt", "G11": "add relation aunt",
      "G12": "sick-role relieved \"x\" duty \"x\"", "G13": "onset \"x\" on 2026",
      "G14": "event \"x\" on 2026", "G15": "medication status none", "G16": "goal \"x\"",
      "G18": "add relation aunt status deceased", "G19": "add relation aunt dispute",
      "G20": "role-pair \"x\" \"x\"", "G21": "focus grief because \"x\"",
      "G23": "focus grief because \"x\"", "G22": "screens mania no substances no",
      "G24": "risk thoughts none",
    ]
    let evaluation = Sitting().interpreter.evaluation
    for gate in evaluation.library.gates(from: "initial", to: "middle") {
      let fix = evaluation.fix(of: gate.declaration)
      guard fix.contains("…") else { continue }
      let line = filled[gate.code]
      #expect(line != nil, "\(gate.code): \(fix)")
      #expect(line?.hasPrefix(fix.prefix { $0 != "…" }.trimmingQuote) == true, "\(fix)")
      var sitting = Sitting(after: Self.lines)
      let seen = sitting.type(line ?? "")
      #expect(sitting.codes == [], "\(gate.code): \(seen)")
    }
  }
}

extension Substring {
  fileprivate var trimmingQuote: Substring {
    var text = self
    while let last = text.last, last == " " || last == "\"" { text = text.dropLast() }
    return text
  }
}
