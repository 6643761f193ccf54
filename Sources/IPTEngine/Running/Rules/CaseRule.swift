import IPTLanguage
import IPTModel

/// A rule of casework that a statement must keep, or that adds to what the statement says.
///
/// Rules stand in one list; which kind and field they watch is part of the row.
struct CaseRule: Sendable {
  /// The kind and the field that the rule watches.
  let kind: String
  let field: String
  /// Whether of a new record it looks at the statement alone, so that a check, which runs nothing,
  /// can look as well.
  var isOfStatement = false
  /// Looks at a change of the field; may refuse it or append further cells.
  let apply: @Sendable (inout Interpreter, Statement, UInt32?) throws(Failure) -> Void

  static let all: [CaseRule] =
    [
      focusNeedsReason, agreementIsOfItsArea, leadGoesWithItsArea, thirdAreaIsDoubted,
      deathSetsStatus,
      statusAgreesWithDeath, deathIsOfSomebodyAlive, movedSessionWasPlanned,
    ] + datesOfReckoning + ofTheFrame + ofSafety + ofTheRecord

  /// A change of focus without a reason is refused.
  ///
  /// Source: [C].
  private static let focusNeedsReason = CaseRule(
    kind: "focus", field: "areas"
  ) { (interpreter, statement, record) throws(Failure) in
    guard case .list(let present) = interpreter.reader.field("areas", of: record),
      let reason = interpreter.schema.field("because", of: statement.kind),
      statement.said(reason) == nil,
      let areas = interpreter.schema.field("areas", of: statement.kind),
      let node = statement.value(areas)
    else { return }
    let words = statement.elements(of: node).map { statement.word($0, of: .area) }
    guard present != words.map({ Quantity.word($0) }) else { return }
    throw Failure(
      .needsReason, "a change of focus needs a reason", at: statement.tree[node].range,
      label: "the focus is \(DisplayText.text(.list(present)))",
      fix: interpreter.withReason(reason, statement))
  }

  /// What was agreed was the focus of that time; of another one it is said that nobody recorded whether
  /// it is agreed.
  ///
  /// Source: [C].
  private static let agreementIsOfItsArea = CaseRule(
    kind: "focus", field: "areas"
  ) { (interpreter, statement, record) throws(Failure) in
    guard case .list(let present) = interpreter.reader.field("areas", of: record),
      interpreter.reader.field("agreed", of: record) == .truth(true),
      let agreed = interpreter.schema.field("agreed", of: statement.kind),
      statement.value(agreed) == nil,
      let areas = interpreter.schema.field("areas", of: statement.kind),
      let node = statement.value(areas)
    else { return }
    let words = statement.elements(of: node).map { statement.word($0, of: .area) }
    guard present != words.map({ Quantity.word($0) }) else { return }
    interpreter.remark(
      "`agreed yes` was said of \(DisplayText.text(.list(present))). If this is agreed as well: set focus "
        + "agreed yes; if not: set focus agreed no")
  }

  /// A third area without a reason is doubted: a focus has one area or two.
  ///
  /// Source: WMK18.
  private static let thirdAreaIsDoubted = CaseRule(
    kind: "focus", field: "areas"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let areas = interpreter.schema.field("areas", of: statement.kind),
      let reason = interpreter.schema.field("because", of: statement.kind),
      let node = statement.value(areas), statement.said(reason) == nil
    else { return }
    let count = statement.elements(of: node).count
    guard count > 2 else { return }
    interpreter.doubt(
      .manyAreas, "a focus is one problem area, or two", at: statement.tree[node].range,
      label: "\(count) areas, and no reason",
      notes: ["In so few sessions each further area takes time from the others."],
      fix: interpreter.withReason(reason, statement))
  }

  /// An area that is dropped leads no longer; the change says so.
  ///
  /// Source: [C].
  private static let leadGoesWithItsArea = CaseRule(
    kind: "focus", field: "areas"
  ) { (interpreter, statement, record) throws(Failure) in
    guard case .word(let lead) = interpreter.reader.field("lead", of: record),
      let field = interpreter.schema.field("lead", of: statement.kind),
      statement.value(field) == nil,
      let areas = interpreter.schema.field("areas", of: statement.kind),
      let node = statement.value(areas)
    else { return }
    let words = statement.elements(of: node).map { statement.word($0, of: .area) }
    if words.contains(lead) { return }
    interpreter.book.append(Cell(field: UInt8(field), .unknown, 0, isTracked: true))
  }

