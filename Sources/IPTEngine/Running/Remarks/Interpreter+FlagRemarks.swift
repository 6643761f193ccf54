import IPTLanguage
import IPTModel
import IPTReports

/// What a reply says of risk flags when a risk entry is made or changed.
extension Interpreter {
  /// The flags that are open before a risk entry; none for other kinds, or if nobody reads the reply.
  func openFlags(before kind: Int) -> [UInt32] {
    isAnsweringFlags(kind) ? reader.openFlags : []
  }

  private func isAnsweringFlags(_ kind: Int) -> Bool {
    isHeard && schema.kinds[kind].word == "risk"
  }

  /// Says which flags a risk entry answers, and of those that are open in spite of it why, and what
  /// would answer them.
  ///
  /// What answers a flag: an entry that the client was asked, made after the flag, at its place or a
  /// later one. That it is answered says nothing of the danger. Source: [C].
  mutating func remarkOnFlags(_ kind: Int, _ record: Int?, before: [UInt32]) {
    guard isAnsweringFlags(kind), let record = record.map(UInt32.init) else { return }
    let reader = reader
    let open = reader.openFlags
    let answered = before.filter { !open.contains($0) }
    for flag in answered { remark("This answers the flag on \(Self.name(of: flag, reader)).") }
    for flag in open {
      let stays = before.contains(flag) ? "stays open" : "is open again"
      let reason = Self.reason(for: flag, inSpiteOf: record, reader)
      remark("The flag on \(Self.name(of: flag, reader)) \(stays): \(reason).")
    }
    let hint = "thoughts … plan … means … action …"
    if let last = open.last {
      let place = reader.place(of: last)
      let isEarly = isEarlier(record, than: last)
      remark(
        "Once the client has been asked: risk \(hint)"
          + (isEarly || reader.liesAhead(record) ? Self.clause(for: place, reader) : ""))
    } else if !reader.flagsWithoutFinding.isEmpty, reader.field("asked", of: record) == .truth(true)
    {
      remark("What was found is not recorded: set risk \(reader.name(of: record)) \(hint)")
    }
  }

  /// `phq9 item9 of 2026-11-21`.
  private static func name(of flag: UInt32, _ reader: CaseReader) -> String {
    let words = ["measure", "item"].map { DisplayText.text(reader.field($0, of: flag)) }
    let day = reader.day(of: flag)
    return words.joined(separator: " ") + (day.isEmpty ? "" : " of \(day)")
  }

  private static func reason(
    for flag: UInt32, inSpiteOf risk: UInt32, _ reader: CaseReader
  ) -> String {
    switch reader.field("asked", of: risk) {
    case .truth(false): return "the client was not asked"
    case .truth(true):
      let place = reader.place(of: risk)
      if reader.liesAhead(risk) {
        return "this entry stands at a time to come, \(clause(for: place, reader).dropFirst())"
      }
      return reader.book.state.calendar.isBefore(place, reader.place(of: flag))
        ? "this entry stands before it, \(clause(for: place, reader).dropFirst())"
        : "the client was asked before this answer was known"
    default: return "that the client was asked is not recorded"
    }
  }

  private func isEarlier(_ risk: UInt32, than flag: UInt32) -> Bool {
    let reader = reader
    return reader.book.state.calendar.isBefore(reader.place(of: risk), reader.place(of: flag))
  }

  /// A place as a clause, with a blank before it: ` in session 2`, ` at 2026-11-14`.
  private static func clause(for place: Place, _ reader: CaseReader) -> String {
    (place.session == nil ? " at " : " in ") + reader.words(for: place)
  }

  /// Says what a safety screen draws attention to, whoever reads the reply.
  mutating func sayAttention(_ kind: Int, _ record: UInt32) {
    guard catalogue.use == .statements, schema.kinds[kind].word == "safety-screen",
      reader.attention(in: record) != nil
    else { return }
    let reader = reader
    notices.append(
      Diagnostic(
        .screenAttention, String(SafetyLines.sentence(ofScreen: record, reader).dropLast()),
        severity: .warning,
        notes: [Self.howToAsk, "risk thoughts … plan … means … action … records what was found."]))
  }
}
