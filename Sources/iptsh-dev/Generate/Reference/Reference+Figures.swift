import IPTEngine
import IPTModel
import IPTPractice
import IPTShell

extension Reference {
  /// What conditions may ask for beside fields.
  var figures: [String] {
    [
      Markdown.heading(2, "Figures and functions"),
      Markdown.paragraph("Figures of the case, for conditions:"),
      Markdown.table(
        ["figure", "meaning", "source"],
        Figure.all.map { [Markdown.code($0.word), $0.help, $0.source] }),
      Markdown.paragraph("Figures of one record:"),
      Markdown.table(
        ["figure", "of", "meaning", "source"],
        RowFigure.all.map {
          [
            Markdown.code($0.word), $0.kind.isEmpty ? "every kind" : $0.kind, $0.help, $0.source,
          ]
        }),
      Markdown.paragraph("Functions:"),
      Markdown.table(
        ["function", "takes", "gives", "meaning"],
        Function.all.map {
          [
            Markdown.code("\($0.word)( )"), $0.takesInWords, $0.givesInWords(schema), $0.help,
          ]
        }),
    ]
  }

  /// The measures and gates that come with the program.
  var library: [String] {
    let library = workbench.library
    let measures = library.measureWords.compactMap { library.measure($0) }
    return [
      Markdown.heading(2, "The library"),
      Markdown.paragraph("Measures; a band describes a score, not a person."),
      Markdown.table(
        ["measure", "name", "items", "answers", "total", "bands", "opens a flag"],
        measures.map { measure in
          [
            Markdown.code(measure.word), measure.title, "\(measure.items)",
            "\(measure.answers.lowerBound) to \(measure.answers.upperBound)",
            "\(measure.totals.lowerBound) to \(measure.greatestTotal)",
            measure.bands.map { "\($0.range.lowerBound)-\($0.range.upperBound) \($0.word)" }
              .joined(separator: ", "),
            measure.critical.compactMap { item in item.from.map { "item \(item.item) from \($0)" } }
              .joined(separator: ", "),
          ]
        }),
      Markdown.paragraph(
        "Gates, which `phase next` asks; advice is shown and does not refuse. `help G05` shows the "
          + "condition."),
      Markdown.table(["gate", "before", "weight", "says", "try", "source"], gates),
    ]
  }

  private var gates: [[String]] {
    let now = Timestamp(day: PartialDate(packed: 0), hour: 0, minute: 0, second: 0)
    let evaluation = workbench.interpreter(
      Casebook(schema: schema), setting: Interpreter.Setting(now: now, author: "")
    ).evaluation
    let phases = Vocabulary.phase.words.map(\.word)
    return zip(phases, phases.dropFirst()).flatMap { from, to in
      workbench.library.gates(from: from, to: to).map { gate in
        // As it is offered before anything is recorded.
        let fix = evaluation.fix(of: gate.declaration)
        return [
          gate.code, to, gate.isWarning ? "advice" : "refuses", gate.message,
          fix.isEmpty ? "" : Markdown.code(fix),
          gate.source.isEmpty ? "[C]" : gate.source.joined(separator: ", "),
        ]
      }
    }
  }

  /// Every code of a message, with lines that give it and lines that work.
  var diagnostics: [String] {
    [
      Markdown.heading(2, "Messages"),
      Markdown.paragraph(
        "`P` syntax, `N` names, `V` values, `R` running, `S` safety, `C` case files. Codes never "
          + "change their meaning."),
    ]
      + (DiagnosticPages.all + Command.practice.flatMap { $0.pages() }).flatMap { page in
        [
          Markdown.heading(3, "\(page.code): \(page.title)"),
          Markdown.paragraph(page.cause),
          "Wrong, then right:\n",
          Markdown.lines(page.wrong + "\n\n" + page.right),
        ]
      }
  }
}
