import IPTLanguage
import IPTModel

/// Rules of the record itself: what made the case, and what no longer goes with a state.
extension CaseRule {
  static let ofTheRecord: [CaseRule] = [libraryIsNotLater, reasonGoesWithItsState, finalIsOne]

  /// A case is not said to have been made with a later library than that of this program.
  ///
  /// Source: [C].
  private static let libraryIsNotLater = CaseRule(
    kind: "library", field: "version", isOfStatement: true
  ) { (interpreter, statement, _) throws(Failure) in
    guard let field = interpreter.schema.field("version", of: statement.kind),
      let node = statement.value(field), let version = statement.string(field),
      case .later = LibraryAge(ofVersion: version)
    else { return }
    throw Failure(
      .laterLibrary, "the case is not made with library \(version)",
      at: statement.tree[node].range, label: "this program has \(Library.version)",
      notes: ["Leave the line out: a new case notes the library that it is made with."],
      fix: .init(statement.tree[node].range, "\"\(Library.version)\""))
  }

  /// The reason for which a session was missed, late or cancelled goes with another state.
  ///
  /// Source: [C].
  private static let reasonGoesWithItsState = CaseRule(
    kind: "session", field: "state"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let record, let state = interpreter.schema.field("state", of: statement.kind),
      let reason = interpreter.schema.field("because", of: statement.kind),
      statement.value(reason) == nil, let node = statement.value(state),
      let words = interpreter.schema.fields(of: statement.kind)[state].type.vocabulary,
      case .word(let before) = interpreter.reader.field(state, of: record),
      before != statement.word(node, of: words),
      case .text(let text) = interpreter.reader.field(reason, of: record)
    else { return }
    interpreter.book.append(Cell(field: UInt8(reason), .unknown, 0))
    interpreter.remark("\"\(text)\" was the reason for \(before) and goes with it")
  }

  /// A session is doubted to be the final one where another is, or where later ones were held.
  ///
  /// Source: [C].
  private static let finalIsOne = CaseRule(
    kind: "session", field: "final"
  ) { (interpreter, statement, record) throws(Failure) in
    guard let final = interpreter.schema.field("final", of: statement.kind),
      let node = statement.value(final), statement.tree[node].kind == .presence,
      let number = statement.integer(Owner.key)
    else { return }
    let reader = interpreter.reader
    let others = reader.live(statement.kind).filter { $0 != record }
    let second = others.first { reader.field(final, of: $0) == .truth(true) }
    let later = others.first {
      (interpreter.book.state.records[Int($0)].number ?? 0) > number && reader.isHeld($0) == true
        && !reader.isPlanned(session: $0)
    }
    guard let other = second ?? later else { return }
    let name = reader.name(of: other)
    interpreter.doubt(
      .notTheLast,
      second == nil ? "session \(name) comes later" : "session \(name) is down as the final one",
      at: statement.range(final), label: "which one was the last?",
      notes: [
        "`set session \(second == nil ? reader.name(ofSession: number) : name) final unknown` mends it."
      ])
  }
}