  /// A date of death without a status makes the person deceased, and that is said.
  ///
  /// Source: [C].
  private static let deathSetsStatus = CaseRule(
    kind: "relation", field: "died"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let status = interpreter.schema.field("status", of: statement.kind),
      statement.value(status) == nil,
      interpreter.reader.field("status", of: record) != .word(Vocabulary.statusOfTheDead),
      let words = interpreter.schema.fields(of: statement.kind)[status].type.vocabulary?.words,
      let deceased = words.firstIndex(where: { $0.word == Vocabulary.statusOfTheDead })
    else { return }
    interpreter.doubtDeath(of: record, before: status, statement)
    interpreter.book.append(
      Cell(field: UInt8(status), .word, UInt32(deceased), isTracked: true))
    interpreter.remark("status deceased, because the person died")
  }
  /// Somebody whose death is recorded has no status of the living from that day on.
  ///
  /// Source: [C].
  private static let statusAgreesWithDeath = CaseRule(
    kind: "relation", field: "status"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let status = interpreter.schema.field("status", of: statement.kind),
      let died = interpreter.schema.field("died", of: statement.kind),
      let words = interpreter.schema.fields(of: statement.kind)[status].type.vocabulary,
      let node = statement.value(status), statement.tree[node].kind == .word
    else { return }
    let word = statement.word(node, of: words)
    guard Vocabulary.statusesOfTheLiving.contains(word) else { return }
    var death: PartialDate?
    if let given = statement.value(died) {
      guard statement.tree[given].kind == .date else { return }
      death = PartialDate(packed: UInt32(bitPattern: statement.tree[given].value))
    } else if case .date(let known) = interpreter.reader.field("died", of: record) {
      death = known
    }
    guard let death else { return }
    let place = interpreter.place(of: statement, kind: statement.kind)
    let day = interpreter.book.state.calendar.day(of: place)
    if day != 0, day <= death.last.packed { return }
    let mends = statement.value(died) == nil
    let end = statement.range.upperBound
    throw Failure(
      .contradiction, "the person died, \(CanonicalText.date(death)), and cannot be \(word)",
      at: statement.tree[node].range, label: "which of the two is right?",
      notes: [
        "How it was before the death: give the place, such as `in session 1` or `at` and a day."
      ],
      fix: mends ? .init(end..<end, " died unknown") : nil)
  }

  /// A death among the events, of somebody who has a status of the living, is told.
  ///
  /// Source: [C].
  private static let deathIsOfSomebodyAlive = CaseRule(
    kind: "event", field: "kind"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let kind = interpreter.schema.field("kind", of: statement.kind),
      let with = interpreter.schema.field("with", of: statement.kind),
      let words = interpreter.schema.fields(of: statement.kind)[kind].type.vocabulary,
      let node = statement.value(kind), statement.tree[node].kind == .word,
      statement.word(node, of: words) == Vocabulary.deathEvent, let people = statement.value(with),
      let relations = interpreter.schema.kind("relation")
    else { return }
    for element in statement.elements(of: people) where statement.tree[element].kind == .name {
      guard let person = try? interpreter.find(relations, at: element, statement),
        case .word(let status) = interpreter.reader.field("status", of: person),
        Vocabulary.statusesOfTheLiving.contains(status)
      else { continue }
      let name = interpreter.reader.name(of: person)
      let on =
        interpreter.schema.field("on", of: statement.kind)
        .flatMap { statement.range($0) }.map { statement.source.text($0) } ?? "…"
      interpreter.doubt(
        .deathOfTheLiving, "\(name) is down as \(status)", at: statement.tree[element].range,
        label: "whose death was it?",
        notes: ["If it was theirs: set relation \"\(name)\" died \(on)"])
    }
  }

  /// A planned session that is moved keeps the day it was first planned for, if that is wanted.
  ///
  /// Source: [C].
  private static let movedSessionWasPlanned = CaseRule(
    kind: "session", field: "on"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let record, interpreter.reader.isPlanned(session: record),
      case .date(let planned) = interpreter.reader.field("on", of: record),
      let on = interpreter.schema.field("on", of: statement.kind),
      let from = interpreter.schema.field("rebooked-from", of: statement.kind),
      let node = statement.value(on), statement.value(from) == nil,
      statement.tree[node].value != Int32(bitPattern: planned.packed),
      interpreter.reader.field("rebooked-from", of: record) == .unknown
    else { return }
    let number = interpreter.reader.name(of: record)
    let day = CanonicalText.date(planned)
    interpreter.remark(
      "Session \(number) was planned for \(day); to keep that: "
        + "set session \(number) rebooked-from \(day)")
  }

  /// The birth and the days of the sessions are what ages and sessions are reckoned by, so that neither
  /// can be given by one of them.
  ///
  /// Source: [C].
  private static let datesOfReckoning = [("case", "born"), ("session", "on")].map { kind, name in
    CaseRule(kind: kind, field: name, isOfStatement: true) {
      (interpreter, statement, _) throws(Failure) in
      guard let field = interpreter.schema.field(name, of: statement.kind),
        let node = statement.value(field),
        statement.tree[node].kind == .age || statement.tree[node].kind == .session
      else { return }
      let isAge = statement.tree[node].kind == .age
      throw Failure(
        .needsDate, "`\(name)` of \(Article.indefinite(kind)) is a date: a day, a month or a year",
        at: statement.tree[node].range,
        label: "\(isAge ? "an age is" : "sessions are") reckoned from such dates",
        notes: ["Such as 2026-11-21, 2026-11 or 2026; a part of it is enough."])
    }
  }
}
