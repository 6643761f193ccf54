import Foundation
import IPTDocument
import Testing

/// Nothing that stands in a case reaches a terminal as a command to it.
@Suite("Control characters")
struct HarmlessOutputTests {
  static let hostile = [
    "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{90}q", "\u{8}\u{8}", "\r", "\u{0}",
    "\u{7F}", "\u{85}", "\u{202E}abc", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{2028}",
    "\u{2029}", "\u{FEFF}",
  ]

  private func document(_ text: String) -> Document {
    Document([
      .heading(1, text), .paragraph(text), .bullets([text]), .definitions([.init(text, text)]),
      .table(Table(columns: [.init("a")], rows: [[text]])), .notice(.safety, text), .verbatim(text),
    ])
  }

  private func expectHarmless(_ output: String, _ text: String, _ form: String) {
    for scalar in output.unicodeScalars {
      let isLineEnd = scalar == "\n" || form == "CSV" && (scalar == "\r" || scalar == "\t")
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      #expect(isLineEnd || !isControl, "\(form) of \(text.debugDescription)")
      #expect(!Self.turning.contains(scalar.value), "\(form) of \(text.debugDescription)")
    }
  }

  private static let turning: Set<UInt32> = [
    0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
    0x2069, 0xFEFF,
  ]

  @Test(arguments: hostile)
  func noneIsWrittenAsItIs(_ text: String) {
    let text = "a\(text)b"
    expectHarmless(TextRenderer().render(document(text)), text, "text")
    expectHarmless(MarkdownRenderer.render(document(text)), text, "Markdown")
    let json = DocumentJSON.write(document(text))
    expectHarmless(String(decoding: json, as: UTF8.self), text, "JSON")
    let table = Table(columns: [.init("a")], rows: [[text]])
    let csv = String(decoding: CSVWriter.write(table), as: UTF8.self)
    expectHarmless(csv.replacingOccurrences(of: "\r\n", with: "\n"), text, "CSV")
  }

  @Test(arguments: hostile)
  func jsonReadsBackAsTheSameText(_ text: String) throws {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key(text)
    writer.string(text)
    writer.endObject()
    let object = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: String]
    #expect(object == [text: text])
  }
}

/// What nobody sees is written out; what changes how its neighbours look stays.
@Suite struct SeenTextTests {
  @Test(arguments: [
    ("mo\u{200B}ther", #"mo\u{200b}ther"#), ("a\u{200D}b", #"a\u{200d}b"#),
    ("soft\u{AD}hyphen", #"soft\u{ad}hyphen"#), ("\u{2060}x", #"\u{2060}x"#),
    ("\u{3164}", #"\u{3164}"#), ("x\u{E0041}", #"x\u{e0041}"#), ("\u{FE0F}x", #"\u{fe0f}x"#),
    ("é\u{200D}", #"é\u{200d}"#), ("e\u{301}", "e\u{301}"), ("日本", "日本"),
    ("\u{1F469}\u{200D}\u{1F467}", "\u{1F469}\u{200D}\u{1F467}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("❤\u{FE0F}", "❤\u{FE0F}"), ("#\u{FE0F}\u{20E3}", "#\u{FE0F}\u{20E3}"),
    (
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}"
    ),
  ])
  func whatNobodySeesIsWrittenOut(_ text: String, _ shown: String) {
    #expect(VisibleText.lines(text) == shown)
  }
}
