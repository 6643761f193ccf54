/// Values as people read them.
public enum DisplayText {
  /// A value as it is shown: numbers to one decimal, lists with commas, unknown elements as `_`.
  ///
  /// Where nothing is recorded it is the text given for that.
  public static func text(_ value: Quantity, unknown: String = "unknown") -> String {
    switch value {
    case .unknown: return unknown
    case .truth(let truth): return truth ? "yes" : "no"
    case .number(let number): return self.number(number)
    case .text(let text), .word(let text): return text
    case .date(let date): return CanonicalText.date(date)
    case .age(let age, _): return "age \(age)"
    case .time(let minutes): return CanonicalText.time(minutes: minutes)
    case .duration(let amount, let unit):
      let words = ["min", "h", "d", "w", "mo"]
      return "\(amount)\(words[Int(unit.rawValue)])"
    case .range(let low, let high): return "\(low)..\(high)"
    case .list(let items): return items.map { text($0, unknown: "_") }.joined(separator: ", ")
    case .record(_, let position): return String(position)
    case .rows(_, let rows): return String(rows.count)
    }
  }

  /// A part of a whole as percent: `77.8%`.
  public static func percent(_ share: Double) -> String {
    number(share * 100) + "%"
  }

  /// A number to one decimal, halves away from zero; a whole one without.
  private static func number(_ number: Double) -> String {
    // Beyond this, a number has no decimals any more.
    guard abs(number) < 1e15 else { return SignificantDigits.text(number) }
    let number = SignificantDigits.nearest(to: number)
    if number == number.rounded() { return String(Int(number)) }
    let tenths = Int((abs(number) * 10).rounded(.toNearestOrAwayFromZero))
    return (number < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}
