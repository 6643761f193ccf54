import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

@Suite("Forgetting")
struct ForgetTests {
  private static let lines = """
    session 1 on 2026-11-07
    add relation "Quenby" closeness 2 note "xyloid remark"
    set relation "Quenby" closeness 3 in session 1
    rename relation "Quenby" to "Zephyrine"
    add relation "Ines" friend
    incident "the kitchen" with "Zephyrine" { turn me "all right" feel "low" }
    event "a move" on 2026-10 with ["Ines", "Zephyrine"]
    note "kept"
    score phq9 1 1 1 1 1 1 1 1 2
    """

  /// Whether any bytes that the case could be written from hold a word.
  private func holds(_ book: Casebook, _ word: String) -> Bool {
    let arena = String(decoding: book.log.texts.bytes, as: UTF8.self)
    let file = String(decoding: CaseFileWriter(digest: Sitting.digest).write(book), as: UTF8.self)
    let json = String(decoding: CaseJSON.write(book), as: UTF8.self)
    return [arena, file, json].contains { $0.lowercased().contains(word.lowercased()) }
  }

  @Test(arguments: ["Zephyrine", "quenby", "ZEPHYRINE"])
  func nothingOfAPersonIsLeft(_ name: String) {
    var sitting = Sitting(after: Self.lines)
    #expect(holds(sitting.book, "quenby") && holds(sitting.book, "xyloid"))
    _ = sitting.type("forget relation \"\(name)\" because \"asked for\"")
    #expect(sitting.codes == [])
    for word in ["quenby", "zephyrine", "xyloid"] { #expect(!holds(sitting.book, word), "\(word)") }
    #expect(sitting.interpreter.reader.live("relation").count == 1)
    #expect(sitting.interpreter.reader.live("erasure").count == 1)
  }

  @Test func nothingBringsItBack() {
    var sitting = Sitting(after: Self.lines)
    _ = sitting.type("forget relation \"Zephyrine\" because \"asked for\"")
    sitting.interpreter.settleForgetting()
    for line in ["undo", "undo", "redo", "undo", "redo", "note \"x\"", "undo"] {
      _ = sitting.type(line)
      for word in ["quenby", "zephyrine", "xyloid"] {
        #expect(!holds(sitting.book, word), "\(line)")
      }
    }
    #expect(sitting.interpreter.reader.live("erasure").count == 1)
  }

  @Test func theNumbersOfTheLogStayAndTheFileLoads() throws {
    var sitting = Sitting(after: Self.lines)
    let before = sitting.book.log
    _ = sitting.type("forget relation \"Zephyrine\" because \"asked for\"")
    let after = sitting.book.log
    for position in before.changes.indices {
      #expect(after.changes[position].entry == before.changes[position].entry)
      #expect(after.changes[position].operation == before.changes[position].operation)
      #expect(after.changes[position].kind == before.changes[position].kind)
    }
    let loaded = try sitting.load(sitting.file)
    #expect(Picture.of(loaded) == Picture.of(sitting.book))
    #expect(sitting.book.state.inertChanges.isEmpty)
  }

  @Test func flagsStayOpen() {
    var sitting = Sitting(after: Self.lines)
    #expect(sitting.interpreter.reader.openFlags.count == 1)
    _ = sitting.type("forget relation \"Zephyrine\" because \"asked for\"")
    let entry = sitting.book.log.entries.count - 1
    _ = sitting.type("forget @\(entry) because \"entered in error\"")
    #expect(sitting.interpreter.reader.openFlags.count == 1)
  }

  @Test func somebodyElseWhoGotTheNameLaterIsNotForgotten() {
    var sitting = Sitting(
      after: "add relation \"boss\" closeness 2\nrename relation \"boss\" to \"Thomas\"\n"
        + "add relation \"boss\" closeness 4\nincident \"x\" with \"boss\"")
    _ = sitting.type("forget relation \"Thomas\" because \"asked for\"")
    let reader = sitting.interpreter.reader
    #expect(reader.live("relation").map { reader.name(of: $0) } == ["boss"])
    #expect(reader.field("closeness", of: reader.live("relation").first) == .number(4))
    #expect(reader.field("with", of: reader.live("incident").first) == .text("boss"))
  }

  @Test func whatWasTakenBackIsForgottenToo() {
    var sitting = Sitting(after: "add relation \"Quenby\" note \"xyloid\"\nundo\nnote \"kept\"")
    _ = sitting.type("forget relation \"Quenby\" because \"asked for\"")
    #expect(sitting.codes == [])
    #expect(
      !holds(sitting.book, "quenby") && !holds(sitting.book, "xyloid")
        && holds(sitting.book, "kept"))
  }

