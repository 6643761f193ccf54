import IPTTestSupport
import Testing

@Suite("Rows of words and signs behind the beginning of a statement")
struct RowTests {
  /// A beginning, and what is put behind it in rows.
  static let beginnings: [(String, [String])] = [
    ("list relations where", operands),
    ("list relations where (", operands + [")", ")", "sort a", "sort b desc", "desc"]),
    ("list relations where any(", operands + [")", ")", ",", "a sort b desc", "limit 3"]),
    ("list relations sort", operands + ["desc", "sort", "limit 2", "limit -1", "as json"]),
    (
      "add relation",
      ["mother", "\"Tom\"", "3", "closeness 3", "partner", "dispute", "no"] + clauses
    ),
    (
      "set relation mother",
      ["was", "[", "]", ",", "support", "email", "frequency 3", "daily"] + clauses
    ),
    ("score", ["phq9", "2", "_", "item9", "1", "total 3", "measure", "items", "[", "]"] + clauses),
    ("phase", ["next", "middle", "despite", "[", "G03", ",", "]", "because \"x\""] + clauses),
    ("session", ["3", "{", "}", "note \"x\"", ";", "held", "on 2026-11-21"] + clauses),
    (
      "incident", ["\"x\"", "{", "}", "turn me \"x\"", "wanted \"x\"", ";", "\n", "text"] + clauses
    ),
    (
      "event",
      ["\"x\"", "move", "on", "2026", "age 30", "session 3", "text \"y\"", "{", "}"] + clauses
    ),
    ("remove turn", ["1", "of", "incident", "1", "\"x\"", "grief#3", "relation"] + clauses),
    ("focus", ["grief", "[", "]", ",", "_", "lead grief", "agreed yes", "[grief]"] + clauses),
    (
      "if",
      operands + ["{ }", "{ stop }", "else", "else if a {", "else { }", "{", "}", ";", "{ } else"]
    ),
    ("for", ["$x in goals", "[$a, $b]", "[", "]", ",", "in [[1, 2]]", "in", "{ }", "{", "sort a"]),
    ("let $n =", operands + ["$n =", "$n", "=", "sort a"]),
    (
      "print",
      operands + ["$\"a {b} c\"", "$\"{f(\"x\")}\"", "$\"{\"", "$\"{a +}\"", "sort a desc"]
    ),
    (
      "define near",
      ["$who", "$n relation", "relation", "1..4", "\"help\"", "(a)", "{ }", "{", "}"]
    ),
    (
      "expect",
      operands + [
        "error", "error N003 {", "notice [S01, S02] {", "output contains \"x\" {", "{", "}", "( ]",
        "worth 2", "hint \"x\"", "\"\"\"", ";",
      ]
    ),
    (
      "scenario \"x\"",
      ["from \"y\"", "from given", "for [$a]", "in [[1]]", "tags", "x", "{", "}", "{ }"]
    ),
    ("set goal", ["$n", "$n.number", "(1 + 2)", "$\"{a}\"", "due", "area", "[", "]", ",", "why"]),
    ("outcome", ["done", "partly", "of homework 1", "of", "because \"x\"", "$x"] + clauses),
    ("answer", ["$x", "(a)", "grief#3", "\"x\"", "$\"{a}\"", "| raw"] + clauses),
    ("asked", ["grief#3", "\"x\"", "| raw", "answer", "question", "label grief#1"] + clauses),
  ]

  private static let operands = [
    "a", "b", "not", "yes", "unknown", "yes ()", "unknown where a", "is known", "is not unknown",
    "is not", "is", "where", "(",
    ")",
    "[", "]", ".c", ".", "-", "-3", "=", "!=", "<= 3", "and", "or", "in", "contains", "3", "+", "*",
    "f(",
    "()", ", 3", "\"x\"", "2026-11", "0..3", "$x", "grief#1", "50%", "desc", "2.5", "6mo", "14:30",
  ]
  private static let clauses = [
    "unknown", "in session 4", "at 2026-11-21", "at", "_", "x", "\"y\"",
  ]

  @Test(arguments: beginnings)
  func bothParsersAgree(_ beginning: String, _ parts: [String]) throws {
    var comparison = try Comparison(.scripts)
    var random = SplitMix(seed: 3)
    for _ in 0..<250 {
      let row = [beginning] + (0..<random.below(5)).map { _ in random.pick(parts) }
      // A row that closes what its beginning opens is right more often.
      for ending in ["", beginning.hasSuffix("(") ? ")" : "unknown", "{ }"] {
        try comparison.look(at: (row + [ending]).joined(separator: " "))
      }
    }
    #expect(comparison.disagreements == [])
    #expect(comparison.accepted > 5 && comparison.refused > 50)
  }
}
