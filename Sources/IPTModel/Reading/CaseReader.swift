/// Reads a case: the values of its records as they count today.
public struct CaseReader {
  /// The case that is read.
  public let book: Casebook

  /// How many sessions the library has for a form of the treatment, by its word.
  ///
  /// It is also given the number that stands in the table of fields, which only the usual form has.
  public typealias SessionsOfForm = (_ form: String, _ usual: Int?) -> Int?

  let sessionsOfForm: SessionsOfForm

  /// Reads a case as it stands now; what is entered later is not seen.
  ///
  /// - Parameters:
  ///   - book: The case.
  ///   - sessionsOfForm: What the library says of a form of the treatment; nothing is known of any but
  ///     the usual one where no library is at hand.
  public init(_ book: Casebook, sessionsOfForm: @escaping SessionsOfForm = { _, usual in usual }) {
    self.book = book
    self.sessionsOfForm = sessionsOfForm
  }

  /// The kinds and fields of the case.
  public var schema: Schema { book.schema }

  /// The standing records of a kind, in the order in which they were added.
  public func live(_ kind: Int) -> [UInt32] {
    book.state.byKind[kind].filter { book.state.isAlive($0) }
  }

  /// The standing lines of a kind that belong to a record, in their order.
  public func lines(of record: UInt32, kind: Int) -> [UInt32] {
    standing(book.state.byKind[kind].filter { book.state.records[Int($0)].parent == record }, kind)
  }

  /// The standing lines of a kind in their order, by the record that they belong to.
  public func lines(kind: Int) -> [UInt32: [UInt32]] {
    Dictionary(grouping: book.state.byKind[kind]) { book.state.records[Int($0)].parent }
      .mapValues { standing($0, kind) }.filter { !$0.value.isEmpty }
  }

  private func standing(_ lines: some Sequence<UInt32>, _ kind: Int) -> [UInt32] {
    inOrder(Array(lines), kind).filter { book.state.isAlive($0) }
  }

  /// The value that counts today for a field, by its position in the table of the record's kind.
  ///
  /// Unknown if it was never given or has been cleared.
  public func field(_ field: Int, of record: UInt32) -> Quantity {
    let kind = Int(book.state.records[Int(record)].kind)
    guard let cell = book.state.currentCell(of: record, field: field, in: book.log) else {
      return .unknown
    }
    return quantity(cell, schema.fields(of: kind)[field].type)
  }

  /// What an expression says that is a text and nothing else: `"goal \"…\""` is `goal "…"`.
  private static func textAlone(_ source: String) -> String? {
    guard source.utf8.count > 1, source.first == "\"", source.last == "\"" else { return nil }
    var text = ""
    var isEscaped = false
    for character in source.dropFirst().dropLast() {
      if isEscaped {
        guard character == "\"" || character == "\\" else { return nil }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
        continue
      } else if character == "\"" {
        return nil
      }
      text.append(character)
    }
    return isEscaped ? nil : text
  }

  /// The value of a cell.
  public func quantity(_ position: Int, _ type: FieldType) -> Quantity {
    let cell = book.log.cells[position]
    switch cell.tag {
    case .unknown, .missing: return .unknown
    case .entry: return .text("@\(cell.payload)" + (cell.part > 0 ? ".\(cell.part)" : ""))
    case .integer, .number: return .number(Double(cell.integer))
    case .session:
      // Where a date is expected, it is the day of that session, once it has one.
      if case .date = type {
        return day(ofSession: cell.payload).map { .date($0) }
          ?? .text("session \(name(ofSession: cell.integer))")
      }
      return .number(Double(cell.integer))
    case .yesNo:
      return .truth(cell.payload != 0)
    case .text: return .text(book.log.texts.string(at: cell.payload))
    case .expression:
      let source = book.log.texts.string(at: cell.payload)
      return .text(Self.textAlone(source) ?? source)
    case .name:
      if let target = book.state.target(ofCell: position) {
        return .text(name(of: target))
      }
      return .text(book.log.texts.string(at: cell.payload))
    case .label, .symbol: return .word(book.log.texts.string(at: cell.payload))
    case .word:
      guard let vocabulary = type.vocabulary, cell.integer < vocabulary.words.count else {
        return .unknown
      }
      return .word(vocabulary.words[cell.integer].word)
    case .date: return .date(PartialDate(packed: cell.payload))
    case .age:
      return birth.map { .age(cell.integer, born: $0) } ?? .text("age \(cell.integer)")
    case .time: return .time(cell.integer)
    case .duration:
      return .duration(cell.integer, Quantity.LengthOfTime(rawValue: cell.unit) ?? .days)
    case .range:
      return .range(Int(cell.payload & 0xFFFF), Int(cell.payload >> 16))
    case .list:
      let count = Int(cell.payload)
      let element: FieldType = if case .list(let inner) = type { inner } else { type }
      return .list((position - count..<position).map { quantity($0, element) })
    }
  }

  /// The client's date of birth; nothing if it is not recorded.
  public var birth: PartialDate? {
    guard let (kind, field) = schema.birth, let record = book.state.byKind[kind].last else {
      return nil
    }
    return writtenDate(field, of: record)
  }

  /// The day of a session; nothing if it is not entered, or has none.
  public func day(ofSession number: UInt32) -> PartialDate? {
    guard let kind = schema.kind("session"), let field = schema.field("on", of: kind),
      let session = book.state.find(
        kind: kind, form: .number, key: number, parent: Record.noRecord, in: book.log)
    else { return nil }
    return writtenDate(field, of: session)
  }

  /// The date of a field that was given as one.
  private func writtenDate(_ field: Int, of record: UInt32) -> PartialDate? {
    guard let cell = book.state.currentCell(of: record, field: field, in: book.log),
      book.log.cells[cell].tag == .date
    else { return nil }
    return PartialDate(packed: book.log.cells[cell].payload)
  }

  /// The present name of a record, or its number as it is counted; empty for a record that has neither.
  public func name(of record: UInt32) -> String {
    let value = book.state.records[Int(record)]
    let isCounted = schema.kinds[Int(value.kind)].countingLetter != 0
    return name(of: record, isCounted ? sessionCounts : .plain)
  }
}
