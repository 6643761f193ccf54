/// Makes scripts that nobody would write: all tokens in any order, strange blanks, lines, comments.
struct ScriptGenerator {
  private var random: SystemOfChance
  private var text = ""
  /// Whether what follows may stand close.
  private var endsInSign = false

  private static let words = [
    "add", "relation", "x", "a-b", "Zoë", "日本", "if", "else", "in", "count", "mother",
    "\"a b\"", "\"日本 { # }\"", "\"\"", "$\"x {$a} y\"", "3", "-2", "+1", "2.5", "50%", "0..3",
    "2026-11-21", "2026-11", "14:30", "50min", "grief#3", "$a", "$name", "count.x", "$a . x",
    "f(x).y", "-x", "(a)-b", "a -$b", "@41", "@5.1", "_",
    "\"\"\"a\"\"\"",
    "\"\"\"\n    one\n      two\n\n   three\n    \"\"\"", "\"\"\"\r\n\tx\r\n\t\"\"\"",
    "\"\"\"a\n  b\"\"\"",
    "\"\"\"a\n b\n  \"\"\"", "\"\"\"\n\"\"\"",
  ]
  private static let signs = [
    ",", ".", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "-", ".", ",",
  ]
  private static let gaps = [" ", " ", " ", "  ", "\t", "\u{A0}", "\u{202F}", " \\\n", "\\\r\n  "]
  private static let ends = ["\n", "\n", "\r\n", "\n\n", "\n\n\n \n", ";", "; ", " ;\t", ";;"]
  private static let comments = ["# c", "#", "#! x \\", "# { ( \"  ", "# 日本 \t", "##"]

  init(seed: UInt64) { random = SystemOfChance(seed: seed) }

  mutating func script() -> String {
    text = random.below(20) == 0 ? "\u{FEFF}" : ""
    statements(depth: 0)
    return text
  }

  private mutating func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }

  private mutating func statements(depth: Int) {
    for _ in 0..<random.below(depth == 0 ? 6 : 3) {
      if random.below(6) == 0 { comment() }
      statement(depth: depth)
      text += pick(Self.ends)
    }
  }

  private mutating func comment() {
    text += pick([" ", "\n", "\t", "\n  "]) + pick(Self.comments) + pick(["\n", "\r\n", "\n\n\n"])
  }

  private mutating func statement(depth: Int) {
    let isLong = random.below(4) == 0
    for _ in 0..<random.below(isLong ? 30 : 7) {
      token(depth: depth)
      if !endsInSign || random.below(3) > 0 { text += pick(Self.gaps) }
    }
    switch random.below(12) {
    case 0: text += "| raw ; { \"text\"  # x\n"
    case 1: comment()
    default: break
    }
  }

  private mutating func token(depth: Int) {
    endsInSign = false
    switch random.below(depth < 5 ? 16 : 12) {
    case 0...7: text += pick(Self.words)
    case 8...11:
      text += pick(Self.signs)
      endsInSign = true
    case 12, 13:
      text += "{" + pick(["", " ", "\n", " # c\n", "  ", "\n\n"])
      statements(depth: depth + 1)
      text += "}" + pick(["", " ", " else ", "\n"])
    case 14: list("[", "]", depth: depth + 1)
    default:
      if random.below(2) == 0 { text += "count" }
      list("(", ")", depth: depth + 1)
    }
  }

  private mutating func list(_ open: String, _ close: String, depth: Int) {
    text += open
    let count = random.below(8) == 0 ? 25 : 5
    for _ in 0..<random.below(count) {
      if random.below(6) == 0 { text += pick(["\n", "\n\n\n", " # c\n", "\n# c\n", "\r\n"]) }
      token(depth: depth)
      text += pick([" ", ",", ", ", " , ", " ;", ",\n", " | raw\n"])
    }
    text += close
  }
}
