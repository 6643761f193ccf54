import IPTLanguage
import Testing

/// A rule of the formatter: a text, and what it becomes.
struct FormatCase: CustomTestStringConvertible {
  let rule: String
  let text: String
  let formatted: String

  init(_ rule: String, _ text: String, _ formatted: String) {
    self.rule = rule
    self.text = text
    self.formatted = formatted
  }

  var testDescription: String { rule }
}

@Suite("Formatting")
struct FormatterRuleTests {
  private static let long = String(repeating: "x", count: 60)

  static let blanks: [FormatCase] = [
    .init(
      "one blank between words", "  add\u{202F}  relation\t\"m\"\u{A0}x\u{2007}",
      "add relation \"m\" x\n"),
    .init("none inside brackets", "f ( [ a ,b ] )", "f ([a, b])\n"),
    .init(
      "none between a function and its bracket", "expect count(x) = 1", "expect count(x) = 1\n"),
    .init("one between a clause and a bracket", "closeness  (1+ 2)", "closeness (1 + 2)\n"),
    .init("one between a clause and a list", "tags[a]", "tags [a]\n"),
    .init(
      "blanks around operators", "expect a=1 and b<=2 and c!=d",
      "expect a = 1 and b <= 2 and c != d\n"),
    .init("none around the dot of a field", "print $r . closeness", "print $r.closeness\n"),
    .init("none between a record and its field", "x relation(a) . b", "x relation(a).b\n"),
    .init("a sign touches its operand", "let $a = - $b * ( - c)", "let $a = -$b * (-c)\n"),
    .init("a sign between operands does not", "let $a = (b)-c", "let $a = (b) - c\n"),
    .init("a sign behind a clause stays", "x size -$b", "x size -$b\n"),
    .init(
      "a sign between operands stays one on a line of its own", "x (a\n- b\n+ $c)",
      "x (a\n  - b\n  + $c)\n"),
    .init(
      "a sign of another language stays whole", "x where a==1 and b <> 2 or c!==d and e=>f",
      "x where a == 1 and b <> 2 or c !== d and e => f\n"),
    .init("tokens are not made one", "x 3 . 5 - 3", "x 3 . 5 - 3\n"),
    .init(
      "texts keep their bytes", "print \"a\t  b\" $\"{ a }  c\"", "print \"a\t  b\" $\"{ a }  c\"\n"
    ),
    .init("raw text keeps its bytes", "note  |  a ; {  # b\t", "note |  a ; {  # b\t\n"),
    .init("a byte order mark goes", "\u{FEFF}stop", "stop\n"),
  ]

  static let lines: [FormatCase] = [
    .init("line ends are plain", "a\r\nb\r\n", "a\nb\n"),
    .init("one line end at the end", "a\n\n\n", "a\n"),
    .init("nothing stays nothing", " \n\n \t", ""),
    .init("one empty line at most, none at the beginning", "\n\na\n\n\n\nb", "a\n\nb\n"),
    .init("no empty line at either end of a block", "x {\n\na\n\nb\n\n}", "x {\n  a\n\n  b\n}\n"),
    .init("statements on one line stay there", "a ;b;; c;", "a; b; c\n"),
    .init(
      "statements on a line that is too long do not", "a \(long); b \(long)",
      "a \(long)\nb \(long)\n"),
    .init("a continued line stays continued", "a \\\n      b\\\nc", "a \\\n  b \\\n  c\n"),
    .init(
      "nothing is continued beside a brace", "a \\\n{ b } \\\n else \\\n { c }",
      "a { b } else { c }\n"),
    .init("nothing is continued at the end", "a \\\n\nb", "a\nb\n"),
    .init("a long line without a block is left", "a \(long) \(long)", "a \(long) \(long)\n"),
    .init("wide characters count as characters", "a \(wide); b", "a \(wide); b\n"),
  ]
  private static let wide = String(repeating: "日", count: 90)

