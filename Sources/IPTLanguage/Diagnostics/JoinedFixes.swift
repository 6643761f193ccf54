extension Diagnostic {
  /// Diagnostics of a text, of which no line is offered that is mended in part.
  ///
  /// Where several are of one line, the first has the change that mends all of them; where one of them
  /// has none, nothing is offered, for the line would still not run.
  public static func withJoinedFixes(_ diagnostics: [Diagnostic], in source: Source) -> [Diagnostic]
  {
    var result = diagnostics
    var lines: [(range: ClosedRange<Int>, members: [Int])] = []
    for index in diagnostics.indices {
      guard let range = linesOffered(with: diagnostics[index], in: source) else { continue }
      // They come in the order of the text, or nearly so.
      var merged = (range: range, members: [index])
      while let last = lines.last, last.range.overlaps(merged.range) {
        merged.range =
          min(
            last.range.lowerBound, merged.range.lowerBound)...max(
            last.range.upperBound, merged.range.upperBound)
        merged.members = last.members + merged.members
        lines.removeLast()
      }
      lines.append(merged)
    }
    for group in lines where group.members.count > 1 {
      let fix = joined(group.members.map { diagnostics[$0] }, in: source)
      let bearer = group.members.first { diagnostics[$0].fix != nil }
      for index in group.members {
        result[index] = result[index].with(index == bearer ? fix : nil)
      }
    }
    return result
  }

  /// The lines that are offered with the change of a diagnostic, or else the one that it is about.
  private static func linesOffered(
    with diagnostic: Diagnostic, in source: Source
  ) -> ClosedRange<Int>? {
    guard diagnostic.severity == .error, let place = diagnostic.range?.lowerBound,
      diagnostic.source.map({ $0 == source }) ?? true
    else { return nil }
    let range = diagnostic.fix?.range ?? place..<place
    guard range.upperBound <= source.count else { return nil }
    let first = source.line(at: range.lowerBound, reach: reach).lowerBound
    return first...max(first, source.line(at: range.upperBound, reach: reach).upperBound)
  }

  private static let reach = 1600

  /// The change that makes all the changes, if each has one or stands in what another one alters.
  private static func joined(_ members: [Diagnostic], in source: Source) -> Fix? {
    var fixes: [Fix] = []
    for fix in members.compactMap(\.fix).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if fixes.contains(fix) { continue }
      if let last = fixes.last, fix.range.lowerBound < last.range.upperBound { return nil }
      fixes.append(fix)
    }
    guard let first = fixes.first, let last = fixes.last else { return nil }
    let isCovered = members.allSatisfy { member in
      member.fix != nil
        || fixes.contains { fix in
          member.range.map {
            fix.range.lowerBound <= $0.lowerBound && $0.lowerBound <= fix.range.upperBound
          } ?? false
        }
    }
    guard isCovered else { return nil }
    var text = ""
    var end = first.range.lowerBound
    for fix in fixes {
      text += source.text(end..<fix.range.lowerBound) + fix.replacement
      end = fix.range.upperBound
    }
    return Fix(
      first.range.lowerBound..<last.range.upperBound, text,
      isTemplate: fixes.contains(where: \.isTemplate))
  }
}
