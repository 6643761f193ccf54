import IPTLanguage
import IPTModel

/// Taking changes from a case file: they are written down as they stand, and judged by nothing.
extension Interpreter {
  /// Appends the change that a line of a case file states.
  ///
  /// The case is folded when all are there.
  mutating func restore(_ statement: Statement) {
    let first = book.log.nextCell
    let kind = max(statement.kind, 0)
    var change: Change
    switch catalogue.purpose(of: statement.form) {
    case .change(let operation, _): change = Change(operation, kind: UInt8(kind))
    case .takeBack(let operation): change = Change(operation)
    default: change = Change(.set, kind: UInt8(kind))
    }
    if let node = statement.value(Owner.key) {
      (change.rawKeyForm, change.key) = restoredKey(node, statement)
    }
    if let node = statement.value(Owner.parent), node + 1 < Int(statement.tree[node - 1].next) {
      (change.rawParentForm, change.parent) = restoredKey(node + 1, statement)
    }
    if change.operation == .rename, let node = statement.value(Owner.newName) {
      book.append(Cell(field: 0, .name, text(of: node, statement), extra: UInt16(kind)))
    } else {
      var seen: UInt64 = 0
      // Nothing is looked up for a line of a case file, so nothing can fail.
      try? appendCells(of: statement, from: statement.index + 1, to: statement.end, &seen)
    }
    book.sortCellsIfNeeded(from: first)
    change.rawPlace = place(of: statement, kind: kind).packed
    book.restore(change, firstCell: first)
  }

  private mutating func restoredKey(_ node: Int, _ statement: Statement) -> (UInt8, UInt32) {
    switch statement.tree[node].kind {
    case .number, .entry:
      (Change.KeyForm.number.rawValue, UInt32(bitPattern: statement.tree[node].value))
    default: (Change.KeyForm.text.rawValue, text(of: node, statement))
    }
  }
}
