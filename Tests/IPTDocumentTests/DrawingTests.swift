import IPTDocument
import Testing

@Suite("Drawings as text")
struct DrawingTests {
  static let chart = Chart(
    "phq9, total", caption: "phq9 16 → 5.", axis: "session", range: 0...27,
    bands: [
      .init(0...4, "minimal"), .init(5...9, "mild"), .init(10...14, "moderate"),
      .init(15...19, "moderately-severe"), .init(20...27, "severe"),
    ], points: [.init("1", 16), .init("2", 15), .init("3", nil), .init("4", 9), .init("5", 5)])

  static let names = [
    "mother", "wife", "日本の友だち", "somebody with a very long name", "brother", "x", "choir",
    "daughter", "son", "boss", "neighbour", "aunt",
  ]

  static let rings = Rings(
    "", centre: "me",
    rings: [
      .init("ring 1", names.prefix(2).map { .init($0, marks: "+", detail: "5") }),
      .init("ring 2", names[2..<6].map { .init($0, marks: " x", detail: "4") }),
      .init("ring 3", names[6..<10].map { .init($0, detail: "3") }),
      .init("ring 4", names[10...].map { .init($0, marks: "!*", detail: "1") }),
    ], unplaced: [.init("cousin")],
    legend: [
      .init("+", "died"), .init("x", "ended"), .init("!", "dispute"), .init("*", "confidant"),
    ])

  static let strip = Strip(
    "Month by month",
    columns: (0..<40).map { .init(String(2022 + $0 / 12), "JFMAMJJASOND".at($0 % 12)) },
    rows: [
      .init("events", (0..<40).map { $0 == 3 ? "E" : "" }),
      .init("mood", (0..<40).map { $0 > 30 ? "10" : "" }),
    ], legend: [.init("E", "event")])

  private func lines(_ block: Document.Block, _ width: Int, isPlain: Bool = false) -> [String] {
    TextRenderer(.init(width: width, isPlain: isPlain)).render(Document([block]))
      .split(separator: "\n").map(String.init)
  }

  private static let blocks: [Document.Block] = [.chart(chart), .rings(rings), .strip(strip)]

  @Test(arguments: [20, 30, 40, 63, 64, 78, 80, 100, 160])
  func aDrawingFitsItsWidth(_ width: Int) {
    for block in Self.blocks {
      for line in lines(block, width) {
        #expect(TextWidth.builtIn(line) <= width, "\(line)")
        #expect(!line.hasSuffix(" "))
      }
    }
  }

