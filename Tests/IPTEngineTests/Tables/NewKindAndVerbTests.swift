import Foundation
import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTReports
import Testing

/// A kind and a verb come with everything, by their tables alone.
@Suite("A new kind and a new verb")
struct NewKindAndVerbTests {
  static let species = Vocabulary(
    "species", source: "[C]",
    [.init("dog", "A dog.", aliases: ["hound"]), .init("parrot", "A parrot.")])

  static let pet = Kind("pet", plural: "pets", .named, "An animal of the household.") {
    [
      Field("species", .word(species), [.bare], "What it is."),
      Field("years", .integer(0...40), [.tracked], "How old it is."),
      Field("keeper", .reference("relation"), [], "Whose it is."),
    ]
  }

  static let greet = Command(
    "greet", .view, summary: "Greets somebody.", examples: [.init("greet \"Ann\"", "Hello, Ann.")],
    arguments: { _ in
      var name = Clause("", ValueShape(.text), help: "Whom.", expects: "a name", owner: Owner.first)
      name.isPositional = true
      name.isRequired = true
      return [name]
    }
  ) { (interpreter, statement) throws(Failure) in
    let name = statement.string(Owner.first) ?? ""
    interpreter.outputs.append(.document(.paragraph("Hello, \(name).")))
  }

  /// A verb about kinds: those of records that have a name.
  static let praise = Command(
    "praise", .changes,
    .kind(
      KindUse(.kind, fits: { $0.realm == .record && $0.key == .named }) { builder, kind in
        var word = Clause(
          "as", ValueShape(.text), help: "In which words.", expects: "a text in quotes",
          owner: Owner.first)
        word.isRequired = true
        return builder.key(of: kind, isNew: false) + [word]
      }),
    summary: "Praises a record.", examples: [.init("praise relation \"mother\" as \"kind\"")]
  ) { (interpreter, statement) throws(Failure) in
    let record = try interpreter.record(of: statement.kind, statement)
    let name = interpreter.reader.name(of: record)
    let line = "\(name) is \(statement.string(Owner.first) ?? "")."
    interpreter.outputs.append(.document(.paragraph(line)))
  }

  private func sitting(after lines: String = "") -> Sitting {
    Sitting(
      after: lines, kinds: Kind.all + [Self.pet], commands: Command.all + [Self.greet, Self.praise])
  }

  private let lines = """
    add relation mother
    add pet "Rex" hound years 3 keeper mother
    add pet "Polly" parrot
    """

  @Test func theKindIsAddedSetRenamedAndRemoved() {
    var sitting = sitting(after: lines)
    #expect(sitting.type("set pet rex years 4") == "@4 set pet \"Rex\" years 4 at 2026-11-21\n")
    #expect(sitting.type("rename pet Polly to Pol").contains("\"Pol\""))
    #expect(sitting.type("pets where years > 3").contains("Rex"))
    _ = sitting.type("remove pet Rex")
    #expect(sitting.type("list pets where species = parrot").contains("Pol"))
    #expect(sitting.type("list pets where species = hound") == "No pet fits the condition.\n")
    #expect(sitting.type("add pet Tom years 41").contains("P014"))
    #expect(sitting.type("add pet Tom keeper father").contains("N003"))
    #expect(sitting.type("add pet pol").contains("N004"))
  }

