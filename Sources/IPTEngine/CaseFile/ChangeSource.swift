import IPTLanguage
import IPTModel

/// Takes the changes of a case file over, line by line.
struct ChangeSource: ~Copyable {
  private let source: Source
  private let catalogue: Catalogue
  private var parser: Parser
  private var tree = Tree()
  private var interpreter: Interpreter
  private var entry = 0

  init(_ source: Source, schema: Schema, library: Library) {
    self.source = source
    catalogue = Catalogue(schema: schema, commands: [], use: .changes)
    parser = Parser(source, grammar: catalogue.grammar)
    interpreter = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: schema),
      setting: .init(now: Timestamp(seconds: 0), author: ""))
    interpreter.book.reserve(forText: source.count)
  }

  /// Takes the change that a line states; it is applied when all are there.
  mutating func take(_ line: Range<Int>, _ number: Int, _ stamp: CaseFileStamp) throws(Failure) {
    parser.goOn(at: stamp.end)
    let outcome = parser.nextStatement(into: &tree)
    guard outcome == .statement, parser.offset == line.upperBound else {
      throw damaged(line, number)
    }
    if tree.needsBinding, let node = tree.nodes.first(where: { $0.kind == .computed }) {
      throw Failure(
        .badChange, "line \(number) is no change that this program knows", at: node.range,
        label: "a change holds values, and nothing that is to be worked out",
        notes: CaseFileReader.wayOut(of: source.name))
    }
    if stamp.entry != entry {
      entry = stamp.entry
      interpreter.book.beginEntry(
        time: stamp.time, author: String(decoding: source.bytes[stamp.author], as: UTF8.self))
    }
    interpreter.restore(
      Statement(tree: tree, source: source, index: 0, grammar: catalogue.grammar))
  }

  /// The case, when the last line, which has a number, was taken.
  consuming func finish(_ number: Int) throws(Failure) -> Casebook {
    guard parser.diagnostics.isEmpty else { throw damaged(source.count..<source.count, number) }
    interpreter.book.finishRestoring()
    return interpreter.book
  }

  private func damaged(_ line: Range<Int>, _ number: Int) -> Failure {
    let first = parser.diagnostics.first
    // Bytes that are no text are found before any line is read.
    let number = first?.range.map { source.position(of: $0.lowerBound).line } ?? number
    return Failure(
      .badChange, "line \(number) is no change that this program knows", at: first?.range ?? line,
      label: first?.message ?? "a statement is expected here",
      notes: ["A later version of the program may have written it."])
  }
}
