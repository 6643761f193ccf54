/// How sessions are counted: each by its number, those of maintenance anew from 1 as well: `m2`.
///
/// The numbers are what is recorded. How a session is counted follows from the phases as they stand, so
/// that a phase taken back lets it be shown by its number again. Source: [C].
public struct SessionCounts: Sendable, Equatable {
  /// The letter before a number that is counted anew; 0 where none is.
  private let letter: UInt8
  /// The numbers of the sessions of maintenance as far as sessions are entered, in their order.
  private let numbers: [Int]
  /// The number of the session that comes next in maintenance; nothing in another phase.
  private let next: Int?

  /// Every session by its number alone.
  public static let plain = Self(letter: 0, numbers: [], next: nil)

  init(letter: UInt8, numbers: [Int], next: Int?) {
    self.letter = letter
    self.numbers = numbers
    self.next = next
  }

  /// The number among the sessions of maintenance; nothing of a session before it.
  ///
  /// A session that is not entered has its number like the others, and so has the one that comes next; any
  /// later one may come to lie in another phase.
  public func count(of number: Int) -> Int? {
    if number == next { return numbers.count + 1 }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low + 1 : nil
  }

  /// The number of a session that is named by how it is counted; nothing where there is none.
  public func number(ofCount count: Int) -> Int? {
    if count >= 1, count <= numbers.count { return numbers[count - 1] }
    return count == numbers.count + 1 ? next : nil
  }

  /// The last session that is counted anew, or could be; 0 if none is.
  public var last: Int { numbers.count + (next == nil ? 0 : 1) }

  /// A session as it is shown and may be typed: `5`, or `m2` in maintenance.
  public func name(of number: Int) -> String {
    guard let count = count(of: number) else { return String(number) }
    return name(ofCount: count)
  }

  /// The name of a session of maintenance by its number there: `m2`.
  public func name(ofCount count: Int) -> String {
    String(Character(Unicode.Scalar(letter))) + String(count)
  }
}

/// Sessions as they are counted and shown.
extension CaseReader {
  /// How the sessions are counted.
  public var sessionCounts: SessionCounts {
    guard let last = Vocabulary.phase.words.last?.word, let kind = schema.kind("session"),
      phasesReached.contains(last)
    else { return .plain }
    let entered = live(kind).compactMap { book.state.records[Int($0)].number }.max() ?? 0
    let moves = movesOfPhase
    return SessionCounts(
      letter: schema.kinds[kind].countingLetter,
      numbers: (1..<entered + 1).filter { phase(at: Place(session: $0), moves) == last },
      // A session that is not entered yet counts on from those that are.
      next: phase == last ? entered + 1 : nil)
  }

  /// A session as it is shown and may be typed: `5`, or `m2` in maintenance.
  public func name(ofSession number: Int) -> String { sessionCounts.name(of: number) }

  /// The present name of a record, or its number; that of a session as it is counted.
  public func name(of record: UInt32, _ counts: SessionCounts) -> String {
    let value = book.state.records[Int(record)]
    guard schema.kinds[Int(value.kind)].countingLetter != 0, let number = value.number else {
      return book.log.text(ofKey: value.key, value.keyForm)
    }
    return counts.name(of: number)
  }

  /// A place as it is named in a sentence: `session 4`, or the day.
  public func words(for place: Place, _ counts: SessionCounts? = nil) -> String {
    if let session = place.session {
      return "session \((counts ?? sessionCounts).name(of: session))"
    }
    return place.day.map { CanonicalText.date($0) } ?? "what was entered without a place"
  }

  /// A value as people read it, with sessions as they are counted.
  ///
  /// Where nothing is recorded it is the text given for that.
  public func text(
    _ value: Quantity, of type: FieldType, _ counts: SessionCounts? = nil,
    unknown: String = "unknown"
  ) -> String {
    switch (value, type) {
    case (.number(let number), .session):
      (counts ?? sessionCounts).name(of: Int(number))
    case (.list(let items), .list(.session)):
      items.map { text($0, of: .session, counts, unknown: "_") }.joined(separator: ", ")
    default: DisplayText.text(value, unknown: unknown)
    }
  }

  /// What a field of a record holds, as people read it.
  public func text(_ field: Int, of record: UInt32, unknown: String = "unknown") -> String {
    let kind = Int(book.state.records[Int(record)].kind)
    return text(
      self.field(field, of: record), of: schema.fields(of: kind)[field].type, unknown: unknown)
  }
}
