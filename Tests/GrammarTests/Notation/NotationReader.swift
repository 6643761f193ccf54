/// Reads productions in the notation of the W3C.
struct NotationReader {
  private let text: [Unicode.Scalar]
  private var index = 0
  /// The names met so far.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// The next production, or nil at the end.
  mutating func production() throws -> (number: Int, rule: Notation.Rule)? {
    skipBlanks()
    guard index < text.count else { return nil }
    guard let name = name() else { throw fault("a name is expected") }
    skipBlanks()
    guard take("::=") else { throw fault("`::=` is expected behind \(name)") }
    return (number(of: name), try choice())
  }

  private mutating func choice() throws -> Notation.Rule {
    var rules = [try sequence()]
    while take("|") { rules.append(try sequence()) }
    return rules.count == 1 ? rules[0] : .choice(rules)
  }

  private mutating func sequence() throws -> Notation.Rule {
    var rules: [Notation.Rule] = []
    while let rule = try difference() { rules.append(rule) }
    return rules.count == 1 ? rules[0] : .sequence(rules)
  }

  private mutating func difference() throws -> Notation.Rule? {
    guard let rule = try repetition() else { return nil }
    guard take("-") else { return rule }
    skipBlanks()
    guard let other = try repetition() else { throw fault("something is expected behind `-`") }
    return .except(rule, other)
  }

  private mutating func repetition() throws -> Notation.Rule? {
    guard let rule = try item() else { return nil }
    defer { skipBlanks() }
    guard index < text.count else { return rule }
    switch text[index] {
    case "?":
      index += 1
      return .optional(rule)
    case "*":
      index += 1
      return .any(rule)
    case "+":
      index += 1
      return .many(rule)
    default: return rule
    }
  }

  private mutating func item() throws -> Notation.Rule? {
    skipBlanks()
    guard index < text.count else { return nil }
    switch text[index] {
    case "\"", "'": return try literal()
    case "[": return try characters()
    case "(":
      index += 1
      let rule = try choice()
      guard take(")") else { throw fault("`)` is expected") }
      return rule
    case "#": return .characters([try number()].map { $0...$0 }, isNegated: false)
    default: break
    }
    // A name before `::=` opens the next production.
    let start = index
    guard let name = name() else { return nil }
    let end = index
    skipBlanks()
    if starts(with: "::=") {
      index = start
      return nil
    }
    index = end
    return .production(number(of: name))
  }

  private mutating func literal() throws -> Notation.Rule {
    let quote = text[index]
    let start = index + 1
    index = start
    while index < text.count, text[index] != quote { index += 1 }
    guard index < text.count else { throw fault("a literal is not closed") }
    defer { index += 1 }
    return .literal(.init(String(String.UnicodeScalarView(text[start..<index]))))
  }

  private mutating func characters() throws -> Notation.Rule {
    index += 1
    let isNegated = index < text.count && text[index] == "^"
    if isNegated { index += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    while index < text.count, text[index] != "]" {
      let first = try character()
      if index + 1 < text.count, text[index] == "-", text[index + 1] != "]" {
        index += 1
        ranges.append(first...(try character()))
      } else {
        ranges.append(first...first)
      }
    }
    guard index < text.count else { throw fault("`]` is expected") }
    index += 1
    return .characters(ranges, isNegated: isNegated)
  }

  private mutating func character() throws -> UInt32 {
    if starts(with: "#x") { return try number() }
    defer { index += 1 }
    return text[index].value
  }

  private mutating func number() throws -> UInt32 {
    guard take("#x") else { throw fault("`#x` is expected") }
    let start = index
    while index < text.count, text[index].properties.isASCIIHexDigit { index += 1 }
    guard let value = UInt32(String(String.UnicodeScalarView(text[start..<index])), radix: 16)
    else { throw fault("a number is expected behind `#x`") }
    return value
  }

  private mutating func name() -> String? {
    let start = index
    while index < text.count,
      text[index].properties.isAlphabetic
        || "0123456789-_".unicodeScalars
          .contains(text[index])
    {
      // A blank stands around a minus.
      if index == start, text[index] == "-" { return nil }
      index += 1
    }
    return index > start ? String(String.UnicodeScalarView(text[start..<index])) : nil
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func skipBlanks() {
    while index < text.count {
      if text[index].properties.isWhitespace {
        index += 1
      } else if starts(with: "/*") {
        while index < text.count, !starts(with: "*/") { index += 1 }
        index = min(index + 2, text.count)
      } else {
        return
      }
    }
  }

  private func starts(with sign: String) -> Bool {
    text[index...].starts(with: sign.unicodeScalars)
  }

  private mutating func take(_ sign: String) -> Bool {
    guard starts(with: sign) else { return false }
    index += sign.unicodeScalars.count
    return true
  }

  private func fault(_ what: String) -> Notation.Fault {
    let line = text[..<min(index, text.count)].count { $0 == "\n" } + 1
    return Notation.Fault(description: "line \(line): \(what)")
  }
}
