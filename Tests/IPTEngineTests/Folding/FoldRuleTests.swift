import Testing

@testable import IPTModel

@Suite("Rules of folding")
struct FoldRuleTests {
  private func field(_ name: String, of relation: String, _ sitting: borrowing Sitting) -> Quantity
  {
    let reader = sitting.interpreter.reader
    let record = reader.live("relation").first { reader.name(of: $0) == relation }
    return reader.field(name, of: record)
  }

  @Test func aLateEntryDoesNotChangeWhatCountsToday() {
    let sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        session 2 on 2026-10-08
        add relation mother closeness 4
        set relation mother closeness 1 in session 1
        """)
    #expect(field("closeness", of: "mother", sitting) == .number(4))
  }

  @Test func atTheSamePlaceTheLastEntryCounts() {
    let sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        add relation mother closeness 4
        set relation mother closeness 1
        """)
    #expect(field("closeness", of: "mother", sitting) == .number(1))
  }

  @Test func aFieldThatDoesNotMoveTakesTheLastEntry() {
    let sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        session 2 on 2026-10-08
        add relation mother good "in two"
        set relation mother good "in one" in session 1
        """)
    #expect(field("good", of: "mother", sitting) == .text("in one"))
  }

  @Test func movingTheDateOfASessionMovesItsPlace() {
    var sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        session 2 on 2026-10-08
        add relation mother closeness 2 in session 1
        set relation mother closeness 4 in session 2
        """)
    #expect(field("closeness", of: "mother", sitting) == .number(4))
    _ = sitting.type("set session 1 on 2026-10-15")
    #expect(field("closeness", of: "mother", sitting) == .number(2))
    _ = sitting.type("undo")
    #expect(field("closeness", of: "mother", sitting) == .number(4))
  }

  /// Whether an order of values was overtaken by the dates of sessions, so that all is folded again.
  private func isFoldedAgain(_ lines: String) -> Bool {
    let log = Sitting(after: lines).book.log
    var state = Case(schema: Schema(kinds: Kind.all))
    for position in log.changes.indices { state.apply(position, of: log, isLive: true) }
    return state.isOrderStale
  }

  @Test func datesOfSessionsAloneCallForNoFoldingAgain() {
    let backwards = (10...28).reversed().map { "session \($0 - 9) on 2026-02-\($0)" }
      .joined(separator: "\n")
    #expect(!isFoldedAgain(backwards))
    let single = "\nadd relation m closeness 3 in session 5"
    #expect(!isFoldedAgain(backwards + single + "\nset session 3 on 2026-03-01"))
    let ordered = single + "\nset relation m closeness 4 in session 6"
    #expect(!isFoldedAgain(backwards + ordered))
    #expect(isFoldedAgain(backwards + ordered + "\nset session 5 on 2026-03-01"))
  }

  @Test func aDateThatChangesBeforeAnyOrderStillCounts() {
    let sitting = Sitting(
      after: """
        session 2 on 2026-10-08
        add relation mother closeness 2 in session 2
        session 1 on 2026-10-01
        set session 2 on 2026-09-01
        set relation mother closeness 4 in session 1
        set relation mother closeness 5 in session 2
        """)
    #expect(field("closeness", of: "mother", sitting) == .number(4))
  }

  @Test func anUndatedSessionTakesThePlaceOfTheOneBefore() {
    let sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        add relation mother closeness 2 at 2026-10-02
        set relation mother closeness 3 in session 9
        """)
    // Session 9 is not entered: it stands with session 1, before the second of October.
    #expect(field("closeness", of: "mother", sitting) == .number(2))
  }

  /// A value that was compared before its session was entered is compared again by its date.
  @Test func aSessionThatIsEnteredAfterItsValuesPutsThemInOrder() {
    var sitting = Sitting(
      after: """
        add relation m closeness 1 at 2026-01-01
        session 1 on 2026-01-02
        set relation m closeness 2 in session 9
        set relation m closeness 3 at 2026-11-20
        """)
    #expect(field("closeness", of: "m", sitting) == .number(3))
    _ = sitting.type("session 9 on 2026-12-01")
    #expect(field("closeness", of: "m", sitting) == .number(2))
    _ = sitting.type("session 1 on 2026-01-03")
    #expect(field("closeness", of: "m", sitting) == .number(2))
  }

  @Test func undoingAnEntryThatHoldsAnUndoBringsBackWhatWas() {
    var sitting = Sitting(after: "note \"a\"\nundo; note \"b\"")
    func notes(_ sitting: borrowing Sitting) -> [Quantity] {
      let reader = sitting.interpreter.reader
      return reader.live("note").map { reader.field("text", of: $0) }
    }
    #expect(notes(sitting) == [.text("b")])
    _ = sitting.type("undo")
    #expect(notes(sitting) == [.text("a")])
    _ = sitting.type("redo")
    #expect(notes(sitting) == [.text("b")])
    // The entry came after its own undo, which is not brought back behind it.
    _ = sitting.type("redo")
    #expect(sitting.codes == ["R002"])
    #expect(notes(sitting) == [.text("b")])
  }

  @Test func referencesFollowARename() {
    let sitting = Sitting(
      after: """
        add relation mother
        event "quarrel" quarrel with mother
        rename relation mother to "mum"
        add relation mother closeness 1
        """)
    let reader = sitting.interpreter.reader
    let event = reader.live("event")[0]
    #expect(reader.field("with", of: event) == .list([.text("mum")]))
  }

  @Test func removingARecordTakesItsLinesAndUndoBringsThemBack() {
    var sitting = Sitting(
      after: #"incident "x" { turn me "a"; turn me "b" }"# + "\nremove incident 1")
    #expect(sitting.interpreter.reader.live("turn").isEmpty)
    _ = sitting.type("undo")
    #expect(sitting.interpreter.reader.live("turn").count == 2)
  }

  @Test func aChangeOfARecordThatIsGoneIsInertUntilItReturns() {
    var sitting = Sitting(
      after: "add relation mother closeness 2\nset relation mother closeness 4")
    var book = sitting.book
    book.beginEntry(time: Sitting.now, author: "mw")
    book.commit(Change(.undo, keyForm: .number, key: 1), firstCell: book.log.nextCell)
    #expect(Array(book.state.inertChanges) == [1])
    book.beginEntry(time: Sitting.now, author: "mw")
    book.commit(Change(.redo, keyForm: .number, key: 1), firstCell: book.log.nextCell)
    #expect(book.state.inertChanges.isEmpty)
    sitting.interpreter.book = book
    #expect(field("closeness", of: "mother", sitting) == .number(4))
  }

  @Test func aNumberOfARemovedOrUndoneRecordIsNotGivenAgain() {
    var sitting = Sitting(after: "event \"a\"\nremove event 1\nevent \"b\"\nundo")
    _ = sitting.type("event \"c\"")
    let reader = sitting.interpreter.reader
    #expect(reader.live("event").map { reader.name(of: $0) } == ["3"])
  }

  @Test func aRetractionThatIsRetractedDoesNotCount() {
    var book = Sitting(after: "add relation mother").book
    for entry in [1, 2] as [UInt32] {
      book.beginEntry(time: Sitting.now, author: "mw")
      book.commit(Change(.retract, keyForm: .number, key: entry), firstCell: book.log.nextCell)
    }
    #expect(book.isLive(1))
    #expect(!book.isLive(2))
  }

  @Test func whatIsNotEnteredYetCannotBeTakenBack() {
    var book = Sitting(after: "add relation mother").book
    book.beginEntry(time: Sitting.now, author: "mw")
    book.commit(Change(.undo, keyForm: .number, key: 3), firstCell: book.log.nextCell)
    #expect(book.isLive(3))
  }

  @Test func unknownClearsAFieldAndTheHistoryKeepsIt() {
    let sitting = Sitting(
      after: "add relation mother closeness 2\nset relation mother closeness unknown")
    #expect(field("closeness", of: "mother", sitting) == .unknown)
    let book = sitting.book
    let field = book.schema.field("closeness", of: book.schema.kind("relation") ?? 0) ?? 0
    #expect(book.state.history(of: 0, field: field, in: book.log).count == 2)
  }

  @Test func linesOfARenamedRecordGoOnCounting() {
    let sitting = Sitting(
      after: """
        decision "house" { option sell "sell"; option wait "wait" }
        rename option sell to move of decision 1
        set option move of decision 1 feel 3
        """)
    let reader = sitting.interpreter.reader
    #expect(reader.live("option").map { reader.name(of: $0) } == ["move", "wait"])
    let loaded = try? sitting.load(sitting.file)
    #expect(loaded.map(Picture.of) == Picture.of(sitting.book))
  }
}
