/// Tells the shapes of numbers apart: `3`, `2.5`, `50%`, `0..3`, dates, times, lengths of time.
enum NumberShape {
  /// So many digits every number keeps exactly.
  static let mostDigits = 15
  /// So many digits behind the point.
  static let mostDecimals = 9

  /// What a run of digits, letters and signs is, or nothing if it is no number.
  static func classify(_ bytes: [UInt8], _ range: Range<Int>) -> Token.Kind? {
    var reader = DigitReader(bytes, range)
    let isSigned = reader.takeSign()
    guard let first = reader.takeDigits() else { return nil }
    if reader.isAtEnd { return first.count <= mostDigits ? .integer : nil }
    if reader.take(0x25) { return reader.isAtEnd && first.count <= mostDigits ? .percent : nil }
    if reader.take(0x2E) {
      if reader.take(0x2E) {
        _ = reader.takeSign()
        return reader.takeDigits() != nil && reader.isAtEnd ? .range : nil
      }
      guard let fraction = reader.takeDigits(), fraction.count <= mostDecimals,
        first.count + fraction.count <= mostDigits
      else { return nil }
      if reader.isAtEnd { return .decimal }
      return reader.take(0x25) && reader.isAtEnd ? .percent : nil
    }
    if isSigned { return nil }
    if first.count == 4, reader.take(0x2D) { return date(&reader) }
    if first.count == 2, reader.take(0x3A) {
      guard let minutes = reader.takeDigits(), minutes.count == 2, reader.isAtEnd else {
        return nil
      }
      return first.value < 24 && minutes.value < 60 ? .time : nil
    }
    return LengthUnit.parse(reader.rest) != nil ? .duration : nil
  }

  /// Whether more characters behind a text give a number, a date, a time or a length of time.
  static func canGoOn(_ text: String) -> Bool {
    let patterns = [
      "0001-01-01T00:00:00Z", "0001-11-11T00:00:00Z", "00:00", "0.0%", "0..0", "0min", "0mo", "0h",
      "0d", "0w",
    ]
    return patterns.contains { pattern in
      (0..<pattern.utf8.count).contains { start in
        let bytes = Array(text.utf8) + pattern.utf8.dropFirst(start)
        return classify(bytes, 0..<bytes.count) != nil
      }
    }
  }

  /// Whether ten bytes are a date with a month and a day that some month has; ten must stand there.
  @inline(__always)
  static func isPlainDate(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard bytes[start &+ 4] == 0x2D, bytes[start &+ 7] == 0x2D else { return false }
    func isDigit(_ offset: Int) -> Bool { bytes[start &+ offset] &- 0x30 < 10 }
    guard isDigit(0), isDigit(1), isDigit(2), isDigit(3), isDigit(5), isDigit(6), isDigit(8),
      isDigit(9)
    else { return false }
    let month = (bytes[start &+ 5] &- 0x30) &* 10 &+ (bytes[start &+ 6] &- 0x30)
    let day = (bytes[start &+ 8] &- 0x30) &* 10 &+ (bytes[start &+ 9] &- 0x30)
    return month &- 1 < 12 && day &- 1 < 31
  }

  private static func date(_ reader: inout DigitReader) -> Token.Kind? {
    guard let month = reader.takeDigits(), month.count == 2, (1...12).contains(month.value) else {
      return nil
    }
    if reader.isAtEnd { return .month }
    guard reader.take(0x2D), let day = reader.takeDigits(), day.count == 2,
      (1...31).contains(day.value)
    else { return nil }
    if reader.isAtEnd { return .date }
    guard reader.take(0x54), let hour = reader.takeDigits(), hour.count == 2, hour.value < 24,
      reader.take(0x3A), let minute = reader.takeDigits(), minute.count == 2, minute.value < 60,
      reader.take(0x3A), let second = reader.takeDigits(), second.count == 2, second.value < 60,
      reader.take(0x5A), reader.isAtEnd
    else { return nil }
    return .timestamp
  }
}

extension Lexer {
  /// Whether more characters behind a text may make a number of it, a date, a time or a length of time.
  public static func canBecomeNumber(_ text: String) -> Bool { NumberShape.canGoOn(text) }
}

/// The units of a length of time.
public enum LengthUnit: UInt16, Sendable, CaseIterable {
  case minutes, hours, days, weeks, months

  /// The unit as it is written behind the number.
  public var suffix: String {
    switch self {
    case .minutes: "min"
    case .hours: "h"
    case .days: "d"
    case .weeks: "w"
    case .months: "mo"
    }
  }

  /// The unit as a word, of several: `weeks`.
  public var plural: String {
    switch self {
    case .minutes: "minutes"
    case .hours: "hours"
    case .days: "days"
    case .weeks: "weeks"
    case .months: "months"
    }
  }

  static func parse(_ bytes: ArraySlice<UInt8>) -> LengthUnit? {
    allCases.first { $0.suffix.utf8.elementsEqual(bytes) }
  }
}

/// Reads digits and signs off the front of a range of bytes.
public struct DigitReader {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// Stands before the first byte of a range, which must lie within the bytes.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Whether everything was read.
  public var isAtEnd: Bool { index == end }
  /// The bytes that were not read yet.
  public var rest: ArraySlice<UInt8> { ArraySlice(bytes[index..<end]) }

  /// Takes a `-` or a `+`; false, with nothing taken, if neither follows.
  public mutating func takeSign() -> Bool { take(0x2D) || take(0x2B) }

  /// Takes one byte; false, with nothing taken, if it is not the one that follows.
  public mutating func take(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// The value of the digits that follow, at most eighteen of them, and how many there are.
  public mutating func takeDigits() -> (value: Int, count: Int)? {
    let start = index
    var value = 0
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      if index - start < 18 { value = value * 10 + Int(bytes[index] - 0x30) }
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }
}
