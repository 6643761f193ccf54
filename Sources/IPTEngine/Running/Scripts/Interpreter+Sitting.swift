import IPTModel

/// Going on with a copy of a case where one stood in the case itself.
extension Interpreter {
  /// Where a sitting stands beside what the case says: the open session, and how far `undo` goes back.
  package struct Sitting {
    fileprivate let openSession: Int?
    fileprivate let outerSessions: [Int: Int]
    fileprivate let closedSessions: [Int: Int]
    fileprivate let skippedNumbers: [UInt64: UInt32]
    fileprivate let start: Int
    fileprivate let entries: Int
    fileprivate let passedEntries: Set<Int>
  }

  /// Where this sitting stands.
  package var sitting: Sitting {
    Sitting(
      openSession: openSession, outerSessions: outerSessions, closedSessions: closedSessions,
      skippedNumbers: skippedNumbers, start: sittingStart, entries: book.log.entries.count,
      passedEntries: passedEntries)
  }

  /// Goes on with a sitting, on a case that has all of its entries.
  ///
  /// What the case has beyond them was entered by the shell, and is not for `undo` to take back.
  package mutating func goOn(_ sitting: Sitting) {
    openSession = sitting.openSession
    outerSessions = sitting.outerSessions
    closedSessions = sitting.closedSessions
    skippedNumbers = sitting.skippedNumbers
    sittingStart = sitting.start
    passedEntries = sitting.passedEntries
    let count = book.log.entries.count
    if sitting.entries < count { passedEntries.formUnion(sitting.entries + 1...count) }
  }
}
