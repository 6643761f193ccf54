import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What the shell leads to and away from: values of settings, lines that were refused, early answers.
  @Suite(.serialized) struct Leading {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: false) }

    @Test func theValuesOfASettingAreListed() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.type("set setting answers ")
      try terminal.press("Tab")
      try terminal.expect("words       A change is answered with a sentence.")
      try terminal.press("C-u")
      try terminal.enter("set setting pager off")
      try terminal.expect("\npager no\n")
      try terminal.enter("set setting color nevr")
      try terminal.expect("Possible: yes, no.")
    }

    @Test func aLineThatWasRefusedIsNotSuggested() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("set relation Jakobus closeness 4")
      try terminal.expect("error[N003]")
      try terminal.press("C-u")
      try terminal.type("set relation Jakobu")
      try terminal.expect("› set relation Jakobu\nthe name of a relation: ")
    }

    @Test func anEmptyTextIsFilledBetweenItsQuotes() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.enter("formulation link \"\"")
      try terminal.expect("error[V115]")
      try terminal.type("loss")
      try terminal.expect("› formulation link \"loss\"")
    }

    @Test func aLongPasteIsAnsweredAmongItsPages() throws {
      let terminal = try home.sitting(rows: 24)
      try terminal.paste((1...60).map { "note \"line \($0)\"" }.joined(separator: "\n"))
      try terminal.expect("q: end, ?: keys, r: run, e: edit, d: drop")
      try terminal.type("d")
      try terminal.expect("Nothing was run.")
      try terminal.paste((1...60).map { "note \"line \($0)\"" }.joined(separator: "\n"))
      try terminal.expect(last: "q: end, ?: keys, r: run, e: edit, d: drop")
      try terminal.type("r")
      try terminal.expect("… and 54 more")
    }

    @Test func aLetterOfTheNextLineForgetsNobody() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.send(bytes: Array("forget relation Jakob because \"asked\"\rtyped\r".utf8))
      try terminal.expect(last: "y: forget, n: leave it")
      try terminal.press("n")
      try terminal.expect("Nothing was forgotten")
    }

    @Test func whatIsLongIsAnsweredBriefly() throws {
      let terminal = try home.sitting(rows: 30)
      try terminal.paste("note \"" + String(repeating: "word ", count: 200) + "end\"")
      try terminal.press("Enter")
      try terminal.expect(last: "…\nanna · initial, after 3/12 ›")
    }
  }
}
