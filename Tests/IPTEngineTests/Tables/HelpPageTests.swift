import IPTEngine
import IPTModel
import Testing

/// What help says where a clinician looks first.
@Suite("Help that is looked for")
struct HelpPageTests {
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [
    ("suicide", ["risk", "safety-plan", "safety-screen", "flag", "bdi2", "hamd17"]),
    ("self-harm", ["phq9", "epds"]), ("communication analysis", ["tools communication-analysis"]),
    ("acute risk", ["case cautions acute-risk"]), ("analysis communication", ["incident"]),
  ])
  func aproposFindsWhatAClinicianMeans(_ asked: String, _ found: [String]) {
    var sitting = Sitting()
    let seen = words(sitting.type("apropos \(asked)"))
    for subject in found { #expect(seen.contains(subject), "\(subject): \(seen)") }
  }

  @Test(arguments: ["grief", "suicide", "closeness", "yes", "communication"])
  func aproposSaysNothingTwice(_ asked: String) {
    let sitting = Sitting()
    let topics = HelpTopics(
      catalogue: sitting.interpreter.catalogue, library: sitting.interpreter.library)
    let texts = topics.mentions(of: asked).map(\.text)
    #expect(Set(texts).count == texts.count, "\(asked)")
  }

  @Test(arguments: Kind.all.filter { !$0.example.isEmpty })
  func theExampleOfAKindRuns(_ kind: Kind) {
    var sitting = Sitting(after: Demonstration.lines)
    let seen = sitting.type(kind.example)
    #expect(sitting.codes == [], "\(seen)")
    #expect(words(sitting.type("help \(kind.word)")).contains(words(kind.example)))
  }

  @Test(arguments: [
    ("help aftercare", "Takes none, booster, maintenance, medication or referral"),
    ("help risk thoughts", "passive"), ("help band", "A line of a measure in the library"),
    ("help variant", "`list variants` shows all of them"), ("help homework", "list homework"),
    ("help report", "leave the shell: `iptsh show NAME report --as html > report.html`"),
  ])
  func helpSaysTheWordsThatAreTyped(_ line: String, _ what: String) {
    var sitting = Sitting()
    #expect(words(sitting.type(line)).contains(what), "\(line)")
  }

  @Test(arguments: [
    ("list bands", "moderately-severe"), ("list criticals", "item9"), ("list variants", "men"),
  ])
  func theLinesOfTheLibraryAreListed(_ line: String, _ what: String) {
    var sitting = Sitting()
    #expect(sitting.type(line).contains(what))
  }

  @Test func tasksAndRemarksAreShownOfAnEarlierTime() throws {
    var sitting = try Sitting(.daniel)
    #expect(sitting.type("tasks initial as of session 1").contains("open"))
    #expect(sitting.type("advice course as of session 1").contains("A14") == false)
    #expect(sitting.codes == [])
  }

  @Test func inTheShellThePrintedPageSaysHowToKeepIt() throws {
    var sitting = try Sitting(.daniel)
    sitting.interpreter.setting.hasShell = true
    _ = sitting.type("report as html")
    #expect(
      sitting.interpreter.remarks == [
        "To keep it in a file, leave the shell: iptsh show NAME report --as html > FILE"
      ])
  }

  @Test func prepSaysWhatASessionHasBesideWeekAndWork() {
    var sitting = Sitting(after: "session 1 on 2026-11-07 held\nscore phq9 total 12 item9 0")
    _ = sitting.type("session 2")
    let seen = words(sitting.type("prep"))
    #expect(seen.contains("no week and no work recorded; scored phq9 12"), "\(seen)")
  }
}
