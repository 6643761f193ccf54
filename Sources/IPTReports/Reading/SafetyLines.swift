package import IPTDocument
package import IPTModel

/// What every view has to say of flags and of gates that were gone over, whatever it is about.
package struct SafetyLines {
  private let reader: CaseReader
  private let library: LibraryReading

  package init(_ reader: CaseReader, _ library: LibraryReading) {
    self.reader = reader
    self.library = library
  }

  /// What the program is and is not; it stands in all that leaves the program.
  package static let statement = """
    iptsh is a record-keeping and teaching aid for trained professionals. It is not a medical device, \
    makes no diagnosis, gives no treatment decision and does not assess risk. Scores follow published \
    cut points; sources are listed. In an emergency use your local procedures.
    """

  /// A notice for each flag that no risk entry answers.
  package var openFlags: [Document.Block] {
    reader.openFlags.map { .notice(.safety, sentence(of: $0)) }
  }

  private func sentence(of flag: UInt32) -> String {
    let item = reader.text("item", of: flag) ?? ""
    let measure = reader.text("measure", of: flag) ?? ""
    let value = reader.text("value", of: flag) ?? ""
    let day = reader.day(of: flag)
    return "Open flag: \(measure) \(item) was answered with \(value)"
      + (day.isEmpty ? "" : " on \(day)") + ". A risk entry is required."
  }

  /// The latest risk entry in a line; that none is recorded is said.
  var latestRisk: String {
    guard let risk = reader.byPlace(reader.live("risk")).last else {
      return "no risk entry is recorded"
    }
    let found = ["thoughts", "plan", "means", "intent"].compactMap { field in
      reader.text(field, of: risk).map { "\(field) \($0)" }
    }
    let action = reader.text("action", of: risk).map { "action \($0)" }
    let day = reader.day(of: risk)
    let asked = reader.field("asked", of: risk) == .truth(false) ? "not asked" : "asked"
    return CaseReader.joined(
      ["\(asked) \(day.isEmpty ? reader.placeText(of: risk) : day)"] + found + [action], by: ", ")
      ?? ""
  }

  /// How often the critical items were answered, and that a zero closes nothing.
  var criticalItems: [String] {
    library.measures.flatMap { measure in
      measure.critical.map { criticalItem(measure.word, $0.item) }
    }
  }

  private func criticalItem(_ measure: String, _ item: Int) -> String {
    let scores = reader.live("score").filter { reader.field("measure", of: $0) == .word(measure) }
    let answers = scores.map { score -> Double? in
      guard case .list(let items) = reader.field("items", of: score),
        items.indices.contains(item - 1), case .number(let answer) = items[item - 1]
      else { return nil }
      return answer
    }
    let known = answers.compactMap { $0 }
    let raised = known.count { $0 > 0 }
    let zeros = known.count - raised
    let item = "\(measure) item \(item) answered"
    let gap = known.count < scores.count ? ", not known at \(scores.count - known.count)" : ""
    if raised > 0 { return "\(item) above 0 at \(raised) of \(scores.count) measurements\(gap)" }
    return "\(item) 0 at \(zeros) of \(scores.count) measurements\(gap); "
      + "this does not exclude risk"
  }

  /// The gates that were gone over, under their heading; nothing if there were none.
  var overrideBlocks: [Document.Block] { FidelityReport.blocks(for: reader.overrides) }
}
