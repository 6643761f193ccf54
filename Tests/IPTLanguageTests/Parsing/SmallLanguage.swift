import IPTLanguage

/// A language of a few statements, to test the parser without the words of any other.
final class SmallLanguage: Grammar.Provider {
  let grammar = Grammar()
  private let colours: ScopeID
  private let put: FormID
  private let box: FormID
  private let keep: FormID
  private let part: FormID
  private let stop: FormID
  private let show: FormID

  init() {
    colours = grammar.makeScope("colour")
    put = grammar.reserveForm()
    box = grammar.reserveForm()
    keep = grammar.reserveForm()
    part = grammar.reserveForm()
    stop = grammar.reserveForm()
    show = grammar.reserveForm()
    grammar.provider = self
  }

  func fill(scope: ScopeID, of grammar: Grammar) {
    if scope == colours {
      for (ordinal, word) in ["red", "green", "blue"].enumerated() {
        grammar.declare(word, in: scope, .ordinal(UInt16(ordinal)), help: "")
      }
    } else if scope == grammar.statements {
      grammar.declare("put", in: scope, .form(put), help: "")
      grammar.declare("box", in: scope, .form(box), help: "")
      grammar.declare("keep", in: scope, .form(keep), help: "")
      grammar.declare("stop", in: scope, .form(stop), help: "")
      grammar.declare("show", in: scope, .form(show), help: "")
    }
  }

  func expects(_ clause: Clause, of form: Form) -> String { "" }

  func form(_ form: FormID, of grammar: Grammar) -> Form {
    switch form {
    case put: return putForm
    case box: return Form(title: "box", help: "", clauses: [], command: 1, block: .statements)
    case keep:
      return Form(
        title: "keep", help: "",
        clauses: [
          Clause("where", ValueShape(.expression), help: "", expects: "a condition"), order,
          Clause("limit", ValueShape(.integer), help: "", expects: "a number"),
        ], command: 2)
    case show:
      return Form(
        title: "show", help: "", clauses: [positional(.expression, "a value")], command: 5)
    case part:
      return Form(title: "part", help: "", clauses: [positional(.text, "a text")], command: 3)
    default: return Form(title: "stop", help: "", clauses: [], command: 4)
    }
  }

  private var putForm: Form {
    var size = ValueShape(.integer)
    size.least = 1
    size.greatest = 5
    var colour = ValueShape(.word)
    colour.words = colours.index
    var tags = ValueShape(.text)
    tags.isList = true
    var form = Form(
      title: "put", help: "",
      clauses: [
        positional(.name, "a name"),
        Clause("size", size, help: "", expects: "a whole number from 1 to 5"),
        Clause("colour", colour, help: "", expects: "a colour"),
        Clause("tags", tags, help: "", expects: "a text"),
        Clause("on", ValueShape(.date), help: "", expects: "a date"),
      ], command: 0, block: .record)
    form.lines = [("part", part)]
    return form
  }

  private var order: Clause {
    var clause = Clause("sort", ValueShape(.order), help: "", expects: "an order")
    clause.isRepeatable = true
    return clause
  }

  private func positional(_ sort: ValueShape.Sort, _ expects: String) -> Clause {
    var clause = Clause("", ValueShape(sort), help: "", expects: expects)
    clause.isPositional = true
    clause.isRequired = true
    return clause
  }

  /// Reads a text to its end.
  static func read(_ text: String) -> Reading { read(Array(text.utf8)) }

  static func read(_ bytes: [UInt8]) -> Reading {
    let language = SmallLanguage()
    var parser = Parser(Source(bytes), grammar: language.grammar)
    var tree = Tree()
    var statements = 0
    while true {
      let outcome = parser.nextStatement(into: &tree)
      if outcome == .end { break }
      if outcome == .statement { statements += 1 }
    }
    return Reading(
      statements: statements, codes: parser.diagnostics.told.map(\.code.id),
      ranges: parser.diagnostics.told.compactMap(\.range), faults: parser.diagnostics.count,
      isIncomplete: parser.isIncomplete)
  }
}

/// What became of a text.
struct Reading {
  let statements: Int
  let codes: [String]
  let ranges: [Range<Int>]
  /// How many faults there are, told or not.
  let faults: Int
  let isIncomplete: Bool
}
