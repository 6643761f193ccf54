import IPTEngine
import IPTLanguage
import IPTModel
import IPTShell

/// The parser of the program, with each of the languages it reads.
struct Program {
  /// What the parser says of a text.
  enum Verdict: Equatable {
    case accepted
    /// Refused for its syntax.
    case refused(String)
    /// Refused for what the grammar's file leaves out, so that nothing follows for the rest.
    case leftOut
  }

  /// The messages of series P that are not about syntax, as the head of the file has them.
  static let leftOut: Set<String> = ["P010", "P014", "P018"]

  let catalogue: Catalogue

  init(_ language: Language) {
    let schema = Schema(kinds: Kind.all)
    catalogue =
      switch language {
      case .scripts: Workbench().catalogue
      case .library: Catalogue(schema: schema, commands: Command.declaring, use: .library)
      case .log: Catalogue(schema: schema, commands: [], use: .changes)
      }
  }

  /// The messages that the parser gives.
  func diagnostics(of text: String) -> [Diagnostic] {
    var parser = Parser(Source(text), grammar: catalogue.grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.diagnostics.told
  }

  func verdict(on text: String) -> Verdict {
    let codes = diagnostics(of: text).map(\.code.id)
    if codes.contains(where: { Self.leftOut.contains($0) || !$0.hasPrefix("P") }) {
      return .leftOut
    }
    if let code = codes.first { return .refused(code) }
    // The words behind `help` pass over what is no token; that is not to be promised.
    return hasBrokenToken(text) ? .leftOut : .accepted
  }

  private func hasBrokenToken(_ text: String) -> Bool {
    var lexer = Lexer(Source(text), catalogue.grammar.symbols)
    while true {
      switch lexer.next().kind {
      case .invalid: return true
      case .end: return false
      default: continue
      }
    }
  }
}

/// What texts are read.
enum Language: CaseIterable {
  case scripts, library, log

  /// The production of the file that a text of the language is derived from.
  var start: String {
    switch self {
    case .scripts: "script"
    case .library: "library-script"
    case .log: "logged-script"
    }
  }
}
