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
        "focus", "with",
        "Whom it is with stands in the inventory: `set relation \"…\" dispute`."),
      Habit(
        "", "delete",
        "`undo` takes the last entry back, `retract @N` an earlier one, `remove` ends a record; a "
          + "case is a file, deleted like any other."),
    ]

  /// Units that a number alone is meant in, by the clause that it stands behind.
  package static let units = [
    (beginning: "contract", clause: "length", unit: "min", range: 15...120)
  ]
}

/// What is said of a word that people bring along, in the place of what the parser says.
struct HabitSearch {
  let source: Source
  let range: Range<Int>
  /// The statement up to the word, and where it begins.
  private let before: [Substring]
  private let start: Int

  init(_ source: Source, at range: Range<Int>) {
    self.source = source
    self.range = range
    let line = source.line(at: range.lowerBound, reach: 400).lowerBound
    let text = source.text(line..<range.lowerBound)
    let statement = text.split(omittingEmptySubsequences: false) { ";{}".contains($0) }.last ?? ""
    before = statement.split(separator: " ")
    start =
      range.lowerBound - statement.utf8.count + statement.utf8.prefix { $0 == 0x20 }.count
  }

  /// The diagnostic with what stands for the word, if it is known as a habit.
  func explained(_ diagnostic: Diagnostic) -> Diagnostic? {
    if let unit = unit(diagnostic) { return unit }
    let word = source.text(range)
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
        : .init(start..<range.upperBound, habit.instead, isTemplate: habit.instead.contains("…")))
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
