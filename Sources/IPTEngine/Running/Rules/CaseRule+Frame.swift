import IPTLanguage
import IPTModel

/// Rules of the frame: the number of sessions and the end of the treatment.
extension CaseRule {
  static let ofTheFrame: [CaseRule] = [
    sessionsFitTheFormat, formatFitsTheSessions, changeOfSessionsNeedsReason, dischargeShowsAdvice,
  ]

  /// A number of sessions that the form of the treatment does not have is refused; an unusual one is
  /// remarked on.
  ///
  /// The figures stand with the forms in the library.
  private static let sessionsFitTheFormat = CaseRule(
    kind: "contract", field: "sessions"
  ) { (interpreter, statement, _) throws(Failure) in
    guard let format = interpreter.evaluation.format,
      let field = interpreter.schema.field("sessions", of: statement.kind),
      let node = statement.value(field), let sessions = statement.integer(field)
    else { return }
    if let accepted = format.accepted, !accepted.contains(sessions) {
      throw Failure(
        .tooManySessions,
        "\(format.word) has \(accepted.lowerBound) to \(accepted.upperBound) sessions",
        at: statement.tree[node].range, label: "\(sessions) is outside",
        notes: ["The limit keeps the work moving; another form of treatment may fit better."])
    }
    if let usual = format.usual, !usual.contains(sessions) {
      interpreter.notices.append(
        Diagnostic(
          .unusualLength,
          "\(sessions) sessions; usual for \(format.word) are \(usual.lowerBound) to "
            + "\(usual.upperBound)",
          severity: .warning, at: statement.tree[node].range))
    }
  }

  /// A form of the treatment that does not have the number of sessions that was agreed is told of.
  ///
  /// The figures stand with the forms in the library.
  private static let formatFitsTheSessions = CaseRule(
    kind: "case", field: "format"
  ) { (interpreter, statement, _) throws(Failure) in
    let reader = interpreter.reader
    guard let field = interpreter.schema.field("format", of: statement.kind),
      let node = statement.value(field), statement.tree[node].kind != .unknown,
      let format = interpreter.library.format(statement.text(node)),
      let accepted = format.accepted,
      case .number(let agreed) = reader.field("sessions", of: reader.single("contract")),
      !accepted.contains(Int(agreed))
    else { return }
    interpreter.notices.append(
      Diagnostic(
        .unusualLength,
        "\(format.word) has \(accepted.lowerBound) to \(accepted.upperBound) sessions, and the contract "
          + "has \(Int(agreed))", severity: .warning, at: statement.tree[node].range,
        label: "which of the two is right?",
        notes: ["What is agreed anew: set contract sessions … because \"…\""]))
  }

  /// A number of sessions that was agreed changes only for a reason.
  ///
  /// Source: APSY.
  private static let changeOfSessionsNeedsReason = CaseRule(
    kind: "contract", field: "sessions"
  ) { (interpreter, statement, record) throws(Failure) in
    let reader = interpreter.reader
    guard reader.field("agreed", of: record) == .truth(true),
      case .number(let present) = reader.field("sessions", of: record),
      let field = interpreter.schema.field("sessions", of: statement.kind),
      let node = statement.value(field), let sessions = statement.integer(field),
      Double(sessions) != present,
      let reason = interpreter.schema.field("because", of: statement.kind),
      statement.said(reason) == nil
    else { return }
    throw Failure(
      .needsReason, "a change of the agreed number of sessions needs a reason",
      at: statement.tree[node].range, label: "\(Int(present)) were agreed",
      notes: ["Both agree to it, and why is written down."],
      fix: interpreter.withReason(reason, statement))
  }

  /// The end of a treatment shows what the gates to maintenance advise; who stayed away is not asked.
  ///
  /// Source: [C].
  private static let dischargeShowsAdvice = CaseRule(
    kind: "discharge", field: "reason"
  ) { (interpreter, statement, _) throws(Failure) in
    guard let field = interpreter.schema.field("reason", of: statement.kind),
      let node = statement.value(field),
      !Vocabulary.discharge.stayedAway(statement.word(node, of: .discharge))
    else { return }
    let phases = Vocabulary.phase.words.suffix(2).map(\.word)
    let evaluation = interpreter.evaluation
    for gate in interpreter.library.gates(from: phases[0], to: phases[1])
    where gate.isWarning && evaluation.fires(gate) {
      interpreter.notices.append(evaluation.diagnostic(of: gate, .warning, for: statement))
    }
  }
}
