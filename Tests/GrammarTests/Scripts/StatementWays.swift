import IPTEngine
import IPTLanguage

/// The statements that a grammar has, by their forms, each with the words that begin it.
struct StatementWays {
  /// The forms of statements; lines of blocks are none.
  private(set) var forms: [FormID] = []
  /// The forms of statements that need no block.
  private(set) var flatForms: [FormID] = []
  /// The forms of statements whose blocks hold lines with lines in them: role plays.
  private(set) var playedForms: [FormID] = []
  private var words: [UInt16: [String]] = [:]

  init(_ grammar: Grammar) {
    add(grammar.statements, behind: "", grammar)
    flatForms = forms.filter { !grammar.form($0).needsBlock }
    playedForms = forms.filter { form in
      grammar.form(form).lines.contains { grammar.form($0.form).block == .script }
    }
  }

  /// The words that begin the statements of a form, first the ones that are no other word for it.
  func words(of form: FormID) -> [String] { words[form.index] ?? [] }

  /// Whether a block of a form holds lines with lines in them.
  func isPlayed(_ form: Form) -> Bool { !form.lines.isEmpty && form.command >= 0 && form.kind < 0 }

  private mutating func add(_ scope: ScopeID, behind words: String, _ grammar: Grammar) {
    for entry in grammar.words(of: scope) {
      let all = words.isEmpty ? entry.word : "\(words) \(entry.word)"
      switch grammar.meaning(ofWord: entry.word, in: scope) {
      case .scope(let inner): add(inner, behind: all, grammar)
      case .form(let form): add(form, all)
      case .scopeOrForm(let inner, let form):
        add(form, all)
        add(inner, behind: all, grammar)
      case .clause, .bare, .ordinal, .line, nil: break
      }
    }
  }

  private mutating func add(_ form: FormID, _ words: String) {
    if self.words[form.index] == nil { forms.append(form) }
    self.words[form.index, default: []].append(words)
  }

  /// All forms that can be met: those of statements and of the lines in their blocks.
  func reached(in grammar: Grammar) -> Set<UInt16> {
    var met: Set<UInt16> = []
    var open = forms
    while let form = open.popLast() {
      guard met.insert(form.index).inserted else { continue }
      open += grammar.form(form).lines.map(\.form)
    }
    return met
  }
}

/// Words that may stand where a name or an operand does, out of the tables.
struct WordPool {
  /// Kinds, in the singular.
  let kinds: [String]
  /// Fields, rows and figures of the case.
  let operands: [String]
  let functions: [String]
  /// What the library declares, or could.
  let symbols = ["phq9", "gad7", "G03", "F31", "Wsas", "x-1", "Zoë"]
  let names = ["Ruth", "Zoë", "日本", "\"old friend\"", "\"she \\\"T\\\"\"", "X1", "\"mother\""]
  let labels = ["grief#3", "general#12"]

  init(_ catalogue: Catalogue) {
    let schema = catalogue.schema
    kinds = schema.kinds.map(\.word)
    let fields = schema.kinds.indices.flatMap { schema.fields(of: $0).map(\.name) }
    // A word that joins or ends an expression is no operand.
    let signs: Set = [
      "and", "or", "not", "in", "is", "contains", "where", "sort", "limit", "desc", "yes", "no",
      "unknown", "known", "error", "notice", "output", "compare", "inert", "delete", "clear",
    ]
    let all = fields + schema.kinds.map(\.plural) + Figure.all.map(\.word)
    operands = Set(all).subtracting(signs).filter { !$0.isEmpty }.sorted()
    functions = Function.all.map(\.word)
  }
}
