import IPTLanguage
import IPTModel

/// Rules about risk entries.
extension CaseRule {
  static let ofSafety = [notAskingNeedsReason, doingNothingNeedsReason]

  /// That nobody asked is recorded with its reason.
  ///
  /// Source: [C].
  private static let notAskingNeedsReason = CaseRule(
    kind: "risk", field: "asked", isOfStatement: true
  ) { (interpreter, statement, record) throws(Failure) in
    guard let field = interpreter.schema.field("asked", of: statement.kind),
      let node = statement.value(field), statement.tree[node].kind == .no
    else { return }
    try interpreter.checkReason(
      "that risk was not asked about is recorded with its reason", at: node, statement, record,
      label: "why was it not asked?")
  }

  /// That nothing was done is recorded with its reason.
  ///
  /// Source: [C].
  private static let doingNothingNeedsReason = CaseRule(
    kind: "risk", field: "action", isOfStatement: true
  ) { (interpreter, statement, record) throws(Failure) in
    guard let field = interpreter.schema.field("action", of: statement.kind),
      let node = statement.value(field)
    else { return }
    let words = statement.elements(of: node).map { statement.word($0, of: .riskAction) }
    guard words.contains(Vocabulary.noRiskAction) else { return }
    try interpreter.checkReason(
      "that nothing was done is recorded with its reason", at: node, statement, record,
      label: "why was nothing done?")
  }
}

extension Interpreter {
  /// Refuses a statement without `because`, unless the record has a reason already.
  fileprivate func checkReason(
    _ message: String, at node: Int, _ statement: Statement, _ record: UInt32?, label: String
  ) throws(Failure) {
    guard let reason = schema.field("because", of: statement.kind),
      statement.said(reason) == nil,
      record == nil || reader.field(reason, of: record ?? 0) == .unknown
    else { return }
    throw Failure(
      .needsReason, message, at: statement.tree[node].range, label: label,
      fix: withReason(reason, statement))
  }
}
