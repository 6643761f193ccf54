import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  static let circle = view(
    "circle", "Shows the closeness circle, drawn and as rings.",
    details: "On a narrow line there are the rings alone, nearest first, with counts and marks."
  ) { CircleView($0.reader, $0.evaluation.circlePlan).document() }

  /// Two circles side by side.
  static let circleCompare = Command(
    "compare", .view, summary: "Shows two closeness circles and who moved between them.",
    details: """
      A point is a session or a day, for what was so then; or an entry, a time or a mark, for what \
      the record said. Without `to` the other point is now.
      """,
    examples: [.init("circle compare session 1", "nearer")],
    arguments: { builder in
      let expects = "a session, a date, an entry such as @8 or the name of a mark"
      var first = Clause(
        "", builder.point(), help: "The earlier point.", expects: expects, owner: Owner.first)
      first.isPositional = true
      first.isRequired = true
      return [
        first,
        Clause(
          "to", builder.point(), help: "The later point; now unless given.", expects: expects,
          owner: Owner.first - 1), builder.format(),
      ]
    }, under: "circle"
  ) { (interpreter, statement) throws(Failure) in
    guard let node = statement.value(Owner.first) else { return }
    let earlier = try interpreter.point(at: node, statement, isRecorded: false)
    var later: Interpreter.Point?
    if let node = statement.value(Owner.first - 1) {
      later = try interpreter.point(at: node, statement, isRecorded: false)
    }
    let old = Evaluation(book: interpreter.book(at: earlier), library: interpreter.library)
    let new = Evaluation(
      book: later.map { interpreter.book(at: $0) } ?? interpreter.book,
      library: interpreter.library)
    let comparison = CircleComparison(old.reader, old.circlePlan, new.reader, new.circlePlan)
    let document = comparison.document(
      from: interpreter.words(for: earlier),
      to: later.map { interpreter.words(for: $0) } ?? "now")
    interpreter.show(document, statement)
  }
}

extension Interpreter {
  /// A point as it stands among other words: `session 2, 2025-02-18`.
  fileprivate func words(for point: Point) -> String {
    let sentence = sentence(of: point, book)
    return sentence.hasPrefix("As of ") ? String(sentence.dropFirst(6)) : sentence
  }
}
