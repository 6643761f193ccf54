/// Where the two chains of a record lead on from each cell of the log.
///
/// Most cells came with the change that added their record: behind them stands the field before, and no
/// older value. Two bits say so; the links of the others are written out, in an open-addressing table.
struct CellLinks: Sendable {
  /// What is known of a cell's links.
  private enum Form: UInt64 {
    /// Both chains end here.
    case end
    /// The chain of fields leads to the cell before; there is no older value.
    case before
    /// They stand in the table.
    case written
  }

  private struct Slot: BitwiseCopyable {
    /// ``Case/noCell`` in an empty slot.
    var cell = Case.noCell
    var next = Case.noCell
    var older = Case.noCell
  }

  /// The forms of 32 cells in each word.
  private var forms: ContiguousArray<UInt64> = []
  private var slots: ContiguousArray<Slot> = []
  private var used = 0

  /// The next field of the record, or ``Case/noCell``.
  func next(_ cell: UInt32, in log: Log) -> UInt32 {
    switch form(of: cell) {
    case .end: Case.noCell
    case .before: Self.before(cell, in: log)
    case .written: slots[slot(of: cell)].next
    }
  }

  /// The value of the same field that stands before, or ``Case/noCell``.
  func older(_ cell: UInt32) -> UInt32 {
    form(of: cell) == .written ? slots[slot(of: cell)].older : Case.noCell
  }

  /// Lets the chain of fields lead on to another cell.
  mutating func setNext(_ cell: UInt32, _ next: UInt32, in log: Log) {
    switch form(of: cell) {
    case .written: slots[slot(of: cell)].next = next
    case .end where next == Case.noCell: break
    case .end where next == Self.before(cell, in: log): setForm(of: cell, .before)
    default:
      if next == Case.noCell { return setForm(of: cell, .end) }
      write(Slot(cell: cell, next: next))
    }
  }

  /// Lets the chain of values lead on to an older one.
  mutating func setOlder(_ cell: UInt32, _ older: UInt32, in log: Log) {
    if form(of: cell) == .written {
      slots[slot(of: cell)].older = older
    } else if older != Case.noCell {
      write(Slot(cell: cell, next: next(cell, in: log), older: older))
    }
  }

  /// Lets the chain of fields lead on to the cell before in the same change.
  mutating func setBefore(_ cell: UInt32) { setForm(of: cell, .before) }

  // MARK: Forms

  private func form(of cell: UInt32) -> Form {
    let word = Int(cell >> 5)
    guard word < forms.count else { return .end }
    return Form(rawValue: forms[word] >> UInt64(cell & 31 &* 2) & 3) ?? .end
  }

  private mutating func setForm(of cell: UInt32, _ form: Form) {
    let word = Int(cell >> 5)
    while forms.count <= word { forms.append(0) }
    let shift = UInt64(cell & 31 &* 2)
    forms[word] = forms[word] & ~(3 << shift) | form.rawValue << shift
  }

  /// The field that stands before another in a change: between them stand the elements of its list.
  private static func before(_ cell: UInt32, in log: Log) -> UInt32 {
    let value = log.cells[Int(cell)]
    return cell &- 1 &- (value.tag == .list ? value.payload : 0)
  }

  // MARK: The table

  private mutating func write(_ slot: Slot) {
    if (used + 1) * 4 > slots.count * 3 { grow() }
    slots[self.slot(of: slot.cell)] = slot
    used += 1
    setForm(of: slot.cell, .written)
  }

  /// The slot of a cell, or the empty one where it belongs.
  private func slot(of cell: UInt32) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (UInt64(cell) &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while slots[index].cell != cell, slots[index].cell != Case.noCell { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: max(16, old.count * 2))
    for slot in old where slot.cell != Case.noCell { slots[self.slot(of: slot.cell)] = slot }
  }
}
