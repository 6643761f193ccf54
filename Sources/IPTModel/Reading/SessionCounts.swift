/// How sessions are counted: each by its number, those of maintenance anew from 1 as well: `m2`.
///
/// The numbers are what is recorded. How a session is counted follows from the phases as they stand, so
/// that a phase taken back lets it be shown by its number again. Source: [C].
public struct SessionCounts: Sendable, Equatable {
  /// The letter before a number that is counted anew; 0 where none is.
  private let letter: UInt8
  /// The numbers of the sessions of maintenance as far as sessions are entered, in their order.
  private let runs: [Run]
  /// The number of the session that comes next in maintenance; nothing in another phase.
  private let next: Int?

  /// Sessions in a row, none of which is left out.
  private struct Run: Sendable, Equatable {
    let numbers: Range<Int>
    /// How many are counted before them.
    let before: Int
  }

  /// Every session by its number alone.
  public static let plain = Self(letter: 0, numbers: [], next: nil)

  /// - Parameters:
  ///   - letter: The letter before a number that is counted anew.
  ///   - numbers: The numbers of the sessions that are, in their order.
  ///   - next: The number of the one that comes next; nothing where it is not counted anew.
  init(letter: UInt8, numbers: [Range<Int>], next: Int?) {
    self.letter = letter
    self.next = next
    var before = 0
    runs = numbers.map { numbers in
      defer { before += numbers.count }
      return Run(numbers: numbers, before: before)
    }
  }

  /// How many sessions are counted anew, as far as sessions are entered.
  private var counted: Int { runs.last.map { $0.before + $0.numbers.count } ?? 0 }

  /// The number among the sessions of maintenance; nothing of a session before it.
  ///
  /// A session that is not entered has its number like the others, and so has the one that comes next; any
  /// later one may come to lie in another phase.
  public func count(of number: Int) -> Int? {
    if number == next { return counted + 1 }
    guard let run = runs.first(where: { $0.numbers.contains(number) }) else { return nil }
    return run.before + number - run.numbers.lowerBound + 1
  }

  /// The number of a session that is named by how it is counted; nothing where there is none.
  public func number(ofCount count: Int) -> Int? {
    guard count >= 1, let run = runs.last(where: { $0.before < count }), count <= counted else {
      return count == counted + 1 ? next : nil
    }
    return run.numbers.lowerBound + count - run.before - 1
  }

  /// The last session that is counted anew, or could be; 0 if none is.
  public var last: Int { counted + (next == nil ? 0 : 1) }

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
    // From one of these to the next no session lies in another phase.
    let places = book.state.calendar.sessions + moves.compactMap(\.place.session)
    let bounds = Set(places.flatMap { [$0, $0 + 1] } + [1, entered + 1])
      .filter { $0 >= 1 && $0 <= entered + 1 }.sorted()
    let numbers = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    return SessionCounts(
      letter: schema.kinds[kind].countingLetter,
      numbers: numbers.filter { phase(at: Place(session: $0.lowerBound), moves) == last },
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
