import Foundation
import IPTEngine
import IPTPractice
import IPTTestSupport
import Testing

/// The pages of diagnostics whose lines are scripts to look through, or commands of a terminal: done as
/// they stand, in a home with the case anna and the role play door.
@Suite("Pages of diagnostics, with the program")
struct PageCommandTests {
  static let pages = DiagnosticPages.all + Command.practice.flatMap { $0.pages() }
  static let scripts = pages.filter { $0.reading == .checked }
  static let commands = pages.filter { $0.reading == .terminal }

  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.makePreparedCase("anna")
    try home.put(PlayTests.scene, "door.ipt")
  }

  // MARK: Scripts

  @Test(arguments: scripts)
  func aCheckTellsOfTheFirstLinesAndNotOfTheSecond(_ page: DiagnosticPage) throws {
    try home.put(page.wrong + "\n", "wrong.ipt")
    try home.put(page.right + "\n", "right.ipt")
    let wrong = try home.iptsh("check", "wrong.ipt")
    #expect(Self.codes(in: wrong) == [page.code], "\(wrong.errorText)")
    let right = try home.iptsh("check", "right.ipt")
    #expect(right.status == 0 && right.errorText.isEmpty, "\(right.errorText)")
  }

  // MARK: Commands

  /// What makes a computer be as the comments of a page say.
  private static let circumstances: [String: String] = [
    "C012": #"iptsh() { flock "$IPTSH_HOME/anna.case.lock" "$PROGRAM" "$@"; }"#,
    "C013": #"iptsh() { (ulimit -f 1; exec "$PROGRAM" "$@"); }"#,
    "C015": faulty(path: "$IPTSH_HOME", "inject=fsync:error=EIO"),
    "C019": faulty(path: "$IPTSH_HOME", "inject=unlink,unlinkat:error=EIO"),
    "C020": """
    faulty() { strace -f -o /dev/null -P "$IPTSH_HOME" \\
      -e inject=renameat,renameat2,rename:error=EIO -- "$PROGRAM" "$@"; }
    iptsh() { case "$*" in *move*) faulty "$@" ;; *) "$PROGRAM" "$@" ;; esac; }
    """,
    "C017": forged("remove relation \"mother\" at 2026-11-21"),
    "R043": forged("set library \"core\" version \"9.0\""),
  ]

  private static func faulty(path: String, _ injection: String) -> String {
    """
    iptsh() { strace -f -o /dev/null -P "\(path)" -e \(injection) -- "$PROGRAM" "$@"; }
    """
  }

  /// Puts a case in the place of anna that has one change, with a chain and a digest that fit.
  private static func forged(_ change: String) -> String {
    """
    stamp='@1 2026-11-21T09:00:00Z tester'
    change='\(change)'
    link=$(printf '%s %s' "$stamp" "$change" | sha256sum | cut -c1-8)
    file="$IPTSH_HOME/anna.case"
    printf 'casefile 1\\n%s %s %s\\nend @1 lines 1 sha256 ' "$stamp" "$link" "$change" > "$file"
    digest=$(sha256sum < "$file" | cut -c1-64)
    echo "$digest" >> "$file"
    """
  }

  @Test(arguments: commands)
  func theCommandsLeadToItAndMendIt(_ page: DiagnosticPage) throws {
    let wrong = try shell((Self.circumstances[page.code] ?? "") + "\n" + page.wrong)
    #expect(Self.says(page.code, wrong), "\(wrong.text)\(wrong.errorText)")
    let right = try shell("set -e\n" + page.right)
    #expect(right.status == 0, "\(right.text)\(right.errorText)")
    // Of a file that is looked through or played again, what is said in the end counts.
    let last = try #require(page.right.split(separator: "\n").last.map(String.init))
    let looks = ["verify", "replay"].contains { last.hasPrefix("iptsh \($0) ") }
    let said = looks ? try shell(last) : right
    #expect(!Self.says(page.code, said), "\(said.errorText)")
  }

  @Test func everyCircumstanceIsThatOfAPage() {
    let codes = Set(Self.commands.map(\.code))
    for code in Self.circumstances.keys { #expect(codes.contains(code), "\(code)") }
    for page in Self.commands where page.wrong.hasPrefix("#") && page.code != "R030" {
      #expect(Self.circumstances[page.code] != nil, "\(page.code)")
    }
  }

  /// Runs commands as a terminal would, the program among them.
  private func shell(_ commands: String) throws -> ProcessResult {
    var environment = home.environment
    environment["PROGRAM"] = try product("iptsh")
    let program = "iptsh() { \"$PROGRAM\" \"$@\"; }\n"
    return try run(
      "bash", ["-c", program + commands], environment: environment, in: home.path)
  }

  private static func says(_ code: String, _ result: ProcessResult) -> Bool {
    codes(in: result).contains(code)
      // What calls for a question has no code before it.
      || withoutCode[code].map {
        result.unwrappedErrors.replacingOccurrences(of: " ! ", with: " ").contains($0)
      } ?? false
  }

  private static let withoutCode = [
    "S03": "the case has no flag for it",
    "S05": "phq9: item 9 (thoughts of death or self-harm) not",
  ]

  private static func codes(in result: ProcessResult) -> [String] {
    result.errorText.matches(of: /(?:error|warning|note)\[([A-Z]+\d+)\]/).map { String($0.1) }
  }
}

extension DiagnosticPage: CustomTestStringConvertible {
  /// The code, by which a failing page is told.
  public var testDescription: String { code }
}
