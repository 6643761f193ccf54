import IPTDocument
import Testing

/// What views say of a treatment that has ended.
@Suite("Views of a treatment that has ended")
struct EndedTreatmentTests {
  private static let lines = """
    session 1 on 2026-10-05 held
    discharge dropout because "stopped coming" at 2026-10-12
    """

  @Test(arguments: ["summary", "progress", "fidelity", "timeline", "phase", "report"])
  func theyTellHowItEndedAndWhy(_ view: String) {
    var sitting = Sitting(after: Self.lines)
    let seen = sitting.type("show \(view)").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(sitting.codes == [])
    #expect(seen.contains("dropout") && seen.contains("2026-10-12"), "\(seen)")
    #expect(seen.contains(": stopped coming"), "\(seen)")
    // Before it nothing is said of it.
    #expect(!sitting.type("show \(view) as of session 1").contains("dropout"))
  }

  @Test func nothingIsAskedForAStepThatIsNotToCome() {
    var sitting = Sitting(after: Self.lines)
    #expect(!sitting.type("phase").contains("G01"))
    #expect(sitting.type("remove discharge; phase").contains("G01"))
  }

  @Test func aSessionAfterItIsRemarkedOn() {
    var sitting = Sitting(after: Self.lines)
    #expect(
      sitting.type("session 2 on 2026-10-19 held").contains(
        "The treatment is down as ended: dropout, 2026-10-12: stopped coming"))
    #expect(!sitting.type("set session 2 late").contains("ended"))
  }
}
