import IPTModel

extension Function {
  /// All functions of the language, each declared here and nowhere else.
  package static let all: [Function] =
    [count, any, every, sum, mean, least, greatest, first, last, share]
    + [baseline, latest, change, changePercent, band]

  // MARK: Lists

  static let count = Function(
    "count", 1...1, "How many records or values there are."
  ) { _, values in items(values[0]).map { .number(Double($0.count)) } ?? .unknown }

  static let any = Function(
    "any", 1...1, "Whether there is a record, or a value that is true."
  ) { _, values in
    switch values[0] {
    case .rows(_, let rows): return .truth(!rows.isEmpty)
    case .list(let items):
      if items.contains(.truth(true)) { return .truth(true) }
      return items.contains(.unknown) ? .unknown : .truth(false)
    default: return .unknown
    }
  }

  static let every = Function(
    "all", 1...1, "Whether every value is true."
  ) { _, values in
    guard let items = items(values[0]) else { return .unknown }
    if items.contains(.truth(false)) { return .truth(false) }
    return items.contains(.unknown) ? .unknown : .truth(true)
  }

  static let sum = Function("sum", 1...1, "The sum of the known numbers.") { _, values in
    numbers(values[0]).map { .number($0.reduce(0, +)) } ?? .unknown
  }

  static let mean = Function("mean", 1...1, "The mean of the known numbers.") { _, values in
    guard let numbers = numbers(values[0]), !numbers.isEmpty else { return .unknown }
    return .number(numbers.reduce(0, +) / Double(numbers.count))
  }

  static let least = Function("min", 1...8, "The smallest of the known numbers.") { _, values in
    numbers(joined(values))?.min().map { .number($0) } ?? .unknown
  }

  static let greatest = Function("max", 1...8, "The largest of the known numbers.") { _, values in
    numbers(joined(values))?.max().map { .number($0) } ?? .unknown
  }

  static let first = Function("first", 1...1, "The first record or value.") { _, values in
    items(values[0])?.first ?? .unknown
  }

  static let last = Function("last", 1...1, "The last record or value.") { _, values in
    items(values[0])?.last ?? .unknown
  }

  static let share = Function(
    "share", 1...1, "The share of true values among all."
  ) { _, values in
    guard let items = items(values[0]), !items.isEmpty else { return .unknown }
    return .number(Double(items.filter { $0 == .truth(true) }.count) / Double(items.count))
  }

  private static func items(_ value: Quantity) -> [Quantity]? {
    switch value {
    case .rows(let kind, let rows): rows.map { .record(kind: kind, position: $0) }
    case .list(let items): items
    case .unknown: []
    default: nil
    }
  }

  private static func joined(_ values: [Quantity]) -> Quantity {
    values.count == 1 ? values[0] : .list(values)
  }

  private static func numbers(_ value: Quantity) -> [Double]? {
    if case .number(let number) = value { return [number] }
    return items(value)?.compactMap { item in
      if case .number(let number) = item { number } else { nil }
    }
  }

  // MARK: Measures

  static let baseline = Function(
    "baseline", 1...1, takesMeasure: true, "The first total of a measure."
  ) { evaluation, values in
    evaluation.totals(of: values[0]).first.map { .number(Double($0)) } ?? .unknown
  }

  static let latest = Function(
    "latest", 1...1, takesMeasure: true, "The last total of a measure."
  ) { evaluation, values in
    evaluation.totals(of: values[0]).last.map { .number(Double($0)) } ?? .unknown
  }

  static let change = Function(
    "change", 1...1, takesMeasure: true,
    "By how much a measure is better than at the start; below zero if it is worse."
  ) { evaluation, values in
    let totals = evaluation.totals(of: values[0])
    guard totals.count > 1, let first = totals.first, let last = totals.last,
      let measure = evaluation.measure(values[0])
    else { return .unknown }
    return .number(Double(measure.isHigherWorse ? first - last : last - first))
  }

  static let changePercent = Function(
    "change-percent", 1...1, takesMeasure: true,
    "By which share of its first total a measure is better."
  ) { evaluation, values in
    let totals = evaluation.totals(of: values[0])
    guard totals.count > 1, let first = totals.first, let last = totals.last, first != 0,
      let measure = evaluation.measure(values[0])
    else { return .unknown }
    return .number(
      Double(measure.isHigherWorse ? first - last : last - first) / Double(first))
  }

  static let band = Function(
    "band", 1...1, takesMeasure: true, "The band of the last total of a measure."
  ) { evaluation, values in
    guard let total = evaluation.totals(of: values[0]).last,
      let band = evaluation.measure(values[0])?.band(of: total)
    else { return .unknown }
    return .word(band)
  }
}

extension Evaluation {
  func measure(_ value: Quantity) -> Measure? {
    guard case .word(let word) = value else { return nil }
    return library.measure(word)
  }

  /// The totals of a measure in the order of their places.
  func totals(of value: Quantity) -> [Int] {
    guard case .word(let word) = value else { return [] }
    let scores = reader.live("score").filter { reader.field("measure", of: $0) == .word(word) }
    return scores.enumerated().sorted { left, right in
      let (first, second) = (reader.place(of: left.element), reader.place(of: right.element))
      if book.state.calendar.isBefore(first, second) { return true }
      if book.state.calendar.isBefore(second, first) { return false }
      return left.offset < right.offset
    }.compactMap { pair in
      guard case .number(let total) = reader.field("total", of: pair.element) else { return nil }
      return Int(total)
    }
  }
}
