import Foundation
import IPTEngine
import IPTModel
import IPTReports
import Testing

/// What a point of fidelity says of a case: lines that differ from a course that has all of them.
struct PointCase: CustomTestStringConvertible, Sendable {
  let point: String
  let result: FidelityReport.Result
  /// Beginnings of lines that are left out.
  var without: [String] = []
  /// Lines that are added at the end.
  var with: [String] = []

  init(
    _ point: String, _ result: FidelityReport.Result, without: [String] = [], with: [String] = []
  ) {
    self.point = point
    self.result = result
    self.without = without
    self.with = with
  }

  var testDescription: String { "\(point) \(result) -\(without) +\(with)" }
}

@Suite("Fidelity")
struct FidelityTests {
  /// A course of twelve sessions in which every point is present.
  static let course = """
    session 1 on 2026-01-05 held opened
    score phq9 total 18 item9 0
    risk thoughts none
    diagnosis "an episode" told yes
    psychoeducation "an illness that can be treated"
    sick-role relieved "overtime" duty "come weekly"
    medication status none
    screens mania no substances no
    session 2 on 2026-01-12 held opened
    score phq9 total 17 item9 0
    add relation "mother" closeness 3 importance 4 conflict 4 confide no knows no
    add relation "Tom" partner closeness 3 importance 5 conflict 6 confide partly dispute impasse
    set relation "Tom" expect-mine "help" expect-theirs "quiet"
    add relation "Ann" friend closeness 2 importance 3 conflict 0 confide yes knows yes
    session 3 on 2026-01-19 held opened
    score phq9 total 16 item9 0
    onset "sleep goes" on 2025-09
    event "moved out" move on 2025-08
    focus role-disputes agreed yes
    formulation area role-disputes agreed yes { disorder "a"; onset "b"; event "c"; link "d"; plan "e" }
    contract sessions 12 agreed yes
    goal "one calm talk a week"
    goal "a plan for the evenings"
    phase middle despite [G03] because "none stands in the way"
    session 4 on 2026-01-26 held opened
    score phq9 total 15 item9 0
    week mood 4 event "the kitchen" affect angry
    work "expectations" strategy expectations tool communication-analysis present
    incident "the kitchen" with "Tom"
    homework "ask once" due 5
    session 5 on 2026-02-02 held opened
    outcome done by client
    score phq9 total 13 item9 0
    week mood 4 event "the row" affect hurt
    work "again" strategy communication tool role-play present
    incident "the row" with "Tom"
    rehearsal "the talk" with "Tom"
    homework "talk on Sunday" due 6
    session 6 on 2026-02-09 held opened countdown
    outcome done by client
    score phq9 total 11 item9 0
    week mood 5 event "the talk" affect relieved
    work "options" strategy options tool decision-analysis present
    rehearsal "the next talk" with "Tom"
    decision "stay or go" { option nothing "leave it"; option talk "go on talking" }
    homework "again" due 7
    session 7 on 2026-02-16 held opened
    outcome done by client
    score phq9 total 9 item9 0
    week mood 6 event "a good evening" affect glad
    work "parallels" strategy parallels present
    set relation "Tom" closeness 4 dispute resolved
    session 9 on 2026-03-02 held opened
    score phq9 total 7 item9 0
    week mood 6 event "a visit" affect calm
    work "what holds" strategy communication present
    ending raised session 9
    phase termination
    session 8 on 2026-02-23 held opened
    score phq9 total 8 item9 0
    week mood 6 event "a trip" affect calm
    work "what is left" strategy options present
    homework "plan the trip" due 9
    session 10 on 2026-03-09 held opened
    score phq9 total 6 item9 0
    affect sad about ending
    session 11 on 2026-03-16 held opened
    score phq9 total 5 item9 0
    gain "chose the moment" by client
    gain "asked instead of hinting" by client
    relapse-plan signs ["a", "b", "c"] self-steps ["walk"] people ["Ann"] professionals ["doctor"]
    session 12 on 2026-03-23 held opened final
    score phq9 total 4 item9 0
    review "18 to 4"
    ending remaining "the holidays"
    aftercare none
    """

