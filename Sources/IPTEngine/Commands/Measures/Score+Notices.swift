import IPTLanguage
import IPTModel

/// Critical answers of scores that are not recorded: they call for a question today all the same.
extension Interpreter {
  /// Every answer that stands in a statement, whether it can be or not.
  ///
  /// - Parameters:
  ///   - statement: A score that was read.
  ///   - field: The field of the answers.
  ///   - measure: What the answers are of.
  /// - Returns: The answers by their items; nothing if there are more answers than items, so that
  ///   nobody can tell which belongs to which.
  func typedAnswers(
    _ statement: Statement, _ field: Int, of measure: Measure
  ) -> [(item: Int, answer: Int)]? {
    var typed: [(item: Int, answer: Int)] = []
    if let list = statement.value(field) {
      for (index, node) in statement.elements(of: list).enumerated() {
        guard index < measure.items else { return nil }
        guard statement.tree[node].kind == .integer else { continue }
        typed.append((index + 1, Int(statement.tree[node].value)))
      }
    }
    for clause in statement.clauses(Owner.first)
    where statement.tree[clause + 1].kind == .integer {
      typed.append((Int(statement.tree[clause].value), Int(statement.tree[clause + 1].value)))
    }
    return typed
  }

  /// Gives notice of critical answers of a statement that is refused.
  ///
  /// - Parameters:
  ///   - measure: What the answers are of.
  ///   - typed: The answers by their items; nothing if that cannot be told.
  ///   - isPrinted: Whether the answers stand as on the form.
  ///   - day: The day of the answers; empty if it is not known.
  mutating func giveNotice(
    of measure: Measure, typed: [(item: Int, answer: Int)]?, isPrinted: Bool, on day: String
  ) {
    guard let typed else { return giveNotice(ofUnreadable: measure) }
    for critical in measure.critical {
      guard let from = critical.from else { continue }
      let range = measure.answers(of: critical.item)
      let isReversed = isPrinted && measure.reversed.contains(critical.item)
      let answers = typed.filter { $0.item == critical.item }.map {
        isReversed ? range.lowerBound + range.upperBound - $0.answer : $0.answer
      }
      guard let answer = answers.max(), answer >= from else { continue }
      notices.append(
        Self.notice(
          of: critical, answer, of: measure, on: day))
    }
  }

  /// Says that nobody can tell what was answered, where an answer might be critical.
  private mutating func giveNotice(ofUnreadable measure: Measure) {
    let critical = measure.critical.filter { $0.from != nil }
    guard !critical.isEmpty else { return }
    let items = critical.map { "item \($0.item) (\($0.label))" }.joined(separator: ", ")
    notices.append(
      Diagnostic(
        .answerNotKept,
        "not recorded: the answers of \(measure.word) cannot be told apart. "
          + "Look at the form: \(items)",
        severity: .warning,
        notes: [Self.blanksBetweenAnswers + " Enter the score again."]))
  }

  static let blanksBetweenAnswers =
    "Answers stand with blanks between them, a whole number for each item."
}
