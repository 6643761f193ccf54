import Foundation

/// A TextMate grammar, as far as `iptsh.tmLanguage.json` goes: what an editor would colour in a line.
struct TextMateReader {
  private struct Pattern: Decodable {
    let name: String?
    let match: String?
    let begin: String?
    let end: String?
    let include: String?
    let captures: [String: Capture]?
    let patterns: [Pattern]?
  }

  private struct Capture: Decodable {
    let name: String
  }

  private struct File: Decodable {
    let scopeName: String
    let patterns: [Pattern]
    let repository: [String: Pattern]
  }

  /// A part of a line that has a name.
  struct Coloured: Equatable, CustomStringConvertible {
    let text: String
    let name: String
    var description: String { "\(text) \(name)" }
  }

  private let file: File
  private var expressions: [String: NSRegularExpression] = [:]

  /// Reads a file and compiles every expression in it.
  init(_ data: Data) throws {
    file = try JSONDecoder().decode(File.self, from: data)
    for pattern in file.repository.values {
      for expression in [pattern.match, pattern.begin, pattern.end].compactMap(\.self) {
        expressions[expression] = try NSRegularExpression(pattern: expression)
      }
    }
  }

  var scopeName: String { file.scopeName }

  /// What a line has that is coloured, from left to right; what stands within a text goes before it.
  func colour(_ line: String) -> [Coloured] {
    var found: [Coloured] = []
    var place = 0
    colour(line as NSString, file.patterns, from: &place, until: nil, &found)
    return found
  }

  /// Colours to the end of a region, or of the line.
  private func colour(
    _ line: NSString, _ patterns: [Pattern], from place: inout Int, until end: String?,
    _ found: inout [Coloured]
  ) {
    while place < line.length {
      let stop = end.flatMap { first($0, line, place) }
      guard let (pattern, match) = next(patterns, line, place),
        stop.map({ match.range.location < $0.range.location }) ?? true
      else {
        place = stop.map { NSMaxRange($0.range) } ?? line.length
        return
      }
      place = NSMaxRange(match.range)
      if let inner = pattern.end {
        colour(line, pattern.patterns ?? [], from: &place, until: inner, &found)
        let range = NSRange(match.range.location..<place)
        found.append(Coloured(text: line.substring(with: range), name: pattern.name ?? ""))
      } else {
        found += Self.coloured(line, pattern, match)
      }
    }
  }

  private static func coloured(
    _ line: NSString, _ pattern: Pattern, _ match: NSTextCheckingResult
  ) -> [Coloured] {
    var named: [(NSRange, String)] = pattern.name.map { [(match.range, $0)] } ?? []
    for (group, capture) in (pattern.captures ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let number = Int(group), match.range(at: number).location != NSNotFound else {
        continue
      }
      named.append((match.range(at: number), capture.name))
    }
    return named.map { Coloured(text: line.substring(with: $0.0), name: $0.1) }
  }

  /// The pattern that fits first; of several in one place the one that stands first.
  private func next(
    _ patterns: [Pattern], _ line: NSString, _ place: Int
  ) -> (Pattern, NSTextCheckingResult)? {
    var best: (Pattern, NSTextCheckingResult)?
    for pattern in patterns.flatMap(resolved) {
      guard let expression = pattern.match ?? pattern.begin,
        let match = first(expression, line, place), match.range.length > 0,
        best.map({ match.range.location < $0.1.range.location }) ?? true
      else { continue }
      best = (pattern, match)
    }
    return best
  }

  private func resolved(_ pattern: Pattern) -> [Pattern] {
    switch pattern.include {
    case nil: [pattern]
    case "$self": file.patterns.flatMap(resolved)
    case let name?: file.repository[String(name.dropFirst())].map { [$0] } ?? []
    }
  }

  private func first(_ expression: String, _ line: NSString, _ place: Int) -> NSTextCheckingResult?
  {
    expressions[expression]?.firstMatch(
      in: line as String, options: [.withTransparentBounds, .withoutAnchoringBounds],
      range: NSRange(place..<line.length))
  }
}
