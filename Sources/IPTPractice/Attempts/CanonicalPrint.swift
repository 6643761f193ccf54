package import IPTEngine
import IPTLanguage

extension RolePlay {
  /// The role play in one form: its tokens with a blank between them, a line end between statements,
  /// and no comments.
  ///
  /// Two texts that differ in layout alone have the same one.
  package var canonicalPrint: [UInt8] {
    let source = unit.source
    let range = statement.range
    var lexer = Lexer(source, SymbolTable())
    var print: [UInt8] = []
    var hasEnd = true
    while true {
      let token = lexer.next()
      if token.kind == .end || Int(token.start) >= range.upperBound { return print }
      guard Int(token.start) >= range.lowerBound else { continue }
      switch token.kind {
      case .newline, .semicolon:
        if !hasEnd { print.append(0x0A) }
        hasEnd = true
      case .closeBrace:
        if !hasEnd { print.append(0x0A) }
        print += [0x7D, 0x0A]
        hasEnd = true
      case .openBrace:
        print += [0x20, 0x7B, 0x0A]
        hasEnd = true
      default:
        if !hasEnd { print.append(0x20) }
        print += source.bytes[token.range]
        hasEnd = false
      }
    }
  }

  /// The hash of the canonical print, by which an attempt knows its role play again.
  package func hash(_ digest: DigestFunction) -> String {
    digest(canonicalPrint).map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }.joined()
  }
}
