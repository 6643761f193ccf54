import Foundation
import IPTEngine
import IPTModel
import Testing

@Suite("The grammars of editors")
struct EditorGrammarTests {
  private static let folder = WrittenGrammar.file.deletingLastPathComponent()

  private func textMate() throws -> TextMateReader {
    try TextMateReader(
      try Data(contentsOf: Self.folder.appending(path: "iptsh.tmLanguage.json")))
  }

  private func vim() throws -> String {
    try String(contentsOf: Self.folder.appending(path: "iptsh.vim"), encoding: .utf8)
  }

  @Test
  func everyExpressionCompiles() throws {
    #expect(try textMate().scopeName == "source.iptsh")
  }

  @Test(arguments: [
    (
      #"add relation "mo\"ther" closeness 3 # remark"#,
      [
        "add keyword.control.verb", "relation storage.type.kind",
        #"\" constant.character.escape"#, #""mo\"ther" string.quoted.double"#,
        "closeness support.type.property-name.clause", "3 constant.numeric",
        "# remark comment.line.number-sign",
      ]
    ),
    (
      "session 5 on 2026-11-21 { score phq9 _ -2; note | # raw",
      [
        "session keyword.control.verb", "5 constant.numeric",
        "on support.type.property-name.clause", "2026-11-21 constant.numeric.date",
        "score keyword.control.verb", "_ constant.language.missing", "-2 constant.numeric",
        "note storage.type.kind", "| # raw string.unquoted.raw",
      ]
    ),
    (
      "x 50min at 14:30 in 0..3 x-3 3-2 $x.status grief#3 @5.1 status estranged",
      [
        "50min constant.numeric.duration", "at support.type.property-name.clause",
        "14:30 constant.numeric.time", "in keyword.operator.word", "0..3 constant.numeric.range",
        "3-2 invalid.illegal.number", "$x variable.other",
        "status support.type.property-name.clause", "grief#3 constant.other.label",
        "@5.1 constant.other.entry", "status support.type.property-name.clause",
        "estranged support.constant.value",
      ]
    ),
    (
      #"note $"has {count(goals) + 1} goals" """a "b""""#,
      [
        "note storage.type.kind", "count support.function.figure", "goals storage.type.kind",
        "+ keyword.operator", "1 constant.numeric", "{count(goals) + 1} meta.interpolation",
        #"$"has {count(goals) + 1} goals" string.interpolated"#,
        #""""a "b""" string.quoted.triple"#,
      ]
    ),
    (
      "if $n > 2 { stop } else if phase is known { expect error P014 { } }",
      [
        "if keyword.control.verb", "$n variable.other", "> keyword.operator", "2 constant.numeric",
        "stop keyword.control.verb", " else if keyword.control.verb", "phase storage.type.kind",
        "is keyword.operator.word", "known keyword.operator.word", "expect keyword.control.verb",
        "error support.type.property-name.clause",
      ]
    ),
  ])
  func aLineIsColoured(_ line: String, _ expected: [String]) throws {
    let found = try textMate().colour(line).map(\.description)
    #expect(found.prefix(expected.count) == expected.map { $0 + ".iptsh" }[...])
  }

  @Test(arguments: Command.all.filter(\.under.isEmpty).map(\.word))
  func everyVerbIsColoured(_ verb: String) throws {
    let first = try textMate().colour(verb).first
    #expect(first == .init(text: verb, name: "keyword.control.verb.iptsh"))
    #expect(try words(of: "iptshVerb").contains(verb))
  }

  @Test(arguments: Kind.all.map(\.word))
  func everyKindIsColoured(_ kind: String) throws {
    let found = try textMate().colour("x \(kind)")
    #expect(found == [.init(text: kind, name: "storage.type.kind.iptsh")])
    #expect(try (words(of: "iptshKind") + words(of: "iptshVerb")).contains(kind))
  }

  /// The words of one group of the Vim file.
  private func words(of group: String) throws -> [String] {
    try vim().split(separator: "\n").filter { $0.hasPrefix("syntax keyword \(group) ") }
      .flatMap { $0.split(separator: " ").dropFirst(3).map(String.init) }
  }
}
