import Foundation
import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTStore
import Testing

/// What role plays are read and played with in these tests: no clock, files in memory.
struct Workroom {
  let catalogue: Catalogue
  let library: Library
  var files: [String: String] = [:]

  static let digest: DigestFunction = { Digest.sha256($0) }
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init(files: [String: String] = [:]) {
    let schema = Schema(kinds: Kind.all)
    catalogue = Catalogue(
      schema: schema, commands: Command.all + Command.practice, use: .statements)
    library = Library(schema: schema)
    self.files = files
  }

  var workshop: PlaySetting {
    let now = Timestamp(
      day: PartialDate(packed: 2026 << 9 | 11 << 5 | 21), hour: 9, minute: 0, second: 0)
    var setting = Interpreter.Setting(now: now, author: "mw")
    setting.hasClock = false
    return PlaySetting(
      catalogue: catalogue, library: library, setting: setting, scripts: FilesInMemory(files))
  }

  /// A script of the folder of role plays that ships with the program.
  static func shipped(_ name: String) throws -> (text: String, room: Workroom) {
    let folder = root.appending(path: "Scripts/roleplays")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    var files: [String: String] = [:]
    for name in ["helen.ipt", "daniel.ipt"] {
      files[name] = try String(
        contentsOf: root.appending(path: "Scripts/cases/\(name)"), encoding: .utf8)
    }
    return (text, Workroom(files: files))
  }

  func rolePlay(_ text: String, named name: String = "play.ipt") throws -> RolePlay {
    try PracticeText.rolePlay(nil, in: Source(text, name: name), workshop)
  }

  func attempt(_ text: String) throws -> Attempt {
    let found = try PracticeText.attempts(in: Source(text, name: "a.attempt"), workshop)
    return try #require(found.first)
  }

  func player(_ text: String, isExam: Bool = false) throws -> Player {
    try Player(rolePlay(text), isExam: isExam, workshop)
  }

  /// A play along a way that a search has found; records are left as they are.
  func player(_ play: RolePlay, taking path: [String]) throws -> Player {
    var player = try Player(play, workshop)
    func leaveRecords() throws {
      while let record = player.record { try player.make(.done(record: record.label)) }
    }
    for step in path {
      try leaveRecords()
      let words = step.split(separator: " ").map(String.init)
      try player.make(.take(choice: words[0], option: words[1]))
    }
    try leaveRecords()
    return player
  }

  func session(_ text: String, isExam: Bool = false, width: Int = 80) throws -> PlaySession {
    let play = try rolePlay(text)
    return PlaySession(try Player(play, isExam: isExam, workshop), Stage(play, width: width))
  }

  /// What a check says of a text: its errors, else its warnings, by their codes.
  func findings(_ text: String) -> [String] {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: catalogue.schema),
      setting: workshop.setting)
    interpreter.scripts = FilesInMemory(files)
    let run = interpreter.check(script: Source(text))
    return run.diagnostics.map(\.code.id) + run.warnings.map(\.code.id)
  }

  /// The warnings that a check gives of a text.
  func warnings(_ text: String) -> [Diagnostic] {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: catalogue.schema),
      setting: workshop.setting)
    return interpreter.check(script: Source(text)).warnings
  }

  /// The errors of a text, and how many more there are.
  func errors(_ text: String) -> (told: [Diagnostic], omitted: Int) {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: catalogue.schema),
      setting: workshop.setting)
    let run = interpreter.check(script: Source(text))
    return (run.diagnostics, run.omitted)
  }

  /// Runs the tests of a text: titles of those that passed and of those that failed.
  func tests(_ text: String) -> (passed: [String], failed: [String], errors: [String]) {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: catalogue.schema),
      setting: workshop.setting)
    interpreter.scripts = FilesInMemory(files)
    let run = interpreter.run(script: Source(text, name: "play.ipt"))
    let scenarios = interpreter.checks.scenarios
    return (
      scenarios.filter(\.hasPassed).map(\.title), scenarios.filter { !$0.hasPassed }.map(\.title),
      run.diagnostics.map(\.code.id)
    )
  }
}

/// Scripts in memory, by their names.
struct FilesInMemory: ScriptFiles {
  let files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  func read(_ path: String, from source: Source) throws(Failure) -> Source {
    guard let text = files[path] else {
      throw Failure(DiagnosticCode("R017"), "there is no \(path)")
    }
    return Source(text, name: path)
  }

  func readOrigin(_ path: String, from source: Source) throws(Failure) -> ScenarioOrigin {
    .script(try read(path, from: source))
  }
}

/// The codes with which a call fails; none if it does not.
func codes(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let failure as Failure {
    return failure.diagnostics.map(\.code.id)
  } catch {
    return ["\(error)"]
  }
}

extension PlaySession {
  /// Takes lines; the result is all that is seen, errors by their codes.
  mutating func type(_ lines: String...) -> String {
    var seen = ""
    for line in lines {
      do {
        seen += try take(line).lines.map { $0 + "\n" }.joined()
      } catch {
        seen += error.diagnostics.map { "error[\($0.code.id)]: \($0.message)\n" }.joined()
      }
    }
    return seen
  }
}
