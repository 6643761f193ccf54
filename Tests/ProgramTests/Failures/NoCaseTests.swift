import Testing

@Suite("Statements without a case")
struct NoCaseTests {
  @Test(arguments: ["-c", "<stdin>"])
  func whatIsKeptNowhereIsSaidOnce(_ way: String) throws {
    let home = try ProgramHome()
    let text = "note \"x\"; note \"y\""
    let result = try way == "-c" ? home.iptsh("-c", text) : home.iptsh([], input: text)
    #expect(result.status == 0)
    #expect(result.text == "")
    let named = way == "-c" ? "iptsh -c … CASE" : "iptsh CASE < FILE"
    #expect(
      result.unwrappedErrors
        == "What was recorded is kept nowhere, since no case was named: `\(named)` keeps it.",
      "\(result.errorText)")
  }

  @Test(arguments: [
    "notes", "help note", "note \"x\"; set relation nobody closeness 2", "try note \"x\"",
  ])
  func whereNothingIsRecordedNothingIsSaidOfIt(_ text: String) throws {
    let home = try ProgramHome()
    #expect(try !home.iptsh("-c", text).errorText.contains("kept nowhere"))
    #expect(try !home.iptsh([], input: text).errorText.contains("kept nowhere"))
  }

  @Test func aScriptAndACaseAreAsBefore() throws {
    let home = try ProgramHome()
    try home.prepare("new", "anna")
    try home.put("note \"x\"\n", "one.ipt")
    #expect(try home.iptsh("one.ipt").errorText == "")
    #expect(try home.iptsh("-c", "note \"x\"", "anna").errorText == "")
  }
}
