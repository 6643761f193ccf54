package import IPTDocument
import IPTLanguage
import IPTModel

/// Help as a function of the tables: every verb, kind, field, word, figure, measure and code.
package struct HelpTopics {
  let catalogue: Catalogue
  let library: Library

  package init(catalogue: Catalogue, library: Library) {
    self.catalogue = catalogue
    self.library = library
  }

  var schema: Schema { catalogue.schema }

  /// What help can be asked for, each once with what it is; for suggestions and completion.
  package var subjects: [(word: String, note: String)] {
    var seen: Set<String> = []
    let all: [(word: String, note: String)] =
      catalogue.commands.map { ($0.words, $0.summary) } + schema.kinds.map { ($0.word, $0.help) }
      + Figure.all.map { ($0.word, $0.help) } + Function.all.map { ($0.word, $0.help) }
      + library.measureWords.map { ($0, library.measure($0)?.title ?? "") }
    return all.filter { seen.insert($0.word).inserted }
  }

  /// The page on a subject.
  package func document(_ subject: String) -> Document? {
    if subject.isEmpty { return overview }
    let words = subject.split(separator: " ").map(String.init)
    guard let first = words.first else { return overview }
    if words.count == 2,
      let index = catalogue.commands.firstIndex(where: {
        ($0.under == first || $0.standsIn.contains(first)) && $0.word == words[1]
      })
    {
      return verb(index)
    }
    if words.count == 2, catalogue.commands.contains(where: { $0.word == first }),
      let page = kind(words[1])
    {
      return page
    }
    if words.count == 2, let kind = index(ofKind: first) {
      return words[1] == Self.everything ? wholePage(of: kind) : field(words[1], of: kind)
    }
    if words.count == 2 {
      let blocks = clauses(words.joined(separator: " "))
      return blocks.isEmpty ? nil : Document(blocks)
    }
    guard words.count == 1 else { return nil }
    if first == Self.verbs { return verbPage }
    if let page = DiagnosticPages.page(first.uppercased(), among: catalogue.pages) { return page }
    if let definition = catalogue.definitions.firstIndex(where: { $0.word == first }) {
      return page(ofDefinition: definition)
    }
    var blocks =
      (verb(first) ?? kind(first) ?? function(first) ?? measure(first)
      ?? tool(first))?.blocks ?? []
    if let help = figure(first) {
      blocks +=
        blocks.isEmpty
        ? [.heading(1, first), .paragraph(help)]
        : [.paragraph("In a condition: \(help)")]
    }
    if blocks.isEmpty {
      blocks = fieldsAndWords(first)
      let declared = declaration(first)?.blocks ?? []
      blocks += blocks.isEmpty ? declared[...] : declared.dropFirst()
    }
    if blocks.isEmpty { blocks = clauses(first) }
    return blocks.isEmpty ? nil : Document(blocks)
  }

  // MARK: Pages

  /// The subject that lists the verbs, and the word behind a kind for all its fields.
  private static let verbs = "verbs"
  private static let everything = "all"
  /// The rows of a page that is read without scrolling, on a screen of 24 with the prompt.
  private static let longestPage = 22

  private var overview: Document {
    func words(_ isIncluded: (Command) -> Bool) -> [String] {
      catalogue.commands.filter { $0.isStatement && isIncluded($0) }.map(\.word)
    }
    let kinds = schema.kinds.filter { $0.realm == .record && $0.parent.isEmpty && !$0.isDerived }
    // How one begins, line by line, as far as the program has the verbs.
    let start = [
      "tutorial", "new NAME", "session 1", "prep", "apropos WORD",
    ]
    .filter { line in
      catalogue.commands.contains { $0.isStatement && line.hasPrefix($0.word) }
    }
    // What a person wants to do; what no row names goes by its purpose.
    let wishes: [(String, [String])] = [
      ("session", ["session", "score", "asked", "answer", "outcome", "phase"]),
      ("write", ["add", "set", "rename", "remove", "fill"]),
      ("look", ["show", "list", "ask"]),
      ("take back", ["undo", "redo", "retract", "forget", "log", "mark", "diff", "try"]),
    ]
    let named = Set(wishes.flatMap(\.1) + ["help", "apropos", "tutorial", "new"])
    func others(_ purpose: Command.Purpose) -> [String] {
      words { $0.purpose == purpose && !named.contains($0.word) }
    }
    let rows: [Document.Definition] =
      [.init("begin", start.joined(separator: " · "))]
      + wishes.map { title, wanted in
        let more =
          title == "write" ? others(.changes) : title == "look" ? others(.view) : []
        let known = wanted.filter { word in catalogue.commands.contains { $0.word == word } }
        return .init(title, (known + more).joined(separator: ", "))
      } + [
        .init("shell", others(.shell).joined(separator: ", ")),
        .init("script", others(.script).joined(separator: ", ")),
        .init("kinds", kinds.map(\.word).joined(separator: ", ")),
        // In the list, for the page is to fit on one screen with the prompt.
        .init(
          "help", "`help WORD` or P014; `help \(Self.verbs)`: all verbs; Tab and ?: what fits"),
      ]
    return Document([
      .paragraph("Verb, thing, name; then words with values: add relation \"mother\" closeness 3"),
      .definitions(rows.filter { !$0.text.isEmpty }),
    ])
  }

  private var verbPage: Document {
    Document([
      .heading(1, "Verbs"),
      .definitions(
        catalogue.commands.filter(\.standsIn.isEmpty).map { .init($0.words, $0.summary) }),
    ])
  }

  /// The page of a verb; where all of it would not go on a screen, its clauses by their words alone.
  private func verb(_ word: String) -> Document? {
    catalogue.commands.firstIndex { $0.word == word && $0.isStatement }.map { verb($0) }
  }

  private func verb(_ index: Int) -> Document {
    let whole = verb(index, explainsClauses: true)
    return rows(of: whole) > Self.longestPage ? verb(index, explainsClauses: false) : whole
  }

  private func verb(_ index: Int, explainsClauses: Bool) -> Document {
    let command = catalogue.verb(index)
    var blocks: [Document.Block] = [.heading(1, command.words), .paragraph(command.summary)]
    if !command.details.isEmpty { blocks.append(.paragraph(command.details)) }
    let inner = catalogue.commands.filter {
      $0.under == command.word || $0.standsIn.contains(command.word)
    }.map(\.word)
    if !inner.isEmpty {
      let list = inner.map { "`help \(command.word) \($0)`" }.joined(separator: ", ")
      blocks.append(.paragraph("See also \(list)."))
    }
    let clauses = catalogue.form(ofCommand: index)?.clauses ?? []
    let terms = clauses.map { clause in
      guard clause.word.isEmpty || clause.isPositional else { return clause.word }
      // What it is called; examples of it are told beside it.
      let called = Article.dropped(from: clause.expects).split(separator: " such as", maxSplits: 1)
      return "<\(clause.word.isEmpty ? called.first.map(String.init) ?? "" : clause.word)>"
    }
    if explainsClauses, !clauses.isEmpty {
      blocks.append(.definitions(zip(terms, clauses).map { .init($0, $1.help) }))
    } else if !clauses.isEmpty {
      blocks.append(.definitions([.init("clauses", terms.joined(separator: ", "))]))
    }
    if !command.examples.isEmpty { blocks.append(.heading(2, "Examples")) }
    if !command.examples.isEmpty {
      blocks.append(.verbatim(command.examples.map { "  " + $0.input }.joined(separator: "\n")))
    }
    if command.isStatement, let kind = self.index(ofKind: command.word) {
      let fields = schema.fields(of: kind).map(\.name)
      blocks.append(
        .paragraph(
          "`help \(command.word) \(Self.everything)` explains the record: "
            + "\(fields.joined(separator: ", "))."))
    }
    return Document(blocks)
  }

  /// The page of a verb that a script defined.
  private func page(ofDefinition index: Int) -> Document {
    let definition = catalogue.definitions[index]
    var blocks: [Document.Block] = [.heading(1, definition.word)]
    if !definition.help.isEmpty { blocks.append(.paragraph(definition.help)) }
    let builder = FormBuilder(catalogue: catalogue)
    let rows = definition.parameters.map { parameter in
      Document.Definition("$\(parameter.name)", builder.expects(parameter.type))
    }
    if !rows.isEmpty { blocks.append(.definitions(rows)) }
    return Document(blocks)
  }

  private func index(ofKind word: String) -> Int? {
    schema.kinds.firstIndex {
      $0.word == word || $0.plural == word || $0.aliases.contains(word)
    }
  }

  /// The page of a kind; where all of it would not go on a screen, its fields by their words alone.
  private func kind(_ word: String) -> Document? {
    guard let index = index(ofKind: word) else { return nil }
    let whole = wholePage(of: index)
    guard rows(of: whole) > Self.longestPage else { return whole }
    let name = schema.kinds[index].word
    let fields = schema.fields(of: index).map(\.name)
    return page(
      of: index,
      fields: [
        .definitions([.init("clauses", fields.joined(separator: ", "))]),
        .paragraph(
          "`help \(name) \(fields.first ?? "")` explains one of them, "
            + "`help \(name) \(Self.everything)` all."),
      ])
  }

  private func wholePage(of index: Int) -> Document {
    page(
      of: index,
      fields: [.definitions(schema.fields(of: index).map { .init($0.name, explanation(of: $0)) })])
  }

  private func page(of index: Int, fields: [Document.Block]) -> Document {
    let kind = schema.kinds[index]
    var blocks: [Document.Block] =
      [.heading(1, kind.word), .paragraph(kind.help), .paragraph(usage(of: kind))] + fields
    let lines = schema.children(of: index).map { schema.kinds[$0].word }
    if !lines.isEmpty {
      blocks.append(.paragraph("Lines of its own in a block: \(lines.joined(separator: ", "))."))
    }
    if !kind.example.isEmpty {
      blocks.append(
        .verbatim(
          kind.example.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")))
    }
    blocks.append(.paragraph(sourceSentence(kind.source)))
    return Document(blocks)
  }

  private func rows(of document: Document) -> Int {
    TextRenderer().render(document).utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// So many words of a vocabulary are named; of a longer one its title.
  private static let mostWords = 8

  func explanation(of field: Field) -> String {
    "\(field.help) Takes \(words(of: field) ?? FormBuilder(catalogue: catalogue).expects(field))"
      + (field.whenUnset.isEmpty ? "." : "; \(field.whenUnset) unless set.")
  }

  /// The words that a field takes, as they are typed; nothing if it takes others or too many.
  private func words(of field: Field) -> String? {
    var type = field.type
    var several = ""
    if case .list(let element) = type {
      type = element
      several = ", one or several in [ ]"
    }
    guard case .word(let vocabulary) = type, !vocabulary.isOpen else { return nil }
    let words = vocabulary.words.map(\.word)
    guard let last = words.last, words.count <= Self.mostWords else { return nil }
    let others = words.dropLast().joined(separator: ", ")
    return (others.isEmpty ? last : "\(others) or \(last)") + several
  }

  /// The page of one field of a kind, with the words it takes.
  private func field(_ word: String, of kind: Int) -> Document? {
    guard
      let field = schema.fields(of: kind).first(where: {
        $0.name == word || $0.aliases.contains(word)
      })
    else { return nil }
    var blocks: [Document.Block] = [
      .heading(1, "\(schema.kinds[kind].word) \(field.name)"), .paragraph(explanation(of: field)),
    ]
    if let words = field.type.vocabulary?.words {
      blocks.append(.definitions(words.map { .init($0.word, $0.help) }))
    }
    blocks.append(.paragraph(sourceSentence(field.source)))
    return Document(blocks)
  }

  private func usage(of kind: Kind) -> String {
    if kind.isDerived {
      return kind.key == .single
        ? "Written by the program; `\(kind.word)` shows it."
        : "Written by the program; `\(kind.plural)` lists them."
    }
    if kind.realm == .library, !kind.parent.isEmpty {
      return "A line of a \(kind.parent) in the library; `list \(kind.plural)` shows all of them, "
        + "`help` and the word of a \(kind.parent) what it has."
    }
    if kind.realm == .library { return "Part of the library; `list \(kind.plural)` shows them." }
    let plural = kind.plural == kind.word ? "list \(kind.plural)" : kind.plural
    if let parent = schema.kinds.first(where: { $0.word == kind.parent }) {
      let owner = " of \(parent.word)" + (parent.key == .single ? "" : " NUMBER")
      return kind.key == .numbered
        ? "add \(kind.word) clauses …\(owner) · set \(kind.word) NUMBER\(owner) … · \(plural)"
        : "add \(kind.word) NAME clauses …\(owner) · \(plural)"
    }
    switch kind.key {
    case .named, .worded: return "add \(kind.word) NAME clauses … · \(plural)"
    case .numbered: return "\(kind.word) clauses … · set \(kind.word) NUMBER … · \(plural)"
    case .single: return "\(kind.word) clauses … · \(kind.word) alone shows it"
    }
  }

  /// A word or two that open a clause of some verbs, such as `where` or `as of`, or that a clause takes.
  private func clauses(_ words: String) -> [Document.Block] {
    var found: [(clause: Clause, verbs: [String])] = []
    for (index, command) in catalogue.commands.enumerated() {
      for clause in ownClauses(of: index)
      where clause.word == words || clause.help.contains("`\(words)`") {
        if let known = found.firstIndex(where: {
          $0.clause.word == clause.word && $0.clause.help == clause.help
        }) {
          if !found[known].verbs.contains(command.words) {
            found[known].verbs.append(command.words)
          }
        } else {
          found.append((clause, [command.words]))
        }
      }
    }
    guard !found.isEmpty else { return [] }
    return [
      .heading(1, words),
      .definitions(
        found.map { clause, verbs in
          .init(
            "\(verbs.joined(separator: ", ")) … \(clause.word)",
            clause.expects.isEmpty || clause.shape.sort == .presence
              ? clause.help : "\(clause.help) Takes \(clause.expects).")
        }),
    ]
  }

  /// The clauses of a verb that are no fields of a kind.
  private func ownClauses(of command: Int) -> [Clause] {
    var clauses = catalogue.form(ofCommand: command)?.clauses ?? []
    if case .kind(let use) = catalogue.verb(command).target,
      let kind = schema.traits.indices.first(where: { use.fits(schema.traits[$0]) })
    {
      clauses = use.arguments(FormBuilder(catalogue: catalogue), kind)
    }
    return clauses.filter { $0.owner < 0 && !$0.word.isEmpty }
  }
}
