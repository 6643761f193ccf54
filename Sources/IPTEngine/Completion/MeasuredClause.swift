import IPTLanguage
import IPTModel

/// A text that was read up to a cursor.
struct Head {
  let source: Source
  /// The tree of its last statement.
  let tree: Tree
  /// What may come next.
  let expectations: [Expectation]
}

/// A clause of a score whose range is that of the measure which the line names: answers, total.
struct MeasuredClause {
  private enum Part {
    /// The answers, of which some are typed already.
    case answers(typed: Int)
    case answer
    case total
  }

  private let measure: Measure
  private let part: Part

  /// Nothing if the clause is no part of a score, or the line names no measure of the library.
  init?(
    _ clause: Clause, _ form: FormID, _ head: Head, _ grammar: Grammar, _ library: Library
  ) {
    guard ["items", "item", "total"].contains(clause.word) else { return nil }
    let clauses = grammar.form(form).clauses
    // The last one is the one that goes on: a block may hold several.
    guard
      let statement = head.tree.nodes.lastIndex(where: {
        $0.kind == .statement && $0.id == form.index
      })
    else { return nil }
    var named: Measure?
    var typed = 0
    var node = statement + 1
    let end = Int(head.tree[statement].next)
    while node < end {
      let found = head.tree[node]
      if found.kind == .clause, Int(found.id) < clauses.count, node + 1 < end {
        switch clauses[Int(found.id)].word {
        case "measure":
          let word = head.source.text(head.tree[node + 1].range)
          named = library.measureWords.contains(word) ? library.measure(word) : nil
        case "items": typed = Int(found.next) - node - 2
        default: break
        }
      }
      node = max(Int(found.next), node + 1)
    }
    guard let named else { return nil }
    measure = named
    switch clause.word {
    case "items": part = .answers(typed: max(0, typed))
    case "item": part = .answer
    default: part = .total
    }
  }

  private var range: String {
    "from \(measure.answers.lowerBound) to \(measure.answers.upperBound)"
  }

  /// What may stand there: `9 answers from 0 to 3, `_` for one that is missing`.
  var sentence: String {
    switch part {
    case .answers(let typed) where typed >= measure.items:
      "all \(measure.items) answers are typed"
    case .answers(let typed):
      "\(measure.answersInWords), `_` for one that is missing"
        + (typed > 0 ? "; \(typed) \(typed == 1 ? "is" : "are") typed" : "")
    case .answer: "an answer \(range)"
    case .total: "a whole number from \(measure.totals.lowerBound) to \(measure.greatestTotal)"
    }
  }

  /// What a single answer is, for the word that opens it.
  var helpOfOne: String {
    "A single answer \(range), with the number of its item, 1 to \(measure.items)."
  }

  /// The answers that may be typed; nothing where they are not told one by one.
  func answers(_ grammar: Grammar) -> [Completer.Candidate]? {
    switch part {
    case .answers(let typed) where typed >= measure.items: []
    case .answers, .answer: measure.answers.map { .init(text: String($0), note: "") }
    case .total: nil
    }
  }
}
