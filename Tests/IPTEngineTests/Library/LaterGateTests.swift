import IPTEngine
import IPTModel
import Testing

/// The gates behind the middle phase: lines that differ from a course that passes all of them.
@Suite("Gates to the ending, to maintenance and back")
struct LaterGateTests {
  static let middle = """
    session 1 on 2026-08-01 held
    score phq9 total 17 item9 0
    contract sessions 12 agreed yes
    phase middle despite [G01, G02, G04, G05, G07, G08, G10] because "a short way here"
    session 2 on 2026-08-08 held
    session 9 on 2026-09-26 held
    score phq9 total 9 item9 0
    homework "call the friend"
    incident "the kitchen"
    ending raised session 9
    """
  static let ending = """
    phase termination
    aftercare maintenance
    relapse-plan signs ["a", "b", "c"] self-steps ["walk"]
    session 12 on 2026-10-24 held
    score phq9 total 5 item9 0
    goal "see a friend" status reached
    """

  static let toTheEnding: [GateCase] = [
    .init("G30", fires: true, without: ["session 2", "session 9"]),
    .init(
      "G30", fires: true, without: ["session 2", "session 9"],
      with: ["session 9 on 2026-09-26 missed"]),
    .init("G30", fires: false),
    .init("G31", fires: true, with: ["score phq9 total 9 item9 1"]),
    .init("G31", fires: false, with: ["score phq9 total 9 item9 1", "risk thoughts none"]),
    .init("G32", fires: true, without: ["ending"]), .init("G32", fires: false),
    .init("G33", fires: true, without: ["score phq9 total 9"]),
    .init("G33", fires: false, with: ["session 13 planned on 2026-11-30"]),
    .init(
      "G33", fires: false, without: ["score phq9 total 9"],
      with: ["score phq9 total 9 item9 0 at 2026-09-26"]),
    .init("G33", fires: true, with: ["session 12 on 2026-10-24 missed"]),
    .init("G33", fires: false, with: ["session 11 on 2026-10-10 missed"]),
    .init("G34", fires: true, without: ["homework"]), .init("G34", fires: false),
    .init("G35", fires: true, without: ["incident"]),
    .init("G35", fires: false, without: ["incident"], with: ["decision \"stay or go\""]),
    .init(
      "G36", fires: true, without: ["score phq9 total 9"], with: ["score phq9 total 17 item9 0"]),
    .init("G36", fires: false, without: ["score phq9 total 9"]), .init("G36", fires: false),
    .init("G37", fires: true, with: ["contract sessions 16 because \"both agreed\""]),
    .init(
      "G37", fires: false,
      with: ["contract sessions 16 because \"both agreed\"", "ending because \"moves away\""]),
    .init("G37", fires: false),
  ]

  static let toMaintenance: [GateCase] = [
    .init("G40", fires: true, without: ["aftercare"]), .init("G40", fires: false),
    .init("G41", fires: true, with: ["score phq9 total 9 item9 1"]),
    .init("G41", fires: false, with: ["score phq9 total 9 item9 1", "risk thoughts none"]),
    .init(
      "G42", fires: true, without: ["relapse-plan"], with: ["relapse-plan signs [\"a\", \"b\"]"]),
    .init("G42", fires: false),
    .init("G43", fires: true, without: ["relapse-plan"], with: ["relapse-plan signs [\"a\"]"]),
    .init("G43", fires: false),
    .init("G44", fires: true, with: ["goal \"call\""]),
    .init("G44", fires: true, with: ["goal \"call\" status open"]),
    .init("G44", fires: false, with: ["goal \"call\" status dropped"]),
    .init("G45", fires: true, without: ["score phq9 total 5"]),
    .init("G45", fires: true, without: ["score phq9 total 5"], with: ["score gad7 total 5"]),
    .init("G45", fires: false),
    .init("G45", fires: false, with: ["session 13 planned on 2026-11-30"]),
    .init(
      "G45", fires: false, without: ["score phq9 total 5"],
      with: ["score phq9 total 5 item9 0 at 2026-10-24"]),
    .init("G46", fires: true, without: ["aftercare"], with: ["aftercare [booster, medication]"]),
    .init(
      "G46", fires: false, without: ["aftercare"], with: ["aftercare [maintenance, medication]"]),
  ]

