import IPTEngine
import IPTModel
import Testing

@Suite("Moving a case to a later library")
struct UpgradeTests {
  /// A case that was made with a version of the library; a later one is not typed.
  private func book(ofLibrary version: String) throws -> Casebook {
    let line = "@1 \(ForgedFile.time) set library \"core\" version \"\(version)\""
    return try Sitting().load(ForgedFile.bytes([line]))
  }

  @Test(arguments: [
    ("0.9", LibraryAge.older("0.9")), ("1.0", .same), ("1.1", .later("1.1")),
    ("0.10", .older("0.10")), ("10.0", .later("10.0")),
  ])
  func versionsAreComparedByTheirNumbers(_ version: String, _ age: LibraryAge) throws {
    #expect(LibraryAge(of: try book(ofLibrary: version)) == age)
    #expect((age.note == nil) == (age == .same))
  }

  @Test func aCaseWithoutANoteIsOneOfToday() {
    #expect(LibraryAge(of: Sitting().book) == .same)
  }

  @Test func whatIsMissingIsOpenedOnceAndNothingIsRemoved() {
    func own(_ critical: String) -> [(name: String, text: String)] {
      [
        (
          "ward.ipt",
          "measure ward3 \"x\" items 3 answers 0..2 worse higher missing refuse {\n"
            + "total sum 1..3\n\(critical)\n}\n"
        )
      ]
    }
    let earlier = Sitting(
      own: own(""),
      after: "library \"core\" version \"0.9\"\nscore phq9 1 1 1 1 1 1 1 1 1\nscore ward3 1 1 2")
    let book = earlier.book
    var sitting = Sitting(own: own("critical item3 \"x\" from 1"), book: { _ in book })
    let before = sitting.interpreter.reader.live("flag").count
    let missing = MissingFlag.all(of: sitting.book, sitting.interpreter.library).count
    #expect(before == 1 && missing == 1)
    _ = sitting.type("upgrade")
    #expect(sitting.codes == [])
    #expect(sitting.interpreter.reader.live("flag").count == before + missing)
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S01"])
    #expect(LibraryAge(of: sitting.book) == .same)
    for line in ["undo", "retract @\(sitting.book.log.entries.count) because \"x\""] {
      _ = sitting.type(line)
      #expect(sitting.codes == ["R002"], "\(line)")
    }
    #expect(sitting.interpreter.reader.live("flag").count == before + missing)
    let changes = sitting.book.log.changes.count
    _ = sitting.type("upgrade")
    #expect(sitting.book.log.changes.count == changes)
  }

  @Test func aCaseOfALaterLibraryIsNotMovedBack() throws {
    let later = try book(ofLibrary: "9.0")
    var sitting = Sitting(book: { _ in later })
    _ = sitting.type("upgrade")
    #expect(sitting.codes == ["R043"])
  }
}
