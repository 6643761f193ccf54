import Testing

@testable import IPTModel

@Suite("Help and sources of the kind table")
struct KindHelpTests {
  private let helps = KindTable.kinds.flatMap { kind in
    [kind.kind.help.description] + kind.fields.map(\.help.description)
  }
  private let wordHelps = KindTable.vocabularies.map { $0.words.map(\.help.description) }

  @Test func everyHelpIsOneSentenceOfALine() {
    for help in helps + wordHelps.flatMap({ $0 }) {
      #expect(help.hasSuffix("."), "\(help)")
      #expect(help.count <= 100, "\(help)")
      #expect(help.first?.isLowercase == false, "\(help)")
    }
  }

  @Test func noHelpOfAKindOrAFieldIsWrittenTwice() {
    #expect(repeated(helps) == [])
  }

  @Test func noHelpOfAVocabularyIsWrittenTwice() {
    for helps in wordHelps { #expect(repeated(helps) == []) }
  }

  @Test func everySourceStandsInTheBibliography() {
    let keys = Set(Bibliography.entries.map(\.key.description))
    let fields = KindTable.kinds.flatMap { kind in
      [kind.kind.source.description] + kind.fields.map(\.source.description)
    }
    for source in fields + KindTable.vocabularies.map(\.source.description) {
      var key = source
      let doubt = Bibliography.doubt.description
      if key.hasSuffix(doubt) { key.removeLast(doubt.count) }
      #expect(keys.contains(key) || source == Bibliography.ownConvention.description, "\(source)")
    }
  }

  @Test func theBibliographyIsSortedAndHasEachKeyAndWorkOnce() {
    let keys = Bibliography.entries.map(\.key.description)
    #expect(keys == keys.sorted())
    #expect(repeated(keys) == [])
    for entry in Bibliography.entries {
      #expect(!entry.citation.description.hasSuffix("."), "\(entry.key)")
      #expect(entry.citation.utf8CodeUnitCount <= 80, "\(entry.key)")
    }
  }
}
