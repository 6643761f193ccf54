import IPTLanguage
import IPTModel
import IPTReports

/// Doubts: what was recorded as typed, though it can hardly be so.
///
/// Nothing is refused here. What is doubted follows from the traits of the fields and words in the
/// tables; no kind is named but the case, which holds the birth. Source: [C].
extension Interpreter {
  /// Says what is doubtful in the fields that a statement has just given a record.
  mutating func doubt(_ kind: Int, _ record: UInt32, _ seen: UInt64, _ statement: Statement) {
    guard doubtedFields[kind] & seen != 0, catalogue.use == .statements else { return }
    let fields = schema.fields(of: kind)
    for (index, occasions) in rules(of: kind).doubted where seen & occasions != 0 {
      let isTyped = seen & 1 << UInt64(index) != 0
      let value = reader.field(index, of: record)
      switch value {
      case .date, .age:
        guard let date = StatedTime(value) else { continue }
        let field = fields[index]
        let other = schema.field(field.notBefore, of: kind)
        if isTyped || other.map({ seen & 1 << UInt64($0) != 0 }) ?? false {
          doubtEnd(date, field, of: record, other, statement, index)
        }
        if isTyped || isStateTyped(kind, seen) { doubtPast(date, field, record, statement, index) }
        guard isTyped else { continue }
        doubtLifetime(date, field, statement, index)
        guard case .date(let day) = value else { continue }
        if field.traits.contains(.birth) { doubtAllBefore(day, statement, index) }
        if field.traits.contains(.sequence) {
          doubtSequence(day, index, record, kind, statement)
        }
      case .text where isTyped && !fields[index].traits.isDisjoint(with: [.past, .lifetime]):
        if let node = statement.value(index), statement.tree[node].kind == .session {
          doubtSession(at: node, statement)
        }
      case .word(let word) where isTyped:
        doubtSecond(word, index, record, kind, statement)
      default: continue
      }
    }
  }

  // MARK: Single doubts

  private mutating func doubtLifetime(
    _ date: StatedTime, _ field: Field, _ statement: Statement, _ index: Int
  ) {
    guard field.traits.contains(.lifetime) else { return }
    doubtBirth(date, at: statement.range(index))
  }

  /// Says of a time that it lies before the client was born.
  mutating func doubtBirth(_ date: StatedTime, at range: Range<Int>?) {
    guard let birth = reader.birth, date.last < birth.first else { return }
    doubt(
      .beforeBirth, "\(date.text) is before the client was born, \(CanonicalText.date(birth))",
      at: range, label: "is the year right?",
      notes: ["If it is the birth that is wrong: `set case born …` mends it."])
  }

  /// Says of a birth that was just set which dates of the case lie before it.
  private mutating func doubtAllBefore(
    _ birth: PartialDate, _ statement: Statement, _ index: Int
  ) {
    var earlier: [String] = []
    let reader = reader
    for kind in schema.kinds.indices where !book.state.byKind[kind].isEmpty {
      let fields = schema.fields(of: kind)
      for field in fields.indices where fields[field].traits.contains(.lifetime) {
        for record in reader.live(kind) {
          if case .date(let date) = reader.field(field, of: record), date.last < birth.first {
            earlier.append("\(reader.title(of: record)), \(CanonicalText.date(date))")
          }
        }
      }
    }
    guard let first = earlier.first else { return }
    let more = earlier.count > 1 ? ", and \(earlier.count - 1) more" : ""
    doubt(
      .beforeBirth, "the case has dates before this birth", at: statement.range(index),
      label: "is the year right?", notes: ["Earlier: \(first)\(more)."])
  }

