import IPTLanguage

/// Words that people bring along from elsewhere, and what stands for them here.
///
/// They are looked up where a statement is wrong, and never taken as typed: what was meant is told,
/// and offered where it can only be one thing.
package struct Habit: Sendable {
  /// The words that begin the statement; empty where the word itself begins it.
  package let beginning: String
  /// The word that is no word of the language there.
  package let word: String
  /// What stands in the place of all of these; empty where it depends on what was meant, and with `…`
  /// where something is to be filled in.
  package let instead: String
  /// What is said about it.
  package let note: String

  private init(_ beginning: String, _ word: String, instead: String = "", _ note: String) {
    self.beginning = beginning
    self.word = word
    self.instead = instead
    self.note = note
  }

  /// All of them.
  package static let all: [Habit] =
    ["done", "partly", "tried-failed", "not-done", "dropped"].map { word in
      Habit(
        "homework", word, instead: "outcome \(word) of homework …",
        "`homework` sets something new; `outcome` records what became of it. In the session at which it "
          + "was due `outcome \(word)` is enough.")
    }
    + [("done", "reached"), ("reached", "reached"), ("better", "better"), ("dropped", "dropped")]
    .map { word, status in
      Habit(
        "goal", word, instead: "set goal … status \(status)",
        "`goal` puts down a new one; `goals` shows the numbers.")
    }
    + ["planned", "held", "late", "missed", "no-show", "cancelled"].map { word in
      Habit("", word, instead: "session … \(word)", "It is said of a session, by its number.")
    } + [
      Habit("", "homeworks", instead: "list homework", "Several are listed by `list homework`."),
      Habit(
        "risk", "no",
        "Say of what: `thoughts`, `plan`, `means`, `intent`, each with what was found; "
          + "`asked no because \"…\"` says that it was not asked about."),
      Habit(
        "case", "age",
        "An age does not stay: `case born` takes the year of birth, or the day."),
      Habit(
        "history", "delete", instead: "typed delete",
        "`history` records what came before the course; `typed` is about the lines that were typed."
      ),
      Habit(
        "history", "clear", instead: "typed clear",
        "`history` records what came before the course; `typed` is about the lines that were typed."
      ),
      Habit(
        "focus", "with",
        "Whom it is with stands in the inventory: `set relation \"…\" dispute`."),
    ]
    + ["delete", "erase", "drop", "rm"].map { word in
      Habit(
        "", word,
        "`undo` takes the last entry back, `retract @N` an earlier one, `remove` ends a record; a "
          + "case is a file, deleted like any other.")
    } + [
      Habit(
        "", "while",
        "`repeat 3 { … }` goes round as often as is told, `for` through records, a list or a range."
      ),
      Habit("", "break", "A loop goes round to its end; `stop` ends the script."),
    ]

  /// Verbs of other languages and programs, each with those of this one that may be meant.
  ///
  /// An empty one stands for the rest of the statement alone. The first is offered with which it reads, if
  /// so many words at least follow.
  package static let verbs: [(words: [String], meant: [String], least: Int)] = [
    (["view", "see", "display", "get", "look"], ["show", "list", ""], 1),
    (["find", "search", "select"], ["list", "apropos"], 1),
    (["edit", "update", "change", "modify", "alter"], ["set"], 2),
    (["create", "insert", "record", "write", "enter", "make"], ["add", ""], 1),
    (["start", "begin"], [""], 1), (["echo", "puts", "say"], ["print", "note"], 1),
    (["loop"], ["repeat"], 1), (["foreach"], ["for"], 1),
    (["function", "func", "def", "proc"], ["define"], 1), (["var", "const"], ["let"], 1),
    (["assert"], ["expect"], 1), (["test"], ["scenario"], 1),
    (["import", "require", "source", "load"], ["include", "open"], 1),
  ]

  /// Values of other languages, with those of this one.
  package static let values = ["true": "yes", "false": "no", "null": "unknown", "nil": "unknown"]

  /// Functions of other languages, with those of this one; empty where there is none for it here.
  package static let functions = [
    "average": "mean", "avg": "mean", "len": "count", "length": "count", "size": "count",
    "total": "sum", "minimum": "min", "maximum": "max", "least": "min", "most": "max",
    "median": "", "mode": "", "round": "", "abs": "", "sqrt": "",
  ]

  /// Words by which others say that nothing is known; what has them among its own words takes them as such.
  package static let wordsForNothing: Set<String> = ["none", "nothing", "null", "nil"]

  /// Units that a number alone is meant in, by the clause that it stands behind.
  package static let units = [
    (beginning: "contract", clause: "length", unit: "min", range: 15...120)
  ]
}

