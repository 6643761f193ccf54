package import IPTLanguage
package import IPTLibrary
package import IPTModel

/// The clinical library: measures, gates and questions, as the scripts inside the program state them.
///
/// Each script is read when one of its kinds is first asked for. Scripts of the clinician's own add to
/// it, and what they declare under a known word takes the place of what was there.
package final class Library {
  /// The version of the scripts inside the program; it is written into new cases.
  package static let version = "1.0"

  package let schema: Schema
  private(set) lazy var book = Casebook(schema: schema)
  private lazy var sources = {
    let own = own()
    if own.isEmpty {
      diagnostics += unreadable()
      return shipped
    }
    let added = LibraryIncludes(own, inclusion)
    diagnostics += unreadable() + added.faults
    return shipped + added.scripts
  }()
  private lazy var isLoaded = Array(repeating: false, count: sources.count)
  private let shipped: [LibrarySource]
  /// Reads the scripts of the clinician's own; asked when the library is first used.
  private let own: () -> [(name: String, text: String)]
  /// Reads the scripts that these include.
  private let inclusion: ScriptInclusion
  /// What is said of scripts of the clinician's own that could not be read; asked behind these.
  private let unreadable: () -> [Diagnostic]
  private let shared: Catalogue?
  private lazy var catalogue =
    shared ?? Catalogue(schema: schema, commands: Command.declaring, use: .library)
  /// Measures that were read by themselves.
  private var singles: [Measure] = []
  /// The conditions bound so far, by their cells.
  private var conditions: [BoundCondition] = []
  /// The first words of the statements of each script of the clinician's own.
  private var knownWords: [String: Set<String>] = [:]
  /// The tools, once they were asked for.
  var knownTools: [Tool]?
  /// The windows of time around the onset, once they were asked for.
  var knownWindows: [TimeWindow]?
  /// What was wrong with the scripts, each with its script.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How much of it was told already.
  private var toldCount = 0
  /// The points that ask for themselves, once they were looked for.
  var knownCircles: Set<String>?

  /// The library that comes with the program, and what the clinician's own scripts add to it.
  package convenience init(
    schema: Schema, sources: [LibrarySource]? = nil,
    own: @escaping () -> [(name: String, text: String)] = { [] },
    unreadable: @escaping () -> [Diagnostic] = { [] },
    inclusion: @escaping ScriptInclusion = Library.noInclusion
  ) {
    self.init(
      schema: schema, sources: sources ?? LibrarySource.all, own: own, unreadable: unreadable,
      inclusion: inclusion, sharing: nil)
  }

  private init(
    schema: Schema, sources: [LibrarySource],
    own: @escaping () -> [(name: String, text: String)] = { [] },
    unreadable: @escaping () -> [Diagnostic] = { [] },
    inclusion: @escaping ScriptInclusion = Library.noInclusion, sharing catalogue: Catalogue?
  ) {
    self.schema = schema
    shipped = sources
    self.own = own
    self.unreadable = unreadable
    self.inclusion = inclusion
    shared = catalogue
  }

  /// Texts that come from nowhere include nothing.
  package static let noInclusion: ScriptInclusion = { (_, _) throws(Failure) in
    throw Failure(.cannotInclude, "no other script can be read here")
  }

  /// Reads the scripts that declare a kind; the clinician's own after those of the program.
  private func load(_ kind: String) {
    for (index, source) in sources.enumerated()
    where !isLoaded[index] && (source.kind == nil ? declares(source, kind) : source.kind == kind) {
      isLoaded[index] = true
      read(source)
    }
  }

  /// What was wrong with the scripts and has not been told yet; it is told now.
  package func takeDiagnostics() -> [Diagnostic] {
    defer { toldCount = diagnostics.count }
    return Array(diagnostics[toldCount...])
  }

  func tell(_ found: [Diagnostic]) { diagnostics += found }

  /// Reads all scripts of the clinician's own, so that what is wrong with them can be told at once.
  package func readOwnScripts() {
    for source in sources where source.isOwn {
      // One that has nothing but words that are none is told as well.
      for kind in ownKinds(of: source) + (hasUnknownWords(source) ? ["crisis"] : []) { load(kind) }
    }
    for kind in ["measure", "gate", "point", "task", "advice"] where hasOwn(kind) {
      for declaration in declarations(of: kind) where ownScript(of: declaration) != nil {
        for field in ["applies", "enough", "need", "each", "when"] {
          _ = condition(field, of: declaration)
        }
      }
    }
    _ = circularPoints()
  }

  /// Whether a script of the clinician's own declares a kind.
  func hasOwn(_ kind: String) -> Bool {
    sources.contains { $0.isOwn && ownKinds(of: $0).contains(kind) }
  }

  /// The text of a script of the clinician's own.
  func text(ofScript name: String) -> String? {
    sources.first { $0.isOwn && $0.name == name }?.text
  }

  /// Whether a script of the clinician's declares a kind, or has a word that no kind has.
  ///
  /// It is read as soon as a kind of it is asked for, all that comes with the program of its kinds
  /// before it. A word that is none is told as soon as anything is asked for.
  private func declares(_ source: LibrarySource, _ kind: String) -> Bool {
    let kinds = ownKinds(of: source)
    guard kinds.contains(kind) || hasUnknownWords(source) else { return false }
    for other in kinds where other != kind {
      for (index, source) in sources.enumerated()
      where !isLoaded[index] && source.kind == other {
        isLoaded[index] = true
        read(source)
      }
    }
    return true
  }

  /// The kinds whose words begin a line of a script.
  private func ownKinds(of source: LibrarySource) -> [String] {
    let first = firstWords(of: source)
    return schema.kinds.indices
      .filter { schema.traits[$0].realm == .library && schema.traits[$0].parent < 0 }
      .map { schema.kinds[$0].word }.filter { first.contains($0) }
  }

  /// Whether a statement of a script begins with a word that begins nothing of the library.
  private func hasUnknownWords(_ source: LibrarySource) -> Bool {
    let kinds = schema.kinds.indices.filter { schema.traits[$0].realm == .library }
    // Within a block stand clauses too; there the parser tells what is none.
    var known = Set(kinds.map { schema.kinds[$0].word })
    for kind in kinds { known.formUnion(schema.fields(of: kind).map(\.name)) }
    return !firstWords(of: source).isSubset(of: known.union(["language", "library", "include"]))
  }

  private func firstWords(of source: LibrarySource) -> Set<String> {
    if let words = knownWords[source.name] { return words }
    let words = Set(StatementHeads(source.text).heads.compactMap(\.first))
    knownWords[source.name] = words
    return words
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
    let older = UInt32(interpreter.book.state.records.count)
    reading: while true {
      switch parser.nextStatement(into: &tree) {
      case .end: break reading
      case .faulty: continue
      case .statement:
        do throws(Failure) {
          if text.isOwn {
            try declare(tree, of: source, before: older, &interpreter, text.name)
          } else {
            try interpreter.run(tree, at: 0, of: source)
          }
        } catch {
          diagnostics += error.diagnostics.map { $0.withoutFix.belonging(to: source) }
        }
      }
    }
    diagnostics += parser.diagnostics.told.map { $0.belonging(to: source) }
    book = interpreter.book
    guard text.isOwn else { return }
    for record in older..<UInt32(book.state.records.count) { origins[record] = text.name }
    diagnostics += LibraryLint(source, library: self).faultsOfMeasures()
  }

  /// Runs a declaration of the clinician's own; what it may not replace stays as it was.
  private func declare(
    _ tree: Tree, of source: Source, before older: UInt32, _ interpreter: inout Interpreter,
    _ script: String
  ) throws(Failure) {
    let mark = interpreter.book.log.mark
    let count = UInt32(interpreter.book.state.records.count)
    let dropped = interpreter.dropDeclaration(namedBy: tree, of: source, before: older)
    do throws(Failure) {
      try interpreter.run(tree, at: 0, of: source)
    } catch {
      // What is faulty takes the place of nothing.
      interpreter.book.cut(back: mark)
      throw error
    }
    guard let dropped else { return }
    let earlier = book
    book = interpreter.book
    let new = (count..<UInt32(book.state.records.count)).first {
      book.state.records[Int($0)].kind == book.state.records[Int(dropped)].kind
    }
    guard let new else { return }
    origins[new] = script
    let kind = schema.kinds[Int(book.state.records[Int(new)].kind)].word
    let faults = weakening(new, insteadOf: dropped, kind)
    guard !faults.isEmpty else { return }
    book = earlier
    origins[new] = nil
    conditions.removeAll { $0.cell >= mark.cellCount }
    interpreter.book.cut(back: mark)
    throw Failure(faults)
  }

  /// The scripts of the clinician's from which declarations come.
  private var origins: [UInt32: String] = [:]

  /// The script of the clinician's that a declaration comes from, if it does.
  package func ownScript(of declaration: UInt32) -> String? { origins[declaration] }

  // MARK: Declarations

  /// The measure with a word, if the library declares it.
  ///
  /// A measure that has a script of its own is read without the others, unless the clinician's own
  /// scripts declare measures: then these come first.
  package func measure(_ word: String) -> Measure? {
    if let known = singles.first(where: { $0.word == word }) { return known }
    guard !hasOwnMeasures, let source = sources.first(where: { $0.measure == word }) else {
      return measures.first { $0.word == word }
    }
    let library = Library(schema: schema, sources: [source], sharing: catalogue)
    guard let measure = library.measures.first else { return nil }
    singles.append(measure)
    return measure
  }

  private lazy var hasOwnMeasures = hasOwn("measure")

  /// All measures, read once.
  private(set) lazy var measures: [Measure] = declarations(of: "measure").map { measure($0) }

  /// The words of all measures; none is read for it if each has a script of its own.
  package var measureWords: [String] {
    if hasOwnMeasures { return measures.map(\.word) }
    let words = sources.compactMap(\.measure)
    return words.isEmpty ? measures.map(\.word) : words
  }

  /// The declarations of a kind, in their order.
  package func declarations(of kind: String) -> [UInt32] {
    load(kind)
    guard let kind = schema.kind(kind) else { return [] }
    return book.state.byKind[kind].filter { book.state.isAlive($0) }
  }

  /// The book of declarations, with those of a kind read.
  package func book(of kind: String) -> Casebook {
    var owner = schema.kind(kind) ?? -1
    // A line is read with the declaration that it belongs to.
    while owner >= 0, let parent = schema.kind(schema.kinds[owner].parent) { owner = parent }
    load(owner < 0 ? kind : schema.kinds[owner].word)
    return book
  }

  /// The lines of a declaration of one kind.
  func lines(of declaration: UInt32, _ kind: String) -> [UInt32] {
    guard let kind = schema.kind(kind) else { return [] }
    return book.state.byKind[kind].filter { book.state.records[Int($0)].parent == declaration }
  }

  package func name(of declaration: UInt32) -> String {
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

  /// Whether a declaration has a value for a field.
  package func has(_ field: String, of declaration: UInt32) -> Bool {
    value(field, of: declaration) != .unknown
  }

  /// A condition of a declaration, bound to the case's names.
  func condition(_ field: String, of declaration: UInt32) -> Condition? {
    let kind = Int(book.state.records[Int(declaration)].kind)
    guard let index = schema.field(field, of: kind),
      let cell = book.state.currentCell(of: declaration, field: index, in: book.log)
    else { return nil }
    let position = conditions.position(of: cell)
    if position < conditions.count, conditions[position].cell == cell {
      return conditions[position].condition
    }
    let text = book.log.texts.string(at: book.log.cells[cell].payload)
    let script = ownScript(of: declaration).map { "\($0): " } ?? ""
    let source = Source(text, name: "\(script)\(field) of \(name(of: declaration))")
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    guard parser.wholeExpression(into: &tree) else {
      diagnostics += parser.diagnostics.told.map { $0.belonging(to: source) }
      return nil
    }
    var binder = Binder(schema: schema, tree: tree, source: source)
    let asksWhether = schema.fields(of: kind)[index].isQuestion
    guard let condition = asksWhether ? binder.bind(condition: 0) : binder.bind(0) else {
      diagnostics += binder.diagnostics.map { $0.belonging(to: source) }
      return nil
    }
    conditions.insert(BoundCondition(cell: cell, condition), at: position)
    return condition
  }
}

/// A condition of the library that was bound.
///
/// They are kept by reference and in order: a dictionary of conditions costs a quarter of a million
/// instructions before it holds the first.
private final class BoundCondition {
  let cell: Int
  let condition: Condition

  init(cell: Int, _ condition: Condition) {
    self.cell = cell
    self.condition = condition
  }
}

extension [BoundCondition] {
  /// Where the condition of a cell stands, or would stand.
  fileprivate func position(of cell: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
