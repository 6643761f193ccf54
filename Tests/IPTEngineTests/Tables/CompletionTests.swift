import Foundation
import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

@Suite("Completion")
final class CompletionTests {
  private let sitting = Sitting(after: Demonstration.lines)

  private func candidates(_ text: String) -> [String] {
    Completer(sitting.interpreter).complete(text, cursor: text.unicodeScalars.count)
      .candidates.map(\.text)
  }

  /// Every beginning of a word offers the word.
  private func expectCompletion(of word: String, behind head: String) {
    for count in 0...word.count {
      let text = head + word.prefix(count)
      #expect(candidates(text).contains(word), "\(text.debugDescription) does not offer \(word)")
    }
  }

  @Test func everyWordThatBeginsAStatementCompletesFromEachPrefix() {
    for command in Command.all {
      expectCompletion(
        of: command.word, behind: command.under.isEmpty ? "" : command.under + " ")
    }
    for kind in Kind.all where kind.realm == .record && kind.parent.isEmpty && !kind.isDerived {
      if kind.key == .numbered || kind.key == .single {
        expectCompletion(of: kind.word, behind: "")
      }
      if kind.key != .single { expectCompletion(of: kind.plural, behind: "note \"x\"; ") }
    }
  }

  @Test func everyKindCompletesBehindTheVerbs() {
    for kind in Kind.all where kind.realm == .record && !kind.isDerived {
      if kind.key != .single { expectCompletion(of: kind.word, behind: "add ") }
      expectCompletion(of: kind.word, behind: "set ")
      if kind.key != .single { expectCompletion(of: kind.plural, behind: "list ") }
    }
    for view in ["inventory", "timeline", "summary"] { expectCompletion(of: view, behind: "show ") }
  }

  @Test(arguments: Kind.all.filter { $0.realm == .record && !$0.isDerived })
  func everyClauseOfAKindCompletesFromEachPrefix(_ kind: Kind) {
    let head = SampleText.adding(kind) + " "
    for field in kind.fields() {
      let traits = field.traits
      if !traits.isDisjoint(with: [.positional, .run, .required]) { continue }
      if traits.contains(.bare), let words = field.type.vocabulary?.words {
        for word in words { expectCompletion(of: word.word, behind: head) }
        continue
      }
      expectCompletion(of: field.name, behind: head)
      guard let words = field.type.vocabulary?.words else { continue }
      for word in words { expectCompletion(of: word.word, behind: "\(head)\(field.name) ") }
    }
  }

  @Test func aClauseThatWasGivenIsNotOfferedAgain() {
    let found = candidates("add relation \"aunt\" closeness 3 ")
    #expect(!found.contains("closeness"))
    #expect(found.contains("conflict"))
  }

  @Test func nothingIsOfferedInATextThatEndsWithItsLine() {
    let completer = Completer(sitting.interpreter)
    for text in ["note | slept wi", "note | slept badly (a; b) {c", "set case # wi"] {
      #expect(candidates(text) == [], "\(text)")
      #expect(completer.hint(text, cursor: text.utf8.count) == "")
    }
    #expect(candidates("note \"slept\" wi") == ["with"])
  }

  @Test func theHintNamesEachWordOnce() {
    let text = "list relations where closenes"
    let words = Completer(sitting.interpreter).hint(text, cursor: text.utf8.count)
      .split(separator: ", ")
    #expect(words.count == Set(words).count && words.contains("closeness-wanted"))
  }

