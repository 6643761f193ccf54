package import IPTLanguage
package import IPTLibrary
package import IPTModel

/// The clinical library: measures, gates and questions, as the scripts inside the program state them.
///
/// Each script is read when one of its kinds is first asked for.
package final class Library {
  /// The version of the scripts inside the program; it is written into new cases.
  package static let version = "1.0"

  package let schema: Schema
  private(set) lazy var book = Casebook(schema: schema)
  private let sources: [LibrarySource]
  private var isLoaded: [Bool]
  private let shared: Catalogue?
  private lazy var catalogue =
    shared ?? Catalogue(schema: schema, commands: Command.declaring, use: .library)
  /// Measures that were read by themselves.
  private var singles: [Measure] = []
  private var conditions: [UInt32: Condition] = [:]
  /// What was wrong with the scripts; empty unless the program was built wrongly.
  package private(set) var diagnostics: [Diagnostic] = []

  package convenience init(schema: Schema, sources: [LibrarySource]? = nil) {
    self.init(schema: schema, sources: sources ?? LibrarySource.all, sharing: nil)
  }

  private init(schema: Schema, sources: [LibrarySource], sharing catalogue: Catalogue?) {
    self.schema = schema
    self.sources = sources
    shared = catalogue
    isLoaded = Array(repeating: false, count: sources.count)
  }

  /// Reads the scripts that declare a kind.
  private func load(_ kind: String) {
    for (index, source) in sources.enumerated()
    where !isLoaded[index] && source.kinds.contains(kind) {
      isLoaded[index] = true
      read(source)
    }
  }

  private func read(_ text: LibrarySource) {
    let source = Source(text.text, name: text.name)
    // The library reads itself with a library that has nothing yet.
    var interpreter = Interpreter(
      catalogue: catalogue, library: self, book: book,
      setting: .init(now: Timestamp(seconds: 0), author: "library"))
    interpreter.book.beginEntry(time: Timestamp(seconds: 0), author: "library")
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    reading: while true {
      switch parser.nextStatement(into: &tree) {
      case .end: break reading
      case .faulty: continue
      case .statement:
        do throws(Failure) {
          try interpreter.run(tree, at: 0, of: source)
        } catch {
          diagnostics.append(contentsOf: error.diagnostics)
        }
      }
    }
    diagnostics.append(contentsOf: parser.diagnostics.told)
    book = interpreter.book
  }

  // MARK: Declarations

  /// The measure with a word, if the library declares it.
  ///
  /// A measure that has a script of its own is read without the others.
  package func measure(_ word: String) -> Measure? {
    if let known = singles.first(where: { $0.word == word }) { return known }
    guard let source = sources.first(where: { $0.measure == word }) else {
      return measures.first { $0.word == word }
    }
    let library = Library(schema: schema, sources: [source], sharing: catalogue)
    guard let measure = library.measures.first else { return nil }
    singles.append(measure)
    return measure
  }

  /// All measures, read once.
  private(set) lazy var measures: [Measure] = declarations(of: "measure").map { measure($0) }

  /// The declarations of a kind, in their order.
  package func declarations(of kind: String) -> [UInt32] {
    load(kind)
    guard let kind = schema.kind(kind) else { return [] }
    return book.state.byKind[kind].filter { book.state.isAlive($0) }
  }

  /// The book of declarations, with those of a kind read.
  package func book(of kind: String) -> Casebook {
    load(kind)
    return book
  }

  /// The lines of a declaration of one kind.
  func lines(of declaration: UInt32, _ kind: String) -> [UInt32] {
    guard let kind = schema.kind(kind) else { return [] }
    return book.state.byKind[kind].filter { book.state.records[Int($0)].parent == declaration }
  }

  func name(of declaration: UInt32) -> String {
    let record = book.state.records[Int(declaration)]
    return record.keyForm == .text ? book.log.texts.string(at: record.key) : ""
  }

  func value(_ field: String, of declaration: UInt32) -> Quantity {
    CaseReader(book).field(field, of: declaration)
  }

  func text(_ field: String, of declaration: UInt32) -> String {
    switch value(field, of: declaration) {
    case .text(let text), .word(let text): text
    default: ""
    }
  }

  /// A condition of a declaration, bound to the case's names.
  func condition(_ field: String, of declaration: UInt32) -> Condition? {
    guard let index = schema.field(field, of: Int(book.state.records[Int(declaration)].kind)),
      let cell = book.state.currentCell(of: declaration, field: index, in: book.log)
    else { return nil }
    let key = UInt32(cell)
    if let known = conditions[key] { return known }
    let text = book.log.texts.string(at: book.log.cells[cell].payload)
    let source = Source(text, name: "library")
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    guard parser.wholeExpression(into: &tree) else {
      diagnostics.append(contentsOf: parser.diagnostics.told)
      return nil
    }
    var binder = Binder(schema: schema, tree: tree, source: source)
    guard let condition = binder.bind(0) else {
      diagnostics.append(contentsOf: binder.diagnostics)
      return nil
    }
    conditions[key] = condition
    return condition
  }
}
