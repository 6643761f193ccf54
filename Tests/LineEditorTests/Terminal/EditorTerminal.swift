import Foundation
import IPTTestSupport

/// A terminal with the echo shell in it.
typealias EditorTerminal = TerminalPane

extension TerminalPane {
  /// Starts the echo shell, or another program.
  convenience init(
    _ command: String = TerminalPane.echo, columns: Int = 60, rows: Int = 16,
    editrc: String? = nil, files: [String: String] = [:]
  ) throws {
    try self.init(
      command, columns: columns, rows: rows, environment: [:],
      files: files.merging(editrc.map { [".editrc": $0] } ?? [:]) { $1 })
  }

  /// The echo shell, built beside the tests.
  static var echo: String { (try? product("line-editor-echo")) ?? "line-editor-echo" }

  /// Waits for the prompt the editor starts with.
  func expectPrompt(line: Int = #line) throws { try expect(last: "ipt>", line: line) }
}
