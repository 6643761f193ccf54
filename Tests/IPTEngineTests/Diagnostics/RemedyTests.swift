import IPTEngine
import IPTLanguage
import Testing

/// What is offered for one fault: the text with the fault mended, or with a hole to fill in.
@Suite("Remedies")
struct RemedyTests {
  static let rows: [(typed: String, mended: String)] =
    [
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
      ("print yes && no", "print yes and no"),
      ("if yes||no { print 1 }", "if yes or no { print 1 }"),
      ("if !yes { print 1 }", "if not yes { print 1 }"),
      ("let $x == 3; print $x", "let $x = 3; print $x"),
      ("print count(relations where !dispute)", "print count(relations where not dispute)"),
      ("x = 3; print 1", "let $x = 3; print 1"), ("let $x 3; print $x", "let $x = 3; print $x"),
      // A block on a line of its own.
      ("if yes\n{ print 1 }", "if yes { print 1 }"),
      (
        "for $r in relations\n\n  {\n  print $r.name\n}",
        "for $r in relations {\n  print $r.name\n}"
      ),
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
      ("add relation aunt closeness 3 closeness 4", "add relation aunt closeness 3 # closeness 4"),
      (
        "add relation aunt closeness 3 closeness 4 dispute", "add relation aunt closeness 3 dispute"
      ),
      ("add relation aunt dispute dispute impasse", "add relation aunt dispute # dispute impasse"),
      ("add relation \"Ida\" friend pet", "add relation \"Ida\" friend # pet"),
      ("relations as of 2024 as of 2025", "relations as of 2024 # as of 2025"),
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
    ] + misspelt

  /// Words of the language that are spelt wrong, wherever it takes one.
  static let misspelt: [(typed: String, mended: String)] = [
    ("if yes { print 1 }\nels { print 2 }", "if yes { print 1 } else { print 2 }"),
    ("if yes { print 1 } els { print 2 }", "if yes { print 1 } else { print 2 }"),
    ("if yes { print 1 }\nelseif no { print 2 }", "if yes { print 1 } else if no { print 2 }"),
    ("if no { print 1 } elif yes { print 2 }", "if no { print 1 } else if yes { print 2 }"),
    ("if no { print 1 } esle if yes { print 2 }", "if no { print 1 } else if yes { print 2 }"),
    ("if yes { print 1 }\nelse if no { print 2 }", "if yes { print 1 } else if no { print 2 }"),
    ("if yes { print 1 } else if no adn yes { }", "if yes { print 1 } else if no and yes { }"),
    ("print phase is knwon", "print phase is known"),
    ("print phase is not unkown", "print phase is not unknown"),
    (
      "print count(relations where closeness is unkown)",
      "print count(relations where closeness is unknown)"
    ),
    ("print count(relations whre closeness > 3)", "print count(relations where closeness > 3)"),
    ("print relations srt closeness", "print relations sort closeness"),
    ("print nto yes", "print not yes"), ("print yes adn no", "print yes and no"),
    ("print 3 ni 1..4", "print 3 in 1..4"),
    ("print \"ab\" contians \"a\"", "print \"ab\" contains \"a\""),
    ("print unkown", "print unknown"), ("print yse", "print yes"),
    ("expect notce V202 { event \"x\" on 2030 }", "expect notice V202 { event \"x\" on 2030 }"),
    ("expect eror P001 { frob }", "expect error P001 { frob }"),
    ("repeet 3 { print 1 }", "repeat 3 { print 1 }"), ("prnt 3", "print 3"),
    ("scenari \"x\" { print 1 }", "scenario \"x\" { print 1 }"),
    // What other languages compare with.
    ("print phase is initial", "print phase = initial"),
    ("print phase is not middle", "print phase != middle"),
    ("print 1 < 2 < 3", "print 1 < 2 and 2 < 3"),
    ("print phase is known = yes", "print (phase is known) = yes"),
    ("let $n = 3; print 3-$n", "let $n = 3; print 3 - $n"),
    ("let $n = 3; print 2 in 1..$n", "let $n = 3; print 2 >= 1 and 2 <= $n"),
    (
      "let $n = 3; for $i in 1..$n { print $i }",
      "let $n = 3; let $i = 0; repeat $n { let $i = $i + 1; print $i }"
    ),
    (
      "for $i in 0..count(relations) { print $i }",
      "let $i = -1; repeat count(relations) + 1 { let $i = $i + 1; print $i }"
    ),
    ("print $\"{\"", "print $\"\\{\""), ("print 3\u{2013}2", "print 3 - 2"),
    ("event \"x\" on 2024\u{2013}11\u{2013}21", "event \"x\" on 2024-11-21"),
    ("focus role\u{2013}disputes because \"x\"", "focus role-disputes because \"x\""),
    ("let $a = 2; let $b = 1; print $a-b", "let $a = 2; let $b = 1; print $a - $b"),
    ("let $x := 3; print $x", "let $x = 3; print $x"),
    ("let $x = 1; let $x += 2", "let $x = 1; let $x = $x + 2"),
    ("print 'early'", "print \"early\""), ("print `early`", "print \"early\""),
    ("// a comment", "# a comment"), ("--a comment", "# a comment"),
    ("print true", "print yes"), ("print null", "print unknown"),
    ("let $N = 1; print $n", "let $N = 1; print $N"),
    ("define note { print 1 }", "define my-note { print 1 }"),
    ("if yes then { print 1 }", "if yes { print 1 }"),
    ("repeat 3 times { print 1 }", "repeat 3 { print 1 }"),
    ("for $r in relations do { print $r }", "for $r in relations { print $r }"),
    ("if no { print 1 } else print 2", "if no { print 1 } else { print 2 }"),
    // Two statements on a line.
    ("print 3 print 4", "print 3; print 4"),
    ("if yes { print 1 } print 2", "if yes { print 1 }; print 2"),
    ("note \"a\" note \"b\"", "note \"a\"; note \"b\""),
    ("create relation aunt", "add relation aunt"), ("view relations", "show relations"),
    ("update relation mother closeness 4", "set relation mother closeness 4"),
    ("if yes { if yes { print 1", "if yes { if yes { print 1 } }"),
  ]

