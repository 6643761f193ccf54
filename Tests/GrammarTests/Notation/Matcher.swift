/// What stands in a row and is matched: characters or tokens.
protocol MatchedRow {
  /// How far a literal reaches from a place, or nil.
  func end(of literal: Notation.Literal, from place: Int) -> Int?
  /// Whether one of some characters stands at a place, or nil at the end.
  func isOne(of characters: [ClosedRange<UInt32>], at place: Int) -> Bool?
  /// Whether the one thing at a place is what a production says; nil where its rule is followed.
  func isWhole(_ production: Int, at place: Int) -> Bool?
  /// The places behind each of the characters of a production in a row; nil where it takes no one.
  func places(behind production: Int, from place: Int) -> [Int]?
  /// Whether a production can begin with what stands at a place.
  func begins(_ production: Int, at place: Int) -> Bool
}

/// Says how far a rule of a grammar can reach in a row of things, characters or tokens.
///
/// It follows all ways at once and keeps what it found for each production and place, so that no
/// order of alternatives matters and nothing is tried twice.
struct Matcher<Row: MatchedRow> {
  private let notation: Notation
  private let row: Row
  private var known: [Int: [Int]] = [:]

  init(_ notation: Notation, _ row: Row) {
    self.notation = notation
    self.row = row
  }

  /// Where a production can end that begins at a place, in order.
  mutating func ends(of production: Int, from place: Int) -> [Int] {
    if let isWhole = row.isWhole(production, at: place) { return isWhole ? [place + 1] : [] }
    guard row.begins(production, at: place) else { return [] }
    let key = place * notation.rules.count + production
    if let found = known[key] { return found }
    let found = ends(of: notation.rules[production], from: place)
    known[key] = found
    return found
  }

  /// Where a rule can end that begins at a place, in order.
  mutating func ends(of rule: Notation.Rule, from place: Int) -> [Int] {
    switch rule {
    case .literal(let literal): return row.end(of: literal, from: place).map { [$0] } ?? []
    case .characters(let ranges, let isNegated):
      guard let isOne = row.isOne(of: ranges, at: place) else { return [] }
      return isOne != isNegated ? [place + 1] : []
    case .production(let number): return ends(of: number, from: place)
    case .sequence(let rules):
      var places = [place]
      for rule in rules {
        places = ends(of: rule, from: places)
        if places.isEmpty { break }
      }
      return places
    case .choice(let rules):
      var found: [Int] = []
      for rule in rules { Self.merge(ends(of: rule, from: place), into: &found) }
      return found
    case .optional(let rule):
      var found = [place]
      Self.merge(ends(of: rule, from: place), into: &found)
      return found
    case .any(let rule): return repeated(rule, from: [place])
    case .many(let rule): return repeated(rule, from: ends(of: rule, from: place))
    case .except(let rule, let other):
      let found = ends(of: rule, from: place)
      if found.isEmpty { return found }
      let excluded = Set(ends(of: other, from: place))
      return found.filter { !excluded.contains($0) }
    }
  }

  private mutating func ends(of rule: Notation.Rule, from places: [Int]) -> [Int] {
    if places.count == 1 { return ends(of: rule, from: places[0]) }
    var found: [Int] = []
    for place in places { Self.merge(ends(of: rule, from: place), into: &found) }
    return found
  }

  private mutating func repeated(_ rule: Notation.Rule, from places: [Int]) -> [Int] {
    if places.count == 1, case .production(let number) = rule,
      let run = row.places(behind: number, from: places[0])
    {
      return places + run
    }
    var reached = Set(places)
    var fresh = places
    while !fresh.isEmpty {
      fresh = ends(of: rule, from: fresh).filter { reached.insert($0).inserted }
    }
    return reached.sorted()
  }

  private static func merge(_ more: [Int], into found: inout [Int]) {
    if more.isEmpty { return }
    found = found.isEmpty ? more : Set(found).union(more).sorted()
  }
}
