import IPTLanguage

/// The arguments of statements: those that stand by their position, then clauses in any order.
extension ScriptMaker {
  /// The arguments of one statement.
  struct Arguments {
    var tokens: [String] = []
    /// The clauses that stand in the block, line by line.
    var inBlock: [[String]] = []
    var takesBlock = false
    /// Whether the last token is a text that could stand behind `|` as well.
    var endsInText = false
  }

  /// A clause that is to be written, by the word that opens it.
  private struct Chosen {
    let index: Int
    let opener: [String]
    /// Whether the opener is a word of the clause's vocabulary, and its value.
    var isBare = false
  }

  /// Words that would be taken for a part of the expression before them.
  private static let joining: Set = ["in", "and", "or", "is", "contains", "where", "sort", "limit"]

  mutating func arguments(of form: Form, _ id: FormID, depth: Int) -> Arguments {
    var result = positionals(of: form, id)
    result.takesBlock =
      form.needsBlock
      || form.block != .none && depth < Self.deepest && random.chance(45)
    var chosen = chooseClauses(of: form, id, without: result.given)
    if result.isOver || result.endsInExpression && !form.ownsQuery {
      chosen.removeAll { chosen in
        let isJoined = Self.joining.contains(chosen.opener[0])
        return !form.clauses[chosen.index].isRequired && (result.isOver || isJoined)
      }
    }
    while let first = chosen.first, isTaken(first.opener[0], by: result.skipped) {
      chosen.removeFirst()
      if form.clauses[first.index].isRequired { chosen.append(first) }
      if chosen.count == 1 { break }
    }
    var arguments = Arguments(tokens: result.tokens, takesBlock: result.takesBlock)
    arguments.endsInText = chosen.isEmpty && result.endsInText
    let inBlock = result.takesBlock && form.block == .record ? random.below(chosen.count + 1) : 0
    let inLine = chosen.count - inBlock
    for (position, clause) in chosen.enumerated() {
      let isLast = position + 1 == chosen.count || position + 1 == inLine
      let next = isLast ? nil : chosen[position + 1].opener[0]
      var endsInText = false
      let tokens = written(clause, of: form, id, before: next, &endsInText)
      if position < inLine {
        arguments.tokens += tokens
        arguments.endsInText = endsInText
      } else if position == inLine || random.chance(50) {
        arguments.inBlock.append(tokens)
      } else if var last = arguments.inBlock.popLast() {
        last += tokens
        arguments.inBlock.append(last)
      }
    }
    return arguments
  }

  // MARK: Positions

  /// What stands by its position in a statement.
  struct Positionals {
    var tokens: [String] = []
    var given: Set<Int> = []
    /// The shapes that were left out, and that what follows may not be taken for.
    var skipped: [ValueShape] = []
    /// Whether nothing can follow.
    var isOver = false
    var endsInExpression = false
    var endsInText = false
    var takesBlock = false
  }

  mutating func positionals(of form: Form, _ id: FormID) -> Positionals {
    var result = Positionals()
    let count = form.clauses.prefix(while: \.isPositional).count
    let needed = form.clauses.prefix(count).lastIndex { $0.isRequired && $0.word.isEmpty } ?? -1
    for index in 0..<count {
      let clause = form.clauses[index]
      let isGreedy = [.words, .order, .rows, .newWord, .assignment, .binding, .expression]
        .contains(clause.shape.sort)
      guard index <= needed || isGreedy || clause.isRequired || random.chance(60) else {
        result.skipped.append(clause.shape)
        continue
      }
      if !result.skipped.isEmpty, !clause.word.isEmpty {
        // It stands behind its word later on.
        result.skipped.append(clause.shape)
        continue
      }
      note(id, index)
      // A variable behind parameters is one of them.
      let isBehindParameters = index > 0 && form.clauses[index - 1].shape.sort == .parameters
      let place = ValuePlace.position(
        mayBeComputed: result.skipped.isEmpty && !isBehindParameters, form)
      let tokens = value(clause.shape, place)
      result.tokens += tokens
      result.given.insert(index)
      result.isOver = clause.shape.sort == .words
      result.endsInExpression = [.expression, .rows, .assignment, .order]
        .contains(clause.shape.sort)
      result.endsInText = isPlainText(clause.shape, tokens)
    }
    return result
  }

