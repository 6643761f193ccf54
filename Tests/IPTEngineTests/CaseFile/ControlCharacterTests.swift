import IPTEngine
import IPTLanguage
import Testing

/// Whatever character a text may hold is read back from the file; the others are refused.
@Suite("Characters that cannot be seen")
struct ControlCharacterTests {
  static let scalars: [UInt32] =
    Array(0...0x1F) + Array(0x7F...0xA0) + Array(0x200B...0x200F) + Array(0x2028...0x202F)
    + Array(0x2066...0x2069) + [0xFEFF, 0xFFFD, 0xFFFF, 0x1F600, 0x10FFFF]

  /// The ways in which a character can be typed into a text.
  private static func forms(_ scalar: Unicode.Scalar) -> [String] {
    let raw = String(Character(scalar))
    return [
      "note \"a\(raw)b\"", "note \"a\\u{\(String(scalar.value, radix: 16))}b\"",
      "note | a\(raw)b", "note \"\"\"\n  a\(raw)b\n  \"\"\"", "add relation \"a\(raw)b\"",
      "add relation a\(raw)b", "add relation mother good a\(raw)b",
    ]
  }

  @Test(arguments: scalars)
  func itIsRefusedOrReadBack(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for form in Self.forms(scalar) {
      var sitting = Sitting()
      _ = sitting.type(form)
      if !sitting.codes.isEmpty {
        #expect(sitting.book.log.changes.isEmpty)
        continue
      }
      let file = sitting.file
      var again = Sitting()
      again.interpreter.book = try sitting.load(file)
      #expect(again.file == file, "\(form.debugDescription)")
      #expect(again.statement(0) == sitting.statement(0))
    }
  }

  @Test func noTextHoldsANUL() {
    for form in Self.forms("\0") {
      var sitting = Sitting()
      let seen = sitting.type(form)
      // Where no text can stand at all the value is refused before its characters are.
      #expect(sitting.codes == [form.contains("good") ? "P013" : "P008"], "\(seen)")
      #expect(sitting.book.log.changes.isEmpty)
      #expect(!seen.contains("write it as"), "\(seen)")
      #expect(sitting.diagnostics.first?.fix?.replacement.contains("u{0}") != true)
    }
  }
}
