import IPTModel
import IPTReports

/// How a measure moved. Every figure of a measure stands in its script, none stands here.
extension Function {
  static let baseline = Function(
    "baseline", .measure, 0...1, gives: .score,
    "The first score with a total; as a number it counts as its total.",
    example: "baseline(phq9)"
  ) { evaluation, values in evaluation.course(of: values)?.firstScore ?? .unknown }

  static let latest = Function(
    "latest", .measure, 0...1, gives: .score,
    "The last score with a total; as a number it counts as its total.",
    example: "latest(phq9)"
  ) { evaluation, values in evaluation.course(of: values)?.lastScore ?? .unknown }

  static let change = Function(
    "change", .measure, 0...1, gives: .sort(.number(.plain)),
    "By how many points a measure is better than at the start; below zero if it is worse.",
    example: "change(phq9)"
  ) { evaluation, values in
    evaluation.course(of: values)?.gain.map { .number(Double($0)) } ?? .unknown
  }

  static let changePercent = Function(
    "change-percent", .measure, 0...1, gives: .sort(.number(.share)),
    "By which share of its first total a measure is better; below zero if it is worse.",
    example: "change-percent(phq9)"
  ) { evaluation, values in
    evaluation.course(of: values)?.gainShare.map { .number($0) } ?? .unknown
  }

  static let band = Function(
    "band", .measure, 0...1, gives: .sort(.word(nil)),
    "The band of the last total of a measure; it describes a score, not a person.",
    example: "band(phq9)"
  ) { evaluation, values in
    guard let course = evaluation.course(of: values), course.isLastWhole,
      let last = course.last,
      let band = course.measure.inForce(evaluation.reader).band(of: last)
    else { return .unknown }
    return .word(band)
  }

  static let response = Function(
    "response", .measure, 0...1, gives: .sort(.truth),
    "Whether a measure began at its case cut or beyond and is better by what its script calls response.",
    example: "response(phq9)"
  ) { evaluation, values in
    guard let course = evaluation.course(of: values) else { return .unknown }
    return truth(course.hasResponded(cut: evaluation.cut(of: course.measure)))
  }

  static let caseAtStart = Function(
    "case-at-start", .measure, 0...1, gives: .sort(.truth),
    "Whether the first total of a measure lies within the case cut of its script.",
    example: "case-at-start(phq9)"
  ) { evaluation, values in
    guard let course = evaluation.course(of: values), let first = course.first,
      let cut = evaluation.cut(of: course.measure), course.isFirstWhole
    else { return .unknown }
    return .truth(cut.contains(first))
  }

  static let caseAtEnd = Function(
    "case-at-end", .measure, 0...1, gives: .sort(.truth),
    "Whether the last total of a measure lies within the case cut of its script.",
    example: "case-at-end(phq9)"
  ) { evaluation, values in
    guard let course = evaluation.course(of: values), let last = course.last,
      let cut = evaluation.cut(of: course.measure), course.isLastWhole
    else { return .unknown }
    return .truth(cut.contains(last))
  }

  static let remission = Function(
    "remission", .measure, 0...1, gives: .sort(.truth),
    "Whether the last total lies within the remission cut of its script; not whether anybody is well.",
    example: "remission(phq9)"
  ) { evaluation, values in truth(evaluation.course(of: values)?.isInRemission) }

  static let point = Function(
    "point", .point, 1...1, gives: .sort(.word(.pointResult)),
    "What the record shows of a point of fidelity; it counts what is recorded, not how well it was done.",
    example: "point(F06)"
  ) { evaluation, values in
    switch values.first {
    case .word(let code)?, .text(let code)?:
      guard let result = evaluation.result(ofPoint: code) else { return .unknown }
      return result == .unknown ? .unknown : .word(result.rawValue)
    default: return .unknown
    }
  }

  static let reliable = Function(
    "reliable", .measure, 0...1, gives: .sort(.word(.reliableChange)),
    "Whether a measure moved by more than the error of measurement, and to which side.",
    example: "reliable(phq9)",
    source: "GYA13"
  ) { evaluation, values in
    guard let course = evaluation.course(of: values),
      let word = course.reliableChange(points: evaluation.reliablePoints(of: course.measure))
    else { return .unknown }
    return .word(word)
  }

