import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  private static let what = Owner.first

  static let suggest = Command(
    "suggest", .view, summary: "Lists what the record holds for each problem area.",
    details: """
      `suggest focus` names the records that speak for an area. It ranks nothing: the choice belongs \
      to clinician and client.
      """,
    examples: [.init("suggest focus", "Evidence for a focus")],
    arguments: { builder in
      var clause = Clause(
        "", builder.shape(of: .word(.suggestion)), help: "What is to be suggested.",
        expects: "focus", owner: what)
      clause.isPositional = true
      return [clause, builder.format()]
    }, isView: true
  ) { (interpreter, statement) throws(Failure) in
    interpreter.show(
      FocusEvidence(interpreter.reader, within: interpreter.library.timeWindows).document(),
      statement)
  }
}

extension Vocabulary {
  static let suggestion = Vocabulary(
    "suggestion", source: "[C]", [.init("focus", "Evidence for each problem area.")])
}
