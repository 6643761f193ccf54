import IPTPractice
import Testing

/// Each finding has a scene that gives it, and a scene next to it that does not.
@Suite("Looking through scenes")
struct SceneReviewTests {
  private static let good = "option x \"X\" adherent because \"b\""

  private static let session = "setup { session 1 on 2026-01-05 held }"

  private static let rows: [(code: String, wrong: String, right: String)] = [
    (
      "L050", "scene a { go c }; scene b { client \"B\" }; scene c { client \"C\" }",
      "scene a { go c }; scene b allow L050 { client \"B\" }; scene c { client \"C\" }"
    ),
    ("L051", "scene a { go end; client \"A\" }", "scene a { client \"A\"; go end }"),
    (
      "L051", "scene a { choose c { \(good) go end }; client \"A\" }",
      "scene a { choose c { \(good) go end; option y \"Y\" off because \"b\" }; client \"A\" }"
    ),
    (
      "L052", "scene a { choose c { \(good) { go a } } }",
      "scene a { choose c { \(good) go a; option y \"Y\" off because \"b\" go end } }"
    ),
    (
      "L053", "scene a { choose c { option x \"X\" adherent because \"b\" when visits(a) > 1 } }",
      "scene a { choose c { option x \"X\" adherent because \"b\" when visits(a) > 1\n fallback { client \"F\" } } }"
    ),
    (
      "L053", "scene a { choose c { \(good) once go a } }",
      "scene a { choose c { \(good) once } }"
    ),
    (
      "L054", "scene a { choose c { \(good); option y \"Y\" } }",
      "scene a { choose c { \(good); option y \"Y\" allow L054 } }"
    ),
    (
      "L055", "scene a { choose c { option x \"X\" adherent } }", "scene a { choose c { \(good) } }"
    ),
    (
      "L056", "skill s \"S\"; scene a { choose c { \(good) } }",
      "skill s \"S\"; scene a { choose c { \(good) skill s } }"
    ),
    (
      "L057", "scene a { choose c { \(good); typed { otherwise retry 1 } } }",
      "scene a { choose c { \(good); typed { match x any [\"x\"] } } }"
    ),
    (
      "L057", "scene a { choose c { \(good); typed { match x none [\"x\"] } } }",
      "scene a { choose c { \(good); typed { match x all [\"x\"] } } }"
    ),
    (
      "L058", "scene a { choose c { option y \"Y\" off because \"b\" } }",
      "scene a { choose c { option y \"Y\" off because \"b\"; \(good) } }"
    ),
    (
      "L059", "scene a { client \"A\"; return }; scene b { client \"B\" }",
      "scene a { call b; go end }; scene b { client \"B\"; return }"
    ),
    ("L060", "scene a { call a; choose c { \(good) } }", "scene a { choose c { \(good) go end } }"),
    (
      "L060",
      "scene a { call b; go end }; scene b { choose c { \(good) { client \"B\"; call b } } }",
      "scene a { call b; go end }; scene b { choose c { \(good) { go a } } }"
    ),
    (
      "L061",
      "scene a { choose c { \(good); typed { match x any [\"tell* me\"] none [\"me\"] } } }",
      "scene a { choose c { \(good); typed { match x any [\"tell* me\"] none [\"tell\"] } } }"
    ),
    (
      "L061",
      "scene a { choose c { \(good); option y \"Y\" off because \"b\"; typed { match x any [\"jacket\"]; match y any [\"jacket\", \"coat\"] } } }",
      "scene a { choose c { \(good); option y \"Y\" off because \"b\"; typed { match x any [\"jacket\"]; match y any [\"jacket\", \"coat\"] none [\"why\"] } } }"
    ),
    (
      "N023", "scene a { choose c { option x \" \" adherent because \"b\" } }",
      "scene a { choose c { \(good) } }"
    ),
    (
      "N021", "scene a { choose c { \(good); option X \"Y\" off because \"b\" } }",
      "scene a { choose c { \(good); option y \"Y\" off because \"b\" } }"
    ),
    ("N020", "scene a { go nowhere }", "scene a { go end }"),
    (
      "N020", "scene a { choose c { option x \"X\" adherent because \"b\" skill s } }",
      "skill s \"S\"; scene a { choose c { option x \"X\" adherent because \"b\" skill s } }"
    ),
    (
      "N020", "scene a { client \"A\" when visits(b) > 1 }",
      "scene a { client \"A\" when visits(a) > 0 }"
    ),
    (
      "N020", "scene a { choose c { \(good); typed { match y any [\"y\"] } } }",
      "scene a { choose c { \(good); typed { match x any [\"y\"] } } }"
    ),
    (
      "N021", "scene a { client \"A\" }; scene end { client \"B\" }",
      "scene a { client \"A\" }; scene b { client \"B\" }"
    ),
    (
      "N021", "scene a { choose c { \(good) }; choose c { \(good) } }",
      "scene a { choose c { \(good) }; choose d { \(good) } }"
    ),
    ("N021", "scene a { choose c { \(good); \(good) } }", "scene a { choose c { \(good) } }"),
    (
      "N021", "\(session); scene a { record \"One.\"; record \"Two.\" }",
      "\(session); scene a { record \"One.\"; record two \"Two.\" }"
    ),
    (
      "L062", "scene a { record \"One.\" { expect count(relations) = 1 } }",
      "\(session); scene a { record \"One.\" { expect count(relations) = 1 } }"
    ),
    (
      "L062", "setup { event \"x\" on 2025-01-01 }; scene a { record \"One.\" }",
      "scene a allow L062 { record \"One.\" }"
    ),
    (
      "L063", "scene a { client \"{visits(a)} times.\" }",
      "scene a { client $\"{visits(a)} times.\" }"
    ),
    (
      "L063", "scene a { choose c { option x \"Four } or {five}?\" adherent because \"b\" } }",
      "scene a { choose c { option x \"Four } or {five?\" adherent because \"b\" } }"
    ),
    (
      "N025", "scene a { choose c { option Back \"X\" adherent because \"b\" } }",
      "scene a { choose c { option backwards \"X\" adherent because \"b\" } }"
    ),
    (
      "N020", "scene a { choose c { \(good) } }; test \"t\" { take [x, y] }",
      "scene a { choose c { \(good) } }; test \"t\" { take x }"
    ),
    (
      "N007", "scene a { client \"A\" when $n > 1 }",
      "setup { let $n = 1 }; scene a { client \"A\" when $n > 1 }"
    ),
    (
      "L001", "setup { let $n = 1 }; scene a { client \"A\" }",
      "setup { let $n = 1 }; scene a { client $\"{$n}\" }"
    ),
  ]