  private mutating func doubtPast(
    _ date: StatedTime, _ field: Field, _ record: UInt32, _ statement: Statement, _ index: Int
  ) {
    guard field.traits.contains(.past), setting.hasClock || lastSessionDay != nil,
      date.first > today
    else { return }
    let kind = Int(book.state.records[Int(record)].kind)
    let words = wordsAhead(of: kind)
    var isOpen = false
    for (field, ahead) in words {
      let value = reader.field(field, of: record)
      if ahead.contains(where: { value == .word($0) }) { return }
      if value == .unknown { isOpen = true }
    }
    let range = statement.range(index)
    let end = statement.valueEnd(index)
    let word = isOpen ? words.first?.words.first : nil
    let limit = setting.hasClock ? "today" : "the last session"
    doubt(
      .afterToday,
      "\(date.text) is after \(limit), \(CanonicalText.date(today))",
      at: range ?? statement.range, label: word.map { "is it `\($0)`?" } ?? "is the date right?",
      notes: word == nil ? [mending(field, of: record)] : [],
      fix: word.flatMap { word in end.map { .init($0..<$0, " \(word)") } })
  }

  private mutating func doubtEnd(
    _ date: StatedTime, _ field: Field, of record: UInt32, _ other: Int?, _ statement: Statement,
    _ index: Int
  ) {
    guard let other, let start = StatedTime(reader.field(other, of: record)),
      date.last < start.first
    else { return }
    doubt(
      .endsBeforeItBegins,
      "`\(field.name)` \(date.text) is before `\(field.notBefore)` \(start.text)",
      at: statement.range(index) ?? statement.range(other), label: "which of the two is right?",
      notes: [
        mending(field, of: record, or: schema.fields(of: statement.kind)[other])
      ])
  }

  /// Compares a date with those of the records that were numbered before and after.
  private mutating func doubtSequence(
    _ date: PartialDate, _ index: Int, _ record: UInt32, _ kind: Int, _ statement: Statement
  ) {
    guard let own = book.state.records[Int(record)].number else { return }
    let reader = reader
    // A case has few; whoever makes thousands is not helped by comparing each with all.
    for other in book.state.byKind[kind].reversed().prefix(64) where other != record {
      guard let number = book.state.records[Int(other)].number, book.state.isAlive(other),
        case .date(let theirs) = reader.field(index, of: other)
      else { continue }
      let isEarlier = number < own ? date.last < theirs.first : date.first > theirs.last
      if isEarlier {
        let relation = number < own ? "before" : "after"
        return doubt(
          .outOfSequence,
          "\(CanonicalText.date(date)) is \(relation) the day of \(reader.title(of: other)), "
            + CanonicalText.date(theirs),
          at: statement.range(index),
          label: "\(reader.title(of: record)) comes \(number < own ? "after" : "before") it",
          notes: [
            mending(schema.fields(of: kind)[index], of: record),
            "If that of \(reader.title(of: other)) is: \(change(of: other, index))",
          ])
      }
      if date.isDay, date == theirs, !reader.isLost(session: other),
        !reader.isLost(session: record)
      {
        return doubt(
          .twiceOnADay, "\(reader.title(of: other)) is of \(CanonicalText.date(date)) as well",
          at: statement.range(index) ?? statement.range,
          label: "two on one day, or one entered twice?",
          notes: [
            "If it was one: `remove \(reader.title(of: record))`, then "
              + "`set \(reader.title(of: other)) …` for what is new."
          ])
      }
    }
  }

  /// Says of a death that it lies before a day on which the person was down as living.
  mutating func doubtDeath(of record: UInt32?, before status: Int, _ statement: Statement) {
    guard let record, catalogue.use == .statements,
      let died = schema.field("died", of: statement.kind), let node = statement.value(died),
      statement.tree[node].kind == .date, case .word(let word) = reader.field(status, of: record),
      Vocabulary.statusesOfTheLiving.contains(word),
      let cell = book.state.latestCell(of: record, field: status, in: book.log)
    else { return }
    let death = PartialDate(packed: UInt32(bitPattern: statement.tree[node].value))
    let day = PartialDate(
      packed: book.state.calendar.day(of: book.log.place(ofCell: cell)))
    guard day.packed != 0, death.last < day.first else { return }
    doubt(
      .deathOfTheLiving,
      "\"\(reader.name(of: record))\" was down as \(word) on \(CanonicalText.date(day))",
      at: statement.tree[node].range, label: "and died before that?",
      notes: [
        "If the status was a slip, `retract` takes it back, or `undo`; if the day is, `set` mends it."
      ])
  }

