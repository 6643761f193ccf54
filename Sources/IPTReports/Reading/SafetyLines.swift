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

  /// A notice for each flag that no risk entry answers, the gravest and latest first; then one for
  /// each that was answered while nothing was written down of what was found.
  package var openFlags: [Document.Block] {
    reader.byUrgency(reader.openFlags).map { .notice(.safety, sentence(of: $0)) } + withoutFinding
  }

  /// A notice for each flag that was asked about, with nothing on record of what was found.
  private var withoutFinding: [Document.Block] {
    reader.flagsWithoutFinding.map { flag in
      .notice(
        .safety,
        "Asked, finding not recorded: \(answer(of: flag)). Record it: "
          + "set risk \(numberOfLatestAsked) thoughts … plan … means …")
    }
  }

  private var numberOfLatestAsked: String {
    reader.byPlace(reader.live("risk")).last { reader.isTrue("asked", of: $0) }
      .map { reader.name(of: $0) } ?? "…"
  }

  private func sentence(of flag: UInt32) -> String {
    "Open flag: \(answer(of: flag)). A risk entry is required."
  }

  /// What was answered, and when: `phq9 item9 was answered with 2 on 2026-11-21`.
  private func answer(of flag: UInt32) -> String {
    let item = reader.text("item", of: flag) ?? ""
    let measure = reader.text("measure", of: flag) ?? ""
    let value = reader.text("value", of: flag) ?? ""
    let day = reader.day(of: flag)
    return "\(measure) \(item) was answered with \(value)" + (day.isEmpty ? "" : " on \(day)")
  }

  /// How many flags are open, and how many were asked about without a finding.
  var flagCount: String {
    let open = reader.openFlags.count
    let flags = open == 0 ? "no open flag" : open == 1 ? "1 OPEN FLAG" : "\(open) OPEN FLAGS"
    let bare = reader.flagsWithoutFinding.count
    return bare == 0 ? flags : "\(flags), \(bare) ASKED, FINDING NOT RECORDED"
  }

  /// The latest risk entry by its place; that none is recorded is said.
  var latestRisk: String {
    guard let risk = reader.byPlace(reader.live("risk")).last else {
      return "no risk entry is recorded"
    }
    let day = reader.day(of: risk)
    return text(
      of: risk, on: day.isEmpty ? reader.placeText(of: risk) : day,
      [
        "thoughts", "plan", "means", "intent", "past-attempt", "harm-to-others", "action",
        "next-check",
      ])
  }

  /// What always stands beside the orientation of a safety screen.
  package static let noAssessment = "This is not an assessment."

  /// What a safety screen draws attention to, in a sentence; a screen without a yes excludes nothing.
  package static func sentence(ofScreen screen: UInt32, _ reader: CaseReader) -> String {
    guard let attention = reader.attention(in: screen) else {
      return "No question is answered yes on record; this does not exclude risk. \(noAssessment)"
    }
    let words = attention.fields.map { $0.split(separator: "-").joined(separator: " ") }
    return "The screen suggests attention to: \(words.joined(separator: ", ")) "
      + "(\(attention.level)). \(noAssessment)"
  }

  /// The latest safety screen; of several of one day the one that suggests most attention.
  var screenInForce: UInt32? {
    let screens = reader.byPlace(reader.live("safety-screen"))
    guard let last = screens.last else { return nil }
    let levels = Kind.screenLevels.map(\.level)
    func rank(_ screen: UInt32) -> Int {
      reader.attention(in: screen).flatMap { levels.firstIndex(of: $0.level) } ?? levels.count
    }
    // The levels stand with the gravest first.
    return screens.reversed().filter { reader.isOfOneDay($0, last) }.min { rank($0) < rank($1) }
  }

  /// That screen with its day; nothing if there is none.
  var latestScreen: String? {
    screenInForce.map { screen in
      let day = reader.day(of: screen)
      return (day.isEmpty ? "" : "\(day): ") + Self.sentence(ofScreen: screen, reader)
    }
  }

  /// Whether the latest of the risk entries and the safety screens is a screen.
  var isScreenLatest: Bool {
    let screens = reader.live("safety-screen")
    let latest = reader.byPlace((reader.live("risk") + screens).sorted()).last
    return latest.map { screens.contains($0) } ?? false
  }

  /// Why nobody asked at the latest risk entry, or why nothing was done.
  var latestReason: String? {
    reader.text("because", of: reader.byPlace(reader.live("risk")).last).map { "because \($0)" }
  }

  /// A risk entry in words; what it does not say of thoughts is said as not recorded.
  func text(of risk: UInt32, on day: String, _ fields: [String]) -> String {
    let asked: String =
      switch reader.field("asked", of: risk) {
      case .truth(true): "asked"
      case .truth(false): "not asked"
      default: "whether asked is not recorded,"
      }
    let isAsked = reader.isTrue("asked", of: risk)
    let found = fields.map { field -> String? in
      let term = Self.terms[field] ?? field
      if let text = reader.text(field, of: risk) { return "\(term) \(text)" }
      return field == "thoughts" && isAsked ? "thoughts \(Missing.text)" : nil
    }
    let head = day.isEmpty ? asked : "\(asked) \(day)"
    return CaseReader.joined([head] + found, by: ", ") ?? ""
  }

  /// The fields whose words read better with a blank.
  private static let terms = [
    "past-attempt": "past attempt", "harm-to-others": "harm to others",
    "next-check": "to be asked again",
  ]

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
    if known.isEmpty {
      let count = scores.count == 1 ? "the one measurement" : "all \(scores.count) measurements"
      return "\(measure) item \(item) not recorded at \(count)"
    }
    let item = "\(measure) item \(item) answered"
    let gap = known.count < scores.count ? ", not known at \(scores.count - known.count)" : ""
    if raised > 0 { return "\(item) above 0 at \(raised) of \(scores.count) measurements\(gap)" }
    return "\(item) 0 at \(zeros) of \(scores.count) measurements\(gap); "
      + "this does not exclude risk"
  }

  /// The gates that were gone over, under their heading; nothing if there were none.
  var overrideBlocks: [Document.Block] { FidelityReport.blocks(for: reader.overrides) }
}
