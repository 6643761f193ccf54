package import IPTLanguage
import IPTModel

/// Declarations of the clinician's own.
extension Interpreter {
  /// Takes away the declaration that a statement of an own script declares anew.
  ///
  /// What was declared twice by one person stays, and is told as a name that is taken.
  ///
  /// - Returns: The declaration that was taken away; nothing if the word is new.
  mutating func dropDeclaration(
    namedBy tree: Tree, of source: Source, before older: UInt32
  ) -> UInt32? {
    let statement = Statement(tree: tree, source: source, index: 0, grammar: catalogue.grammar)
    guard statement.kind >= 0, schema.traits[statement.kind].key == .worded,
      let node = statement.value(Owner.key)
    else { return nil }
    let word = statement.text(node)
    let reader = reader
    let known = reader.live(statement.kind).first { $0 < older && reader.name(of: $0) == word }
    guard let known else { return nil }
    let record = book.state.records[Int(known)]
    let change = Change(
      .remove, kind: UInt8(statement.kind), keyForm: record.keyForm, key: record.key)
    book.commit(change, firstCell: book.log.nextCell)
    return known
  }
}

extension Diagnostic {
  /// The same as something that is remarked on: the script is left out, the program goes on.
  package var asRemark: Diagnostic {
    var remark = Diagnostic(
      code, message, severity: .warning, at: range, label: label, notes: notes, fix: nil)
    remark.source = source
    return remark
  }

  /// The same, said of a text that is not the one at hand.
  func belonging(to source: Source) -> Diagnostic {
    var diagnostic = self
    if diagnostic.source == nil { diagnostic.source = source }
    return diagnostic
  }
}
