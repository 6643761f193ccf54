/// Finds the word that was probably meant.
public enum NearestWord {
  /// The candidate that differs from a word in a third of its letters or less, if there is one.
  ///
  /// Of several that are as near, one with the same first letter and of the same length comes first.
  /// A beginning of four letters or more that fits one candidate only counts as well, and so does a
  /// candidate that the word goes on behind.
  public static func find(_ word: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    var best: (word: String, distance: Int, unlikeness: Int)?
    var beginnings: [String] = []
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      // In other letters it is the same word, however short.
      if letters == typed, candidate != word { return candidate }
      if typed.count >= 4, letters.starts(with: typed) { beginnings.append(candidate) }
      let limit = max(letters.count, typed.count) / 3
      guard limit > 0, abs(letters.count - typed.count) <= limit else { continue }
      let unlikeness =
        (letters.first == typed.first ? 0 : 100) + abs(letters.count - typed.count)
      guard
        let distance = distance(
          typed, letters, atMost: best.map { min(limit, $0.distance) } ?? limit)
      else { continue }
      // A letter is left out more often than one too many is typed.
      if let best, best.distance == distance,
        best.unlikeness < unlikeness
          || best.unlikeness == unlikeness && letters.count <= best.word.unicodeScalars.count
      {
        continue
      }
      best = (candidate, distance, unlikeness)
    }
    return best?.word ?? (beginnings.count == 1 ? beginnings[0] : prefix(of: typed, candidates))
  }

  /// The candidate with the same letters and the same number behind them, however that is written: `P0014`
  /// for `P014`.
  public static func numbered(_ word: String, among candidates: some Sequence<String>) -> String? {
    func parts(_ word: String) -> (Substring, Int)? {
      let letters = word.prefix { !$0.isNumber }
      guard !letters.isEmpty, let number = Int(word.dropFirst(letters.count)) else { return nil }
      return (letters, number)
    }
    guard let typed = parts(word) else { return nil }
    return candidates.first { candidate in
      candidate != word && parts(candidate).map { $0 == typed } ?? false
    }
  }

  /// The candidates that a word may have been meant for, the nearest first; of short words too.
  ///
  /// They are to be tried: each is merely like the word.
  static func all(_ word: String, among candidates: some Sequence<String>) -> [String] {
    let typed = Array(word.lowercased().unicodeScalars)
    var found: [(word: String, distance: Int)] = []
    for candidate in candidates {
      let letters = Array(candidate.unicodeScalars)
      let limit = max(max(letters.count, typed.count) / 3, 1)
      guard abs(letters.count - typed.count) <= limit,
        let distance = distance(typed, letters, atMost: limit)
      else { continue }
      found.insert(
        (candidate, distance), at: found.firstIndex { $0.distance > distance } ?? found.count)
    }
    return found.map(\.word)
  }

  /// The candidate that a word begins with and is more than half of: `closenesses`.
  private static func prefix(
    of typed: [Unicode.Scalar], _ candidates: some Sequence<String>
  ) -> String? {
    candidates.filter { candidate in
      let letters = Array(candidate.lowercased().unicodeScalars)
      return letters.count >= 5 && letters.count * 2 > typed.count && typed.starts(with: letters)
    }.max { $0.utf8.count < $1.utf8.count }
  }

  /// The number of letters to add, drop, change or swap with the next, if it is within a limit.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard limit >= 0 else { return nil }
    var twoBack: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          current[column] + 1, previous[column + 1] + 1,
          previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, twoBack[column - 1] + 1)
        }
        current.append(cost)
      }
      twoBack = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
