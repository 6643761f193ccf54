import Foundation
import IPTTestSupport
import Testing

/// What a script of a stranger's cannot do.
@Suite("Scripts of strangers")
struct StrangersScriptTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
  }

  @Test(arguments: [
    "repeat 1000 { let $y = 2 }",
    "if yes { repeat 1000 { let $y = 2 } }",
    "repeat 50 { repeat 100 { let $y = 2 } }",
    "for $x in 1..50 { repeat 100 { let $y = $x } }",
    "define slow { repeat 1000 { let $y = 2 } }; slow",
    "if yes { repeat 1000000000 { repeat 1000 { let $y = 2 } } }",
  ])
  func loopsOfAnyShapeEndAtTheLimit(_ script: String) throws {
    try home.put("language 1\n\(script)\n", "slow.ipt")
    let result = try home.iptsh("--max-steps", "500", "slow.ipt")
    #expect(result.errorText.contains("R014"), "\(result.errorText)")
    #expect(result.status == 65)
  }

  @Test(arguments: ["repeat 400 { let $y = 2 }", "repeat 20 { repeat 20 { let $y = 2 } }"])
  func loopsBelowTheLimitRun(_ script: String) throws {
    try home.put("language 1\n\(script)\nprint \"through\"\n", "slow.ipt")
    let result = try home.iptsh("--max-steps", "500", "slow.ipt")
    #expect(result.text == "through\n", "\(result.errorText)")
    #expect(result.status == 0)
  }

  @Test(arguments: [
    "include \"../outside.txt\"", "include \"course/../../outside.txt\"",
    "scenario \"x\" from \"../outside.txt\" { expect 1 = 1 }",
  ])
  func nothingOutsideItsFolderIsRead(_ statement: String) throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/course", withIntermediateDirectories: true)
    try home.put("a secret of another folder", "outside.txt")
    try home.put("\(statement)\n", "course/week.ipt")
    for (folder, path) in [("course", "week.ipt"), (".", "course/week.ipt")] {
      let result = try home.iptsh(["run", path], in: folder)
      let said = result.text + result.errorText
      #expect(said.contains("R017"), "\(said)")
      #expect(!said.contains("secret"))
    }
  }

  @Test(arguments: ["away/outside.txt", "file.txt", "pipe.ipt"])
  func noLinkThatComesWithAScriptLeadsOutOfItsFolder(name: String) throws {
    for folder in ["course", "elsewhere"] {
      try FileManager.default.createDirectory(
        atPath: home.path + "/" + folder, withIntermediateDirectories: true)
    }
    try home.put("secret words", "elsewhere/outside.txt")
    for (link, target) in [("away", "elsewhere"), ("file.txt", "elsewhere/outside.txt")] {
      try FileManager.default.createSymbolicLink(
        atPath: home.path + "/course/" + link, withDestinationPath: home.path + "/" + target)
    }
    #expect(mkfifo(home.path + "/course/pipe.ipt", 0o600) == 0)
    try home.put("include \"\(name)\"\n", "course/week.ipt")
    for (folder, path) in [("course", "week.ipt"), (".", "course/week.ipt")] {
      let result = try home.iptsh(["run", path], in: folder)
      let said = result.text + result.errorText
      #expect(said.contains("R017"), "\(said)")
      #expect(!said.contains("secret"))
    }
  }

  @Test func aLinkWithinTheFolderIsFollowed() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/course", withIntermediateDirectories: true)
    try home.put("print \"read\"\n", "course/part.ipt")
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/course/link.ipt", withDestinationPath: "part.ipt")
    // The folder itself may be called by a link.
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/here", withDestinationPath: "course")
    try home.put("include \"link.ipt\"\n", "course/week.ipt")
    for path in ["course/week.ipt", "here/week.ipt", home.path + "/here/week.ipt"] {
      let result = try home.iptsh([path], in: ".")
      #expect(result.text == "read\n", "\(result.errorText)")
    }
  }
}
