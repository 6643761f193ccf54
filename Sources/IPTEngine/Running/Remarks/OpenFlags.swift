package import IPTModel

/// What is said of flags that no risk entry has answered.
extension CaseReader {
  /// A line for each open flag.
  ///
  /// - Parameters:
  ///   - changes: The changes that raised the flags; all unless given.
  ///   - expected: The changes of flags that a script expected and looked after itself.
  /// - Returns: The lines; empty if no flag is open.
  package func reminders(
    of changes: Range<Int>? = nil, besides expected: Set<UInt32> = []
  ) -> [String] {
    openFlags.filter { flag in
      let origin = book.state.records[Int(flag)].origin
      return changes?.contains(Int(origin)) ?? true && !expected.contains(origin)
    }.map { flag in
      let item = DisplayText.text(field("item", of: flag))
      let measure = DisplayText.text(field("measure", of: flag))
      let value = DisplayText.text(field("value", of: flag))
      let day = day(of: flag)
      return "! \(measure) \(item) was answered with \(value)\(day.isEmpty ? "" : " on \(day)"). "
        + "Open risk entry required."
    }
  }
}

extension Interpreter {
  /// Notes the flags that were raised since a change as expected: `expect notice S01` speaks of them.
  mutating func expectFlags(since change: Int) {
    for flag in reader.openFlags {
      let origin = book.state.records[Int(flag)].origin
      if Int(origin) >= change { expectedFlags.insert(origin) }
    }
  }

  /// A line for each flag that was raised since a change, is open, and was not expected.
  package func remindersOfOwnFlags(since change: Int) -> [String] {
    guard change < book.log.changes.count else { return [] }
    return reader.reminders(of: change..<book.log.changes.count, besides: expectedFlags)
  }
}