  @Test func theMarksOfANameStandByItWhateverSignItEndsWith() {
    let rings = Rings(
      "", centre: "me",
      rings: [.init("ring 1", [.init("élodie \u{1F469}\u{200D}\u{1F467}", marks: "~=")])])
    #expect(
      lines(.rings(rings), 80).contains { $0.contains("élodie \u{1F469}\u{200D}\u{1F467}~=") })
  }

  @Test func withoutBoxesADrawingIsOfASCIIAlone() {
    let ascii = Rings(
      "", centre: "me", rings: [.init("ring 1", [.init("a name that is too long"), .init("b")])])
    for block in [.chart(Self.chart), .rings(ascii), .strip(Self.strip)] as [Document.Block] {
      for line in lines(block, 80, isPlain: true) {
        #expect(line.utf8.allSatisfy { $0 < 0x80 } || line.contains("→"), "\(line)")
      }
    }
  }

  @Test(arguments: [false, true])
  func everyFigureStandsAtItsPoint(_ isPlain: Bool) {
    let sign = isPlain ? "*" : "●"
    let text = lines(.chart(Self.chart), 80, isPlain: isPlain).joined(separator: "\n")
    for figure in ["16", "15", "9", "5"] { #expect(text.contains(sign + figure), "\(figure)") }
    #expect(text.contains("(session)"))
  }

  @Test func figuresThatHaveNoRoomBesideTheirPointsStandBelow() {
    let chart = Chart(
      "t", caption: "", axis: "session", range: 0...27,
      points: (1...20).map { .init(String($0), $0 == 3 ? nil : Double($0)) })
    let text = lines(.chart(chart), 60).joined(separator: "\n")
    #expect(text.contains("figures: 1 2 ? 4 5 6"))
    #expect(!lines(.chart(Self.chart), 60).joined().contains("figures:"))
  }

  @Test func aHigherFigureStandsHigher() throws {
    let lines = lines(.chart(Self.chart), 80)
    let rows = try ["●16", "●9", "●5"].map { figure in
      try #require(lines.firstIndex { $0.contains(figure) })
    }
    #expect(rows == rows.sorted() && Set(rows).count == 3)
  }

  @Test func aGapIsSaidAndNotBridged() {
    let lines = lines(.chart(Self.chart), 80)
    #expect(lines.contains { $0.contains("?") && !$0.contains("recorded") })
    #expect(lines.contains("? nothing recorded"))
  }

  @Test(arguments: [24, 40, 80])
  func everyBandIsNamedAtEveryWidth(_ width: Int) {
    let text = lines(.chart(Self.chart), width).joined(separator: " ")
    for band in Self.chart.bands { #expect(text.contains(band.label), "\(band.label)") }
  }

  @Test func aLongCourseKeepsItsLatestPointsAndSaysSo() {
    let chart = Chart(
      "t", caption: "", axis: "session", range: 0...10,
      points: (1...300).map { .init(String($0), Double($0 % 10)) })
    let lines = lines(.chart(chart), 40)
    #expect(lines.contains { $0.hasPrefix("the last ") && $0.hasSuffix(" of 300") })
  }

  @Test(arguments: [20, 40, 80])
  func everybodyStandsInTheListWithTheirMarks(_ width: Int) {
    let text = lines(.rings(Self.rings), width).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    for ring in Self.rings.rings {
      #expect(text.contains(ring.counted))
      for member in ring.members where width > 30 { #expect(text.contains(member.whole)) }
    }
    #expect(text.contains("not placed (1)") && text.contains("cousin"))
    #expect(text.contains("marks: + died, x ended, ! dispute, * confidant"))
  }

  @Test(arguments: [64, 72, 80, 200])
  func noNameCoversAnotherInTheDrawing(_ width: Int) {
    let drawn = lines(.rings(Self.rings), width).prefix(21).joined(separator: "\n")
    for name in Self.names where TextWidth.builtIn(name) <= 14 {
      #expect(drawn.contains(name), "\(name)")
    }
    #expect(drawn.contains("somebody with…"))
    #expect(drawn.contains(" me "))
  }

  @Test func aCrowdIsDrawnOrNamedAsLeftOut() {
    let crowd = Rings(
      "", centre: "me",
      rings: [.init("ring 1", (1...60).map { .init("person \($0)") }), .init("ring 2", [])])
    let text = lines(.rings(crowd), 80).joined(separator: "\n")
    #expect(text.contains("No room in the drawing:"))
    for number in 1...60 { #expect(text.contains("person \(number)")) }
  }

  @Test func aStripIsCutWhereTheLineEnds() {
    let lines = lines(.strip(Self.strip), 40)
    #expect(lines.count { $0.hasPrefix("events") } > 1)
    #expect(lines.count { $0.hasPrefix("mood") } > 1)
    #expect(lines.joined().filter { $0 == "E" }.count == 2)
  }

  @Test func aYearStandsAboveItsOwnMonthsAlone() {
    let months = ["D"] + Array("JFMAMJJASOND").map(String.init) + ["J"]
    let years = ["2023"] + Array(repeating: "2024", count: 12) + ["2025"]
    let strip = Strip(
      "", columns: zip(years, months).map { .init($0, $1) }, rows: [.init("mood", [])], legend: [])
    // December has no room for its year, nor has the last January.
    #expect(
      lines(.strip(strip), 34).prefix(2) == [
        "        2024", "      D J F M A M J J A S O N D J",
      ])
  }

  @Test func emptyDrawingsAreDrawn() {
    let empty: [Document.Block] = [
      .chart(Chart("", caption: "", axis: "", range: 0...0, points: [])),
      .rings(Rings("", centre: "", rings: [])),
      .rings(Rings("", centre: "me", rings: [.init("r", [])])),
      .strip(Strip("", columns: [], rows: [])),
    ]
    for width in [0, 20, 64, 80] { for block in empty { _ = lines(block, width) } }
    _ = HTMLRenderer.render(Document(empty))
    _ = MarkdownRenderer.render(Document(empty))
    _ = DocumentJSON.write(Document(empty))
  }

  @Test(arguments: [0.0, 3, 3.04, 3.05, -2.55, 27])
  func figuresHaveOneDecimalAtMost(_ value: Double) {
    let texts = [0.0: "0", 3: "3", 3.04: "3", 3.05: "3.1", -2.55: "-2.6", 27: "27"]
    #expect(Chart.text(value) == texts[value])
  }
}

extension String {
  fileprivate func at(_ index: Int) -> String {
    String(self[self.index(startIndex, offsetBy: index)])
  }
}
