import IPTLanguage
import IPTModel

extension Command {
  /// Records the answers or the total of a measure.
  static let score = Command(
    "score", .changes, .fields(of: "score"),
    summary: "Records the answers of a measure, or its total.",
    details: """
      The total is worked out from the answers; `_` stands for one that is missing, and then there \
      is no total. With `total` alone the answers are not known; `item9 1` adds a single one. A \
      critical answer opens a flag, which a `risk` entry answers.
      """,
    examples: [
      .init("score phq9 2 1 3 2 1 2 1 1 0"), .init("score phq9 total 17 item9 0"),
      .init("score gad7 total 11"),
    ],
    arguments: { builder in
      var shape = ValueShape(.integer)
      shape.least = 0
      shape.greatest = 100
      var item = Clause(
        "item", shape, help: "A single answer, with the number of the item: `item9 1`.",
        expects: "a whole number", owner: Owner.first)
      item.isNumberedWord = true
      item.isRepeatable = true
      return [item]
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.score(statement)
  }
}

extension Interpreter {
  fileprivate mutating func score(_ statement: Statement) throws(Failure) {
    let kind = statement.kind
    let (measureField, itemsField, totalField) = scoreFields
    guard let measureNode = statement.value(measureField) else { return }
    let measure = try measure(at: measureNode, statement)
    var answers: [Int?]?
    var total = statement.integer(totalField)
    do throws(Failure) {
      answers = try self.answers(of: measure, statement, itemsField, measureNode)
      try addSingleItems(&answers, of: measure, statement)
      if let total { try check(total, of: measure, beside: answers, statement, totalField) }
    } catch {
      // What is refused may hold an answer that calls for a question today all the same.
      giveNotice(of: measure, typed: typedAnswers(statement, itemsField))
      throw error
    }
    let worked = answers.flatMap { measure.total(of: $0) }
    let isComplete = worked != nil
    total = worked ?? total

    let first = book.log.nextCell
    var change = Change(
      .add, kind: UInt8(kind), keyForm: .number, key: book.state.nextNumber(of: kind))
    book.append(Cell(field: UInt8(measureField), .symbol, book.text(measure.word.utf8)))
    if let answers {
      for answer in answers {
        book.append(
          answer.map { Cell(field: Cell.element, .integer, UInt32($0)) }
            ?? Cell(field: Cell.element, .missing, 0))
      }
      book.append(Cell(field: UInt8(itemsField), .list, UInt32(answers.count)))
    }
    if let total { book.append(Cell(field: UInt8(totalField), .integer, UInt32(total))) }
    try appendOthers(of: statement, kind: kind, except: [measureField, itemsField, totalField])
    book.sortCellsIfNeeded(from: first)
    let place = place(of: statement, kind: kind)
    change.rawPlace = place.packed
    book.commit(change, firstCell: first)
    if let answers { raiseFlags(measure, answers, at: place) }
    confirm(measure, answers, total, isComplete: isComplete)
  }

  func measure(at node: Int, _ statement: Statement) throws(Failure) -> Measure {
    if let measure = library.measure(statement.text(node)) { return measure }
    throw undeclared("measure", at: node, statement)
  }

