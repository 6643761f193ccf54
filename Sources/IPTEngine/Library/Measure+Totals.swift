/// Totals: which there can be, and what answers come to.
extension Measure {
  /// What stands in the place of an answer.
  package enum Answer: Equatable, Sendable {
    case number(Int)
    /// Not given; never taken as zero.
    case missing
    /// The item does not apply to the person, or was not assessed.
    case inapplicable

    package var number: Int? { if case .number(let number) = self { number } else { nil } }
  }

  /// A total with what it was made of.
  package struct Total: Equatable, Sendable {
    package let value: Int
    /// The highest that was possible with the items that apply.
    package let greatest: Int
    /// Whether a missing answer was filled up in proportion.
    package let isProRated: Bool
  }

  /// The totals that all items can come to.
  package var totals: ClosedRange<Int> {
    if items == 0 { return range ?? 0...999 }
    return totals(beside: Array(repeating: .missing, count: items))
  }

  /// The greatest total of all items.
  package var greatestTotal: Int { totals.upperBound }

  /// The totals that are possible beside the answers that are known.
  package func totals(beside answers: [Answer]) -> ClosedRange<Int> {
    var (least, greatest, count) = (0, 0, 0)
    for group in groups {
      var (low, high) = (0, 0)
      for item in group.items {
        guard let possible = possible(item, answers) else { continue }
        count += 1
        if method == .domains {
          low = max(low, possible.lowerBound)
          high = max(high, possible.upperBound)
        } else {
          low += possible.lowerBound
          high += possible.upperBound
        }
      }
      least += low
      greatest += high
    }
    if method == .mean, count > 0 {
      (least, greatest) = (Self.rounded(least, count), Self.rounded(greatest, count))
    }
    return least * times...greatest * times
  }

  /// The highest total that is possible with the items that apply, whatever is answered.
  func greatestTotal(beside answers: [Answer]) -> Int {
    let open = answers.enumerated().map { index, answer -> Answer in
      answer == .inapplicable && !notAssessed.contains(index + 1) ? .inapplicable : .missing
    }
    return totals(beside: open).upperBound
  }

  /// The figures that an item can still add; nothing if it does not apply.
  private func possible(_ item: Int, _ answers: [Answer]) -> ClosedRange<Int>? {
    let range = self.answers(of: item)
    guard answers.indices.contains(item - 1) else { return range }
    switch answers[item - 1] {
    case .number(let number): return number...number
    case .missing: return range
    case .inapplicable:
      return notAssessed.contains(item) ? range.lowerBound...range.lowerBound : nil
    }
  }

  /// What answers come to; nothing if one is missing that may not be.
  package func total(of answers: [Answer]) -> Total? {
    var (count, missing, sum) = (0, 0, 0)
    for group in groups {
      for item in group.items {
        guard answers.indices.contains(item - 1) else { return nil }
        count += 1
        sum += answers[item - 1].number ?? 0
        if answers[item - 1] == .missing { missing += 1 }
      }
    }
    // Beside answers that are all known there is one total.
    let possible = totals(beside: answers)
    let greatest = greatestTotal(beside: answers)
    if missing == 0 {
      return Total(value: possible.lowerBound, greatest: greatest, isProRated: false)
    }
    // Of nothing but gaps no share can be taken.
    guard method == .sum, missing <= mostMissing, missing < count, !answers.contains(.inapplicable)
    else {
      return nil
    }
    return Total(
      value: Self.rounded(sum * count, count - missing) * times, greatest: greatest,
      isProRated: true)
  }

  /// A share of a sum, halves upwards.
  private static func rounded(_ sum: Int, _ count: Int) -> Int { (2 * sum + count) / (2 * count) }

  /// Answers as they are counted, from answers as they stand on the form.
  ///
  /// Counting backwards twice gives the same answers again.
  package func reversing(_ answers: [Answer]) -> [Answer] {
    var answers = answers
    for item in reversed where item <= answers.count {
      guard let number = answers[item - 1].number else { continue }
      let range = self.answers(of: item)
      answers[item - 1] = .number(range.lowerBound + range.upperBound - number)
    }
    return answers
  }
}
