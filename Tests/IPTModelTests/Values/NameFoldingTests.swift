import Foundation
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
    // What is equal is found in the same place of the table, whichever came first.
    for noted in [first, second] {
      var names = NameNumbers()
      names.note(bytes, noted)
      #expect((names.hash(bytes, first) == names.hash(bytes, second)) == equal)
    }
    #expect(equal == (NameFolding.folded(left) == NameFolding.folded(right)))
    return equal
  }

  @Test(arguments: [
    ("mother", "Mother"), ("TOM", "tom"), ("Zoe\u{308}", "zo\u{EB}"), ("ÉCOLE", "école"),
    ("e\u{301}\u{327}", "e\u{327}\u{301}"), ("\u{212A}elvin", "kelvin"), ("", ""), ("日本", "日本"),
    ("\u{1E9E}", "ß"), ("ΣΑΣ", "σασ"), ("\u{212B}", "å"), ("İ", "i\u{307}"), ("Ω", "\u{2126}"),
    ("a\u{37E}b\u{1FEF}", "A;b`"), ("é\u{37E}", "É;"),
    ("한글", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"),
    ("Straße", "STRASSE"), ("Größe", "GRÖSSE"), ("ß", "ss"), ("\u{FB01}n", "FIN"), ("ΟΔΟΣ", "οδος"),
    ("\u{F900}", "\u{8C48}"), ("が", "か\u{3099}"), ("й", "И\u{306}"),
  ])
  func withoutRegardToCaseAndForm(_ left: String, _ right: String) {
    #expect(areEqual(left, right))
  }

  @Test(arguments: [
    ("mother", "mothers"), ("mother", "father"), ("a", ""), ("e", "é"), ("a b", "a  b"),
    ("k", "kk"), ("日", "本"), ("ß", "s"), ("ı", "i"), ("1", "一"),
  ])
  func andThoseThatAreNot(_ left: String, _ right: String) {
    #expect(!areEqual(left, right))
  }

  /// Every plain letter, as the standard library and its strings see it.
  @Test func plainLettersAreWhatTheyAreTakenFor() {
    var plain = 0
    for value in UInt32(0x80)...0xFFFF {
      guard let lower = PlainLetter.lowercased(value), let scalar = Unicode.Scalar(value),
        let lowerScalar = Unicode.Scalar(lower)
      else { continue }
      plain += 1
      #expect(String(scalar).lowercased().unicodeScalars.elementsEqual([lowerScalar]))
      let decomposed = String(scalar).decomposedStringWithCanonicalMapping
      let composed = decomposed.precomposedStringWithCanonicalMapping
      #expect(composed.unicodeScalars.elementsEqual([scalar]))
      #expect(areEqual("x\(scalar)y", "X\(decomposed)Y"))
    }
    #expect(plain > 32_000)
  }

  /// Whichever of two forms was known first, and whatever else was known in between.
  @Test func theFormThatComesSecondIsFoundToo() {
    let pairs = [
      ("zoë", "Zoe\u{308}"), ("한", "\u{1112}\u{1161}\u{11AB}"), ("ά", "α\u{301}"),
    ]
    for (left, right) in pairs {
      for (first, second) in [(left, right), (right, left)] {
        var names = NameNumbers()
        let texts = [first, "è", "e\u{300}", "µ\u{301}", second].map { Array($0.utf8) }
        var hashes: [UInt32] = []
        for text in texts {
          names.note(text, text.indices)
          hashes.append(names.hash(text, text.indices))
        }
        #expect(hashes[0] == hashes[4])
        #expect(hashes[1] == hashes[2])
        #expect(Set(hashes).count == 3)
      }
    }
  }

  @Test func namesOfOtherScriptsAreSpread() {
    let signs = (0..<20).map {
      String(Unicode.Scalar(UInt16(0x4E00 + $0)).map(Character.init) ?? "x")
    }
    var names = NameNumbers()
    var hashes: Set<UInt32> = []
    for first in signs {
      for second in signs {
        for third in signs.prefix(10) {
          let bytes = Array((first + second + third).utf8)
          names.note(bytes, bytes.indices)
          hashes.insert(names.hash(bytes, bytes.indices))
        }
      }
    }
    #expect(hashes.count == 4000)
  }
}