  /// The answers as typed, checked against the measure; nothing if none were.
  func answers(
    of measure: Measure, _ statement: Statement, _ field: Int, _ measureNode: Int
  ) throws(Failure) -> [Int?]? {
    guard let list = statement.value(field) else { return nil }
    let first = list + 1
    let count = Int(statement.tree[list].next) - first
    guard count == measure.items else {
      throw Failure(
        .wrongItemCount, "\(measure.word) has \(measure.items) items",
        at: statement.tree[list].range,
        label: "\(count) given", notes: ["Write `_` for an answer that is missing."])
    }
    var answers: [Int?] = []
    answers.reserveCapacity(count)
    var faults: [Diagnostic] = []
    for (index, node) in (first..<first + count).enumerated() {
      if statement.tree[node].kind == .missing {
        answers.append(nil)
        continue
      }
      do throws(Failure) {
        guard statement.tree[node].kind == .integer else {
          throw notAnAnswer(node, item: index + 1, of: measure, statement)
        }
        let answer = Int(statement.tree[node].value)
        try check(answer, item: index + 1, of: measure, at: statement.tree[node].range)
        answers.append(answer)
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw Failure(faults) }
    return answers
  }

  /// A mark that the measure does not have; which number is meant, only the form tells.
  private func notAnAnswer(
    _ node: Int, item: Int, of measure: Measure, _ statement: Statement
  ) -> Failure {
    Failure(
      .itemOutOfRange,
      "an answer of \(measure.word) is a number from \(measure.answers.lowerBound) to "
        + "\(measure.answers.upperBound)",
      at: statement.tree[node].range, label: "item \(item) is none",
      notes: ["Look at the form; write `_` for an answer that cannot be told."])
  }

  private func check(
    _ answer: Int, item: Int, of measure: Measure, at range: Range<Int>
  ) throws(Failure) {
    guard !measure.answers.contains(answer) else { return }
    let least = measure.answers.lowerBound
    let greatest = measure.answers.upperBound
    // No number is offered: which answer was given, only the form tells.
    throw Failure(
      .itemOutOfRange, "an answer of \(measure.word) is a number from \(least) to \(greatest)",
      at: range, label: "item \(item) is \(answer)",
      notes: ["Look at the form; write `_` for an answer that cannot be told."])
  }

  /// Refuses a total that is none of the measure, or that the answers contradict.
  func check(
    _ total: Int, of measure: Measure, beside answers: [Int?]?, _ statement: Statement, _ field: Int
  ) throws(Failure) {
    let range = statement.range(field)
    guard (0...measure.greatestTotal).contains(total) else {
      throw Failure(
        .totalOutOfRange,
        "the total of \(measure.word) is a number from 0 to \(measure.greatestTotal)",
        at: range, label: "\(total) is outside")
    }
    guard let answers else { return }
    let possible = measure.totals(beside: answers)
    guard !possible.contains(total) else { return }
    // Which of the two is right, only the form tells.
    let isOne = possible.lowerBound == possible.upperBound
    throw Failure(
      .contradiction, "the answers and the total of \(measure.word) contradict each other",
      at: range,
      label: isOne
        ? "the answers add up to \(possible.lowerBound)"
        : "beside these answers it is \(possible.lowerBound) to \(possible.upperBound)",
      notes: ["Look at the form; nothing is recorded before the two agree."])
  }

  /// `item9 1`: a single answer beside a total.
  private func addSingleItems(
    _ answers: inout [Int?]?, of measure: Measure, _ statement: Statement
  ) throws(Failure) {
    for clause in statement.clauses(Owner.first) {
      let item = Int(statement.tree[clause].value)
      guard (1...measure.items).contains(item) else {
        throw Failure(
          .wrongItemCount, "\(measure.word) has \(measure.items) items",
          at: statement.tree[clause].range, label: "there is no item \(item)")
      }
      // `item9 _` says that the answer is not known, which is what no answer says.
      guard statement.tree[clause + 1].kind == .integer else { continue }
      let answer = Int(statement.tree[clause + 1].value)
      try check(answer, item: item, of: measure, at: statement.tree[clause + 1].range)
      var known = answers ?? Array(repeating: nil, count: measure.items)
      guard known[item - 1] == nil else {
        throw Failure(
          .contradiction, "item \(item) is answered twice", at: statement.tree[clause].range,
          label: "it was \(known[item - 1] ?? 0) before this",
          notes: ["Look at the form; each item has one answer."])
      }
      known[item - 1] = answer
      answers = known
    }
  }

  private mutating func appendOthers(
    of statement: Statement, kind: Int, except fields: [Int]
  ) throws(Failure) {
    var node = statement.index + 1
    while node < statement.end {
      if statement.tree[node].kind == .clause {
        let owner = statement.owner(ofClause: node)
        if owner >= 0, !fields.contains(owner) {
          try append(
            node + 1,
            clause: statement.grammar.clause(Int(statement.tree[node].id), of: statement.code),
            statement)
        }
      }
      node = Int(statement.tree[node].next)
    }
  }

  // MARK: Flags

  /// Opens a flag for each critical answer, and says so before anything else is shown.
  private mutating func raiseFlags(_ measure: Measure, _ answers: [Int?], at place: Place) {
    for critical in measure.critical where critical.item <= answers.count {
      guard let answer = answers[critical.item - 1], answer >= critical.from else { continue }
      raise(critical, answer, of: measure, at: place)
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
      .add, kind: UInt8(kind), keyForm: .number, key: book.state.nextNumber(of: kind))
    append("measure", of: kind, .symbol, book.text(measure.word.utf8))
    append("item", of: kind, .symbol, book.text("item\(critical.item)".utf8))
    append("value", of: kind, .integer, UInt32(answer))
    if isHigh { append("high", of: kind, .yesNo, 1) }
    book.sortCellsIfNeeded(from: first)
    change.rawPlace = place.packed
    book.commit(change, firstCell: first)
    notices.append(Self.notice(of: critical, answer, of: measure, on: day(of: place)))
  }

  private static func notice(
    of critical: Measure.Critical, _ answer: Int, of measure: Measure, on day: String
  ) -> Diagnostic {
    Diagnostic(
      .openFlag,
      "item \(critical.item) (\(critical.label)) was answered with \(answer) of "
        + "\(measure.answers.upperBound) on \(day)",
      severity: .warning,
      notes: [
        "Ask directly today: thoughts, plan, means, time, protective factors. "
          + "Follow your local procedure.",
        "Open risk entry required. (risk thoughts … plan … means … action …)",
      ])
  }

  /// Every answer that stands in a statement, whether it can be or not.
  private func typedAnswers(_ statement: Statement, _ field: Int) -> [(item: Int, answer: Int)] {
    var typed: [(item: Int, answer: Int)] = []
    if let list = statement.value(field) {
      for (index, node) in statement.elements(of: list).enumerated()
      where statement.tree[node].kind == .integer {
        typed.append((index + 1, Int(statement.tree[node].value)))
      }
    }
    for clause in statement.clauses(Owner.first)
    where statement.tree[clause + 1].kind == .integer {
      typed.append((Int(statement.tree[clause].value), Int(statement.tree[clause + 1].value)))
    }
    return typed
  }

  /// Gives notice of critical answers of a statement that is refused.
  private mutating func giveNotice(of measure: Measure, typed: [(item: Int, answer: Int)]) {
    for critical in measure.critical {
      let answers = typed.filter { $0.item == critical.item }.map(\.answer)
      guard let answer = answers.max(), answer >= critical.from else { continue }
      notices.append(
        Self.notice(
          of: critical, min(answer, measure.answers.upperBound), of: measure,
          on: CanonicalText.date(now.day)))
    }
  }

  // MARK: Fields

  mutating func append(_ name: String, of kind: Int, _ tag: Cell.Tag, _ payload: UInt32) {
    guard let field = schema.field(name, of: kind) else { return }
    book.append(Cell(field: UInt8(field), tag, payload))
  }

  private func day(of place: Place) -> String {
    let day = PartialDate(packed: book.state.calendar.day(of: place))
    return CanonicalText.date(day.packed == 0 ? now.day : day)
  }

  private mutating func confirm(
    _ measure: Measure, _ answers: [Int?]?, _ total: Int?, isComplete: Bool
  ) {
    guard setting.wantsConfirmation else { return }
    let known = answers?.filter { $0 != nil }.count ?? 0
    guard let total else {
      confirm("\(measure.word) incomplete \(known)/\(measure.items), no total")
      return
    }
    var text = "\(measure.word) total \(total) of \(measure.greatestTotal)"
    if let band = measure.band(of: total) { text += ", band: \(band)" }
    for critical in measure.critical where (answers?[critical.item - 1] ?? nil) == nil {
      text += "; item \(critical.item) not recorded"
    }
    confirm(text)
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
