/// The highest number that the lines of each record have had: an open-addressing table.
///
/// A number is not used again, even when its line or the whole record was taken back, so the owner is
/// known by its key and not by its place among the records.
struct LineNumbers: Sendable {
  private var slots: ContiguousArray<Slot> = []
  private var used = 0

  private struct Slot: BitwiseCopyable {
    var owner: UInt64 = 0
    /// 0 in an empty slot: lines are numbered from 1.
    var highest: UInt32 = 0
  }

  /// The highest number so far of the lines of an owner; 0 if it had none.
  func highest(of owner: UInt64) -> UInt32 {
    slots.isEmpty ? 0 : slots[index(of: owner)].highest
  }

  /// Takes in the number of a line.
  mutating func note(_ number: UInt32, of owner: UInt64) {
    guard number > 0 else { return }
    if (used + 1) * 2 > slots.count { grow() }
    let index = index(of: owner)
    if slots[index].highest == 0 { used += 1 }
    slots[index] = Slot(owner: owner, highest: max(slots[index].highest, number))
  }

  /// The slot of an owner, or the empty one where it belongs.
  private func index(of owner: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (owner &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while slots[index].highest != 0, slots[index].owner != owner { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: max(16, old.count * 2))
    for slot in old where slot.highest != 0 { slots[index(of: slot.owner)] = slot }
  }
}
