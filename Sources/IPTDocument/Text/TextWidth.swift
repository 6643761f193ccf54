/// How many cells of a terminal text takes.
package struct TextWidth: Sendable {
  /// The cells of one scalar.
  private let width: @Sendable (Unicode.Scalar) -> Int

  package init(_ width: @escaping @Sendable (Unicode.Scalar) -> Int) { self.width = width }

  /// A rule that needs no C library: marks take none, East Asian and emoji two, all others one.
  package static let builtIn = TextWidth { scalar in
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  package func callAsFunction(_ text: String) -> Int { self(text[...]) }

  /// The cells of a part of a text.
  package func callAsFunction(_ text: Substring) -> Int {
    // A loop, for an algorithm on a part of a text makes types at run time.
    for byte in text.utf8 where byte >= 0x80 {
      return text.unicodeScalars.reduce(0) { $0 + width($1) }
    }
    return text.utf8.count
  }

  /// The text cut into lines of at most so many cells, at blanks where it can be.
  ///
  /// A word that is wider than the line is cut behind a hyphen, or where the line ends. A line of the text
  /// that is indented stays so, with all that it is cut into. Before each line but the first there is to
  /// be room for the indentation.
  package func wrap(_ text: String, to limit: Int, indentation: Int = 0) -> [String] {
    var lines: [String] = []
    text[...].forEachPart(between: "\n") { line in
      let blanks = String(line.prefix { $0 == " " }.prefix(max(0, limit / 2)))
      let first = lines.count
      wrap(line, to: limit - blanks.utf8.count, indentation, into: &lines)
      if blanks.isEmpty { return }
      for index in first..<lines.count where !lines[index].isEmpty {
        lines[index] = blanks + lines[index]
      }
    }
    return lines
  }

  private func wrap(
    _ text: Substring, to width: Int, _ indentation: Int, into lines: inout [String]
  ) {
    var limit = lines.isEmpty ? width : width - indentation
    var line = ""
    var used = 0
    text.forEachPart(between: " ") { word in
      if word.isEmpty { return }
      var rest = word
      var needed = self(rest)
      if used > 0, used + 1 + needed <= limit {
        line += " "
        // As a text of its own: adding a part of one makes types at run time.
        line += String(rest)
        used += 1 + needed
        return
      }
      if used > 0 { lines.append(line) }
      if !lines.isEmpty { limit = width - indentation }
      while needed > limit, limit > 0 {
        let (cut, cells) = piece(of: rest, limit)
        guard !cut.isEmpty, cut.endIndex < rest.endIndex else { break }
        lines.append(String(cut))
        limit = width - indentation
        rest = rest[cut.endIndex...]
        needed -= cells
      }
      line = String(rest)
      used = needed
    }
    lines.append(line)
  }

  /// The parts of a word behind which a line may end: each but the last ends in a hyphen.
  ///
  /// The hyphen stands between two letters, so that dates and numbers are whole.
  package static func parts(of word: Substring) -> [Substring] {
    guard word.utf8.contains(0x2D) else { return [word] }
    var parts: [Substring] = []
    var start = word.startIndex
    var before: Character?
    for index in word.indices {
      let after = word.index(after: index)
      if word[index] == "-", before?.isLetter == true, after < word.endIndex, word[after].isLetter {
        parts.append(word[start..<after])
        start = after
      }
      before = word[index]
    }
    parts.append(word[start...])
    return parts
  }

  /// What of a long word goes on a line of so many cells.
  private func piece(of text: Substring, _ limit: Int) -> (text: Substring, cells: Int) {
    let whole = prefix(of: text, limit)
    let end = Self.parts(of: text).last { $0.endIndex <= whole.text.endIndex }?.endIndex
    guard let end, end < text.endIndex else { return whole }
    return (text[..<end], self(text[..<end]))
  }

  /// What of a text fits into so many cells from its beginning, and how many it takes.
  package func prefix(of text: Substring, _ limit: Int) -> (text: Substring, cells: Int) {
    var end = text.startIndex
    var used = 0
    while end < text.endIndex {
      let needed = self(String(text[end]))
      if used + needed > limit { break }
      used += needed
      end = text.index(after: end)
    }
    return (text[..<end], used)
  }

  /// What of a text fits into so many cells at its end.
  package func suffix(of text: Substring, _ limit: Int) -> Substring {
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let before = text.index(before: start)
      used += self(String(text[before]))
      if used > limit { break }
      start = before
    }
    return text[start...]
  }
}
