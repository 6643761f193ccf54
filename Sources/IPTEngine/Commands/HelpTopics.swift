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

  private var schema: Schema { catalogue.schema }

  /// What help can be asked for; for suggestions and completion.
  package var words: [String] {
    catalogue.commands.map(\.word) + schema.kinds.map(\.word) + Figure.all.map(\.word)
      + Function.all.map(\.word) + library.measureWords
  }

  /// The page on a subject.
  package func document(_ subject: String) -> Document? {
    if subject.isEmpty { return overview }
    let words = subject.split(separator: " ").map(String.init)
    guard let first = words.first else { return overview }
    if words.count == 2, catalogue.commands.contains(where: { $0.word == first }),
      let page = kind(words[1])
    {
      return page
    }
    guard words.count == 1 else { return nil }
    if let page = DiagnosticPages.page(first.uppercased()) { return page }
    var blocks: [Document.Block] = []
    for page in [verb(first), kind(first), figure(first), function(first), measure(first)] {
      blocks += page?.blocks ?? []
    }
    if blocks.isEmpty { blocks = fieldsAndWords(first) }
    if blocks.isEmpty { blocks = gate(first)?.blocks ?? [] }
    return blocks.isEmpty ? nil : Document(blocks)
  }

  // MARK: Pages

  private var overview: Document {
    func rows(_ purposes: Set<String>, _ isIncluded: (Command) -> Bool) -> [Document.Definition] {
      catalogue.commands.filter(isIncluded).map { .init($0.word, $0.summary) }
    }
    let kinds = schema.kinds.filter { $0.realm == .record && $0.parent.isEmpty && !$0.isDerived }
    return Document(
      [
        .heading(1, "Statements"),
        .paragraph("Verb, thing, name; then words with values, in any order."),
        .heading(2, "To write down"),
        .definitions(rows([]) { $0.purpose == .changes }),
        .heading(2, "To look"),
        .definitions(rows([]) { $0.purpose == .view }),
        .heading(2, "In the shell"),
        .definitions(rows([]) { $0.purpose == .shell }),
        .heading(2, "Kinds of record"),
        .paragraph(kinds.map(\.word).joined(separator: ", ")),
        .paragraph("`help WORD` explains a verb, a kind, a field, a word or a code such as P014."),
      ].filter { block in
        if case .definitions(let rows) = block { return !rows.isEmpty }
        if case .heading(_, "In the shell") = block {
          return catalogue.commands.contains { $0.purpose == .shell }
        }
        return true
      })
  }

  private func verb(_ word: String) -> Document? {
    guard let index = catalogue.commands.firstIndex(where: { $0.word == word }) else { return nil }
    let command = catalogue.commands[index]
    var blocks: [Document.Block] = [.heading(1, word), .paragraph(command.summary)]
    if !command.details.isEmpty { blocks.append(.paragraph(command.details)) }
    if let form = catalogue.form(ofCommand: index) {
      let rows = form.clauses.map { clause in
        Document.Definition(
          clause.word.isEmpty || clause.isPositional
            ? "<\(catalogue.grammar.expects(clause, of: form))>" : clause.word,
          clause.help)
      }
      if !rows.isEmpty { blocks.append(.definitions(rows)) }
    }
    blocks.append(.heading(2, "Examples"))
    blocks.append(.verbatim(command.examples.map { "  " + $0.input }.joined(separator: "\n")))
    return Document(blocks)
  }

  private func kind(_ word: String) -> Document? {
    guard
      let index = schema.kinds.firstIndex(where: {
        $0.word == word || $0.plural == word || $0.aliases.contains(word)
      })
    else { return nil }
    let kind = schema.kinds[index]
    let builder = FormBuilder(catalogue: catalogue)
    var blocks: [Document.Block] = [
      .heading(1, kind.word), .paragraph(kind.help), .paragraph(usage(of: kind)),
      .definitions(
        schema.fields(of: index).map {
          .init($0.name, "\($0.help) Takes \(builder.expects($0)).")
        }),
    ]
    let lines = schema.children(of: index).map { schema.kinds[$0].word }
    if !lines.isEmpty {
      blocks.append(.paragraph("Lines of its own in a block: \(lines.joined(separator: ", "))."))
    }
    if kind.source != "[C]" { blocks.append(.paragraph("Source: \(kind.source).")) }
    return Document(blocks)
  }

  private func usage(of kind: Kind) -> String {
    if kind.isDerived { return "Written by the program; `\(kind.plural)` lists them." }
    if kind.realm == .library { return "Part of the library; `list \(kind.plural)` shows them." }
    switch kind.key {
    case .named, .worded: return "add \(kind.word) NAME clauses … · \(kind.plural)"
    case .numbered: return "\(kind.word) clauses … · set \(kind.word) NUMBER … · \(kind.plural)"
    case .single: return "\(kind.word) clauses … · \(kind.word) alone shows it"
    }
  }

  private func figure(_ word: String) -> Document? {
    if let figure = Figure.all.first(where: { $0.word == word }) {
      return Document([.heading(1, word), .paragraph(figure.help)])
    }
    guard let figure = RowFigure.all.first(where: { $0.word == word }) else { return nil }
    return Document([.heading(1, word), .paragraph(figure.help)])
  }

  private func function(_ word: String) -> Document? {
    guard let function = Function.all.first(where: { $0.word == word }) else { return nil }
    return Document([.heading(1, "\(word)( )"), .paragraph(function.help)])
  }

  private func measure(_ word: String) -> Document? {
    guard let measure = library.measure(word) else { return nil }
    return Document([
      .heading(1, "\(word): \(measure.title)"),
      .paragraph(
        "\(measure.items) items, answers \(measure.answers.lowerBound) to "
          + "\(measure.answers.upperBound), total 0 to \(measure.greatestTotal)."),
      .definitions(
        measure.bands.map { .init("\($0.range.lowerBound)-\($0.range.upperBound)", $0.word) }),
      .paragraph("A band describes a score, not a person."),
    ])
  }

  private func gate(_ code: String) -> Document? {
    for gate in library.declarations(of: "gate") where library.name(of: gate) == code.uppercased() {
      return Document([
        .heading(1, code.uppercased()), .paragraph(library.text("text", of: gate)),
        .definitions([
          .init("needs", library.text("need", of: gate)),
          .init("try", library.text("fix", of: gate)),
        ]),
      ])
    }
    return nil
  }

  /// A word that is a field of some kinds or a value of some vocabulary.
  private func fieldsAndWords(_ word: String) -> [Document.Block] {
    var rows: [Document.Definition] = []
    for (index, kind) in schema.kinds.enumerated() {
      for field in schema.fields(of: index) {
        if field.name == word || field.aliases.contains(word) {
          rows.append(.init("\(kind.word) \(field.name)", field.help))
        }
        if let vocabulary = field.type.vocabulary,
          let entry = vocabulary.words.first(where: {
            $0.word == word || $0.aliases.contains(word)
          })
        {
          rows.append(
            .init(
              "\(kind.word) \(field.name) \(entry.word)", "\(entry.help) A \(vocabulary.title)."))
        }
      }
    }
    return rows.isEmpty ? [] : [.heading(1, word), .definitions(rows)]
  }
}
