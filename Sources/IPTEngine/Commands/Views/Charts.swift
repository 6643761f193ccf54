import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  private static let measure = Owner.first
  /// The word of what is no measure and has a chart all the same.
  private static let mood = "mood"

  static let chart = Command(
    "chart", .view, summary: "Draws the totals of a measure over the sessions, with its bands.",
    details: """
      Without a measure it is the main one of the case; `chart mood` draws the mood of the weeks. A \
      session without a total is a gap, marked `?`.
      """,
    examples: [.init("chart phq9", "phq9, total"), .init("chart")],
    arguments: { builder in
      var clause = Clause.positional(.symbol, "a measure, or mood", owner: measure)
      clause.shape = builder.shape(of: .symbol("measure"))
      return [clause, builder.format()]
    }, isView: true,
    check: { (interpreter, statement) throws(Failure) in
      guard let node = statement.value(measure), statement.text(node) != mood else { return }
      try interpreter.checkDeclaration("measure", at: node, statement)
    }
  ) { (interpreter, statement) throws(Failure) in
    let reader = interpreter.reader
    let word = statement.value(measure).map { statement.text($0) } ?? reader.mainMeasure
    let chart =
      word == mood
      ? TimelineView(reader).moodChart
      : MeasureSeries(word, reader, interpreter.libraryReading).chart
    var blocks: [Document.Block] = [.heading(1, "Chart of \(word)")]
    if let chart {
      blocks.append(.chart(chart))
    } else {
      let remedy = word == mood ? "week mood 4" : "score \(word) …"
      blocks.append(.paragraph("There is nothing to draw yet: \(remedy)"))
    }
    interpreter.show(Document(blocks), statement)
  }
}
