import IPTEngine
import IPTLanguage
import Testing

/// What is offered for one fault: the text with the fault mended, or with a hole to fill in.
@Suite("Remedies")
struct RemedyTests {
  static let rows: [(typed: String, mended: String)] = [
    // A minus that was read as a part of a name.
    ("let $a = 1; let $b = 2; print $a-$b", "let $a = 1; let $b = 2; print $a - $b"),
    ("let $a = 1; let $b = $a-1; print $b", "let $a = 1; let $b = $a - 1; print $b"),
    (
      "let $a = 1; relations where closeness-$a > 3",
      "let $a = 1; relations where closeness - $a > 3"
    ),
    ("print (1+2)", "print (1 + 2)"), ("print [1 -2]", "print [1 - 2]"),
    ("print 3- 2", "print 3 - 2"), ("print -2-3", "print -2 - 3"),
    ("print 3-2-1", "print 3 - 2 - 1"), ("print 2026-11-21 -2w", "print 2026-11-21 - 2w"),
    ("print count(relations) +1", "print count(relations) + 1"),
    ("repeat 3 -1 { print 1 }", "repeat 3 - 1 { print 1 }"),
    // Signs of other languages.
    ("print yes && no", "print yes and no"), ("if yes||no { print 1 }", "if yes or no { print 1 }"),
    ("if !yes { print 1 }", "if not yes { print 1 }"),
    ("let $x == 3; print $x", "let $x = 3; print $x"),
    ("print count(relations where !dispute)", "print count(relations where not dispute)"),
    ("x = 3; print 1", "let $x = 3; print 1"), ("let $x 3; print $x", "let $x = 3; print $x"),
    // A block on a line of its own.
    ("if yes\n{ print 1 }", "if yes { print 1 }"),
    ("for $r in relations\n\n  {\n  print $r.name\n}", "for $r in relations {\n  print $r.name\n}"),
    ("session 1 on 2026-11-07\n{ note \"x\" }", "session 1 on 2026-11-07 { note \"x\" }"),
    ("if yes { print 1 }\nelse\n{ print 2 }", "if yes { print 1 } else { print 2 }"),
    ("if yes { print 1 } else\n{ print 2 }", "if yes { print 1 } else { print 2 }"),
    ("repeat 3 print 1", "repeat 3 { print 1 }"), ("if yes print 1", "if yes { print 1 }"),
    ("for $i in 1..3 print $i; print 4", "for $i in 1..3 { print $i }; print 4"),
    // Brackets, commas and words of clauses.
    ("print count(relations", "print count(relations)"), ("print [1, 2", "print [1, 2]"),
    ("print count(relations))", "print count(relations)"), ("print [1 2]", "print [1, 2]"),
    ("for [$a $b] in [[1, 2]] { print $a + $b }", "for [$a, $b] in [[1, 2]] { print $a + $b }"),
    ("for $i 1..3 { print $i }", "for $i in 1..3 { print $i }"),
    ("expect output \"x\" { print \"x\" }", "expect output contains \"x\" { print \"x\" }"),
    // A field of another kind.
    ("list events where closeness > 3", "list relations where closeness > 3"),
    ("print count(events where dispute)", "print count(relations where dispute)"),
    ("event \"x\" closeness 3", "event \"x\"; set relation … closeness 3"),
    // A clause twice.
    ("add relation aunt closeness 3 closeness 4", "add relation aunt closeness 3"),
    ("add relation aunt closeness 3 closeness 4 dispute", "add relation aunt closeness 3 dispute"),
    ("add relation aunt dispute dispute impasse", "add relation aunt dispute"),
    ("add relation \"Ida\" friend pet", "add relation \"Ida\" friend"),
    ("relations as of 2024 as of 2025", "relations as of 2024"),
    ("incident \"x\" { wanted \"a\"; wanted \"b\" }", "incident \"x\" { wanted \"a\"; }"),
    // A text where something else is compared.
    ("relations where closeness = \"4\"", "relations where closeness = 4"),
    ("relations where closeness = \"abc\"", "relations where closeness = …"),
    ("events where on = \"2024-03\"", "events where on = 2024-03"),
    ("events where on < \"soon\"", "events where on < …"),
    ("relations where kind = 3", "relations where kind = …"),
    // A word that is none, in quotes or without.
    ("relations where kind = \"frend\"", "relations where kind = friend"),
    ("relations where kind != frend", "relations where kind != friend"),
    ("relations where dispute = \"impase\"", "relations where dispute = impasse"),
    ("print \"midle\" = phase", "print middle = phase"),
  ]

  @Test(arguments: rows)
  func aFaultHasOneRemedy(_ row: (typed: String, mended: String)) {
    var sitting = Sitting(after: "add relation mother closeness 3")
    let seen = sitting.type(row.typed)
    #expect(sitting.diagnostics.count == 1, "\(seen)")
    guard let fix = sitting.diagnostics.first?.fix else {
      Issue.record("nothing is offered: \(seen)")
      return
    }
    var bytes = Array(row.typed.utf8)
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == row.mended)
    #expect(fix.isTemplate == row.mended.contains("…"))
    if fix.isTemplate { return }
    var second = Sitting(after: "add relation mother closeness 3")
    let then = second.type(row.mended)
    #expect(second.codes == [], "\(then)")
  }

  @Test(arguments: [
    ("repeat { print 1 }", 6), ("scenario { note \"x\" }", 8), ("set relation mother", 0),
  ])
  func whatIsMissingIsMissingBeforeTheBlock(_ typed: String, _ place: Int) {
    var sitting = Sitting(after: "add relation mother closeness 3")
    _ = sitting.type(typed)
    #expect(sitting.diagnostics.map(\.range?.lowerBound) == [place])
  }

  @Test(arguments: [
    ("goal \"x\" rebooked-from 2024", "a field of a session"),
    ("print count(events where kind = move and dispute)", "a field of a relation"),
    ("for $e in events { print $e.closeness }", "a field of a relation"),
  ])
  func aFieldOfOtherKindsIsNamedAsTheirs(_ typed: String, _ label: String) {
    var sitting = Sitting()
    _ = sitting.type(typed)
    #expect(sitting.diagnostics.map(\.label) == [label])
  }

  @Test(arguments: [
    "relations where kind = \"Friend\"", "relations where dispute = \"yes\"",
    "let $word = \"frend\"; relations where kind = $word", "relations where kind = unknown",
    "print \"frend\" in \"a frend\"",
  ])
  func whatMayBeSoIsCompared(_ typed: String) {
    var sitting = Sitting(after: "add relation mother closeness 3")
    let seen = sitting.type(typed)
    #expect(sitting.codes == [], "\(seen)")
  }
}
