import IPTLanguage
import Testing

@Suite("Keywords")
struct SymbolTableTests {
  /// Words of every length around the eight bytes that are read at a time.
  private static let words = (1...40).flatMap { length in
    ["a", "-", "x"].map { first in
      first + String("bcdefghijklmnopqrstuvwxyz-bcdefghijklmnopqrstuvwxyz".prefix(length - 1))
    }
  }

  private func symbols(_ text: String, _ table: SymbolTable) -> [UInt16] {
    var lexer = Lexer(Source(text), table)
    var symbols: [UInt16] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return symbols }
      symbols.append(token.symbol)
    }
  }

  @Test func aWordIsFoundWhateverItsLengthAndWhateverFollows() {
    let table = SymbolTable()
    let words = Self.words.filter { $0.first != "-" }
    let numbers = words.map { table.intern($0) }
    #expect(Set(numbers).count == words.count)
    for (word, number) in zip(words, numbers) {
      #expect(table.find(word) == number)
      #expect(table.word(number) == word)
      for end in ["", " ", "\n", "{", "\"", ")", "#", "\u{A0}", "€ "] {
        // A letter outside of ASCII makes it another word.
        #expect(symbols(word + end, table).first == (end == "€ " ? 0 : number), "\(word)\(end)")
      }
      #expect(symbols(word + "0", table) == [0], "\(word)0")
      #expect(symbols(word.uppercased(), table) == [0])
    }
  }

  @Test func aPartOfAKeywordIsNone() {
    let table = SymbolTable()
    for word in Self.words where word.first == "a" && word.count > 1 {
      let number = table.intern(word + "q")
      #expect(table.find(word) == 0 || table.find(word) != number)
      #expect(symbols(word + "qq", table) == [0])
    }
  }

  @Test func aWordInternedTwiceKeepsItsNumber() {
    let table = SymbolTable()
    for round in 0..<3 {
      for index in 0..<2000 {
        let number = table.intern("word-\(index)-of-many")
        if round > 0 { #expect(table.word(number) == "word-\(index)-of-many") }
      }
    }
  }
}
