import Foundation
import IPTDocument
import Testing

@Suite("Renderers of documents")
struct RendererTests {
  private static let table = Table(
    columns: [.init("relation"), .init("closeness", isNumber: true), .init("good")],
    rows: [["mother", "3", "calls every Sunday and asks"], ["日本の友", "5", "étude"]])

  @Test func columnsAlignByDisplayWidth() {
    let text = TextRenderer(.init(width: 80)).render(Document([.table(Self.table)]))
    #expect(
      text == """
        relation  closeness  good
        --------  ---------  ---------------------------
        mother            3  calls every Sunday and asks
        日本の友          5  étude

        """)
  }

  @Test(arguments: [20, 24, 30, 40, 60, 80])
  func linesFitTheWidth(_ width: Int) {
    let document = Document([
      .heading(1, "A heading of some length that has to be broken"), .table(Self.table),
      .paragraph(String(repeating: "word ", count: 40) + String(repeating: "x", count: 90)),
      .definitions([.init("term", "a text that goes over the line at every width there is")]),
      .bullets(["one that is long enough to be broken twice at least, at forty"]),
    ])
    let text = TextRenderer(.init(width: width)).render(document)
    for line in text.split(separator: "\n") {
      #expect(TextWidth.builtIn(String(line)) <= width, "\(line)")
    }
  }

  @Test func aTrimmableTableLeavesOutItsLastColumnsAndSaysSo() {
    let table = Table(
      columns: ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd"].map { .init($0) },
      rows: [["1", "2", "3", "4"]], isTrimmable: true)
    let text = TextRenderer(.init(width: 24)).render(Document([.table(table)]))
    #expect(text.contains("aaaaaaaaaa  bbbbbbbbbb\n"))
    #expect(text.contains("Not shown: cccccccccc,"))
  }

  @Test func meaningIsNeverByColourAlone() {
    let document = Document([.notice(.safety, "Open flag"), .notice(.warning, "thin")])
    let plain = TextRenderer(.init()).render(document)
    #expect(plain == "!! Open flag\n! thin\n")
    let coloured = TextRenderer(.init(isColoured: true)).render(document)
    #expect(coloured.contains("!! Open flag") && coloured.contains("\u{1B}["))
  }

  private static let hostile = [
    "\u{1B}[31mred", "a\u{7}bell", "b\rback", "\u{9B}31m", "x\u{202E}y", "\u{0}nul", "tab\tstop",
    "line\u{2028}break",
  ]

  @Test(arguments: hostile)
  func nothingInADocumentReachesATerminalAsAControl(_ text: String) {
    let document = Document([
      .heading(1, text), .paragraph(text), .bullets([text]), .verbatim(text),
      .definitions([.init(text, text)]), .notice(.note, text),
      .table(Table(columns: [.init(text)], rows: [[text]])),
    ])
    for rendered in [TextRenderer().render(document), MarkdownRenderer.render(document)] {
      for scalar in rendered.unicodeScalars where scalar != "\n" {
        let isControl = scalar.properties.generalCategory == .control
        #expect(!isControl && ![0x202E, 0x2028].contains(scalar.value), "\(scalar.value)")
      }
    }
  }

  @Test(arguments: hostile + ["plain", "\"quoted\" \\ back", "日本", "é", "🙂"])
  func otherProgramsReadTheSameText(_ text: String) throws {
    let bytes = DocumentJSON.write(Document([.paragraph(text)]))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(object["schema"] as? String == "iptsh.document/1")
    #expect(blocks.first?["text"] as? String == text)
  }

  @Test func markdownEscapesWhatWouldBeFormatting() {
    let text = MarkdownRenderer.render(
      Document([.paragraph("# no *star* a|b <tag> [link] _x_"), .table(Self.table)]))
    #expect(text.hasPrefix("\\# no \\*star\\* a\\|b \\<tag> \\[link\\] \\_x\\_\n"))
    #expect(text.contains("| relation | closeness | good |\n| --- | ---: | --- |"))
  }

  @Test func fieldsOfCSVAreQuotedWhereTheyMustBe() {
    let table = Table(
      columns: [.init("a"), .init("b")], rows: [["x,y", "say \"no\""], ["=1+1", "two\nlines"]])
    #expect(
      String(decoding: CSVWriter.write(table), as: UTF8.self)
        == "a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n'=1+1,\"two\nlines\"\r\n")
  }

  @Test func inMarkdownTheLinesOfAnItemStayLines() {
    let text = MarkdownRenderer.render(
      Document([.definitions([.init("ask", "one\ntwo")]), .bullets(["a\n\nb"])]))
    #expect(text == "- **ask**: one\\\n  two\n\n- a\\\n  b\n")
  }
}
