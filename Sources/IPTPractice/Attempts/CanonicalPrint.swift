package import IPTEngine
import IPTLanguage

extension RolePlay {
  /// The role play in one form: its tokens with a blank between them, a line end between statements,
  /// and no comments.
  ///
  /// Two texts that differ in layout alone have the same one.
  package var canonicalPrint: [UInt8] { ScriptPrint(of: unit.source, statement.range).bytes }

  /// The hash of the canonical print, of the verbs of scripts that it uses, and of the case that the
  /// play begins with, by which an attempt knows its role play again.
  ///
  /// - Parameters:
  ///   - digest: The digest function.
  ///   - scripts: Where the script or case lies that the play begins with; one that cannot be read
  ///     counts for nothing.
  ///   - hasVerbs: Whether the verbs count; they did not in the first attempts.
  /// - Returns: The digest in hexadecimal digits.
  package func hash(
    _ digest: DigestFunction, _ scripts: any ScriptFiles = NoScripts(), hasVerbs: Bool = true
  ) -> String {
    var print = canonicalPrint
    if hasVerbs {
      for verb in verbs { print += ScriptPrint(of: verb.source, verb.tree[0].range).bytes }
    }
    if let origin {
      switch try? scripts.readOrigin(origin, from: unit.source) {
      case .script(let source):
        var seen: Set<String> = [source.name]
        print += Self.print(of: source, scripts, &seen)
      case .book(let book): print += book.changesInWords.utf8
      case nil: break
      }
    }
    return Self.digits(digest(print.span))
  }

  /// A script and those that it includes, each once.
  private static func print(
    of source: Source, _ scripts: any ScriptFiles, _ seen: inout Set<String>
  ) -> [UInt8] {
    let own = ScriptPrint(of: source, 0..<source.count)
    var print = own.bytes
    // The last line may end or not.
    if print.last != 0x0A { print.append(0x0A) }
    for name in own.included {
      guard let other = try? scripts.read(name, from: source), seen.insert(other.name).inserted
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

/// A part of a script in one form, and the scripts that it includes.
private struct ScriptPrint {
  private(set) var bytes: [UInt8] = []
  /// The names of the scripts, as they are written.
  private(set) var included: [String] = []

  init(of source: Source, _ range: Range<Int>) {
    var lexer = Lexer(source, SymbolTable())
    var hasEnd = true
    var isIncluding = false
    while true {
      let token = lexer.next()
      if token.kind == .end || Int(token.start) >= range.upperBound { return }
      guard Int(token.start) >= range.lowerBound else { continue }
      switch token.kind {
      case .newline, .semicolon:
        if !hasEnd { bytes.append(0x0A) }
        hasEnd = true
      case .closeBrace:
        if !hasEnd { bytes.append(0x0A) }
        bytes += [0x7D, 0x0A]
        hasEnd = true
      case .openBrace:
        bytes += [0x20, 0x7B, 0x0A]
        hasEnd = true
      default:
        if isIncluding, token.kind == .string {
          let name = EscapedText.unescape(
            source.bytes, token.range.lowerBound + 1..<token.range.upperBound - 1)
          included.append(String(decoding: name, as: UTF8.self))
        }
        isIncluding =
          hasEnd && token.kind == .word && source.bytes[token.range].elementsEqual("include".utf8)
        if !hasEnd { bytes.append(0x20) }
        bytes += source.bytes[token.range]
        hasEnd = false
      }
    }
  }
}
