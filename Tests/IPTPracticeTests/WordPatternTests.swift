import IPTPractice
import Testing

/// What an author's words find in what a trainee says.
@Suite("Own words")
struct WordPatternTests {
  private static let rows: [(pattern: String, said: String, isFound: Bool)] = [
    ("jacket", "The JACKET, please", true), ("jacket", "jackets", false),
    ("jacket*", "jackets", true), ("tell* me", "Would you be telling me?", true),
    ("tell* me", "tell him about me", false), ("don't", "Don\u{2019}t", true),
    ("caf\u{e9}", "the cafe\u{301}", true), ("a b", "a-b", true), ("*", "anything", false),
    (".*", "anything", false), ("a b c", "a b", false),
  ]

  @Test(arguments: rows)
  func aPatternFindsItsWords(_ row: (pattern: String, said: String, isFound: Bool)) {
    let found = WordPattern(row.pattern).end(in: WordPattern.words(of: row.said)) != nil
    #expect(found == row.isFound, "\(row)")
  }

  @Test func wordsInOrderStandBehindEachOther() throws {
    let room = Workroom()
    let play = try room.rolePlay(
      """
      roleplay r "R" { scene a { choose c { option x "X" adherent because "b"
        typed { match x in order ["anger", "love"] all ["you"] none ["never"] } } } }
      """)
    let match = try #require(play.choice("c")?.matches.first)
    for (said, fits) in [
      ("your anger and you love", true), ("love and anger, you", false),
      ("you: anger, then love", true), ("anger and love", false),
      ("you never: anger, love", false),
    ] {
      #expect(match.fits(WordPattern.words(of: said)) == fits, "\(said)")
    }
  }

  @Test func aVeryLongTextIsLookedAtInPart() {
    let text = String(repeating: "a ", count: 100_000) + "jacket"
    #expect(WordPattern("jacket").end(in: WordPattern.words(of: text)) == nil)
    #expect(WordPattern.words(of: text).count <= WordPattern.longestText)
  }
}
