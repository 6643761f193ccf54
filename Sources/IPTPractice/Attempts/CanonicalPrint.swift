package import IPTEngine
import IPTLanguage

extension RolePlay {
  /// The role play in one form: its tokens with a blank between them, a line end between statements,
  /// and no comments.
  ///
  /// Two texts that differ in layout alone have the same one.
  package var canonicalPrint: [UInt8] {
    Self.tokens(of: unit.source, statement.range)
  }

  private static func tokens(of source: Source, _ range: Range<Int>) -> [UInt8] {
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

  /// The hash of the canonical print, and of the case that the play begins with, by which an attempt
  /// knows its role play again.
  ///
  /// - Parameters:
  ///   - digest: The digest function.
  ///   - scripts: Where the script or case lies that the play begins with; one that cannot be read
  ///     counts for nothing.
  /// - Returns: The digest in hexadecimal digits.
  package func hash(
    _ digest: DigestFunction, _ scripts: any ScriptFiles = NoScripts()
  ) -> String {
    var print = canonicalPrint
    if let origin {
      switch try? scripts.readOrigin(origin, from: unit.source) {
      case .script(let source):
        var seen: Set<String> = [source.name]
        print += Self.print(of: source, scripts, &seen)
      case .book(let book): print += book.changesInWords.utf8
      case nil: break
      }
    }
    return Self.digits(digest(print))
  }

  /// A script and those that it includes, each once.
  private static func print(
    of source: Source, _ scripts: any ScriptFiles, _ seen: inout Set<String>
  ) -> [UInt8] {
    var print = tokens(of: source, 0..<source.count)
    // The last line may end or not.
    if print.last != 0x0A { print.append(0x0A) }
    for line in source.text(0..<source.count).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "\"", maxSplits: 2)
      guard parts.count > 1, parts[0].split(separator: " ") == ["include"],
        let other = try? scripts.read(String(parts[1]), from: source),
        seen.insert(other.name).inserted
      else { continue }
      print += self.print(of: other, scripts, &seen)
    }
    return print
  }

  private static func digits(_ digest: [UInt8]) -> String {
    digest.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }.joined()
  }
}
