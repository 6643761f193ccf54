import Foundation
import IPTEngine
import IPTLanguage
import IPTPractice
import Testing

/// The pages of the engine, and those that verbs bring with them.
let allPages = DiagnosticPages.all + Command.practice.flatMap { $0.pages() }

@Suite("Pages of diagnostics")
struct DiagnosticPageTests {
  /// The codes that the sources declare: their names and ids.
  static let declared: [(name: String, id: String)] = {
    let pattern = /static let (\w+) = Self\("([A-Z]+\d+)"\)/
    return sources.flatMap { text in
      text.matches(of: pattern).map { (String($0.1), String($0.2)) }
    }
  }()

  private static let sources: [String] = {
    let folder = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter {
      $0.pathExtension == "swift"
    }
    .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }()

  @Test func everyCodeThatIsUsedHasAPage() {
    #expect(Self.declared.count > 40)
    let all = Self.sources.joined(separator: "\n")
    for code in Self.declared where all.contains(".\(code.name)") {
      #expect(allPages.contains { $0.code == code.id }, "\(code.name) \(code.id)")
    }
  }

  @Test func noCodeStandsForTwoThings() {
    let ids = Self.declared.map(\.id)
    #expect(Set(ids).count == ids.count)
    let pages = allPages.map(\.code)
    #expect(Set(pages).count == pages.count)
  }

  @Test func everyPageIsOfACodeThatIsDeclared() {
    let ids = Set(Self.declared.map(\.id))
    for page in allPages { #expect(ids.contains(page.code), "\(page.code)") }
  }

  @Test func everyPageSaysSomethingInFullSentences() {
    for page in allPages {
      #expect(!page.title.isEmpty, "\(page.code)")
      #expect(page.cause.hasSuffix("."), "\(page.code): \(page.cause)")
    }
  }

  @Test(arguments: allPages)
  func everyPageHasLinesThatGiveTheCodeAndLinesThatDoNot(_ page: DiagnosticPage) {
    for lines in [page.wrong, page.right] {
      let isSaid = lines.split(separator: "\n").contains { !$0.hasPrefix("#") }
      // Some things happen at the prompt without a line: a shell that is opened.
      #expect(isSaid || page.reading == .shell && !lines.isEmpty, "\(page.code)")
    }
    #expect(page.wrong != page.right)
  }

  /// Pages whose lines are typed here; those of scripts, commands and the shell are run with the program.
  static let examples = allPages.filter { page in
    switch page.reading {
    case .statements, .doubted, .answered: true
    case .checked, .terminal, .shell: false
    }
  }

  /// A case in which the lines of the pages make sense, and what they say of the circumstances.
  private func sitting(for code: String) -> Sitting {
    // Only in a sitting in which nothing was entered is there nothing to take back.
    if code == "R002" { return Sitting() }
    let sitting = Sitting(after: Demonstration.lines)
    if code != "R010" { return sitting }
    let book = sitting.book
    return Sitting(isReadOnly: true, book: { _ in book })
  }

  @Test(arguments: examples)
  func theWrongLinesGiveTheCode(_ page: DiagnosticPage) {
    var sitting = sitting(for: page.code)
    if page.code == "R007" { sitting.interpreter.isInterrupted = { true } }
    let before = sitting.file
    let seen = sitting.type(page.wrong)
    let notices = sitting.interpreter.notices.map(\.code.id)
    switch page.reading {
    case .doubted:
      #expect(sitting.codes == [], "\(seen)")
      #expect(notices.contains(page.code), "\(seen)")
    case .answered: #expect(notices.contains(page.code), "\(seen)")
    default:
      #expect(sitting.codes.first == page.code, "\(seen)")
      #expect(sitting.file == before, "a wrong statement changed the case")
    }
  }

  @Test(arguments: examples)
  func theRightLinesGiveNoError(_ page: DiagnosticPage) {
    var sitting = sitting(for: page.code)
    if page.reading == .answered { _ = sitting.type(page.wrong) }
    let seen = sitting.type(page.right)
    #expect(sitting.codes == [], "\(seen)")
    #expect(!sitting.interpreter.notices.contains { $0.code.id == page.code }, "\(seen)")
    if page.reading == .answered { #expect(sitting.interpreter.reader.openFlags.isEmpty) }
  }

  @Test(arguments: allPages)
  func helpShowsThePage(_ page: DiagnosticPage) {
    var sitting = Sitting()
    let seen = sitting.type("help \(page.code)")
    #expect(seen.hasPrefix("\(page.code): \(page.title)"), "\(seen)")
  }

  @Test func aTextThatIsNotUTF8IsRefusedWhole() {
    var sitting = Sitting()
    let bytes = Array("add relation \"mo".utf8) + [0xFF] + Array("ther\"".utf8)
    let run = sitting.interpreter.run(script: Source(bytes))
    #expect(run.diagnostics.first?.code.id == "P010")
    #expect(sitting.book.log.changes.isEmpty)
  }

  @Test func changesAreRefusedWhenTheCaseIsOpenForReadingOnly() {
    var sitting = Sitting(isReadOnly: true)
    for line in [
      "add relation mother", "session 1", "score phq9 total 3", "contract sessions 12",
      "phase next", "undo", "note \"x\"", "remove contract", "asked grief#1",
    ] {
      _ = sitting.type(line)
      #expect(sitting.codes == ["R010"], "\(line)")
    }
    for line in ["relations", "summary", "help", "ask", "contract", "log", "show inventory"] {
      _ = sitting.type(line)
      #expect(sitting.codes == [], "\(line)")
    }
  }
}

extension DiagnosticPage: CustomTestStringConvertible {
  /// The code, by which a failing page is told.
  public var testDescription: String { code }
}
