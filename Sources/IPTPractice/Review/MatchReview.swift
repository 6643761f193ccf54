/// Looks whether there are words of a trainee that each `match` of a choice would take.
///
/// It tries the shortest words that a pattern finds, with words between that nobody looks for. So it
/// may miss a fault, but what it tells is one.
struct MatchReview {
  /// Why a match is never taken.
  enum Fault: Equatable {
    /// What it looks for is what it must not find.
    case neverFits
    /// Another option is always meant as well.
    case alwaysAlso(String)
  }

  private let choice: Choice

  init(_ choice: Choice) { self.choice = choice }

  /// The matches that are never taken.
  var faults: [(match: Match, fault: Fault)] {
    choice.matches.compactMap { match in fault(of: match).map { (match, $0) } }
  }

  /// A word that stands in no pattern.
  private static let filler = ["zqzq"]

  private func fault(of match: Match) -> Fault? {
    let said = examples(of: match).filter { match.fits($0) }
    guard let first = said.first else { return .neverFits }
    // An option that is not always open leaves the words to the other one.
    let others = choice.matches.filter { other in
      guard other.label != match.label, let option = choice.option(other.label) else {
        return false
      }
      return option.when == nil && !option.isOnce
    }
    for words in said {
      let rivals = others.filter { $0.fits(words) }
      if rivals.isEmpty { return nil }
      let exceptions = rivals.flatMap { Self.filler + ($0.none.first?.examples.first ?? []) }
      let longer = words + exceptions
      if match.fits(longer), !others.contains(where: { $0.fits(longer) }) { return nil }
    }
    return others.first { $0.fits(first) }.map { .alwaysAlso($0.label) }
  }

  private func examples(of match: Match) -> [[String]] {
    let anyOf: [[String]] = match.any.isEmpty ? [[]] : match.any.flatMap(\.examples)
    let isLonger = [false, true]
    return anyOf.flatMap { words in
      isLonger.map { isLonger in
        func parts(_ patterns: [WordPattern]) -> [String] {
          patterns.flatMap { pattern in
            Self.filler + ((isLonger ? pattern.examples.last : pattern.examples.first) ?? [])
          }
        }
        return words + parts(match.all) + parts(match.inOrder) + Self.filler
      }
    }
  }
}
