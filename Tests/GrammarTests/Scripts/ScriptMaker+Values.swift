import IPTLanguage

/// Where a value stands, and in which form.
enum ValuePlace {
  /// Behind the word of its clause.
  case clause(Form)
  /// In brackets.
  case list(Form)
  /// By its position.
  case position(mayBeComputed: Bool, Form)
}

/// The values of arguments, by their shapes.
extension ScriptMaker {
  private static let texts = [
    "\"a text\"", "\"she said \\\"no\\\" and left\"", "\"日本 { # }\"", "\"two\\nlines; and more\"",
    "\"\\t\\\\ \\u{1F600}\"", "\"a\u{300}b\"",
    "\"a text that is long enough to make its line too long for the paper it stands on, or nearly\"",
    "\"\"\"\n    a block\n      of text # and no comment\n\n    \"\"\"", "\"\"\"one line\"\"\"",
    "\"\"\"\n\tshe said \"so\"\n\t\"\"\"",
  ]
  private static let dates = [
    "2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31", "2026-11", "2026",
  ]

  mutating func value(_ shape: ValueShape, _ place: ValuePlace) -> [String] {
    if shape.isList, random.chance(shape.isRun ? 30 : 50) { return list(shape, place) }
    if shape.isRun { return run(shape, place) }
    if case .clause = place, takesUnknown(shape), random.chance(4) { return ["unknown"] }
    return single(shape, place)
  }

  private mutating func list(_ shape: ValueShape, _ place: ValuePlace) -> [String] {
    var tokens = ["["]
    let count = 1 + random.below(random.chance(10) ? 9 : 3)
    for index in 0..<count {
      tokens += single(shape, .list(place.form)) + (index + 1 < count ? [","] : [])
    }
    if random.chance(10) { tokens.append(",") }
    return tokens + ["]"]
  }

  private mutating func run(_ shape: ValueShape, _ place: ValuePlace) -> [String] {
    let first = single(shape, place)
    guard shape.sort == .integer, Int(first[0]) != nil || first == ["_"] else { return first }
    return first
      + (0..<random.below(9)).map { _ in
        random.chance(15) ? "_" : number(shape)
      }
  }

  private func takesUnknown(_ shape: ValueShape) -> Bool {
    switch shape.sort {
    case .words, .expression, .rows, .order, .assignment, .binding, .parameters, .newWord, .counted:
      false
    default: !shape.isFixed
    }
  }

  private mutating func single(_ shape: ValueShape, _ place: ValuePlace) -> [String] {
    let isOpen = if case .position(false, _) = place { false } else { true }
    if isOpen, takesUnknown(shape), ![.record, .entry].contains(shape.sort), random.chance(5) {
      return computed()
    }
    if shape.otherwise != 0, random.chance(40) {
      return single(grammar.shape(shape.otherwise), place)
    }
    return plain(shape, place)
  }

  private mutating func computed() -> [String] {
    switch random.below(4) {
    case 0: ["$x"]
    case 1: ["$x", ".", random.pick(words.operands)]
    case 2: ["$\"a {count(relations)} b\""]
    default: ["("] + expression(isInner: false, levels: 2) + [")"]
    }
  }

  private mutating func plain(_ shape: ValueShape, _ place: ValuePlace) -> [String] {
    switch shape.sort {
    case .text: [random.pick(Self.texts)]
    case .integer:
      [random.chance(3) ? "_" : shape.letter == 0 ? number(shape) : sessionNumber(shape)]
    case .number, .sessionPlace, .session: session(shape, place)
    case .yesNo: [random.pick(["yes", "no"])]
    case .word: [word(shape)]
    case .presence:
      grammar.words(of: ScopeID(index: shape.words)).isEmpty || random.chance(10)
        ? [random.pick(["yes", "no"])] : [word(shape)]
    case .date:
      switch random.below(6) {
      case 0: ["age", "\(random.below(131))"]
      case 1: ["session", sessionNumber(shape)]
      default: [random.pick(Self.dates)]
      }
    case .time: [random.pick(["14:30", "00:00", "23:59"])]
    case .timestamp: ["2026-11-21T14:30:00Z"]
    case .duration: [random.pick(LengthUnit.allCases.map { "5\($0.suffix)" } + ["090min", "0d"])]
    case .name: [random.pick(words.names)]
    case .record:
      [random.pick(words.kinds)] + random.pick([["3"], ["\"old friend\""], ["Ruth"], []])
    case .symbol: [random.pick(words.symbols)]
    case .label: [random.pick(words.labels)]
    case .range: [random.pick(["0..3", "1..32767", "7..7"])]
    case .expression: expression(isInner: place.form.ownsQuery, levels: 3)
    case .rows: rows()
    case .order:
      expression(isInner: place.form.ownsQuery, levels: 1) + (random.chance(40) ? ["desc"] : [])
    case .entry: [random.pick(["@1", "@41", "@5.2"])]
    case .words: (0..<(1 + random.below(3))).map { _ in random.pick(words.kinds) }
    case .assignment: ["$n", "="] + expression(isInner: false, levels: 3)
    case .binding: random.chance(70) ? ["$r"] : ["[", "$a", ",", "$b", "]"]
    case .newWord: ["frob\(random.below(1000))"]
    case .parameters:
      ["$who", random.pick(["relation", "text", "number"])]
        + (random.chance(50) ? ["$steps", "1..4"] : [])
    case .counted:
      [random.pick(words.symbols)] + (random.chance(50) ? [number(shape)] : [])
    }
  }

  private mutating func session(_ shape: ValueShape, _ place: ValuePlace) -> [String] {
    let number = sessionNumber(shape)
    let isPositional = if case .position = place { true } else { false }
    switch shape.sort {
    case .sessionPlace: return ["session", number]
    case .session: return isPositional || random.chance(50) ? [number] : ["session", number]
    default: return [number]
    }
  }

  /// The number of a session, or how it is counted in maintenance where that may stand for it.
  private mutating func sessionNumber(_ shape: ValueShape) -> String {
    let letter = shape.letter == 0 || random.chance(70) ? "" : "m"
    return letter + String(1 + random.below(min(Int(shape.greatest), 40)))
  }

  private mutating func number(_ shape: ValueShape) -> String {
    let (least, greatest) = (Int(shape.least), Int(shape.greatest))
    let usual = max(least, -30)...max(max(least, -30), min(greatest, 30))
    switch random.below(8) {
    case 0: return String(least)
    case 1: return String(greatest)
    case 2:
      let number = Int.random(in: usual, using: &random)
      return number > 0 ? "+\(number)" : String(number)
    default: return String(Int.random(in: usual, using: &random))
    }
  }

  private mutating func word(_ shape: ValueShape) -> String {
    let words = grammar.words(of: ScopeID(index: shape.words)).map(\.word)
    let takesOther = shape.isOpen && shape.sort == .word
    if words.isEmpty || takesOther && random.chance(10) { return random.pick(self.words.symbols) }
    let word = random.pick(words)
    vocabulary.insert("\(shape.words) \(word)")
    return word
  }
}

extension ValuePlace {
  var form: Form {
    switch self {
    case .clause(let form), .list(let form), .position(_, let form): form
    }
  }
}
