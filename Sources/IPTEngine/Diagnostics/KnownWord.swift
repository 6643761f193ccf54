import IPTLanguage
import IPTModel

/// A word that begins no statement and means something all the same: a measure, a function, a figure,
/// a field.
///
/// The parser knows only where words may stand; what they are elsewhere stands in the tables.
struct KnownWord {
  let catalogue: Catalogue
  let library: Library

  /// The diagnostic, with what can be done with the word, if it is known.
  func explained(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic {
    if let answer = explainedAnswer(diagnostic, of: source) { return answer }
    if let range = diagnostic.range, !range.isEmpty, range.count <= Self.longestWord,
      [.unknownStatement, .unknownClause, .wrongSort].contains(diagnostic.code),
      let habit = HabitSearch(source, at: range).explained(diagnostic, catalogue.grammar)
    {
      return habit
    }
    if let owner = explainedOwner(diagnostic, of: source) { return owner }
    if let number = explainedNumber(diagnostic, of: source) { return number }
    if let clause = explainedClause(diagnostic, of: source) { return clause }
    if let order = explainedOrder(diagnostic, of: source) { return order }
    guard diagnostic.code == .unknownStatement, let range = diagnostic.range, !range.isEmpty,
      range.count <= Self.longestWord
    else { return diagnostic }
    let place = StatementAround(range, in: source)
    let word = source.text(range)
    // It goes on with the line before, or is the word of a script in other capitals.
    if let fix = diagnostic.fix,
      fix.range.upperBound == range.lowerBound
        || fix.range == range && fix.replacement.lowercased() == word.lowercased()
    {
      return diagnostic
    }
    if library.measureWords.contains(word), let measure = library.measure(word) {
      return explained(diagnostic, measure, place)
    }
    guard place.isFirst else { return diagnostic }
    if let call = Self.calls.first(where: { $0.word == word })?.call {
      return Diagnostic(
        diagnostic.code, diagnostic.message, at: range, label: "a command of the program",
        notes: ["It is given outside of the shell: iptsh \(call)"])
    }
    if let function = Function.all.first(where: { $0.word == word }) {
      return Diagnostic(
        diagnostic.code, diagnostic.message, at: range, label: "a function",
        notes: [
          "It stands in an expression, such as `print \(function.example)`; "
            + "`help \(word)` explains it."
        ],
        fix: place.isCalled
          ? place.fix("print \(word)")
          : place.isAlone ? place.fix("print \(function.example)") : nil)
    }
    if Figure.all.contains(where: { $0.word == word }) {
      return Diagnostic(
        diagnostic.code, diagnostic.message, at: range, label: "a figure of the case",
        notes: ["`print \(word)` shows it; `help \(word)` explains it."],
        fix: place.isAlone ? place.fix("print \(word)") : nil)
    }
    // A field by its whole name is meant rather than a verb by a slip.
    if let owner = namedKind(withField: word) {
      return explained(diagnostic, fieldOf: owner, place, of: source)
    }
    if diagnostic.fix == nil, let owner = singleKind(withField: word) {
      return Diagnostic(
        diagnostic.code, diagnostic.message, at: range, label: "a field of the \(owner)",
        notes: place.isAlone
          ? ["`set \(owner) \(word) …` records it; `help \(owner) \(word)` explains it."] : [],
        fix: place.isAlone ? nil : place.fix("set \(owner) \(word)"))
    }
    guard HelpTopics(catalogue: catalogue, library: library).document(word) != nil else {
      return diagnostic
    }
    // A word that means something is no slip for another.
    let owners = catalogue.schema.kinds(withField: word)
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range,
      label: owners.isEmpty
        ? Diagnostic.unknownHere : "a field of \(catalogue.schema.named(owners))",
      notes: ["`help \(word)` explains \(owners.isEmpty ? "the word" : "it")."])
  }

  private static let longestWord = 64

  /// What is asked of the program as a whole, and how.
  private static let calls = [
    (word: "export", call: "export CASE --as script -o FILE.ipt"),
    (word: "verify", call: "verify CASE"),
    (word: "recover", call: "recover CASE -o NEW"),
    (word: "fmt", call: "fmt FILE.ipt"),
    (word: "run", call: "run FILE.ipt"),
    (word: "check", call: "check FILE.ipt"),
    (word: "replay", call: "replay CASE"),
    (word: "debrief", call: "debrief FILE.attempt"),
    (word: "explore", call: "explore FILE.ipt"),
  ]

