import IPTEngine
import IPTModel
import IPTShell

/// `iptsh.ebnf`: the syntax of the language, in the notation of the W3C.
///
/// Statements, their arguments and the vocabularies come from the catalogue. What the lexer and the
/// parser know by themselves, tokens and expressions, is written by hand in the texts beside this.
enum GrammarFile {
  static func text() -> String {
    let workbench = Workbench()
    let letter = String(Character(Unicode.Scalar(workbench.catalogue.letterOfSessions)))
    let texts = [
      GrammarText.scripts, GrammarText.values, GrammarText.expressions(inQuery: false),
      GrammarText.expressions(inQuery: true), GrammarText.tokens,
      GrammarText.numbers(letter: letter),
    ]
    let productions = Productions(taken: texts.flatMap(names))
    let schema = workbench.schema
    let scripts = LanguageRules(workbench.catalogue, prefix: "", productions)
    let library = LanguageRules(
      Catalogue(schema: schema, commands: Command.declaring, use: .library), prefix: "library-",
      productions)
    let log = LanguageRules(
      Catalogue(schema: schema, commands: [], use: .changes), prefix: "logged-", productions)
    for language in [scripts, library, log] { _ = language.statement() }
    let parts = Productions.Part.allCases.map { part in
      (part == .scripts ? GrammarText.scripts + "\n" : heading(part.title))
        + productions.text(of: part)
    }
    return ([GrammarText.head] + parts + texts.dropFirst()).joined(separator: "\n")
  }

  static func heading(_ title: String) -> String { "/* \(title) */\n\n" }

  /// The names of the productions of a text.
  private static func names(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count > 1 && words[1] == "::=" ? String(words[0]) : nil
    }
  }
}
