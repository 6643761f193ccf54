import IPTEngine
import IPTModel
import Testing

@Suite("Moving a case to a later library")
struct UpgradeTests {
  @Test(arguments: [
    ("0.9", LibraryAge.older("0.9")), ("1.0", .same), ("1.1", .later("1.1")),
    ("0.10", .older("0.10")), ("10.0", .later("10.0")),
  ])
  func versionsAreComparedByTheirNumbers(_ version: String, _ age: LibraryAge) {
    let sitting = Sitting(after: "library \"core\" version \"\(version)\"")
    #expect(LibraryAge(of: sitting.book) == age)
    #expect((age.note == nil) == (age == .same))
  }

  @Test func aCaseWithoutANoteIsOneOfToday() {
    #expect(LibraryAge(of: Sitting().book) == .same)
  }

  @Test func whatIsMissingIsOpenedOnceAndNothingIsRemoved() {
    var sitting = Sitting(
      after: "library \"core\" version \"0.9\"\nscore phq9 1 1 1 1 1 1 1 1 1\n"
        + "score phq9 1 1 1 1 1 1 1 1 0\nset score 2 items [1, 1, 1, 1, 1, 1, 1, 1, 3] total 11")
    let before = sitting.interpreter.reader.live("flag").count
    let missing = MissingFlag.all(of: sitting.book, sitting.interpreter.library).count
    #expect(before == 1 && missing == 1)
    _ = sitting.type("upgrade")
    #expect(sitting.codes == [])
    #expect(sitting.interpreter.reader.live("flag").count == before + missing)
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S01"])
    #expect(LibraryAge(of: sitting.book) == .same)
    let changes = sitting.book.log.changes.count
    _ = sitting.type("upgrade")
    #expect(sitting.book.log.changes.count == changes)
  }

  @Test func aCaseOfALaterLibraryIsNotMovedBack() {
    var sitting = Sitting(after: "library \"core\" version \"9.0\"")
    _ = sitting.type("upgrade")
    #expect(sitting.codes == ["R043"])
  }
}
