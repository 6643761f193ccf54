import Foundation
import IPTTestSupport
import Testing

/// `iptsh fmt`, from its arguments to the files.
@Suite struct FormatCommandTests {
  private let ragged = "session 1 held{\nscore phq9   2 1 3 2 1 2 1 1 0}\n"
  private let tidy = "session 1 held {\n  score phq9 2 1 3 2 1 2 1 1 0\n}\n"

  private func content(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Files

  @Test func aFileIsReplacedByItsFormattedText() throws {
    let home = try ProgramHome()
    let file = try home.put(ragged, "a.ipt")
    let result = try home.iptsh("fmt", file)
    #expect(result.status == 0)
    #expect(result.text == "")
    #expect(result.errorText == "formatted \(file)\n")
    #expect(content(file) == tidy)
  }

  @Test func aFormattedFileIsNotTouched() throws {
    let home = try ProgramHome()
    let file = try home.put(tidy, "a.ipt")
    let before = try FileManager.default.attributesOfItem(atPath: file)
    let result = try home.iptsh("fmt", file)
    let after = try FileManager.default.attributesOfItem(atPath: file)
    #expect(result.status == 0)
    #expect(result.errorText == "")
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
  }

  @Test(arguments: [0o755, 0o644, 0o600, 0o440])
  func whoMayReadAndRunAFileStays(_ mode: Int) throws {
    let home = try ProgramHome()
    let file = try home.put(ragged, "a.ipt")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    #expect(try home.iptsh("fmt", file).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == mode)
  }

  @Test func foldersAreSearchedWithoutHiddenFilesAndLinks() throws {
    let home = try ProgramHome()
    let scripts = home.path + "/scripts"
    for folder in ["", "/deep/er", "/.hidden"] {
      try FileManager.default.createDirectory(
        atPath: scripts + folder, withIntermediateDirectories: true)
    }
    let names = ["b.ipt", "a.ipt", "deep/er/c.ipt", ".hidden/d.ipt", ".e.ipt", "f.txt"]
    for name in names { try home.put(ragged, "scripts/" + name) }
    try FileManager.default.createSymbolicLink(
      atPath: scripts + "/loop", withDestinationPath: scripts)
    let result = try home.iptsh("fmt", "--check", "scripts")
    #expect(result.text == "scripts/a.ipt\nscripts/b.ipt\nscripts/deep/er/c.ipt\n")
    #expect(result.status == 1)
    #expect(try home.iptsh("fmt", "scripts").status == 0)
    let changed = names.map { content(scripts + "/" + $0) == tidy }
    #expect(changed == [true, true, true, false, false, false])
  }

  @Test func aFolderWithoutScriptsIsSaid() throws {
    let home = try ProgramHome()
    let result = try home.iptsh("fmt", "cases")
    #expect(result.status == 0)
    #expect(result.errorText == "cases: no script (*.ipt) in it.\n")
  }

  @Test func whatALinkLeadsToIsFormatted() throws {
    let home = try ProgramHome()
    let file = try home.put(ragged, "a.ipt")
    let link = home.path + "/link.ipt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try home.iptsh("fmt", link).status == 0)
    #expect(content(file) == tidy)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
  }

  // MARK: Looking only

  @Test func checkNamesWhatWouldChangeAndChangesNothing() throws {
    let home = try ProgramHome()
    try home.put(ragged, "a.ipt")
    try home.put(tidy, "b.ipt")
    let result = try home.iptsh("fmt", "--check", "a.ipt", "b.ipt")
    #expect(result.status == 1)
    #expect(result.text == "a.ipt\n")
    #expect(content(home.path + "/a.ipt") == ragged)
    #expect(try home.iptsh("fmt", "--check", "b.ipt").status == 0)
  }

  @Test(arguments: [1, 2, 3, 7, 8, 13])
  func theDifferenceLeadsFromTheScriptToItsFormattedText(_ every: Int) throws {
    let home = try ProgramHome()
    let lines = (1...60).map { number in
      number % every > 0
        ? "print \(number)" : number % 2 == 0 ? "print  \(number)" : "x {\nprint \(number) }\n\n\n"
    }
    let text = lines.joined(separator: "\n")
    try home.put(text, "a.ipt")
    let result = try home.iptsh("fmt", "--diff", "a.ipt")
    #expect(result.status == 1)
    #expect(content(home.path + "/a.ipt") == text)
    #expect(try home.iptsh("fmt", "a.ipt").status == 0)
    #expect(try patched(text, by: result.text) == content(home.path + "/a.ipt"))
  }

  /// A text with a difference applied to it, whose places and numbers of lines must be right.
  private func patched(_ text: String, by difference: String) throws -> String {
    let old = text.components(separatedBy: "\n")
    var new: [String] = []
    var next = 0
    var left = 0
    for line in difference.components(separatedBy: "\n").dropFirst(2).dropLast() {
      if line.hasPrefix("@@") {
        #expect(left == 0)
        let numbers = line.components(separatedBy: CharacterSet(charactersIn: " -+,@"))
          .compactMap(Int.init)
        try #require(numbers.count == 4)
        new += old[next..<numbers[0] - 1]
        next = numbers[0] - 1
        #expect(numbers[2] == new.count + 1)
        left = numbers[1] + numbers[3]
        continue
      }
      let content = String(line.dropFirst())
      switch line.first {
      case "-", " ":
        #expect(old[next] == content)
        next += 1
        left -= line.first == " " ? 2 : 1
        if line.first == " " { new.append(content) }
      case "+":
        new.append(content)
        left -= 1
      default: #expect(line == "\\ No newline at end of file")
      }
    }
    #expect(left == 0)
    return (new + old[next...]).joined(separator: "\n") + "\n"
  }

  @Test func theDifferenceShowsThreeLinesAround() throws {
    let home = try ProgramHome()
    let result = try home.iptsh(
      ["fmt", "--diff"], input: "a\nb\nc\nd\ne  f\ng\nh\ni\nj\nk")
    #expect(
      result.text == """
        --- <stdin>
        +++ <stdin>
        @@ -2,9 +2,9 @@
         b
         c
         d
        -e  f
        +e f
         g
         h
         i
         j
        -k
        \\ No newline at end of file
        +k

        """)
    #expect(result.status == 1)
  }

