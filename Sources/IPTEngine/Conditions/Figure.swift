package import IPTModel

/// A figure that is worked out from the whole case.
package struct Figure: Sendable {
  package let word: String
  package let help: String
  package let source: String
  /// The word of the kind of the rows it gives, if it gives rows.
  package let rows: String
  /// What sort of value it gives, if it gives no rows.
  let sort: ValueType
  package let value: @Sendable (Evaluation) -> Quantity

  /// A figure that gives values of a sort, or the rows of a kind.
  package init(
    _ word: String, _ sort: ValueType = .any(nil), rows: String = "", _ help: String,
    source: String = "[C]", value: @escaping @Sendable (Evaluation) -> Quantity
  ) {
    self.word = word
    self.sort = sort
    self.rows = rows
    self.help = help
    self.source = source
    self.value = value
  }

  func type(_ schema: Schema) -> ValueType {
    schema.kind(rows).map { .rows(kind: $0) } ?? sort
  }
}

/// A figure that is worked out for each record of a kind.
package struct RowFigure: Sendable {
  package let word: String
  /// The word of the kind whose records have it; empty if all have.
  package let kind: String
  package let help: String
  package let source: String
  let sort: ValueType
  package let value: @Sendable (Evaluation, UInt32) -> Quantity

  /// A figure that gives values of a sort.
  package init(
    _ word: String, of kind: String, _ sort: ValueType, _ help: String, source: String = "[C]",
    value: @escaping @Sendable (Evaluation, UInt32) -> Quantity
  ) {
    self.word = word
    self.kind = kind
    self.sort = sort
    self.help = help
    self.source = source
    self.value = value
  }
}

/// A function of the language.
package struct Function: Sendable {
  /// What a function takes.
  package enum Taking: Sendable {
    /// Records, or a list.
    case items
    /// A query with its condition, or a list of what is true or false.
    case truths
    /// A list of numbers.
    case numbers
    /// Numbers, dates, times or lengths of time, in a list or one by one.
    case amounts
    /// A word of the library; without one, the main measure of the case.
    case measure
    /// A word of the library: the code of a point of fidelity.
    case point
    /// The label of a scene, an option or a skill.
    case label
    /// What is asked, then a value for yes and one for no.
    case choice
  }

  /// What a function gives.
  enum Giving: Sendable {
    case sort(ValueType)
    /// One of what it is given.
    case element
    /// One of the values behind the first.
    case alternative
    /// A record of a measurement.
    case score
  }

  package let word: String
  /// How many arguments it takes.
  package let arguments: ClosedRange<Int>
  package let takes: Taking
  let gives: Giving
  package let help: String
  /// An expression that uses it, as a person would.
  package let example: String
  package let source: String
  package let value: @Sendable (Evaluation, [Quantity]) -> Quantity

  init(
    _ word: String, _ takes: Taking, _ arguments: ClosedRange<Int> = 1...1, gives: Giving,
    _ help: String, example: String, source: String = "[C]",
    value: @escaping @Sendable (Evaluation, [Quantity]) -> Quantity
  ) {
    self.word = word
    self.arguments = arguments
    self.takes = takes
    self.gives = gives
    self.help = help
    self.example = example
    self.source = source
    self.value = value
  }
}
