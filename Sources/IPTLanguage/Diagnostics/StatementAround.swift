/// The statement around a place, as far as its line goes: for what is said of one that cannot be read.
///
/// It is found by tokens, so that a sign within a text or a comment parts nothing.
public struct StatementAround {
  /// The place that was asked about.
  public let range: Range<Int>
  /// Where the statement begins.
  public let start: Int
  /// Where it ends: before a sign that parts statements, a comment or the end of the line.
  public let end: Int

  private let source: Source

  /// What stands farther from the place, in bytes, is not looked at.
  private static let reach = 400

  /// The statement that a range of bytes belongs to.
  public init(_ range: Range<Int>, in source: Source) {
    let line = source.line(at: range.lowerBound, reach: Self.reach)
    var lexer = Lexer(source, SymbolTable())
    lexer.seek(to: line.lowerBound)
    var (start, end) = (line.lowerBound, range.upperBound)
    while true {
      let token = lexer.next()
      guard token.kind != .end, token.range.lowerBound < max(line.upperBound, range.upperBound)
      else { break }
      let parts = [.semicolon, .openBrace, .closeBrace, .newline].contains(token.kind)
      if token.range.lowerBound < range.lowerBound {
        if parts { start = token.range.upperBound }
      } else if token.range.lowerBound >= range.upperBound, parts {
        break
      } else {
        end = max(end, min(token.range.upperBound, line.upperBound))
      }
    }
    while start < range.lowerBound, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 {
      start += 1
    }
    (self.source, self.range, self.start, self.end) = (source, range, start, end)
  }

  /// What stands before the place, from the first word on.
  public var before: String { source.text(start..<range.lowerBound) }

  /// What stands behind the place, without blanks before and behind it.
  public var behind: String {
    String(source.text(range.upperBound..<end).drop { $0 == " " || $0 == "\t" })
  }

  /// The words before the place.
  public var wordsBefore: [Substring] { before.split(separator: " ") }

  /// Whether the place is the first of the statement.
  public var isFirst: Bool { start == range.lowerBound }

  /// All of it.
  public var text: String { source.text(start..<end) }
}