  @Test func thereIsNoDifferenceWhereNothingChanges() throws {
    let home = try ProgramHome()
    let result = try home.iptsh(["fmt", "--diff", "-"], input: tidy)
    #expect(result.text == "")
    #expect(result.status == 0)
  }

  // MARK: Standard input

  @Test(arguments: [["fmt"], ["fmt", "-"]])
  func standardInputIsFormattedToStandardOutput(_ arguments: [String]) throws {
    let home = try ProgramHome()
    let result = try home.iptsh(arguments, input: ragged)
    #expect(result.text == tidy)
    #expect(result.status == 0)
  }

  // MARK: Refusals

  @Test func aScriptThatIsNotWellFormedIsLeftAndTheOthersAreFormatted() throws {
    let home = try ProgramHome()
    try home.put("session 1 {\n", "a.ipt")
    try home.put(ragged, "b.ipt")
    let result = try home.iptsh("fmt", "a.ipt", "b.ipt")
    #expect(result.status == 65)
    #expect(result.errorText.contains("error[P003]: the `{` is not closed\n  at a.ipt:1:11\n"))
    #expect(content(home.path + "/a.ipt") == "session 1 {\n")
    #expect(content(home.path + "/b.ipt") == tidy)
    let input = try home.iptsh(["fmt", "-"], input: "session 1 {\n")
    #expect(input.status == 65)
    #expect(input.text == "")
  }

  @Test func aCaseFileIsNeverFormatted() throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    let before = home.content(ofCase: "prepared")
    let result = try home.iptsh("fmt", home.file(ofCase: "prepared"))
    #expect(result.status == 65)
    #expect(result.unwrappedErrors.contains("is a case file and no script"))
    #expect(home.content(ofCase: "prepared") == before)
  }

  @Test func aMissingScriptHasItsStatus() throws {
    let home = try ProgramHome()
    let result = try home.iptsh("fmt", "nowhere.ipt")
    #expect(result.status == 66)
  }

  @Test(arguments: [["--check", "--diff", "a.ipt"], ["-", "a.ipt"], ["--quick"]])
  func otherCommandLinesAreRefused(_ arguments: [String]) throws {
    let home = try ProgramHome()
    try home.put(ragged, "a.ipt")
    let result = try home.iptsh(["fmt"] + arguments)
    #expect(result.status == 2)
    #expect(content(home.path + "/a.ipt") == ragged)
  }

  @Test func nothingOfAScriptActsOnTheTerminal() throws {
    let home = try ProgramHome()
    try home.put("stop   # \u{1B}]0;title\u{7}\n", "a.ipt")
    let terminal = try home.shell(["fmt", "--diff", home.path + "/a.ipt"])
    try terminal.expect("+stop  # \\u{1b}]0;title\\u{7}")
  }
}
