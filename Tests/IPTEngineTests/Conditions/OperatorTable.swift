/// What each operator makes of each pair of operands.
enum OperatorTable {
  /// Operands, one of each sort of value, by what they are called in the tables.
  static let operands: [(name: String, text: String)] = [
    ("unknown", "unknown"), ("number", "3"), ("share", "50%"), ("text", "\"mother\""),
    ("word", "phase"), ("yes", "yes"), ("month", "2024-03"), ("day", "2024-03-15"),
    ("time", "14:30"),
    ("weeks", "2w"), ("months", "1mo"), ("list", "[3, 9]"), ("texts", "[\"mother\", \"aunt\"]"),
    ("range", "1..3"), ("record", "relation(\"mother\")"), ("rows", "relations"),
    ("score", "latest(phq9)"),
  ]

  /// The case on which they are worked out; its phase is the initial one, its score is 9.
  static let setting = """
    add relation mother closeness 3 dispute
    add relation aunt
    session 1 on 2026-10-01
    score phq9 total 9 item9 0
    """

  /// Left operand: right operand and value, … ; a pair that is not listed is refused.
  static let rows: [String: String] = [
    "=": """
    unknown: unknown ?, number ?, share ?, text ?, word ?, yes ?, month ?, day ?
    unknown: time ?, weeks ?, months ?, list ?, texts ?, range ?, record ?, rows ?, score ?
    number: unknown ?, number yes, share no, score no
    share: unknown ?, number no, share yes, score no
    text: unknown ?, text yes, record yes
    word: unknown ?, word yes, record no
    yes: unknown ?, yes yes
    month: unknown ?, month yes, day ?
    day: unknown ?, month ?, day yes
    time: unknown ?, time yes
    weeks: unknown ?, weeks yes, months no
    months: unknown ?, weeks no, months yes
    list: unknown ?, list yes
    texts: unknown ?, texts yes
    range: unknown ?, range yes
    record: unknown ?, text yes, word no, record yes
    rows: unknown ?, rows yes
    score: unknown ?, number no, share no, score yes
    """,
    "<": """
    unknown: unknown ?, number ?, share ?, text ?, month ?, day ?, time ?, weeks ?, months ?, score ?
    number: unknown ?, number no, share no, score yes
    share: unknown ?, number yes, share no, score yes
    text: unknown ?, text no
    month: unknown ?, month no, day ?
    day: unknown ?, month ?, day no
    time: unknown ?, time no
    weeks: unknown ?, weeks no, months yes
    months: unknown ?, weeks no, months no
    score: unknown ?, number no, share no, score no
    """,
    "<=": """
    unknown: unknown ?, number ?, share ?, text ?, month ?, day ?, time ?, weeks ?, months ?, score ?
    number: unknown ?, number yes, share no, score yes
    share: unknown ?, number yes, share yes, score yes
    text: unknown ?, text yes
    month: unknown ?, month yes, day ?
    day: unknown ?, month ?, day yes
    time: unknown ?, time yes
    weeks: unknown ?, weeks yes, months yes
    months: unknown ?, weeks no, months yes
    score: unknown ?, number no, share no, score yes
    """,
    "in": """
    unknown: unknown ?, text ?, list ?, texts ?, range ?, rows ?
    number: unknown ?, list yes, range yes
    share: unknown ?, list no, range no
    text: unknown ?, text yes, texts yes, rows yes
    word: unknown ?, text no, rows no
    yes: unknown ?
    month: unknown ?
    day: unknown ?
    time: unknown ?
    weeks: unknown ?
    months: unknown ?
    list: unknown ?
    texts: unknown ?
    range: unknown ?
    record: unknown ?, texts yes, rows yes
    rows: unknown ?
    score: unknown ?, list yes, range no
    """,
    "contains": """
    unknown: unknown ?, number ?, share ?, text ?, word ?, yes ?, month ?, day ?
    unknown: time ?, weeks ?, months ?, list ?, texts ?, range ?, record ?, rows ?, score ?
    text: unknown ?, text yes, word no
    list: unknown ?, number yes, share no, score yes
    texts: unknown ?, text yes, record yes
    range: unknown ?, number yes, share no, score no
    rows: unknown ?, text yes, word no, record yes
    """,
    "+": """
    unknown: unknown ?, number ?, share ?, month ?, day ?, weeks ?, months ?, score ?
    number: unknown ?, number 6, share 3.5, score 12
    share: unknown ?, number 3.5, share 1, score 9.5
    month: unknown ?, weeks ?, months 2024-04
    day: unknown ?, weeks 2024-03-29, months 2024-04-15
    weeks: unknown ?, month ?, day 2024-03-29, weeks 4w, months ?
    months: unknown ?, month 2024-04, day 2024-04-15, weeks ?, months 2mo
    score: unknown ?, number 12, share 9.5, score 18
    """,
    "-": """
    unknown: unknown ?, number ?, share ?, month ?, day ?, weeks ?, months ?, score ?
    number: unknown ?, number 0, share 2.5, score -6
    share: unknown ?, number -2.5, share 0, score -8.5
    month: unknown ?, month ?, day ?, weeks ?, months 2024-02
    day: unknown ?, month ?, day 0d, weeks 2024-03-01, months 2024-02-15
    weeks: unknown ?, weeks 0w, months ?
    months: unknown ?, weeks ?, months 0mo
    score: unknown ?, number 6, share 8.5, score 0
    """,
    "*": """
    unknown: unknown ?, number ?, share ?, weeks ?, months ?, score ?
    number: unknown ?, number 9, share 1.5, weeks 6w, months 3mo, score 27
    share: unknown ?, number 1.5, share 0.25, weeks 1w, months ?, score 4.5
    weeks: unknown ?, number 6w, share 1w, score 18w
    months: unknown ?, number 3mo, share ?, score 9mo
    score: unknown ?, number 27, share 4.5, weeks 18w, months 9mo, score 81
    """,
    "/": """
    unknown: unknown ?, number ?, share ?, weeks ?, months ?, score ?
    number: unknown ?, number 1, share 6, score 0.333333333333333
    share: unknown ?, number 0.166666666666667, share 1, score 0.0555555555555556
    weeks: unknown ?, number 112h, share 4w, weeks 1, months ?, score 2240min
    months: unknown ?, number ?, share 2mo, weeks ?, months 1, score ?
    score: unknown ?, number 3, share 18, score 1
    """,
    "and": """
    unknown: unknown ?, yes ?
    yes: unknown ?, yes yes
    """,
    "or": """
    unknown: unknown ?, yes yes
    yes: unknown yes, yes yes
    """,
  ]

