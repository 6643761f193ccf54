/// What could come next at the end of a text.
public enum Expectation: Equatable, Sendable {
  /// One of the words of a scope.
  case words(ScopeID)
  /// A clause of a form that was not given yet; a bit is set for each that was.
  case clauses(FormID, seen: UInt64)
  /// The second word of clauses that open with two, behind the first.
  case secondWords(FormID, first: String, seen: UInt64)
  /// A line of its own in the block of a form.
  case lines(FormID)
  /// The value of a clause of a form.
  case value(FormID, clause: Int)
  /// The name or the number of a record of the kind with this word.
  case key(of: String)
  /// A value in a condition.
  case operand
  /// A sign that compares, or `is`, behind a value in a condition.
  case comparison
  /// The type of a parameter, behind its variable.
  case parameterType
  /// A field, behind the dot.
  case member
  /// `known`, behind `is` or, if negated, behind `is not`.
  case knowledge(isNegated: Bool)
  /// `else` behind a block.
  case alternative
  case closeBrace
  case closeBracket
}
