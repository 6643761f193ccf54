/// Numbers written with a fixed number of places.
enum Decimal {
  static func text(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = String(Int((value.magnitude * scale).rounded()))
    let padding = String(repeating: "0", count: max(places + 1 - digits.count, 0))
    let padded = padding + digits
    let sign = value < 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// Digits in groups of three: `1 234 567`.
  static func grouped(_ value: Int) -> String {
    var groups: [Substring] = []
    var rest = Substring(String(value))
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    return groups.reversed().joined(separator: " ")
  }
}
