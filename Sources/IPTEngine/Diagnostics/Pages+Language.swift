import IPTLanguage

extension DiagnosticPages {
  static let syntax: [DiagnosticPage] = [
    .init(
      "P001", "unknown statement",
      "A statement begins with a verb, or with the word of a kind that is numbered or single.",
      wrong: "ad relation \"aunt\"", right: "add relation \"aunt\""),
    .init(
      "P002", "text without a closing quote",
      "A text in quotes ends on the line it begins on. Three quotes open a text of several lines.",
      wrong: "note \"came early", right: "note \"came early\""),
    .init(
      "P003", "something is not closed",
      "A brace, a bracket or a text block that was opened is closed again before the text ends.",
      wrong: "session 5 {\n  note \"came early\"", right: "session 5 {\n  note \"came early\"\n}"),
    .init(
      "P004", "a brace that closes nothing",
      "There is one `}` for each `{` before it, and no more.",
      wrong: "note \"came early\"\n}", right: "note \"came early\""),
    .init(
      "P005", "unknown escape in a text",
      "A backslash begins \\\", \\\\, \\n, \\t or \\u{…}; anything else is probably a slip.",
      wrong: "note \"50\\% better\"", right: "note \"50% better\""),
    .init(
      "P006", "malformed number",
      "Digits with letters or signs between them are read as one word. Signs have blanks around them.",
      wrong: "list relations where closeness > 3-2", right: "list relations where closeness > 3 - 2"
    ),
    .init(
      "P007", "typographic sign",
      "Word processors put curly quotes and long dashes where the language wants plain signs.",
      wrong: "note “came early”", right: "note \"came early\""),
    .init(
      "P008", "control character",
      "Characters that cannot be seen, or that turn the direction of text, could make a line read as it is not.",
      wrong: "note \"came\u{202E}early\"", right: "note \"came early\""),
    .init(
      "P009", "stray sign",
      "The sign has no meaning in this place.",
      wrong: "note \"came early\" %", right: "note \"came early\""),
    .init(
      "P010", "not UTF-8",
      "The file is in another encoding. Nothing of it is run; save it as UTF-8.", read: .terminal,
      wrong: #"""
        printf 'note "caf\351"\n' > old.ipt
        iptsh check old.ipt
        """#,
      right: """
        iconv -f latin1 -t utf8 old.ipt > new.ipt
        iptsh check new.ipt
        """),
    .init(
      "P011", "something is missing",
      "The statement ends before what it needs was given.",
      wrong: "add relation", right: "add relation \"aunt\""),
    .init(
      "P012", "unknown clause",
      "The kind has no such field. `help` with the kind lists its fields.",
      wrong: "add relation \"aunt\" closness 3", right: "add relation \"aunt\" closeness 3"),
    .init(
      "P013", "value of another sort",
      "The clause takes a value of another sort: a text stands in quotes, a number does not.",
      wrong: "set relation \"mother\" good calls every week",
      right: "set relation \"mother\" good \"calls every week\""),
    .init(
      "P014", "number outside its range",
      "The field is a whole number within a range; the message names the range.",
      wrong: "add relation \"aunt\" closeness 9", right: "add relation \"aunt\" closeness 5"),
    .init(
      "P015", "unknown word",
      "The field holds a word from a list, and this is none of them.",
      wrong: "set relation \"mother\" status estrangd",
      right: "set relation \"mother\" status estranged"),
    .init(
      "P016", "something behind a complete statement",
      "A statement ends with its line or with `;`.",
      wrong: "undo @3", right: "undo"),
    .init(
      "P017", "block where none belongs",
      "Only sessions and records take a block in braces.",
      wrong: "undo { }", right: "undo"),
    .init(
      "P018", "too deep",
      "Blocks and round brackets stand in each other up to \(Parser.greatestDepth) deep. An expression has up to "
        + "\(Parser.greatestHeight) levels: each list, each call and each sign of a chain is one.",
      wrong: "print 1" + String(repeating: " + 1", count: 70),
      right: "let $part = 1 + 1 + 1 + 1; print $part + 1 + 1"),
    .init(
      "P019", "condition that goes wrong",
      "A condition breaks off, or two of its parts do not fit together.",
      wrong: "list relations where closeness >", right: "list relations where closeness > 3"),
    .init(
      "P020", "no such day",
      "The calendar does not have this day.",
      wrong: "event \"moved out\" move on 2026-02-30",
      right: "event \"moved out\" move on 2026-02-28"),
    .init(
      "P022", "a sign of another language",
      "Equal is `=`, not equal `!=`, at least `>=`, at most `<=`; `and`, `or` and `not` join conditions. A comment "
        + "begins with `#`, and a text stands in plain double quotes.",
      wrong: "list relations where closeness == 3", right: "list relations where closeness = 3"),
  ]

  static let names: [DiagnosticPage] = [
    .init(
      "N001", "clause given twice",
      "Each clause stands once in a statement.",
      wrong: "add relation \"aunt\" closeness 3 closeness 4",
      right: "add relation \"aunt\" closeness 4"),
    .init(
      "N003", "no such record",
      "The case has no record of this name or number.",
      wrong: "set relation \"mothr\" closeness 4", right: "set relation \"mother\" closeness 4"),
    .init(
      "N004", "name taken",
      "There is a record of this name already; names are told apart without regard to case.",
      wrong: "add relation \"mother\" closeness 4", right: "set relation \"mother\" closeness 4"),
    .init(
      "N005", "unknown to the library",
      "The library declares no measure, band, gate, question or topic of this name.",
      wrong: "score phq-9 total 10", right: "score phq9 total 10"),
    .init(
      "N006", "unknown name in a condition",
      "A word in a condition is a field, a figure, a kind, or a word of the field it is compared with.",
      wrong: "list relations where closness > 3", right: "list relations where closeness > 3"),
  ]

  static let namesInWords: [DiagnosticPage] = [
    .init(
      "N014", "a name of two words without quotes",
      "Without quotes a name ends with its word, and the next word is the kind of relation. That may be meant, "
        + "but `my mother` is one name. A capital letter says that the first word is the whole name.",
      wrong: "add relation old friend", right: "add relation \"old friend\""),
    .init(
      "N015", "a number for a name",
      "Somebody or something is called by a name or by a text, and a number is neither: most often it is one that "
        + "the program gives, as that of a turn. Who is called so all the same stands in quotes.",
      wrong: "incident \"the call\" { turn 2 \"You never call.\" }",
      right: "incident \"the call\" { turn me \"You never call.\" }"),
    .init(
      "N016", "no such session of maintenance",
      "In maintenance the sessions are counted anew, `m1`, `m2` and so on, and may be named so wherever the number "
        + "of a session stands. Each has its number as well, which is what is recorded: if the phase is taken "
        + "back, what was entered stays with its session. One that is entered can be named, and the next one.",
      wrong: "note \"well\" in session m3", right: "note \"well\" in session 3"),
  ]

  static let values: [DiagnosticPage] = [
    .init(
      "V101", "wrong number of answers",
      "A measure has a fixed number of items; `_` stands for an answer that is missing.",
      wrong: "score phq9 2 1 3", right: "score phq9 2 1 3 _ _ _ _ _ _"),
    .init(
      "V102", "answer out of range",
      "The answers of a measure lie within a range. `_` stands for one that cannot be told.",
      wrong: "score phq9 2 1 5 2 1 2 1 1 0", right: "score phq9 2 1 _ 2 1 2 1 1 0"),
    .init(
      "V103", "total out of range",
      "The total of a measure lies between 0 and its greatest total.",
      wrong: "score phq9 total 40", right: "score phq9 total 14"),
    .init(
      "V104", "no condition",
      "`where` keeps the records for which something is true; a number or a text is not.",
      wrong: "list relations where closeness", right: "list relations where closeness >= 4"),
    .init(
      "V105", "a reason is needed",
      "Going over a gate, another focus and another number of sessions than agreed are recorded with "
        + "a reason.",
      wrong: "focus grief", right: "focus grief because \"her mother died in spring\""),
    .init(
      "V106", "empty name",
      "A record is known by its name, so that a name has at least one sign that can be seen.",
      wrong: "add relation \"\"", right: "add relation \"aunt\""),
    .init(
      "V114", "a view and a change at once",
      "The word of a kind of which there is one shows the record, or sets its fields; `as of` and `as` belong "
        + "to showing.",
      wrong: "contract sessions 12 as of 2026-11-01", right: "contract as of 2026-11-01"),
    .init(
      "V115", "empty text",
      "A text with nothing to be seen in it would count as recorded and say nothing. `unknown` clears a field, "
        + "but none that a record is not without: a turn keeps its speaker.",
      wrong: "diagnosis \"\"", right: "diagnosis \"major depression\""),
    .init(
      "V116", "name of several lines",
      "A name stands in rows of tables and in the middle of sentences; with a line end in it, it would look "
        + "like two.",
      wrong: #"add relation "Ruth\nMiller""#, right: #"add relation "Ruth Miller""#),
    .init(
      "V120", "two things that contradict each other",
      "An item has one answer, and the answers must allow the total that is given beside them: only the "
        + "form tells which is right. Somebody who has died has no status of the living from that day on.",
      wrong: "score phq9 2 1 3 2 1 2 1 1 0 total 20", right: "score phq9 2 1 3 2 1 2 1 1 0"),
    .init(
      "V121", "sessions that the format does not have",
      "Each form of the treatment has a least and a greatest number of sessions, which stand in the "
        + "library; `help contract` and the format of the case say which.",
      wrong: "contract sessions 24", right: "contract sessions 16"),
    .init(
      "V122", "an unusual number of sessions",
      "The number is accepted for the format of the case, and others are usual.",
      read: .doubted,
      wrong: "contract sessions 20",
      right: "contract sessions 16"),
    .init(
      "V123", "a date that others are reckoned from",
      "Ages are counted from the birth, and `session 3` means the day of that session. Neither the birth nor the "
        + "day of a session can be given by one of them.",
      wrong: "set case born age 34", right: "set case born 1991-05"),
    .init(
      "V124", "the same twice in a list",
      "Each person, word or text stands once in a list: twice, it would count as two. Numbers and dates may "
        + "well be equal.",
      wrong: "affect [sad, sad]", right: "affect [sad]"),
    .init(
      "V107", "no place in the record",
      "A change belongs to a session or to a day: to one of them, and to nothing else.",
      wrong: "note \"came early\" in session 1 at 2026-11-21",
      right: "note \"came early\" in session 1"),
  ]

  static let running: [DiagnosticPage] = [
    .init(
      "R001", "a gate that no reason goes over",
      "An open flag is answered by asking, not by a reason: `despite` cannot name its gate.",
      wrong: """
        score phq9 total 20 item9 1
        phase next despite G24 because "in a hurry"
        """,
      right: """
        score phq9 total 20 item9 1
        risk thoughts passive plan none means none action safety-plan
        """),
    .init(
      "R002", "nothing to take back",
      "`undo` takes back what was entered in this sitting; older entries stay, and so does what was entered "
        + "before something was forgotten.",
      wrong: "undo", right: "note \"came early\""),
    .init(
      "R003", "no such step",
      "There is no phase in this direction.",
      wrong: "phase initial", right: "phase"),
    .init(
      "R004", "no questions",
      "The bank has no question on the topic for the present phase.", read: .terminal,
      wrong: """
        mkdir -p .config/iptsh
        echo 'question ward#1 "What were you told?" phases termination' > .config/iptsh/ward.ipt
        iptsh -c 'ask ward' anna
        """,
      right: "iptsh -c 'ask general' anna"),
    .init(
      "R005", "nothing to answer",
      "An answer belongs to a question that was asked.",
      wrong: "answer \"quiet\"", right: "asked role-transitions#1; answer \"quiet\""),
    .init(
      "R007", "stopped", "The run was stopped; nothing of it was kept.",
      wrong: """
        # Ctrl-C is pressed while it runs.
        repeat 1000000 { print 1 }
        """,
      right: "repeat 10 { }"),
    .init(
      "R009", "no help on this",
      "Help knows verbs, kinds, fields, words, measures and codes.",
      wrong: "help relashion", right: "help relation"),
    .init(
      "R010", "open for reading only",
      "The case is open elsewhere or stands in a folder that cannot be written.",
      wrong: """
        # The case is open elsewhere.
        note "came early"
        """,
      right: "summary"),
    .init(
      "R011", "another version of the language",
      "This program speaks version 1.", wrong: "language 2", right: "language 1"),
    .init(
      "R021", "other entries lean on it",
      "What the entry added is changed or named later. `with dependents` takes back all of it. A session in "
        + "which something is recorded is not removed either, nor is the case itself.",
      wrong: "retract @2 because \"she is an aunt\"",
      right: "retract @2 with dependents because \"she is an aunt\""),
    .init(
      "R022", "taken back before",
      "An entry that was undone or retracted does not count any more; `log` shows which they are.",
      wrong: "retract @7 because \"not told\"; retract @7 because \"told too early\"",
      right: "retract @7 because \"not told\""),
    .init(
      "R012", "nothing to go over",
      "`despite` names a gate that does not stand in the way, or that only advises. The step is done, "
        + "and the gate is not recorded as gone over.",
      read: .doubted,
      wrong:
        #"phase next despite [G01, G02, G04, G05, G06, G07, G08, G09, G10] because "transferred from a colleague""#,
      right: #"phase next despite [G04, G07, G08, G09] because "transferred from a colleague""#),
    .init(
      "S01", "an item calls for a question today",
      "A critical item was answered above zero. The flag stays open until a `risk` entry follows. A "
        + "zero is never a sign of safety, and a flag is never a measure of danger.",
      read: .answered,
      wrong: "score phq9 2 1 3 2 1 2 1 1 1",
      right: "risk thoughts passive plan none means none action safety-plan"),
    .init(
      "S02", "an item calls for a question, but was not recorded",
      "A critical item was answered above zero in an entry that failed, and nothing of it was kept. "
        + "Ask all the same, and enter the score again, so that its flag stands.",
      read: .answered,
      wrong: #"score phq9 2 1 3 2 1 2 1 1 1; set relation "nobody" closeness 3"#,
      right: """
        score phq9 2 1 3 2 1 2 1 1 1
        risk thoughts passive plan none means none action safety-plan
        """),
    .init(
      "S03", "an answer without its flag",
      "A critical item was answered above zero, and the case has no flag for it: an older library did "
        + "not watch the item, the answers were mended later, or the line of the flag was lost. "
        + "`upgrade` opens what is missing; it never removes a flag.",
      read: .terminal,
      wrong: #"""
        form='measure mood2 "Mood" items 2 answers 0..3 window 7d by self worse higher missing refuse'
        mkdir -p ~/.config/iptsh
        echo "$form { total sum 1..2 }" > ~/.config/iptsh/own.ipt
        iptsh -c 'score mood2 1 2 in session 3' anna
        echo "$form { total sum 1..2; critical item2 'harm' from 1 high-from 2 }" \
          | tr "'" '"' > ~/.config/iptsh/own.ipt
        iptsh verify anna
        """#,
      right: """
        iptsh -c 'upgrade; risk thoughts passive plan none means none action safety-plan in session 3' anna
        iptsh verify anna
        """),
    .init(
      "S04", "a safety screen draws attention",
      "A question of a safety screen was answered yes. The questions by which it is said, and a word for "
        + "which they are, stand with it: high for intent, a plan with intent or behaviour within three months; "
        + "moderate for a method or behaviour ever; low for a wish or thoughts only. This is not an assessment, "
        + "and a screen without a yes excludes nothing. Ask directly, and record what was found with `risk`.",
      read: .answered,
      wrong: "safety-screen intent yes",
      right: "risk thoughts passive plan none means none action safety-plan"),
    .init(
      "S05", "a critical item that was not recorded",
      "A total alone, or answers with a gap, do not say how the item on self-harm was answered. Look at the "
        + "form, and enter its answers. It is said once of each measure.",
      read: .terminal,
      wrong: "iptsh -c 'score phq9 total 12' anna",
      right: "iptsh -c 'score phq9 2 1 2 1 2 1 2 1 0' anna"),
  ]
}
