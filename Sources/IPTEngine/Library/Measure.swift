import IPTModel

/// A measure as the library declares it: what scoring needs to know.
package final class Measure: Sendable {
  /// A range of totals and what it is called.
  package struct Band: Sendable {
    package let range: ClosedRange<Int>
    package let word: String
  }

  /// An item whose positive answer must be followed up the same day.
  package struct Critical: Sendable {
    package let item: Int
    package let label: String
    package let from: Int
    package let highFrom: Int?
  }

  /// What counts as response.
  package enum Response: Sendable {
    /// So many points.
    case points(Double)
    /// Such a share of the first total.
    case share(Double)
  }

  package let word: String
  package let title: String
  package let items: Int
  package let answers: ClosedRange<Int>
  package let isHigherWorse: Bool
  package let labels: [String]
  package let bands: [Band]
  package let critical: [Critical]
  /// Which items make the total, from 1.
  package let summed: ClosedRange<Int>
  /// The totals that count as a case.
  package let cut: ClosedRange<Int>?
  package let response: Response?
  /// The totals that count as remission.
  package let remission: ClosedRange<Int>?
  /// Points that are more than the error of measurement.
  package let reliable: Int?

  init(
    word: String, title: String, items: Int, answers: ClosedRange<Int>, isHigherWorse: Bool,
    labels: [String], bands: [Band], critical: [Critical], summed: ClosedRange<Int>,
    cut: ClosedRange<Int>?, response: Response?, remission: ClosedRange<Int>?, reliable: Int?
  ) {
    self.word = word
    self.title = title
    self.items = items
    self.answers = answers
    self.isHigherWorse = isHigherWorse
    self.labels = labels
    self.bands = bands
    self.critical = critical
    self.summed = summed
    self.cut = cut
    self.response = response
    self.remission = remission
    self.reliable = reliable
  }

  /// The greatest total.
  package var greatestTotal: Int { summed.count * answers.upperBound }

  /// The word of the band that a total falls in.
  package func band(of total: Int) -> String? {
    bands.first { $0.range.contains(total) }?.word
  }

  /// The totals that are possible beside the answers that are known.
  package func totals(beside answers: [Int?]) -> ClosedRange<Int> {
    var (least, greatest) = (0, 0)
    for item in summed {
      let answer = item <= answers.count ? answers[item - 1] : nil
      least += answer ?? self.answers.lowerBound
      greatest += answer ?? self.answers.upperBound
    }
    return least...greatest
  }

  /// The total of complete answers; nothing if one that counts is missing.
  package func total(of answers: [Int?]) -> Int? {
    var total = 0
    for item in summed {
      guard item <= answers.count, let answer = answers[item - 1] else { return nil }
      total += answer
    }
    return total
  }
}

extension Library {
  /// The words of all measures.
  package var measureWords: [String] { measures.map(\.word) }

  func measure(_ declaration: UInt32) -> Measure {
    let items = integer("items", declaration) ?? 0
    var labels: [String] = []
    if case .list(let list) = value("labels", of: declaration) {
      labels = list.map { label in
        switch label {
        case .text(let text), .word(let text): text
        default: ""
        }
      }
    }
    return Measure(
      word: name(of: declaration), title: text("name", of: declaration), items: items,
      answers: range("answers", declaration) ?? 0...0,
      isHigherWorse: value("worse", of: declaration) != .word("lower"), labels: labels,
      bands: lines(of: declaration, "band").compactMap { line in
        range("range", line).map { .init(range: $0, word: text("word", of: line)) }
      },
      critical: lines(of: declaration, "critical").compactMap { line in
        guard let item = Int(name(of: line).drop { !$0.isNumber }),
          let from = integer("from", line)
        else { return nil }
        return .init(
          item: item, label: text("label", of: line), from: from,
          highFrom: integer("high-from", line))
      },
      summed: summed(declaration, items), cut: range("cut", declaration),
      response: response(declaration), remission: range("remission", declaration),
      reliable: integer("reliable", declaration))
  }

  /// `response 50%` is a share of the first total, `response 10` is so many points.
  private func response(_ declaration: UInt32) -> Measure.Response? {
    guard case .literal(.number(let number))? = condition("response", of: declaration) else {
      return nil
    }
    return text("response", of: declaration).hasSuffix("%") ? .share(number) : .points(number)
  }

  private func summed(_ declaration: UInt32, _ items: Int) -> ClosedRange<Int> {
    guard let line = lines(of: declaration, "total").first,
      case .list(let ranges) = value("items", of: line),
      case .range(let low, let high)? = ranges.first
    else { return 1...max(items, 1) }
    return low...high
  }

  private func integer(_ field: String, _ declaration: UInt32) -> Int? {
    guard case .number(let number) = value(field, of: declaration) else { return nil }
    return Int(number)
  }

  private func range(_ field: String, _ declaration: UInt32) -> ClosedRange<Int>? {
    guard case .range(let low, let high) = value(field, of: declaration) else { return nil }
    return low...high
  }
}
