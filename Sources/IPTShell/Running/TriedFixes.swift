import IPTEngine
import IPTLanguage

/// Changes that would mend a text, read once before they are offered.
///
/// Only what would run is offered: a change that leaves the text as it is, or after which something
/// is wrong in its line or newly wrong elsewhere, would be typed in vain. Where what follows in the line is
/// wrong too and can be mended, the change that is offered mends both.
enum TriedFixes {
  /// What may be spent on reading again for the changes of a text, in bytes; what is not tried then is not
  /// offered.
  private static let mostRead = 1 << 21

  /// What each fault costs besides, in bytes: better words are looked for.
  private static let costOfFault = 1 << 11

  /// How often what is mended is mended further.
  private static let mostSteps = 4

  /// The diagnostics; of their changes only those that read well, with what else must be mended for that.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found wrong with a text.
  ///   - source: The text.
  ///   - interpreter: Looks through what is tried, of which it runs nothing.
  /// - Returns: The same, some without a change, some with a greater one.
  static func kept(
    _ diagnostics: [Diagnostic], of source: Source, by interpreter: inout Interpreter
  ) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.fix != nil }) else { return diagnostics }
    let budget = Budget()
    var known: Faults?
    var proven: Set<Slip> = []
    var before = Mended(text: source)
    var knownBefore: Faults?
    return Diagnostic.withJoinedFixes(diagnostics, in: source).map { diagnostic in
      guard let fix = diagnostic.fix, !fix.isTemplate else { return diagnostic }
      let text = diagnostic.source ?? source
      guard text == source else {
        let faults = Faults(text, &interpreter, budget)
        return diagnostic.with(whole(fix, of: diagnostic, in: text, faults, &interpreter, budget))
      }
      let slip = Slip(diagnostic, fix, in: text)
      if proven.contains(slip), mendsLine(fix, in: text, &interpreter, budget) {
        before.mend(fix)
        knownBefore = nil
        return diagnostic
      }
      let faults = known ?? Faults(text, &interpreter, budget)
      known = faults
      var kept = whole(fix, of: diagnostic, in: text, faults, &interpreter, budget)
      if let kept, applied(kept, to: text).mended == applied(fix, to: text).mended {
        proven.insert(slip)
      }
      if kept == nil, let (diagnostic, fix) = before.shifted(diagnostic, fix) {
        let faults = knownBefore ?? Faults(before.text, &interpreter, budget)
        knownBefore = faults
        kept = whole(fix, of: diagnostic, in: before.text, faults, &interpreter, budget)
          .map { before.unshifted($0) }
      }
      if let kept {
        before.mend(kept)
        knownBefore = nil
      }
      return diagnostic.with(kept)
    }
  }

  /// A fault with its change, whichever line it stands in: equal slips have equal remedies.
  private struct Slip: Hashable {
    let code: DiagnosticCode
    let message: String
    let replaced: String
    let replacement: String

    init(_ diagnostic: Diagnostic, _ fix: Diagnostic.Fix, in text: Source) {
      (code, message) = (diagnostic.code, diagnostic.message)
      replaced = fix.range.upperBound <= text.count ? text.text(fix.range) : ""
      replacement = fix.replacement
    }
  }

  /// Whether a change takes a fault out of its line and adds none, where that line is read alone; of a slip
  /// that was tried in the whole text once that is enough.
  private static func mendsLine(
    _ fix: Diagnostic.Fix, in text: Source, _ interpreter: inout Interpreter, _ budget: Budget
  ) -> Bool {
    let line = text.line(at: fix.range.lowerBound)
    guard fix.range.upperBound <= line.upperBound, budget.left > 0 else { return false }
    let old = Source(Array(text.bytes[line]), name: text.name)
    let range = fix.range.lowerBound - line.lowerBound..<fix.range.upperBound - line.lowerBound
    let (mended, _) = applied(.init(range, fix.replacement), to: old)
    let before = Faults(old, &interpreter, budget).count
    return before > 0 && Faults(mended, &interpreter, budget).count == before - 1
  }

  /// What may still be spent on reading again.
  private final class Budget {
    var left = mostRead
  }

  /// A text with the changes made that were offered so far: what is wrong further on may be wrong in part
  /// because of what they mend, such as a name that is written wrong twice.
  private struct Mended {
    private(set) var text: Source
    /// Up to here the text was changed.
    private var end = 0
    /// How many bytes longer it became.
    private var growth = 0

    init(text: Source) { self.text = text }

    mutating func mend(_ fix: Diagnostic.Fix) {
      guard fix.range.lowerBound >= end else { return }
      text = applied(Self.shifted(fix, by: growth), to: text).mended
      growth += fix.replacement.utf8.count - fix.range.count
      end = fix.range.upperBound
    }

    /// A diagnostic and its change where they stand in the mended text; nothing unless all that was mended
    /// stands in lines before.
    func shifted(
      _ diagnostic: Diagnostic, _ fix: Diagnostic.Fix
    ) -> (Diagnostic, Diagnostic.Fix)? {
      guard end > 0, let range = diagnostic.range,
        text.line(at: fix.range.lowerBound + growth).lowerBound - growth >= end
      else { return nil }
      var diagnostic = diagnostic
      diagnostic.range = range.lowerBound + growth..<range.upperBound + growth
      return (diagnostic, Self.shifted(fix, by: growth))
    }

    func unshifted(_ fix: Diagnostic.Fix) -> Diagnostic.Fix { Self.shifted(fix, by: -growth) }

    private static func shifted(_ fix: Diagnostic.Fix, by length: Int) -> Diagnostic.Fix {
      .init(fix.range.lowerBound + length..<fix.range.upperBound + length, fix.replacement)
    }
  }

  /// What is wrong with a text.
  private struct Faults {
    let told: [Diagnostic]
    let count: Int

    init(_ text: Source, _ interpreter: inout Interpreter, _ budget: Budget) {
      guard budget.left > 0 else {
        (told, count) = ([], 0)
        return
      }
      let run = interpreter.check(script: text)
      told = run.diagnostics
      count = told.count + run.omitted
      budget.left -= text.count + told.count * costOfFault
    }
  }

  /// A change, and all that is still wrong in its line mended too; nothing if that cannot be had.
  private static func whole(
    _ fix: Diagnostic.Fix, of diagnostic: Diagnostic, in text: Source, _ before: Faults,
    _ interpreter: inout Interpreter, _ budget: Budget
  ) -> Diagnostic.Fix? {
    guard fix.range.upperBound <= text.count, text.text(fix.range) != fix.replacement else {
      return nil
    }
    let isRead = before.told.contains { $0.code == diagnostic.code && $0.range == diagnostic.range }
    // A verb that a script defines is unknown here, before and after.
    let known = Set(
      before.told.filter { $0.code == .unknownStatement }.map { $0.code.id + $0.message })
    var (mended, fix) = (text, fix)
    for _ in 0...mostSteps {
      let lines: ClosedRange<Int>
      (mended, lines) = applied(fix, to: mended)
      guard budget.left > 0 else { return nil }
      let after = Faults(mended, &interpreter, budget)
      let left = after.told.filter { fault in
        !known.contains(fault.code.id + fault.message)
          && fault.range.map { lines.contains($0.lowerBound) } ?? false
      }
      if left.isEmpty {
        return after.count <= before.count - (isRead ? 1 : 0) ? change(from: text, to: mended) : nil
      }
      // What else stands in the line may be wrong as well.
      let next = left.lazy.compactMap(\.fix).first
      guard let next, !next.isTemplate, next.range.upperBound <= mended.count else { return nil }
      fix = next
    }
    return nil
  }

  /// A text with a change made, and the lines in which that stands: it may join some, or end one.
  private static func applied(
    _ fix: Diagnostic.Fix, to text: Source
  ) -> (mended: Source, lines: ClosedRange<Int>) {
    var bytes = Array(text.bytes[..<text.count])
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    let mended = Source(bytes, name: text.name)
    let place = min(fix.range.lowerBound, mended.count)
    let end = min(place + fix.replacement.utf8.count, mended.count)
    return (mended, mended.line(at: place).lowerBound...mended.line(at: end).upperBound)
  }

  /// The one change that makes a text of another, of whole characters.
  private static func change(from text: Source, to mended: Source) -> Diagnostic.Fix {
    let (old, new) = (text.bytes[..<text.count], mended.bytes[..<mended.count])
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, !isBoundary(start, in: text) || !isBoundary(start, in: mended) { start -= 1 }
    let same = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    var end = text.count - same
    while end < text.count, !isBoundary(end, in: text) { end += 1 }
    return .init(start..<end, mended.text(start..<mended.count - (text.count - end)))
  }

  private static func isBoundary(_ place: Int, in text: Source) -> Bool {
    text.bytes[place] & 0xC0 != 0x80
  }
}
