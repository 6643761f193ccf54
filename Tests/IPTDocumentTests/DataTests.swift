import Foundation
import IPTDocument
import Testing

@Suite("Documents as data")
struct DataTests {
  private let document = Document([
    .heading(2, "H \"q\""), .paragraph("p"), .bullets(["a", "b"]), .notice(.safety, "s"),
    .notice(.warning, "w"), .notice(.note, "n"), .verbatim("v"), .definitions([.init("t", "d")]),
    .table(
      Table(columns: [.init("a"), .init("b", isNumber: true)], rows: [["x", "1"], ["y", ""]])),
    .bullets([]), .table(Table(columns: [])),
  ])

  @Test func aDocumentIsJSONWithASchema() throws {
    let bytes = DocumentJSON.write(document)
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(object?["schema"] as? String == "iptsh.document/1")
    let blocks = try #require(object?["blocks"] as? [[String: Any]])
    #expect(
      blocks.map { $0["sort"] as? String } == [
        "heading", "paragraph", "bullets", "notice", "notice", "notice", "verbatim", "definitions",
        "table", "bullets", "table",
      ])
    #expect(blocks[0]["level"] as? Int == 2)
    #expect(blocks[0]["text"] as? String == "H \"q\"")
    #expect(blocks[3]["weight"] as? String == "safety")
    #expect(blocks[8]["rows"] as? [[String]] == [["x", "1"], ["y", ""]])
    #expect(bytes.last == 0x0A)
  }

  @Test func anEmptyDocumentIsJSONToo() throws {
    let bytes = DocumentJSON.write(Document())
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect((object?["blocks"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    (0.0, "0"), (-2.0, "-2"), (2.5, "2.5"), (1e20, "1e+20"), (0.1, "0.1"), (Double.nan, "null"),
    (Double.infinity, "null"), (123_456_789.0, "123456789"),
  ])
  func numbersAreWrittenAsJSONHasThem(_ number: Double, _ text: String) {
    var writer = JSONWriter()
    writer.number(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+x", "'+x"), ("@x", "'@x"),
    ("-2", "-2"), ("-2.5", "-2.5"), ("-cmd", "'-cmd"), ("=a,b", "\"'=a,b\""), ("", ""), ("é", "é"),
    ("日本", "日本"),
  ])
  func aCellOfCSVIsQuotedWhereItMustBe(_ cell: String, _ written: String) {
    let bytes = CSVWriter.write(Table(columns: [.init("h")], rows: [[cell]]))
    #expect(String(decoding: bytes, as: UTF8.self) == "h\r\n\(written)\r\n")
  }

  @Test(arguments: [
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`\n"), ("# x", "\\# x\n"), ("- x", "\\- x\n"),
    ("a # b", "a # b\n"), ("[x](y)", "\\[x\\](y)\n"), ("<b>", "\\<b>\n"), ("a|b", "a\\|b\n"),
    ("a\n- b", "a\n\\- b\n"), ("&amp;", "\\&amp;\n"), ("> q", "\\> q\n"),
  ])
  func proseIsNoMarkup(_ text: String, _ written: String) {
    #expect(MarkdownRenderer.render(.paragraph(text)) == written)
  }

  @Test func aMarkdownTableHasOneLineForEachRow() {
    let table = Table(
      columns: [.init("a"), .init("b", isNumber: true)],
      rows: [["x|y", "1"], ["two\nlines", "2"]])
    #expect(
      MarkdownRenderer.render(Document([.table(table)]))
        == "| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n| two<br>lines | 2 |\n")
  }

  @Test func aFenceIsLongerThanAnyWithin() {
    let text = MarkdownRenderer.render(Document([.verbatim("a\n```\nb")]))
    #expect(text == "````\na\n```\nb\n````\n")
  }
}
