import Foundation
import IPTLanguage

/// What the formatter makes of texts, and what must stay as it was.
enum Formatted {
  /// The formatted text, or nothing if it is refused.
  static func bytes(_ bytes: [UInt8]) -> [UInt8]? {
    if case .formatted(let result) = ScriptFormatter().format(Source(bytes)) { result } else { nil }
  }

  static func text(_ text: String) -> String? {
    bytes(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The tokens and comments of a text in words, without what line ends may become.
  ///
  /// A text block stands for what it says, the ends of statements for one `;`.
  static func sequence(_ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    var open: [Token.Kind] = []
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let openBrace = "\(Token.Kind.openBrace.rawValue) {"
    let closeBrace = "\(Token.Kind.closeBrace.rawValue) }"
    func take(_ word: String) {
      if result.last == ";", word.hasPrefix("#") || word == closeBrace { result.removeLast() }
      result.append(word)
    }
    for token in Tokens.of(bytes) {
      if let comment = comment(bytes[end..<Int(token.start)]) { take(comment) }
      end = Int(token.end)
      let isInBracket = open.last == .openParen || open.last == .openBracket
      switch token.kind {
      case .newline, .semicolon:
        if isInBracket {
          if token.kind == .semicolon { result.append("semicolon") }
        } else if let last = result.last, last != ";", last != openBrace {
          result.append(";")
        }
        continue
      case .openBrace, .openParen, .openBracket: open.append(token.kind)
      case .closeBrace, .closeParen, .closeBracket: _ = open.popLast()
      default: break
      }
      let text =
        token.kind == .textBlock
        ? EscapedText.unindent(bytes, Int(token.start) + 3..<Int(token.end) - 3)
        : Array(bytes[token.range])
      take("\(token.kind.rawValue) \(String(decoding: text, as: UTF8.self))")
    }
    if let comment = comment(bytes[end...]) { take(comment) }
    if result.last == ";" { result.removeLast() }
    return result
  }

  /// The comment in a gap between tokens.
  private static func comment(_ gap: ArraySlice<UInt8>) -> String? {
    guard let start = gap.firstIndex(of: 0x23) else { return nil }
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
    let end = gap.lastIndex { !blanks.contains($0) } ?? start
    return String(decoding: gap[start...end], as: UTF8.self)
  }

  /// What is wrong with the way a text was formatted, if anything is.
  static func problem(_ before: [UInt8], _ after: [UInt8]) -> String? {
    guard let again = bytes(after) else { return "what came out is refused" }
    if again != after { return "the second time something else comes out" }
    if sequence(before) != sequence(after) { return "the tokens are not the same" }
    if after.first == 0x0A { return "an empty line at the beginning" }
    if !after.isEmpty, after.last != 0x0A { return "no line end at the end" }
    if after.suffix(2) == [0x0A, 0x0A] { return "an empty line at the end" }
    return nil
  }

  // MARK: Scripts

  /// A script of this project, by its path.
  static func script(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appendingPathComponent(path)))
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all scripts of this project, those of the library among them.
  static func scripts() -> [String] {
    ["Sources", "Tests", "Scripts"].flatMap { folder in
      let found = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".ipt") }
        .map { folder + "/" + $0 }
    }.sorted()
  }
}
