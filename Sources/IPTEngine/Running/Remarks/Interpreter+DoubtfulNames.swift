import IPTLanguage
import IPTModel
import IPTReports

/// Doubts of where something belongs, and of whom it names.
extension Interpreter {
  /// Says of a place that nothing can be recorded of it yet: the day lies ahead, or nobody entered
  /// the session.
  mutating func doubtPlace(_ statement: Statement) {
    if let node = statement.value(Owner.session) { return doubtSession(at: node, statement) }
    guard let node = statement.value(Owner.day) else { return }
    if statement.tree[node].kind == .session { return doubtSession(at: node, statement) }
    guard statement.tree[node].kind == .date else { return }
    let day = PartialDate(packed: UInt32(bitPattern: statement.tree[node].value))
    if !isView(statement), let day = StatedTime(.date(day)) {
      doubtBirth(day, at: statement.tree[node].range)
    }
    guard setting.hasClock, day.first > today else { return }
    doubt(
      .afterToday, "\(CanonicalText.date(day)) is after today, \(CanonicalText.date(today))",
      at: statement.tree[node].range, label: "`at` is the day that the entry belongs to",
      notes: ["If it is of today: `undo`, and the same without `at`."])
  }

  /// Doubts a session that is not entered; the one that comes next may be entered behind what belongs
  /// to it.
  mutating func doubtSession(at node: Int, _ statement: Statement) {
    let value = statement.tree[node]
    guard value.kind == .integer || value.kind == .session, !isView(statement),
      let kind = schema.kind("session")
    else { return }
    let number = UInt32(bitPattern: value.value)
    let known = book.state.find(
      kind: kind, form: .number, key: number, parent: Record.noRecord, in: book.log)
    if known != nil { return }
    let last = reader.live(kind).compactMap { book.state.records[Int($0)].number }.max() ?? 0
    guard Int(number) != last + 1 else { return }
    let counts = reader.sessionCounts
    let name = counts.name(of: Int(number))
    doubt(
      .sessionNotEntered, "session \(name) is not entered", at: value.range,
      label: last == 0 ? "none is entered yet" : "the last one is session \(counts.name(of: last))",
      notes: [
        "It has no day until it is: `session \(name) on …`. Until then this counts right behind "
          + "what was entered before it."
      ])
  }

  /// Whether a statement shows something and changes nothing.
  func isView(_ statement: Statement) -> Bool {
    switch catalogue.purpose(of: statement.form) {
    case .verb(let command, _, _), .command(let command): !catalogue.isChanging(command)
    case .change, .takeBack, .definition: false
    }
  }

  /// Says of a name that is no record, and is kept as the text that may stand there as well, that it
  /// is like another: `turn wfie "…"`.
  mutating func doubtName(_ kind: Int, at node: Int, field: Int, _ statement: Statement) {
    guard schema.kinds.indices.contains(statement.kind) else { return }
    let typed = statement.tree.string(of: node, in: statement.source)
    // A word for somebody is no slip for another one: `father`, where there is a mother.
    let people = schema.fields(of: kind).first { $0.traits.contains(.fromName) }
    guard people?.type.vocabulary?.standardWord(typed) == nil else { return }
    let type = schema.fields(of: statement.kind)[field].type
    let words = type.vocabulary?.words.map(\.word) ?? []
    let known = words + reader.live(kind).map { reader.name(of: $0) }
    // Two people are often called alike; a slip of the hand keeps the first letter.
    let initial = typed.lowercased().first
    guard
      let nearest = NearestWord.find(
        typed, among: known.filter { $0.lowercased().first == initial })
    else { return }
    doubt(
      .likeAnother, "there is no \(schema.kinds[kind].word) \"\(typed)\"",
      at: statement.tree[node].range, label: "did you mean \"\(nearest)\"?",
      notes: ["It is kept as typed, as somebody else. If it was a slip, `set` mends it."])
  }
}
