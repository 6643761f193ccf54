package import IPTDocument
import IPTLanguage
import IPTModel

/// What may come next at a place in a text, from the parser, the case and the library.
package struct Completer {
  /// One thing that may come next.
  package struct Candidate: Hashable, Sendable {
    package let text: String
    package let note: String
    /// Whether it would be refused as the case stands; the note says why.
    package var isRefused = false
  }

  /// The candidates, and where the word begins that they would replace.
  package struct Result: Equatable, Sendable {
    /// Offset in scalars.
    package var replaceFrom: Int
    package var candidates: [Candidate]
    /// How many more names there are than the candidates.
    package var omitted = 0
    /// What all begin with, where some are omitted; nothing if they are not written alike.
    package var shared: String?
    /// What closes a candidate that is taken: a blank, or a quote and a blank.
    package var closing: String
  }

  let catalogue: Catalogue
  let library: Library
  let reader: CaseReader
  let names: NameIndex
  private let openSession: Int?
  private let setting: Interpreter.Setting
  /// The variables of the sitting, in the order in which they were set first.
  let sittingVariables: [String]
  let files: (_ partial: String, _ endings: [String]) -> [NamedFile]
  /// Asked where a date may come next; the time zone is nothing to look up at every key.
  var today: PartialDate { setting.today }
  var schema: Schema { catalogue.schema }
  var grammar: Grammar { catalogue.grammar }
  /// Works out conditions on the case as it stands.
  var evaluation: Evaluation {
    Evaluation(book: reader.book, library: library, openSession: openSession)
  }

  /// - Parameters:
  ///   - interpreter: The case, the library and the variables at hand.
  ///   - files: The files that may be named by a path that begins in some way; `case` among the endings
  ///     asks for the cases too, `/` for folders alone.
  package init(
    _ interpreter: borrowing Interpreter,
    files: @escaping (_ partial: String, _ endings: [String]) -> [NamedFile] = { _, _ in [] }
  ) {
    catalogue = interpreter.catalogue
    library = interpreter.library
    reader = interpreter.reader
    names = interpreter.names
    openSession = interpreter.openSession
    setting = interpreter.setting
    sittingVariables = interpreter.scope.variables.map(\.name)
    self.files = files
  }

  /// A place in a line and what may stand there: read once for all that is asked at a key.
  package struct Look {
    let place: Place
    let head: Head
    /// None without a candidate but those of values, which say what they take.
    let groups: [NextWords.Group]
    /// What Tab offers.
    package let result: Result
  }

  /// Reads a line up to its cursor.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: Offset of the cursor, in scalars.
  /// - Returns: What may stand there, from which ``hint(_:width:measure:)`` answers too.
  package func look(at text: String, cursor: Int) -> Look {
    let text = Self.text(text, before: cursor)
    let place = place(in: text)
    // Nothing of the grammar may stand in a text that goes on to the end of its line.
    if endsInFreeText(text) {
      return Look(
        place: place, head: Head(source: Source(""), tree: Tree(), expectations: []), groups: [],
        result: result(at: place, []))
    }
    return look(at: place)
  }

  func look(at place: Place) -> Look {
    let head = read(place.head)
    let groups = groups(at: place, head).filter { !$0.candidates.isEmpty || $0.takes != nil }
    return Look(
      place: place, head: head, groups: groups,
      result: result(at: place, groups.filter { !$0.candidates.isEmpty }))
  }

  /// The candidates for the text before a cursor, which is an offset in scalars.
  package func complete(_ text: String, cursor: Int) -> Result {
    look(at: text, cursor: cursor).result
  }

  private func result(at place: Place, _ groups: [NextWords.Group]) -> Result {
    var result = Result(
      replaceFrom: place.start, candidates: groups.first?.candidates ?? [],
      closing: place.isQuoted ? "\" " : " ")
    result.omitted = groups.reduce(0) { $0 + $1.omitted }
    if groups.count == 1 {
      result.shared = groups[0].shared
    } else {
      var seen: Set<Candidate> = []
      result.candidates = groups.flatMap(\.candidates).filter { seen.insert($0).inserted }
    }
    // The way goes on in a folder, and a function takes something.
    if result.candidates.count == 1, let last = result.candidates[0].text.last,
      last == "/" || last == "("
    {
      result.closing = ""
    }
    return result
  }

  /// What may come next, row by row: for the `?` key; nothing within a text.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: Offset of the cursor, in scalars.
  ///   - width: Cells of the terminal.
  ///   - height: Rows to fill at most.
  ///   - measure: How wide a text is.
  /// - Returns: Rows without line ends.
  package func expected(
    _ text: String, cursor: Int, width: Int = 80, height: Int = 22, measure: TextWidth = .builtIn
  ) -> [String]? {
    let text = Self.text(text, before: cursor)
    let place = place(in: text)
    if place.isQuoted || endsInFreeText(text) { return nil }
    let head = read(place.head)
    let groups = groups(at: place, head)
    var next = NextWords(sentences: groups.compactMap { $0.takes?.sentence }, groups: [])
    var seen: Set<Candidate> = []
    for group in groups {
      // What may stand for two reasons is listed once, and numbers are in words already.
      let new = group.candidates.filter { candidate in
        Int(candidate.text) == nil && seen.insert(candidate).inserted
      }
      if let same = next.groups.firstIndex(where: { $0.title == group.title }) {
        next.groups[same].candidates += new
        next.groups[same].omitted += group.omitted
      } else if !new.isEmpty {
        next.groups.append(
          .init(title: group.title, candidates: new, omitted: group.omitted))
      }
    }
    return next.rows(width: width, height: height, measure: measure)
  }

  /// What the parts of a line are, the names among them that the case does not have.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: The byte at which the cursor stands.
  /// - Returns: The stretches of the line, and what is wrong with it.
  package func marks(of text: String, cursor: Int) -> LineMarks {
    LineMarks(
      text, cursor: cursor, catalogue: catalogue, strangers: StrangerSearch(reader, names),
      answers: AnswerFaults(library)
    ) { tree, source in
      var interpreter = Interpreter(
        catalogue: catalogue, library: library, book: reader.book, setting: setting)
      return interpreter.faultsOfValues(in: tree, source)
    }
  }

  // MARK: Where

  private func startOfWord(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.lastIndex { !Self.isOfWord($0) }.map { $0 + 1 } ?? 0
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "#", "@", "$": true
    default: !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }

  /// Where the content of a text begins that is still open at the end, if one is.
  private func startOfOpenText(_ scalars: [Unicode.Scalar]) -> Int? {
    var start: Int?
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\" where start != nil: index += 1
      case "\"": start = start == nil ? index + 1 : nil
      case "\n": start = nil
      default: break
      }
      index += 1
    }
    return start
  }

  /// What of a line stands before its cursor, which is an offset in scalars.
  private static func text(_ line: String, before cursor: Int) -> String {
    String(Substring(line.unicodeScalars.prefix(cursor)))
  }

  /// Whether a text ends behind a bar or in a comment: all that is typed there is text.
  private func endsInFreeText(_ text: String) -> Bool {
    let source = Source(text)
    var lexer = Lexer(source, grammar.symbols)
    var last = lexer.next()
    while true {
      let token = lexer.next()
      if token.kind == .end { break }
      last = token
    }
    let end = last.kind == .end ? 0 : Int(last.end)
    return last.kind == .rawText || source.bytes[end...].contains(UInt8(ascii: "#"))
  }

  /// A cursor in a text, and the word or the open text that it stands in.
  struct Place {
    /// Where that begins, in scalars.
    var start: Int
    var isQuoted: Bool
    /// What stands before it.
    var head: String
    /// What of it is typed.
    var partial: String
    /// The same, for the question which words go on from it.
    var beginning: Beginning
  }

  /// The place at the end of a text.
  private func place(in text: String) -> Place {
    let scalars = Array(text.unicodeScalars)
    if let open = OpenExpression(in: scalars) {
      // An expression within a text is completed like one in brackets that stands in its place.
      let behind = Substring(text.unicodeScalars.dropFirst(open.brace + 1))
      var place = place(in: Self.text(text, before: open.text) + "(" + behind)
      place.start += open.brace - open.text
      return place
    }
    let openQuote = startOfOpenText(scalars)
    let start = openQuote ?? startOfWord(scalars)
    let partial = String(Substring(text.unicodeScalars.dropFirst(start)))
    return Place(
      start: start, isQuoted: openQuote != nil,
      head: Self.text(text, before: openQuote.map { $0 - 1 } ?? start),
      partial: partial, beginning: Beginning(partial, isQuoted: openQuote != nil))
  }

  private func read(_ head: String) -> Head {
    let source = Source(head)
    var parser = Parser(source, grammar: grammar)
    parser.advice = .nowhere
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return Head(source: source, tree: tree, expectations: parser.expectations)
  }

  // MARK: Words

  /// What the measure that the line names says of a clause.
  func measured(_ clause: Clause, _ form: FormID, _ head: Head) -> MeasuredClause? {
    MeasuredClause(clause, form, head, grammar, library)
  }
}
