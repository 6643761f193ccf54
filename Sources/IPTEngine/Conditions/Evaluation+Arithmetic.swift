import IPTLanguage
import IPTModel

/// Reckoning with numbers, dates and lengths of time; what has no result in them is unknown.
extension Evaluation {
  static func arithmetic(_ sign: Operator, _ left: Quantity, _ right: Quantity) -> Quantity {
    switch (left, right) {
    case (.number(let first), .number(let second)): numbers(sign, first, second)
    case (.date(let date), .duration(let amount, let unit)):
      switch sign {
      case .plus: moved(date, by: amount, unit)
      case .minus: moved(date, by: -amount, unit)
      default: .unknown
      }
    case (.duration(let amount, let unit), .date(let date)) where sign == .plus:
      moved(date, by: amount, unit)
    case (.date(let first), .date(let second)) where sign == .minus:
      first.isDay && second.isDay
        ? .duration(first.dayNumber - second.dayNumber, .days) : .unknown
    case (.duration, .duration): lengths(sign, left, right)
    case (.duration(let amount, let unit), .number(let factor)) where sign == .times:
      length(amount, unit) { $0 * factor }
    case (.number(let factor), .duration(let amount, let unit)) where sign == .times:
      length(amount, unit) { $0 * factor }
    case (.duration(let amount, let unit), .number(let divisor)) where sign == .divide:
      length(amount, unit) { $0 / divisor }
    default: .unknown
    }
  }

  private static func numbers(_ sign: Operator, _ first: Double, _ second: Double) -> Quantity {
    let result: Double =
      switch sign {
      case .plus: SignificantDigits.sum(first, second)
      case .minus: SignificantDigits.sum(first, -second)
      case .times: first * second
      default: first / second
      }
    return result.isFinite ? .number(result) : .unknown
  }

  /// The number or the length of time with the other sign.
  static func negated(_ value: Quantity) -> Quantity {
    switch value {
    case .number(let number): .number(0 - number)
    case .duration(let amount, let unit): .duration(-amount, unit)
    default: .unknown
    }
  }

  // MARK: Dates

  private static func moved(
    _ date: PartialDate, by amount: Int, _ unit: Quantity.LengthOfTime
  ) -> Quantity {
    switch unit {
    case .months: date.adding(months: amount).map { .date($0) } ?? .unknown
    case .weeks where date.isDay: moved(date, by: 7 * amount)
    case .days where date.isDay: moved(date, by: amount)
    default: .unknown
    }
  }

  private static func moved(_ date: PartialDate, by days: Int) -> Quantity {
    PartialDate(dayNumber: date.dayNumber + days).map { .date($0) } ?? .unknown
  }

  // MARK: Lengths of time

  private static func lengths(_ sign: Operator, _ left: Quantity, _ right: Quantity) -> Quantity {
    guard case .duration(let first, let unit) = left, case .duration(let second, let other) = right,
      (unit == .months) == (other == .months)
    else { return .unknown }
    // In the shorter of the two units both are whole.
    let common = unit.minutes <= other.minutes ? unit : other
    let one = unit == .months ? first : first * (unit.minutes / common.minutes)
    let two = unit == .months ? second : second * (other.minutes / common.minutes)
    switch sign {
    case .plus: return length(one + two, common) { $0 }
    case .minus: return length(one - two, common) { $0 }
    case .divide: return numbers(.divide, Double(one), Double(two))
    default: return .unknown
    }
  }

  /// What becomes of so much of a unit, in a shorter unit if it is whole only in that.
  private static func length(
    _ amount: Int, _ unit: Quantity.LengthOfTime, _ change: (Double) -> Double
  ) -> Quantity {
    let changed = SignificantDigits.nearest(to: change(Double(amount)))
    if let whole = Int32(exactly: changed) { return .duration(Int(whole), unit) }
    guard let finer = unit.finer else { return .unknown }
    return length(amount * (unit.minutes / finer.minutes), finer, change)
  }
}
