import IPTLanguage

/// What `check` remarks on in a text that is not wrong.
extension Interpreter {
  /// Remarks on the first statement behind a `stop` at the top of a script.
  func remarkOnUnreachable(_ tree: Tree, of source: Source, _ reading: inout Reading) {
    remark(.unreachable(at: tree[0].range), on: source, &reading)
  }

  /// Remarks on blanks that look like plain ones and are none.
  func remarkOnBlanks(in source: Source, _ reading: inout Reading) {
    for fix in source.fixedBlanks {
      let warning = Diagnostic(
        .fixedBlank, "a no-break space stands between words", severity: .warning,
        at: fix.range, label: "read as a blank", notes: ["`iptsh fmt` puts plain blanks."],
        fix: fix)
      remark(warning, on: source, &reading)
    }
  }

  /// Remarks on comparisons with `unknown`, which come to nothing that is known.
  func remarkOnUnknown(in tree: Tree, of source: Source, _ reading: inout Reading) {
    for (index, node) in tree.nodes.enumerated() where node.kind == .binary {
      guard let sign = Operator(rawValue: node.detail), sign.isComparison, index >= 2,
        tree[index - 1].kind == .unknown
      else { continue }
      let meant: Operator? =
        switch sign {
        case .equal: .isUnknown
        case .notEqual: .isKnown
        default: nil
        }
      // Only the sign is taken out with the word, and what stands between the two with it.
      let range = node.range.lowerBound..<tree[index - 1].range.upperBound
      let warning = Diagnostic(
        .comparedWithUnknown, "nothing is known to be `\(sign.sign) unknown`", severity: .warning,
        at: range, label: "neither true nor false, whatever stands before it",
        fix: meant.map { .init(range, $0.sign) })
      remark(warning, on: source, &reading)
    }
  }

  private func remark(_ warning: Diagnostic, on source: Source, _ reading: inout Reading) {
    var warning = warning
    if isIncluded(reading) { warning.source = source }
    reading.warnings.append(warning)
  }
}