  private mutating func doubtSecond(
    _ word: String, _ index: Int, _ record: UInt32, _ kind: Int, _ statement: Statement
  ) {
    let words = schema.fields(of: kind)[index].type.vocabulary?.words ?? []
    guard words.contains(where: { $0.word == word && $0.isOneOnly }) else { return }
    let reader = reader
    let others = reader.live(kind).filter {
      $0 != record && reader.field(index, of: $0) == .word(word)
    }
    guard let other = others.first else { return }
    let title = "\(schema.kinds[kind].word) \"\(reader.name(of: record))\""
    doubt(
      .secondOfOne, "there is a \(word) already: \"\(reader.name(of: other))\"",
      at: statement.range(index) ?? statement.range(Owner.key) ?? statement.range,
      label: "a second \(word)?",
      notes: [
        "A step-parent or an adoptive parent: `set \(title) kind parent`. "
          + "One person entered twice: `remove \(title)`."
      ])
  }

  // MARK: Saying it

  /// How a date is mended that is not as it should be.
  private func mending(_ field: Field, of record: UInt32, or other: Field? = nil) -> String {
    let kind = Int(book.state.records[Int(record)].kind)
    let ways = [field, other].compactMap { $0 }.compactMap { field in
      schema.field(field.name, of: kind).map { change(of: record, $0) }
    }
    return "If the date is wrong: \(ways.joined(separator: ", or "))"
  }

  /// The statement that changes a field of a record, without the value: `set session 4 on …`.
  private func change(of record: UInt32, _ field: Int) -> String {
    let value = book.state.records[Int(record)]
    func named(_ record: UInt32) -> String {
      let value = book.state.records[Int(record)]
      let name = reader.name(of: record)
      let key = value.keyForm == .text ? " \"\(name)\"" : name.isEmpty ? "" : " \(name)"
      return schema.kinds[Int(value.kind)].word + key
    }
    let owner = value.parent == Record.noRecord ? "" : " of \(named(value.parent))"
    return "set \(named(record))\(owner) \(schema.fields(of: Int(value.kind))[field].name) …"
  }

  /// Says a doubt, unless so many were said of the text that nobody would read more.
  mutating func doubt(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>?, label: String,
    notes: [String] = [], fix: Diagnostic.Fix? = nil
  ) {
    // What a loop comes to again and again is said once.
    let isKnown = notices.dropFirst(firstNotice).contains {
      $0.code == code && $0.range == range && $0.message == message
    }
    guard !isKnown else { return }
    doubtCount += 1
    guard doubtCount <= Self.mostDoubts else { return }
    var notes = notes
    if doubtCount == Self.mostDoubts { notes.append("Further doubts of this text are left out.") }
    notices.append(
      Diagnostic(
        code, message, severity: .warning, at: range, label: label, notes: notes, fix: fix))
  }

  static let mostDoubts = 20

  private func isStateTyped(_ kind: Int, _ seen: UInt64) -> Bool {
    wordsAhead(of: kind).contains { seen & 1 << UInt64($0.field) != 0 }
  }

  /// The words of the kind that say of something that it may lie ahead, by their fields.
  private func wordsAhead(of kind: Int) -> [(field: Int, words: [String])] {
    schema.fields(of: kind).enumerated().compactMap { index, field in
      guard field.traits.contains(.bare), let words = field.type.vocabulary?.words else {
        return nil
      }
      let ahead = words.filter(\.mayLieAhead).map(\.word)
      return ahead.isEmpty ? nil : (index, ahead)
    }
  }
}

/// A time that was entered as a date or as an age, with the days that it may mean.
struct StatedTime {
  let text: String
  let first: PartialDate
  let last: PartialDate

  init?(_ value: Quantity) {
    guard let days = value.days else { return nil }
    text = DisplayText.text(value)
    (first, last) = days
  }
}

extension DiagnosticCode {
  /// Whether it is a doubt of what was typed, which goes when that was not kept.
  var isDoubt: Bool { id.hasPrefix("V2") }
}

extension Statement {
  /// Where the value of an argument ends.
  fileprivate func valueEnd(_ owner: Int) -> Int? { range(owner)?.upperBound }
}