  static let blocks: [FormatCase] = [
    .init("a block on one line stays", "a{b;c}", "a { b; c }\n"),
    .init("an empty block stays", "a {   }", "a { }\n"),
    .init("a block with line ends stays broken", "a { b\n}", "a {\n  b\n}\n"),
    .init(
      "a block that is too long is broken", "a { \(long); \(long) }",
      "a {\n  \(long)\n  \(long)\n}\n"),
    .init(
      "what fits in a broken block stays on a line", "a \(long) { b; c \(long) }",
      "a \(long) {\n  b; c \(long)\n}\n"),
    .init("two blanks for every brace", "a {\nb {\nc\n}\n}", "a {\n  b {\n    c\n  }\n}\n"),
    .init(
      "else stands at its brace", "if a { b\n}   else if c {d} else{ e }",
      "if a {\n  b\n} else if c {\n  d\n} else {\n  e\n}\n"),
    .init("else on one line stays", "if a {b}else{c}", "if a { b } else { c }\n"),
    .init(
      "blocks within a block close each on a line", "a { b {\nc } }", "a {\n  b {\n    c\n  }\n}\n"),
  ]

  static let comments: [FormatCase] = [
    .init("a comment behind a statement stands behind two blanks", "a # b", "a  # b\n"),
    .init("a comment keeps its words", "#a  b\t \na", "#a  b\na\n"),
    .init(
      "a comment is indented like what follows", "x {\n# a\n      # b\nc\n}",
      "x {\n  # a\n  # b\n  c\n}\n"),
    .init(
      "a comment at the end of a block belongs to it", "x {\na\n# b\n}", "x {\n  a\n  # b\n}\n"),
    .init("a comment breaks the block", "x { # a\nb }", "x {  # a\n  b\n}\n"),
    .init("a comment behind a block", "x { a } # b", "x { a }  # b\n"),
    .init(
      "a comment behind a line that is broken", "a \(long); b \(long) # c",
      "a \(long)\nb \(long)  # c\n"),
    .init(
      "a comment does not break the line before it", "a \(long) { b } # \(long)",
      "a \(long) { b }  # \(long)\n"),
    .init(
      "a comment among the elements of a list", "x [a, # b\n# c\nd]", "x [a,  # b\n  # c\n  d]\n"),
  ]

  private static let element = "\"\(String(repeating: "y", count: 30))\""

  static let lists: [FormatCase] = [
    .init("a list on one line stays", "x [a,\tb]", "x [a, b]\n"),
    .init("a list over several lines stays so", "x [\na,\n      b\n]", "x [\n  a,\n  b\n]\n"),
    .init("what follows a list goes on", "x [\na\n] tags b", "x [\n  a\n] tags b\n"),
    .init("brackets opened on one line indent once", "x ([\na\n])", "x ([\n  a\n])\n"),
    .init(
      "brackets opened on two lines indent twice", "x (\n[\na\n]\n)", "x (\n  [\n    a\n  ]\n)\n"),
    .init("a list in a block", "a {\nx [\nb\n]\n}", "a {\n  x [\n    b\n  ]\n}\n"),
    .init(
      "a list that is too long is broken behind commas",
      "x [\(element), \(element), \(element)] y",
      "x [\n  \(element), \(element),\n  \(element)\n] y\n"),
    .init(
      "the widest list is broken", "x [a, b] y [\(element), \(element), \(element)]",
      "x [a, b] y [\n  \(element), \(element),\n  \(element)\n]\n"),
    .init(
      "a list that would help too little is left", "a \(long) \"\(long)\" [a, b]",
      "a \(long) \"\(long)\" [a, b]\n"),
    .init(
      "a list in the head of a block", "for $a in [\(element), \(element), \(element)] { b }",
      "for $a in [\n  \(element), \(element),\n  \(element)\n] {\n  b\n}\n"),
  ]