  /// A number behind `add` and the word of a kind whose records the program numbers.
  private func explainedNumber(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard diagnostic.code == .trailing || diagnostic.code == .wrongSort,
      let range = diagnostic.range, let number = Int(source.text(range)), number > 0
    else { return nil }
    let statement = StatementAround(range, in: source)
    let words = statement.wordsBefore.map(String.init)
    // `add goal 1 …`, or `goal 1 …` for short.
    guard let word = words.last, words.count == 1 || words.count == 2 && words[0] == "add",
      let kind = catalogue.schema.kind(word), catalogue.schema.traits[kind].key == .numbered
    else { return nil }
    // A session is opened by its number; any other number is one more than the highest so far.
    var fix: Diagnostic.Fix?
    if word == "session" {
      fix = .init(statement.start..<range.upperBound, "session \(number)")
    } else if !statement.behind.isEmpty {
      let blanks = statement.before.utf8.reversed().prefix { $0 == 0x20 }.count
      fix = .init(range.lowerBound - blanks..<range.upperBound, "")
    }
    return Diagnostic(
      diagnostic.code, "the number of \(Article.indefinite(word)) is given by the program",
      at: range,
      label: "leave it out",
      notes: [
        word == "session"
          ? "`session \(number)` adds the session, or opens it if it is there."
          : "`set \(word) \(number) …` changes the one that is there."
      ], fix: fix)
  }

  /// A record that stands before what is said of it: `outcome homework 1 done`.
  private func explainedOrder(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard let range = diagnostic.range, !range.isEmpty, range.count <= Self.longestWord,
      diagnostic.fix == nil, catalogue.schema.kind(source.text(range)) != nil
    else { return nil }
    let kind = source.text(range)
    let statement = StatementAround(range, in: source)
    let verbs = statement.wordsBefore
    let isOfVerb = catalogue.commands.contains { command in
      if case .about(kind) = command.target { verbs == [command.word[...]] } else { false }
    }
    guard isOfVerb else { return nil }
    let words = statement.behind.split(separator: " ")
    guard words.count > 1, let number = Int(words[0]) else { return nil }
    let said = words.dropFirst().joined(separator: " ")
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range, label: "of which one is said at the end",
      fix: .init(range.lowerBound..<statement.end, "\(said) of \(kind) \(number)"))
  }

  /// A clause that is none here, but a field of another kind: `event "moved" closeness 3`.
  private func explainedClause(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard diagnostic.code == .unknownClause, diagnostic.label == Diagnostic.unknownHere,
      let range = diagnostic.range, !range.isEmpty, range.count <= Self.longestWord
    else { return nil }
    let word = source.text(range)
    let grammar = catalogue.grammar
    // The word of another statement stands there as such.
    guard grammar.meaning(ofWord: word, in: grammar.statements) == nil else { return nil }
    let owners = catalogue.schema.kinds(withField: word)
    guard let owner = owners.first else { return nil }
    let setting = catalogue.schema.setting(word, of: owner)
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range,
      label: "a field of \(catalogue.schema.named(owners))",
      notes: owners.count == 1
        ? [
          "`\(setting) …` records it; `help \(catalogue.schema.kinds[owner].word) \(word)` explains it."
        ]
        : ["`help \(word)` explains it."],
      fix: owners.count == 1
        ? statement(setting, behind: range, in: source)
        : word == "on" ? .init(range, "at") : asComment(range, in: source))
  }

  /// The clause at a place, if it is the last of its line, as a comment: of which record it would be, only
  /// the writer knows.
  private func asComment(_ range: Range<Int>, in source: Source) -> Diagnostic.Fix? {
    guard statement("", behind: range, in: source) != nil else { return nil }
    return .init(range.lowerBound..<range.lowerBound, "# ")
  }

  /// The clause at a place, if it is the last of its line, as a statement behind the one that it
  /// stands in.
  private func statement(
    _ setting: String, behind range: Range<Int>, in source: Source
  ) -> Diagnostic.Fix? {
    let line = source.line(at: range.lowerBound, reach: 200)
    let value = source.text(range.upperBound..<max(range.upperBound, line.upperBound))
    let before = source.text(line.lowerBound..<range.lowerBound)
    guard value.split(separator: " ").count == 1,
      !(before + value).contains(where: { "{};#\\".contains($0) })
    else { return nil }
    // What is left must be a statement by itself.
    var parser = Parser(Source(before), grammar: catalogue.grammar)
    var tree = Tree()
    guard parser.nextStatement(into: &tree) == .statement, parser.diagnostics.isEmpty else {
      return nil
    }
    let blanks = before.reversed().prefix { $0 == " " }.count
    return .init(
      range.lowerBound - blanks..<range.upperBound, "; \(setting)",
      isTemplate: setting.contains("…"))
  }

  /// The kind whose records have names and that has a field of this name, if no other kind has.
  private func namedKind(withField word: String) -> String? {
    let schema = catalogue.schema
    let kinds = schema.kinds(withField: word)
    guard kinds.count == 1, schema.traits[kinds[0]].key == .named else { return nil }
    return schema.kinds[kinds[0]].word
  }

  /// A field that stands before the name it is of: `closeness mother 4`.
  private func explained(
    _ diagnostic: Diagnostic, fieldOf owner: String, _ place: StatementAround, of source: Source
  ) -> Diagnostic {
    let word = source.text(place.range)
    let isQuoted = place.behind.first == "\""
    let name =
      isQuoted
      ? place.behind.dropFirst().prefix { $0 != "\"" } : place.behind.prefix { $0 != " " }
    let isName = isQuoted || name.first.map { $0.isLetter } ?? false
    let end =
      place.range.upperBound + (isName ? 1 + name.utf8.count + (isQuoted ? 2 : 0) : 0)
    let quote = isQuoted ? "\"" : ""
    let instead = "set \(owner) \(isName ? quote + name + quote : "…") \(word)"
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: diagnostic.range,
      label: "a field of \(Article.indefinite(owner))",
      notes: ["`set \(owner) NAME \(word) …` records it; `help \(owner) \(word)` explains it."],
      fix: place.behind.isEmpty || end > source.count
        ? nil : .init(place.range.lowerBound..<end, instead, isTemplate: !isName))
  }

  /// The kind of which there is one record and that has a field of this name, if no other has.
  private func singleKind(withField word: String) -> String? {
    let schema = catalogue.schema
    let kinds = schema.kinds(withField: word).filter { schema.traits[$0].key == .single }
    return kinds.count == 1 ? schema.kinds[kinds[0]].word : nil
  }

  private func explained(
    _ diagnostic: Diagnostic, _ measure: Measure, _ place: StatementAround
  ) -> Diagnostic {
    let word = measure.word
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: diagnostic.range, label: "a measure",
      notes: [
        "To enter \(measure.answersInWords): `score \(word) …`, or `score \(word) total …`.",
        "To see the last total: `print latest(\(word))`, or all: `scores`.",
      ],
      // Answers are never made up: what there is to try is to look, or to enter what was typed.
      fix: place.isBeforeAnswers
        ? measure.head(ofScore: place.behind).map { place.fix($0) }
        : place.isAlone ? place.fix("print latest(\(word))") : nil)
  }
}

