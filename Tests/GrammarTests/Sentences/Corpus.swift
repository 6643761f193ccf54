import Foundation
import IPTEngine
import IPTPractice
import IPTShell
import IPTTestSupport

/// Every text in the language that the repository holds.
enum Corpus {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Texts of a language, each whole.
  static func texts(_ language: Language) throws -> [String] {
    switch language {
    case .library: return try files("Sources/IPTLibrary/Scripts", ending: ".ipt")
    case .log: return try files("Tests/IPTEngineTests/CaseFiles", ending: ".case").flatMap(changes)
    case .scripts:
      let scripts =
        try files("Scripts/cases", ending: ".ipt")
        + files("Tests/IPTEngineTests/CaseFiles", ending: ".ipt")
        + files("Tests/IPTLanguageTests/Formatting/Scripts", ending: ".ipt")
      let shown =
        try files("Tests/IPTEngineTests/Transcripts", ending: ".txt")
        + files("Grammar/manual", ending: ".md").map(sittings)
      let typed = shown.flatMap {
        Transcript(script: $0).sittings.flatMap { $0.steps.map(\.input) }
      }
      let examples = (Command.all + Command.practice + Command.shell).flatMap {
        $0.examples.map(\.input)
      }
      let pages = (DiagnosticPages.all + Command.practice.flatMap { $0.pages() })
        .filter { $0.reading != .terminal }.flatMap { [$0.wrong, $0.right] }
      return scripts + typed + examples + pages
    }
  }

  private static func files(_ folder: String, ending: String) throws -> [String] {
    let folder = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) }.sorted()
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }

  /// What a chapter of the manual shows of the shell, as a transcript.
  private static func sittings(_ chapter: String) -> String {
    chapter.components(separatedBy: "```").filter { $0.hasPrefix("iptsh\n") }
      .map { "# \($0.dropFirst("iptsh".count))" }.joined(separator: "\n")
  }

  /// The statements of a case file, without the stamps before them.
  private static func changes(_ file: String) -> [String] {
    file.split(separator: "\n").filter { $0.hasPrefix("@") }.map { line in
      String(line.split(separator: " ", maxSplits: 4)[4])
    }
  }
}
