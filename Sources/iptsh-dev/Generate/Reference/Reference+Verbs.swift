import IPTEngine
import IPTLanguage
import IPTModel

extension Reference {
  /// Every verb with its arguments and examples.
  var verbs: [String] {
    catalogue.grammar.prepare(catalogue.grammar.statements)
    return [Markdown.heading(2, "Verbs")]
      + catalogue.commands.indices.flatMap { verb($0) }
  }

  private func verb(_ index: Int) -> [String] {
    let command = catalogue.commands[index]
    return [
      Markdown.heading(3, title(of: command)),
      Markdown.paragraph(command.summary),
      command.details.isEmpty ? "" : Markdown.paragraph(command.details),
      following(command, form(of: index)),
      arguments(form(of: index)),
      Markdown.lines(command.examples.map(\.input).joined(separator: "\n")),
    ]
  }

  /// The words of a verb; of a line the block that it stands in as well.
  private func title(of command: Command) -> String {
    command.standsIn.isEmpty
      ? command.words : "\(command.word), in \(command.standsIn.joined(separator: ", "))"
  }

  /// What stands behind the verb, where it is more than the arguments of the table.
  private func following(_ command: Command, _ form: Form?) -> String {
    let takesFields = form?.clauses.contains { $0.owner >= 0 } ?? false
    let fields = takesFields ? ", then by its fields" : ""
    let sentence =
      switch command.target {
      case .none: ""
      case .about(let kind):
        "Its clauses are fields of `\(kind)`: "
          + (form?.clauses.filter { $0.owner >= 0 }.map { Markdown.code($0.word) }
            .joined(separator: ", ") ?? "") + "."
      case .fields(let kind): "Its clauses are the fields of `\(kind)`."
      case .kind(let use): following(use, fields)
      }
    return sentence.isEmpty ? "" : Markdown.paragraph(sentence)
  }

  private func following(_ use: KindUse, _ fields: String) -> String {
    switch use.word {
    case .kind: "Followed by the word of a kind\(fields); for a relation:"
    case .plural: "Followed by the plural of a kind."
    case .kindOrView: "Followed by the word of a kind and a name, or by a view: \(views)."
    }
  }

  private var views: String {
    catalogue.commands.filter(\.isShown).map { Markdown.code($0.word) }.joined(separator: ", ")
  }

  /// The arguments of the verb's own; the fields stand under their kind.
  private func arguments(_ form: Form?) -> String {
    Markdown.table(
      ["argument", "takes", "meaning"],
      (form?.clauses ?? []).filter { $0.owner < 0 }.map { clause in
        let name = clause.word.isEmpty ? "<value>" : clause.word
        return [
          Markdown.code(name) + (clause.isRequired ? ", required" : "")
            + (clause.isRepeatable ? ", more than once" : ""),
          clause.expects, clause.help == clause.expects + "." ? "" : clause.help,
        ]
      })
  }

  /// The form of a verb; of one that a kind follows, its form for a kind that has a name.
  private func form(of index: Int) -> Form? {
    let command = catalogue.commands[index]
    let grammar = catalogue.grammar
    if let form = catalogue.form(ofCommand: index) { return form }
    guard let kind = schema.kinds.first(where: { $0.key == .named }),
      case .scope(let scope) = grammar.meaning(
        of: grammar.symbols.intern(command.word), in: grammar.statements)
    else { return nil }
    grammar.prepare(scope)
    for word in [kind.word, kind.plural] {
      if case .form(let form) = grammar.meaning(of: grammar.symbols.intern(word), in: scope) {
        return grammar.form(form)
      }
    }
    return nil
  }
}
