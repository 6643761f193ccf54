import IPTLanguage

/// What a word that is being typed may still become.
struct WordAhead {
  private let source: Source
  private let grammar: Grammar

  init(_ source: Source, _ grammar: Grammar) {
    self.source = source
    self.grammar = grammar
  }

  /// Whether something typed on behind a word that is wrong may make it right.
  func canMend(_ fault: Diagnostic, _ word: Range<Int>) -> Bool {
    switch fault.code {
    case .noSuchDay: false
    case .malformedNumber: Lexer.canBecomeNumber(source.text(word))
    case .outOfRange: Int(source.text(word)).map { canComeInRange($0, word) } ?? true
    default: true
    }
  }

  /// Whether a number that is outside the range of its clause goes on to one within.
  private func canComeInRange(_ number: Int, _ word: Range<Int>) -> Bool {
    var parser = Parser(Source(source.text(0..<word.lowerBound)), grammar: grammar)
    parser.advice = .nowhere
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.expectations.contains { expectation in
      guard case .value(let form, let clause) = expectation else { return true }
      var shape: ValueShape? = grammar.form(form).clauses[clause].shape
      while let present = shape {
        if canBegin(present, number) { return true }
        shape = present.otherwise == 0 ? nil : grammar.shape(present.otherwise)
      }
      return false
    }
  }

  /// Whether a value of a shape may begin with the digits of a number.
  private func canBegin(_ shape: ValueShape, _ number: Int) -> Bool {
    switch shape.sort {
    case .text, .yesNo, .word, .presence, .name: false
    case .integer: Self.goesOn(number, to: Int(shape.least)...Int(shape.greatest))
    default: true
    }
  }

  /// Whether more digits behind a number give one of a range.
  static func goesOn(_ number: Int, to range: ClosedRange<Int>) -> Bool {
    var (low, high) = (number, number)
    while low.magnitude <= Int(Int32.max).magnitude {
      (low, high) = number < 0 ? (low * 10 - 9, high * 10) : (low * 10, high * 10 + 9)
      if range.overlaps(low...high) { return true }
      // Nought goes on to any number.
      if number == 0 { return false }
    }
    return false
  }
}
