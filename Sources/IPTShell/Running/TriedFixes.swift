import IPTLanguage

/// Changes that would mend a text, read once before they are offered.
///
/// Only what reads well is offered: a change that leaves the text as it is, or after which something
/// is wrong in its line or newly wrong elsewhere, would be typed in vain.
struct TriedFixes {
  private let grammar: Grammar

  /// A longer text is not read again for each change.
  private static let longestText = 1 << 16
  /// More diagnostics than these are not tried.
  private static let mostTried = 8

  init(_ grammar: Grammar) { self.grammar = grammar }

  /// The diagnostics; of their changes only those that read well.
  func kept(_ diagnostics: [Diagnostic], of source: Source) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.fix != nil }) else { return diagnostics }
    var tried = 0
    return Diagnostic.withJoinedFixes(diagnostics, in: source).map { diagnostic in
      let text = diagnostic.source ?? source
      guard let fix = diagnostic.fix, !fix.isTemplate else { return diagnostic }
      tried += 1
      guard tried <= Self.mostTried, text.count <= Self.longestText else { return diagnostic }
      return readsWell(fix, of: diagnostic, in: text) ? diagnostic : diagnostic.withoutFix
    }
  }

  private func readsWell(
    _ fix: Diagnostic.Fix, of diagnostic: Diagnostic, in text: Source
  ) -> Bool {
    guard fix.range.upperBound <= text.count else { return false }
    if text.text(fix.range) == fix.replacement { return false }
    var bytes = Array(text.bytes[..<text.count])
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    let mended = Source(String(decoding: bytes, as: UTF8.self))
    let place = min(fix.range.lowerBound, mended.count)
    // The fix may join lines, or stand at the end of one.
    let line =
      mended.line(at: place)
      .lowerBound...mended.line(
        at: min(
          place + fix.replacement.utf8.count, mended.count)
      ).upperBound
    let (before, after) = (faults(of: text), faults(of: mended))
    let isRead = before.contains { $0.code == diagnostic.code && $0.range == diagnostic.range }
    if after.count > before.count - (isRead ? 1 : 0) { return false }
    // A verb that a script defines is unknown here, before and after.
    let known = Set(before.filter { $0.code == .unknownStatement }.map { $0.code.id + $0.message })
    return !after.contains { fault in
      !known.contains(fault.code.id + fault.message)
        && fault.range.map { line.contains($0.lowerBound) } ?? false
    }
  }

  private func faults(of text: Source) -> [Diagnostic] {
    var parser = Parser(text, grammar: grammar)
    parser.advice = .nowhere
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.diagnostics.told
  }
}