  @Test func theKindIsExplainedAndCompleted() {
    var sitting = sitting(after: lines)
    let help = sitting.type("help pet")
    for part in ["An animal of the household.", "species", "a whole number from 0 to 40"] {
      #expect(help.contains(part), "\(help)")
    }
    #expect(sitting.type("help years").contains("pet years"))
    let completer = Completer(sitting.interpreter)
    func candidates(_ text: String) -> [String] {
      completer.complete(text, cursor: text.count).candidates.map(\.text)
    }
    #expect(candidates("add pe").contains("pet"))
    #expect(candidates("set pet ") == ["\"Rex\"", "\"Polly\""])
    #expect(
      candidates("add pet \"x\" ")
        == ["dog", "parrot", "years", "keeper", "in", "at", "{"].filter { $0 != "{" })
    #expect(candidates("pet").contains("pets"))
  }

  @Test func theKindIsShownAndWrittenAsData() throws {
    var sitting = sitting(after: lines)
    #expect(
      sitting.type("show pet Rex") == """
        pet Rex
          species  dog
          years    3
          keeper   mother

        """)
    #expect(
      sitting.type("list pets as csv") == """
        pet,species,years,keeper
        Rex,dog,3,mother
        Polly,parrot,,

        about
        "\(SafetyLines.statement)"

        """)
    let json = Data(sitting.type("list pets as json").utf8)
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let rows = try #require(object?["records"] as? [[String: Any]])
    #expect(rows[0]["species"] as? String == "dog")
    #expect(rows[0]["years"] as? Int == 3)
  }

  @Test func theKindGoesIntoACaseFileAndBack() throws {
    let sitting = sitting(after: lines + "\nset pet Rex species unknown in session 3")
    let file = sitting.file
    #expect(String(decoding: file, as: UTF8.self).contains("add pet \"Rex\" species dog years 3"))
    let book = try sitting.load(file)
    #expect(CaseFileWriter(digest: Sitting.digest).write(book) == file)
    #expect(Picture.of(book) == Picture.of(sitting.book))
  }

  @Test func theVerbRunsIsExplainedAndCompleted() {
    var sitting = sitting()
    #expect(sitting.type("greet \"Ann\"") == "Hello, Ann.\n")
    #expect(sitting.type("greet").contains("P011"))
    #expect(sitting.type("greet 3").contains("P013"))
    #expect(sitting.type("help greet").contains("Greets somebody."))
    #expect(sitting.type("help").contains("greet"))
    #expect(sitting.type("greeet \"Ann\"").contains("try: greet \"Ann\""))
    let found = Completer(sitting.interpreter).complete("gre", cursor: 3).candidates
    #expect(found.map(\.text) == ["greet"])
  }

  // MARK: A verb about kinds

  @Test func theVerbAboutKindsGoesWithThoseThatItFits() {
    var sitting = sitting(after: lines)
    #expect(sitting.type("praise pet Rex as \"faithful\"") == "Rex is faithful.\n")
    #expect(sitting.type("praise relation mother as \"kind\"") == "mother is kind.\n")
    #expect(sitting.type("praise pet as \"kind\" \"Rex\"").contains("P0"))
    #expect(
      sitting.type("praise event 1 as \"kind\"").contains("`praise` does not go with `event`"))
    #expect(sitting.type("praise pet Tom as \"kind\"").contains("N003"))
    let seen = sitting.type("praise pet Rex")
    #expect(seen.contains("P011") && seen.contains("praise pet"), "\(seen)")
    #expect(sitting.type("praize pet Rex as \"kind\"").contains("try: praise pet"))
    #expect(sitting.type("praise Rex as \"kind\"").contains("P001"))
  }

  @Test func theVerbAboutKindsIsExplainedAndCompleted() {
    var sitting = sitting(after: lines)
    #expect(sitting.type("help praise").contains("Praises a record."))
    #expect(sitting.type("help").contains("praise"))
    let completer = Completer(sitting.interpreter)
    func candidates(_ text: String) -> [String] {
      completer.complete(text, cursor: text.count).candidates.map(\.text)
    }
    #expect(candidates("prai") == ["praise"])
    #expect(candidates("praise ") == ["mark", "relation", "pet"])
    #expect(candidates("praise pet ") == ["\"Rex\"", "\"Polly\""])
    #expect(candidates("praise pet Rex ") == ["as"])
  }

  @Test func theVerbAboutKindsIsPrintedAsItWasTyped() {
    let grammar = sitting().interpreter.catalogue.grammar
    let source = Source("praise   pet  \"Rex\"   as \"faithful\"")
    guard case .formatted(let bytes) = ScriptFormatter(grammar: grammar).format(source) else {
      Issue.record("the verb is not known to the formatter")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "praise pet \"Rex\" as \"faithful\"\n")
  }

  @Test func aVerbThatChangesIsRefusedWhereTheCaseIsForReadingOnly() {
    var sitting = Sitting(
      kinds: Kind.all + [Self.pet], commands: Command.all + [Self.praise], isReadOnly: true)
    #expect(sitting.type("praise pet Rex as \"kind\"").contains("read"))
  }

  @Test func theWordOfASingleKindAloneShowsAndTheVerbWithoutAnythingIsRefused() {
    var sitting = sitting(after: "contract sessions 12")
    #expect(sitting.type("contract").contains("sessions  12"))
    #expect(sitting.type("  contract  ").contains("sessions  12"))
    for line in ["set contract", "set  contract", "set\tcontract"] {
      let seen = sitting.type(line)
      #expect(sitting.codes == ["P011"], "\(line): \(seen)")
    }
  }
}
