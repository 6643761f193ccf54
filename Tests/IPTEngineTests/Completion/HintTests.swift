import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// What the row below the line says of each place.
@Suite final class HintTests {
  private let sitting = Sitting(after: Demonstration.lines)

  private func hint(_ text: String, width: Int = 80) -> String {
    Completer(sitting.interpreter).hint(text, cursor: text.unicodeScalars.count, width: width)
  }

  /// Whether a hint says more than what the place is called: a value, a range, a unit, how it is written.
  private func saysSomething(_ hint: String, of title: String) -> Bool {
    let said = hint.drop { $0 != ":" }.dropFirst(2)
    let words = said.isEmpty ? hint[...] : said
    return ["", "a \(title)", "an \(title)", "the \(title)", "nothing more or a \(title)"]
      .allSatisfy { words != $0 }
  }

  private func names(_ type: FieldType) -> [String] {
    switch type {
    case .word(let vocabulary), .presence(let vocabulary): [vocabulary.title]
    case .symbol(let word), .label(let word), .reference(let word): [word]
    case .list(let element): names(element)
    case .either(let first, let second): names(first) + names(second)
    default: [""]
    }
  }

  @Test(arguments: Kind.all.filter { $0.realm == .record && !$0.isDerived })
  func everyFieldSaysWhatItTakes(_ kind: Kind) {
    for field in kind.fields() {
      let head = "\(SampleText.adding(kind)) \(field.name) "
      let isGiven = SampleText.adding(kind).contains(" \(field.name) ")
      if isGiven || !field.traits.isDisjoint(with: [.positional, .required]) { continue }
      for width in [80, 40] {
        let hint = hint(head, width: width)
        for name in names(field.type) {
          #expect(saysSomething(hint, of: name), "\(head): \(hint)")
        }
        // A score says what its measure takes.
        if field.traits.contains(.run) { continue }
        guard let words = field.type.vocabulary?.words, !words.isEmpty else { continue }
        #expect(hint.contains(words[0].word), "\(head): \(hint)")
      }
    }
  }

  @Test func everyVerbSaysWhatItTakes() {
    for (index, command) in Command.all.enumerated() {
      guard let form = sitting.interpreter.catalogue.form(ofCommand: index) else { continue }
      for clause in form.clauses {
        let head = clause.isPositional ? command.words + " " : "\(command.words) \(clause.word) "
        let hint = hint(head)
        #expect(
          saysSomething(hint, of: clause.word) || hint.isEmpty && !clause.isPositional,
          "\(head): \(hint)")
      }
    }
  }

  @Test(arguments: [
    ("risk thoughts ", "thoughts: none, passive, active"),
    ("risk thoughts p", "passive: Wishing not to live, without thinking of doing anything."),
    ("risk thoughts x", "thoughts: none, passive, active"),
    ("score ", "measure: asrm, auditc, bdi2, cesd, core10, epds, gad2, gad7, … 14 more (Tab)"),
    (
      "set relation mother dispute ",
      "dispute: none, renegotiation, impasse, … 3 more (Tab), or nothing more"
    ),
    ("session 5 final ", "final: nothing more, yes or no"),
    (
      "set relation mother closeness ",
      "closeness: a whole number from 1 to 5 (1 very distant, 5 very close)"
    ),
    (
      "set relation mother closeness 4",
      "closeness: a whole number from 1 to 5 (1 very distant, 5 very close)"
    ),
    ("event \"x\" on ", "on: a date such as 2026-11-21, 2026-11, 2026, age 34 or session 3"),
    ("event \"x\" with ", "with: mother, \"Tom\", colleague; several in [ ]"),
    ("screens mania ", "mania: yes, no, or a text in quotes"),
    ("set incident ", "the number of an incident: 1 (the kitchen)"),
    ("set goal ", "the number of a goal; none is recorded yet"),
    ("add relation ", "the name of a relation"),
    ("week affect ", "affect: sad, lonely, hurt, … 17 more (Tab), or another word; several in [ ]"),
    ("phase ", "pre, back; refused now: initial, middle, termination, maintenance, next"),
    ("phase n", "next: G04, G07, G08, G09 stand in the way"),
    ("forget relation ", "relation: the name of a relation: mother, \"Tom\", colleague"),
    ("log by ", "by: the short name of an author"),
    ("ask ", "communication, formulation, general, goals, grief, … 9 more (Tab)"),
    ("undo ", ""),
  ])
  func aHintNamesValuesRangesAndUnits(_ line: String, _ expected: String) {
    #expect(hint(line) == expected)
  }

  @Test func whereThereIsLittleRoomTheWordsComeFirst() {
    #expect(hint("set relation mother dispute ", width: 40) == "dispute: none, … 5 more (Tab)")
    #expect(hint("phase ", width: 40) == "pre, back")
    #expect(hint("event \"x\" with ", width: 40) == "with: mother, \"Tom\", colleague")
  }

  @Test func aHintNamesAsManyWordsAsThereIsRoomFor() {
    for head in ["score ", "set relation mother dispute ", "add relation \"x\" kind ", "add "] {
      for width in [20, 40, 80, 200] {
        let hint = hint(head, width: width)
        #expect(hint.count < max(width, 60), "\(hint)")
        #expect(hint.contains("more (Tab)") || width == 200 || head.contains("dispute"))
      }
    }
  }
}
