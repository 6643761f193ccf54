import IPTDocument

extension ClassSheet {
  /// The sheet of feedback for the student: points, what is there, what is not yet, what was entered.
  var document: Document {
    var blocks: [Document.Block] = [.heading(1, "Feedback: \(name)")]
    if let fault { blocks.append(.notice(.warning, fault)) }
    for flag in openFlags { blocks.append(.notice(.safety, String(flag.dropFirst(2)))) }
    if worth > 0, !isWrong {
      blocks.append(.paragraph("\(points) of \(ScriptRuns.counted(worth, "point"))."))
    }
    for scenario in scenarios {
      blocks.append(.heading(2, scenario.title))
      let points =
        scenario.worth > 0
        ? "\(scenario.points) of \(ScriptRuns.counted(scenario.worth, "point")). " : ""
      blocks.append(
        .paragraph(points + (scenario.hasPassed ? "All of it is there." : "Not yet there:")))
      if !scenario.hasPassed { blocks.append(.bullets(scenario.failures.map(\.hint))) }
    }
    for outcome in outcomes {
      if let fault = outcome.fault {
        blocks.append(.notice(.warning, "\(outcome.path): \(fault)"))
      }
    }
    if let difference {
      blocks += [.heading(2, "What you entered"), .paragraph(difference.inWords + ".")]
      var table = Table(columns: [.init("what"), .init("record"), .init("text")])
      table.rows = difference.rows
      if !difference.rows.isEmpty { blocks.append(.table(table)) }
    }
    return Document(blocks)
  }
}
