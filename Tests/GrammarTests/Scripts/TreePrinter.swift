import IPTLanguage

/// Writes the tree of a statement as text, by the forms of a grammar and without a look at how it was
/// spelled: words in full, numbers, dates and texts from the values in the nodes.
///
/// What the tree has lost cannot be printed, so that what is read again is another tree.
struct TreePrinter {
  let grammar: Grammar
  let ways: StatementWays
  private(set) var text = ""
  private var tree = Tree()
  private var source = Source("")

  init(_ grammar: Grammar, _ ways: StatementWays) {
    self.grammar = grammar
    self.ways = ways
  }

  /// Adds a statement with a line end behind it.
  mutating func print(_ tree: Tree, of source: Source) {
    self.tree = tree
    self.source = source
    guard let first = tree.nodes.first else { return }
    statement(0, words: ways.words(of: FormID(index: first.id)).first ?? "?")
    text += "\n"
  }

  private func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < Int(tree[index].next) {
      result.append(child)
      child = Int(tree[child].next)
    }
    return result
  }

  // MARK: Statements

  private mutating func statement(_ index: Int, words: String) {
    text += words
    let form = grammar.form(FormID(index: tree[index].id))
    for child in children(of: index) { part(child, of: form) }
  }

  private mutating func part(_ index: Int, of form: Form) {
    switch tree[index].kind {
    case .clause: clause(index, of: form)
    case .block: block(index, of: form)
    case .otherwise:
      text += " else"
      let parts = children(of: index)
      if parts.contains(where: { tree[$0].kind == .clause }) { text += " if" }
      for part in parts { self.part(part, of: form) }
    default: text += " ?\(tree[index].kind)"
    }
  }

  private mutating func block(_ index: Int, of form: Form) {
    text += " {\n"
    for child in children(of: index) {
      let node = tree[child]
      switch node.kind {
      case .line:
        let line = form.lines.first { $0.form.index == node.id }
        statement(child, words: line?.word ?? "?")
      case .statement:
        statement(child, words: ways.words(of: FormID(index: node.id)).first ?? "?")
      default: part(child, of: form)
      }
      text += "\n"
    }
    text += "}"
  }

  // MARK: Clauses

  private mutating func clause(_ index: Int, of form: Form) {
    let node = tree[index]
    let clause = form.clauses[Int(node.id)]
    let values = children(of: index)
    let isWithoutWord =
      clause.isPositional && values.first.map { tree[$0].start == node.start } ?? true
    if !isWithoutWord {
      text += " " + clause.word
      if clause.isNumberedWord { text += String(node.value) }
    }
    if values.isEmpty, clause.shape.sort == .words, isWithoutWord { return }
    for (position, value) in values.enumerated() {
      if position == 1, tree[value].kind == .expression { text += " =" }
      text += " " + self.value(value, clause.shape, isWithoutWord: isWithoutWord)
    }
  }

  private func value(_ index: Int, _ shape: ValueShape, isWithoutWord: Bool = false) -> String {
    let node = tree[index]
    switch node.kind {
    case .word: return word(index, shape)
    case .presence: return ""
    case .session: return shape.sort == .session && isWithoutWord ? "\(node.value)" : leaf(index)
    case .list:
      let parts = children(of: index)
      if parts.first.map({ tree[$0].kind == .parameter }) ?? (shape.sort == .parameters) {
        return parts.map { part in
          children(of: part).map { leaf($0) }.joined(separator: " ")
        }.joined(separator: " ")
      }
      let values = parts.map { value($0, shape) }
      return shape.isList
        || shape.sort == .binding
        ? "[" + values.joined(separator: ", ") + "]" : values.joined(separator: " ")
    case .computed: return "(" + expression(index) + ")"
    case .expression: return expression(index)
    case .sort: return order(index)
    default: return leaf(index)
    }
  }

  /// The word of a vocabulary at a position, the first that has it.
  private func word(_ index: Int, _ shape: ValueShape) -> String {
    let typed = source.text(tree[index].range)
    var shape = shape
    while true {
      let scope = ScopeID(index: shape.words)
      let ordinal = WordMeaning.ordinal(UInt16(tree[index].value))
      if shape.words != 0, grammar.meaning(ofWord: typed, in: scope) == ordinal {
        return grammar.words(of: scope).first {
          grammar.meaning(ofWord: $0.word, in: scope) == ordinal
        }?.word ?? typed
      }
      guard shape.otherwise != 0 else { return "?\(typed)" }
      shape = grammar.shape(shape.otherwise)
    }
  }

  // MARK: Expressions

  private func order(_ index: Int) -> String {
    children(of: index).map { expression($0) }.joined() + (tree[index].value == 1 ? " desc" : "")
  }

  /// An expression, with brackets around whatever its operators join.
  private func expression(_ index: Int) -> String {
    var stack: [String] = []
    for child in children(of: index) {
      let node = tree[child]
      switch node.kind {
      case .field:
        stack.append("(\(stack.popLast() ?? "?")).\(leaf(child))")
      case .unary:
        let operand = stack.popLast() ?? "?"
        switch Operator(rawValue: node.detail) {
        case .isKnown?: stack.append("((\(operand)) is known)")
        case .isUnknown?: stack.append("((\(operand)) is unknown)")
        case let sign?: stack.append("(\(sign.sign) (\(operand)))")
        case nil: stack.append("?")
        }
      case .binary:
        let right = stack.popLast() ?? "?"
        let left = stack.popLast() ?? "?"
        stack.append("((\(left)) \(Operator(rawValue: node.detail)?.sign ?? "?") (\(right)))")
      default: stack.append(operand(child))
      }
    }
    return stack.joined(separator: " ? ")
  }

  private func operand(_ index: Int) -> String {
    let parts = children(of: index)
    switch tree[index].kind {
    case .call:
      let word = leaf(index).prefix { $0 != "(" && !$0.isWhitespace && $0 != "\\" }
      return word + "(" + parts.map { expression($0) }.joined(separator: ", ") + ")"
    case .list: return "[" + parts.map { expression($0) }.joined(separator: ", ") + "]"
    case .template:
      return "$\""
        + parts.map { part in
          tree[part].kind == .piece
            ? source.text(tree[part].range) : "{" + expression(part) + "}"
        }.joined() + "\""
    case .query:
      let clauses = parts.map { part in
        switch tree[part].kind {
        case .sort: " sort " + order(part)
        case .limit: " limit \(tree[part].value)"
        default: " where " + expression(part)
        }
      }
      return "(" + leaf(index) + clauses.joined() + ")"
    default: return leaf(index)
    }
  }

  // MARK: Leaves

  private func leaf(_ index: Int) -> String {
    let node = tree[index]
    switch node.kind {
    case .integer, .number: return String(node.value)
    case .text: return quoted(index)
    case .name:
      return node.detail == Spelling.plain.rawValue ? source.text(node.range) : quoted(index)
    case .yes: return "yes"
    case .no: return "no"
    case .unknown: return "unknown"
    case .missing: return "_"
    case .date: return Self.date(node.value)
    case .age: return "age \(node.value)"
    case .session: return "session \(node.value)"
    case .time:
      return Self.padded(Int(node.value) / 60, 2) + ":" + Self.padded(Int(node.value) % 60, 2)
    case .duration: return String(node.value) + (LengthUnit(rawValue: node.id)?.suffix ?? "?")
    case .range: return "\(node.value & 0xFFFF)..\(node.value >> 16)"
    case .entry: return "@\(node.value)" + (node.id > 0 ? ".\(node.id)" : "")
    default: return source.text(node.range)
    }
  }

  private func quoted(_ index: Int) -> String {
    var bytes: [UInt8] = []
    EscapedText.quote(tree.bytes(of: index, in: source), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func date(_ packed: Int32) -> String {
    let (year, month, day) = (Int(packed >> 9), Int(packed >> 5 & 0xF), Int(packed & 0x1F))
    return padded(year, 4) + (month > 0 ? "-" + padded(month, 2) : "")
      + (day > 0 ? "-" + padded(day, 2) : "")
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