  private static func truth(_ value: Bool?) -> Quantity { value.map { .truth($0) } ?? .unknown }
}

/// The scores of a measure from the first to the last.
struct MeasureCourse {
  let measure: Measure
  /// The records with a total, in the order of their places.
  fileprivate let scores: [(record: Quantity, total: Int)]
  /// The highest totals that were possible with the items that applied, at the first and the last.
  fileprivate let greatest: (first: Int, last: Int)

  var first: Int? { scores.first?.total }
  var last: Int? { scores.last?.total }
  fileprivate var firstScore: Quantity? { scores.first?.record }
  fileprivate var lastScore: Quantity? { scores.last?.record }

  /// Whether the last total is one of all items, so that bands and cuts hold for it.
  fileprivate var isLastWhole: Bool { greatest.last == measure.greatestTotal }

  fileprivate var isFirstWhole: Bool { greatest.first == measure.greatestTotal }

  /// Points by which it is better; nothing before there are two scores of the same items.
  fileprivate var gain: Int? {
    guard scores.count > 1, let first, let last, greatest.first == greatest.last else { return nil }
    return measure.isHigherWorse ? first - last : last - first
  }

  /// Nothing where an item does not apply: of such totals the difference alone is told.
  fileprivate var gainShare: Double? {
    guard let gain, isLastWhole, let first, first != 0 else { return nil }
    return Double(gain) / Double(first)
  }

  fileprivate func hasResponded(cut: ClosedRange<Int>?) -> Bool? {
    guard let response = measure.response, isLastWhole, let gain, let first else { return nil }
    // Who was below the cut from the start cannot respond.
    if let cut, !cut.contains(first) { return false }
    switch response {
    case .points(let points): return Double(gain) >= points
    case .share(let share): return gainShare.map { $0 >= share }
    }
  }

  fileprivate var isInRemission: Bool? {
    guard let remission = measure.remission, isLastWhole, let last else { return nil }
    return remission.contains(last)
  }

  fileprivate func reliableChange(points: Int?) -> String? {
    guard let points, isLastWhole, let gain else { return nil }
    let words = Vocabulary.reliableWords
    return gain >= points ? words.better : -gain >= points ? words.worse : words.none
  }
}

extension Evaluation {
  /// The course of the measure that a function is given, or else of the main measure.
  func course(of values: [Quantity]) -> MeasureCourse? {
    let word: String
    switch values.first {
    case nil: word = reader.mainMeasure
    case .word(let named), .text(let named): word = named
    default: return nil
    }
    guard let measure = library.measure(word) else { return nil }
    let scores = scores(of: word)
    let greatest = (
      greatest(ofTotal: scores.first?.record, measure),
      greatest(ofTotal: scores.last?.record, measure)
    )
    return MeasureCourse(measure: measure, scores: scores, greatest: greatest)
  }

  /// The highest total that was possible with the items that applied.
  private func greatest(ofTotal record: Quantity?, _ measure: Measure) -> Int {
    guard !measure.optional.isEmpty, case .record(_, let position)? = record else {
      return measure.greatestTotal
    }
    return measure.greatestTotal(of: position, reader)
  }

  /// The scores of a measure with a total, in the order of their places.
  private func scores(of measure: String) -> [(record: Quantity, total: Int)] {
    guard let kind = schema.kind("score") else { return [] }
    return reader.scoresByPlace().compactMap { score in
      guard score.measure == measure else { return nil }
      return (.record(kind: kind, position: score.record), score.total)
    }
  }

  /// The total of a score; unknown for a record of another kind.
  func total(of record: UInt32) -> Quantity { reader.field("total", of: record) }

  /// The case cut of a measure, with the lower end that the case sets for it, if it sets one.
  fileprivate func cut(of measure: Measure) -> ClosedRange<Int>? {
    measure.inForce(reader).cut
  }

  /// The points of reliable change of a measure, or those that the case sets for it.
  fileprivate func reliablePoints(of measure: Measure) -> Int? {
    measure.inForce(reader).reliable
  }
}
