import IPTLanguage

/// A script with all of its mistakes mended that have a remedy.
struct MendedText {
  let text: String
  /// How many were mended, and how many are left.
  let count: Int
  let left: Int

  /// Mends what can be mended; nothing if nothing can.
  ///
  /// - Parameters:
  ///   - source: The script as it ran.
  ///   - diagnostics: What was wrong with it.
  ///   - omitted: How much more is wrong than was said.
  init?(_ source: Source, _ diagnostics: [Diagnostic], omitted: Int) {
    let errors = diagnostics.filter { $0.severity == .error }
    var end = 0
    var text = ""
    var count = 0
    var lines: [Range<Int>] = []
    let mendable = errors.filter { Self.remedy(for: $0) != nil }
    for error in mendable.sorted(by: { Self.start(of: $0) < Self.start(of: $1) }) {
      guard let fix = Self.remedy(for: error), fix.range.lowerBound >= end,
        fix.range.upperBound <= source.count
      else { continue }
      text += source.text(end..<fix.range.lowerBound) + fix.replacement
      end = fix.range.upperBound
      count += 1
      lines.append(source.line(at: fix.range.lowerBound))
      lines.append(source.line(at: fix.range.upperBound))
    }
    if count == 0 { return nil }
    self.text = text + source.text(end..<source.count)
    self.count = count
    // What is mended mends its line.
    let others = errors.filter { error in
      guard error.source == nil, let range = error.range else { return true }
      return !lines.contains { $0.contains(range.lowerBound) || $0.upperBound == range.lowerBound }
    }
    left = others.count + omitted
  }

  /// What mends a mistake at its place.
  ///
  /// What a refused step waits for is another statement, and no mending of it; a hole is for a person to
  /// fill.
  private static func remedy(for error: Diagnostic) -> Diagnostic.Fix? {
    guard error.source == nil, error.range != nil, let fix = error.fix ?? error.guess,
      !fix.isTemplate
    else { return nil }
    return fix
  }

  private static func start(of error: Diagnostic) -> Int {
    remedy(for: error)?.range.lowerBound ?? 0
  }
}
