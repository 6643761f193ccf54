/// Values as people read them.
public enum DisplayText {
  /// A value as it is shown: numbers to one decimal, lists with commas, unknown elements as `_`.
  ///
  /// Where nothing is recorded it is the text given for that.
  public static func text(_ value: Quantity, unknown: String = "unknown") -> String {
    switch value {
    case .unknown: return unknown
    case .truth(let truth): return truth ? "yes" : "no"
    case .number(let number):
      if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
      return rounded(number)
    case .text(let text), .word(let text): return text
    case .date(let date): return CanonicalText.date(date)
    case .duration(let amount, let unit):
      let words = ["min", "h", "d", "w", "mo"]
      return "\(amount)\(words[Int(unit.rawValue)])"
    case .range(let low, let high): return "\(low)..\(high)"
    case .list(let items): return items.map { text($0, unknown: "_") }.joined(separator: ", ")
    case .record(_, let position): return String(position)
    case .rows(_, let rows): return String(rows.count)
    }
  }

  /// One decimal, halves away from zero.
  private static func rounded(_ number: Double) -> String {
    let tenths = Int((abs(number) * 10).rounded(.toNearestOrAwayFromZero))
    return (number < 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