  private func isPlainText(_ shape: ValueShape, _ tokens: [String]) -> Bool {
    shape.sort == .text && tokens.count == 1 && tokens[0].hasPrefix("\"")
  }

  /// Whether a word would be taken for a value that was left out.
  private func isTaken(_ word: String, by shapes: [ValueShape]) -> Bool {
    shapes.contains { shape in
      var shape = shape
      while true {
        if shape.words != 0,
          grammar.meaning(ofWord: word, in: ScopeID(index: shape.words)) != nil
        {
          return true
        }
        if shape.sort == .yesNo, word == "yes" || word == "no" { return true }
        if shape.sort == .symbol, shape.isAnyWord { return true }
        guard shape.otherwise != 0 else { return false }
        shape = grammar.shape(shape.otherwise)
      }
    }
  }

  // MARK: Clauses

  private mutating func chooseClauses(
    of form: Form, _ id: FormID, without given: Set<Int>
  ) -> [Chosen] {
    let openers = Set(form.clauses.flatMap { [$0.word] + $0.aliases })
    let likely = form.clauses.count > 12 ? 12 : 30
    var chosen: [Chosen] = []
    for (index, clause) in form.clauses.enumerated() where !given.contains(index) {
      let isUntried = !clauses.contains(UInt32(id.index) << 8 | UInt32(index))
      guard clause.isRequired || random.chance(isUntried ? 95 : likely) else { continue }
      if clause.isNumberedWord {
        chosen.append(Chosen(index: index, opener: ["\(clause.word)\(1 + random.below(20))"]))
        continue
      }
      if clause.isBare, clause.shape.words != 0, random.chance(50) || clause.word.isEmpty {
        let bare = grammar.words(of: ScopeID(index: clause.shape.words)).map(\.word)
          .filter { word in
            !openers.contains(word)
              && form.clauses.prefix(index).allSatisfy { other in
                !other.isBare || other.shape.words == 0
                  || grammar.meaning(ofWord: word, in: ScopeID(index: other.shape.words)) == nil
              }
          }
        if !bare.isEmpty {
          chosen.append(Chosen(index: index, opener: [random.pick(bare)], isBare: true))
          continue
        }
      }
      let spellings = ([clause.word] + clause.aliases).filter { !$0.isEmpty }
      guard !spellings.isEmpty else { continue }
      for _ in 0...(clause.isRepeatable ? random.below(2) : 0) {
        let opener = random.pick(spellings).split(separator: " ").map(String.init)
        chosen.append(Chosen(index: index, opener: opener))
      }
    }
    chosen.shuffle(using: &random)
    // What takes words up to the end stands last, and expressions behind what they could take in.
    func rank(_ clause: Chosen) -> Int {
      switch form.clauses[clause.index].shape.sort {
      case .words: 2
      case .expression, .order, .rows, .assignment: form.ownsQuery ? 0 : 1
      default: 0
      }
    }
    return chosen.filter { rank($0) == 0 } + chosen.filter { rank($0) == 1 }
      + chosen.filter { rank($0) == 2 }.prefix(1)
  }

  private mutating func written(
    _ chosen: Chosen, of form: Form, _ id: FormID, before next: String?, _ endsInText: inout Bool
  ) -> [String] {
    note(id, chosen.index)
    let shape = form.clauses[chosen.index].shape
    if chosen.isBare { return chosen.opener }
    if shape.sort == .presence, random.chance(40), next.map({ !isTaken($0, by: [shape]) }) ?? true {
      return chosen.opener
    }
    let tokens = value(shape, .clause(form))
    endsInText = isPlainText(shape, tokens)
    return chosen.opener + tokens
  }

  private mutating func note(_ id: FormID, _ clause: Int) {
    clauses.insert(UInt32(id.index) << 8 | UInt32(clause))
  }
}
