import Foundation
import IPTTestSupport
import Testing

@Suite("Transcripts")
struct TranscriptTests {
  static let files = Corpus.files(in: "Transcripts", ending: ".txt")

  @Test func thereIsATranscriptForEveryVerbAndEveryRejectedForm() {
    let names = Set(Self.files.map { $0.deletingPathExtension().lastPathComponent })
    let verbs = [
      "add", "set", "remove", "rename", "show", "list", "session", "phase", "score", "risk",
      "focus", "ask", "asked", "answer", "undo", "redo", "log", "help", "views",
    ]
    let rejected = [
      "unknown-word", "wrong-type", "out-of-range", "duplicate-clause", "unclosed-string",
      "unclosed-block", "unknown-record", "name-taken",
    ]
    #expect(Set(verbs + rejected.map { "rejected-\($0)" }).subtracting(names) == [])
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
