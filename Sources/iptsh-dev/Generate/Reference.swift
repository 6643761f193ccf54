import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTShell

/// The reference of the language, worked out from the tables.
enum Reference {
  static func text() -> String {
    let workbench = Workbench()
    var blocks: [Document.Block] = [
      .heading(1, "Reference"),
      .paragraph("Generated from the tables of the program by iptsh-dev generate; do not edit."),
      .heading(2, "Verbs"),
    ]
    for command in workbench.catalogue.commands {
      blocks.append(.heading(3, command.word))
      blocks.append(.paragraph(command.summary))
      if !command.details.isEmpty { blocks.append(.paragraph(command.details)) }
      blocks.append(.verbatim(command.examples.map(\.input).joined(separator: "\n")))
    }
    blocks.append(.heading(2, "Kinds"))
    for (index, kind) in workbench.schema.kinds.enumerated() {
      blocks += self.kind(kind, index, workbench)
    }
    blocks.append(.heading(2, "Figures and functions"))
    blocks.append(
      .definitions(
        Figure.all.map { .init($0.word, $0.help) } + RowFigure.all.map { .init($0.word, $0.help) }
          + Function.all.map { .init("\($0.word)( )", $0.help) }))
    blocks.append(.heading(2, "Diagnostics"))
    blocks.append(.definitions(DiagnosticPages.all.map { .init($0.code, $0.title) }))
    return MarkdownRenderer.render(Document(blocks))
  }

  private static func kind(
    _ kind: Kind, _ index: Int, _ workbench: Workbench
  ) -> [Document.Block] {
    let builder = FormBuilder(catalogue: workbench.catalogue)
    var table = Table(columns: [.init("field"), .init("takes"), .init("records"), .init("source")])
    for field in workbench.schema.fields(of: index) {
      let aliases = field.aliases.isEmpty ? "" : " (\(field.aliases.joined(separator: ", ")))"
      var takes = builder.expects(field)
      if let words = field.type.vocabulary?.words, !words.isEmpty {
        takes += ": " + words.map(\.word).joined(separator: ", ")
      }
      table.rows.append([field.name + aliases, takes, field.help, field.source])
    }
    let belongs = kind.parent.isEmpty ? "" : " A line of \(kind.parent)."
    let realm = kind.realm == .library ? " Part of the library." : ""
    return [
      .heading(3, kind.word),
      .paragraph("\(kind.help)\(belongs)\(realm) Plural: \(kind.plural). Source: \(kind.source)."),
      .table(table),
    ]
  }
}
