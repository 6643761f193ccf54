package import IPTModel

/// A form of the treatment as the library declares it: how many sessions, and their phases.
package struct Format {
  package let word: String
  package let text: String
  /// The numbers of sessions that are accepted; any if there is none.
  package let accepted: ClosedRange<Int>?
  package let usual: ClosedRange<Int>?
  /// The number of sessions unless a contract says otherwise; nothing if the form has no fixed number.
  package let planned: Int?
  let frames: [(sessions: ClosedRange<Int>, opening: Int, closing: Int)]

  /// The sessions of each phase when so many are planned; nothing if the form has no rule for it.
  ///
  /// The time between the opening and the closing belongs to the middle, if there is any.
  package func phases(
    of planned: Int
  ) -> (opening: ClosedRange<Int>, middle: ClosedRange<Int>?, closing: ClosedRange<Int>)? {
    guard let frame = frames.first(where: { $0.sessions.contains(planned) }) else { return nil }
    let (first, last) = (frame.opening, planned - frame.closing + 1)
    guard first >= 1, last > first, last <= planned else { return nil }
    return (1...first, first + 1 <= last - 1 ? first + 1...last - 1 : nil, last...planned)
  }
}

extension Library {
  /// The form of treatment with a word.
  package func format(_ word: String) -> Format? {
    guard let declaration = declarations(of: "format").first(where: { name(of: $0) == word }) else {
      return nil
    }
    return Format(
      word: word, text: text("text", of: declaration), accepted: range("sessions", declaration),
      usual: range("usual", declaration), planned: integer("planned", declaration),
      frames: lines(of: declaration, "frame").compactMap { line in
        guard let sessions = range("sessions", line), let opening = integer("opening", line),
          let closing = integer("closing", line)
        else { return nil }
        return (sessions, opening, closing)
      })
  }
}

extension Library {
  /// The number of sessions of a form of the treatment; nothing if it has none that is fixed.
  ///
  /// That of the usual form stands in the table of fields, so that it need not be looked up; scripts of
  /// one's own may say otherwise.
  private func sessions(ofForm word: String, usual: Int?) -> Int? {
    usual == nil || hasOwn("format") ? format(word)?.planned : usual
  }

  /// Reads a case with what the library says of its form of treatment.
  package func reader(of book: Casebook) -> CaseReader {
    CaseReader(book) { self.sessions(ofForm: $0, usual: $1) }
  }
}

extension Evaluation {
  /// The number of sessions agreed in the contract, or that of the form of the treatment.
  package var plannedSessions: Int? { reader.plannedSessions }

  /// The form of the treatment of the case.
  package var format: Format? {
    guard case .word(let word) = reader.valueInForce("format", of: "case") else { return nil }
    return library.format(word)
  }
}
