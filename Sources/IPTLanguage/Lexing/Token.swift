/// One token: what it is, and the half-open range of bytes it covers.
public struct Token: Equatable, Sendable, BitwiseCopyable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// A letter, then letters, digits, `-` and `_`.
    case word
    /// `"…"`
    case string
    /// `$"…"`, with expressions in braces.
    case template
    /// `"""` … `"""`
    case textBlock
    /// `| …` to the end of the line.
    case rawText
    case integer
    case decimal
    case percent
    /// `0..4`
    case range
    /// `2026-11-21`
    case date
    /// `2026-11`
    case month
    /// `14:30`
    case time
    /// `2026-11-21T14:30:00Z`
    case timestamp
    /// `50min`, `6mo`
    case duration
    /// `grief#3`
    case label
    /// `$name`
    case variable
    /// `@41`, `@5.1`
    case entry
    /// `_`
    case missing
    case openBrace, closeBrace, openBracket, closeBracket, openParen, closeParen
    case comma, semicolon, dot
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, slash
    case newline
    /// Bytes that are no token; the reason says why.
    case invalid
    case end
  }

  /// Why bytes are no token.
  public enum Fault: UInt8, Sendable, BitwiseCopyable {
    case none
    case unclosedString, unclosedTextBlock, badEscape
    /// `3-2`, `2026-13-01`: begins like a number and is none.
    case malformedNumber
    case curlyQuote, dash, bidiControl, controlCharacter
    /// A blank that is none of the language, or a character that takes no room.
    case oddBlank, invisibleCharacter
    case strayCharacter
    /// `$` or `@` with nothing after it that it could name.
    case emptySigil
    /// `$a#3`: a variable written like a label.
    case numberedVariable
  }

  /// What the token is.
  public var kind: Kind
  /// Why the bytes are no token; `none` unless the kind is `invalid`.
  public var fault: Fault = .none
  /// The keyword's number, if the word is one; otherwise 0.
  public var symbol: UInt16 = 0
  /// Offset of its first byte in the source.
  public var start: UInt32
  /// Offset of the byte behind its last.
  public var end: UInt32
  /// Whether a string has an escape in it.
  public var hasEscape = false

  /// The bytes of the source that it covers.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
