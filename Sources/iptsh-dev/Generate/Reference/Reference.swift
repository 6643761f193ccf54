import IPTEngine
import IPTModel
import IPTShell

/// The reference of the language, worked out from the tables.
struct Reference {
  let workbench = Workbench()

  var catalogue: Catalogue { workbench.catalogue }
  var schema: Schema { workbench.schema }

  static func text() -> String {
    let reference = Reference()
    let parts: [[String]] = [
      reference.opening, reference.verbs, reference.kinds, reference.vocabularies,
      reference.figures, reference.library, reference.diagnostics, reference.sources,
    ]
    return parts.joined().filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var opening: [String] {
    [
      Markdown.heading(1, "Reference"),
      Markdown.paragraph(
        "Generated from the tables of the program; write it anew with `swift run iptsh-dev "
          + "generate`. The shell shows the same pages: `help`, `help relation`, `help P014`."),
      Markdown.paragraph(
        "A statement is a verb, a thing and a name, then words with values in any order. An argument "
          + "in angle brackets stands by its position. A source is a key of the list at the end; `[C]` "
          + "is a convention of this program."),
    ]
  }

  private var sources: [String] {
    [
      Markdown.heading(2, "Sources"),
      Markdown.table(
        ["key", "work"], Bibliography.entries.map { ["\($0.key)", "\($0.citation)"] }),
    ]
  }
}
