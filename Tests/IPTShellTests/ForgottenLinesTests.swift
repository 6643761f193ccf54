import Testing

@testable import IPTShell

/// What was forgotten is found in a line in whatever way it was typed.
@Suite struct ForgottenLinesTests {
  @Test(arguments: [
    ("Tom", "note | Tom drinks"), ("Tom", "add relation \"TOM\" closeness 2"),
    ("he said \"never\" to her", #"note "he said \"never\" to her""#),
    ("first row\nsecond row", "note |\n  | first row\n  | second row"),
    ("first row\nsecond row", #"note "first row\nsecond row""#),
    ("Tom\u{A0}Smith", "note \"Tom Smith rang\""), ("Grün", #"note "Gr\u{fc}n""#),
  ])
  func aLineHoldsWhatWasTypedInIt(text: String, line: String) {
    #expect(ForgottenLines([text]).holds(line))
  }

  @Test(arguments: [
    ("Tom", "note \"tomorrow\""), ("first row\nsecond row", "note \"first row\""), ("Tom", ""),
    ("Tom", #"note "cut off \"#), ("Tom", #"\u{ \u \x \"#),
  ])
  func otherLinesStay(text: String, line: String) {
    #expect(!ForgottenLines([text]).holds(line))
  }

  @Test(arguments: [[String](), [""], [" \n "]])
  func nothingIsHeldByNothing(texts: [String]) {
    let forgotten = ForgottenLines(texts)
    #expect(forgotten.isEmpty && !forgotten.holds("note \"x\""))
  }
}
