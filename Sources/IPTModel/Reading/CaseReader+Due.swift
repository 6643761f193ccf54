/// What is due, by the record.
extension CaseReader {
  /// The day on which risk is to be asked again: that of the risk entry that is the last in time, and not
  /// of the one that was typed last.
  public var nextRiskCheck: PartialDate? {
    guard let risk = byPlace(live("risk")).last, case .date(let day) = field("next-check", of: risk)
    else { return nil }
    return day
  }

  /// The homework that is still to be reviewed at a session: nothing says yet what became of it.
  ///
  /// What was due before is, and what has no session of its own. Source: [C].
  public func openHomework(dueAt session: Int) -> [UInt32] {
    live("homework").filter { record in
      let status = field("status", of: record)
      guard status == .unknown || status == .word(Vocabulary.taskSet) else { return false }
      guard case .number(let due) = field("due", of: record) else { return true }
      return Int(due) <= session
    }
  }
}
