import Foundation

/// The file `Grammar/iptsh.ebnf`, put to work as its head says it is to be read.
final class WrittenGrammar {
  /// One token of a text.
  struct Piece: Equatable {
    let text: String
    /// Where it stands, in scalars.
    let range: Range<Int>
  }

  let notation: Notation
  private let gap: Int
  private let token: Int
  /// The token that has tokens of its own, and what they are; nil in grammars without.
  private let template: Int?
  private let escape: Int?
  private let hole: (token: Int, rule: Int)?
  private var isWhole: [Int: [String: Bool]] = [:]

  init(_ text: String) throws {
    notation = try Notation(text)
    gap = try notation.number(of: "Gap")
    token = try notation.number(of: "Token")
    template = try? notation.number(of: "Template")
    escape = try? notation.number(of: "Escape")
    hole = try? (notation.number(of: "Hole"), notation.number(of: "hole"))
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Grammar/iptsh.ebnf")

  /// The grammar of the file.
  static func read() throws -> WrittenGrammar {
    try WrittenGrammar(try String(contentsOf: file, encoding: .utf8))
  }

  /// Cuts a text into tokens; nil where something is none.
  func pieces(of text: String) -> [Piece]? {
    let scalars = Array(text.unicodeScalars)
    var matcher = Matcher(notation, Characters(text, notation))
    var pieces: [Piece] = []
    var place = scalars.first == "\u{FEFF}" ? 1 : 0
    while place < scalars.count {
      let blank = matcher.ends(of: gap, from: place).last ?? place
      let end = matcher.ends(of: token, from: place).last ?? place
      guard max(blank, end) > place else { return nil }
      if end >= blank {
        let text = String(String.UnicodeScalarView(scalars[place..<end]))
        pieces.append(Piece(text: text, range: place..<end))
      }
      place = max(blank, end)
    }
    return joined(pieces)
  }

  /// Tokens without the line ends that stand in brackets.
  private func joined(_ pieces: [Piece]) -> [Piece] {
    var open = 0
    return pieces.filter { piece in
      switch piece.text.first {
      case "(", "[": open += 1
      case ")", "]": open = max(0, open - 1)
      case "{", "}", ";": open = 0
      case let first?: return !(open > 0 && first.isNewline)
      case nil: break
      }
      return true
    }
  }

  /// Whether a text is derived from a production.
  func derives(_ text: String, from start: String) throws -> Bool {
    guard let pieces = pieces(of: text) else { return false }
    return isDerived(pieces.map(\.text), from: .production(try notation.number(of: start)))
  }

  /// Whether tokens in a row are what a rule says.
  func isDerived(_ tokens: [String], from rule: Notation.Rule) -> Bool {
    var matcher = Matcher(notation, Tokens(texts: tokens, grammar: self))
    return matcher.ends(of: rule, from: 0).last == tokens.count
  }

  /// Whether all of a token's text is what a production says.
  func isToken(_ text: String, _ production: Int) -> Bool {
    if let known = isWhole[production]?[text] { return known }
    var matcher = Matcher(notation, Characters(text, notation))
    let result =
      matcher.ends(of: production, from: 0).last == text.unicodeScalars.count
      && (production != template || hasGoodHoles(text))
    isWhole[production, default: [:]][text] = result
    return result
  }
}

extension WrittenGrammar {
  /// Whether what stands in the braces of a template is what the file says of a hole.
  private func hasGoodHoles(_ text: String) -> Bool {
    guard let hole else { return true }
    let scalars = Array(text.unicodeScalars)
    var matcher = Matcher(notation, Characters(text, notation))
    var place = 0
    while place < scalars.count {
      if let end = escape.flatMap({ matcher.ends(of: $0, from: place).last }) {
        place = end
        continue
      }
      guard let end = matcher.ends(of: hole.token, from: place).last else {
        place += 1
        continue
      }
      let inner = String(String.UnicodeScalarView(scalars[place..<end]))
      guard let pieces = pieces(of: inner),
        isDerived(pieces.map(\.text), from: .production(hole.rule))
      else { return false }
      place = end
    }
    return true
  }
}

/// The characters of a text.
struct Characters: MatchedRow {
  let scalars: [UInt32]
  let notation: Notation

  init(_ text: String, _ notation: Notation) {
    scalars = text.unicodeScalars.map(\.value)
    self.notation = notation
  }

  func end(of literal: Notation.Literal, from place: Int) -> Int? {
    guard place + literal.scalars.count <= scalars.count else { return nil }
    for (offset, scalar) in literal.scalars.enumerated() where scalars[place + offset] != scalar {
      return nil
    }
    return place + literal.scalars.count
  }

  func isOne(of characters: [ClosedRange<UInt32>], at place: Int) -> Bool? {
    guard place < scalars.count else { return nil }
    for range in characters where range.contains(scalars[place]) { return true }
    return false
  }

  /// A production that takes one character is looked up in its set.
  func isWhole(_ production: Int, at place: Int) -> Bool? {
    guard let set = notation.sets[production] else { return nil }
    return place < scalars.count && set.contains(scalars[place])
  }

  func places(behind production: Int, from place: Int) -> [Int]? {
    guard let set = notation.sets[production] else { return nil }
    var end = place
    while end < scalars.count, set.contains(scalars[end]) { end += 1 }
    return end > place ? Array(place + 1...end) : []
  }

  func begins(_ production: Int, at place: Int) -> Bool {
    let beginnings = notation.beginnings[production]
    return beginnings.isEmpty || place < scalars.count && beginnings.contains(scalars[place])
  }
}

/// Tokens in a row, by their texts.
private struct Tokens: MatchedRow {
  let texts: [String]
  let grammar: WrittenGrammar

  func end(of literal: Notation.Literal, from place: Int) -> Int? {
    place < texts.count && texts[place] == literal.text ? place + 1 : nil
  }

  // How tokens follow is said without characters.
  func isOne(of characters: [ClosedRange<UInt32>], at place: Int) -> Bool? { nil }

  func isWhole(_ production: Int, at place: Int) -> Bool? {
    guard grammar.notation.isToken[production] else { return nil }
    return place < texts.count && grammar.isToken(texts[place], production)
  }

  func places(behind production: Int, from place: Int) -> [Int]? { nil }

  func begins(_ production: Int, at place: Int) -> Bool { true }
}
