import IPTModel

/// Words that an author looks for in what a trainee says: `tell* me`.
///
/// Its words must stand next to each other; `*` at the end of one stands for the rest of a word. There
/// is no more to it, so that looking takes time in proportion to what was said.
package struct WordPattern: Sendable, Equatable {
  private let words: [(text: String, isStem: Bool)]
  package let text: String

  /// The longest text of the trainee that is looked at, in bytes.
  package static let longestText = 2000
  /// The most words of a pattern.
  static let mostWords = 16

  package init(_ text: String) {
    self.text = text
    words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.prefix(Self.mostWords).map {
      word in
      let isStem = word.hasSuffix("*")
      return (Self.words(of: String(isStem ? word.dropLast() : word)).joined(), isStem)
    }.filter { !$0.0.isEmpty }
  }

  package static func == (left: WordPattern, right: WordPattern) -> Bool { left.text == right.text }

  /// Words that it finds: as they stand, and with its stems going on.
  var examples: [[String]] {
    let plain = words.map(\.text)
    guard words.contains(where: \.isStem) else { return [plain] }
    return [plain, words.map { $0.isStem ? $0.text + "zq" : $0.text }]
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { words.isEmpty }

  /// The words of a text, without regard to case, form or signs; an apostrophe within a word is none.
  package static func words(of text: String) -> [String] {
    var found: [String] = []
    var word = ""
    for character in NameFolding.folded(String(text.prefix(longestText))) {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character != "'", character != "\u{2019}", !word.isEmpty {
        found.append(word)
        word = ""
      }
    }
    if !word.isEmpty { found.append(word) }
    return found
  }

  /// Where it stands first in the words from a position on: the position behind it.
  package func end(in said: [String], from start: Int = 0) -> Int? {
    guard !words.isEmpty, said.count >= words.count, start <= said.count - words.count else {
      return nil
    }
    for first in start...(said.count - words.count) {
      let fits = words.indices.allSatisfy { offset in
        words[offset].isStem
          ? said[first + offset].hasPrefix(words[offset].text)
          : said[first + offset] == words[offset].text
      }
      if fits { return first + words.count }
    }
    return nil
  }
}

extension Match {
  /// Whether the words of a trainee match.
  package func fits(_ said: [String]) -> Bool {
    guard !any.isEmpty || !all.isEmpty || !inOrder.isEmpty else { return false }
    guard any.isEmpty || any.contains(where: { $0.end(in: said) != nil }),
      all.allSatisfy({ $0.end(in: said) != nil }),
      !none.contains(where: { $0.end(in: said) != nil })
    else { return false }
    var position = 0
    for pattern in inOrder {
      guard let end = pattern.end(in: said, from: position) else { return false }
      position = end
    }
    return true
  }
}

/// What a trainee's own words were taken for.
package enum OwnWords: Equatable, Sendable {
  case option(String)
  /// Nothing that is open matches.
  case unmatched
  /// Several options match: their labels.
  case ambiguous([String])
}

extension Choice {
  /// What a trainee's own words stand for among the options that are open.
  ///
  /// The words of an option itself stand for it. It is never guessed.
  package func understand(_ text: String, among open: [(label: String, text: String)]) -> OwnWords {
    let said = WordPattern.words(of: text)
    guard !said.isEmpty else { return .unmatched }
    let same = open.filter { WordPattern.words(of: $0.text) == said }.map(\.label)
    if !same.isEmpty { return same.count == 1 ? .option(same[0]) : .ambiguous(same) }
    var found: [String] = []
    for match in matches where open.contains(where: { $0.label == match.label }) {
      if !found.contains(match.label), match.fits(said) { found.append(match.label) }
    }
    switch found.count {
    case 0: return .unmatched
    case 1: return .option(found[0])
    default: return .ambiguous(found)
    }
  }
}
