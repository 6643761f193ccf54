import Testing

@testable import IPTModel

@Suite("Words of the kind table")
struct KindWordsTests {
  @Test func noTwoKindsShareAWord() {
    #expect(repeated(KindTable.kinds.flatMap(\.words)) == [])
  }

  @Test func everyWordHasTheFormOfAWord() {
    for kind in KindTable.kinds {
      for word in kind.words + kind.clauseWords + kind.bareWords {
        #expect(isWord(word), "\(kind): \(word)")
      }
    }
    for vocabulary in KindTable.vocabularies {
      for word in vocabulary.allWords { #expect(isWord(word), "\(vocabulary.title): \(word)") }
    }
  }

  @Test(arguments: KindTable.kinds)
  func clausesAndBareWordsOfAKindDoNotCollide(_ kind: TableKind) {
    #expect(repeated(kind.clauseWords + kind.bareWords) == [])
  }

  @Test(arguments: KindTable.kinds)
  func positionalWordsAreNoClausesOfTheirKind(_ kind: TableKind) {
    let positional = kind.fields.filter { $0.traits.contains(.positional) }
      .flatMap { $0.type.vocabularies }.flatMap(\.allWords)
    #expect(Set(positional).intersection(kind.clauseWords) == [])
  }

  @Test(arguments: KindTable.kinds)
  func whatMayFollowAPresenceIsNoOtherWordOfTheKind(_ kind: TableKind) {
    let others = Set(kind.clauseWords + kind.bareWords)
    #expect(others.intersection(kind.presenceWords) == [])
  }

  @Test(arguments: KindTable.kinds.filter { $0.kind.realm == .record })
  func noClauseOfARecordIsAWordOfTheLanguage(_ kind: TableKind) {
    // Where nothing has a place, `at` may be a time of day.
    let words = (kind.clauseWords + kind.bareWords).filter { $0 != "at" || kind.kind.hasPlace }
    #expect(KindTable.reserved.intersection(words) == [])
  }

  @Test(arguments: KindTable.kinds)
  func linesOfABlockAreTellableFromItsClauses(_ kind: TableKind) {
    let lines = KindTable.kinds.filter { $0.kind.parent.description == kind.description }
      .flatMap(\.words)
    #expect(Set(lines).intersection(kind.clauseWords + kind.bareWords) == [])
  }

  @Test func everyVocabularyTellsItsWordsApart() {
    for vocabulary in KindTable.vocabularies {
      #expect(repeated(vocabulary.allWords) == [], "\(vocabulary.title)")
    }
  }

  @Test func unknownIsNoWordOfAVocabulary() {
    for vocabulary in KindTable.vocabularies {
      #expect(!vocabulary.allWords.contains("unknown"), "\(vocabulary.title)")
    }
  }

  @Test func vocabulariesHaveTitlesOfTheirOwn() {
    #expect(repeated(KindTable.vocabularies.map(\.title.description)) == [])
  }
}