  private func codes(_ lines: [String], _ row: GateCase) -> (Set<String>, String) {
    let kept = lines.filter { line in !row.without.contains { line.hasPrefix($0) } }
    var sitting = Sitting()
    for line in kept + row.with {
      let seen = sitting.type(line)
      #expect(sitting.codes == [], "\(line)\n\(seen)")
    }
    _ = sitting.type("phase next")
    return (
      Set(sitting.codes + sitting.interpreter.notices.map(\.code.id)),
      sitting.interpreter.reader.phase
    )
  }

  @Test(arguments: toTheEnding)
  func aGateToTheEndingFiresWhereItShould(_ row: GateCase) {
    let (codes, phase) = codes(Self.middle.split(separator: "\n").map(String.init), row)
    #expect(codes.contains(row.gate) == row.fires, "\(codes)")
    #expect(phase == (codes.isDisjoint(with: ["G30", "G31"]) ? "termination" : "middle"))
  }

  @Test(arguments: toMaintenance)
  func aGateToMaintenanceFiresWhereItShould(_ row: GateCase) {
    let lines = (Self.middle + "\n" + Self.ending).split(separator: "\n").map(String.init)
    let (codes, phase) = codes(lines, row)
    #expect(codes.contains(row.gate) == row.fires, "\(codes)")
    #expect(
      phase == (codes.isDisjoint(with: ["G40", "G41", "G46"]) ? "maintenance" : "termination"))
  }

  @Test func everyGateHasACaseInWhichItFiresAndOneInWhichItDoesNot() {
    let library = Sitting().interpreter.library
    let rows = Self.toTheEnding + Self.toMaintenance
    let codes =
      (library.gates(from: "middle", to: "termination")
      + library.gates(from: "termination", to: "maintenance")).map(\.code)
    #expect(codes == (30...37).map { "G\($0)" } + (40...46).map { "G\($0)" })
    #expect(Set(codes) == Set(rows.filter(\.fires).map(\.gate)))
    #expect(Set(codes) == Set(rows.filter { !$0.fires }.map(\.gate)))
    #expect(library.declarations(of: "gate").count == 24 + 8 + 7 + 1)
  }

  @Test func goingBackNeedsAReason() {
    var sitting = Sitting(after: Self.middle)
    _ = sitting.type("phase back")
    #expect(sitting.codes == ["G50"])
    #expect(sitting.diagnostics.first?.fix?.isTemplate == true)
    _ = sitting.type("phase back because \"another diagnosis\"")
    #expect(sitting.codes == [])
    #expect(sitting.interpreter.reader.phase == "initial")
  }

  @Test func everyFlagGateIsClosedToAReason() {
    var sitting = Sitting(after: Self.middle + "\nscore phq9 total 9 item9 1")
    _ = sitting.type("phase next despite [G31] because \"in a hurry\"")
    #expect(sitting.codes == ["R001", "G31"])
    sitting = Sitting(after: Self.middle + "\n" + Self.ending + "\nscore phq9 total 9 item9 1")
    _ = sitting.type("phase next despite [G41] because \"in a hurry\"")
    #expect(sitting.codes == ["R001", "G41"])
  }

  @Test func whatWasGoneOverIsShownAgain() {
    var sitting = Sitting(after: Self.middle)
    #expect(sitting.interpreter.reader.overrides.map(\.reason) == ["a short way here"])
    for line in ["phase", "fidelity"] {
      #expect(sitting.type(line).contains("a short way here"), "\(line)")
    }
    _ = sitting.type("phase back because \"a slip\"")
    _ = sitting.type("undo")
    #expect(sitting.interpreter.reader.overrides.count == 1)
  }

  @Test func anEndOtherThanMaintenanceShowsTheAdviceAndADropoutIsNotAsked() {
    let lines = Self.middle.split(separator: "\n").filter { !$0.hasPrefix("relapse") }
    var sitting = Sitting(after: lines.joined(separator: "\n"))
    _ = sitting.type("discharge completed")
    #expect(Set(sitting.interpreter.notices.map(\.code.id)) == ["G42", "G43"])
    sitting = Sitting(after: lines.joined(separator: "\n"))
    _ = sitting.type("discharge dropout because \"did not come again\"")
    #expect(sitting.interpreter.notices.isEmpty)
    #expect(sitting.codes == [])
  }
}

