import IPTDocument

/// `iptsh.tmLanguage.json`: what an editor with TextMate grammars colours.
///
/// A word is coloured by what it can be; which words may stand where is the parser's to say.
enum TextMateGrammar {
  /// One thing that is coloured.
  private enum Pattern {
    /// Text that fits an expression; its groups may have names of their own.
    case match(_ name: String, _ expression: String, groups: [String] = [])
    /// Text from a beginning to an end, with other things in it.
    case region(_ name: String, from: String, to: String, holding: [String])
  }

  static func text() -> String {
    let parts = parts(EditorWords())
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("name", "iptsh")
    writer.member(
      "comment",
      "Generated from the tables of the program; write it anew with `swift run iptsh-dev generate`."
    )
    writer.member("scopeName", "source.iptsh")
    writer.key("fileTypes")
    writer.beginArray()
    writer.string("ipt")
    writer.endArray()
    writer.includes(parts.filter { !$0.isInner }.map(\.name))
    writer.key("repository")
    writer.beginObject()
    for part in parts {
      writer.key(part.name)
      write(part.pattern, &writer)
    }
    writer.endObject()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ pattern: Pattern, _ writer: inout JSONWriter) {
    writer.beginObject()
    switch pattern {
    case .match(let name, let expression, let groups):
      if !name.isEmpty { writer.member("name", scope(name)) }
      writer.member("match", expression)
      if !groups.isEmpty {
        writer.key("captures")
        writer.beginObject()
        for (index, group) in groups.enumerated() {
          writer.key(String(index + 1))
          writer.beginObject()
          writer.member("name", scope(group))
          writer.endObject()
        }
        writer.endObject()
      }
    case .region(let name, let from, let to, let inner):
      writer.member("name", scope(name))
      writer.member("begin", from)
      writer.member("end", to)
      writer.includes(inner)
    }
    writer.endObject()
  }

  private static func scope(_ name: String) -> String { "\(name).iptsh" }

  // MARK: The language

  private struct Part {
    let name: String
    let pattern: Pattern
    /// Whether it is coloured within other things only.
    var isInner = false
  }

  /// What is tried first stands first.
  private static func parts(_ words: EditorWords) -> [Part] {
    texts + [
      Part(
        name: "label",
        pattern: .match("constant.other.label", behindWord + #"[\p{L}_][\w-]*#[0-9]+(?![\w-])"#)),
      Part(name: "variable", pattern: .match("variable.other", #"\$\p{L}[\w-]*"#)),
      Part(name: "entry", pattern: .match("constant.other.entry", #"@[0-9]+(\.[0-9]+)?"#)),
    ] + numbers(words) + [
      Part(
        name: "statement",
        pattern: .match(
          "",
          #"(?:^|(?<=[{;]))[ \t]*"# + oneOf(words.verbs)
            + "(?:[ \\t]+\(oneOf(words.kinds + words.verbs.filter { !words.kinds.contains($0) })))?"
            + aheadWord,
          groups: ["keyword.control.verb", "storage.type.kind"])),
      Part(
        name: "alternative",
        pattern: .match("keyword.control.verb", #"(?<=\})[ \t]*else(?:[ \t]+if)?(?![\w-])"#)),
      word("kind", "storage.type.kind", words.kinds),
      word("operator-word", "keyword.operator.word", words.operators),
      word("constant", "constant.language", words.constants),
      word("clause", "support.type.property-name.clause", words.clauses),
      word("figure", "support.function.figure", words.figures),
      word("value", "support.constant.value", words.values),
      // Any other word is passed over whole.
      Part(name: "word", pattern: .match("", behindWord + #"(?:\p{L}|_[\w-])[\w-]*"#)),
      Part(name: "missing", pattern: .match("constant.language.missing", "_")),
      Part(name: "sign", pattern: .match("keyword.operator", "!=|<=|>=|[=<>+*/-]")),
    ]
  }

  private static let texts: [Part] = [
    Part(
      name: "comment",
      pattern: .match("comment.line.number-sign", #"(?:^|(?<=[\s{;]))#.*$"#)),
    Part(
      name: "text-block",
      pattern: .region("string.quoted.triple", from: #"""""#, to: #"""""#, holding: [])),
    Part(
      name: "template",
      pattern: .region(
        "string.interpolated", from: #"\$""#, to: #""|$"#, holding: ["escape", "interpolation"])),
    Part(
      name: "string",
      pattern: .region(
        "string.quoted.double", from: "\"", to: #""|$"#, holding: ["escape", "stray"])
    ),
    Part(name: "raw-text", pattern: .match("string.unquoted.raw", #"\|.*$"#)),
    Part(
      name: "escape",
      pattern: .match("constant.character.escape", #"\\(["\\nt{}]|u\{[0-9A-Fa-f]{1,7}\})"#),
      isInner: true),
    Part(
      name: "stray", pattern: .match("invalid.illegal.escape", #"\\."#), isInner: true),
    Part(
      name: "interpolation",
      pattern: .region("meta.interpolation", from: #"\{"#, to: #"\}"#, holding: ["$self"]),
      isInner: true),
  ]

  private static func numbers(_ words: EditorWords) -> [Part] {
    let day = "[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
    let time = "[0-9]{2}:[0-9]{2}"
    let units = words.units.joined(separator: "|")
    return [
      number(
        "timestamp", "constant.numeric.timestamp", "[0-9]{4}-[0-9]{2}-[0-9]{2}T\(time):[0-9]{2}Z"),
      number("date", "constant.numeric.date", day),
      number("time", "constant.numeric.time", time),
      number("duration", "constant.numeric.duration", "[0-9]+(?:\(units))"),
      number("range", "constant.numeric.range", #"[0-9]+\.\.[0-9]+"#),
      number("number", "constant.numeric", #"[+-]?[0-9]+(?:\.[0-9]+)?%?"#),
      Part(
        name: "malformed-number",
        pattern: .match("invalid.illegal.number", behindWord + #"[+-]?[0-9][0-9A-Za-z.:%_+-]*"#)),
    ]
  }

  private static func number(_ name: String, _ scope: String, _ expression: String) -> Part {
    Part(
      name: name,
      pattern: .match(scope, behindWord + expression + #"(?![0-9A-Za-z:%_-]|\.[0-9A-Za-z.])"#))
  }

  private static func word(_ name: String, _ scope: String, _ words: [String]) -> Part {
    Part(name: name, pattern: .match(scope, behindWord + oneOf(words) + aheadWord))
  }

  private static let behindWord = #"(?<![\w@$#-])"#
  private static let aheadWord = #"(?![\w-]|#[0-9])"#

  private static func oneOf(_ words: [String]) -> String {
    "(\(words.joined(separator: "|")))"
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Other things to be looked for, by their names.
  fileprivate mutating func includes(_ names: [String]) {
    key("patterns")
    beginArray()
    for name in names {
      beginObject()
      member("include", name.hasPrefix("$") ? name : "#\(name)")
      endObject()
    }
    endArray()
  }
}
