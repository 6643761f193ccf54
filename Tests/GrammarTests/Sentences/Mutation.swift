import IPTTestSupport

/// Texts that differ from one in a token or a character.
struct Mutation {
  private let grammar: WrittenGrammar

  init(_ grammar: WrittenGrammar) { self.grammar = grammar }

  /// A text cut where statements end that stand in nothing.
  func statements(of text: String) -> [String] {
    guard let pieces = grammar.pieces(of: text) else { return [text] }
    let scalars = Array(text.unicodeScalars)
    var statements: [String] = []
    var start = 0
    var depth = 0
    for piece in pieces {
      switch piece.text.first {
      case "{", "[", "(": depth += 1
      case "}", "]", ")": depth -= 1
      default: break
      }
      guard depth <= 0, piece.text.first?.isNewline ?? false else { continue }
      statements.append(Self.string(scalars[start..<piece.range.lowerBound]))
      start = piece.range.lowerBound
    }
    statements.append(Self.string(scalars[start...]))
    return statements.filter { $0.contains { !$0.isWhitespace } }
  }

  /// Every token dropped, doubled, and swapped with the next.
  func ofTokens(_ text: String) -> [String] {
    guard let pieces = grammar.pieces(of: text) else { return [] }
    let scalars = Array(text.unicodeScalars)
    var result: [String] = []
    for (index, piece) in pieces.enumerated() {
      let before = Self.string(scalars[..<piece.range.lowerBound])
      let after = Self.string(scalars[piece.range.upperBound...])
      result.append(before + after)
      result.append(before + piece.text + " " + piece.text + after)
      guard index + 1 < pieces.count else { continue }
      let next = pieces[index + 1]
      let between = Self.string(scalars[piece.range.upperBound..<next.range.lowerBound])
      let rest = Self.string(scalars[next.range.upperBound...])
      result.append(before + next.text + between + piece.text + rest)
    }
    return result
  }

  /// Some characters dropped, doubled, and put in another's place.
  func ofCharacters(_ text: String, _ random: inout SplitMix) -> [String] {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return [] }
    let index = random.below(scalars.count)
    var dropped = scalars
    dropped.remove(at: index)
    var doubled = scalars
    doubled.insert(scalars[index], at: index)
    var replaced = scalars
    replaced[index] = random.pick(
      Array("\"{}[]()#$@|_-+.,;:%\\ \n\t0a\u{201C}\u{2013}é\u{7}".unicodeScalars))
    return [dropped, doubled, replaced].map { Self.string($0[...]) }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
