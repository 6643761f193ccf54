/// Flags of critical answers, and the risk entries that answer them.
extension CaseReader {
  /// Flags that no risk entry (asked = yes) answers: one entered later, placed at or after the flag.
  ///
  /// Only asking answers a flag. What was asked before the answer was known did not ask about it, and
  /// what stands at a time that had not come when it was entered has not been asked yet. Source: [C].
  public var openFlags: [UInt32] {
    let askings = askings
    return live("flag").filter { flag in !askings.contains { answers(flag, $0) } }
  }

  /// Flags that are answered, while no entry that answers them says what was found of thoughts.
  ///
  /// That the client was asked closes the duty; what the client said is still to be written down.
  /// Source: [C].
  public var flagsWithoutFinding: [UInt32] {
    let askings = askings
    return live("flag").filter { flag in
      let answering = askings.filter { answers(flag, $0) }
      return !answering.isEmpty
        && answering.allSatisfy { field("thoughts", of: $0.risk) == .unknown }
    }
  }

  /// Whether a risk entry lies at a time that had not come when it was entered.
  public func liesAhead(_ risk: UInt32) -> Bool {
    guard let asking = asking(in: risk) else { return false }
    return liesAhead(asking, since: 0)
  }

  /// Whether a risk entry on the day of a flag answers it.
  public func isAnsweredOnItsDay(_ flag: UInt32) -> Bool {
    let calendar = book.state.calendar
    let raised = calendar.day(of: place(of: flag))
    let origin = Int(book.state.records[Int(flag)].origin)
    return askings.contains {
      $0.change > origin && calendar.day(of: $0.place) == raised
    }
  }

  /// A risk entry that says that the client was asked, and the change that says so.
  private struct Asking {
    let risk: UInt32
    let change: Int
    let place: Place
  }

  private var askings: [Asking] { live("risk").compactMap { asking(in: $0) } }

  /// The asking of a risk entry; nothing if it says that nobody asked, or does not say.
  private func asking(in risk: UInt32) -> Asking? {
    guard field("asked", of: risk) == .truth(true),
      let field = schema.field("asked", of: Int(book.state.records[Int(risk)].kind)),
      let cell = book.state.currentCell(of: risk, field: field, in: book.log)
    else { return nil }
    return Asking(risk: risk, change: book.log.change(ofCell: cell), place: place(of: risk))
  }

  private func answers(_ flag: UInt32, _ asking: Asking) -> Bool {
    let raised = place(of: flag)
    guard asking.change > Int(book.state.records[Int(flag)].origin) else { return false }
    // Whoever answers at the place of the flag itself speaks of the same hour.
    if asking.place == raised { return true }
    return !book.state.calendar.isBefore(asking.place, raised)
      && !liesAhead(asking, since: book.state.calendar.day(of: raised))
  }

  /// Whether a place had not come when an entry was made there: known by the stamp of the entry.
  ///
  /// A flag that itself stands later than its stamp is of a course whose days are not those of the
  /// clock; from there on its days count.
  private func liesAhead(_ asking: Asking, since raised: UInt32) -> Bool {
    if let number = asking.place.session,
      let session = live("session").first(where: { book.state.records[Int($0)].number == number }),
      isPlanned(session: session), field("on", of: session) == .unknown
    {
      return true
    }
    let entry = Int(book.log.changes[asking.change].entry)
    guard book.log.entries.indices.contains(entry - 1) else { return false }
    // Stamps are of universal time: at the place it may have been the next day.
    let stamp = book.log.entries[entry - 1].time.day(ahead: Self.farthestAhead).packed
    return book.state.calendar.day(of: asking.place) > max(stamp, raised)
  }

  /// Nowhere are clocks more than fourteen hours ahead of universal time.
  private static let farthestAhead = 14 * 3600
}