  static let cases: [PointCase] = [
    .init("F01", .absent, without: ["score phq9 total 18"]),
    .init(
      "F01", .present, without: ["score phq9 total 18"],
      with: ["score phq9 total 18 item9 0 at 2026-01-05"]),
    .init("F02", .absent, with: ["diagnosis told no"]),
    .init("F03", .absent, without: ["psychoed"]),
    .init("F04", .absent, without: ["sick-role"], with: ["sick-role duty \"x\""]),
    .init("F05", .absent, without: ["medication"]),
    .init(
      "F06", .absent,
      with: ["set risk 1 asked no because \"x\" in session 1", "risk thoughts none in session 3"]),
    .init("F06", .absent, with: ["set risk 1 asked no because \"x\" in session 1"]),
    .init(
      "F06", .present,
      with: ["set risk 1 asked no because \"x\" in session 1", "risk thoughts none at 2026-01-12"]),
    .init("F07", .absent, without: ["screens"], with: ["screens mania no"]),
    .init("F08", .absent, without: ["add relation \"Ann\""]),
    .init("F08", .present, without: ["add relation \"Ann\""], with: ["set case inventory-min 2"]),
    .init("F09", .absent, without: ["add relation \"Ann\""], with: ["add relation \"Ann\" friend"]),
    .init("F10", .absent, with: ["set relation \"Ann\" confide unknown in session 12"]),
    .init("F11", .absent, without: ["onset"], with: ["onset \"x\""]),
    .init("F12", .absent, without: ["event \"moved"]),
    .init("F12", .present, without: ["event \"moved"], with: ["onset none-found"]),
    .init("F13", .absent, with: ["focus agreed no"]),
    .init("F13", .absent, with: ["focus [grief, role-disputes, role-transitions] because \"x\""]),
    .init("F14", .absent, with: ["focus grief because \"x\""]),
    .init("F15", .absent, with: ["formulation plan unknown"]),
    .init("F16", .absent, with: ["formulation agreed partly"]),
    .init("F17", .absent, with: ["contract agreed no"]),
    .init("F18", .absent, without: ["goal \"a plan"]),
    .init("F19", .absent, with: ["set session 4 missed", "set session 5 missed"]),
    .init("F20", .absent, without: ["week mood 4", "week mood 5"]),
    .init("F20", .present, without: ["week mood 5"]),
    .init("F21", .absent, with: ["set session 4 opened no", "set session 5 opened no"]),
    .init("F22", .absent, without: ["work \"again", "work \"options"]),
    .init("F22", .present, without: ["work \"again"]),
    .init(
      "F23", .absent, with: ["focus grief because \"x\"", "focus role-disputes because \"back\""]),
    .init("F23", .present, with: ["focus [role-disputes, grief] because \"x\""]),
    .init("F24", .absent, without: ["incident \"the row"]),
    .init("F25", .absent, without: ["week mood 4"]), .init("F26", .absent, without: ["decision"]),
    .init("F26", .present, without: ["decision"], with: ["brainstorming \"how\""]),
    .init("F27", .absent, without: ["rehearsal \"the next"]),
    .init("F28", .absent, without: ["homework \"ask", "homework \"talk", "outcome"]),
    .init("F28", .absent, with: ["set homework 1 status set", "set homework 2 status set"]),
    .init(
      "F29", .absent, without: ["score phq9 total 13", "score phq9 total 11", "score phq9 total 9"]),
    .init("F29", .present, without: ["score phq9 total 13", "score phq9 total 11"]),
    .init("F30", .absent, without: ["set relation \"Tom\" closeness"]),
    .init(
      "F30", .present, without: ["set relation \"Tom\" closeness"],
      with: ["set relation \"mother\" confide yes"]),
    .init("F31", .absent, with: ["set session 6 countdown no", "set session 9 countdown"]),
    .init("F31", .present, with: ["set session 6 countdown no", "set session 8 countdown"]),
    .init("F32", .absent, with: (1...3).map { "set homework \($0) by clinician" }),
    .init(
      "F33", .absent, without: ["score phq9 total 11"], with: ["score phq9 total 18 in session 6"]),
    .init("F33", .notApplicable),
    .init("F40", .absent, with: ["ending raised session 10"]),
    .init("F41", .absent, without: ["affect sad"]), .init("F42", .absent, without: ["review"]),
    .init("F43", .absent, without: ["gain \"asked"]),
    .init("F44", .absent, with: ["ending remaining unknown"]),
    .init("F45", .absent, with: ["relapse-plan signs [\"a\", \"b\"]"]),
    .init("F46", .absent, with: ["relapse-plan people unknown"]),
    .init("F47", .absent, without: ["aftercare"]),
    .init("F48", .absent, without: ["score phq9 total 4"], with: ["score phq9 total 12"]),
    .init("F48", .notApplicable),
    .init("F49", .absent, with: ["contract sessions 14 because \"both agreed\""]),
    .init(
      "F49", .unknown, without: ["session 12", "aftercare", "ending remaining", "review"],
      with: ["session 12 planned on 2026-11-30"]),
    .init("F49", .present, with: ["session 13 planned on 2026-11-30"]),
    .init(
      "F60", .absent, with: ["score phq9 total 9 item9 1", "risk thoughts none at 2026-03-24"]),
    .init("F60", .present, with: ["score phq9 total 9 item9 1", "risk thoughts none"]),
    .init("F61", .notApplicable), .init("F61", .absent, with: ["risk thoughts active"]),
    .init(
      "F61", .absent, with: ["score phq9 total 9 item9 2", "safety-plan warning-signs [\"a\"]"]),
    .init(
      "F61", .present,
      with: [
        "risk thoughts active",
        "safety-plan warning-signs [\"a\", \"b\"] internal-coping [\"a\", \"b\"]",
        "safety-plan social-distraction [\"a\", \"b\"] people-for-help [\"Ann\"]",
        "safety-plan professionals [\"a\", \"b\"] safer-environment [\"a\"]",
      ]),
    .init("F62", .absent, with: ["set session 7 state unknown"]),
    .init(
      "F62", .absent, with: ["session 13 on 2026-03-30 held", "set session 7 state unknown"]),
    .init("F62", .present, with: ["session 13 planned on 2026-11-30"]),
    .init(
      "F62", .present,
      with: ["set session 7 state unknown", "set session 7 rebooked-from 2026-02-15"]),
    .init("F63", .absent, with: ["contract sessions 10 because \"x\""]),
    .init(
      "F64", .absent,
      with: [1, 2, 3, 12].map { "work \"x\" tool mindfulness in session \($0)" }),
    .init(
      "F64", .present,
      with: [1, 2, 3].map { "work \"x\" tool mindfulness in session \($0)" }),
    .init("F65", .absent, with: (4...7).map { "note \"x\" past in session \($0)" }),
    .init("F65", .present, with: ["note \"x\" past in session 4"]),
    // By area.
    .init("F70", .absent, with: ["focus grief because \"x\""]),
    .init("F70", .present, with: ["focus grief because \"x\"", "work \"x\" stage tell"]),
    .init("F71", .absent, with: ["focus grief because \"x\""]),
    .init(
      "F71", .present,
      with: [
        "focus grief because \"x\"", "set relation \"Ann\" status deceased good \"x\" hard \"y\"",
      ]),
    .init(
      "F72", .absent, without: ["week mood"], with: ["focus grief because \"x\"", "affect sad"]),
    .init("F72", .present, with: ["focus grief because \"x\""]),
    .init(
      "F73", .absent, without: ["set relation \"Tom\" closeness"],
      with: ["focus grief because \"x\""]),
    .init("F73", .present, with: ["focus grief because \"x\""]),
    .init("F74", .absent, with: ["set relation \"Tom\" dispute yes in session 12"]),
    .init("F75", .absent, without: ["set relation \"Tom\" expect"]),
    .init("F76", .absent, without: ["incident \"the row"]),
    .init("F77", .absent, without: ["decision"]),
    .init(
      "F78", .absent,
      with: ["focus role-transitions because \"x\"", "role-pair \"a\" \"b\" old-good \"x\""]),
    .init(
      "F78", .present,
      with: [
        "focus role-transitions because \"x\"",
        "role-pair \"a\" \"b\" old-good \"a\" old-bad \"b\" new-good \"c\" new-bad \"d\"",
      ]),
    .init(
      "F79", .absent, with: ["focus role-transitions because \"x\"", "affect sad about new-role"]),
    .init(
      "F79", .present, with: ["focus role-transitions because \"x\"", "affect sad about old-role"]),
    .init(
      "F80", .absent,
      with: [
        "focus role-transitions because \"x\"", "role-pair \"a\" \"b\" mastery 3 in session 4",
      ]),
    .init(
      "F80", .present,
      with: [
        "focus role-transitions because \"x\"", "role-pair \"a\" \"b\" mastery 3 in session 4",
        "set role-pair 1 mastery 5 in session 8",
      ]),
    .init("F81", .absent, with: ["focus role-transitions because \"x\""]),
    .init(
      "F81", .present,
      with: ["focus role-transitions because \"x\"", "set relation \"Ann\" status new"]),
    .init(
      "F82", .absent,
      with: ["focus deficits because \"x\"", "pattern \"x\" past-relations [\"a\"]"]),
    .init(
      "F82", .present,
      with: [
        "focus deficits because \"x\"", "pattern \"x\" past-relations [\"a\"]",
        "set relation \"Ann\" status ended",
      ]),
    .init("F83", .absent, with: ["focus deficits because \"x\"", "pattern feared \"x\""]),
    .init("F83", .present, with: ["focus deficits because \"x\"", "pattern \"x\""]),
    .init(
      "F84", .absent,
      with: [
        "focus deficits because \"x\"", "attempt \"a\" answered", "attempt \"b\" refused",
        "attempt \"c\"",
      ]),
    .init(
      "F84", .present,
      with: [
        "focus deficits because \"x\"", "attempt \"a\" answered", "attempt \"b\" refused",
        "attempt \"c\" refused",
      ]),
    .init("F85", .absent, with: ["focus deficits because \"x\""]),
    .init(
      "F85", .present,
      with: ["focus deficits because \"x\"", "therapeutic-relation \"speaks low\""]),
  ]

