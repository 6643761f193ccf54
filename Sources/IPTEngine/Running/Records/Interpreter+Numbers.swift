import IPTModel

/// The numbers of new records.
extension Interpreter {
  /// The number that the next record of a kind gets, or the next line of a record.
  func nextNumber(of kind: Int, in owner: UInt32 = Record.noRecord) -> UInt32 {
    let next =
      owner == Record.noRecord
      ? book.state.nextNumber(of: kind)
      : book.state.nextNumber(of: kind, in: owner, log: book.log)
    if skippedNumbers.isEmpty { return next }
    return max(next, (skippedNumbers[Self.skipKey(kind, owner)] ?? 0) &+ 1)
  }

  /// Leaves numbers out up to one.
  mutating func skipNumbers(upTo number: UInt32, of kind: Int, in owner: UInt32) {
    let key = Self.skipKey(kind, owner)
    skippedNumbers[key] = max(skippedNumbers[key] ?? 0, number)
  }

  private static func skipKey(_ kind: Int, _ owner: UInt32) -> UInt64 {
    UInt64(kind) << 32 | UInt64(owner)
  }
}