  @Test func aScriptThatFailsAfterwardsForgetsNothing() {
    var sitting = Sitting(after: Self.lines)
    let before = sitting.file
    _ = sitting.type(
      "forget relation \"Zephyrine\" because \"asked for\"; set relation nobody good \"x\"")
    #expect(sitting.codes == ["N003"])
    #expect(sitting.file == before)
    _ = sitting.type("note \"goes on\"")
    #expect(sitting.codes == [] && holds(sitting.book, "quenby"))
  }

  @Test func wordsOfAnEntryGoAndItsNumbersStay() {
    var sitting = Sitting(
      after: "add relation \"Ines\" friend\nset relation Ines closeness 2 good \"xyloid\"")
    _ = sitting.type("forget @2 because \"entered in error\"")
    #expect(sitting.codes == [] && !holds(sitting.book, "xyloid"))
    let reader = sitting.interpreter.reader
    #expect(reader.field("closeness", of: reader.live("relation").first) == .number(2))
  }

  @Test(arguments: [
    ("Tom rang", true), ("with Tom's aunt", true), ("TOM", true), ("tomorrow", false),
    ("the atom", false), ("Toms", true), ("Tomas", false), ("a Tom.", true), ("", false),
    ("Tommy rang", false), ("Toma phoned", false), ("Tom’s", true), ("(Tom)", true),
    ("TomX", false),
  ])
  func aNameIsFoundAsAWord(_ text: String, _ isFound: Bool) {
    var sitting = Sitting(after: "add relation \"Tom\" friend\nnote \"\(text)\"")
    let seen = sitting.type("forget relation \"Tom\" because \"asked for\"")
    #expect(seen.contains("@2 note 1") == isFound, "\(seen)")
  }

