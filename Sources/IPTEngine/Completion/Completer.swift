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
  private var schema: Schema { catalogue.schema }
  private var grammar: Grammar { catalogue.grammar }

  package init(_ interpreter: borrowing Interpreter) {
    catalogue = interpreter.catalogue
    library = interpreter.library
    reader = interpreter.reader
    today = interpreter.setting.now.day
  }

  /// The candidates for the text before a cursor, which is an offset in scalars.
  package func complete(_ text: String, cursor: Int) -> Result {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    let openQuote = startOfOpenText(scalars)
    let start = openQuote ?? startOfWord(scalars)
    let partial = String(String.UnicodeScalarView(scalars[start...]))
    let head = String(String.UnicodeScalarView(scalars[..<(openQuote.map { $0 - 1 } ?? start)]))
    let expected = expectations(of: head)
    var found: [Candidate] = []
    for expectation in expected {
      for candidate in candidates(expectation, isQuoted: openQuote != nil)
      where !found.contains(candidate) {
        found.append(candidate)
      }
    }
    let folded = NameFolding.folded(partial)
    found = found.filter { candidate in
      let text =
        openQuote == nil && candidate.text.hasPrefix("\"") && !partial.hasPrefix("\"")
        ? String(candidate.text.dropFirst()) : candidate.text
      return NameFolding.folded(text).hasPrefix(folded)
    }
    return Result(
      replaceFrom: start, candidates: found, closing: openQuote == nil ? " " : "\" ")
  }

  /// What may come next, one line each: for the `?` key.
  package func expected(_ text: String, cursor: Int) -> [String]? {
    let scalars = Array(text.unicodeScalars.prefix(cursor))
    if startOfOpenText(scalars) != nil { return nil }
    let result = complete(text, cursor: cursor)
    let head = String(String.UnicodeScalarView(scalars[..<result.replaceFrom]))
    var lines: [String] = expectations(of: head).compactMap { sentence($0) }
    let width = result.candidates.map(\.text.count).max() ?? 0
    for candidate in result.candidates.prefix(40) {
      let gap = String(repeating: " ", count: width - candidate.text.count + 2)
      lines.append(candidate.text + gap + candidate.note)
    }
    if result.candidates.count > 40 { lines.append("… and \(result.candidates.count - 40) more") }
    return lines.isEmpty ? ["Nothing more is expected; Enter runs it."] : lines
  }

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

  private func expectations(of head: String) -> [Expectation] {
    var parser = Parser(Source(head), grammar: grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.expectations
  }

  // MARK: What

  private func candidates(_ expectation: Expectation, isQuoted: Bool) -> [Candidate] {
    switch expectation {
    case .words(let scope): return isQuoted ? [] : words(of: scope)
    case .clauses(let form, let seen): return isQuoted ? [] : clauses(of: form, seen: seen)
    case .secondWords(let form, let first, let seen):
      return isQuoted
        ? []
        : clauses(of: form, seen: seen).compactMap { candidate in
          guard candidate.text.hasPrefix(first + " ") else { return nil }
          return Candidate(
            text: String(candidate.text.dropFirst(first.count + 1)), note: candidate.note)
        }
    case .lines(let form):
      return isQuoted
        ? [] : grammar.form(form).lines.map { Candidate(text: $0.word, note: "a line of its own") }
    case .value(let form, let clause):
      return values(of: grammar.form(form).clauses[clause], isQuoted: isQuoted)
    case .operand, .closeBracket: return []
    case .alternative: return isQuoted ? [] : [Candidate(text: "else", note: "if it is not true")]
    case .closeBrace: return isQuoted ? [] : [Candidate(text: "}", note: "closes the block")]
    }
  }

  private func words(of scope: ScopeID) -> [Candidate] {
    grammar.words(of: scope).filter { !$0.isAlias }.map { Candidate(text: $0.word, note: $0.help) }
  }

  private func clauses(of id: FormID, seen: UInt64) -> [Candidate] {
    let form = grammar.form(id)
    var found: [Candidate] = []
    for (index, clause) in form.clauses.enumerated() {
      if clause.isDerived || seen & 1 << UInt64(index) != 0 && !clause.isRepeatable { continue }
      if clause.isBare, clause.shape.words != 0 {
        found += words(of: ScopeID(index: clause.shape.words))
      } else if !clause.word.isEmpty, !clause.isPositional {
        let word = clause.isNumberedWord ? clause.word + "1" : clause.word
        found.append(Candidate(text: word, note: clause.help))
      }
    }
    return found
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
    case .record:
      return [Candidate(text: schema.kinds[Int(shape.owner)].word, note: "")]
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
    return reader.live(kind).map { record in
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
    return reader.live(kind).suffix(30).map { record in
      Candidate(
        text: reader.name(of: record),
        note: DisplayText.text(reader.field("text", of: record), unknown: ""))
    }
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
  private func sentence(_ expectation: Expectation) -> String? {
    guard case .value(let form, let index) = expectation else { return nil }
    let whole = grammar.form(form)
    let clause = whole.clauses[index]
    let name = clause.word.isEmpty ? "" : clause.word + ": "
    return name + grammar.expects(clause, of: whole)
  }
}