  /// Several slips of a line are told each, and one change mends all of them.
  @Test(arguments: [
    ("print 3 \u{2013} 2 \u{2013} 1", 2, "print 3 - 2 - 1"),
    ("print yes adn yes adn no", 2, "print yes and yes and no"),
    ("print relations srt closeness dsc", 2, "print relations sort closeness desc"),
    ("print 1 }}", 2, "print 1 "), ("print 3-2 + 4-1", 2, "print 3 - 2 + 4 - 1"),
    ("print 1 < 2 < 3 < 4", 2, "print 1 < 2 and 2 < 3 and 3 < 4"),
    ("add relation \"x\" closness 3 confict 2", 2, "add relation \"x\" closeness 3 conflict 2"),
  ])
  func severalSlipsHaveOneRemedy(_ typed: String, _ count: Int, _ mended: String) {
    var sitting = Sitting()
    let seen = sitting.type(typed)
    #expect(sitting.diagnostics.count == count, "\(seen)")
    let fixes = sitting.diagnostics.compactMap(\.fix)
    #expect(fixes.count == 1)
    guard let fix = fixes.first else { return }
    var bytes = Array(typed.utf8)
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == mended)
    var second = Sitting()
    let then = second.type(mended)
    #expect(second.codes == [], "\(then)")
  }

  /// A value may be a word of one list or of another.
  @Test func aWordOfEachListOfAValueIsFound() {
    var sitting = Sitting()
    _ = sitting.type("phase nxt")
    #expect(sitting.diagnostics.map(\.fix?.replacement) == ["next"])
  }

  /// However many brackets are open or closed in vain, it is said once.
  @Test(arguments: [
    ("", "if yes { ", "P003"), ("print ", "(", "P019"), ("print ", "[", "P018"),
    ("print (", "1 + (", "P019"),
  ])
  func aNestIsToldOnce(_ start: String, _ part: String, _ code: String) {
    var sitting = Sitting()
    let source = Source(start + String(repeating: part, count: 90))
    let found = sitting.interpreter.run(script: source).diagnostics
    #expect(found.map(\.code.id) == [code])
  }

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