  /// A text that is written out, alone or in a list, is none of the words that there are; of one in a
  /// variable that shows only when it runs.
  static let noWord = "P015"

  /// The code with which a pair is refused.
  static func refusal(_ sign: String, _ left: String, _ right: String) -> String {
    let unordered = ["word", "yes", "list", "texts", "range", "record", "rows"]
    let holders = ["unknown", "text", "list", "texts", "range", "rows"]
    switch sign {
    case "in" where left == "word" && right == "texts": return Self.noWord
    case "contains" where left == "texts" && right == "word": return Self.noWord
    case "=" where left == "text" && right == "word": return Self.noWord
    case "=" where left == "word" && right == "text": return Self.noWord
    case "=": return "V108"
    case "<", "<=":
      // What goes together but has no order is told as that.
      let goTogether =
        listed("=")["\(left) \(right)"] != nil || refusal("=", left, right) == Self.noWord
      let isUnordered = unordered.contains(left) || unordered.contains(right)
      // A record is equal to its name, but stands neither before nor behind one.
      let isNamed =
        (left == "record") != (right == "record") && left != "unknown" && right != "unknown"
      return goTogether && isUnordered && !isNamed ? "V109" : "V108"
    case "in": return holders.contains(right) ? "V108" : "V111"
    case "contains": return holders.contains(left) ? "V108" : "V111"
    case "and", "or": return "V104"
    default: return "V110"
    }
  }

  /// The pairs that are listed for an operator, with their values.
  static func listed(_ sign: String) -> [String: String] {
    var found: [String: String] = [:]
    for line in (rows[sign] ?? "").split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      for item in parts[1].split(separator: ",") {
        let words = item.split(separator: " ")
        found["\(parts[0]) \(words[0])"] = String(words[1])
      }
    }
    return found
  }
}
