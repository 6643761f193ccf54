import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@testable import IPTShell

/// What other languages, word processors and sentences write is told with the lines that run.
@Suite struct OtherWaysOfWritingTests {
  private let workbench = Workbench()

  /// The text with all the changes made that are offered for it.
  private func mended(_ text: String) -> String {
    let now = Timestamp(seconds: 1_795_000_000)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    let source = Source(text)
    let found = interpreter.check(script: source).diagnostics
    var bytes = Array(text.utf8)
    let fixes = explained(found, of: source, &interpreter).compactMap(\.fix)
    for fix in fixes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isRight(_ text: String) -> Bool {
    let now = Timestamp(seconds: 1_795_000_000)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    return interpreter.check(script: Source(text)).diagnostics.isEmpty
  }

  @Test(arguments: [
    ("let $far\u{2013}off = 3\nprint $far\u{2013}off", "let $far-off = 3\nprint $far-off"),
    ("for $a\u{2013}b in 1..2 { print 1 }", "for $a-b in 1..2 { print 1 }"),
    ("let $x = 3\nprint 3-x", "let $x = 3\nprint 3 - $x"),
    (
      "let $k = 4; set relation mother closeness $k+1",
      "let $k = 4; set relation mother closeness ($k + 1)"
    ),
    (
      "let $k = 4; set relation mother closeness $k + 1 importance 3",
      "let $k = 4; set relation mother closeness ($k + 1) importance 3"
    ),
    ("let $n = 3; print $n-count(relations)", "let $n = 3; print $n - count(relations)"),
    ("for each $r in relations { print $r }", "for $r in relations { print $r }"),
    ("for $i in 1-3 { print $i }", "for $i in 1..3 { print $i }"),
    ("for $i in 1 to 3 { print $i }", "for $i in 1..3 { print $i }"),
    ("for $i in -2..2 { print $i }", "for $i in [-2, -1, 0, 1, 2] { print $i }"),
    ("for $i in -3..0 { print $i }", "for $i in [-3, -2, -1, 0] { print $i }"),
    ("print 3 in 1\u{2013}4", "print 3 in 1..4"), ("print 3 in 1\u{2026}4", "print 3 in 1..4"),
    ("print 3 in 1...4", "print 3 in 1..4"),
    (
      "print count(relations where kind = parent or partner)",
      "print count(relations where kind in [parent, partner])"
    ),
    (
      "list relations where kind = parent or partner or friend",
      "list relations where kind in [parent, partner, friend]"
    ),
    (
      "list relations where kind in [parent, partner] or friend",
      "list relations where kind in [parent, partner, friend]"
    ),
    (
      "list relations where kind != parent and partner",
      "list relations where not kind in [parent, partner]"
    ),
    (
      "list relations where name = \"a or b\" or \"c\"",
      "list relations where name in [\"a or b\", \"c\"]"
    ),
    ("if phase = initial or middle { print 1 }", "if phase in [initial, middle] { print 1 }"),
    ("list relations where closeness = 3 or 4", "list relations where closeness in [3, 4]"),
    ("list relations where closeness is none", "list relations where closeness is unknown"),
    ("list relations where closeness is not empty", "list relations where closeness is known"),
    ("list relations where closeness = none", "list relations where closeness is unknown"),
    (
      "list relations where closeness > 1 and kind = parent or partner",
      "list relations where closeness > 1 and kind in [parent, partner]"
    ),
    (
      "list relations where not kind = parent or partner",
      "list relations where not kind in [parent, partner]"
    ),
    (
      "list relations where closeness > 2 where importance > 2",
      "list relations where closeness > 2 and importance > 2"
    ),
    ("list relations\n  where closeness > 2", "list relations where closeness > 2"),
    (
      "for $r in relations where $r.closeness > 2 { print $r }",
      "for $r in relations where closeness > 2 { print $r }"
    ),
    ("for $r in relations { print closeness }", "for $r in relations { print $r.closeness }"),
    ("for $i in [1..3] { print $i }", "for $i in 1..3 { print $i }"),
    (
      "if yes { print 1 }\nelse if no { print 2 }\nelse { print 3 }",
      "if yes { print 1 } else if no { print 2 } else { print 3 }"
    ),
    ("note '''a'''", "note \"a\""),
    ("note '''\na\nb\n'''", "note \"\"\"\na\nb\n\"\"\""),
    ("note \"a\nb\"\nprint 1", "note \"\"\"\na\nb\n\"\"\"\nprint 1"),
    ("focus grief role-disputes", "focus [grief, role-disputes]"),
    ("expect error G04 G09 { phase next }", "expect error [G04, G09] { phase next }"),
    ("circle session 1", "circle as of session 1"),
    ("if yes { note | x }\nprint 1", "if yes { note \"x\" }\nprint 1"),
    (
      "print closeness of relation \"A \\\" b\"", "print relation(\"A \\\" b\").closeness"
    ),
    ("expect error G04, G09 { phase next }", "expect error [G04, G09] { phase next }"),
    ("expect error P0014 { phase next }", "expect error P014 { phase next }"),
    (
      "add relation \"u\" support emotional, practical",
      "add relation \"u\" support [emotional, practical]"
    ),
    (
      "add relation \"u\" support (emotional, practical)",
      "add relation \"u\" support [emotional, practical]"
    ),
    ("print [1, 2)", "print [1, 2]"), ("if yes { note | x }", "if yes { note \"x\" }"),
    ("for $n in 1..3\n  print $n\n}\nprint 4", "for $n in 1..3 {\n  print $n\n}\nprint 4"),
    ("note \"\"\"\nx\nprint 1\n", "note \"\"\"\nx\n\"\"\"\nprint 1\n"),
    ("note \"\"\"\nx and\nadd more to it\n", "note \"\"\"\nx and\nadd more to it\n\"\"\""),
    (
      "note \"\"\"\none\nnote \"\"\"\ntwo\n\"\"\"\nprint 5\n",
      "note \"\"\"\none\n\"\"\"\nnote \"\"\"\ntwo\n\"\"\"\nprint 5\n"
    ),
    (
      "session 1 planned on 2026-11-07 at 14-30", "session 1 planned on 2026-11-07 at 14:30"
    ),
    ("session 1 planned on 2026-11-07 at 2 pm", "session 1 planned on 2026-11-07 at 14:00"),
    ("session 1 planned on 2026-11-07 at 14.30", "session 1 planned on 2026-11-07 at 14:30"),
    ("session 1 planned on 2026-11-07 at 14h", "session 1 planned on 2026-11-07 at 14:00"),
    ("define x($a text) { print $a }\nx \"u\"", "define x $a text { print $a }\nx \"u\""),
    (
      "define x $a text $b 1..4 { print $a; print $b }\nx(\"u\", 4)",
      "define x $a text $b 1..4 { print $a; print $b }\nx \"u\" 4"
    ),
    ("define x \"h\" $a text { print $a }", "define x $a text \"h\" { print $a }"),
    ("define x $a as text { print $a }", "define x $a text { print $a }"),
    (
      "define x $a: text, $b: text { print $a; print $b }",
      "define x $a text $b text { print $a; print $b }"
    ),
    (
      "define Near $a text { print $a }\nnear \"x\"", "define Near $a text { print $a }\nNear \"x\""
    ),
    (
      "define met $who text \u{201C}h\u{201D} { print $who }\nmet \u{201C}I\u{201D}",
      "define met $who text \"h\" { print $who }\nmet \"I\""
    ),
    ("print closeness of mother", "print relation(mother).closeness"),
    ("print closeness of relation \"Aunt M\"", "print relation(\"Aunt M\").closeness"),
    ("print total of phq9", "print latest(phq9).total"), ("print latest", "print latest()"),
    ("print \u{2033}a\u{2033}", "print \"a\""),
    ("circle as off session 1", "circle as of session 1"),
    ("print average(relations.closeness)", "print mean(relations.closeness)"),
    ("list homework where done", "list homework where status = done"),
    ("print sessions.count", "print count(sessions)"),
    (
      "add relation \"z\" {\n  closeness 3\nnote \"a\"\nnote \"b\"\nprint 1",
      "add relation \"z\" {\n  closeness 3\n}\nnote \"a\"\nnote \"b\"\nprint 1"
    ),
    (
      "add relation \"z\" {\nnote \"a\"\nnote \"b\"",
      "add relation \"z\" {\n}\nnote \"a\"\nnote \"b\""
    ),
    ("print relations.closeness.mean", "print mean(relations.closeness)"),
    ("if yes { print 1\n}; else { print 2 }", "if yes { print 1\n} else { print 2 }"),
    (
      "if yes {\n  print 1\n};\nelse {\n  print 2\n}", "if yes {\n  print 1\n} else {\n  print 2\n}"
    ),
    ("note 'it's fine'", "note \"it's fine\""),
    ("note \u{201C}he said \u{201C}no\u{201D}\u{201D}", "note \"he said \u{201C}no\u{201D}\""),
    ("note \u{2018}it\u{2019}s fine\u{2019}", "note \"it\u{2019}s fine\""),
    (
      "note \u{201E}er sagte \u{201A}nein\u{2018}\u{201C}", "note \"er sagte \u{201A}nein\u{2018}\""
    ),
    ("note \u{AB}il a dit \u{AB}non\u{BB}\u{BB}", "note \"il a dit \u{AB}non\u{BB}\""),
    ("list sessions where time > \"14:00\"", "list sessions where time > 14:00"),
  ])
  func allThatIsOfferedTogetherIsRight(_ text: String, _ better: String) {
    #expect(!isRight(text))
    #expect(mended(text) == better)
    #expect(isRight(better))
  }

  /// Nothing is offered that leaves out what was said, or says another thing.
  @Test(arguments: [
    "add relation uncle close 3", "list relations where not (kind = parent) or partner",
    "expect output not contains \"x\" { print 1 }",
    "list relations where kind = parent nor partner",
    "list relations where closeness > 1 sort closeness where importance > 1",
    "session 3 planned on 2026-11-20 at 9-10", "session 3 planned on 2026-11-20 at 14-3",
    "define g { f }\ndefine f { print 1 }\ng", "print sessions-1",
    "print median(relations.closeness)",
    "contract sessions 16 weeks",
    "let $k = parentx\nlist relations where kind = $k or partner",
    "expect error G04," + String(repeating: " ", count: 16_383) + "\"x\" { phase next }",
  ])
  func whatWouldSayAnotherThingIsNotOffered(_ text: String) {
    #expect(!isRight(text))
    #expect(mended(text) == text)
  }

  /// What is silent because something else was told is never silent alone.
  @Test(arguments: [
    "scenario \"x\" { define f { print 1 }; f }", "expect error P011 { define x $a 1 { } }\nx",
    "expect error P011 { for $n in 1..3\n }\n}",
  ])
  func nothingWrongIsTakenForRight(_ text: String) { #expect(!isRight(text)) }

  @Test(arguments: [
    "note \"abc\r\nfoo bar\"\r\n", "note \"abc\r\n\r\n", "note '''\r\na\r\n'''\r\n",
  ])
  func lineEndsOfWindowsAreNoHindrance(_ text: String) { #expect(!isRight(text)) }

  @Test func aQuoteFarAwayClosesNothing() {
    let text = "note ''' a\nprnt 1\n# it's '''\n"
    #expect(mended(text).contains("print 1"))
  }

  /// A text block may end with any words, whatever stands behind it.
  @Test(arguments: [
    "note \"\"\"\na\nadd more\"\"\"\n# the sign \"\"\"\n",
    "note \"\"\"\nprint\"\"\"\nnote | \"\"\"\n",
    "note \"\"\"\n" + String(repeating: "x ", count: 400) + "add "
      + String(repeating: "y ", count: 195) + "\"\"\"\n# \"\"\"\n",
  ])
  func aClosedTextBlockIsRight(_ text: String) { #expect(isRight(text)) }

  @Test(arguments: [
    "define x $a 1 { print $a }\nx 1", "define x y z { print 1 }\nx",
    "for $n in 1..3\nprint $n\n}", "let $x = 3 +\nprint $x",
    "define x $a 1 { print $a }\ndefine good { x 1 }\ngood",
  ])
  func whatFollowsFromARefusedLineIsNotToldAgain(_ text: String) {
    let now = Timestamp(seconds: 1_795_000_000)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    #expect(interpreter.check(script: Source(text)).diagnostics.count == 1)
  }
}
