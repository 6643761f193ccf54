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
      critical answer opens a flag, which a `risk` entry answers. `set score 3 items …` mends \
      what was typed wrongly; it is scored anew.
      """,
    examples: [
      .init("score phq9 2 1 3 2 1 2 1 1 0"), .init("score phq9 total 17 item9 0"),
      .init("score gad7 total 11"),
    ],
    arguments: { $0.singleAnswers(of: $0.schema.kind("score") ?? -1) }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.score(statement)
  }
}

extension Interpreter {
  /// Whether a statement adds or changes a score, by whatever verb.
  mutating func isScore(_ statement: Statement) -> Bool { statement.kind == scoreFields.kind }

  mutating func score(_ statement: Statement) throws(Failure) {
    let kind = statement.kind
    let (_, measureField, itemsField, totalField) = scoreFields
    guard let measureNode = statement.value(measureField) else { return }
    let measure = try measure(at: measureNode, statement)
    let isPrinted = isTypedAsPrinted(statement, measure)
    var answers: [Measure.Answer]?
    var total = statement.integer(totalField)
    do throws(Failure) {
      answers = try self.answers(of: measure, statement, itemsField, measureNode)
      try addSingleItems(&answers, of: measure, statement)
      if isPrinted { answers = answers.map { measure.reversing($0) } }
      if let total { try check(total, of: measure, beside: answers, statement, totalField) }
    } catch {
      // What is refused may hold an answer that calls for a question today all the same.
      let place = place(of: statement, kind: kind)
      giveNotice(
        of: measure, typed: typedAnswers(statement, itemsField, of: measure),
        isPrinted: isPrinted,
        on: day(of: place))
      throw error
    }
    let worked = answers.flatMap { measure.total(of: $0) }
    // What a form with a missing answer would come to gives way to a total that is typed.
    if worked?.isProRated != true || total == nil { total = worked?.value ?? total }

    let first = book.log.nextCell
    var change = Change(
      .add, kind: UInt8(kind), keyForm: .number, key: nextNumber(of: kind))
    book.append(Cell(field: UInt8(measureField), .symbol, book.text(measure.word.utf8)))
    if let answers {
      for answer in answers { book.append(Self.cell(of: answer)) }
      book.append(Cell(field: UInt8(itemsField), .list, UInt32(answers.count)))
    }
    if let total { book.append(Cell(field: UInt8(totalField), .integer, UInt32(total))) }
    let modeField = schema.field("mode", of: kind) ?? -1
    let isReversed = !measure.reversed.isEmpty && answers != nil
    // What is kept are the answers as they count, however they were typed.
    if isReversed, let ordinal = Vocabulary.scoreMode.words.firstIndex(where: \.isAsScored) {
      book.append(Cell(field: UInt8(modeField), .word, UInt32(ordinal)))
    }
    var others = [measureField, itemsField, totalField]
    if isReversed { others.append(modeField) }
    try appendOthers(of: statement, kind: kind, except: others)
    book.sortCellsIfNeeded(from: first)
    let place = place(of: statement, kind: kind)
    change.rawPlace = place.packed
    book.commit(change, firstCell: first)
    if let answers { raiseFlags(measure, answers, at: place) }
    confirm(measure, answers, total, isPrinted: isReversed ? isPrinted : nil)
    if let record = book.state.records.indices.last(where: {
      Int(book.state.records[$0].kind) == kind
    }) {
      doubtSecondForm(UInt32(record), measure, statement)
    }
  }

  /// An answer as the log keeps it.
  static func cell(of answer: Measure.Answer) -> Cell {
    switch answer {
    case .number(let number): Cell(field: Cell.element, .integer, UInt32(number))
    case .missing: Cell(field: Cell.element, .missing, 0)
    case .inapplicable: Cell(field: Cell.element, .word, 0)
    }
  }

  /// Whether the answers stand as on the form: as the statement says, else as the measure does.
  func isTypedAsPrinted(_ statement: Statement, _ measure: Measure) -> Bool {
    guard let field = schema.field("mode", of: statement.kind),
      let node = statement.value(field)
    else { return measure.isTypedAsPrinted }
    return statement.word(node, of: .scoreMode) == "as-printed"
  }

  func measure(at node: Int, _ statement: Statement) throws(Failure) -> Measure {
    if let measure = library.measure(statement.text(node)) { return measure }
    throw undeclared("measure", at: node, statement)
  }

  /// The answers as typed, checked against the measure; nothing if none were.
  func answers(
    of measure: Measure, _ statement: Statement, _ field: Int, _ measureNode: Int
  ) throws(Failure) -> [Measure.Answer]? {
    guard let list = statement.value(field) else { return nil }
    let first = list + 1
    let count = Int(statement.tree[list].next) - first
    guard count == measure.items else {
      if count == 1, statement.tree[first].kind == .integer,
        let fault = measure.totalWithoutWord(
          Int(statement.tree[first].value), at: statement.tree[first].range,
          isAlone: statement.value(schema.field("total", of: statement.kind) ?? -1) == nil)
      {
        throw Failure([fault])
      }
      var faults = [
        Diagnostic(
          .wrongItemCount, "\(measure.word) has \(measure.items) items",
          at: statement.tree[list].range,
          label: "\(count) given", notes: ["Write `_` for an answer that is missing."])
      ]
      // Of too many nobody knows which item each answers; of too few each can still be looked at.
      for (index, node) in (first..<first + count).enumerated() where count < measure.items {
        do throws(Failure) {
          _ = try answer(node, item: index + 1, of: measure, statement)
        } catch {
          faults += error.diagnostics
        }
      }
      throw Failure(faults)
    }
    var answers: [Measure.Answer] = []
    answers.reserveCapacity(count)
    var faults: [Diagnostic] = []
    for (index, node) in (first..<first + count).enumerated() {
      do throws(Failure) {
        answers.append(try answer(node, item: index + 1, of: measure, statement))
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw Failure(faults) }
    return answers
  }

  private func answer(
    _ node: Int, item: Int, of measure: Measure, _ statement: Statement
  ) throws(Failure) -> Measure.Answer {
    switch statement.tree[node].kind {
    case .missing: return .missing
    case .integer:
      let answer = Int(statement.tree[node].value)
      try check(answer, item: item, of: measure, at: statement.tree[node].range)
      return .number(answer)
    default:
      if measure.optional.contains(item) || measure.notAssessed.contains(item) {
        return .inapplicable
      }
      throw Failure(
        .itemOutOfRange, Self.rangeInWords(item, measure),
        at: statement.tree[node].range, label: "item \(item) always applies",
        notes: [Self.lookAtTheForm])
    }
  }

  static let lookAtTheForm =
    "Look at the form; write `_` for an answer that cannot be told."

  /// What an answer may be: of any item, or of one that has a range of its own.
  static func rangeInWords(_ item: Int, _ measure: Measure) -> String {
    let range = measure.answers(of: item)
    let which =
      measure.itemAnswers[item] == nil
      ? "an answer of \(measure.word)" : "item \(item) of \(measure.word)"
    return "\(which) is a number from \(range.lowerBound) to \(range.upperBound)"
  }

  func check(
    _ answer: Int, item: Int, of measure: Measure, at range: Range<Int>
  ) throws(Failure) {
    guard !measure.answers(of: item).contains(answer) else { return }
    // No number is offered: which answer was given, only the form tells.
    throw Failure(
      .itemOutOfRange, Self.rangeInWords(item, measure),
      at: range, label: "item \(item) is \(answer)", notes: [Self.lookAtTheForm])
  }

  /// Refuses a total that is none of the measure, or that the answers contradict.
  func check(
    _ total: Int, of measure: Measure, beside answers: [Measure.Answer]?, _ statement: Statement,
    _ field: Int
  ) throws(Failure) {
    let range = statement.range(field)
    let all = measure.totals
    guard all.contains(total) else {
      throw Failure(
        .totalOutOfRange,
        "the total of \(measure.word) is a number from \(all.lowerBound) to \(all.upperBound)",
        at: range, label: "\(total) is outside")
    }
    guard total.isMultiple(of: measure.times) else {
      throw Failure(
        .totalOutOfRange,
        "the total of \(measure.word) is the sum of the answers times \(measure.times)",
        at: range, label: "\(total) is no multiple of \(measure.times)")
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
  ///
  /// Of a score that is mended it takes the place of the answer that was recorded.
  func addSingleItems(
    _ answers: inout [Measure.Answer]?, of measure: Measure, _ statement: Statement,
    replacing: Bool = false
  ) throws(Failure) {
    var given: Set<Int> = []
    for clause in statement.clauses(Owner.first) {
      let item = Int(statement.tree[clause].value)
      guard item >= 1, item <= measure.items else {
        throw Failure(
          .wrongItemCount, "\(measure.word) has \(measure.items) items",
          at: statement.tree[clause].range, label: "there is no item \(item)")
      }
      // `item9 _` says that the answer is not known, which is what no answer says.
      guard statement.tree[clause + 1].kind == .integer else { continue }
      let answer = Int(statement.tree[clause + 1].value)
      try check(answer, item: item, of: measure, at: statement.tree[clause + 1].range)
      var known = answers ?? Array(repeating: .missing, count: measure.items)
      let isFirst = given.insert(item).inserted
      guard known[item - 1] == .missing || replacing && isFirst else {
        throw Failure(
          .contradiction, "item \(item) is answered twice", at: statement.tree[clause].range,
          label: known[item - 1].number.map { "it was \($0) before this" }
            ?? "it does not apply, as was said before",
          notes: ["Look at the form; each item has one answer."])
      }
      known[item - 1] = .number(answer)
      answers = known
    }
  }

  mutating func appendOthers(
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
      let isEntered = statement.tree[node].kind == .block && statement.code.block == .record
      node = isEntered ? node + 1 : Int(statement.tree[node].next)
    }
  }
}

extension Vocabulary.Word {
  /// Whether it says that the numbers are those that count.
  fileprivate var isAsScored: Bool { word == "as-scored" }
}
