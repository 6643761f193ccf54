import IPTLanguage
import IPTModel

/// Names that a statement gives and the case or the library does not have: all of them at once.
extension Interpreter {
  /// What is said of each name of a statement that is of nobody, in the order of the text.
  ///
  /// The statement may be wrong in other ways; what stands in a block of it is not looked at.
  mutating func unknownNames(in tree: Tree, _ source: Source) -> [Diagnostic] {
    guard let first = tree.nodes.first, first.kind == .statement else { return [] }
    let statement = Statement(tree: tree, source: source, index: 0, grammar: catalogue.grammar)
    var found: [Diagnostic] = []
    var node = statement.index + 1
    while node < statement.end {
      let clause = tree[node]
      // A clause whose value was wrong may have none.
      if clause.kind == .clause, Int(clause.next) > node + 1 {
        do throws(Failure) {
          try check(
            node + 1, of: statement.grammar.clause(Int(clause.id), of: statement.code), statement)
        } catch {
          found += error.diagnostics
        }
      }
      node = max(Int(clause.next), node + 1)
    }
    return found
  }

  /// Refuses a value that names a record or a measure which is not there.
  private mutating func check(
    _ node: Int, of clause: Grammar.ClauseCode, _ statement: Statement
  ) throws(Failure) {
    let value = statement.tree[node]
    if let kind = catalogue.kindNamed(by: value, of: clause, statement.form) {
      _ = try find(kind, at: node, statement)
    } else if value.kind == .symbol, statement.kind == schema.kind("score"), clause.owner >= 0,
      Int(clause.owner) == schema.field("measure", of: statement.kind)
    {
      _ = try measure(at: node, statement)
    }
  }

  func unknownName(_ kind: Int, _ statement: Statement, _ node: Int) -> Failure {
    let table = schema.kinds[kind]
    let typed = statement.tree.string(of: node, in: statement.source)
    let names = reader.live(kind).map { reader.name(of: $0) }
    // Nothing is offered to run: a name that is like another may well be of somebody else.
    let words = schema.fields(of: kind).first { $0.traits.contains(.fromName) }?.type.vocabulary
    if let whole = wholeName(at: node, statement, among: names) {
      return Failure(
        .unknownRecord, "there is no \(table.word) \"\(typed)\"", at: statement.tree[node].range,
        label: "a name of several words stands in quotes",
        fix: .init(whole.range, "\"\(whole.name)\""))
    }
    let isWordForSomebody = words?.standardWord(typed) != nil
    let nearest = isWordForSomebody ? nil : NearestWord.find(typed, among: names)
    return Failure(
      .unknownRecord, "there is no \(table.word) \"\(typed)\"", at: statement.tree[node].range,
      label: nearest.map { "did you mean \"\($0)\"?" } ?? "not in the case",
      notes: nearest == nil
        ? [
          pastWords.map { "\($0): it may have been recorded later." }
            ?? (names.isEmpty
              ? isView(statement)
                ? "None is recorded yet."
                : "None is recorded yet; `add \(table.word) \"\(typed)\"` adds it."
              : isView(statement) || table.key != .named
                ? "`list \(table.plural)` shows them."
                : "`list \(table.plural)` shows them; `add \(table.word) \"\(typed)\"` adds another.")
        ] : []
    ).guessing(nearest.map { statement.guess($0, at: node) })
  }
}

extension Statement {
  /// Another name in the place of one, written so that it reads.
  func guess(_ name: String, at node: Int) -> Diagnostic.Fix {
    var quoted: [UInt8] = []
    EscapedText.quote(name.utf8, into: &quoted)
    let isPlain =
      tree[node].detail == Spelling.plain.rawValue && name.utf8.allSatisfy(isLetter)
    return .init(
      tree[node].range, isPlain ? name : String(decoding: quoted, as: UTF8.self))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
