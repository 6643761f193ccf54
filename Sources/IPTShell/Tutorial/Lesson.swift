import IPTModel

/// One step of the tutorial.
struct Lesson: Sendable {
  /// What is known after a line.
  struct Turn {
    let line: String
    /// The codes of what was wrong with it.
    let faults: [String]
    /// What Tab would put in its place.
    var remedies: [String] = []
    let reader: CaseReader

    /// The first words of the line.
    func begins(with words: String) -> Bool {
      line.split(separator: " ").joined(separator: " ").hasPrefix(words)
    }

    /// Whether the person whom the tutorial is about was written down.
    var hasMother: Bool { mother != nil }

    /// A field of that person.
    func mother(_ field: String) -> Quantity { reader.field(field, of: mother) }

    private var mother: UInt32? {
      reader.live("relation").first { NameFolding.folded(reader.name(of: $0)) == "mother" }
    }
  }

  /// What is to be known.
  let text: String
  /// A line that does what is asked.
  let example: String
  /// Whether the line is shown at once, or only to who has tried in vain.
  let showsExample: Bool
  let isDone: @Sendable (Turn) -> Bool

  init(
    _ text: String, _ example: String, showsExample: Bool = true,
    isDone: @escaping @Sendable (Turn) -> Bool
  ) {
    self.text = text
    self.example = example
    self.showsExample = showsExample
    self.isDone = isDone
  }

  /// What becomes of the line with a mistake, on which the lesson behind it goes on.
  private static let mendedLine = "set relation mother closeness 5"

  static let all: [Lesson] = [
    Lesson(
      "A line says: verb, thing, name; then words with values, in any order. Write down the mother, "
        + "a person of the inventory.", "add relation mother closeness 3"
    ) { $0.hasMother },
    Lesson(
      "The answer says what changed; @1 is the number of the entry. In a case of yours it would be "
        + "saved by now. Tab completes: type `set relat` and Tab, `mo` and Tab, `clos` and Tab. The "
        + "last stands for several words: go on with a blank and 4.",
      "set relation mother closeness 4"
    ) { $0.mother("closeness") == .number(4) },
    Lesson(
      "? says what may come next. Type `set relation mother dispute`, a blank, and ?. Choose the "
        + "word for a quarrel in which nothing moves any more, type all of it, and press Enter.",
      "set relation mother dispute impasse", showsExample: false
    ) { $0.mother("dispute") == .word("impasse") },
    Lesson(
      "Mistakes are answered, and nothing happens to the case. Make one, as it happens in haste.",
      "set relation mother closnes 5"
    ) { !$0.faults.isEmpty && $0.remedies.first == mendedLine },
    Lesson(
      "The line has come back with the cursor on the mistake, and Tab mends it. Press Tab, look at "
        + "the line, press Enter. (Ctrl-U takes away what stands in the line.)",
      mendedLine, showsExample: false
    ) { $0.mother("closeness") == .number(5) && $0.faults.isEmpty },
    Lesson(
      "5 was too much. `undo` takes the last entry back, `redo` would bring it again. The log keeps "
        + "both: nothing that was entered is lost.", "undo"
    ) { $0.mother("closeness") == .number(4) },
    Lesson(
      "What happens in a session stands in it, and the prompt then shows it. Without one, what you "
        + "type belongs to today. Open the first one.", "session 1 held"
    ) { !$0.reader.live("session").isEmpty },
    Lesson(
      "Free text goes behind a bar, to the end of the line.",
      "note | she came late and spoke of the move"
    ) { !$0.reader.live("note").isEmpty },
    Lesson(
      "A questionnaire is entered item by item. These are the nine answers of a PHQ-9, the last one "
        + "about thoughts of death.", "score phq9 2 1 3 2 1 2 1 1 1"
    ) { !$0.reader.live("flag").isEmpty },
    Lesson(
      "An answer above 0 there opens a flag. It is repeated until somebody has asked the client and "
        + "has recorded the answer; the program does not judge. Words for each place are found with ?",
      "risk thoughts passive plan none means none action safety-plan"
    ) { !$0.reader.live("flag").isEmpty && $0.reader.openFlags.isEmpty },
    Lesson(
      "Now look: `inventory` shows the people, `timeline` the events, `summary` the case.",
      "inventory"
    ) { turn in ["inventory", "timeline", "summary"].contains { turn.begins(with: $0) } },
    Lesson(
      "A plural lists, and `where` chooses.", "list relations where dispute and closeness >= 4"
    ) { $0.begins(with: "list relations where") && $0.faults.isEmpty },
    Lesson(
      "`phase next` goes from the opening to the middle phase, or says what is missing for it. Much "
        + "is missing here. Tab then offers the missing lines, one after the other.", "phase next"
    ) { $0.begins(with: "phase next") },
    Lesson(
      "`fill relation mother` would ask for the empty fields of a record, one by one. For now ask "
        + "what a word means. (Ctrl-U first, if a line is offered.)", "help closeness"
    ) { $0.begins(with: "help") && $0.faults.isEmpty },
  ]
}
