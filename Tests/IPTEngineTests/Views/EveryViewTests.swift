import Foundation
import IPTDocument
import IPTReports
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds for every view, whatever it shows.
@Suite("Every view")
struct EveryViewTests {
  static let views = [
    "prep", "inventory", "circle", "timeline", "chart", "chart gad7", "chart mood", "summary",
    "progress", "report", "fidelity", "suggest focus", "formulation", "relapse-plan", "safety-plan",
    "incident",
    "decision", "rehearsal", "style-map", "brainstorming", "conflict-steps", "dear-man",
    "grief-curve", "attachment", "coping", "value", "social-rhythm",
  ]
  static let handouts = ["relapse-plan", "safety-plan"]

  private func shown(_ sitting: inout Sitting, _ view: String, as form: String) -> String {
    sitting.type("show \(view) as \(form)")
  }

  @Test(arguments: views, ShippedCase.allCases)
  func isOfTheWidthOfItsLine(_ view: String, _ shipped: ShippedCase) throws {
    var sitting = try Sitting(shipped)
    let document = sitting.document("show \(view)")
    #expect(sitting.codes == [])
    #expect(!document.blocks.isEmpty)
    for width in [40, 80] {
      for line in TextRenderer(.init(width: width)).render(document).split(separator: "\n") {
        #expect(TextWidth.builtIn(line) <= width, "\(line)")
      }
    }
  }

  @Test(arguments: views, ["markdown", "html"])
  func saysWhatTheProgramIsWhereItLeavesIt(_ view: String, _ form: String) throws {
    var sitting = try Sitting(.daniel)
    let seen = shown(&sitting, view, as: form)
    #expect(seen.contains("It is not a medical device"), "\(view)")
    #expect(seen.contains("does not assess risk"))
  }

  @Test(arguments: views, ShippedCase.allCases)
  func isAWellFormedPage(_ view: String, _ shipped: ShippedCase) throws {
    var sitting = try Sitting(shipped)
    let parser = XMLParser(data: Data(shown(&sitting, view, as: "html").utf8))
    #expect(parser.parse(), "\(view): line \(parser.lineNumber)")
  }

  @Test(arguments: views)
  func isReadAsData(_ view: String) throws {
    var sitting = try Sitting(.helen)
    let data = Data(shown(&sitting, view, as: "json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    // Records are data of their own sort.
    if let schema = object["schema"] as? String { #expect(schema.hasPrefix("iptsh.")) }
  }

  @Test(arguments: views, ShippedCase.allCases)
  func claimsNothingItMustNotClaim(_ view: String, _ shipped: ShippedCase) throws {
    var sitting = try Sitting(shipped)
    let text = TextRenderer().render(sitting.document("show \(view)")).lowercased()
    func split(_ text: String) -> Set<String> {
      Set(text.split { !$0.isLetter && $0 != "-" }.map(String.init))
    }
    // What somebody wrote down is shown as it was written.
    let words = split(text).subtracting(split(try shipped.script.lowercased()))
    for claim in ["safe", "cured", "recovered", "healthy", "recommended", "normal"] {
      #expect(!words.contains(claim), "\(view): \(claim)")
    }
    for claim in ["no risk", "low risk", "you have depression", "ipt works", "% likely"] {
      #expect(!text.contains(claim), "\(view): \(claim)")
    }
  }

  @Test(arguments: views)
  func changesNothing(_ view: String) throws {
    var sitting = try Sitting(.helen)
    let before = sitting.file
    for form in ["table", "markdown", "html", "json", "csv"] {
      _ = shown(&sitting, view, as: form)
      #expect(sitting.codes == [])
    }
    #expect(sitting.file == before)
  }

  @Test(arguments: views)
  func canBeOfAnEarlierTime(_ view: String) throws {
    var sitting = try Sitting(.helen)
    let seen = sitting.type("show \(view) as of session 3")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.hasPrefix("As of session 3, 2025-02-25.\n"))
    let page = sitting.type("show \(view) as of session 3 as html")
    #expect(page.contains("<p>As of session 3, 2025-02-25.</p>"))
  }

  @Test(arguments: views)
  func showsAnEmptyCase(_ view: String) {
    var sitting = Sitting()
    let seen = sitting.type("show \(view)")
    #expect(sitting.codes == [])
    #expect(!seen.isEmpty)
  }

  @Test(arguments: handouts)
  func aPageForTheClientHasNoScoreAndNoDiagnosis(_ view: String) throws {
    var sitting = try Sitting(.daniel)
    _ = sitting.type("safety-plan professionals [\"the clinic\"] people-for-help [brother]")
    let document = sitting.document("show \(view)")
    #expect(document.isHandout)
    let text = TextRenderer().render(document).lowercased()
    for word in ["phq9", "gad7", "score", "diagnos", "depress", "10", "flag", "daniel"] {
      #expect(!text.contains(word), "\(view): \(word)")
    }
    #expect(text.contains("brother"))
    #expect(sitting.type("show \(view) as html").contains("class=\"handout\""))
  }

  @Test(arguments: handouts)
  func noFlagAndNoGateStandsOnAPageForTheClient(_ view: String) throws {
    var sitting = try Sitting(.demonstration)
    _ = sitting.type(
      "set contract agreed no; phase next despite [G09] because \"signed next week\"; "
        + "score phq9 total 17 item9 2; safety-plan professionals [\"the clinic\"]")
    #expect(sitting.codes == [])
    #expect(!sitting.interpreter.reader.openFlags.isEmpty)
    for form in ["table", "markdown", "html", "json", "csv"] {
      let page = shown(&sitting, view, as: form).lowercased()
      #expect(sitting.codes == [])
      for word in ["phq", "item9", "flag", "answered", "gates gone", "g09", "signed next"] {
        #expect(!page.contains(word), "\(view) as \(form): \(word)")
      }
    }
    // The clinician's pages go on saying so.
    #expect(shown(&sitting, "progress", as: "html").contains("Open flag: phq9 item9"))
  }

  @Test(arguments: ["summary", "progress", "report"])
  func gatesGoneOverAreShownWithTheReason(_ view: String) throws {
    var sitting = try Sitting(.demonstration)
    _ = sitting.type(
      "set contract agreed no; phase next despite [G09] because \"signed next week\"; phase back "
        + "because \"wrong day\"; phase next despite [G09] because \"still not signed\"")
    #expect(sitting.codes == [])
    let seen = sitting.type(view)
    #expect(seen.contains("Gates gone over"))
    #expect(seen.contains("G09") && seen.contains("signed next week"))
    #expect(seen.contains("still not signed"))
  }

  @Test func ofAnEarlierTimeOnlyWhatHadHappenedIsShown() throws {
    var sitting = try Sitting(.demonstration)
    _ = sitting.type("set contract agreed no; session 4 on 2026-11-16 held")
    _ = sitting.type("phase next despite [G09] because \"signed next week\" in session 4")
    #expect(sitting.codes == [])
    #expect(sitting.type("summary").contains("signed next week"))
    #expect(!sitting.type("summary as of session 3").contains("signed next week"))
  }

  @Test(arguments: ["summary", "progress", "report", "prep"])
  func anOpenFlagIsShown(_ view: String) {
    var sitting = Sitting()
    _ = sitting.type("session 1 on 2026-01-12 held { score phq9 2 2 2 2 1 2 2 1 2 }")
    let seen = sitting.type(view)
    #expect(seen.contains("!! Open flag: phq9 item9 was answered with 2 on 2026-01-12."))
    if view == "report" { #expect(seen.components(separatedBy: "!! Open flag").count == 3) }
  }
}