  @Test(arguments: rows)
  func aFindingIsToldWhereItBelongs(_ row: (code: String, wrong: String, right: String)) {
    let room = Workroom()
    #expect(room.findings("roleplay r \"R\" { \(row.wrong) }") == [row.code], "\(row.wrong)")
    #expect(room.findings("roleplay r \"R\" { \(row.right) }") == [], "\(row.right)")
  }

  /// Not every line takes `allow`; what is said of it can be done.
  @Test(arguments: rows.filter { $0.code.hasPrefix("L0") && $0.code != "L001" })
  func whereAFindingIsAllowedIsSaid(_ row: (code: String, wrong: String, right: String)) throws {
    let room = Workroom()
    let text = "roleplay r \"R\" { \(row.wrong) }"
    let finding = try #require(room.warnings(text).first)
    let advice = try #require(finding.notes.last)
    let allow = " allow \(row.code)"
    var mended = text
    if advice.contains("of the role play") {
      mended = mended.replacing("\"R\" {", with: "\"R\"\(allow) {")
    } else if advice.contains("of the scene") {
      mended = mended.replacing(try Regex("scene [abc]"), with: { "\(text[$0.range])\(allow)" })
    } else if advice.contains("of the choice") {
      mended = mended.replacing("choose c", with: "choose c\(allow)")
    } else {
      #expect(advice == "`allow \(row.code)` on the line says that it is meant.")
      // The line that the finding points at, up to its block or its end.
      let bytes = Array(text.utf8)
      let start = try #require(finding.range).upperBound
      var isQuoted = false
      let end = bytes[start...].firstIndex { byte in
        if byte == 0x22 { isQuoted.toggle() }
        return !isQuoted && [0x7B, 0x7D, 0x3B].contains(byte)
      }
      mended =
        String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self) + "\(allow) "
        + String(decoding: bytes[(end ?? bytes.count)...], as: UTF8.self)
    }
    #expect(room.findings(mended) == [], "\(mended)")
  }

  @Test func whatIsMeantIsNotTold() {
    let room = Workroom()
    let body = "scene a { choose c { option y \"Y\" off } }"
    #expect(room.findings("roleplay r \"R\" { \(body) }").sorted() == ["L055", "L058"])
    #expect(room.findings("roleplay r \"R\" allow [L055, L058] { \(body) }") == [])
  }
}