/// What is said of a word that people bring along, in the place of what the parser says.
struct HabitSearch {
  let source: Source
  let range: Range<Int>
  private let statement: StatementAround
  /// The words before it.
  private let before: [Substring]

  init(_ source: Source, at range: Range<Int>) {
    self.source = source
    self.range = range
    statement = StatementAround(range, in: source)
    before = statement.wordsBefore
  }

  /// The diagnostic with what stands for the word, if it is known as a habit.
  func explained(_ diagnostic: Diagnostic, _ grammar: Grammar) -> Diagnostic? {
    if let unit = unit(diagnostic) { return unit }
    let word = source.text(range)
    if before.isEmpty, diagnostic.code == .unknownStatement,
      let verb = verb(for: word, diagnostic, grammar)
    {
      return verb
    }
    let found = Habit.all.first { habit in
      guard habit.word == word else { return false }
      return habit.beginning.isEmpty
        ? before.isEmpty : before.first.map { $0 == habit.beginning } ?? false
    }
    guard let habit = found else { return nil }
    // Only what stands next to each other is put in another's place.
    let isNext = before.count == (habit.beginning.isEmpty ? 0 : 1)
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range,
      label: habit.instead.isEmpty || !isNext
        ? "here it is done another way" : "did you mean `\(habit.instead)`?",
      notes: [habit.note],
      fix: habit.instead.isEmpty || !isNext
        ? nil
        : .init(
          statement.start..<range.upperBound, habit.instead, isTemplate: habit.instead.contains("…")
        ))
  }

  /// The diagnostic with the verb of this language that was meant by one of another.
  private func verb(
    for word: String, _ diagnostic: Diagnostic, _ grammar: Grammar
  ) -> Diagnostic? {
    guard let row = Habit.verbs.first(where: { $0.words.contains(word) }) else { return nil }
    let isEnough = statement.behind.split(separator: " ").count >= row.least
    for verb in row.meant where isEnough {
      // Without the verb the blanks behind it go too.
      var end = range.upperBound
      while verb.isEmpty, end < source.count, source.bytes[end] == 0x20 { end += 1 }
      guard Parser.reads(verb, inPlaceOf: range.lowerBound..<end, in: source, by: grammar) else {
        continue
      }
      return Diagnostic(
        diagnostic.code, diagnostic.message, at: range,
        label: verb.isEmpty ? "leave it out" : "did you mean `\(verb)`?",
        fix: .init(range.lowerBound..<end, verb))
    }
    if Function.all.contains(where: { $0.word == word }) { return nil }
    let verbs = row.meant.filter { !$0.isEmpty }
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range, label: "here it is done another way",
      notes: verbs.isEmpty
        ? [] : ["See \(verbs.map { "`help \($0)`" }.joined(separator: " and "))."])
  }

  /// A number without its unit, where one is usual.
  private func unit(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard diagnostic.code == .wrongSort, let number = Int(source.text(range)),
      let row = Habit.units.first(where: { row in
        before.first.map { $0 == row.beginning } ?? false
          && before.last.map { $0 == row.clause } ?? false
      }), row.range.contains(number)
    else { return nil }
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range, label: "\(number) of what?",
      fix: .init(range, "\(number)\(row.unit)"))
  }
}