  @Test func whoHasALongerNameKeepsWhatIsWrittenOfThem() {
    var sitting = Sitting(
      after: """
        add relation "Ann" friend
        add relation "Anna" good "Anna listens"
        add relation "Anns" colleague
        note "Anna phoned every evening, and I slept"
        note "with Anns at noon"
        note "Ann’s birthday"
        """)
    _ = sitting.type("forget relation \"Ann\" everywhere because \"asked for\"")
    let reader = sitting.interpreter.reader
    #expect(reader.live("relation").map { reader.name(of: $0) } == ["Anna", "Anns"])
    #expect(reader.field("good", of: reader.live("relation").first) == .text("Anna listens"))
    #expect(
      reader.live("note").map { reader.field("text", of: $0) } == [
        .text("Anna phoned every evening, and I slept"), .text("with Anns at noon"),
        .text("[forgotten]"),
      ])
  }

  @Test(arguments: [
    "forget relation \"Quenby\" everywhere because \"x\"", "forget @2 because \"x\"",
  ])
  func namesOfMarksAndLabelsOfOptionsGoToo(_ line: String) throws {
    var sitting = Sitting(
      after: """
        note "kept"
        mark "before Quenby left" note "Quenby rang"; decision "Whom?" { option quenby "ask"; option stay "x" }
        set decision 1 chosen quenby
        remove mark "Before Quenby LEFT"
        """)
    #expect(sitting.book.log.entries.count == 4)
    if line.contains("relation") { _ = sitting.type("add relation \"Quenby\" friend") }
    _ = sitting.type(line)
    #expect(sitting.codes == [])
    #expect(!holds(sitting.book, "quenby"))
    #expect(sitting.book.state.inertChanges.isEmpty)
    let loaded = try sitting.load(sitting.file)
    #expect(Picture.of(loaded) == Picture.of(sitting.book))
  }

  @Test func whatHoldsTheNameAndStaysIsListedWithTheWayOut() {
    var sitting = Sitting(
      after:
        "add relation \"Ann\"\nmark \"Ann left\"\nadd relation \"Ann's mother\"\nnote \"of Ann\"")
    let seen = sitting.type("forget relation \"Ann\" because \"asked for\"")
    #expect(seen.contains("  @2 mark \"Ann left\"\n  @3 relation \"Ann's mother\"\n  @4 note 1\n"))
    #expect(
      seen.contains(
        "forget @2 because \"…\"; forget relation \"Ann's mother\" because \"…\"; forget @4 because"
      ))
  }

  /// A log like another, in which a name stands in every text, every name of a mark or an option, and
  /// every reason.
  private func planted(_ name: String, in old: Casebook) -> Casebook {
    var new = Casebook(schema: old.schema)
    let log = old.log
    func planted(_ offset: UInt32, _ isWord: Bool) -> UInt32 {
      let text = log.texts.string(at: offset)
      return new.text((isWord ? "\(name.lowercased())-\(text)" : "\(name)'s \(text)").utf8)
    }
    func isOwn(_ kind: Int) -> Bool { ["mark", "option"].contains(old.schema.kinds[kind].word) }
    func isWord(_ kind: Int) -> Bool { old.schema.kinds[kind].key == .worded }
    for entry in 1...log.entries.count {
      new.beginEntry(time: log.entries[entry - 1].time, author: "mw")
      for position in log.changeRange(ofEntry: entry) {
        var change = log.changes[position]
        let kind = Int(change.kind)
        if change.operation.isOfRecord, change.keyForm == .text {
          change.key =
            isOwn(kind)
            ? planted(change.key, isWord(kind)) : new.text(log.texts.string(at: change.key).utf8)
        }
        if change.operation.isOfRecord, change.parentForm == .text {
          change.parent = new.text(log.texts.string(at: change.parent).utf8)
        }
        let first = new.log.nextCell
        for position in log.cellRange(of: position) {
          var cell = log.cells[position]
          switch cell.tag {
          case .text: cell.payload = planted(cell.payload, false)
          case .name where isOwn(Int(cell.unit)):
            cell.payload = planted(cell.payload, isWord(Int(cell.unit)))
          case .name, .symbol, .label, .expression:
            cell.payload = new.text(log.texts.string(at: cell.payload).utf8)
          default: break
          }
          new.append(cell)
        }
        new.restore(change, firstCell: first)
      }
    }
    new.finishRestoring()
    return new
  }

  @Test(arguments: (1...20).map { UInt64($0) })
  func whereverANameStandsItGoes(_ seed: UInt64) throws {
    var made = RandomCase(seed: seed)
    for _ in 0..<40 { made.addEntry() }
    made.openEntry()
    for (kind, table) in made.book.schema.kinds.enumerated()
    where table.realm == .record && !table.isDerived && table.word != "library" {
      made.add(table.key == .single ? .set : .add, kind: kind, isFull: true)
    }
    let book = planted("Quenby", in: made.book)
    var sitting = Sitting { _ in book }
    _ = sitting.type("add relation \"Quenby\" friend")
    _ = sitting.type("forget relation \"Quenby\" everywhere because \"asked for\"")
    #expect(sitting.codes == [])
    let rest = sitting.book.log
    for position in rest.changes.indices where rest.changes[position].operation.isOfRecord {
      let table = sitting.schema.kinds[Int(rest.changes[position].kind)]
      if table.isDerived || table.word == "library" { continue }
      let line = sitting.statement(position)
      #expect(!line.lowercased().contains("quenby"), "\(line)")
    }
    _ = try sitting.load(sitting.file)
  }

  @Test func afterADeclinedForgettingAllIsAsBefore() {
    var sitting = Sitting(after: Self.lines)
    let before = sitting.file
    sitting.interpreter.clearMessages()
    let mark = sitting.interpreter.mark
    let run = sitting.interpreter.run(
      script: Source("forget relation \"Zephyrine\" because \"asked for\""))
    #expect(run.diagnostics.isEmpty)
    sitting.interpreter.goBack(to: mark, keeping: .nothing)
    #expect(sitting.file == before)
    #expect(sitting.interpreter.forgottenTexts == [])
    _ = sitting.type("undo")
    #expect(sitting.codes == [], "what was entered before can be undone as before")
  }

  @Test(arguments: (1...20).map { UInt64($0) })
  func whateverACaseHoldsTheNameIsGoneFromNamesAndReferences(_ seed: UInt64) throws {
    var made = RandomCase(seed: seed)
    for _ in 0..<60 { made.addEntry() }
    let book = made.book
    var sitting = Sitting { _ in book }
    _ = sitting.type("forget relation \"Tom\" because \"asked for\" everywhere")
    guard sitting.codes == [] else { return #expect(sitting.codes == ["N003"]) }
    let log = sitting.book.log
    let kind = sitting.schema.kind("relation") ?? 0
    for change in log.changes where Int(change.kind) == kind && change.keyForm == .text {
      #expect(log.texts.string(at: change.key).lowercased() != "tom")
    }
    for cell in log.cells where cell.tag == .name && Int(cell.unit) == kind {
      #expect(log.texts.string(at: cell.payload).lowercased() != "tom")
    }
    _ = try sitting.load(sitting.file)
  }
}
