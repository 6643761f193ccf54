import IPTLanguage
import IPTModel

/// Scores that nothing is wrong with, but that did not run since something else was.
extension Interpreter {
  /// Gives notice of critical answers in the scores of a statement that did not run, or not to its end.
  ///
  /// What stands in a definition, a scenario or a trial is nobody's answer.
  ///
  /// - Parameters:
  ///   - tree: What was read of the statement.
  ///   - source: The text.
  ///   - failure: Where it went wrong; what stands before that has been told. Nothing if none of it ran.
  ///   - faults: What cannot be read in it; the scores in which it stands have been told.
  mutating func giveNotice(
    ofScoresLeftIn tree: Tree, _ source: Source, behind failure: Range<Int>? = nil,
    besides faults: [Diagnostic] = []
  ) {
    guard catalogue.use == .statements, let first = tree.nodes.first else { return }
    // A call fails where the verb was defined.
    if let failure, !first.range.overlaps(failure) { return }
    let (_, measureField, itemsField, _) = scoreFields
    var node = 0
    while node < tree.nodes.count {
      defer { node += 1 }
      guard tree[node].kind == .statement || tree[node].kind == .line else { continue }
      let form = FormID(index: tree[node].id)
      if isOfNobody(form) {
        node = max(Int(tree[node].next) - 1, node)
        continue
      }
      let start = tree[node].range.lowerBound
      if let failure, start <= failure.lowerBound { continue }
      let isFaulty = faults.contains { fault in
        guard let place = fault.range?.lowerBound, place >= start else { return false }
        return !source.text(start..<place).contains { "\n;{}".contains($0) }
      }
      if isFaulty { continue }
      let statement = Statement(tree: tree, source: source, index: node, grammar: catalogue.grammar)
      guard isScoring(statement), let name = statement.value(measureField),
        tree[name].kind == .symbol, let measure = library.measure(statement.text(name))
      else { continue }
      var day = ""
      if let place = statement.value(Owner.day), tree[place].kind == .date {
        day = CanonicalText.date(PartialDate(packed: UInt32(bitPattern: tree[place].value)))
      }
      giveNotice(
        of: measure, typed: typedAnswers(statement, itemsField, of: measure),
        isPrinted: isTypedAsPrinted(statement, measure), on: day)
    }
  }

  /// Whether what stands in the block of a statement is nobody's answer.
  private func isOfNobody(_ form: FormID) -> Bool {
    guard case .command(let index) = catalogue.purpose(of: form) else { return false }
    let command = catalogue.verb(index)
    return command.control == .definition || command.control == nil && command.purpose != .changes
  }
}
