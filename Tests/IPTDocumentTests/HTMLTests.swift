import Foundation
import IPTDocument
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Documents as HTML")
struct HTMLTests {
  private static let all = Document([
    .heading(1, "A & B <c>"), .heading(2, "Part"), .paragraph("first\nsecond \"x\""),
    .bullets(["a", "b"]),
    .definitions([.init("term", "text")]), .notice(.safety, "ask"), .notice(.note, "n"),
    .notice(.warning, "w"), .verbatim("  a < b"), .fineprint("small"),
    .table(Table(columns: [.init("k"), .init("n", isNumber: true)], rows: [["a", "1"]])),
    .chart(DrawingTests.chart), .rings(DrawingTests.rings), .strip(DrawingTests.strip),
    .chart(DrawingTests.chart),
  ])

  private func read(_ html: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    let isRead = parser.parse()
    #expect(isRead, "\(parser.parserError?.localizedDescription ?? "") line \(parser.lineNumber)")
    return reader
  }

  @Test func aPageIsWellFormed() throws {
    let reader = try read(HTMLRenderer.render(Self.all))
    #expect(reader.text(of: "title").first == "A & B <c>")
    #expect(reader.elements.first == "html")
    #expect(reader.elements.count { $0 == "svg" } == 3)
  }

  @Test func aPageNeedsNoOtherAndRunsNothing() throws {
    let html = HTMLRenderer.render(Self.all)
    let reader = try read(html)
    for element in ["script", "link", "img", "iframe", "object", "embed", "base", "form"] {
      #expect(!reader.elements.contains(element))
    }
    #expect(!reader.attributes.contains { $0.name.hasPrefix("on") || $0.name == "src" })
    #expect(!reader.attributes.contains { $0.name == "href" || $0.name == "style" })
    for address in html.components(separatedBy: "http").dropFirst() {
      #expect(address.hasPrefix("://www.w3.org/"), "\(address.prefix(40))")
    }
    #expect(!html.contains("url(") && !html.contains("@import"))
  }

  @Test(arguments: [(12, true), (300, false)])
  func aCircleWhoseNamesWouldCoverEachOtherIsNotDrawnAndAllAreListed(_ count: Int, _ isDrawn: Bool)
  {
    let crowd = Rings(
      "", centre: "me",
      rings: [.init("ring 1", (1...count).map { .init("person \($0)", marks: "*") })],
      legend: [.init("*", "confidant")])
    let html = HTMLRenderer.render(Document([.heading(1, "x"), .rings(crowd)]))
    #expect(html.contains("<svg") == isDrawn)
    #expect(html.contains("person \(count)*") && html.contains("Marks: * confidant"))
  }

  @Test func idsAreThereOnce() throws {
    let ids = try read(HTMLRenderer.render(Self.all)).attributes.filter { $0.name == "id" }
    #expect(ids.count == 6)
    #expect(Set(ids.map(\.value)).count == ids.count)
  }

