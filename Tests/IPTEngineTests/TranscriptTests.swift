import Foundation
import IPTEngine
import IPTTestSupport
import Testing

@Suite("Transcripts")
struct TranscriptTests {
  static let files = Corpus.files(in: "Transcripts", ending: ".txt")

  @Test(arguments: Command.all)
  func thereIsATranscriptForEveryVerb(_ command: Command) {
    let names = Set(Self.files.map { $0.deletingPathExtension().lastPathComponent })
    // The views of a case stand together.
    #expect(names.contains(command.isView ? "views" : command.word))
  }

  /// Codes for which something must happen beside what is typed are in no transcript.
  @Test(
    arguments: DiagnosticPageTests.examples.filter {
      !$0.wrong.hasPrefix("#") && $0.reading != .answered
    })
  func everyCodeThatATextCanGiveStandsInATranscript(_ page: DiagnosticPage) throws {
    let seen = try Self.files.contains { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return ["error", "warning", "note"].contains { text.contains("\($0)[\(page.code)]") }
    }
    #expect(seen)
  }

  @Test(arguments: files)
  func whatIsTypedGivesTheLinesOfTheFile(_ file: URL) throws {
    var transcript = Transcript(script: try String(contentsOf: file, encoding: .utf8))
    #expect(!transcript.sittings.isEmpty, "\(file.lastPathComponent) has no title")
    for index in transcript.sittings.indices {
      var sitting = Sitting()
      for step in transcript.sittings[index].steps.indices {
        let input = transcript.sittings[index].steps[step].input
        transcript.sittings[index].steps[step].seen = sitting.type(input)
      }
    }
    let difference = try Snapshot.difference(of: transcript.text, from: file)
    if let difference { Issue.record(Comment(rawValue: difference)) }
  }
}