  private static func report(_ lines: [String]) -> FidelityReport {
    var sitting = Sitting()
    for line in lines {
      let seen = sitting.type(line)
      #expect(sitting.codes == [], "\(line)\n\(seen)")
    }
    return sitting.interpreter.evaluation.fidelity()
  }

  private static let lines = course.split(separator: "\n").map(String.init)

  @Test func aCourseWithEverythingHasEveryPoint() {
    let report = Self.report(Self.lines)
    let others = report.groups.flatMap(\.rows).filter { $0.result != .present }
    #expect(
      others.map { "\($0.code) \($0.result)" } == [
        "F33 notApplicable", "F48 notApplicable", "F61 notApplicable",
      ])
    #expect(report.groups.map(\.rows.count) == [19, 14, 10, 6, 4])
  }

  @Test(arguments: cases)
  func aPointIsAsTheRecordSays(_ row: PointCase) {
    let lines = Self.lines.filter { line in !row.without.contains { line.hasPrefix($0) } }
    #expect(Self.report(lines + row.with).result(of: row.point) == row.result)
  }

  @Test func everyPointHasACaseInWhichItIsAbsent() {
    let points = Sitting().interpreter.library.points.map(\.code)
    #expect(points.count == 65)
    #expect(Set(points).subtracting(Self.cases.filter { $0.result == .absent }.map(\.point)) == [])
    // Those of other areas than that of the course are present in a case of their own.
    let present = Set(Self.cases.filter { $0.result == .present }.map(\.point))
    for point in points where point >= "F70" && !["F74", "F75", "F76", "F77"].contains(point) {
      #expect(present.contains(point), "\(point)")
    }
  }

  @Test func noFigureOfARecordHidesAWordOfItsFields() {
    let schema = Schema(kinds: Kind.all)
    for figure in RowFigure.all {
      for (index, kind) in schema.kinds.enumerated()
      where kind.realm == .record && (figure.kind.isEmpty || figure.kind == kind.word) {
        for field in schema.fields(of: index) {
          let words = field.type.vocabulary?.words.map(\.word) ?? []
          #expect(!words.contains(figure.word), "\(kind.word) \(field.name): \(figure.word)")
        }
      }
    }
  }

  @Test(arguments: [("helen", []), ("daniel", ["F27"]), ("noor", [])])
  func aShippedCourseLeavesNoMoreAbsentThanItsSheet(_ name: String, _ absent: [String]) throws {
    let root = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
    var sitting = Sitting()
    let script = root.appending(path: "Scripts/cases/\(name).ipt")
    let seen = sitting.type(try String(contentsOf: script, encoding: .utf8))
    #expect(sitting.codes == [], "\(seen)")
    let rows = sitting.interpreter.evaluation.fidelity().groups.flatMap(\.rows)
    #expect(rows.filter { $0.result == .absent }.map(\.code) == absent)
    #expect(rows.count { $0.result == .present } > 45)
  }

  @Test func aPhaseThatWasNotReachedIsNotAsked() {
    var sitting = Sitting()
    let report = sitting.interpreter.evaluation.fidelity()
    #expect(report.result(of: "F20") == .notApplicable)
    #expect(report.result(of: "F40") == .notApplicable)
    #expect(report.result(of: "F02") == .absent)
    #expect(
      sitting.type("fidelity").contains("Does not apply yet, or not to this case: 14 points."))
  }

  @Test func sharesAreNotJudgedOnFewSessions() {
    let lines = Self.lines.prefix { !$0.hasPrefix("session 6") }
    let report = Self.report(Array(lines))
    for point in ["F20", "F21", "F22", "F25", "F28", "F29", "F64", "F65"] {
      #expect(report.result(of: point) == .unknown, "\(point)")
    }
  }

  @Test func aTreatmentThatTheClientBrokeOffIsNotAskedForItsEnding() {
    let report = Self.report(Self.lines + ["discharge dropout because \"stayed away\""])
    for number in 40...49 { #expect(report.result(of: "F\(number)") == .notApplicable) }
  }

  @Test func whatIsAbsentComesWithItsStatementAndNoGrade() {
    var sitting = Sitting()
    let seen = sitting.type("fidelity")
    #expect(seen.contains("Counts what is recorded, not how well it was done."))
    #expect(seen.contains("F05  medication status …"))
    #expect(seen.contains("recordable points present"))
    #expect(!seen.contains("%"))
  }

  @Test func everyPointSaysHowToAddItAndTheStatementBeginsLikeOne() {
    let sitting = Sitting()
    let library = sitting.interpreter.library
    let words = Set(Command.all.map(\.word) + Kind.all.map(\.word))
    let evaluation = sitting.interpreter.evaluation
    for point in library.points {
      let fix = evaluation.fix(of: point.declaration)
      // Of a focus that was changed often nothing is missing.
      if point.code == "F23" { continue }
      #expect(words.contains(String(fix.prefix { $0 != " " })), "\(point.code): \(fix)")
    }
    for phase in ["pre", "initial", "middle", "termination"] {
      let tasks = library.tasks(of: phase)
      #expect(!tasks.isEmpty)
      for task in tasks {
        let fix = evaluation.fix(of: task.declaration)
        #expect(words.contains(String(fix.prefix { $0 != " " })), "\(task.code): \(fix)")
      }
    }
    #expect(library.diagnostics.map(\.message) == [])
  }
}
