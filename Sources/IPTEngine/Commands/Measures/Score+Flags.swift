import IPTLanguage
import IPTModel

/// What a score calls for: flags of critical answers, and what is said of the total.
extension Interpreter {
  /// Opens a flag for each critical answer, and says so before anything else is shown.
  ///
  /// An answer that only stands again in a score that was mended has its flag already.
  mutating func raiseFlags(
    _ measure: Measure, _ answers: [Measure.Answer], at place: Place, isMended: Bool = false
  ) {
    for critical in measure.critical where answers.indices.contains(critical.item - 1) {
      guard let answer = answers[critical.item - 1].number else { continue }
      let earlier = isMended ? flaggedAnswers(measure, critical.item, at: place) : []
      if let highest = earlier.max(), highest > answer {
        remark(
          "The flag on item \(critical.item) stays: it was answered with \(highest) before this.")
      }
      if let from = critical.from, answer >= from {
        guard !earlier.contains(where: { $0 >= answer }) else { continue }
        raise(critical, answer, of: measure, at: place)
      } else if critical.noted?.contains(answer) == true {
        // Such an answer opens no duty.
        remark(Self.sentence(of: critical, answer, of: measure) + ".")
      }
    }
  }

  /// The answers to an item for which flags stand at a place.
  private func flaggedAnswers(_ measure: Measure, _ item: Int, at place: Place) -> [Int] {
    let reader = reader
    return reader.live("flag").compactMap { flag in
      guard reader.place(of: flag) == place,
        reader.field("measure", of: flag) == .word(measure.word),
        reader.field("item", of: flag) == .word("item\(item)"),
        case .number(let value) = reader.field("value", of: flag)
      else { return nil }
      return Int(value)
    }
  }

  /// Opens a flag for a critical answer, and says so.
  mutating func raise(
    _ critical: Measure.Critical, _ answer: Int, of measure: Measure, at place: Place
  ) {
    guard let kind = schema.kind("flag") else { return }
    let isHigh = critical.highFrom.map { answer >= $0 } ?? false
    let first = book.log.nextCell
    var change = Change(
      .add, kind: UInt8(kind), keyForm: .number, key: nextNumber(of: kind))
    append("measure", of: kind, .symbol, book.text(measure.word.utf8))
    append("item", of: kind, .symbol, book.text("item\(critical.item)".utf8))
    append("value", of: kind, .integer, UInt32(answer))
    if isHigh { append("high", of: kind, .yesNo, 1) }
    book.sortCellsIfNeeded(from: first)
    change.rawPlace = place.packed
    book.commit(change, firstCell: first)
    var notice = Self.notice(of: critical, answer, of: measure, on: day(of: place))
    let crisis = library.crisis
    notice.notes += ([crisis.text] + crisis.numbers).filter { !$0.isEmpty }
    notices.append(notice)
  }

  /// What a critical answer, and a question on safety, always goes with.
  static let howToAsk =
    "Ask directly today: thoughts, plan, means, time, protective factors. "
    + "Follow your local procedure."

  static func notice(
    of critical: Measure.Critical, _ answer: Int, of measure: Measure, on day: String
  ) -> Diagnostic {
    let pause = measure.answers(of: critical.item).contains(answer) ? "" : ","
    return Diagnostic(
      .openFlag,
      sentence(of: critical, answer, of: measure) + (day.isEmpty ? "" : "\(pause) on \(day)"),
      severity: .warning,
      notes: [
        howToAsk,
        "Open risk entry required. (risk thoughts … plan … means … action …)",
      ])
  }

  private static func sentence(
    of critical: Measure.Critical, _ answer: Int, of measure: Measure
  ) -> String {
    let range = measure.answers(of: critical.item)
    let item = "item \(critical.item) (\(critical.label))"
    guard range.contains(answer) else {
      return "\(item) was typed as \(answer), outside \(range.lowerBound) to \(range.upperBound)"
    }
    return "\(item) was answered with \(answer) of \(range.upperBound)"
  }

  // MARK: Fields

  mutating func append(_ name: String, of kind: Int, _ tag: Cell.Tag, _ payload: UInt32) {
    guard let field = schema.field(name, of: kind) else { return }
    book.append(Cell(field: UInt8(field), tag, payload))
  }

  func day(of place: Place) -> String {
    let day = PartialDate(packed: book.state.calendar.day(of: place))
    return CanonicalText.date(day.packed == 0 ? today : day)
  }

  mutating func confirm(
    _ measure: Measure, _ answers: [Measure.Answer]?, _ total: Int?, isPrinted: Bool?
  ) {
    guard setting.wantsConfirmation else { return tellMissing(measure, answers) }
    let mode = isPrinted.map { $0 ? "; typed as printed" : "; typed as scored" } ?? ""
    let known = answers?.count { $0 != .missing } ?? 0
    let entry = book.log.entries.count
    guard let total else {
      confirm(
        "@\(entry) \(measure.word) incomplete \(known)/\(measure.items), no total\(mode)"
      )
      return
    }
    let worked = answers.flatMap { measure.total(of: $0) }
    let greatest = worked?.greatest ?? measure.greatestTotal
    var text = "@\(entry) \(measure.word) total \(total) of \(greatest)"
    if worked?.isProRated == true { text += " (pro-rated from \(known) of \(measure.items))" }
    if greatest < measure.greatestTotal {
      text += ", without an item that does not apply: the bands do not hold"
    } else if let band = measure.inForce(reader).title(ofBandOf: total) {
      text += ", band: \(band)"
    }
    for critical in measure.criticalItems(missingIn: answers) {
      text += "; item \(critical.item) not recorded"
    }
    confirm(text + mode)
  }

  /// Says where nothing is confirmed, once of each measure, that a critical item is not recorded.
  private mutating func tellMissing(_ measure: Measure, _ answers: [Measure.Answer]?) {
    let missing = measure.criticalItems(missingIn: answers)
    guard !missing.isEmpty, !measuresTold.contains(measure.word) else { return }
    measuresTold.append(measure.word)
    let items = missing.map { "item \($0.item) (\($0.label))" }.joined(separator: ", ")
    notices.append(
      Diagnostic(
        .itemNotRecorded, "\(measure.word): \(items) not recorded", severity: .note,
        notes: ["A total says nothing of it, and opens no flag."]))
  }
}

extension Measure {
  /// The items that could open a flag, and of which no answer stands there.
  fileprivate func criticalItems(missingIn answers: [Answer]?) -> [Critical] {
    critical.filter { $0.from != nil && answers?[$0.item - 1].number == nil }
  }
}

extension Diagnostic {
  /// What is said of a flag that was raised by way of trial.
  var tried: Diagnostic {
    Diagnostic(
      .answerNotKept, "not recorded: \(message)", severity: .warning,
      notes: notes.prefix(1) + ["This was only tried. If the answer was given, enter the score."])
  }

  /// What is said of a flag when the entry that raised it was not kept.
  var unkept: Diagnostic {
    Diagnostic(
      .answerNotKept, "not recorded: \(message)", severity: .warning,
      notes: notes.prefix(1) + [
        "The entry could not be kept, so that no flag stands for this answer. Enter the score again."
      ])
  }
}
