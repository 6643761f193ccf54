import IPTLanguage
import IPTModel

/// What is said of a variable that is not set.
extension Binder {
  mutating func reportNoVariable(_ name: String, among names: [String], at range: Range<Int>) {
    if let spaced = Self.spaced(name), names.contains(spaced.name) {
      return reportMinus(.unknownVariable, "$\(spaced.text)", at: range)
    }
    for sign in name.indices where name[sign] == "-" {
      let (left, right) = (String(name[..<sign]), String(name[name.index(after: sign)...]))
      if names.contains(left), names.contains(right) {
        return reportMinus(.unknownVariable, "$\(left) - $\(right)", at: range)
      }
    }
    let message = "there is no variable `$\(name)` here"
    if let later = laterAssignment(of: name, after: range.upperBound, among: names) {
      diagnostics.append(
        Diagnostic(
          .unknownVariable, message, at: range,
          label: "set only in line \(source.position(of: later.lowerBound).line)",
          notes: ["A variable is set before it is used."],
          fix: before(range.lowerBound, source.text(later))))
      return
    }
    let nearest = NearestWord.find(name, among: names)
    let setting = "let $\(name) = …"
    let fix =
      nearest.map { .init(range, "$\($0)") } ?? before(range.lowerBound, setting, isTemplate: true)
    diagnostics.append(
      Diagnostic(
        .unknownVariable, message, at: range,
        label: nearest.map { "did you mean `$\($0)`?" } ?? "not set before this",
        notes: fix == nil ? ["`\(setting)` sets it."] : [], fix: fix))
  }

  /// A statement put before the one that holds a place: on a line of its own, if that one begins its line.
  private func before(
    _ place: Int, _ statement: String, isTemplate: Bool = false
  ) -> Diagnostic.Fix? {
    let start = tree.nodes.last { $0.kind == .statement && $0.range.contains(place) }?.range
      .lowerBound
    guard let start else { return nil }
    let line = source.line(at: start, reach: 200).lowerBound
    let indentation = source.text(line..<start)
    let isFirst = indentation.allSatisfy { $0 == " " }
    return .init(
      start..<start, statement + (isFirst ? "\n" + indentation : "; "), isTemplate: isTemplate)
  }

  /// A line further on that sets a variable and that could stand earlier: what it takes is set already.
  private func laterAssignment(
    of name: String, after place: Int, among names: [String]
  ) -> Range<Int>? {
    let head = "let $\(name) "
    let end = min(source.count, place + Self.reach)
    var start = source.line(at: place, reach: Self.reach).upperBound
    while start < end {
      start += 1
      let line = source.line(at: start, reach: Self.reach)
      let words = source.text(line).drop { $0 == " " }
      start = line.upperBound
      guard words.hasPrefix(head) else { continue }
      let taken = words.dropFirst(head.count).split(separator: "$").dropFirst()
      let isReady = taken.allSatisfy { rest in
        names.contains(String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }))
      }
      // What goes on in further lines, or holds more than the one statement, is not moved.
      // What goes on in further lines, or holds more than the one statement, is not put elsewhere.
      guard isReady, isWhole(words) else { return nil }
      return line.upperBound - words.utf8.count..<line.upperBound
    }
    return nil
  }

  private static let reach = 1 << 16

  /// Whether a line is a statement and nothing else.
  private func isWhole(_ words: Substring) -> Bool {
    !words.contains { "{};\\|#".contains($0) }
      && words.count { "[(".contains($0) } == words.count { "])".contains($0) }
  }
}
