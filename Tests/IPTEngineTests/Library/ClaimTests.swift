import Foundation
import IPTEngine
import IPTModel
import Testing

/// What the program must never say, and what stands in scripts alone.
@Suite("Claims")
struct ClaimTests {
  /// Claims about danger, recovery, diagnosis or treatment that no text may make.
  static let forbidden = [
    "low risk", "there is no risk", "no risk of", "no risk is", "no risk.", "without risk",
    "not at risk of suicide", "is safe", "are safe", "safe now",
    "out of danger",
    "you have depression", "has depression", "is depressed", "suffers from", "diagnosed with",
    "is cured", "are cured", "has recovered", "is recovered", "recommended treatment",
    "we recommend", "should be treated", "works for you", "probability", "likelihood of",
    "fidelity score",
  ]

  private static let root = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()

  private static func files(_ folder: String, _ ending: String) -> [URL] {
    let all = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
  }

  private func check(_ text: String, _ place: String) {
    let plain = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for claim in Self.forbidden { #expect(!plain.contains(claim), "\(place): \(claim)") }
  }

  @Test func noScriptOfTheLibraryMakesAForbiddenClaim() throws {
    let scripts = Self.files("Sources/IPTLibrary/Scripts", "ipt")
    #expect(scripts.count > 50)
    for script in scripts {
      check(try String(contentsOf: script, encoding: .utf8), script.lastPathComponent)
    }
  }

  @Test func noReplyOfATranscriptMakesAForbiddenClaim() throws {
    for transcript in Self.files("Tests/IPTEngineTests/Transcripts", "txt") {
      let lines = try String(contentsOf: transcript, encoding: .utf8).split(separator: "\n")
      let seen = lines.filter { !$0.hasPrefix("> ") && !$0.hasPrefix("# ") }
      check(seen.joined(separator: "\n"), transcript.lastPathComponent)
    }
  }

  @Test func noViewOfACourseMakesAForbiddenClaim() {
    var sitting = Sitting(after: FidelityTests.course)
    let views = [
      "summary", "inventory", "timeline", "fidelity", "advice", "tasks", "tools", "phase", "scores",
      "about", "ask", "risks", "help fidelity", "help phq9", "help risk", "help flag",
      "score phq9 0 0 0 0 0 0 0 0 0", "score phq9 3 3 3 3 3 3 3 3 3", "score gad7 total 0",
      "risk thoughts none plan none means none intent none",
    ]
    for view in views {
      let seen = sitting.type(view)
      #expect(sitting.codes == [], "\(view)")
      check(seen, view)
    }
  }

  @Test func theListFindsWhatItIsFor() {
    let claims = ["The client is safe.", "At low\n  risk.", "You have depression"]
    for claim in claims {
      let plain = claim.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(Self.forbidden.contains { plain.contains($0) }, "\(claim)")
    }
  }

  @Test func aZeroOnACriticalItemIsNotReportedAsNoRisk() {
    var sitting = Sitting()
    let seen = sitting.type("score phq9 0 0 0 0 0 0 0 0 0")
    #expect(seen == "@1 phq9 total 0 of 27, band: minimal\n")
  }

  @Test func aboutSaysWhatTheProgramIsNot() {
    var sitting = Sitting()
    let seen = sitting.type("about").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      seen.contains(
        "iptsh is a record-keeping and teaching aid for trained professionals. It is not a medical "
          + "device, makes no diagnosis, gives no treatment decision and does not assess risk."))
    #expect(seen.contains("In an emergency use your local procedures."))
    #expect(seen.contains("LOINC is a registered trademark"))
  }

  /// Files in which clinical words stand by right: the field tables, and what is derived.
  private static let tables = [
    "/IPTModel/Kinds/", "/IPTModel/Vocabularies/", "/IPTModel/Schema/", "EmbeddedScripts.swift",
    "EmbeddedExample.swift",
    "/iptsh-dev/", "/IPTFuzzing/",
  ]

  @Test func nothingClinicalIsWrittenInSwift() throws {
    let library = Sitting().interpreter.library
    let codes = Set(
      ["gate", "point", "task", "advice", "question"].flatMap { kind in
        library.declarations(of: kind).map { CaseReader(library.book(of: kind)).name(of: $0) }
      })
    // Words of bands that are no ordinary words.
    let bands = Set(
      MeasureTable.rows.flatMap(\.bands).compactMap {
        $0.split(separator: " ").last.map(String.init)
      }
      .filter { $0.contains("-") })
    let measures = Set(MeasureTable.rows.map(\.word))
    // In examples and hints stand the usual measures; one text needs any measure at all.
    let usual: Set<String> = ["phq9", "gad7", "grief#1"]
    let literal = /"([^"\\]*)"/
    var count = 0
    for file in Self.files("Sources", "swift")
    where !Self.tables.contains(where: { file.path.contains($0) }) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let code = text.split(separator: "\n").filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }.joined(separator: "\n")
      for match in code.matches(of: literal) {
        let value = String(match.1)
        count += 1
        let place = "\(file.lastPathComponent): \(value)"
        #expect(!codes.subtracting(usual).contains(value) && !bands.contains(value), "\(place)")
        #expect(!measures.subtracting(usual).contains(value), "\(place)")
        let words = Set(value.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.isDisjoint(with: measures.subtracting(usual)), "\(place)")
      }
    }
    #expect(count > 1000)
  }
}
