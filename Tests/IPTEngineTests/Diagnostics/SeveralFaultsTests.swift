import IPTEngine
import IPTLanguage
import Testing

/// What is wrong with one statement in several ways is told at once, and nothing that only follows.
@Suite("Several faults in one statement")
struct SeveralFaultsTests {
  private let before = """
    session 1 on 2026-11-07
    add relation mother closeness 3
    event "moved" on 2026-03
    """

  static let faults: [(String, [String])] = [
    ("add relation \"x\" colour red closeness 9 status foo", ["P012", "P014", "P015"]),
    ("add relation \"x\" closeness 9 colour red conflict 99", ["P014", "P012", "P014"]),
    ("add relation \"x\" colour 3 shade 4", ["P012", "P012"]),
    ("add relation \"x\" status foo closeness 9", ["P015", "P014"]),
    ("add relation \"x\" closeness 9 closeness 8 conflict 99", ["P014", "N001", "P014"]),
    ("add relation \"x\" closness 2 conflict 99", ["P012", "P014"]),
    ("add relation \"x\" since 2026-02-30 closeness 9", ["P020", "P014"]),
    ("set relation nobody colour red closeness 9", ["N003", "P012", "P014"]),
    ("set relation nobody closeness 9", ["N003", "P014"]),
    ("set event 7 colour red", ["N003", "P012"]),
    ("event \"x\" with nobody colour red", ["P012"]),
    ("score phq8 colour red total 3000", ["N005", "P012", "P014"]),
    ("score phq9 4 1 1 1 5 1 1 1 0", ["V102", "V102"]),
    ("note \"x\"; set relation nobody closeness 9\nfrob", ["N003", "P014", "P001"]),
  ]

  @Test(arguments: faults)
  func areToldInTheirOrder(line: String, codes: [String]) {
    var sitting = Sitting(after: before)
    let file = sitting.file
    let seen = sitting.type(line)
    #expect(sitting.codes == codes, "\(seen)")
    #expect(sitting.file == file)
    let places = sitting.diagnostics.compactMap { $0.range?.lowerBound }
    #expect(places == places.sorted())
  }

  /// What a check would find in the rest of a text is told beside what went wrong first.
  @Test(arguments: [
    ("set relation zed closeness 2\nscore phq9 1 2\nscore xyz 3", ["N003", "V101", "N005"]),
    ("score phq9 1 2\nset relation zod closeness 3", ["V101"]),
    ("foo\nscore phq9 1 2", ["P001", "V101"]), ("score phq9 1 2\nfoo", ["V101", "P001"]),
    ("set relation zed closeness 2\nif 1 = 1 { score phq9 1 2 }", ["N003", "V101"]),
    ("set relation zed closeness 2\ndefine form { score phq9 1 2 }", ["N003", "V101"]),
    ("set relation zed closeness 2\nexpect error { score phq9 1 2 }", ["N003"]),
    ("set relation zed closeness 2\nset relation zod closeness 3\nnote \"x\"", ["N003"]),
  ])
  func theRestOfATextIsLookedThrough(text: String, codes: [String]) {
    var sitting = Sitting(after: before)
    let file = sitting.file
    let run = sitting.interpreter.run(script: Source(text))
    #expect(run.diagnostics.map(\.code.id) == codes)
    #expect(sitting.file == file)
  }

  /// What stands behind a fault and may be part of it says nothing by itself.
  @Test(arguments: [
    ("set relation mother good calls every week in town", ["P013"]),
    ("add relation \"x\" remark she is in town", ["P012"]),
    ("add relation \"x\" remark in town", ["P012"]),
    ("add relation \"x\" status very close closeness 9", ["P015"]),
    ("add relation \"x\" closeness near conflict", ["P013"]),
    ("add relation \"x\" closeness 9 9 9", ["P014"]),
    ("add relation \"x\" colour red red red", ["P012"]),
    ("add relation \"x\" closeness", ["P011"]),
    ("add relation \"x\" colour", ["P012"]),
    ("focus [greif, disputes] lead grief", ["P015"]),
    ("list relations where bogus sort alsobogus", ["N006", "N006"]),
    // What is defined later, or was said wrongly before, is not known to be missing.
    ("add relation\nset relation nobody closeness 9", ["P011", "P014"]),
  ])
  func nothingFollowsFromAFault(line: String, codes: [String]) {
    var sitting = Sitting(after: before)
    let seen = sitting.type(line)
    #expect(sitting.codes == codes, "\(seen)")
  }

  /// A line with one of its faults mended would not run.
  @Test func nothingIsToTryWhereMoreIsWrong() {
    var sitting = Sitting(after: before)
    #expect(sitting.type("add relation \"x\" closness 2").contains("try:"))
    #expect(!sitting.type("add relation \"x\" closness 2 conflict 99").contains("try:"))
    let seen = sitting.type("set relation nobody closness 2")
    #expect(!seen.contains("try:"))
    #expect(seen.contains("did you mean `closeness`?"))
  }

  @Test func everyUnknownNameIsTold() {
    var sitting = Sitting(after: before)
    let seen = sitting.type("set event 7 with nobody")
    #expect(sitting.codes == ["N003", "N003"], "\(seen)")
  }
}
