import IPTLanguage
import IPTModel

/// What is said of a variable that is not set.
extension Binder {
  mutating func reportNoVariable(_ name: String, among names: [String], at range: Range<Int>) {
    if isOnlyCounting { return count(.unknownVariable, at: range) }
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
    // A loop's own variable is not set yet where its records are chosen: there a field stands alone.
    if rows.last != nil, range.upperBound < source.count, source.bytes[range.upperBound] == 0x2E {
      diagnostics.append(
        Diagnostic(
          .unknownVariable, message, at: range, label: "a field of the records stands alone here",
          fix: .init(range.lowerBound..<range.upperBound + 1, "")))
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
    let isFirst = indentation.allSatisfy(\.isWhitespace)
    return .init(
      start..<start, statement + (isFirst ? "\n" + indentation : "; "), isTemplate: isTemplate)
  }

  /// A statement further on that sets a variable and that could stand earlier: what it takes is set already.
  ///
  /// It is none of a block that begins further on, for there it may be never reached.
  private func laterAssignment(
    of name: String, after place: Int, among names: [String]
  ) -> Range<Int>? {
    var lexer = Lexer(source, SymbolTable(), joinsLines: true)
    lexer.seek(to: place)
    var (depth, outermost) = (0, 0)
    var beginsStatement = false
    while true {
      let token = lexer.next()
      guard token.kind != .end, Int(token.end) - place <= Self.reach else { return nil }
      if beginsStatement, depth == outermost, source.text(token.range) == "let",
        let range = assignment(of: name, from: Int(token.start), &lexer, among: names)
      {
        return range
      }
      switch token.kind {
      case .openBrace: depth += 1
      case .closeBrace:
        depth -= 1
        outermost = min(outermost, depth)
      default: break
      }
      beginsStatement = [.newline, .semicolon, .openBrace, .closeBrace].contains(token.kind)
    }
  }

  /// The bytes of a statement that sets the variable, of which `let` was read; nothing if it sets another one,
  /// takes one that is not set or goes over several lines.
  private func assignment(
    of name: String, from start: Int, _ lexer: inout Lexer, among names: [String]
  ) -> Range<Int>? {
    guard source.text(lexer.peek().range) == "$\(name)" else { return nil }
    var end = Int(lexer.next().end)
    while true {
      let token = lexer.next()
      switch token.kind {
      case .newline, .semicolon, .closeBrace, .end:
        return source.bytes[start..<end].contains(0x0A) ? nil : start..<end
      case .openBrace: return nil
      case .variable where !names.contains(String(source.text(token.range).dropFirst())): return nil
      default: end = Int(token.end)
      }
    }
  }

  private static let reach = 1 << 13
}
