import Foundation
import IPTTestSupport
import Testing

/// The command lines that are read without the full parser mean what the full parser makes of them.
@Suite struct FastArgumentsTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let words: [String]
    var input = ""
    var testDescription: String { words.joined(separator: " ") }
  }

  static let lines: [Line] = [
    Line(words: []), Line(words: [], input: "list relations\n"),
    Line(words: [], input: "frobnicate\n"),
    Line(words: ["prepared"], input: "note \"x\" in session 2\nlist notes\n"),
    Line(words: ["prepared"], input: "note \"x"), Line(words: ["preparde"], input: "list notes"),
    Line(words: ["-c", "list relations"]), Line(words: ["-c", ""]),
    Line(words: ["-c", "list relations", "prepared"]),
    Line(words: ["-c", "note \"x\" in session 2", "prepared"]),
    Line(words: ["-c", "frobnicate", "prepared"]), Line(words: ["-c", "list relations", "show"]),
    Line(words: ["-c", "score phq9 1 1 1 1 1 1 1 1 1 in session 3", "prepared"]),
    Line(words: ["good.ipt"]), Line(words: ["good.ipt", "prepared"]),
    Line(words: ["prepared", "good.ipt"]), Line(words: ["bad.ipt", "prepared"]),
    Line(words: ["missing.ipt", "prepared"]), Line(words: ["good.ipt", "nobody"]),
    Line(words: ["/dev/stdin", "prepared"], input: "list relations\n"),
    Line(words: ["cases/prepared.case"], input: "list relations\n"),
    Line(words: ["--version"]), Line(words: [""]), Line(words: ["open"]),
    Line(words: ["one", "two"]),
    Line(words: ["one.ipt", "two.ipt"]),
  ]

  @Test(arguments: lines) func bothWaysAgree(line: Line) throws {
    let quick = try outcome(line, adding: [])
    let full = try outcome(line, adding: ["--color", "auto"])
    #expect(quick == full)
  }

  @Test func helpOnAWordOfTheLanguageIsItsPage() throws {
    let home = try ProgramHome()
    let page = try home.iptsh("help", "gad7")
    #expect(page.status == 0)
    #expect(page.text.hasPrefix("gad7: Generalized Anxiety Disorder-7\n"))
    #expect(try home.iptsh("help", "set", "relation").text.hasPrefix("relation\n"))
    #expect(try home.iptsh("help", "show").text.contains("USAGE: iptsh show"))
    let unknown = try home.iptsh("help", "frobnicate")
    #expect(unknown.status == 65)
    #expect(unknown.errorText.contains("error[R009]"))
  }

  /// Everything a run leaves: answers, status, and the case without its stamps.
  private func outcome(_ line: Line, adding options: [String]) throws -> [String] {
    let home = try ProgramHome()
    try home.makePreparedCase()
    try home.put("note \"from a file\" in session 2\nlist notes\n", "good.ipt")
    try home.put("note 5\nnote \"b\" colour 3\n", "bad.ipt")
    let result = try home.iptsh(line.words + options, input: line.input)
    return try [
      result.text, result.errorText.replacingOccurrences(of: home.path, with: "HOME"),
      "\(result.ending)",
    ] + home.statements(ofCase: "prepared") + home.names()
  }

  @Test func aSubcommandIsNotTakenForACase() throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    #expect(try home.iptsh("cases").text.contains("prepared"))
    #expect(try home.iptsh("help").text.hasPrefix("OVERVIEW: "))
    let options = try home.iptsh("--color", "never", "show", "--as", "csv", "prepared", "inventory")
    #expect(options.text.hasPrefix("relation,kind,"))
    #expect(options.status == 0)
  }
}
