import Foundation
import IPTEngine
import IPTLanguage
import IPTTestSupport
import Testing

/// A suggestion runs as it stands: it is the line typed, with the fix put in.
@Suite("Suggestions")
struct SuggestionTests {
  @Test(arguments: DiagnosticPageTests.examples)
  func theSuggestionOfAPageRuns(_ page: DiagnosticPage) {
    var sitting = Sitting(after: Demonstration.lines)
    check(page.wrong, &sitting)
  }

  @Test(arguments: TranscriptTests.files)
  func theSuggestionsOfTheTranscriptsRun(_ file: URL) throws {
    let transcript = Transcript(script: try String(contentsOf: file, encoding: .utf8))
    for written in transcript.sittings {
      var sitting = Sitting()
      for step in written.steps { check(step.input, &sitting) }
    }
  }

  private func check(_ input: String, _ sitting: inout Sitting) {
    let before = sitting.twin()
    _ = sitting.type(input)
    for diagnostic in sitting.diagnostics {
      guard let fix = diagnostic.fix, !fix.isTemplate else { continue }
      var bytes = Array(input.utf8)
      #expect(fix.range.upperBound <= bytes.count, "\(input)")
      bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
      var second = before.twin()
      let mended = String(decoding: bytes, as: UTF8.self)
      #expect(mended != input, "\(diagnostic.code.id) suggests what was typed")
      let seen = second.type(mended)
      // Of several things that are wrong, a suggestion mends its own.
      let rest = second.diagnostics.count
      #expect(rest < sitting.diagnostics.count, "\(input)\n\(mended)\n\(seen)")
    }
  }
}
