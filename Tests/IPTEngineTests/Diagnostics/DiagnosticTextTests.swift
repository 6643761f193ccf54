import Foundation
import IPTDocument
import IPTEngine
import IPTLanguage
import Testing

@Suite("How diagnostics look")
struct DiagnosticTextTests {
  private func text(_ line: String, at range: Range<Int>, label: String = "here") -> [String] {
    let diagnostic = Diagnostic(.strayCharacter, "something is wrong", at: range, label: label)
    return DiagnosticText(Source(line)).render(diagnostic).split(separator: "\n").map(String.init)
  }

  @Test func theCaretStandsUnderThePlace() {
    #expect(
      text("add relation x", at: 4..<12)
        == ["error[P009]: something is wrong", "  add relation x", "      ^^^^^^^^ here"])
  }

  @Test func widthsOfCharactersAreCountedInCells() {
    let line = "note \"日本é\" ?"
    let start = line.utf8.count - 1
    #expect(text(line, at: start..<start + 1)[2] == "               ^ here")
  }

  @Test func aLongLineIsShownAroundThePlace() {
    let line =
      String(repeating: "word ", count: 60) + "HERE" + String(repeating: " more", count: 60)
    let lines = text(line, at: 300..<304)
    #expect(lines[1].count <= 80)
    #expect(lines[1].contains("HERE"))
    let caret = lines[2].firstIndex(of: "^") ?? lines[2].startIndex
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(column).hasPrefix("HERE"))
  }

  @Test(arguments: 20...44)
  func noRowIsWiderThanTheScreen(_ width: Int) {
    let line = "add relation \"mother\" closeness 33 dispute none"
    for range in [0..<3, 23..<32, 33..<35, 0..<line.utf8.count] {
      let diagnostic = Diagnostic(
        .strayCharacter, "there is something wrong with all of this", at: range,
        label: "this is where it stands", notes: ["What can be done about it is said here."])
      let text = DiagnosticText(Source(line), width: width).render(diagnostic)
      let rows = text.split(separator: "\n")
      #expect(rows.allSatisfy { $0.count <= width }, "\(text)")
      #expect(text.contains("something") && text.contains("stands"))
    }
  }

  @Test(arguments: [40, 41, 80])
  func noRowOfSignsOfTwoCellsIsWiderThanTheScreen(_ width: Int) {
    let side = String(repeating: "\u{6F22}\u{5B57}", count: 40)
    let start = side.utf8.count
    for range in [start..<start + 4, 0..<4, start + 4..<start + 10, 0..<start] {
      let diagnostic = Diagnostic(.strayCharacter, "wrong", at: range, label: "here")
      let text = DiagnosticText(Source(side + "HERE" + side), width: width).render(diagnostic)
      let rows = text.split(separator: "\n")
      #expect(rows.allSatisfy { TextWidth.builtIn($0) <= width }, "\(range)\n\(text)")
    }
  }

  @Test(arguments: [
    ("letters", "x"), ("marks", "\u{301}"), ("signs of two cells", "日"), ("blanks", " "),
  ])
  func aLineOfAnyLengthGivesAnExcerptAndNoMore(name: String, part: String) {
    let side = String(repeating: part, count: 200_000)
    let start = side.utf8.count
    for range in [start..<start + 4, start..<2 * start, 0..<4, start..<start] {
      let diagnostic = Diagnostic(
        .strayCharacter, "wrong", at: range, label: "l", fix: .init(range, "HERE"))
      let text = DiagnosticText(Source(side + "HERE" + side)).render(diagnostic)
      #expect(text.utf8.count < 8 << 10, "\(range)")
      #expect(!text.contains("try:"))
    }
  }

  @Test func aPlaceInAnotherTextIsSaidOfThatText() throws {
    var diagnostic = Diagnostic(.unknownStatement, "wrong", at: 3..<4)
    diagnostic.source = Source("a\nb\nc", name: "included.ipt")
    let data = Data(DiagnosticJSON.write([([diagnostic], Source("", name: "a.ipt"))]))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let row = try #require((object?["diagnostics"] as? [[String: Any]])?.first)
    #expect(row["file"] as? String == "included.ipt")
    #expect(row["line"] as? Int == 2)
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let diagnostic = Diagnostic(.unknownStatement, "wrong")
    let text = DiagnosticText(Source("")).render([diagnostic, diagnostic], omitted: 7)
    #expect(text.hasSuffix("and 7 more; the first 2 are shown\n"))
    #expect(!DiagnosticText(Source("")).render([diagnostic]).contains("more"))
    for omitted in [0, 7] {
      let data = Data(DiagnosticJSON.write([([diagnostic], Source(""))], omitted: omitted))
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect(object?["omitted"] as? Int == omitted)
    }
  }

  @Test(arguments: ["\u{1B}[31m", "\u{7}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{0}", "\r"])
  func controlCharactersOfTheLineAreWrittenOut(_ control: String) {
    let line = "note \"a\(control)b\" ?"
    let diagnostic = Diagnostic(
      .strayCharacter, "`\(control)` is wrong", at: 0..<4, label: "x\(control)",
      notes: ["a\(control)b"], fix: .init(0..<4, "n\(control)"))
    let scalars = DiagnosticText(Source(line)).render(diagnostic).unicodeScalars
    for scalar in control.unicodeScalars where !scalar.isASCII || scalar.value < 0x20 {
      #expect(!scalars.contains(scalar))
    }
  }

  @Test func jsonSaysTheSame() throws {
    let source = Source("note \"x\"\nad relation \"é\" ?", name: "a.ipt")
    let diagnostic = Diagnostic(
      .unknownStatement, "no \"x\"", at: 9..<11, label: "l", notes: ["n\u{1B}"],
      fix: .init(9..<11, "add"))
    let data = Data(DiagnosticJSON.write([([diagnostic], source)]))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(object?["schema"] as? String == "iptsh.diagnostics/1")
    let row = try #require((object?["diagnostics"] as? [[String: Any]])?.first)
    #expect(row["code"] as? String == "P001")
    #expect(row["file"] as? String == "a.ipt")
    #expect(row["line"] as? Int == 2)
    #expect(row["column"] as? Int == 1)
    #expect(row["notes"] as? [String] == ["n\u{1B}"])
    let fix = try #require(row["fix"] as? [String: Any])
    #expect(fix["start"] as? Int == 9)
    #expect(fix["replacement"] as? String == "add")
    #expect(!data.contains(0x1B))
  }
}
