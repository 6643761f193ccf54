/// A date as it stands in letters and on forms, such as `June 2014`, `14.6.2014` or `06/2014`.
///
/// The language takes none of these; what was meant is offered where it can only be one day or month.
/// Whether the day or the month stands first is asked, never guessed.
struct DateHabit: Equatable {
  /// The bytes of the source that it takes.
  let range: Range<Int>
  /// The dates that it can be, as the language writes them; none where the calendar has no such day.
  let dates: [String]
  /// Whether it is one of them alone, whoever wrote it.
  let isCertain: Bool

  /// The months by their names in full; three letters or more of one will do.
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The date of this sort that begins at a byte, if one does.
  static func find(in source: Source, at start: Int) -> DateHabit? {
    let line = start..<source.lineEnd(from: start, reach: longest)
    var parts: [Part] = []
    var index = line.lowerBound
    while parts.count < 3, let part = part(of: source, from: index, in: line) {
      parts.append(part)
      index = part.range.upperBound
      guard let gap = gap(of: source, from: index, in: line) else { break }
      index = gap
    }
    for count in [3, 2] where parts.count >= count {
      let end = parts[count - 1].range.upperBound
      guard end == source.count || !isPart(source.bytes[end]),
        let (dates, isCertain) = dates(Array(parts.prefix(count)))
      else { continue }
      return DateHabit(range: start..<end, dates: dates, isCertain: isCertain)
    }
    return nil
  }

  private static let longest = 40

  // MARK: Parts

  private struct Part {
    let range: Range<Int>
    /// The number, or the month that the word names.
    let number: Int
    let isWord: Bool
    var isYear: Bool { !isWord && range.count == 4 && number > 0 }
    var isShort: Bool { !isWord && range.count <= 2 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte >= 0x80 || byte == 0x5F
  }

  private static func part(of source: Source, from start: Int, in line: Range<Int>) -> Part? {
    var end = start
    while end < line.upperBound, isDigit(source.bytes[end]) { end += 1 }
    if end > start {
      guard end - start <= 4, let number = Int(source.text(start..<end)) else { return nil }
      return Part(range: start..<end, number: number, isWord: false)
    }
    while end < line.upperBound, isLetter(source.bytes[end]) { end += 1 }
    let word = source.text(start..<end).lowercased()
    guard word.utf8.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(word) })
    else { return nil }
    return Part(range: start..<end, number: month + 1, isWord: true)
  }

  /// Where the next part begins: behind a blank, a comma and a blank, or one of the signs `/`, `.`, `-`.
  private static func gap(of source: Source, from start: Int, in line: Range<Int>) -> Int? {
    var index = start
    let signs: Set<UInt8> = [0x2F, 0x2E, 0x2D, 0x2C]
    if index < line.upperBound, signs.contains(source.bytes[index]) { index += 1 }
    if index < line.upperBound, source.bytes[index] == 0x20 { index += 1 }
    return index > start ? index : nil
  }

  // MARK: Meaning

  private static func dates(_ parts: [Part]) -> ([String], isCertain: Bool)? {
    if parts.count == 2 {
      guard parts[1].isYear, parts[0].isWord || parts[0].isShort,
        let month = date(parts[1].number, parts[0].number, nil)
      else { return nil }
      return ([month], true)
    }
    let (first, second, third) = (parts[0], parts[1], parts[2])
    if first.isYear, second.isShort || second.isWord, third.isShort {
      return date(first.number, second.number, third.number).map { ([$0], true) }
    }
    guard third.isYear else { return nil }
    if second.isWord, first.isShort {
      return (date(third.number, second.number, first.number).map { [$0] } ?? [], true)
    }
    if first.isWord, second.isShort {
      return (date(third.number, first.number, second.number).map { [$0] } ?? [], true)
    }
    guard first.isShort, second.isShort else { return nil }
    let dayFirst = date(third.number, second.number, first.number)
    let monthFirst = date(third.number, first.number, second.number)
    let possible = [dayFirst, monthFirst].compactMap { $0 }
    if possible.isEmpty { return nil }
    // That the month stands first is told by nothing but that it could not be otherwise.
    return first.number == second.number
      ? ([possible[0]], true) : (possible, monthFirst == nil)
  }

  /// A date as the language writes it, if the calendar has it.
  private static func date(_ year: Int, _ month: Int, _ day: Int?) -> String? {
    guard (1...12).contains(month) else { return nil }
    let start = padded(year, 4) + "-" + padded(month, 2)
    guard let day else { return start }
    let isThere = (1...Calendar.days(ofMonth: month, year)).contains(day)
    return isThere ? "\(start)-\(padded(day, 2))" : nil
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

/// The calendar of the language, as far as dates need it.
enum Calendar {
  /// How many days a month has, from 1 to 12.
  static func days(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
