import Foundation
import IPTTestSupport
import Testing

/// A home folder for runs of the program, with its cases in it; removed with the test.
final class ProgramHome {
  let path: String
  /// Where cases stand that are called by name.
  let cases: String
  let environment: [String: String]

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("iptsh-home-\(UUID().uuidString)").path
    cases = path + "/cases"
    try FileManager.default.createDirectory(
      atPath: cases, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": path, "IPTSH_HOME": cases, "IPTSH_AUTHOR": "tester", "LC_ALL": "C.UTF-8",
    ]
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A moment for runs whose time matters.
  static let now = ["--now", "2026-11-21T14:30:00Z"]

  // MARK: Running

  /// Runs the program to its end.
  func iptsh(
    _ arguments: [String], input: String = "", adding variables: [String: String] = [:],
    in folder: String = "."
  ) throws -> ProcessResult {
    try run(
      try product("iptsh"), arguments, environment: environment.merging(variables) { $1 },
      input: Array(input.utf8), in: "\(path)/\(folder)")
  }

  func iptsh(_ arguments: String...) throws -> ProcessResult { try iptsh(arguments) }

  /// Runs what prepares a test, which has to succeed.
  func prepare(_ arguments: String...) throws {
    let result = try iptsh(arguments)
    try #require(result.status == 0, "\(arguments): \(result.errorText)")
  }

  /// Runs the program as somebody to whom permissions apply, which they do not to root.
  func iptshAsNobody(_ arguments: [String]) throws -> ProcessResult {
    guard geteuid() == 0 else { return try iptsh(arguments) }
    // The build folder may be closed to others.
    let copy = path + "/iptsh"
    if !FileManager.default.fileExists(atPath: copy) {
      // Copied by another process: while this one had it open to write, nobody could run it.
      let copying = try run("cp", [product("iptsh"), copy])
      try #require(copying.status == 0, "\(copying.errorText)")
    }
    return try run(
      "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", copy] + arguments,
      environment: environment, in: path)
  }

  /// Starts the shell in a terminal.
  func shell(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    adding variables: [String: String] = [:], startingHere: Bool = false
  ) throws -> TerminalPane {
    let words = try [product("iptsh")] + arguments
    // Files that are named without a folder lie in the home.
    let before = startingHere ? ["env", "--chdir=\(path)"] : []
    return try TerminalPane(
      (before + words).map { "'\($0)'" }.joined(separator: " "), columns: columns, rows: rows,
      environment: environment.merging(variables) { $1 })
  }

  /// Lets the shell show nothing around a line, give no line back, and answer as the case file has it,
  /// so that a screen ends with what was typed.
  func calmShell() throws {
    let folder = path + "/.config/iptsh"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let settings = [
      "answers statements", "hints no", "suggestions no", "return-line no", "pager no",
    ]
    try put(settings.map { "set setting \($0)\n" }.joined(), ".config/iptsh/init.ipt")
  }

  // MARK: Files

  /// Writes a file of the home folder.
  @discardableResult
  func put(_ text: String, _ name: String) throws -> String { try put(Array(text.utf8), name) }

  @discardableResult
  func put(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func file(ofCase name: String) -> String { "\(cases)/\(name).case" }

  func content(ofCase name: String) -> Data? {
    FileManager.default.contents(atPath: file(ofCase: name))
  }

  /// The changes of a case without their stamps of number, time, author and link.
  func statements(ofCase name: String) throws -> [String] {
    let bytes = try #require(content(ofCase: name), "there is no case \(name)")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 4)
      return line.hasPrefix("@") && words.count == 5 ? String(words[4]) : nil
    }
  }

  /// All names in the folder of the cases, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cases).sorted()
  }
}

extension ProcessResult {
  /// Standard error without the breaks that fit it to a width.
  var unwrappedErrors: String {
    errorText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
