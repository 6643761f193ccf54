import IPTDocument
import Testing

@Suite("Documents as text")
struct TextRendererTests {
  private func lines(_ document: Document, width: Int = 80) -> [String] {
    TextRenderer(.init(width: width)).render(document)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private let table = Table(
    columns: [.init("name"), .init("kind"), .init("closeness", isNumber: true), .init("note")],
    rows: [
      ["mother", "mother", "3", "calls every Sunday and wants to hear everything about work"],
      ["日本 friend", "friend", "5", ""], ["two\nlines", "", "", "x"],
    ])

  @Test(arguments: [20, 24, 30, 40, 60, 80, 100, 200])
  func aTableFitsItsWidth(_ width: Int) {
    for line in lines(Document([.table(table)]), width: width) {
      let needed = 4 + 4 + 9 + 4 + 3 * 2
      #expect(TextWidth.builtIn(line) <= max(width, needed), "\(line)")
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func anIndentedLineStaysSoWithAllThatItIsCutInto() {
    let text = "Plan:\n  - call Tom and ask him\n      - before noon\n\ndone"
    #expect(
      TextWidth.builtIn.wrap(text, to: 14)
        == ["Plan:", "  - call Tom", "  and ask him", "      - before", "      noon", "", "done"])
    let blanks = String(repeating: " ", count: 40)
    #expect(TextWidth.builtIn.wrap(blanks + "far", to: 10) == ["     far"])
    let rendered = lines(Document([.definitions([.init("text", text)])]))
    #expect(rendered.contains("          - call Tom and ask him"), "\(rendered)")
  }

  @Test func whatWillBeIndentedIsCutOnceAndHasNoBlankPutIn() {
    let word = "Donaudampfschifffahrtsgesellschaft"
    let lines = TextWidth.builtIn.wrap("of \(word) and more", to: 12, indentation: 2)
    #expect(lines == ["of", "Donaudampf", "schifffahr", "tsgesellsc", "haft and", "more"])
    let first = TextWidth.builtIn.wrap("abcdefghijkl mn", to: 10, indentation: 4)
    #expect(first == ["abcdefghij", "kl mn"])
  }

  @Test func columnsStandUnderTheirTitles() {
    let lines = lines(Document([.table(table)]), width: 80)
    #expect(lines[0] == "name         kind    closeness  note")
    #expect(lines[1].hasPrefix("-----------  ------  ---------  ----"))
    #expect(lines[2].hasPrefix("mother       mother          3  calls every Sunday"))
    #expect(lines.contains("日本 friend  friend          5"))
    #expect(lines.contains("two                             x"))
    #expect(lines.contains("lines"))
  }

  @Test func everyWordOfATableIsKept() {
    for width in [20, 40, 80] {
      let text = lines(Document([.table(table)]), width: width).joined()
      for letter in "calleverySundaywork" { #expect(text.contains(letter)) }
    }
  }

  @Test(arguments: [20, 33, 40, 79, 80])
  func proseIsWrappedAtBlanks(_ width: Int) {
    let text = String(repeating: "word and another ", count: 30)
    let document = Document([
      .heading(1, text), .paragraph(text), .bullets([text, "b"]), .notice(.safety, text),
      .definitions([.init("term", text), .init("a much longer term than that", text)]),
    ])
    for line in lines(document, width: width) {
      #expect(TextWidth.builtIn(line) <= width, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test func aLongWordIsBrokenBehindAHyphen() {
    let table = Table(
      columns: [.init("measure"), .init("band"), .init("since")],
      rows: [["wsas", "significant-impairment", "2025-02-03"]])
    #expect(
      lines(Document([.table(table)]), width: 36) == [
        "measure  band             since", "-------  ---------------  ----------",
        "wsas     significant-     2025-02-03", "         impairment", "",
      ])
    #expect(TextWidth.parts(of: "not-at-risk") == ["not-", "at-", "risk"])
    for word in ["2025-02-03", "-x", "x-", "phq-9", "--", ""] {
      #expect(TextWidth.parts(of: word[...]) == [word[...]])
    }
  }

  @Test func aTermLongerThanTheLineIsSaidOnce() {
    let term = "1 the neighbour of the second floor who was a friend"
    let rows = [Document.Definition(term, "Hello."), .init("2 me", "Hi.")]
    let seen = lines(Document([.definitions(rows)]), width: 40)
    #expect(
      seen == [
        "  1 the neighbour of the second floor", "  who was a friend", "               Hello.",
        "  2 me         Hi.", "",
      ])
  }

  @Test func aWordLongerThanTheLineIsCut() {
    let word = String(repeating: "x", count: 100)
    let lines = lines(.paragraph(word), width: 40)
    #expect(lines.map(\.count) == [40, 40, 20, 0])
  }

  @Test func partsHaveTheirMarksAndGaps() {
    let document = Document([
      .heading(1, "H"), .paragraph("p"), .bullets(["a", "b"]), .notice(.note, "n"),
      .notice(.warning, "w"), .notice(.safety, "s"), .verbatim("  v\n  w"),
      .definitions([.init("t", "d")]),
    ])
    #expect(
      lines(document) == [
        "H", "p", "", "- a", "- b", "", "· n", "! w", "!! s", "", "  v", "  w", "", "  t  d", "",
      ])
  }

  @Test func colourIsBesideTheMarksAndNeverInstead() {
    let document = Document([.heading(1, "H"), .notice(.safety, "s"), .table(table)])
    let plain = TextRenderer(.init(isColoured: false)).render(document)
    let coloured = TextRenderer(.init(isColoured: true)).render(document)
    #expect(!plain.utf8.contains(0x1B))
    #expect(coloured.utf8.contains(0x1B))
    var bare = ""
    var isInSequence = false
    for scalar in coloured.unicodeScalars {
      if scalar == "\u{1B}" { isInSequence = true }
      if !isInSequence { bare.unicodeScalars.append(scalar) }
      if isInSequence, scalar == "m" { isInSequence = false }
    }
    #expect(bare == plain)
  }

  @Test func anyDocumentIsRenderedAtAnyWidth() {
    let texts = ["", " ", "\n", "a\n\nb", "日本日本日本", "e\u{301}\u{301}", "🙂🙂", "a b c", "\t", "-"]
    for width in [0, 1, 2, 20, 21] {
      for text in texts {
        let table = Table(
          columns: [.init(text), .init(text, isNumber: true)], rows: [[text, text], []])
        _ = lines(
          Document([
            .heading(1, text), .paragraph(text), .bullets([text]), .table(table), .verbatim(text),
            .definitions([.init(text, text)]), .notice(.note, text), .bullets([]), .definitions([]),
            .table(Table(columns: [])),
          ]), width: width)
      }
    }
  }

  @Test func oneLongNameDoesNotTakeTheTableApart() {
    let titles = ["relation", "kind", "closeness", "wanted", "conflict", "confide", "dispute"]
    let table = Table(
      columns: (titles + ["status"]).map { .init($0) },
      rows: [
        ["a-name-of-more-than-eighteen-letters".split(separator: "-").joined(), "grandparent"]
          + Array(repeating: "", count: 6)
      ])
    let lines = lines(Document([.table(table)]))
    #expect(lines[0].hasPrefix("relation") && lines[0].hasSuffix("status"), "\(lines)")
    #expect(lines[2].contains("  grandparent"), "\(lines)")
    for line in lines { #expect(TextWidth.builtIn(line) <= 80) }
  }
}
