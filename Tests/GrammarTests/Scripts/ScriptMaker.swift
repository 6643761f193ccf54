import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport

/// Makes scripts that are well formed, by chance and the same ones in every run.
///
/// Statements, clauses, values and blocks follow from the tables that the parser reads; what stands
/// between them is strange: blank lines, comments, tabs, continued lines, blocks on one line.
struct ScriptMaker {
  let catalogue: Catalogue
  let ways: StatementWays
  let words: WordPool
  var random: SplitMix
  /// The comments of the script in hand, in their order.
  var comments: [String] = []
  var commentsMade = 0
  /// How often each form was used, and which clauses and words of vocabularies were.
  var forms: [UInt16: Int] = [:]
  var clauses: Set<UInt32> = []
  var vocabulary: Set<String> = []

  var grammar: Grammar { catalogue.grammar }
  static let deepest = 5

  init(_ catalogue: Catalogue, _ ways: StatementWays, seed: UInt64) {
    self.catalogue = catalogue
    self.ways = ways
    words = WordPool(catalogue)
    random = SplitMix(seed: seed)
  }

  /// A few statements with what may stand around them.
  mutating func script() -> String {
    comments = []
    var text = random.chance(5) ? "\u{FEFF}" : ""
    for _ in 0..<(1 + random.below(3)) {
      text += before()
      let line = statement(depth: 0)
      text += line.text + behind(line)
    }
    if random.chance(10) { text += comment() }
    return text
  }

  /// A statement of a form, for what chance has left out.
  mutating func script(of form: FormID) -> String {
    comments = []
    let line = written(form, words: random.pick(ways.words(of: form)), depth: 0)
    return line.text + behind(line)
  }

  /// The clauses of a form that no statement has had so far.
  func untried(of form: FormID) -> [Clause] {
    grammar.form(form).clauses.enumerated()
      .filter { !clauses.contains(UInt32(form.index) << 8 | UInt32($0.offset)) }.map(\.element)
  }

  /// A statement, a line of a block or clauses of one, as it is written.
  struct Line {
    var text: String
    /// Whether all up to the end of its line would belong to its text.
    var isOpen = false
  }

  // MARK: Between statements

  mutating func comment() -> String {
    commentsMade += 1
    let comment = "#\(random.pick([" ", "", "! ", " { ( \" ; "]))\(commentsMade) is said here"
    comments.append(comment)
    return comment
  }

  private mutating func before() -> String {
    switch random.below(12) {
    case 0: "  " + comment() + "\n"
    case 1: "\n\n" + comment() + "\n\n\n"
    case 2: "\n \t \n"
    case 3: "      "
    case 4: ";;"
    default: ""
    }
  }

  private mutating func behind(_ line: Line) -> String {
    if line.isOpen { return random.pick(["\n", "\r\n", "\n\n"]) }
    switch random.below(12) {
    case 0: return " " + comment() + "\n"
    case 1: return "  \t\n"
    case 2: return "\n\n\n\n"
    case 3: return "; "
    case 4: return ";" + comment() + "\n"
    case 5: return "\r\n"
    default: return "\n"
    }
  }

  // MARK: Statements

  mutating func statement(depth: Int) -> Line {
    let open = depth < 3 ? ways.forms : ways.flatForms
    // Of two, the one that was used less.
    let played = ways.playedForms
    if depth == 0, !played.isEmpty, random.chance(18) {
      let form = random.pick(played)
      return written(form, words: random.pick(ways.words(of: form)), depth: depth)
    }
    let (one, other) = (random.pick(open), random.pick(open))
    let form = forms[one.index, default: 0] <= forms[other.index, default: 0] ? one : other
    return written(form, words: random.pick(ways.words(of: form)), depth: depth)
  }

  /// The words of a statement or line, its arguments and its block.
  private mutating func written(_ id: FormID, words: String, depth: Int) -> Line {
    forms[id.index, default: 0] += 1
    let form = grammar.form(id)
    var arguments = arguments(of: form, id, depth: depth)
    let head = words.split(separator: " ").map(String.init) + arguments.tokens
    guard arguments.takesBlock else {
      if arguments.endsInText, !arguments.tokens.isEmpty, random.chance(25) {
        let said = random.pick(["as \"it\" was said; { # }", "Ruth \\ said [no", ""])
        return Line(
          text: joined(Array(head.dropLast())) + " |" + random.pick([" ", "", "  "]) + said,
          isOpen: true)
      }
      return Line(text: joined(head))
    }
    var text = joined(head) + random.pick([" ", "  ", "\t"])
    if form.takesStatement, random.chance(50) {
      let line = statement(depth: depth + 1)
      return Line(text: text + line.text, isOpen: line.isOpen)
    }
    text += block(of: form, &arguments, depth: depth)
    guard form.takesElse, depth < Self.deepest else { return Line(text: text) }
    var later = Arguments()
    if random.chance(25) {
      let condition = positionals(of: form, id)
      text += " " + joined(["else", "if"] + condition.tokens) + " "
      text += block(of: form, &later, depth: depth)
    }
    if random.chance(40) { text += " else " + block(of: form, &later, depth: depth) }
    return Line(text: text)
  }

  // MARK: Blocks

  private mutating func block(
    of form: Form, _ arguments: inout Arguments, depth: Int
  ) -> String {
    let isOnOneLine = random.chance(30)
    var text = "{" + (random.chance(8) ? " " + comment() + "\n" : isOnOneLine ? " " : "\n")
    func end(_ line: Line) -> String {
      if line.isOpen { return "\n" }
      return isOnOneLine ? random.pick([";", "; "]) : behind(line)
    }
    for clauses in arguments.inBlock {
      let line = Line(text: joined(clauses))
      text += line.text + end(line)
    }
    // Only lines of a play stand deep in each other.
    let most = form.block == .script ? 4 : depth < 2 ? 3 : 2
    let least = ways.isPlayed(form) ? 2 : form.block == .script ? 1 : 0
    let count = depth < Self.deepest ? least + random.below(most) : 0
    for _ in 0..<count {
      if !isOnOneLine { text += before() }
      guard let line = lineOfBlock(form, depth: depth) else { continue }
      text += line.text + end(line)
    }
    return text + "}"
  }

  private mutating func lineOfBlock(_ form: Form, depth: Int) -> Line? {
    let isLine = !form.lines.isEmpty && (form.block == .record || random.chance(80))
    if isLine {
      let isLeast = random.chance(50)
      let least = form.lines.min {
        forms[$0.form.index, default: 0] < forms[$1.form.index, default: 0]
      }
      let line = isLeast ? least ?? form.lines[0] : random.pick(form.lines)
      return written(line.form, words: line.word, depth: depth + 1)
    }
    return form.block == .record ? nil : statement(depth: depth + 1)
  }

  // MARK: Tokens

  /// Tokens with gaps between them; in brackets a line may end in a gap.
  mutating func joined(_ tokens: [String]) -> String {
    var text = ""
    var open = 0
    for (index, token) in tokens.enumerated() {
      if token == "]" || token.hasPrefix(")") { open -= 1 }
      if index > 0 { text += gap(open: open, before: token) }
      if token == "[" || token == "(" || token.hasSuffix("(") { open += 1 }
      text += token
    }
    return text
  }

  private mutating func gap(open: Int, before token: String) -> String {
    if open > 0, random.chance(6) {
      return random.chance(40) ? " " + comment() + "\n" : random.pick(["\n", "\n\n  ", "\r\n"])
    }
    if random.chance(88) { return " " }
    return random.pick(["  ", "\t", "\u{A0}", "\u{2007}", " \\\n  ", " \\\r\n"])
  }
}
