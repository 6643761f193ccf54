import Foundation
import IPTTestSupport
import Testing

/// What other programs read: views in every form, the list of cases, scripts that run by themselves.
@Suite struct ViewTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.makePreparedCase()
  }

  private func show(_ view: String, _ form: String?) throws -> ProcessResult {
    try home.iptsh(["show", "prepared", view] + (form.map { ["--as", $0] } ?? []))
  }

  @Test(
    arguments: ["inventory", "timeline", "summary"],
    [nil, "text", "table", "json", "csv", "markdown", "html"])
  func everyViewHasEveryForm(view: String, form: String?) throws {
    let result = try show(view, form)
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(result.output.last == 0x0A)
    let word = ["inventory": "Jakob", "timeline": "moves to the city", "summary": "phq9"][view]
    #expect(result.text.contains(try #require(word)))
    switch form {
    case "json":
      let object = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
      #expect(object?["schema"] as? String == "iptsh.document/1")
      #expect((object?["blocks"] as? [Any])?.isEmpty == false)
    case "csv":
      let rows = Self.firstTable(of: result.text)
      let commas = try #require(rows.first).count { $0 == "," }
      #expect(rows.count > 1 && commas > 1)
      #expect(rows.allSatisfy { $0.count { $0 == "," } == commas })
    case "markdown":
      #expect(result.text.hasPrefix("# "))
      #expect(result.text.contains("| --- "))
    case "html":
      #expect(result.text.hasPrefix("<!DOCTYPE html>\n"))
      #expect(result.text.hasSuffix("</html>\n"))
    default:
      let rows = result.text.split(separator: "\n")
      #expect(rows.allSatisfy { $0.unicodeScalars.count <= 80 })
      #expect(!result.output.contains(0x1B))
    }
  }

  @Test func aViewIsOfTheTimeThatIsAskedFor() throws {
    let then = try home.iptsh("show", "prepared", "prep", "--as-of", "session 1")
    #expect(then.status == 0, "\(then.errorText)")
    #expect(then.text.hasPrefix("As of session 1,") && then.text.contains("session 2 of 12"))
    let recorded = try home.iptsh("show", "prepared", "summary", "--as-of", "@1", "--as", "html")
    #expect(recorded.text.contains("<p>As recorded at @1, "))
    let nowhere = try home.iptsh("show", "prepared", "prep", "--as-of", "session 40")
    #expect(nowhere.status == 2 && nowhere.errorText.contains("no session 40"))
  }

  @Test func drawingsKeepToASCIIWhereTheyMust() throws {
    let plain = try home.iptsh("--plain", "show", "prepared", "chart")
    #expect(plain.status == 0, "\(plain.errorText)")
    #expect(plain.text.contains("*") && !plain.text.contains("●") && !plain.text.contains("┈"))
    #expect(try home.iptsh("show", "prepared", "chart").text.contains("●"))
  }

  /// What the program is stands behind the figures, in a table of its own.
  private static func firstTable(of csv: String) -> [Substring] {
    csv.components(separatedBy: "\r\n\r\n")[0].split(whereSeparator: \.isNewline)
  }

  @Test func theFormsHoldTheSameFigures() throws {
    let csv = Self.firstTable(of: try show("inventory", "csv").text)
    let rows = csv.dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: " ") }
    #expect(rows == ["Jakob partner 5", "mother mother 4", "Ines friend 3"])
    let table = try show("inventory", nil).text
    for row in rows {
      let words = row.split(separator: " ")
      let line = table.split(separator: "\n").first { $0.hasPrefix(words[0]) }
      #expect(line?.split(separator: " ") == words)
    }
  }

  @Test func casesAreListedByName() throws {
    try home.prepare("new", "bert")
    let result = try home.iptsh("cases")
    #expect(result.status == 0)
    let rows = result.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.first?.first == "case")
    #expect(rows.dropFirst(2).map(\.first) == ["bert", "prepared"])
    #expect(rows.last?.contains("3/12") == true)
  }

  @Test func withoutCasesTheWayToOneIsShown() throws {
    let empty = try ProgramHome()
    let result = try empty.iptsh("cases")
    #expect(result.status == 0)
    #expect(result.text == "")
    #expect(result.errorText.contains("iptsh new NAME"))
  }

  @Test func aScriptRunsByItsFirstLine() throws {
    let script = try home.put(
      """
      #!/usr/bin/env iptsh
      # A script of its own.
      add relation "aunt" closeness 2
      list relations as json

      """, "own.ipt")
    try makeRunnable(script)
    var environment = home.environment
    let folder = URL(fileURLWithPath: try product("iptsh")).deletingLastPathComponent().path
    environment["PATH"] = folder + ":" + (environment["PATH"] ?? "")
    let alone = try run(script, [], environment: environment)
    #expect(alone.status == 0, "\(alone.errorText)")
    #expect(try JSONSerialization.jsonObject(with: Data(alone.output)) is [String: Any])
    #expect(alone.text.contains("aunt"))
    let onCase = try run(script, ["prepared"], environment: environment)
    #expect(onCase.status == 0, "\(onCase.errorText)")
    #expect(try home.statements(ofCase: "prepared").last?.contains("aunt") == true)
    // Without its extension it is known by its first line.
    try FileManager.default.moveItem(atPath: script, toPath: home.path + "/own")
    let bare = try run(home.path + "/own", [], environment: environment)
    #expect(bare.status == 0, "\(bare.errorText)")
    #expect(bare.output == alone.output)
  }
}