extension StatementAround {
  fileprivate var isAlone: Bool { isFirst && behind.isEmpty }
  fileprivate var isCalled: Bool { isFirst && behind.hasPrefix("(") }
  fileprivate var isBeforeAnswers: Bool {
    guard isFirst, let sign = behind.first else { return false }
    return sign.isNumber || sign == "_" || behind.hasPrefix("total ")
  }

  /// Another text in the place of the word.
  fileprivate func fix(_ text: String) -> Diagnostic.Fix { .init(range, text) }
}

extension Measure {
  /// A single number where all the answers are expected, which is most often the total of the form.
  func totalWithoutWord(_ total: Int, at range: Range<Int>, isAlone: Bool) -> Diagnostic? {
    guard isAlone, items > 1, totals.contains(total), total.isMultiple(of: times) else {
      return nil
    }
    return Diagnostic(
      .wrongItemCount, "\(word) has \(items) items", at: range, label: "is this the total?",
      notes: ["Write `_` for an answer that is missing."], fix: .init(range, "total \(total)"))
  }

  /// What a score of it begins with, if what stands behind it is answers to all its items, or a total;
  /// nothing else would run.
  fileprivate func head(ofScore rest: String) -> String? {
    let words = rest.split { " ,[]".contains($0) }
    let answers = words.prefix { $0 == "_" || Int($0) != nil }
    if answers.isEmpty || answers.count == items { return "score \(word)" }
    guard words.count == 1, let total = Int(words[0]), totals.contains(total),
      total.isMultiple(of: times)
    else { return nil }
    return "score \(word) total"
  }

  /// What it takes: `9 answers from 0 to 3`.
  var answersInWords: String {
    "\(items) answers from \(answers.lowerBound) to \(answers.upperBound)"
  }
}
