import IPTEngine
import IPTLanguage
import IPTModel
import IPTShell

/// The words of the language by what they are, for editors that colour them.
///
/// But for kinds that are verbs as well, each word stands in one list.
struct EditorWords {
  /// The verbs that begin a statement, and `else`.
  private(set) var verbs: [String] = []
  /// The kinds of record, in the singular and the plural; some are verbs as well.
  private(set) var kinds: [String] = []
  /// The words that open a clause.
  private(set) var clauses: [String] = []
  /// Functions and figures.
  private(set) var figures: [String] = []
  /// The words of vocabularies.
  private(set) var values: [String] = []
  /// The words of expressions.
  let operators: [String]
  /// Values of every field.
  let constants = ["yes", "no", "unknown"]
  /// Units of lengths of time, as they stand behind a number.
  let units = LengthUnit.allCases.map(\.suffix)

  init() {
    let signs = Operator.allCases.flatMap { $0.sign.split(separator: " ").map(String.init) }
    operators = Self.listed(signs.filter { $0.first?.isLetter ?? false }, but: constants)
    let workbench = Workbench()
    let schema = workbench.schema
    let library = Catalogue(schema: schema, commands: Command.declaring, use: .library)
    var collection = Collection()
    collection.collect(workbench.catalogue)
    collection.collect(library)
    let commands = workbench.catalogue.commands
    verbs = Self.listed(commands.filter(\.under.isEmpty).map(\.word) + ["else"], but: [])
    kinds = Self.listed(
      schema.kinds.flatMap { [$0.word, $0.plural] + $0.aliases }.filter { !$0.isEmpty }, but: [])
    let known = verbs + kinds + operators + constants
    clauses = Self.listed(collection.clauses, but: known)
    figures = Self.listed(
      Figure.all.map(\.word) + RowFigure.all.map(\.word) + Function.all.map(\.word),
      but: known + clauses)
    values = Self.listed(collection.values, but: known + clauses + figures)
  }

  private static func listed(_ words: [String], but others: [String]) -> [String] {
    Set(words).subtracting(others).sorted()
  }

  /// The words met on a way through all statements of a language.
  private struct Collection {
    var clauses: [String] = []
    var values: [String] = []
    /// Lines may hold each other.
    private var lines: Set<FormID> = []

    mutating func collect(_ catalogue: Catalogue) {
      collect(catalogue.grammar.statements, catalogue.grammar)
    }

    private mutating func collect(_ scope: ScopeID, _ grammar: Grammar) {
      for entry in grammar.words(of: scope) {
        switch grammar.meaning(ofWord: entry.word, in: scope) {
        case .scope(let inner): collect(inner, grammar)
        case .form(let form): collect(grammar.form(form), grammar)
        case .scopeOrForm(let inner, let form):
          clauses += grammar.words(of: inner).map(\.word)
          collect(inner, grammar)
          collect(grammar.form(form), grammar)
        case .clause, .bare, .ordinal, .line, nil: break
        }
      }
    }

    private mutating func collect(_ form: Form, _ grammar: Grammar) {
      for clause in form.clauses {
        clauses += ([clause.word] + clause.aliases).filter { !$0.isEmpty }
        collect(clause.shape, grammar)
      }
      for line in form.lines where lines.insert(line.form).inserted {
        clauses.append(line.word)
        collect(grammar.form(line.form), grammar)
      }
    }

    private mutating func collect(_ shape: ValueShape, _ grammar: Grammar) {
      if shape.words != 0 {
        values += grammar.words(of: ScopeID(index: shape.words)).map(\.word)
      }
      if shape.otherwise != 0 { collect(grammar.shape(shape.otherwise), grammar) }
    }
  }
}
