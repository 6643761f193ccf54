import IPTDocument
import IPTEngine
import IPTModel
import Testing

/// Every figure, band and rule is shown with the work that it comes from.
@Suite final class HelpSourceTests {
  private let sitting = Sitting()

  /// The page without the breaks that fit it to a width.
  private func page(_ subject: String) -> String {
    let topics = HelpTopics(
      catalogue: sitting.interpreter.catalogue, library: sitting.interpreter.library)
    guard let document = topics.document(subject) else { return "" }
    return TextRenderer().render(document).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  private func namesASource(_ page: String) -> Bool {
    page.contains("[C], a convention of this program") || page.contains("general knowledge [?]")
      || Bibliography.entries.contains { page.contains("\($0.key): \($0.citation)") }
  }

  @Test(arguments: [
    ("phq9", "KSW01: Kroenke"), ("G07", "MS97: Markowitz and Swartz 1997"),
    ("closeness", "PICS03: Popovic"), ("F31", "IPTUK: IPT UK"),
    ("V03", "[C], a convention of this program"), ("relation closeness", "PICS03: Popovic"),
    ("role-transitions", "KWRC84: Klerman"), ("relation", "WMK18: Weissman"),
    ("phase", "KWRC84: Klerman"), ("latest", "[C], a convention"),
  ])
  func aPageNamesItsWork(subject: String, source: String) {
    #expect(page(subject).contains(source), "\(page(subject))")
  }

  @Test func everyFieldAndEveryWordOfAListHasASource() {
    for kind in Kind.all {
      for field in kind.fields() {
        #expect(namesASource(page("\(kind.word) \(field.name)")), "\(kind.word) \(field.name)")
        // A word that is a verb as well has the page of the verb.
        for word in field.type.vocabulary?.words ?? []
        where !Command.all.contains(where: { $0.word == word.word }) {
          #expect(page(word.word).contains("ource"), "\(word.word): \(page(word.word))")
        }
      }
    }
  }

  @Test func everythingOfTheLibraryHasASource() {
    let library = sitting.interpreter.library
    let codes = ["gate", "point", "task", "advice"].flatMap { kind in
      library.declarations(of: kind).map { library.name(of: $0) }
    }
    #expect(codes.count > 100)
    for subject in codes + library.measureWords {
      #expect(namesASource(page(subject)), "\(subject): \(page(subject))")
    }
  }
}
