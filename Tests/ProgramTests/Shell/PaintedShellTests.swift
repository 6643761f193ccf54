import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// The shell as it comes: answers in words, hints, lines that come back, pages.
  @Suite(.serialized) struct Painted {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: false) }

    // MARK: After Enter

    @Test func whatChangedIsSaidInOneLine() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("set relation mother closeness 3")
      try terminal.expect(last: "@3 closeness of mother 4 → 3\nanna · initial, after 3/12 ›")
      try terminal.enter("set relation mother conflict 2 dispute impasse")
      try terminal.expect("@4 relation mother: conflict 2, dispute impasse")
    }

    @Test func aMistakeComesBackWithTheCursorOnItAndTabMendsIt() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("set relation mother closnes 3")
      try terminal.expect(
        last: """
          › set relation mother closnes 3
          Tab: set relation mother closeness 3
          """)
      let place = try terminal.cursor().split(separator: ",")
      #expect(place.first == "49")
      try terminal.press("Tab")
      try terminal.expect("› set relation mother closeness 3")
      try terminal.press("Enter")
      try terminal.expect("closeness of mother 4 → 3")
    }

    @Test func tabPutsTheRightNameInThePlaceOfAMisspeltOne() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("set relation Jakobb closeness 4")
      try terminal.expect(last: "Tab: set relation Jakob closeness 4")
      try terminal.press("Tab", "Enter")
      try terminal.expect("closeness of Jakob 5 → 4")
      try terminal.enter("note \"x\" with Ine")
      try terminal.expect(last: "Tab: note \"x\" with Ines")
      try terminal.press("Tab", "Enter")
      try terminal.expect("note 1 added: \"x\", with Ines")
    }

    @Test func aWordThatBeginsSeveralIsListedByTab() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("set relation mother closen 3")
      try terminal.expect(last: "closeness, closeness-before, closeness-wanted")
      try terminal.press("Tab", "Tab")
      try terminal.expect("\ncloseness-wanted  ")
    }

    @Test func aLineComesBackWhateverRefusedIt() throws {
      try home.prepare("new", "berta")
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("frobnicate")
      try terminal.expect("› frobnicate\n")
      try terminal.press("C-u")
      try terminal.enter("set setting hints maybe")
      try terminal.expect("› set setting hints maybe\n")
      try terminal.press("C-u")
      try terminal.enter("open bertha")
      try terminal.expect(last: "Tab: open berta")
      try terminal.press("Tab", "Enter")
      try terminal.expect("berta · initial ›")
      try terminal.enter("open nobody")
      try terminal.expect("`cases` lists the cases, `new nobody` makes a new one.")
    }

    @Test func aWrongAnswerToFillComesBack() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("fill contract")
      try terminal.expect("  length ›")
      try terminal.enter("maybe 7")
      try terminal.expect("error[")
      try terminal.expect("› maybe 7")
    }

    @Test func fillSaysInWordsWhatMayBeTyped() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("add relation aunt")
      try terminal.enter("fill relation aunt")
      try terminal.expect("A number from 1 to 5: 1 very distant, 5 very\n  close.\n  closeness ›")
      try terminal.press("C-c")
      try terminal.enter("set relation aunt closeness 3 was 3 wanted 3 importance 3 status active")
      try terminal.enter("set relation aunt frequency daily satisfaction 5 conflict 1 confide no")
      try terminal.enter("fill relation aunt")
      try terminal.expect("One of yes, partly,\n  no.\n  knows ›\nOne of yes, partly, no")
      try terminal.enter("7")
      try terminal.expect("error[P013]: `7` is no answer here\n  One of yes, partly, no.")
      try terminal.press("C-u")
      try terminal.enter("prtly")
      try terminal.expect(last: "knows › prtly\nTab: partly")
      try terminal.press("Tab", "Enter", "Enter")
      try terminal.expect("several with commas between them.\n  support ›")
      // Below stands what else the field takes, and no other clause.
      try terminal.type("emotional, ")
      try terminal.expect("› emotional,\nOne of emotional, practical, information, money, company,")
      try terminal.type("pra")
      try terminal.press("Tab")
      try terminal.expect("› emotional, practical\nEnter takes the answer.")
      try terminal.press("Enter")
      try terminal.enter("gives ")
      try terminal.press("C-d")
      try terminal.expect("@6 relation aunt: knows partly, support emotional and practical")
    }

    @Test func aPasteIsOneAnswerToFillOnlyWhereATextIsAskedFor() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("add relation aunt")
      try terminal.enter("set relation aunt closeness 3 was 3 wanted 3 importance 3 status active")
      try terminal.enter("set relation aunt frequency daily satisfaction 5 conflict 1 confide no")
      try terminal.enter("fill relation aunt")
      try terminal.expect("  knows ›")
      try terminal.paste("yes\n7\nemotional\n")
      try terminal.expect(
        last: """
            knows ›
          Several lines were pasted and not taken: this is one answer, in one line.
          """)
      try terminal.type("n")
      try terminal.expect(last: "knows › no\nno: No.")
      try terminal.press("C-u")
      for field in ["trust", "support", "direction", "reciprocity", "channel", "distance"] {
        try terminal.press("Enter")
        try terminal.expect("  \(field) ›")
      }
      try terminal.press("Enter", "Enter", "Enter")
      try terminal.expect("  dispute-issue ›\nA text in your own words")
      try terminal.paste("the house\nand the money\n")
      try terminal.expect(last: "dispute-issue › the house and the money\nEnter takes the answer.")
    }

    @Test func helpIsOneScreen() throws {
      let terminal = try home.sitting(rows: 24)
      try terminal.press("C-l")
      try terminal.enter("help")
      try terminal.expect("`help verbs`: all verbs")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
    }

    @Test func whoStopsALineSeesNothingOfWhatItShowed() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("repeat 100000 { show relation Ines }")
      // A key that comes before the line runs is one of the next line.
      try terminal.expect("to stop", line: #line) { screen in
        if screen.lowercased().contains("stopped") { return true }
        try? terminal.press("C-c")
        return false
      }
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(try !terminal.screen().contains("closeness  3"))
    }

    @Test func inATextThatEndsWithItsLineNothingIsOffered() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.type("note | slept wi")
      try terminal.press("Tab")
      try terminal.type("!")
      try terminal.expect(last: "› note | slept wi!")
    }

    @Test func tabKnowsCodesAndEntries() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.type("help P01")
      try terminal.press("Tab")
      try terminal.expect("\nP014  ")
      try terminal.press("C-u")
      try terminal.type("phase next despite [G0")
      try terminal.press("Tab")
      try terminal.expect("\nG03  ")
      try terminal.press("C-u")
      try terminal.type("retract @")
      try terminal.press("Tab")
      try terminal.expect("\n@2 ")
    }

    @Test func tabTellsPeopleApart() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.type("show relation ")
      try terminal.press("Tab")
      try terminal.expect("\"Jakob\"      partner, closeness 5")
    }

    @Test func aRefusedStepOffersItsTemplatesWithTheCursorInTheFirstHole() throws {
      #expect(try home.iptsh("new", "ben").status == 0)
      let terminal = try home.sitting(["ben"], rows: 50)
      try terminal.enter("phase next")
      try terminal.expect("Tab: diagnosis \"…\"")
      try terminal.press("Tab")
      try terminal.expect("› diagnosis \"\"\nTab: diagnosis told yes")
      try terminal.type("a depressive episode")
      try terminal.press("Enter")
      try terminal.expect(last: "ben · initial ›\nTab: diagnosis told yes")
      try terminal.press("Tab")
      try terminal.expect("› diagnosis told yes")
      #expect(try home.statements(ofCase: "ben").last?.contains("a depressive episode") == true)
    }

    // MARK: Around the line

    @Test func theHintSaysWhatMayComeNextAndLeavesNothingBehind() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.type("set relation mother closeness ")
      try terminal.expect(
        last: "\ncloseness: a whole number from 1 to 5 (1 very distant, 5 very close)")
      try terminal.type("4")
      try terminal.press("Enter")
      try terminal.expect(last: "closeness of mother: 4, as before\nanna · initial, after 3/12 ›")
      #expect(try !terminal.screen().contains("from 1 to 5"))
    }

    @Test func aSuggestionIsTakenAtTheEndAndNowhereElse() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("note \"first\"")
      try terminal.expect("note 1 added")
      try terminal.type("no")
      try terminal.expect("› note \"first\"")
      try terminal.press("Left", "Right", "Right", "Enter")
      try terminal.expect("note 2 added: \"first\"")
      try terminal.type("no")
      try terminal.press("C-a", "Right", "C-e")
      try terminal.press("Enter")
      try terminal.expect("error[P")
    }

    @Test func anOpenFlagStandsAtTheRightEdge() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("score phq9 1 1 1 1 1 1 1 1 1")
      try terminal.expect("! 1 open flag")
      try terminal.enter("risk thoughts passive plan none means none action safety-plan")
      try terminal.expect("This answers the flag")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
    }

    @Test(arguments: [20, 40, 80, 200]) func everyWidthIsUsable(columns: Int) throws {
      let terminal = try home.sitting(columns: columns, rows: 120)
      for line in ["set relation mother closeness 3", "inventory", "help phase", "cases"] {
        try terminal.press("C-l")
        try terminal.type(line)
        let drawn = try terminal.settled()
        try terminal.press("C-l")
        #expect(try terminal.settled() == drawn)
        try terminal.press("Enter")
        try terminal.expect(last: "›")
      }
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test(arguments: [
      (["TERM": "dumb"], [String]()), ([:], ["--plain"]), (["ACCESSIBLE": "1"], []),
    ])
    func withoutPaintingNothingStandsAroundTheLine(
      variables: [String: String], options: [String]
    ) throws {
      let words = ["env"] + variables.map { "\($0)=\($1)" } + [try product("iptsh")]
      let terminal = try TerminalPane(
        (words + options + ["anna"]).joined(separator: " "), rows: 30,
        environment: home.environment)
      try terminal.expect(last: "›")
      try terminal.type("set relation mother closn")
      try terminal.expect(last: "› set relation mother closn")
      try terminal.type("es 3")
      try terminal.press("Enter")
      try terminal.expect("Tab mends the line.")
      try terminal.press("Tab", "Enter")
      try terminal.expect("closeness of mother 4 → 3")
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test func inAnotherLocaleItIsTheSame() throws {
      let terminal = try home.sitting(rows: 30, adding: ["LC_ALL": "C"])
      try terminal.enter("set relation mother closeness 3")
      try terminal.expect(last: "closeness of mother 4 → 3\nanna · initial, after 3/12 ›")
    }

    // MARK: Pasting

    @Test func aPasteIsShownAndRunsAsOneEntry() throws {
      let terminal = try home.sitting(rows: 50)
      let lines = (1...200).map { "note \"line \($0)\"" }
      try terminal.paste(lines.joined(separator: "\n"))
      try terminal.expect("-- 49 of 200 lines.")
      try terminal.type("G")
      try terminal.expect(
        "  200  note \"line 200\"\n200 lines pasted. Nothing has run yet.\nr: run")
      try terminal.type("r")
      try terminal.expect("… and 194 more")
      #expect(try home.statements(ofCase: "anna").count { $0.contains("add note") } == 200)
      try terminal.press("Enter")
      try terminal.enter("undo")
      try terminal.expect("undone")
      #expect(try home.statements(ofCase: "anna").last?.hasPrefix("undo @") == true)
    }

    @Test func aPasteCanBeEditedOrDropped() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.paste("note \"a\"\nfrob\n")
      try terminal.expect("  2  frob\n2 lines pasted.")
      try terminal.type("r")
      try terminal.expect("at pasted:2:1")
      try terminal.expect("e: edit, d: drop")
      try terminal.type("e")
      try terminal.expect("› note \"a\"\nfrob")
      try terminal.press("BSpace", "BSpace", "BSpace", "BSpace", "Enter")
      try terminal.expect("note 1 added: \"a\"")
      try terminal.paste("note \"b\"\nnote \"c\"\n")
      try terminal.expect("r: run")
      try terminal.type("d")
      try terminal.expect(last: "Nothing was run.\nanna · initial, after 3/12 ›")
      #expect(try home.statements(ofCase: "anna").count { $0.contains("add note") } == 1)
    }

    @Test func aPasteThatIsDroppedGivesBackTheLineAroundIt() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.type("show relation ")
      try terminal.paste("mother\nshow relation Ines\n")
      try terminal.expect("  1  show relation mother\n")
      try terminal.expect("r: run")
      try terminal.type("d")
      try terminal.expect("Nothing was run.\nanna · initial, after 3/12 › show relation\n")
      try terminal.enter("Jakob")
      try terminal.expect("closeness  5")
    }

    @Test func whoLeavesThePagesOfAPasteIsToldWhatIsAskedAbout() throws {
      let terminal = try home.sitting(rows: 12)
      try terminal.paste((1...40).map { "note \"line \($0)\"" }.joined(separator: "\n"))
      try terminal.expect("-- 11 of 40 lines.")
      try terminal.type("q")
      try terminal.expect(
        last: "40 lines pasted. Nothing has run yet.\nr: run as one entry, e: edit, d: drop")
    }

    // MARK: Pages

    @Test func aPageIsAsHighAsTheWindowIsByThen() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("help verbs")
      try terminal.expect("-- 29 of")
      try terminal.resize(columns: 80, rows: 12)
      try terminal.type(" ")
      try terminal.expect("-- 40 of")
    }

    @Test func whatIsLongerThanTheScreenComesPageByPage() throws {
      let terminal = try home.sitting(rows: 12)
      try terminal.enter("help verbs")
      try terminal.expect(last: "lines. Space: page, Enter: line, q: end, ?: keys")
      #expect(try terminal.screen().contains("  add "))
      try terminal.type(" ")
      try terminal.expect("  inventory ")
      try terminal.expect(last: "Enter: line, b: back, q: end, ?: keys")
      try terminal.press("Up")
      try terminal.expect("-- 21 of")
      #expect(try terminal.screen().hasPrefix("  ask "))
      try terminal.type("b")
      try terminal.expect(last: "lines. Space: page, Enter: line, q: end, ?: keys")
      #expect(try terminal.screen().hasPrefix("Verbs\n  add "))
      try terminal.type("?")
      try terminal.expect("b: a page back\nUp: a line back\n")
      try terminal.type(" ")
      try terminal.expect("  inventory ")
      try terminal.type("q")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.enter("list relations")
      try terminal.expect("Ines")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
    }
  }
}
