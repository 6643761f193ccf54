import Foundation
import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@Suite("The table of commands")
struct CommandTableTests {
  /// The case that comes with the program, and two people more.
  private func demonstration() throws -> Sitting {
    let root = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Scripts/cases/demonstration.ipt")
    var sitting = Sitting()
    let seen = sitting.type(try String(contentsOf: file, encoding: .utf8))
    #expect(sitting.codes == [], "\(seen)")
    _ = sitting.type("add relation mother closeness 3 dispute; add relation colleague closeness 2")
    #expect(sitting.codes == [])
    return sitting
  }

  @Test(arguments: Command.all)
  func theExamplesRunAndPrintWhatTheySay(_ command: Command) throws {
    var sitting = try demonstration()
    // What another script says depends on files.
    #expect(!command.examples.isEmpty || command.control == .inclusion)
    // There is something to bring back only after something was taken back.
    if command.word == "redo" { _ = sitting.type("undo") }
    for example in command.examples {
      let seen = sitting.type(example.input)
      #expect(sitting.codes == [], "\(example.input)\n\(seen)")
      #expect(example.output.isEmpty || seen.contains(example.output), "\(example.input)\n\(seen)")
    }
  }

  @Test(arguments: Command.all)
  func everyCommandIsExplained(_ command: Command) {
    var sitting = Sitting()
    let seen = sitting.type("help \(command.words)")
    #expect(sitting.codes == [])
    #expect(seen.contains(command.summary.prefix(30)))
    #expect(command.summary.hasSuffix("."))
    #expect(command.summary.first?.isUppercase == true)
  }

  @Test func noTwoCommandsShareAWord() {
    let words = Command.all.map(\.word)
    #expect(Set(words).count == words.count)
  }

  @Test func aWordBeginsOneStatementOnly() {
    // A verb may stand for the kind it is about: `session`, `score`, `phase`.
    let verbs = Set(Command.all.map(\.word))
    let kinds = Kind.all.filter { $0.realm == .record && $0.parent.isEmpty && !$0.isDerived }
    for kind in kinds where kind.key == .numbered || kind.key == .single {
      for alias in kind.aliases { #expect(!verbs.contains(alias), "\(kind.word): \(alias)") }
    }
    for kind in kinds where kind.plural != kind.word {
      #expect(!verbs.contains(kind.plural), "\(kind.plural)")
    }
    let standing = verbs.intersection(kinds.map(\.word))
    for word in standing {
      let command = Command.all.first { $0.word == word }
      let isAboutIt: Bool =
        if case .fields(let kind) = command?.target { kind == word } else { false }
      #expect(isAboutIt || word == "phase", "\(word) is a verb and a kind of its own")
    }
  }

  @Test(arguments: Kind.all.indices.filter { Kind.all[$0].realm == .record })
  func everyClauseOfAFormHasItsBit(_ kind: Int) {
    // What was given is kept in 64 bits: key, fields, parent, session and day must fit.
    let fields = Kind.all[kind].fields().count
    #expect(fields + 4 <= 64, "\(Kind.all[kind].word) has \(fields) fields")
  }

  @Test func everyPurposeHasItsPlaceInHelp() {
    var sitting = Sitting()
    let seen = sitting.type("help")
    let words = Set(seen.split { " ,\n".contains($0) }.map(String.init))
    for command in Command.all where command.under.isEmpty {
      #expect(words.contains(command.word), "\(command.word)")
    }
    #expect(seen.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
    for kind in Kind.all where kind.realm == .record && kind.parent.isEmpty && !kind.isDerived {
      #expect(words.contains(kind.word), "\(kind.word)")
    }
    let verbs = sitting.type("help verbs")
    for command in Command.all {
      #expect(verbs.contains("\n  \(command.words) "), "\(command.word)")
    }
  }

  @Test(arguments: Kind.all)
  func everyPageOfAKindGoesOnAScreen(_ kind: Kind) {
    var sitting = Sitting()
    let seen = sitting.type("help \(kind.word)")
    #expect(seen.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
    let whole = sitting.type("help \(kind.word) all")
    for field in kind.fields() { #expect(whole.contains("\n  \(field.name) "), "\(field.name)") }
    #expect(sitting.codes == [])
  }

  @Test(arguments: Kind.all)
  func everyKindIsExplainedWithItsFields(_ kind: Kind) {
    var sitting = Sitting()
    let seen = sitting.type("help \(kind.word)")
    #expect(sitting.codes == [])
    for field in kind.fields() { #expect(seen.contains(field.name), "\(kind.word) \(field.name)") }
  }

  @Test func everyFigureAndFunctionIsExplained() {
    var sitting = Sitting()
    for word in Figure.all.map(\.word) + RowFigure.all.map(\.word) + Function.all.map(\.word) {
      _ = sitting.type("help \(word)")
      #expect(sitting.codes == [], "\(word)")
    }
  }
}

extension Command: CustomTestStringConvertible {
  /// The word by which a failing test names it.
  public var testDescription: String { word }
}

extension Kind: CustomTestStringConvertible {
  /// The word by which a failing test names it.
  public var testDescription: String { word }
}