@Suite("The frame of a treatment")
struct FrameTests {
  @Test(arguments: [
    ("contract sessions 12", []), ("contract sessions 8", ["V122"]),
    ("contract sessions 20", ["V122"]), ("set case format ipt-g; contract sessions 6", ["V122"]),
    ("set case format ipc; contract sessions 3", []),
    ("set case format ipsrt; contract sessions 40", []),
  ])
  func anUnusualNumberOfSessionsIsRemarkedOn(_ line: String, _ notices: [String]) {
    var sitting = Sitting()
    let seen = sitting.type(line)
    #expect(sitting.codes == [], "\(seen)")
    #expect(sitting.interpreter.notices.map(\.code.id) == notices)
  }

  @Test(arguments: [
    "contract sessions 21", "contract sessions 7", "set case format ipc; contract sessions 9",
    "set case format ipt-b; contract sessions 12", "set case format ipt-ptsd; contract sessions 9",
  ])
  func aNumberTheFormatDoesNotHaveIsRefused(_ line: String) {
    var sitting = Sitting()
    _ = sitting.type(line)
    #expect(sitting.codes == ["V121"])
  }

  @Test func theNumberThatWasAgreedChangesOnlyForAReason() {
    var sitting = Sitting(after: "contract sessions 12 agreed yes")
    _ = sitting.type("contract sessions 16")
    #expect(sitting.codes == ["V105"])
    _ = sitting.type("contract sessions 12 lateness \"time is lost\"")
    #expect(sitting.codes == [])
    _ = sitting.type("contract sessions 16 because \"both want four more\"")
    #expect(sitting.codes == [])
    #expect(sitting.interpreter.reader.plannedSessions == 16)
  }

  static let phases: [(String, Int, String)] = [
    ("ipt", 12, "1-3 4-9 10-12"), ("ipt", 14, "1-3 4-11 12-14"), ("ipt", 16, "1-3 4-13 14-16"),
    ("ipt", 10, "1-3 4-7 8-10"), ("ipt", 9, "1-3 4-7 8-9"), ("ipt-b", 8, "1-3 4-6 7-8"),
    ("ipc", 6, "1-3 4-5 6-6"), ("ipc", 4, "1-1 2-3 4-4"), ("ipc", 3, "1-1 2-2 3-3"),
    ("ipt-g", 8, "1-1 2-7 8-8"),
  ]

  @Test(arguments: phases)
  func theSessionsAreDividedIntoPhases(_ format: String, _ planned: Int, _ wanted: String) throws {
    let library = Sitting().interpreter.library
    let phases = try #require(library.format(format)?.phases(of: planned))
    let seen = [phases.opening, phases.middle, phases.closing].compactMap(\.self)
      .map { "\($0.lowerBound)-\($0.upperBound)" }
    #expect(seen.joined(separator: " ") == wanted)
  }

  @Test func everyFormatOfTheVocabularyIsDeclared() {
    let sitting = Sitting()
    let formats = sitting.interpreter.library.declarations(of: "format").count
    #expect(formats == 8)
    var other = Sitting()
    for format in ["ipt", "ipt-b", "ipc", "ipt-a", "ipt-g", "ipsrt", "ipt-ptsd", "ipt-m"] {
      _ = other.type("set case format \(format)")
      #expect(other.interpreter.evaluation.format?.word == format)
    }
  }
}