  @Test func aSingleAnswerIsExplainedByTheMeasureOfTheLine() {
    let text = "score gad7 "
    let found = Completer(sitting.interpreter).complete(text, cursor: text.utf8.count).candidates
    #expect(
      found.first { $0.text == "item1" }?.note
        == "A single answer from 0 to 3, with the number of its item, 1 to 7.")
  }

  @Test func whatTheCaseRefusesComesLastAndSaysWhy() {
    let found = Completer(sitting.interpreter).complete("phase ", cursor: 6).candidates
    let refused = found.filter(\.isRefused)
    let steps = ["pre", "back", "initial", "middle", "termination", "maintenance", "next"]
    #expect(found.map(\.text).prefix(7) == steps[...])
    #expect(refused.map(\.text) == Array(steps.dropFirst(2)))
    #expect(
      refused.first { $0.text == "initial" }?.note == "the case is in the initial phase already")
    #expect(
      refused.first { $0.text == "next" }?.note == "G04, G07, G08, G09 stand in the way")
    let later = Sitting(after: "phase back because \"to look\"")
    let pre = Completer(later.interpreter).complete("phase ", cursor: 6).candidates
    #expect(pre.first { $0.text == "back" }?.note == "there is no phase before pre")
    #expect(pre.first { $0.text == "next" }?.isRefused == false)
  }

  @Test func codesGatesAndEntriesAreOffered() {
    #expect(candidates("help P01").contains("P014"))
    #expect(candidates("help G0").contains("G03"))
    #expect(!candidates("help ").contains("P014"))
    #expect(candidates("phase next despite [G0").contains("G03"))
    #expect(candidates("phase next despite [G01, G0").contains("G03"))
    #expect(candidates("retract @").contains("@2"))
  }

  @Test func linesAreOfferedInTheBlockOnly() {
    #expect(!candidates("incident \"x\" ").contains("turn"))
    #expect(candidates("incident \"x\" { ").contains("turn"))
    #expect(candidates("incident \"x\" { turn me \"a\"; tu") == ["turn"])
    #expect(candidates("incident \"x\" { wanted \"a\"\n").contains("turn"))
  }

  @Test func operandsOfAConditionAreOffered() {
    #expect(candidates("list relations where confl") == ["conflict"])
    #expect(candidates("relations where dispute and confl") == ["conflict"])
    #expect(candidates("list relations where status = est") == ["estranged"])
    #expect(candidates("list relations where kind in [co") == ["colleague"])
    #expect(candidates("list relations where kind in [friend, moth") == ["mother"])
    #expect(
      candidates("list relations where count(events where kind = x) > 2 and confl")
        .first == "conflict")
    #expect(candidates("list relations where closeness is k") == ["known"])
    #expect(candidates("list relations where closeness is not k") == ["known"])
    #expect(candidates("print latest(who") == ["who5"])
    #expect(candidates("print min(1, cou").contains("count("))
    #expect(candidates("print mean(relations.clos").contains("closeness"))
    #expect(!candidates("print mean(relations.clos").contains("count("))
    #expect(candidates("expect phase = mid") == ["middle"])
    #expect(candidates("expect open-f") == ["open-flags"])
    #expect(candidates("print cou").contains("count("))
    #expect(candidates("expect count(rela") == ["relations"])
    #expect(candidates("list relations where \"clos") == [])
  }

  @Test func variablesAreOfferedWhereTheyCanBeRead() {
    #expect(candidates("let $people = 3; print $pe") == ["$people"])
    #expect(candidates("let $people = 3; print ").contains("$people"))
    #expect(candidates("for $r in relations { set relation $") == ["$r"])
    #expect(candidates("for $r in relations { print $r.closeness-w") == ["closeness-wanted"])
    #expect(candidates("for $r in relations { set relation $r closeness $") == ["$r"])
    #expect(
      candidates("define near $who relation $steps 1..4 { print $who.clos").contains("closeness"))
    #expect(candidates("print $") == [])
    // One that is only read was set nowhere.
    #expect(candidates("print $n; print $") == [])
    var later = Sitting(after: "let $people = 3")
    _ = later.type("let $many = 4")
    let found = Completer(later.interpreter).complete("print $", cursor: 7).candidates
    #expect(found.map(\.text) == ["$many", "$people"])
  }

  @Test(arguments: [
    "for $r in relations { print $r.", "for $r in relations { if $r.",
    "for $r in relations { set relation $r closeness ($r.", "print first(relations).",
    "print relation(\"mother\").", "print last(relations sort closeness).",
  ])
  func behindTheDotStandFieldsAlone(_ head: String) {
    let found = candidates(head)
    #expect(found.contains("closeness"))
    for word in ["move", "print", "else", "}", "relations"] {
      #expect(!found.contains(word), "\(head) offers \(word)")
    }
  }

  @Test func behindTheFieldOfAMeasurementStandItsFields() {
    #expect(candidates("print latest(phq9).tot") == ["total"])
  }

  @Test func whereAValueMustComeNothingElseIsOffered() {
    #expect(!candidates("if phase = ").contains("else"))
    #expect(candidates("if phase = ").contains("middle"))
    #expect(!candidates("for $r in relations { print ").contains("print"))
    #expect(!candidates("for $r in relations { print 3 ").contains("move"))
    #expect(candidates("for $r in relations { print 3; ").contains("move"))
  }

  @Test func behindAValueOfAConditionStandWhatComparesIt() {
    for head in [
      "list relations where closeness ", "if count(relations) ",
      "list relations where dispute and closeness ", "for $r in relations { if $r.closeness ",
    ] {
      let found = candidates(head)
      for word in ["=", "<=", "in", "is known"] {
        #expect(found.contains(word), "\(head) does not offer \(word)")
      }
    }
    #expect(!candidates("list relations where closeness = 3 ").contains("="))
    #expect(!candidates("print closeness ").contains("="))
  }

  @Test func behindAParameterStandItsTypes() {
    #expect(candidates("define foo $x rel") == ["relation"])
    #expect(candidates("define foo $x num") == ["number"])
  }

  @Test func filesAreOfferedWhereAStatementNamesOne() {
    let completer = Completer(sitting.interpreter) { partial, endings in
      #expect(endings == ["ipt"])
      return [
        NamedFile("mine.ipt", note: "a script"), NamedFile("more/", note: "a folder"),
        NamedFile("other.ipt", note: "a script"),
      ].filter { $0.name.hasPrefix(partial) }
    }
    func texts(_ text: String) -> [String] {
      completer.complete(text, cursor: text.unicodeScalars.count).candidates.map(\.text)
    }
    #expect(texts("include ") == ["\"mine.ipt\"", "\"more/", "\"other.ipt\""])
    #expect(texts("include \"m") == ["mine.ipt", "more/"])
    #expect(completer.complete("include \"mi", cursor: 11).closing == "\" ")
    #expect(completer.complete("include \"mo", cursor: 11).closing == "")
  }

  @Test func recordsAreOfferedBehindTheWordOfTheirKind() {
    #expect(candidates("log of relat") == ["relation"])
    #expect(candidates("log of relation mo") == ["mother"])
    #expect(candidates("log of relation \"mo") == ["mother"])
    #expect(candidates("log of incident ").first == "1")
    #expect(candidates("add turn me \"a\" of incid") == ["incident"])
    #expect(candidates("add turn me \"a\" of incident ").contains("1"))
  }

  @Test func aWordOfWhichThereIsOneRecordOffersItsViews() {
    #expect(candidates("contract as ").contains("of"))
    #expect(candidates("contract a").contains("as of"))
    #expect(!candidates("set contract a").contains("as of"))
  }

  @Test func namesOfTheCaseAreOffered() {
    #expect(candidates("set relation ").contains("mother"))
    #expect(candidates("set relation mo") == ["mother"])
    #expect(candidates("set relation \"mo") == ["mother"])
    #expect(candidates("set relation T") == ["\"Tom\""])
    #expect(candidates("event \"x\" with ").contains("mother"))
    #expect(candidates("set event ") == ["1"])
    #expect(candidates("score ").contains("phq9"))
    #expect(candidates("ask ").contains("grief"))
    #expect(candidates("asked gri").contains("grief#1"))
    #expect(candidates("phase ").contains("next"))
  }

  /// Whatever is offered goes on to a text that is right so far.
  @Test func whatIsOfferedParses() {
    var heads = [
      "", "show ", "list ", "add ", "set ", "remove ", "rename ", "phase ", "ask ", "help ",
      "print ", "print $r.", "let $x = ", "if phase = ", "if phase ", "print first(relations).",
      "print relation(\"mother\").", "print count(", "list relations where ",
      "list relations where closeness ", "list relations where closeness = ",
      "list relations where closeness is ", "define foo $x ", "for $r in ",
      "for $r in relations { ", "for $r in relations { print $r.",
      "for $r in relations { if $r.", "for $r in relations { set relation $r closeness ($r.",
      "for $r in relations {\n  print 3 ", "session 4 { ", "if yes { print ",
    ]
    for kind in Kind.all where kind.realm == .record && !kind.isDerived {
      heads.append(SampleText.adding(kind) + " ")
      for field in kind.fields() {
        if field.traits.contains(.positional) || field.traits.contains(.run) { continue }
        heads.append("\(SampleText.adding(kind)) \(field.name) ")
      }
    }
    // Only what is not there yet may be wrong: the end of a statement, a block or a condition.
    let open = ["P003", "P011", "P019"]
    for head in heads {
      let result = Completer(sitting.interpreter).complete(head, cursor: head.unicodeScalars.count)
      for candidate in result.candidates {
        let text = head + candidate.text
        let codes = codes(text + result.closing).filter { !open.contains($0) }
        #expect(codes == [], "\(text)")
      }
    }
  }

  private func codes(_ text: String) -> [String] {
    var parser = Parser(Source(text), grammar: sitting.interpreter.catalogue.grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.diagnostics.told.map(\.code.id)
  }

  @Test func anyTextCanBeCompletedAnywhere() {
    var random = SplitMix(seed: 5)
    let pieces = [
      "add", "relation", "mother", "\"", "closeness", "{", "}", " ", "[", "\n", "é", "🙂", "\u{0}",
      "list", "where", "(", "score", "phq9", "2", "#", "|", "\"\"\"", "\\", ";", "$", "@",
    ]
    for _ in 0..<1_500 {
      let text = (0..<random.below(10)).map { _ in
        random.pick(pieces) + (random.chance(70) ? " " : "")
      }
      .joined()
      let cursor = random.below(text.unicodeScalars.count + 1)
      let result = Completer(sitting.interpreter).complete(text, cursor: cursor)
      #expect(result.replaceFrom <= cursor)
      _ = Completer(sitting.interpreter).expected(text, cursor: cursor)
    }
  }

  /// Where `§` stands an expression begins: in brackets, or in the braces of a text.
  @Test(arguments: [
    "print §", "note §", "print §ph", "print §count(relations where kind = ", "print §1 + ",
    "print §count(relations where kind = fr", "print §relation(\"mother\").",
    "for $r in relations { print §$r.", "let $total = 1; print §$to", "print §latest(",
  ])
  func withinTheBracesOfATextStandsWhatStandsInAnyExpression(_ pattern: String) {
    func found(_ opening: String) -> Completer.Result {
      let text = pattern.replacingOccurrences(of: "§", with: opening)
      var result = Completer(sitting.interpreter).complete(text, cursor: text.unicodeScalars.count)
      result.replaceFrom -= opening.unicodeScalars.count
      return result
    }
    let expected = found("(")
    #expect(!expected.candidates.isEmpty, "\(pattern)")
    for opening in ["$\"{", "$\"people {1} \\\" {", "$\"a {relation(\"x {\").name} b {"] {
      #expect(found(opening) == expected, "\(pattern) \(opening)")
    }
  }

  @Test(arguments: ["print $\"", "print $\"a {1} b ", "print \"{", "note \"a {ph"])
  func aTextOutsideOfItsBracesIsFree(_ text: String) {
    #expect(candidates(text) == [])
  }

  /// The key types itself there: a question that lost its mark would be a statement in the record.
  @Test(arguments: [
    "note | suicidal", "note |", "homework | ask why", "# did she call", "note \"did she call",
    "session 1 { note | what now",
  ])
  func nothingIsExpectedWithinFreeText(_ text: String) {
    let cursor = text.unicodeScalars.count
    #expect(Completer(sitting.interpreter).expected(text, cursor: cursor) == nil)
  }

  @Test func whatFollowsAFreeTextIsExpectedAgain() {
    let text = "session 1 { note | what now\n"
    #expect(
      Completer(sitting.interpreter).expected(text, cursor: text.unicodeScalars.count) != nil)
  }

  private func expected(_ text: String, width: Int = 80, height: Int = 22) -> [String] {
    Completer(sitting.interpreter).expected(
      text, cursor: text.unicodeScalars.count, width: width, height: height) ?? []
  }

  @Test func theQuestionMarkKnowsTheMeasureOfTheLine() {
    #expect(
      expected("score phq9 ").first == "items: 9 answers from 0 to 3, `_` for one that is missing")
    #expect(candidates("score phq9 ").filter { Int($0) != nil } == ["0", "1", "2", "3"])
    #expect(expected("score phq9 2 1 ").first?.hasSuffix("; 2 are typed") == true)
    #expect(expected("session 4 {\n  score gad7 ").first?.hasPrefix("items: 7 answers") == true)
    #expect(expected("score phq9 total ").first == "total: a whole number from 0 to 27")
    #expect(expected("score gad7 total ").first == "total: a whole number from 0 to 21")
    #expect(expected("score gad7 total 3 item7 ").first == "item: an answer from 0 to 3")
    #expect(expected("score phq9 2 1 3 2 1 2 1 1 0 ").first == "items: all 9 answers are typed")
    #expect(!candidates("score phq9 2 1 3 2 1 2 1 1 0 ").contains("0"))
    // Of a measure that is not known nothing is known.
    #expect(expected("score nosuch ").first?.hasPrefix("items: a whole number") == true)
  }

  /// A screen of 24 rows shows the answer, and the line below it.
  @Test func theQuestionMarkFitsTheScreenAndCountsWhatItLeavesOut() {
    var heads = ["", "show ", "list ", "add ", "set ", "ask ", "session 4 {\n", "score phq9 "]
    heads += Kind.all.filter { $0.realm == .record && !$0.isDerived }.map {
      SampleText.adding($0) + " "
    }
    for head in heads {
      let all = Set(candidates(head).filter { Int($0) == nil })
      for (width, height) in [(80, 22), (40, 12), (30, 22), (20, 22)] {
        let rows = expected(head, width: width, height: height)
        #expect(rows.count <= height, "\(head)")
        let shown = rows.dropLast().joined(separator: " ")
        let words = Set(shown.split { " ,".contains($0) }.map(String.init))
        guard let last = rows.last, last.hasPrefix("… and ") else {
          #expect(
            all.isSubset(of: words.union(rows.last.map { [String($0.prefix { $0 != " " })] } ?? []))
          )
          continue
        }
        let hidden = Int(last.split(separator: " ")[2]) ?? 0
        #expect(hidden == all.subtracting(words).count, "\(head): \(rows)")
      }
    }
    let rows = expected("")
    #expect(rows.first?.hasPrefix("to write down  add, set,") == true, "\(rows)")
    // No word is cut where the screen is narrow.
    let narrow = expected("", width: 20)
    #expect(narrow.prefix(2) == ["to write down", "  add, set, remove,"], "\(narrow)")
    #expect(narrow.allSatisfy { $0.count < 20 } && narrow.last?.hasSuffix(" more") == true)
    #expect(
      expected("set ").last == "Type a first letter and press `?` to see what each is for.")
    #expect(expected("add relation \"x\" cl").contains { $0.hasPrefix("closeness-wanted  ") })
    let few = expected("", height: 6)
    #expect(few.count == 6)
    #expect(few.last?.hasSuffix(" more; type a first letter and press `?` to see them.") == true)
  }

  @Test func theQuestionMarkSaysWhatMayComeNext() {
    let completer = Completer(sitting.interpreter)
    #expect(
      completer.expected("add relation \"aunt\" closeness ", cursor: 31)?.first
        == "closeness: a whole number from 1 to 5 (1 very distant, 5 very close)")
    #expect(completer.expected("undo ", cursor: 5) == ["Nothing more is expected; Enter runs it."])
    #expect(completer.expected("note \"wh", cursor: 8) == nil)
  }
}
