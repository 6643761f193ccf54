import IPTLanguage

/// How the values of arguments are written, by their shapes.
struct ValueRules {
  let grammar: Grammar
  let productions: Productions
  /// Whether `where`, `sort` and `limit` are clauses of the statement.
  var ownsQuery = false

  /// Where a value stands, and what may not be taken for one there.
  enum Place {
    /// Behind the word of its clause.
    case clause
    /// In brackets.
    case list
    /// By its position: words that open a clause are none of its values.
    case positional(isRequired: Bool)
  }

  /// The values of a shape in a place.
  func value(_ shape: ValueShape, _ place: Place, _ openers: Openers) -> Rule {
    var rules = single(shape, place, openers)
    if shape.isRun { rules = [run(shape, rules, place)] }
    if shape.isList {
      let missing: [Rule] = shape.isLoose ? [.literal("_")] : []
      let item = Rule.oneOf(missing + single(shape, .list, openers))
      rules.append(.brackets(item, mayBeEmpty: shape.isLoose))
    }
    if case .clause = place, !shape.isRun, takesUnknown(shape) {
      rules.append(.literal("unknown"))
    }
    let value = Rule.oneOf(rules)
    // The word of the clause says enough.
    if case .clause = place, shape.sort == .presence { return .optional(value) }
    return value
  }

  /// Whether `unknown` is a value beside those of the shape.
  private func takesUnknown(_ shape: ValueShape) -> Bool {
    switch shape.sort {
    case .words, .expression, .rows, .order, .assignment, .binding, .parameters, .newWord, .counted:
      false
    default: !shape.isFixed
    }
  }

  /// Whether `$x` and `( … )` are values beside those of the shape.
  private func takesComputed(_ shape: ValueShape) -> Bool {
    takesUnknown(shape) && shape.sort != .record && shape.sort != .entry
  }

  /// Numbers without brackets: only numbers, `_` and the words that may stand for one follow the first,
  /// which by its position is `_` where numbers are expected alone.
  private func run(_ shape: ValueShape, _ rules: [Rule], _ place: Place) -> Rule {
    let first = isPositional(place) ? rules : rules + [.literal("_")]
    let next = shape.sort == .integer ? Rule.name("number") : .literal("_")
    let other = shape.otherwise == 0 ? nil : grammar.shape(shape.otherwise)
    let words = other.map { $0.sort == .word ? self.words($0) : [] } ?? []
    return .run([.oneOf(first), .any(.oneOf([next, .name("computed")] + words))])
  }

  /// One value, without brackets.
  private func single(_ shape: ValueShape, _ place: Place, _ openers: Openers) -> [Rule] {
    var own = sort(shape, place, openers)
    if takesComputed(shape) { own.append(.name("computed")) }
    return shape.otherwise == 0
      ? own : own + single(grammar.shape(shape.otherwise), place, openers)
  }

  private func sort(_ shape: ValueShape, _ place: Place, _ openers: Openers) -> [Rule] {
    switch shape.sort {
    case .text: [.name("text")]
    case .integer: [.name("number")] + counted(shape)
    case .yesNo: [.literal("yes"), .literal("no")]
    case .word: words(shape) + (shape.isOpen ? [word(place, openers)] : [])
    case .presence: words(shape) + (isPositional(place) ? [] : [.literal("yes"), .literal("no")])
    case .date: [.name(shape.letter == 0 ? "recorded-date" : "date")]
    case .time: [.name("Time")]
    case .timestamp: [.name("Timestamp")]
    case .duration: [.name("Duration")]
    case .session:
      isPositional(place)
        ? integer(shape) : [.run([.optional(.literal("session")), .oneOf(integer(shape))])]
    case .sessionPlace: [.run([.literal("session"), .oneOf(integer(shape))])]
    case .name: [word(place, openers), .name("String"), .name("Integer")]
    case .number: integer(shape)
    case .record: [record(openers)]
    case .symbol: [shape.isAnyWord ? .name("Word") : word(place, openers)]
    case .label: [.name("Label")]
    case .range: [.name("Range")]
    case .expression: [.name(ownsQuery ? "inner-expression" : "expression")]
    case .order: [.name("order")]
    case .entry: [.name("Entry")]
    case .words: [.name("words")]
    case .rows: [.name("expression")]
    case .assignment: [.name("assignment")]
    case .binding: [.name("binding")]
    case .newWord: [.name("Word")]
    case .parameters: [.name("parameters")]
    case .counted: [.run([word(place, openers), .optional(.name("Integer"))])]
    }
  }

  /// A number, or how something is counted anew where that may stand for it.
  private func integer(_ shape: ValueShape) -> [Rule] { [.name("Integer")] + counted(shape) }

  private func counted(_ shape: ValueShape) -> [Rule] {
    shape.letter == 0 ? [] : [.name("Counted")]
  }

  private func isPositional(_ place: Place) -> Bool {
    if case .positional = place { true } else { false }
  }

  /// A word of one's own.
  private func word(_ place: Place, _ openers: Openers) -> Rule {
    switch place {
    case .clause, .list: .name("Word")
    case .positional(isRequired: true): openers.withoutClauseWords()
    case .positional(isRequired: false): openers.withoutAll()
    }
  }

  /// The word of a kind, and the key of a record of it.
  private func record(_ openers: Openers) -> Rule {
    let key = Rule.oneOf([
      openers.withoutAll(), .name("String"), .name("Integer"), .name("Label"),
    ])
    return .run([.except(.name("Word"), .literal("unknown")), .optional(key)])
  }

  /// A word of a vocabulary or one of its aliases.
  private func words(_ shape: ValueShape) -> [Rule] {
    guard shape.words != 0 else { return [] }
    let scope = ScopeID(index: shape.words)
    let words = grammar.words(of: scope).map(\.word)
    guard !words.isEmpty else { return [] }
    return [productions.production(Self.name(of: scope, in: grammar), .words, .words(words))]
  }

  /// The name of the production that lists a vocabulary.
  static func name(of scope: ScopeID, in grammar: Grammar) -> String {
    let words = grammar.title(of: scope).lowercased().split { !$0.isLetter }
    return words.joined(separator: "-") + "-word"
  }
}
