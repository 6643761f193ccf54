/// How much a script may use: scripts come from strangers.
package struct Limits: Sendable {
  /// Statements and rounds of loops.
  package var steps = 100_000_000
  /// Calls of definitions within each other.
  package var calls = 100
  /// Verbs that are defined at a time.
  package var definitions = 10_000
  /// Scripts that include each other.
  package var includes = 20
  /// Bytes of text that are worked out and printed.
  package var output = 64 << 20
  /// Values in one list and the lists in it, and bytes of one text.
  package var size = 4 << 20
  /// Changes that a script makes.
  package var changes = 10_000_000

  package init() {}
}
