/// A language a generated text is written in.
enum Dialect: String, CaseIterable {
  /// The language of `iptsh`; `tclsh` runs the very same text.
  case ipt
  case lua
  case sql

  var opening: String {
    switch self {
    case .ipt: "language 1\nsession 1 on 2025-02-11 held\n"
    case .lua:
      "local relation, event, score, closeness, note = relation, event, score, closeness, note\n"
        + ";(function()\n"
    case .sql: Preludes.sql + "BEGIN;\n"
    }
  }

  /// Stands between groups of statements.
  ///
  /// A group is a function in Lua, so that no function has a million constants; Lua 5.4 spends as
  /// many instructions on the text without seams.
  var seam: String {
    switch self {
    case .lua: "end)()\n;(function()\n"
    case .ipt, .sql: ""
    }
  }

  var closing: String {
    switch self {
    case .ipt: ""
    case .lua: "end)()\n"
    case .sql: "COMMIT;\n"
    }
  }

  /// The statement as one line, without its end.
  ///
  /// Generated names and texts hold no quote, backslash, `$` or bracket in any of the languages.
  func line(_ statement: Statement) -> String {
    switch self {
    case .ipt: Self.ipt(statement)
    case .lua: Self.lua(statement)
    case .sql: Self.sql(statement)
    }
  }

  private static func ipt(_ statement: Statement) -> String {
    switch statement {
    case .comment(let text): return "# \(text)"
    case .relation(let name, let closeness, let stage, let importance, let status):
      let head = "add relation \"\(name)\" closeness \(closeness)"
      let tail = "importance \(importance) status \(status)"
      guard let stage else { return "\(head) \(tail) dispute" }
      return "\(head) dispute \(stage) \(tail)"
    case .event(let text, let kind, let date, let impact):
      return "event \"\(text)\" \(kind) on \(date) impact \(impact)"
    case .score(let answers):
      return "score phq9 " + answers.map { "\($0)" }.joined(separator: " ")
    case .set(let name, let closeness): return "set relation \"\(name)\" closeness \(closeness)"
    case .note(let text): return "note \"\(text)\""
    }
  }

  private static func lua(_ statement: Statement) -> String {
    switch statement {
    case .comment(let text): return "-- \(text)"
    case .relation(let name, let closeness, let stage, let importance, let status):
      let dispute = stage ?? "unknown"
      return "relation(\"\(name)\", \(closeness), \"\(dispute)\", \(importance), \"\(status)\")"
    case .event(let text, let kind, let date, let impact):
      return "event(\"\(text)\", \"\(kind)\", \"\(date)\", \(impact))"
    case .score(let answers):
      return "score(\"phq9\", " + answers.map { "\($0)" }.joined(separator: ", ") + ")"
    case .set(let name, let value): return "closeness(\"\(name)\", \(value))"
    case .note(let text): return "note(\"\(text)\")"
    }
  }

  private static func sql(_ statement: Statement) -> String {
    switch statement {
    case .comment(let text): return "-- \(text)"
    case .relation(let name, let closeness, let stage, let importance, let status):
      let dispute = stage ?? "unknown"
      return "INSERT INTO relation VALUES"
        + "('\(name)',\(closeness),'\(dispute)',\(importance),'\(status)');"
    case .event(let text, let kind, let date, let impact):
      return "INSERT INTO event VALUES('\(text)','\(kind)','\(date)',\(impact));"
    case .score(let answers):
      return "INSERT INTO score VALUES('phq9',"
        + answers.map { "\($0)" }.joined(separator: ",") + ");"
    case .set(let name, let closeness):
      return "UPDATE relation SET closeness=\(closeness) WHERE name='\(name)';"
    case .note(let text): return "INSERT INTO note VALUES('\(text)');"
    }
  }
}
