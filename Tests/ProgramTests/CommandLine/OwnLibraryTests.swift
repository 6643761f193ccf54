import Foundation
import IPTTestSupport
import Testing

/// Scripts of the library in the configuration folder, and `iptsh check` on such scripts.
@Suite struct OwnLibraryTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try FileManager.default.createDirectory(
      atPath: home.path + "/.config/iptsh", withIntermediateDirectories: true)
  }

  private static let question =
    "question ward#1 \"What were you told?\" phases initial purpose assess\n"

  @Test func whatTheFolderDeclaresIsThereWithoutBuilding() throws {
    try home.put("language 1\n" + Self.question, ".config/iptsh/ward.ipt")
    let result = try home.iptsh("-c", "ask ward")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("ward#1  What were you told?"))
    #expect(result.errorText.isEmpty)
  }

  @Test func aScriptIncludesOthersEachOnce() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/.config/iptsh/more", withIntermediateDirectories: true)
    try home.put("language 1\ninclude \"more/ward.ipt\"\n", ".config/iptsh/a.ipt")
    try home.put("language 1\ninclude \"more/ward.ipt\"\n", ".config/iptsh/b.ipt")
    try home.put(Self.question, ".config/iptsh/more/ward.ipt")
    let result = try home.iptsh("-c", "ask ward")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("ward#1  What were you told?"))
    #expect(result.errorText.isEmpty, "\(result.errorText)")
  }

  @Test func whatCannotBeIncludedIsToldAndTheRestIsRead() throws {
    let a = try home.put(
      "include \"b.ipt\"\ninclude \"../x.ipt\"\ninclude \"none.ipt\"\n" + Self.question,
      ".config/iptsh/a.ipt")
    try home.put("language 1\ninclude \"a.ipt\"\n", ".config/iptsh/b.ipt")
    let checked = try home.iptsh("check", a)
    #expect(checked.status == 65)
    for fault in ["error[N012]", "It does so through", "lies outside", "none.ipt"] {
      #expect(checked.errorText.contains(fault), "\(fault)")
    }
    #expect(checked.text == "1 script: 3 errors, 0 warnings\n")
    let asked = try home.iptsh("-c", "ask ward")
    #expect(asked.status == 0)
    #expect(asked.text.contains("What were you told?"))
    #expect(asked.errorText.contains("warning[N012]"))
  }

  @Test func theSettingsOfTheShellAreNoneOfTheLibrary() throws {
    try home.put("language 1\n" + Self.question, ".config/iptsh/init.ipt")
    #expect(try home.iptsh("-c", "ask ward").status != 0)
  }

  @Test func anotherConfigurationFolderIsTakenFromTheEnvironment() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/other/iptsh", withIntermediateDirectories: true)
    try home.put("language 1\n" + Self.question, "other/iptsh/ward.ipt")
    let result = try home.iptsh(
      ["-c", "ask ward"], adding: ["XDG_CONFIG_HOME": home.path + "/other"])
    #expect(result.status == 0, "\(result.errorText)")
  }

  @Test func whatIsWrongInAScriptIsRemarkedOnAndNothingElseFails() throws {
    try home.put("language 1\nquestion ward \"x\" phases intial\n", ".config/iptsh/ward.ipt")
    let result = try home.iptsh("-c", "ask grief")
    #expect(result.status == 0)
    #expect(result.errorText.contains("warning["))
    #expect(result.errorText.contains("ward.ipt"))
  }

  @Test func checkTellsWhatIsWrongInAScriptOfTheLibrary() throws {
    let good = try home.put("language 1\n" + Self.question, "good.ipt")
    let result = try home.iptsh("check", good)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text == "1 script: 0 errors, 0 warnings\n")
    let bad = try home.put(
      """
      language 1
      measure m "M" items 3 answers 0..2 window 7d by self worse higher missing refuse {
        total sum 1..3
        band 0..3 low
        band 3..6 high
      }
      """, "bad.ipt")
    let told = try home.iptsh("check", bad)
    #expect(told.status == 65)
    #expect(told.errorText.contains("error[L010]: two bands of m overlap: low and high"))
    #expect(told.errorText.contains("bad.ipt:5:3"))
  }
}
