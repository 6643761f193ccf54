package import IPTDocument
import IPTLanguage
import IPTModel

/// What may come next at a place in a text, from the parser, the case and the library.
package struct Completer {
  /// One thing that may come next.
  package struct Candidate: Equatable, Sendable {
    package let text: String
    package let note: String
  }

  /// The candidates, and where the word begins that they would replace.
  package struct Result: Equatable, Sendable {
    /// Offset in scalars.
    package var replaceFrom: Int
    package var candidates: [Candidate]
    /// What closes a candidate that is taken: a blank, or a quote and a blank.
    package var closing: String
  }

  private let catalogue: Catalogue
  private let library: Library
  private let reader: CaseReader
  private let today: PartialDate
  var schema: Schema { catalogue.schema }
  private var grammar: Grammar { catalogue.grammar }

  package init(_ interpreter: borrowing Interpreter) {
    catalogue = interpreter.catalogue
    library = interpreter.library
    reader = interpreter.reader
    today = interpreter.setting.now.day
  }

  /// The candidates for the text before a cursor, which is an offset in scalars.
  package func complete(_ text: String, cursor: Int) -> Result {
    let place = place(in: text, cursor: cursor)
    var found: [Candidate] = []
    for group in groups(at: place) {
      for candidate in group.candidates where !found.contains(candidate) { found.append(candidate) }
    }
    return Result(
      replaceFrom: place.start, candidates: found, closing: place.isQuoted ? "\" " : " ")
  }

  /// What may come next, row by row: for the `?` key; nothing within a text.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: Offset of the cursor, in scalars.
  ///   - width: Cells of the terminal.
  ///   - height: Rows to fill at most.
  ///   - measure: How wide a text is.
  /// - Returns: Rows without line ends.
  package func expected(
    _ text: String, cursor: Int, width: Int = 80, height: Int = 22, measure: TextWidth = .builtIn
  ) -> [String]? {
    let place = place(in: text, cursor: cursor)
    if place.isQuoted { return nil }
    let head = read(place.head)
    var next = NextWords(
      sentences: head.expectations.compactMap { sentence($0, head) }, groups: [])
    for group in groups(at: place) {
      // What may stand for two reasons is listed once, and numbers are in words already.
      let new = group.candidates.filter { candidate in
        Int(candidate.text) == nil && !next.groups.contains { $0.candidates.contains(candidate) }
      }
      if let same = next.groups.firstIndex(where: { $0.title == group.title }) {
        next.groups[same].candidates += new
      } else if !new.isEmpty {
        next.groups.append(.init(title: group.title, candidates: new))
      }
    }
    return next.rows(width: width, height: height, measure: measure)
  }

  /// What may come next in a few words, for the row below the line; empty where nothing is to say.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: Offset of the cursor, in scalars.
  /// - Returns: `closeness: a whole number from 1 to 5`, or the words that may come.
  package func hint(_ text: String, cursor: Int) -> String {
    let place = place(in: text, cursor: cursor)
    let head = read(place.head)
    let sentences = head.expectations.compactMap { sentence($0, head) }
    let groups = groups(at: place).filter { !$0.candidates.isEmpty }
    if place.isQuoted {
      let names = groups.flatMap(\.candidates).prefix(Self.mostHinted).map(\.text)
      return names.isEmpty ? sentences.first ?? "" : names.joined(separator: ", ")
    }
    let candidates = groups.flatMap(\.candidates)
    // A word that is complete is explained; one that has begun shows how it may go on.
    if !place.partial.isEmpty, candidates.count == 1, let only = candidates.first,
      !only.note.isEmpty
    {
      return "\(only.text): \(only.note)"
    }
    if place.partial.isEmpty || candidates.count == 1, let sentence = sentences.first,
      sentences.count == 1
    {
      return sentence
    }
    let words = candidates.prefix(Self.mostHinted).map(\.text).joined(separator: ", ")
    let more = candidates.count > Self.mostHinted ? ", …" : ""
    return words.isEmpty ? sentences.joined(separator: ", or ") : words + more
  }

  /// More words than these say less.
  private static let mostHinted = 12

  // MARK: Where

  private func startOfWord(_ scalars: [Unicode.Scalar]) -> Int {
    var index = scalars.count
    while index > 0 {
      let scalar = scalars[index - 1]
      guard
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_#@$".unicodeScalars.contains(scalar)
      else { break }
      index -= 1
    }
    return index
  }

  /// Where the content of a text begins that is still open at the end, if one is.
  private func startOfOpenText(_ scalars: [Unicode.Scalar]) -> Int? {
    var start: Int?
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\" where start != nil: index += 1
      case "\"": start = start == nil ? index + 1 : nil
      case "\n": start = nil
      default: break
      }
      index += 1
    }
    return start
  }

  /// A cursor in a text, and the word or the open text that it stands in.
  private struct Place {
    /// Where that begins, in scalars.
    var start: Int
    var isQuoted: Bool
    /// What stands before it.
    var head: String
    /// What of it is typed.
    var partial: String
  }

  private func place(in text: String, cursor: Int) -> Place {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    let openQuote = startOfOpenText(scalars)
    let start = openQuote ?? startOfWord(scalars)
    return Place(
      start: start, isQuoted: openQuote != nil,
      head: String(String.UnicodeScalarView(scalars[..<(openQuote.map { $0 - 1 } ?? start)])),
      partial: String(String.UnicodeScalarView(scalars[start...])))
  }

  private func read(_ head: String) -> Head {
    let source = Source(head)
    var parser = Parser(source, grammar: grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return Head(source: source, tree: tree, expectations: parser.expectations)
  }

  // MARK: Groups

  /// What may stand at a place and begins as what is typed there.
  private func groups(at place: Place) -> [NextWords.Group] {
    let head = read(place.head)
    let folded = NameFolding.folded(place.partial)
    return head.expectations.flatMap { groups(of: $0, head, isQuoted: place.isQuoted) }.map {
      group in
      var group = group
      group.candidates = group.candidates.filter { candidate in
        let text =
          !place.isQuoted && candidate.text.hasPrefix("\"") && !place.partial.hasPrefix("\"")
          ? String(candidate.text.dropFirst()) : candidate.text
        return NameFolding.folded(text).hasPrefix(folded)
      }
      return group
    }
  }

  private func groups(
    of expectation: Expectation, _ head: Head, isQuoted: Bool
  ) -> [NextWords.Group] {
    switch expectation {
    case .words(let scope) where scope == grammar.statements && !isQuoted: return statementGroups
    case .clauses(let form, let seen) where !isQuoted: return clauseGroups(of: form, seen: seen)
    default:
      return [
        .init(
          title: title(of: expectation),
          candidates: candidates(expectation, head, isQuoted: isQuoted))
      ]
    }
  }

  private func title(of expectation: Expectation) -> String {
    switch expectation {
    case .words(let scope): grammar.title(of: scope)
    case .lines: "lines"
    case .value(let form, let clause): grammar.form(form).clauses[clause].word
    case .clauses, .secondWords: "clauses"
    case .key(let kind): schema.kind(kind).map { schema.kinds[$0].plural } ?? ""
    case .operand: "values"
    case .alternative, .closeBrace, .closeBracket: "or"
    }
  }

  /// The words that begin a statement, by what they are for.
  private var statementGroups: [NextWords.Group] {
    var groups = [
      "to write down", "to look", "to record", "your own", "in a script", "in the shell", "to list",
    ].map { NextWords.Group(title: $0, candidates: []) }
    let plurals = Set(schema.kinds.filter { $0.plural != $0.word }.map(\.plural))
    for candidate in words(of: grammar.statements) {
      let command = catalogue.commands.first { $0.under.isEmpty && $0.word == candidate.text }
      let group =
        switch command?.purpose {
        case .changes: 0
        case .view: 1
        case nil where plurals.contains(candidate.text): 6
        case nil where schema.kinds.contains { $0.word == candidate.text }: 2
        case nil: 3
        case .script: 4
        case .shell: 5
        }
      groups[group].candidates.append(candidate)
    }
    return groups
  }

  // MARK: What

  private func candidates(
    _ expectation: Expectation, _ head: Head, isQuoted: Bool
  ) -> [Candidate] {
    switch expectation {
    case .words(let scope): return isQuoted ? [] : words(of: scope)
    case .clauses(let form, let seen):
      return isQuoted ? [] : clauseGroups(of: form, seen: seen).flatMap(\.candidates)
    case .secondWords(let form, let first, let seen):
      return isQuoted
        ? []
        : clauseGroups(of: form, seen: seen).flatMap(\.candidates).compactMap { candidate in
          guard candidate.text.hasPrefix(first + " ") else { return nil }
          return Candidate(
            text: String(candidate.text.dropFirst(first.count + 1)), note: candidate.note)
        }
    case .lines(let form):
      return isQuoted
        ? [] : grammar.form(form).lines.map { Candidate(text: $0.word, note: "a line of its own") }
    case .value(let form, let clause):
      let known = grammar.form(form).clauses[clause]
      if !isQuoted, let answers = measured(known, form, head)?.answers(grammar) { return answers }
      if known.shape.sort == .expression || known.shape.sort == .rows {
        return isQuoted ? [] : operands(head)
      }
      return values(of: known, isQuoted: isQuoted)
    case .key(let kind):
      return schema.kind(kind).map { keys(of: $0, isQuoted: isQuoted) } ?? []
    case .operand: return isQuoted ? [] : operands(head)
    case .closeBracket: return []
    case .alternative: return isQuoted ? [] : [Candidate(text: "else", note: "if it is not true")]
    case .closeBrace: return isQuoted ? [] : [Candidate(text: "}", note: "closes the block")]
    }
  }

  private func words(of scope: ScopeID) -> [Candidate] {
    grammar.words(of: scope).filter { !$0.isAlias }.map { Candidate(text: $0.word, note: $0.help) }
  }

  /// The clauses that a form still takes: those with a word, and the words that may stand for one.
  private func clauseGroups(of id: FormID, seen: UInt64) -> [NextWords.Group] {
    let form = grammar.form(id)
    var groups: [NextWords.Group] = []
    var own: Int?
    for (index, clause) in form.clauses.enumerated() {
      if clause.isDerived || seen & 1 << UInt64(index) != 0 && !clause.isRepeatable { continue }
      if clause.isBare, clause.shape.words != 0 {
        groups.append(
          .init(title: clause.word, candidates: words(of: ScopeID(index: clause.shape.words))))
      } else if !clause.word.isEmpty, !clause.isPositional {
        let word = clause.isNumberedWord ? clause.word + "1" : clause.word
        let group = own ?? groups.count
        if own == nil { groups.append(.init(title: "clauses", candidates: [])) }
        own = group
        groups[group].candidates.append(Candidate(text: word, note: clause.help))
      }
    }
    return groups
  }

  private func values(of clause: Clause, isQuoted: Bool) -> [Candidate] {
    var found: [Candidate] = []
    var shape: ValueShape? = clause.shape
    while let present = shape {
      found += values(present, isQuoted: isQuoted, clause)
      shape = present.otherwise == 0 ? nil : grammar.shape(present.otherwise)
    }
    return found
  }

  private func values(_ shape: ValueShape, isQuoted: Bool, _ clause: Clause) -> [Candidate] {
    switch shape.sort {
    case .name: return names(of: shape, clause, isQuoted: isQuoted)
    case _ where isQuoted: return []
    case .word, .presence: return words(of: ScopeID(index: shape.words))
    case .yesNo:
      return [Candidate(text: "yes", note: clause.help), Candidate(text: "no", note: clause.help)]
    case .integer where Int(shape.greatest) - Int(shape.least) <= 10:
      return (shape.least...shape.greatest).map { Candidate(text: String($0), note: "") }
    case .number: return numbers(of: Int(shape.owner), clause)
    case .symbol where clause.owner == Owner.topic: return topics()
    case .symbol, .label: return declarations(of: Int(shape.owner))
    case .sessionPlace: return [Candidate(text: "session", note: "the session it belongs to")]
    case .record where Int(shape.owner) < schema.kinds.count:
      return [Candidate(text: schema.kinds[Int(shape.owner)].word, note: "")]
    case .record:
      return schema.kinds.filter { $0.realm == .record }.map {
        Candidate(text: $0.word, note: $0.help)
      }
    case .date:
      return [Candidate(text: CanonicalText.date(today), note: "today")]
    case .words:
      return HelpTopics(catalogue: catalogue, library: library).words.map {
        Candidate(text: $0, note: "")
      }
    default: return []
    }
  }

  private func names(of shape: ValueShape, _ clause: Clause, isQuoted: Bool) -> [Candidate] {
    let kind = clause.owner == Owner.key ? clause.kindOfKey : Int(shape.owner)
    guard kind >= 0, kind < schema.kinds.count else { return [] }
    return names(of: kind, isQuoted: isQuoted)
  }

  /// The names or the numbers of the records of a kind.
  private func keys(of kind: Int, isQuoted: Bool) -> [Candidate] {
    switch schema.traits[kind].key {
    case .named, .worded: return names(of: kind, isQuoted: isQuoted)
    case .numbered: return isQuoted ? [] : numbers(of: kind)
    case .single: return []
    }
  }

  private func names(of kind: Int, isQuoted: Bool) -> [Candidate] {
    reader.live(kind).map { record in
      let name = reader.name(of: record)
      let isPlain =
        name.utf8.allSatisfy { byte in
          byte >= 0x61 && byte <= 0x7A || byte == 0x2D
        } && !name.isEmpty
      var quoted: [UInt8] = []
      EscapedText.quote(name.utf8, into: &quoted)
      let text = isQuoted || isPlain ? name : String(decoding: quoted, as: UTF8.self)
      return Candidate(text: text, note: schema.kinds[kind].word)
    }
  }

  private func numbers(of kind: Int, _ clause: Clause) -> [Candidate] {
    let kind = clause.owner == Owner.key ? clause.kindOfKey : kind
    guard kind >= 0, kind < schema.kinds.count else { return [] }
    return numbers(of: kind)
  }

  private func numbers(of kind: Int) -> [Candidate] {
    reader.live(kind).suffix(30).map { record in
      Candidate(text: reader.name(of: record), note: words(of: record, kind: kind))
    }
  }

  /// What tells a numbered record from the others: its words, else its first value.
  private func words(of record: UInt32, kind: Int) -> String {
    let fields = schema.fields(of: kind)
    let ordered =
      fields.indices.filter { if case .text = fields[$0].type { true } else { false } }
      + Array(fields.indices)
    for field in ordered {
      let value = reader.field(field, of: record)
      if value != .unknown { return DisplayText.text(value, unknown: "") }
    }
    return ""
  }

  /// What the library declares of a kind; nothing of a kind that is not the library's.
  private func declarations(of kind: Int) -> [Candidate] {
    guard schema.traits[kind].realm == .library else { return [] }
    return library.declarations(of: schema.kinds[kind].word).map { declaration in
      let texts = ["name", "text"].map { library.text($0, of: declaration) }
      return Candidate(
        text: library.name(of: declaration), note: texts.first { !$0.isEmpty } ?? "")
    }
  }

  private func topics() -> [Candidate] {
    var topics: [Candidate] = []
    for question in library.questions where !topics.contains(where: { $0.text == question.topic }) {
      topics.append(Candidate(text: question.topic, note: "questions"))
    }
    return topics
  }

  /// What a place takes, where it is no list of words.
  private func sentence(_ expectation: Expectation, _ head: Head) -> String? {
    guard case .value(let form, let index) = expectation else { return nil }
    let whole = grammar.form(form)
    let clause = whole.clauses[index]
    let name = clause.word.isEmpty ? "" : clause.word + ": "
    return name + (measured(clause, form, head)?.sentence ?? grammar.expects(clause, of: whole))
  }

  /// What the measure that the line names says of a clause.
  private func measured(_ clause: Clause, _ form: FormID, _ head: Head) -> MeasuredClause? {
    MeasuredClause(clause, form, head, grammar, library)
  }
}