  @Test func aDrawingSaysInWordsWhatItShows() throws {
    let reader = try read(HTMLRenderer.render(Self.all))
    let told = try #require(reader.text(of: "desc").first)
    #expect(told.hasPrefix(DrawingTests.chart.caption))
    #expect(told.hasSuffix("By session: 1: 16, 2: 15, 3: nothing recorded, 4: 9, 5: 5."))
    let texts = reader.text(of: "text")
    for point in DrawingTests.chart.points {
      if let value = point.value { #expect(texts.contains(Chart.text(value))) }
    }
    #expect(texts.contains("?"))
    for band in DrawingTests.chart.bands {
      #expect(texts.contains { $0.hasPrefix("\(band.label) ") }, "\(band.label)")
    }
    for ring in DrawingTests.rings.rings {
      for member in ring.members { #expect(texts.contains(member.label), "\(member.name)") }
    }
  }

  @Test func drawingsThatAreComparedSayWhichIsWhich() throws {
    let both = ["session 2", "session 12"].map { Rings($0, centre: "me", rings: []) }
    let page = both.map { Document.Block.rings($0) }
    #expect(
      try read(HTMLRenderer.render(Document(page))).text(of: "h2") == ["session 2", "session 12"])
    let under = try read(HTMLRenderer.render(Document([.heading(2, "People")] + page)))
    #expect(under.text(of: "h2") == ["People"])
    #expect(under.text(of: "h3") == ["session 2", "session 12"])
  }

  @Test func datesAndFiguresOfATableAreNotBroken() {
    let html = HTMLRenderer.render(
      Document([
        .table(
          Table(
            columns: [.init("date"), .init("what"), .init("better by", isNumber: true)],
            rows: [["2025-02-03", "back at work after two weeks", "14 (77.8%)"]]))
      ]))
    #expect(html.contains("<td class=\"short\">2025-02-03</td><td>back at work"))
    #expect(html.contains("<td class=\"number\">14 (77.8%)</td>"))
    #expect(html.contains(".number, .short { white-space: nowrap; }"))
  }

  @Test func aNoticeIsToldInWordsBesideItsColour() throws {
    let strong = try read(HTMLRenderer.render(Self.all)).text(of: "strong")
    #expect(strong == ["!! Safety:", "· Note:", "! Please note:"])
  }

  @Test(
    arguments: HarmlessOutputTests.hostile + ["<b>", "</p>", "&amp;", "]]>", "\u{FFFE}", "\"'"])
  func whateverStandsInACaseStaysText(_ text: String) throws {
    let text = "a\(text)b"
    let member = Rings.Member(text, marks: text, detail: text)
    let document = Document([
      .heading(1, text), .paragraph(text), .bullets([text]), .definitions([.init(text, text)]),
      .notice(.note, text), .verbatim(text), .fineprint(text),
      .table(Table(columns: [.init(text)], rows: [[text]])),
      .chart(
        Chart(
          text, caption: text, axis: text, range: 0...2, bands: [.init(0...1, text)],
          points: [.init(text, 1), .init(text, nil)])),
      .rings(
        Rings(
          text, centre: text, rings: [.init(text, [member])], unplaced: [member],
          legend: [.init(text, text)])),
      .strip(
        Strip(text, columns: [.init(text, text)], rows: [.init(text, [text])], legend: [])),
    ])
    let harmless = try read(HTMLRenderer.render(Self.all))
    let hostile = try read(HTMLRenderer.render(document))
    #expect(Set(hostile.elements).isSubset(of: harmless.elements))
    for output in [TextRenderer().render(document), HTMLRenderer.render(document)] {
      for scalar in output.unicodeScalars {
        #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      }
    }
  }

  @Test func aPageForTheClientIsMarkedAsOne() {
    let page = HTMLRenderer.render(Document([.heading(1, "My plan")], isHandout: true))
    #expect(page.contains("<body class=\"handout\">"))
    #expect(!HTMLRenderer.render(Self.all).contains("<body class"))
  }

  @Test func dataHoldsEveryDrawing() throws {
    let data = Data(DocumentJSON.write(Self.all))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(blocks.count == Self.all.blocks.count)
    let chart = try #require(blocks.first { $0["sort"] as? String == "chart" })
    let points = try #require(chart["points"] as? [[String: Any]])
    #expect(points.map { $0["value"] as? Int } == [16, 15, nil, 9, 5])
    #expect((chart["bands"] as? [[String: Any]])?.first?["to"] as? Int == 4)
    let rings = try #require(blocks.first { $0["sort"] as? String == "rings" })
    #expect((rings["rings"] as? [[String: Any]])?.count == 4)
    #expect((rings["notPlaced"] as? [[String: Any]])?.first?["name"] as? String == "cousin")
    let strip = try #require(blocks.first { $0["sort"] as? String == "strip" })
    #expect((strip["columns"] as? [Any])?.count == 40)
  }

  /// Reads the elements of a page, with their attributes and texts.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var attributes: [(name: String, value: String)] = []
    private var open: [(name: String, text: String)] = []
    private var closed: [(name: String, text: String)] = []

    func text(of element: String) -> [String] {
      closed.filter { $0.name == element }.map(\.text)
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append(name)
      self.attributes += attributes.map { ($0.key, $0.value) }
      open.append((name, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if !open.isEmpty { open[open.count - 1].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if let last = open.popLast() { closed.append(last) }
    }
  }

  @Test func aTermStaysWithWhatIsSaidOfIt() {
    let html = HTMLRenderer.render(Document([.definitions([.init("onset", "2024-07")])]))
    #expect(
      html.contains("<dl>\n<div><dt>onset</dt><dd>2024-07</dd></div>\n</dl>"), "\(html.suffix(300))"
    )
    // On paper a long list breaks between its rows, and a heading keeps the first of them.
    #expect(html.contains("dl > div, li { break-inside: avoid; }"))
    #expect(html.contains("h1, h2, h3 { break-after: avoid; }"))
  }
}
