import IPTModel

extension Function {
  /// All functions of the language, each declared here and nowhere else.
  package static let all: [Function] =
    [count, any, every, sum, mean, least, greatest, first, last, share, choose]
    + [
      baseline, latest, change, changePercent, band, caseAtStart, caseAtEnd, response, remission,
      reliable,
      point,
    ]

  static let count = Function(
    "count", .items, gives: .sort(.number(.count)), "How many records or values there are.",
    example: "count(relations where closeness >= 3)"
  ) { _, values in items(values[0]).map { .number(Double($0.count)) } ?? .unknown }

  static let any = Function(
    "any", .truths, gives: .sort(.truth),
    """
    Whether it is true of a record or value; whether there is a record at all, if nothing is asked of \
    it. Unknown if it may be.
    """,
    example: "any(relations where conflict >= 3)"
  ) { _, values in
    switch values[0] {
    case .rows(_, let rows): return .truth(!rows.isEmpty)
    case .list(let items):
      if items.contains(.truth(true)) { return .truth(true) }
      return items.allSatisfy { $0 == .truth(false) } ? .truth(false) : .unknown
    default: return .unknown
    }
  }

  static let every = Function(
    "all", .truths, gives: .sort(.truth),
    "Whether it is true of every record or value. Unknown if it may be.",
    example: "all(relations where closeness is known)"
  ) { _, values in
    guard case .list(let items) = values[0] else { return .unknown }
    if items.contains(.truth(false)) { return .truth(false) }
    return items.allSatisfy { $0 == .truth(true) } ? .truth(true) : .unknown
  }

  static let sum = Function(
    "sum", .numbers, gives: .sort(.number(.plain)), "The sum of the known numbers.",
    example: "sum(relations.importance)"
  ) { _, values in finite(numbers(values[0])?.reduce(0, SignificantDigits.sum)) }

  static let mean = Function(
    "mean", .numbers, gives: .sort(.number(.mean)), "The mean of the known numbers.",
    example: "mean(relations.closeness)"
  ) { _, values in
    guard let numbers = numbers(values[0]), !numbers.isEmpty else { return .unknown }
    return finite(numbers.reduce(0, SignificantDigits.sum) / Double(numbers.count))
  }

  static let least = Function(
    "min", .amounts, 1...8, gives: .element,
    "The smallest of the known numbers, the earliest of dates and times, the shortest of lengths of time.",
    example: "min(relations.closeness)"
  ) { _, values in extreme(of: values) { Evaluation.lessOrEqual($0, $1) } }

  static let greatest = Function(
    "max", .amounts, 1...8, gives: .element,
    "The largest of the known numbers, the latest of dates and times, the longest of lengths of time.",
    example: "max(relations.closeness, 3)"
  ) { _, values in extreme(of: values) { Evaluation.lessOrEqual($1, $0) } }

  static let first = Function(
    "first", .items, gives: .element, "The first record or value.",
    example: "first(relations sort closeness)"
  ) { _, values in items(values[0])?.first ?? .unknown }

  static let last = Function(
    "last", .items, gives: .element, "The last record or value.",
    example: "last(sessions).on"
  ) { _, values in items(values[0])?.last ?? .unknown }

  static let share = Function(
    "share", .truths, gives: .sort(.number(.share)),
    "Of which share of all records or values it is true.",
    example: "share(relations where closeness >= 3)"
  ) { _, values in
    guard case .list(let items) = values[0], !items.isEmpty else { return .unknown }
    return .number(Double(items.count { $0 == .truth(true) }) / Double(items.count))
  }

  static let choose = Function(
    "choose", .choice, 3...3, gives: .alternative,
    "The second if the first is true, the third if it is false. Unknown if that is not known.",
    example: "choose(any(goals), \"goals are set\", \"no goal yet\")"
  ) { _, values in
    switch values[0].truth {
    case true?: values[1]
    case false?: values[2]
    case nil: .unknown
    }
  }

  // MARK: Lists

  private static func items(_ value: Quantity) -> [Quantity]? {
    switch value {
    case .rows(let kind, let rows): rows.map { .record(kind: kind, position: $0) }
    case .list(let items): items
    case .unknown: []
    default: nil
    }
  }

  private static func numbers(_ value: Quantity) -> [Double]? {
    items(value)?.compactMap { item in
      if case .number(let number) = item { number } else { nil }
    }
  }

  private static func finite(_ number: Double?) -> Quantity {
    guard let number, number.isFinite else { return .unknown }
    return .number(number)
  }

  /// The one value that comes before or is equal to all others, as far as they are known.
  private static func extreme(
    of values: [Quantity], _ comesFirst: (Quantity, Quantity) -> Bool?
  ) -> Quantity {
    var found: Quantity?
    for value in values.flatMap({ items($0) ?? [$0] }) where value != .unknown {
      guard let best = found else {
        found = value
        continue
      }
      guard let isBest = comesFirst(best, value) else { return .unknown }
      if !isBest { found = value }
    }
    return found ?? .unknown
  }
}
