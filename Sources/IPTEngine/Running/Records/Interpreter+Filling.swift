import IPTLanguage
import IPTModel

/// What a new record gets without being typed.
extension Interpreter {
  /// Appends the cells of fields that a statement does not give, as the table of the kind says.
  mutating func appendInitials(
    of kind: Int, from first: Int, seen: UInt64, nameOffset: UInt32?
  ) {
    guard catalogue.use == .statements, filledFields[kind] & ~seen != 0 else { return }
    let rules = rules(of: kind)
    if let (field, scope, isTracked) = rules.fromName, seen & 1 << UInt64(field) == 0,
      let nameOffset
    {
      let range = book.log.texts.range(at: nameOffset)
      let symbol = catalogue.grammar.symbols.lookUp(
        book.log.texts.bytes, range.lowerBound, range.upperBound)
      if case .ordinal(let ordinal)? = catalogue.grammar.meaning(of: symbol, in: scope) {
        book.append(Cell(field: UInt8(field), .word, UInt32(ordinal), isTracked: isTracked))
      }
    }
    for filling in rules.initial where seen & 1 << UInt64(filling.field) == 0 {
      if filling.beside != 0, filling.beside & known(from: first) == 0 { continue }
      let field = UInt8(filling.field)
      switch filling.value {
      case .yesNo(let yes):
        book.append(Cell(field: field, .yesNo, yes ? 1 : 0, isTracked: filling.isTracked))
      case .word(let ordinal):
        book.append(Cell(field: field, .word, UInt32(ordinal), isTracked: filling.isTracked))
      }
    }
  }

  /// A bit for each field that the cells from a position on say something of.
  private func known(from first: Int) -> UInt64 {
    var known: UInt64 = 0
    for cell in book.log.cells[first...] where cell.field != Cell.element && cell.tag != .unknown {
      known |= 1 << UInt64(cell.field)
    }
    return known
  }
}
