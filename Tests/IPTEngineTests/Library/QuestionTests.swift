import IPTEngine
import IPTModel
import Testing

@Suite("The question bank")
struct QuestionTests {
  private let questions = Sitting().interpreter.library.questions

  static let areas = [
    "general": 27, "grief": 23, "role-disputes": 24, "role-transitions": 22,
    "interpersonal-deficits": 21, "inventory": 22, "formulation": 11, "communication": 20,
    "skills": 21, "goals": 10, "values": 6, "mood": 11, "safety": 15, "termination": 18,
  ]
  static let purposes = [
    "assess": 53, "plan": 48, "explore": 37, "affect": 19, "clarify": 18, "review": 18, "check": 15,
    "link": 11, "consolidate": 11, "educate": 9, "practise": 8, "motivate": 4,
  ]

  @Test func thereAre251QuestionsInFourteenAreasForTwelvePurposes() {
    #expect(questions.count == 251)
    #expect(Dictionary(grouping: questions, by: \.topic).mapValues(\.count) == Self.areas)
    #expect(Dictionary(grouping: questions, by: \.purpose).mapValues(\.count) == Self.purposes)
  }

  @Test func everyQuestionHasALabelOfItsOwnAndARunningNumber() {
    #expect(Set(questions.map(\.label)).count == questions.count)
    var last: [String: Int] = [:]
    for question in questions {
      let parts = question.label.split(separator: "#")
      let number = Int(parts.last ?? "") ?? 0
      #expect(number == (last[String(parts[0])] ?? 0) + 1, "\(question.label)")
      last[String(parts[0])] = number
      #expect(question.text.hasSuffix("?") || question.text.hasSuffix("."), "\(question.label)")
      #expect(!question.phases.isEmpty)
    }
  }

  @Test func everyThemeOfTheFoundingListIsCovered() {
    let library = Sitting().interpreter.library
    let reader = CaseReader(library.book(of: "question"))
    var themes: Set<Int> = []
    for question in reader.live("question") {
      guard case .list(let list) = reader.field("themes", of: question) else { continue }
      for case .number(let theme) in list { themes.insert(Int(theme)) }
    }
    #expect(themes == Set(1...25))
  }

  private func shown(_ lines: String, _ line: String) -> [String] {
    var sitting = Sitting(after: lines)
    let seen = sitting.type(line)
    return seen.split(separator: "\n").compactMap { row in
      let word = row.split(separator: " ").first.map(String.init) ?? ""
      return row.hasPrefix("  ") && !row.hasPrefix("   ") && word.contains("#") ? word : nil
    }
  }

  @Test func askAloneTakesTheFocusThenMoodThenGeneral() {
    let labels = shown("focus grief", "ask limit 99").map { $0.prefix { $0 != "#" } }
    var topics: [Substring] = []
    for label in labels where topics.last != label { topics.append(label) }
    #expect(topics == ["grief", "mood", "general"])
    #expect(Set(shown("", "ask limit 99").map { $0.prefix { $0 != "#" } }) == ["mood", "general"])
  }

  @Test func whatWasAskedComesLast() {
    let labels = shown("asked grief#1", "ask grief limit 9")
    #expect(labels == ["grief#2", "grief#1"])
  }

  @Test func onlyQuestionsOfThePhaseAreShown() {
    #expect(shown("", "ask grief limit 99") == ["grief#1", "grief#2"])
    #expect(shown("phase pre because \"x\"", "ask safety limit 99").count == 15)
    #expect(shown("", "ask safety limit 99").count == 15)
  }

  @Test func aQuestionOnSafetyIsNeverShownUnasked() {
    for focus in ["grief", "role-disputes", "role-transitions", "interpersonal-deficits"] {
      #expect(!shown("focus \(focus)", "ask limit 99").contains { $0.hasPrefix("safety") })
    }
    var sitting = Sitting()
    #expect(sitting.type("ask safety").contains("!! Ask directly today: thoughts, plan, means"))
    #expect(!sitting.type("ask").contains("Ask directly"))
  }
}
