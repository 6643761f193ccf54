import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@testable import IPTShell

/// What is offered reads well: a change that does not is not offered.
@Suite struct TriedFixesTests {
  private let workbench = Workbench()

  /// The text with the change that is offered for it, if one is.
  private func mended(_ text: String) -> String? {
    let now = Timestamp(seconds: 1_795_000_000)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    let source = Source(text)
    let run = interpreter.run(script: source)
    let fixes = explained(run.diagnostics, of: source, &interpreter).compactMap(\.fix)
    guard let fix = fixes.first else { return nil }
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("let $x = 3; $x = 4", "let $x = 3; let $x = 4"), ("prnt 3", "print 3"),
    ("rsk thoughts none plan none means none", "risk thoughts none plan none means none"),
    ("add relation x; sett relation x closeness 2", "add relation x; set relation x closeness 2"),
    ("print 3 -2", "print 3 - 2"), ("print\u{3000}3", "print 3"),
    ("note \"abc\u{201D}", "note \"abc\""), ("note \u{201C}abc\"", "note \"abc\""),
    ("print \"abc\u{201D} = 3", "print \"abc\" = \"3\""),
    ("note \u{201C}no \"x\" yet\u{201D}", "note \"no \\\"x\\\" yet\""),
    ("for $x of relations { print $x }", "for $x in relations { print $x }"),
    ("expect output contain \"x\" { print \"x\" }", "expect output contains \"x\" { print \"x\" }"),
    ("print $\"{\"", "print $\"\\{\""), ("note $\"a {", "note $\"a \\{\""),
    ("note \u{201C}a\u{201D}; note \u{201C}b\u{201D}", "note \"a\"; note \"b\""),
    ("print 3 \u{2013} 2 \u{2013} 1", "print 3 - 2 - 1"), ("view focus", "show focus"),
    ("add relation x; prnt 1; prnt 2", "add relation x; print 1; print 2"),
    ("start session 3", "session 3"),
    ("foreach $i in 1..3 { print $i }", "for $i in 1..3 { print $i }"),
    ("print\u{200B} 3", "print 3"), ("print 3 \u{2212} 2", "print 3 - 2"),
    ("define foo { foo }", "define foo { }"),
    ("define foo { print 1; foo }", "define foo { print 1; }"),
    ("define foo {\n  foo\n}", "define foo {\n  # foo\n}"),
    ("print $x\nlet $x = 3", "let $x = 3\nprint $x\nlet $x = 3"),
    (
      "if 1 = 1 {\n  print $x\n}\nlet $x = (1)",
      "if 1 = 1 {\n  let $x = (1)\n  print $x\n}\nlet $x = (1)"
    ),
    ("note \"a\"; print $x\nlet $x = 3", "note \"a\"; let $x = 3; print $x\nlet $x = 3"),
    ("print 1 + 2, count(relations), 3", "print 1 + 2; print count(relations); print 3"),
    (
      "add relation x {\n  closeness 3\n  closeness 4\n}",
      "add relation x {\n  closeness 3\n  # closeness 4\n}"
    ),
    ("print 0.1+0.2", "print 0.1 + 0.2"), ("print 50%-1", "print 50% - 1"),
    ("print 2w-1d", "print 2w - 1d"), ("print 2026-11-21+2w", "print 2026-11-21 + 2w"),
    ("print 1+2-3", "print 1 + 2 - 3"), ("let $n = 1; print 3-$n", "let $n = 1; print 3 - $n"),
    ("goal 1 \"x\"", "goal \"x\""), ("add goal 1 \"x\"", "add goal \"x\""),
    ("print [1,\nprint 2", "print [1]\nprint 2"), ("if yes { print (1 }", "if yes { print (1) }"),
    ("if 1 = 1 {\n} # why\nelse { print 2 }", "if 1 = 1 {\n} else { print 2 } # why"),
    ("incident \"x\" {\n  with him\nnote \"a\"\n", "incident \"x\" {\n  with him\n}\nnote \"a\"\n"),
    ("print latst(phq9)", "print latest(phq9)"),
    ("for i in 1..3 { print i }", "for $i in 1..3 { print $i }"),
    (
      "define nearer $a text { print $a }; nearr \"x\"",
      "define nearer $a text { print $a }; nearer \"x\""
    ),
    ("define else { print 1 }", "define my-else { print 1 }"),
    (
      "print count(relations where closeness not in [1, 2])",
      "print count(relations where not closeness in [1, 2])"
    ),
    (
      "print count(relations where closeness between 1 and 3)",
      "print count(relations where closeness in 1..3)"
    ),
    (
      "print count(relations where name like \"m\" and closeness \u{2265} 3)",
      "print count(relations where name contains \"m\" and closeness >= 3)"
    ),
    ("add relation \u{AB}uncle\u{BB}", "add relation \"uncle\""),
    ("define f { g }\ndefine g { f }", "define f { }\ndefine g { f }"),
    ("pri\u{AD}nt 3", "print 3"), ("print $\u{201C}{1}\u{201D}", "print $\"{1}\""),
    ("note \u{201C}a; b\u{201D}", "note \"a; b\""),
    ("add relation uncle\u{2019}s closeness 3", "add relation \"uncle\u{2019}s\" closeness 3"),
    ("add relation O'Brien closeness 3", "add relation \"O'Brien\" closeness 3"),
    ("define x $a 1\u{2013}4 { print $a }", "define x $a 1..4 { print $a }"),
    ("add relation x closeness 3 - 1", "add relation x closeness (3 - 1)"),
    ("add relation x closeness 3-1 dispute", "add relation x closeness (3 - 1) dispute"),
    ("add relation x closeness 3 \u{2013} 1", "add relation x closeness (3 - 1)"),
    ("add relation x closeness 3\u{2014}1", "add relation x closeness (3 - 1)"),
    ("add relation \u{201C}x\u{201D} closenes 3 dispte", "add relation \"x\" closeness 3 dispute"),
    (
      "add relation \u{201C}x\u{201D} closenes 3\u{2013}1 disput",
      "add relation \"x\" closeness (3 - 1) dispute"
    ),
    ("add relation x closeness 3 stage 2", "add relation x closeness 3 # stage 2"),
    (
      "print count(relations where closeness = friend)",
      "print count(relations where kind = friend)"
    ),
    (
      "for $r in relations {\n  if $r.closeness > 3 {\n    print $r\n}\nprint 1\n",
      "for $r in relations {\n  if $r.closeness > 3 {\n    print $r\n}\n}\nprint 1\n"
    ),
  ])
  func whatReadsWellIsOffered(_ text: String, _ better: String) {
    #expect(mended(text) == better)
  }

  /// Equal slips have equal remedies, however many there are.
  @Test func eachOfAHundredSlipsIsMended() {
    let now = Timestamp(seconds: 1_795_000_000)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    let lines = (1...100).map { number in
      number == 50 ? "event \"e50\" impct 9" : "event \"e\(number)\" impct \(number % 6)"
    }
    let source = Source(lines.joined(separator: "\n"))
    let told = explained(interpreter.run(script: source).diagnostics, of: source, &interpreter)
    #expect(told.count == 100)
    // Of one that is wrong besides, the line would be refused after all.
    #expect(
      told.filter { $0.fix == nil }.map { source.position(of: $0.range?.lowerBound ?? 0).line } == [
        50
      ])
  }

  /// What the writer alone can know is left open, in its place.
  @Test(arguments: [
    ("print closeness", "print relation(\"…\").closeness"),
    ("print $x", "let $x = …\nprint $x"),
    ("let $m = $k\nlet $k = $m", "let $k = …\nlet $m = $k\nlet $k = $m"),
    (
      "print count(relations where closeness < impasse)",
      "print count(relations where closeness < …)"
    ),
    (
      "print count(relations where closeness = [friend, 3])",
      "print count(relations where closeness = […, 3])"
    ),
    (
      "print count(relations where closeness = warm-ish)",
      "print count(relations where closeness = …)"
    ),
  ])
  func whatIsNotKnownIsLeftOpen(_ text: String, _ better: String) {
    #expect(mended(text) == better)
  }

  @Test(arguments: [
    "define foo { bar }", "if 1 = 1 { note \"a }",
    "print relations where relation = 3", "session 1 on 2025-03-03 at 14-75 held", "print range(3)",
    "set relation m closeness \u{2013}2",
    "list events where on = 2026-1", "foo", "plan", "view", "edit focus", "frob; prnt 3",
  ])
  func whatDoesNotReadWellIsNotOffered(_ text: String) {
    #expect(mended(text) == nil)
  }
}
