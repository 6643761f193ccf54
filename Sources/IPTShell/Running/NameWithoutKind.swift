import IPTEngine
import IPTLanguage
import IPTModel

/// What the language has to say, with what only the case and the words around it can add.
func explained(
  _ diagnostics: [Diagnostic], of source: Source, _ interpreter: inout Interpreter
) -> [Diagnostic] {
  if diagnostics.isEmpty { return [] }
  let named = NameWithoutKind(interpreter).explained(diagnostics, of: source)
  let words = Abbreviations(interpreter).explained(named, of: source)
  return TriedFixes.kept(words, of: source, by: &interpreter)
}

extension Diagnostic {
  /// The same about another text; about the one at hand where none is given.
  func of(_ source: Source?) -> Diagnostic {
    var diagnostic = self
    diagnostic.source = source
    return diagnostic
  }
}

/// What can be done at a prompt about an `else` that came when its `if` had run.
func explainedAtPrompt(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.map { diagnostic in
    guard diagnostic.code == .misplacedElse, diagnostic.fix == nil else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.notes.append(
      "If the `if` has done something, `undo` takes it back; Up brings both back to be joined.")
    return diagnostic
  }
}

/// A name where the kind of a record is expected: `show father` for `show relation "father"`.
///
/// The language alone cannot know it; it takes a look at the names of the case.
struct NameWithoutKind {
  private let schema: Schema
  private let reader: CaseReader
  private let verbs: [String]

  /// No word and no name is looked for farther away, in bytes.
  private static let reach = 1000

  init(_ interpreter: borrowing Interpreter) {
    schema = interpreter.schema
    reader = interpreter.reader
    verbs = interpreter.catalogue.commands.compactMap { command in
      if case .kind(let use) = command.target, use.namesRecord { command.word } else { nil }
    }
  }

  /// The diagnostics, with a better one for each that a missing kind explains.
  func explained(_ diagnostics: [Diagnostic], of source: Source) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      explained(diagnostic, of: diagnostic.source ?? source)?.of(diagnostic.source) ?? diagnostic
    }
  }

  private func explained(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard diagnostic.code == .unknownStatement || diagnostic.code == .missingArgument,
      let range = diagnostic.range, let typed = name(at: range, of: source),
      verbs.contains(where: { precedes(typed.range.lowerBound, $0, of: source) }),
      let kind = kind(ofName: typed.text)
    else { return nil }
    let word = schema.kinds[kind].word
    var quoted: [UInt8] = []
    EscapedText.quote(typed.text.utf8, into: &quoted)
    return Diagnostic(
      diagnostic.code, "`\(typed.text)` is a name; the kind of record stands before it",
      at: typed.range, label: "one of the \(schema.kinds[kind].plural)",
      fix: .init(typed.range, "\(word) \(String(decoding: quoted, as: UTF8.self))"))
  }

  /// The word that is not known, or the text in quotes behind the place where a word is missing.
  private func name(at range: Range<Int>, of source: Source) -> (text: String, range: Range<Int>)? {
    if !range.isEmpty { return (source.text(range), range) }
    let end = source.line(at: range.lowerBound, reach: Self.reach).upperBound
    guard
      let open = (range.lowerBound..<end).first(where: { source.bytes[$0] != UInt8(ascii: " ") }),
      source.bytes[open] == UInt8(ascii: "\""),
      let close = (open + 1..<end).first(where: { source.bytes[$0] == UInt8(ascii: "\"") })
    else { return nil }
    return (source.text(open + 1..<close), open..<close + 1)
  }

  private func precedes(_ place: Int, _ verb: String, of source: Source) -> Bool {
    StatementAround(place..<place, in: source).wordsBefore.last == verb[...]
  }

  private func kind(ofName name: String) -> Int? {
    let folded = NameFolding.folded(name)
    return schema.traits.indices.first { kind in
      schema.traits[kind].key == .named && schema.traits[kind].realm == .record
        && reader.live(kind).contains { NameFolding.folded(reader.name(of: $0)) == folded }
    }
  }
}
