import IPTEngine
import IPTModel

extension Reference {
  /// Every kind of record with its fields.
  var kinds: [String] {
    let builder = FormBuilder(catalogue: catalogue)
    return [
      Markdown.heading(2, "Kinds"),
      Markdown.paragraph(
        "`tracked`: the value moves with time, and the earlier ones are kept. `bare`: its words may "
          + "stand without the field's own. Where it says so, changes may end in `in session 4` or "
          + "`at 2026-11-21`."),
    ] + schema.kinds.indices.flatMap { kind($0, builder) }
  }

  private func kind(_ index: Int, _ builder: FormBuilder) -> [String] {
    let kind = schema.kinds[index]
    let rows = schema.fields(of: index).map { field in
      [
        Markdown.code(field.name)
          + field.aliases.map { ", " + Markdown.code($0) }.joined(), takes(field, builder),
        field.help, field.source,
      ]
    }
    return [
      Markdown.heading(3, kind.word),
      Markdown.paragraph(kind.help),
      Markdown.paragraph(facts(of: kind, index).joined(separator: " ")),
      Markdown.table(["field", "takes", "records", "source"], rows),
    ]
  }

  private func facts(of kind: Kind, _ index: Int) -> [String] {
    var facts = [usage(of: kind)]
    if !kind.parent.isEmpty, kind.realm == .library {
      facts.append("A line of `\(kind.parent)`.")
    }
    let lines = schema.children(of: index).map { Markdown.code(schema.kinds[$0].word) }
    if !lines.isEmpty { facts.append("Its lines: \(lines.joined(separator: ", ")).") }
    if !kind.aliases.isEmpty {
      facts.append("Also: \(kind.aliases.map(Markdown.code).joined(separator: ", ")).")
    }
    if kind.realm == .record, kind.hasPlace { facts.append("Has a place in the treatment.") }
    facts.append("Source: \(kind.source).")
    return facts
  }

  private func usage(of kind: Kind) -> String {
    if kind.isDerived {
      let shown = kind.key == .single ? "`\(kind.word)` shows it" : "`\(kind.plural)` lists them"
      return "Written by the program; \(shown)."
    }
    if kind.realm == .library {
      return "Declared by the library; `list \(kind.plural)` shows them."
    }
    if !kind.parent.isEmpty {
      let word = kind.word
      return kind.key == .numbered
        ? "Written `\(word) …` in the block of its \(kind.parent); later `set \(word) 1 of …`."
        : "Written `\(word) …` in the block of its \(kind.parent)."
    }
    return switch kind.key {
    case .named, .worded: "Named: `add \(kind.word) NAME …`; `\(kind.plural)` lists them."
    case .numbered:
      kind.plural == kind.word
        ? "Numbered: `\(kind.word) …` adds one; alone it lists them."
        : "Numbered: `\(kind.word) …` adds one; `\(kind.plural)` lists them."
    case .single: "One at most: `\(kind.word) …` sets it; alone it shows it."
    }
  }

  private func takes(_ field: Field, _ builder: FormBuilder) -> String {
    var text = builder.expects(field)
    if let vocabulary = field.type.vocabulary, !vocabulary.words.isEmpty {
      text += ": " + vocabulary.words.map(\.word).joined(separator: ", ")
    }
    if !field.initially.isEmpty { text += "; `\(field.initially)` unless given" }
    if !field.whenUnset.isEmpty { text += "; `\(field.whenUnset)` unless set" }
    return text + traits(of: field)
  }

  private func traits(of field: Field) -> String {
    let names: [(Field.Traits, String)] = [
      (.required, "required"), (.positional, "by position"), (.tracked, "tracked"),
      (.bare, "bare"), (.repeatable, "more than once"), (.fromName, "taken from the name"),
    ]
    let held = names.filter { field.traits.contains($0.0) }.map(\.1)
    return held.isEmpty ? "" : " (\(held.joined(separator: ", ")))"
  }
}