  static let texts: [FormatCase] = [
    .init(
      "a text block moves as a whole", "a {\nnote \"\"\"\n one\n   two\n\n three\n \"\"\"\n}",
      "a {\n  note \"\"\"\n    one\n      two\n\n    three\n    \"\"\"\n}\n"),
    .init(
      "a text block begins on its own line", "note \"\"\"one\ntwo\n\"\"\"",
      "note \"\"\"\n  one\n  two\n  \"\"\"\n"),
    .init(
      "a text block without indentation stays", "a {\nnote \"\"\"one\n two\"\"\"\n}",
      "a {\n  note \"\"\"one\n two\"\"\"\n}\n"),
    .init(
      "a text block with carriage returns", "note \"\"\"\r\n a\r\n \"\"\"\r\n",
      "note \"\"\"\n  a\n  \"\"\"\n"),
    .init("an empty text block", "note \"\"\"\n\"\"\"", "note \"\"\"\n  \"\"\"\n"),
    .init("a text block of one empty line", "note \"\"\"\n\n\"\"\"", "note \"\"\"\n\n  \"\"\"\n"),
    .init(
      "a block beside a text block stays on its line", "a \"\"\"\nb\n\"\"\" {c}",
      "a \"\"\"\n  b\n  \"\"\" { c }\n"),
  ]

  @Test(arguments: blanks + lines + blocks + comments + lists + texts)
  func aTextBecomesThis(_ row: FormatCase) throws {
    let formatted = try #require(Formatted.text(row.text))
    #expect(formatted == row.formatted)
    #expect(Formatted.problem(Array(row.text.utf8), Array(formatted.utf8)) == nil)
  }

  // MARK: What is refused

  @Test(arguments: [
    ("a {", "P003"), ("a (b]", "P003"), ("[", "P003"), ("a }", "P004"), ("a\n)", "P004"),
    ("\"x", "P002"), ("\"\"\"x", "P003"), ("3-2", "P006"), ("a “x” b", "P007"),
    ("a \u{202E}", "P008"),
    ("~", "P009"),
  ])
  func aTextThatIsNotWellFormedIsRefused(_ text: String, _ code: String) {
    guard case .faulty(let diagnostics) = ScriptFormatter().format(Source(text)) else {
      Issue.record("it was formatted")
      return
    }
    #expect(diagnostics.map(\.code.id) == [code])
  }

  @Test func everyLineThatIsNotWellFormedIsTold() {
    let outcome = ScriptFormatter().format(Source("a “x”\nb\nc 3-2"))
    guard case .faulty(let diagnostics) = outcome else {
      Issue.record("it was formatted")
      return
    }
    #expect(diagnostics.map(\.code.id) == ["P007", "P006"])
  }

  @Test func bytesThatAreNoTextAreRefusedAndNotAllTold() {
    let outcome = ScriptFormatter().format(Source([0xFF] + [UInt8](repeating: 0x7E, count: 100)))
    guard case .faulty(let diagnostics) = outcome else {
      Issue.record("it was formatted")
      return
    }
    #expect(diagnostics.first?.code == .notUTF8)
    #expect(diagnostics.count <= 20)
  }

  @Test(arguments: [("{", "}"), ("(", ")"), ("[", "]")])
  func whatStandsTooDeepIsRefused(_ open: String, _ close: String) {
    func nested(_ depth: Int) -> String {
      "a " + String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }
    #expect(Formatted.text(nested(200)) != nil)
    guard case .faulty(let diagnostics) = ScriptFormatter().format(Source(nested(100_000))) else {
      Issue.record("it was formatted")
      return
    }
    #expect(diagnostics.map(\.code) == [.tooDeep])
  }

  @Test func aVeryLongLineIsFormattedWithoutTrouble() {
    let line = String(repeating: "a; ", count: 50_000)
    #expect(Formatted.text(line) == String(repeating: "a\n", count: 50_000))
  }
}
