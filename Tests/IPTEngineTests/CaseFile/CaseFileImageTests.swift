import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@Suite("A save that goes on from the file")
struct CaseFileImageTests {
  private static let writer = CaseFileWriter(digest: Sitting.digest)

  /// What is typed, one entry a line.
  private static let lines = [
    "session 1 on 2026-01-05 held { add relation \"mother\" closeness 2; note \"a\" }",
    "add relation \"Tom\" closeness 3", "note \"one\"", "note \"two\"; note \"three\"", "undo",
    "redo",
    "retract @2 because \"another\"", "nosuch", "note \"four\"; set goal 9 text \"x\"",
    "rename relation \"mother\" to \"mum\"", "score phq9 2 1 3 2 1 2 1 1 1", "undo",
    "forget relation \"mum\" because \"asked for\"", "note \"five\"", "set case label \"b\"",
  ]

  @Test func theBytesAreThoseOfAFileWrittenWhole() {
    var sitting = Sitting()
    var image: CaseFileImage?
    for line in Self.lines {
      _ = sitting.type(line)
      let (bytes, next) = Self.writer.write(sitting.book, behind: image)
      #expect(bytes == Self.writer.write(sitting.book), "\(line)")
      image = next
    }
  }

  @Test func soItIsBehindAnImageOfAnyEarlierOrLaterState() {
    var books: [Casebook] = []
    var sitting = Sitting()
    for line in Self.lines {
      books.append(sitting.book)
      _ = sitting.type(line)
    }
    for first in books {
      let image = Self.writer.write(first, behind: nil).image
      for second in books {
        #expect(Self.writer.write(second, behind: image).bytes == Self.writer.write(second))
      }
    }
  }

  @Test func soItIsBehindAFileThatWasRead() throws {
    var sitting = Sitting(after: Self.lines.joined(separator: "\n"))
    let file = Self.writer.write(sitting.book)
    let reader = CaseFileReader(
      schema: sitting.schema, library: sitting.interpreter.library, digest: Sitting.digest)
    let (book, image) = try reader.open(file, name: "a.case")
    #expect(image != nil)
    sitting.interpreter.book = book
    #expect(Self.writer.write(sitting.book, behind: image).bytes == file)
    _ = sitting.type("note \"six\"; note \"seven\"")
    let bytes = Self.writer.write(sitting.book, behind: image).bytes
    #expect(bytes == Self.writer.write(sitting.book))
    #expect(bytes.count > file.count)
  }

  @Test func anEntryThatGrowsIsNumberedAnew() {
    let before = Sitting(after: "note \"a\"").book
    let image = Self.writer.write(before, behind: nil).image
    // The same change, with another one in its entry.
    let grown = Sitting(after: "note \"a\"; note \"b\"").book
    #expect(Self.writer.write(grown, behind: image).bytes == Self.writer.write(grown))
  }
}
