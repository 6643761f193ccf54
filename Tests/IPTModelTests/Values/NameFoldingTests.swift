import Testing

@testable import IPTModel

@Suite("Names that are the same")
struct NameFoldingTests {
  private func areEqual(_ left: String, _ right: String) -> Bool {
    let bytes = Array((left + right).utf8)
    let middle = left.utf8.count
    let (first, second) = (0..<middle, middle..<bytes.count)
    let equal = NameFolding.areEqual(bytes, first, second)
    #expect(equal == NameFolding.areEqual(bytes, second, first))
    // What is equal is found in the same place of the table.
    if equal { #expect(NameFolding.hash(bytes, first) == NameFolding.hash(bytes, second)) }
    #expect(equal == (NameFolding.folded(left) == NameFolding.folded(right)))
    return equal
  }

  @Test(arguments: [
    ("mother", "Mother"), ("TOM", "tom"), ("Zoe\u{308}", "zo\u{EB}"), ("ÉCOLE", "école"),
    ("e\u{301}\u{327}", "e\u{327}\u{301}"), ("\u{212A}elvin", "kelvin"), ("", ""), ("日本", "日本"),
    ("\u{1E9E}", "ß"), ("ΣΑΣ", "σασ"), ("\u{212B}", "å"), ("İ", "i\u{307}"), ("Ω", "\u{2126}"),
  ])
  func withoutRegardToCaseAndForm(_ left: String, _ right: String) {
    #expect(areEqual(left, right))
  }

  @Test(arguments: [
    ("mother", "mothers"), ("mother", "father"), ("a", ""), ("e", "é"), ("a b", "a  b"),
    ("k", "kk"), ("日", "本"), ("ß", "ss"), ("1", "一"),
  ])
  func andThoseThatAreNot(_ left: String, _ right: String) {
    #expect(!areEqual(left, right))
  }
}
