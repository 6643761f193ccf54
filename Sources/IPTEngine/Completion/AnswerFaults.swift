import IPTLanguage

/// Finds the answers of a score that its measure does not have.
struct AnswerFaults {
  private let library: Library
  private(set) var found: [Diagnostic] = []

  init(_ library: Library) { self.library = library }

  /// Looks through a statement, with those of its block.
  ///
  /// - Parameters:
  ///   - tree: The statement.
  ///   - source: The text it was read from.
  ///   - grammar: The grammar it was read by.
  ///   - cursor: The byte at which the cursor stands; the number there may go on.
  mutating func look(through tree: Tree, _ source: Source, _ grammar: Grammar, cursor: Int) {
    var clauses: [Clause] = []
    var measure: Measure?
    for (index, node) in tree.nodes.enumerated() {
      if node.kind == .statement {
        clauses = grammar.form(FormID(index: node.id)).clauses
        measure = nil
      }
      guard node.kind == .clause, Int(node.id) < clauses.count, Int(node.next) > index + 1 else {
        continue
      }
      switch clauses[Int(node.id)].word {
      case "measure":
        let word = source.text(tree[index + 1].range)
        measure = library.measureWords.contains(word) ? library.measure(word) : nil
      case "items":
        guard let measure else { continue }
        // The list comes first, then the answers in it.
        for (item, answer) in zip(1..., tree.nodes[(index + 2)..<Int(node.next)]) {
          look(at: answer, item: item, of: measure, source, cursor)
        }
      default: break
      }
    }
  }

  private mutating func look(
    at answer: Node, item: Int, of measure: Measure, _ source: Source, _ cursor: Int
  ) {
    let answers = measure.answers(of: item)
    guard answer.kind == .integer, item <= measure.items, !answers.contains(Int(answer.value))
    else { return }
    let typed = source.text(answer.range)
    if answer.range.upperBound == cursor, WordAhead.goesOn(Int(answer.value), to: answers) {
      return
    }
    found.append(
      Diagnostic(
        .itemOutOfRange, Interpreter.rangeInWords(item, measure), at: answer.range,
        label: "\(typed) is outside \(answers.lowerBound) to \(answers.upperBound)"))
  }
}
