import IPTEngine
import IPTModel
import Testing

/// What speaks for a problem area, and what holds while nothing is recorded, stand in the tables.
@Suite("Evidence and defaults of the tables")
struct EvidenceTests {
  /// The tables with one kind in the place of another of the same word.
  private func kinds(with kind: Kind) -> [Kind] {
    Kind.all.map { $0.word == kind.word ? kind : $0 }
  }

  static let eventWords = Kind.casework.filter { $0.word == "event" }
    .flatMap { $0.fields() }.compactMap(\.type.vocabulary).flatMap(\.words)

  @Test(arguments: eventWords.map { ($0.word, $0.evidence?.area) })
  func anEventSpeaksForTheAreaOfItsWord(_ word: String, _ area: String?) {
    let lines = "add relation Ida\nonset on 2026-07\nevent \"x\" \(word) on 2026-06 with Ida"
    let worked = Sitting(after: lines).interpreter.evidencedAreas
    #expect(worked == [area ?? "interpersonal-deficits"])
  }

  @Test func aWordThatIsAddedToTheKindsOfEventTakesPart() {
    let words = Vocabulary(
      "kind of event", source: "[C]",
      [
        .init(
          "retirement", "Work is over.",
          evidence: .init(of: "role-transitions", .within("around-onset", by: "on"))),
        .init("holiday", "A journey."),
      ])
    let event = Kind("event", plural: "events", .numbered, "Something that happened.") {
      [
        Field("text", .text, [.positional, .required], "What."),
        Field("kind", .word(words), [.bare, .evidence], "What sort."),
        Field("on", .date, "When."),
      ]
    }
    func areas(_ line: String) -> [String] {
      Sitting(after: "onset on 2026-07\n" + line, kinds: kinds(with: event))
        .interpreter.evidencedAreas
    }
    #expect(areas("event \"x\" retirement on 2026-06") == ["role-transitions"])
    #expect(areas("event \"x\" retirement on 2020-06") == ["interpersonal-deficits"])
    #expect(areas("event \"x\" holiday on 2026-06") == ["interpersonal-deficits"])
  }

  @Test(arguments: [
    ("event \"x\" death on 2026-06", false), ("event \"x\" death on 2024-01 with Ida", false),
    ("event \"x\" death on 2024-07 with Ida", true), ("event \"x\" death with Ida", true),
    ("event \"x\" death on 2026-09 with Ida", true),
  ])
  func theDeathOfARelationFromTwoYearsBeforeTheOnsetSpeaksForGrief(_ line: String, _ isGrief: Bool)
  {
    let lines = "add relation Ida\nonset on 2026-07\n" + line
    let areas = Sitting(after: lines).interpreter.evidencedAreas
    #expect(areas == [isGrief ? "grief" : "interpersonal-deficits"])
  }

  @Test func aRecordSpeaksForOneAreaAlone() {
    let lines = "onset on 2026-07\nadd relation Tom status deceased died 2010 dispute impasse"
    #expect(
      Sitting(after: lines).interpreter.evidencedAreas == ["interpersonal-deficits"])
  }

  @Test func theStageOfASessionsWorkIsNoEvidence() {
    let lines = "session 4\nwork \"a talk\" area role-disputes stage impasse"
    var sitting = Sitting(after: lines)
    #expect(sitting.type("list work").contains("impasse"))
    #expect(sitting.interpreter.evidencedAreas == ["interpersonal-deficits"])
  }

  @Test func evidenceNamesAnAreaAndADateThatThereAre() {
    let areas = Vocabulary.area.words.map(\.word)
    let windows = Sitting().interpreter.library.timeWindows.map(\.word)
    #expect(Vocabulary.area.words.filter(\.isLastChoice).count == 1)
    for kind in Kind.casework {
      let fields = kind.fields()
      let speaking = fields.filter { $0.traits.contains(.evidence) }
      let words = speaking.compactMap(\.type.vocabulary).flatMap(\.words)
      #expect(speaking.isEmpty || words.contains { $0.evidence != nil }, "\(kind.word)")
      for evidence in words.compactMap(\.evidence) + [kind.evidence].compactMap({ $0 }) {
        #expect(areas.contains(evidence.area), "\(kind.word)")
        switch evidence.time {
        case .always: break
        case .within(let window, let date):
          #expect(windows.contains(window), "\(window)")
          #expect(fields.contains { $0.name == date }, "\(kind.word) \(date)")
        }
        let other = evidence.field
        #expect(other.isEmpty || fields.contains { $0.name == other }, "\(kind.word) \(other)")
      }
    }
  }

  // MARK: Defaults

  @Test(
    arguments: Kind.casework.filter { $0.word != "phase" }.flatMap { kind in
      kind.fields().filter { !$0.whenUnset.isEmpty }.map { (kind.word, $0.name, $0.whenUnset) }
    })
  func whatHoldsWhileNothingIsSetCanBeSet(_ kind: String, _ field: String, _ value: String) {
    var sitting = Sitting()
    let before = sitting.interpreter.reader.valueInForce(field, of: kind)
    let seen = sitting.type("set \(kind) \(field) \(value)")
    #expect(sitting.codes.isEmpty, "\(seen)")
    #expect(sitting.interpreter.reader.valueInForce(field, of: kind) == before)
    #expect(before != .unknown)
  }

  @Test func theDefaultOfATableIsTheOneThatHolds() {
    let contract = Kind("contract", plural: "contracts", .single, "What was agreed.") {
      [Field("sessions", .integer(1...99), [.tracked], whenUnset: "8", "How many.")]
    }
    var sitting = Sitting(kinds: kinds(with: contract))
    #expect(sitting.interpreter.reader.plannedSessions == 8)
    #expect(sitting.type("help contract").contains("8 unless set"))
    _ = sitting.type("contract sessions 10")
    #expect(sitting.interpreter.reader.plannedSessions == 10)
    _ = sitting.type("set contract sessions unknown")
    #expect(sitting.interpreter.reader.plannedSessions == 8)
  }

  @Test func aCaseBeginsInTheInitialPhaseWithTwelveSessionsOnThePhq9() {
    let reader = Sitting().interpreter.reader
    #expect(reader.phase == "initial")
    #expect(reader.plannedSessions == 12)
    #expect(reader.mainMeasure == "phq9")
  }
}

extension Interpreter {
  fileprivate var evidencedAreas: [String] {
    reader.evidencedAreas(within: library.timeWindows)
  }
}
