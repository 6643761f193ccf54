import Foundation
import IPTEngine
import IPTTestSupport
import Testing

@testable import IPTLanguage

/// The chapters of the manual: what they show is what the program does.
@Suite("The manual")
struct ManualTests {
  static let folder = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Grammar/manual")

  static let chapters: [URL] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
  }()

  /// A part of a chapter: prose, a sitting, or a script.
  private struct Part {
    var fence: String
    var lines: [String]
  }

  private static func parts(of text: String) -> [Part] {
    var parts = [Part(fence: "", lines: [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        let isOpen = !parts[parts.count - 1].fence.isEmpty
        parts.append(Part(fence: isOpen ? "" : line, lines: []))
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  @Test func everyChapterStandsInTheListOfContents() throws {
    let contents = try String(
      contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    #expect(Self.chapters.count > 8)
    for chapter in Self.chapters where chapter.lastPathComponent != "README.md" {
      #expect(contents.contains("(\(chapter.lastPathComponent))"))
    }
  }

  /// The bounds that a chapter names are those that hold.
  @Test func theTableOfLimitsHasWhatIsDeclared() throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "errors.md"), encoding: .utf8)
    let limits = Limits()
    let declared = [
      "steps of": [limits.steps], "blocks, and": [Parser.greatestDepth],
      "operands in": [Parser.greatestHeight],
      "digits of": [NumberShape.mostDigits, NumberShape.mostDecimals],
      "definitions that": [limits.calls], "scripts that": [limits.includes],
      "verbs that": [limits.definitions], "text that": [limits.output >> 20],
      "a value that": [limits.size >> 20, limits.size], "changes that": [limits.changes],
    ]
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count == declared.count)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.drop { $0 == " " } }
      let numbers = cells[1].replacing(",", with: "").split { !$0.isNumber }.compactMap { Int($0) }
      let known = declared.first { cells[0].hasPrefix($0.key) }
      #expect(known?.value == numbers, "\(row)")
    }
  }

  /// A chapter is one sitting; what is seen in it stands below what is typed.
  @Test(arguments: chapters)
  func whatAChapterShowsIsSo(_ chapter: URL) throws {
    let text = try String(contentsOf: chapter, encoding: .utf8)
    var sitting = Sitting()
    var written = ""
    for (index, part) in Self.parts(of: text).enumerated() {
      if index > 0 { written += part.fence.isEmpty ? "```\n" : part.fence + "\n" }
      guard part.fence == "```iptsh" else {
        written += part.lines.joined(separator: "\n") + "\n"
        continue
      }
      let script = "# \(index)\n" + part.lines.joined(separator: "\n")
      var transcript = Transcript(script: script)
      #expect(!transcript.sittings[0].steps.isEmpty)
      for step in transcript.sittings[0].steps.indices {
        let input = transcript.sittings[0].steps[step].input
        transcript.sittings[0].steps[step].seen = sitting.type(input)
      }
      written += transcript.text.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    }
    // The last part ends with the line end of the file.
    let difference = try Snapshot.difference(of: String(written.dropLast()), from: chapter)
    if let difference { Issue.record(Comment(rawValue: difference)) }
  }

  /// Each function has a row with its sorts, and stands in the sitting that is run.
  @Test func theChapterOnFunctionsHasAllOfThem() throws {
    let chapter = try String(
      contentsOf: Self.folder.appending(path: "functions.md"), encoding: .utf8)
    #expect(!chapter.contains("error["))
    for function in Function.all {
      #expect(chapter.contains("| `\(function.word)( )` | \(function.takesInWords) |"))
      #expect(chapter.contains("\n> print \(function.example)\n"))
      #expect(function.example.contains("\(function.word)("), "\(function.word)")
    }
  }

  @Test(arguments: chapters)
  func everyScriptOfAChapterRuns(_ chapter: URL) throws {
    let text = try String(contentsOf: chapter, encoding: .utf8)
    for part in Self.parts(of: text) where part.fence == "```ipt" {
      var sitting = Sitting()
      let seen = sitting.type(part.lines.joined(separator: "\n"))
      #expect(sitting.codes == [], "\(seen)")
      #expect(!seen.contains("FAILED"), "\(seen)")
    }
  }
}
