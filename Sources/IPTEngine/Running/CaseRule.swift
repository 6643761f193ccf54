import IPTLanguage
import IPTModel

/// A rule of casework that a statement must keep, or that adds to what the statement says.
///
/// Rules stand in one list; which kind and field they watch is part of the row.
struct CaseRule: Sendable {
  /// The kind and the field that the rule watches.
  let kind: String
  let field: String
  /// Looks at a change of the field; may refuse it or append further cells.
  let apply: @Sendable (inout Interpreter, Statement, UInt32?) throws(Failure) -> Void

  static let all: [CaseRule] = [focusNeedsReason, leadGoesWithItsArea, deathSetsStatus]

  /// A change of focus without a reason is refused.
  ///
  /// Source: [C].
  private static let focusNeedsReason = CaseRule(
    kind: "focus", field: "areas"
  ) { (interpreter, statement, record) throws(Failure) in
    guard case .list(let present) = interpreter.reader.field("areas", of: record),
      let reason = interpreter.schema.field("because", of: statement.kind),
      statement.value(reason) == nil,
      let areas = interpreter.schema.field("areas", of: statement.kind),
      let node = statement.value(areas)
    else { return }
    let words = statement.elements(of: node).map { statement.word($0, of: .area) }
    guard present != words.map({ Quantity.word($0) }) else { return }
    throw Failure(
      .needsReason, "a change of focus needs a reason", at: statement.tree[node].range,
      label: "the focus is \(DisplayText.text(.list(present)))",
      fix: .init(
        statement.range.upperBound..<statement.range.upperBound, " because \"…\"", isTemplate: true)
    )
  }

  /// An area that is dropped leads no longer; the change says so.
  ///
  /// Source: [C].
  private static let leadGoesWithItsArea = CaseRule(
    kind: "focus", field: "areas"
  ) { (interpreter, statement, record) throws(Failure) in
    guard case .word(let lead) = interpreter.reader.field("lead", of: record),
      let field = interpreter.schema.field("lead", of: statement.kind),
      statement.value(field) == nil,
      let areas = interpreter.schema.field("areas", of: statement.kind),
      let node = statement.value(areas)
    else { return }
    let words = statement.elements(of: node).map { statement.word($0, of: .area) }
    if words.contains(lead) { return }
    interpreter.book.append(Cell(field: UInt8(field), .unknown, 0, isTracked: true))
  }

  /// A date of death without a status makes the person deceased, and that is said.
  ///
  /// Source: [C].
  private static let deathSetsStatus = CaseRule(
    kind: "relation", field: "died"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let status = interpreter.schema.field("status", of: statement.kind),
      statement.value(status) == nil,
      interpreter.reader.field("status", of: record) != .word("deceased"),
      let words = interpreter.schema.fields(of: statement.kind)[status].type.vocabulary?.words,
      let deceased = words.firstIndex(where: { $0.word == "deceased" })
    else { return }
    interpreter.book.append(
      Cell(field: UInt8(status), .word, UInt32(deceased), isTracked: true))
    interpreter.remark("status deceased, because the person died")
  }
}
