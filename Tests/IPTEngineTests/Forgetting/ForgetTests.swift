import IPTEngine
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
  ])
  func aNameIsFoundAsAWord(_ text: String, _ isFound: Bool) {
    var sitting = Sitting(after: "add relation \"Tom\" friend\nnote \"\(text)\"")
    let seen = sitting.type("forget relation \"Tom\" because \"asked for\"")
    #expect(seen.contains("@2 note 1") == isFound, "\(seen)")
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
