package import IPTModel

/// A figure that is worked out from the whole case.
package struct Figure: Sendable {
  package let word: String
  package let help: String
  package let source: String
  /// The vocabulary of the words it gives, if it gives words.
  package let vocabulary: Vocabulary?
  /// The kind of the rows it gives, if it gives rows.
  package let rows: String
  package let value: @Sendable (Evaluation) -> Quantity

  package init(
    _ word: String, vocabulary: Vocabulary? = nil, rows: String = "", _ help: String,
    source: String = "[C]", value: @escaping @Sendable (Evaluation) -> Quantity
  ) {
    self.word = word
    self.vocabulary = vocabulary
    self.rows = rows
    self.help = help
    self.source = source
    self.value = value
  }
}

/// A figure that is worked out for each record of a kind.
package struct RowFigure: Sendable {
  package let word: String
  /// The word of the kind whose records have it.
  package let kind: String
  package let help: String
  package let source: String
  package let value: @Sendable (Evaluation, UInt32) -> Quantity

  package init(
    _ word: String, of kind: String, _ help: String, source: String = "[C]",
    value: @escaping @Sendable (Evaluation, UInt32) -> Quantity
  ) {
    self.word = word
    self.kind = kind
    self.help = help
    self.source = source
    self.value = value
  }
}

/// A function of the language.
package struct Function: Sendable {
  package let word: String
  /// How many arguments it takes.
  package let arguments: ClosedRange<Int>
  /// Whether its argument is a word of the library, not looked up.
  package let takesMeasure: Bool
  package let help: String
  package let value: @Sendable (Evaluation, [Quantity]) -> Quantity

  package init(
    _ word: String, _ arguments: ClosedRange<Int>, takesMeasure: Bool = false, _ help: String,
    value: @escaping @Sendable (Evaluation, [Quantity]) -> Quantity
  ) {
    self.word = word
    self.arguments = arguments
    self.takesMeasure = takesMeasure
    self.help = help
    self.value = value
  }
}
