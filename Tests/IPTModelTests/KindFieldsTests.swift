import Testing

@testable import IPTModel

@Suite("Fields of the kind table")
struct KindFieldsTests {
  @Test func everyFieldPointsToAKindThatExists() {
    let words = Set(KindTable.kinds.map(\.description))
    for kind in KindTable.kinds {
      for field in kind.fields {
        for word in field.type.references {
          #expect(words.contains(word), "\(kind) \(field.name): \(word)")
        }
      }
    }
  }

  @Test func everyParentExistsInTheSameRealmAndHasNoParent() {
    for kind in KindTable.kinds where kind.kind.parent.description != "" {
      let parent = KindTable.kinds.first { $0.description == kind.kind.parent.description }
      #expect(parent?.kind.realm == kind.kind.realm, "\(kind)")
      #expect(parent?.kind.parent.description == "", "\(kind)")
    }
  }

  /// As JSON the key of a record stands beside its fields, and neither may hide the other.
  @Test(arguments: KindTable.kinds)
  func noFieldHasTheNameOfTheKey(_ kind: TableKind) {
    if kind.kind.key == .single { return }
    let key = kind.kind.key == .numbered ? "number" : "name"
    #expect(!kind.fields.contains { $0.name == key }, "\(kind)")
  }

  @Test func realmsAreListedApart() {
    #expect(Kind.casework.filter { $0.realm != .record }.isEmpty)
    #expect(Kind.library.filter { $0.realm != .library }.isEmpty)
    #expect(Kind.all.count == Kind.casework.count + Kind.library.count)
  }

  @Test(arguments: KindTable.kinds)
  func positionalsComeFirstAndRequiredOnesBeforeTheRest(_ kind: TableKind) {
    let positional = kind.fields.map { $0.traits.contains(.positional) }
    let count = positional.filter { $0 }.count
    #expect(positional.prefix(count).allSatisfy { $0 })
    let required = kind.fields.prefix(count).map { $0.traits.contains(.required) }
    #expect(required.prefix(required.filter { $0 }.count).allSatisfy { $0 })
  }

  @Test(arguments: KindTable.kinds)
  func aPositionalIsNotBareToo(_ kind: TableKind) {
    for field in kind.fields where field.traits.contains(.positional) {
      #expect(!field.traits.contains(.bare), "\(field.name)")
    }
  }

  @Test(arguments: KindTable.kinds)
  func onlyOneWordOfAClosedVocabularyStandsBare(_ kind: TableKind) {
    for field in kind.fields where field.traits.contains(.bare) {
      if case .word(let vocabulary) = field.type {
        #expect(!vocabulary.isOpen, "\(field.name)")
      } else {
        Issue.record("\(field.name) is bare and no word")
      }
    }
  }

  @Test(arguments: KindTable.kinds)
  func aRunIsAListAndTheOnlyOneOfItsKind(_ kind: TableKind) {
    let runs = kind.fields.filter { $0.traits.contains(.run) }
    #expect(runs.count <= 1)
    for field in runs { #expect(field.type.isList, "\(field.name)") }
  }

  @Test func nothingInTheLibraryMovesWithTime() {
    for kind in KindTable.kinds where kind.kind.realm == .library {
      for field in kind.fields {
        #expect(!field.traits.contains(.tracked), "\(kind) \(field.name)")
      }
    }
  }

  @Test func theOwnDateOfARecordIsADate() {
    for kind in KindTable.kinds {
      for field in kind.fields where field.name.description == "on" {
        if case .date = field.type { continue }
        Issue.record("\(kind): on is no date")
      }
    }
  }

  @Test(arguments: [
    ("relation", "closeness", 1...5), ("relation", "importance", 1...5),
    ("relation", "satisfaction", 0...10), ("relation", "conflict", 0...10),
    ("relation", "reciprocity", -2...2), ("event", "impact", -5...5),
    ("mood", "value", 0...10), ("homework", "mood-effect", -5...5),
    ("homework", "confidence", 0...10), ("role-pair", "mastery", 0...10),
    ("curve-mark", "place", 0...100), ("round", "distress", 0...10),
    ("case", "phq9-rc", 5...6), ("case", "auditc-cut", 3...4),
  ])
  func theRangesOfTheScalesAreThoseOfTheSource(
    kind: String, field: String, range: ClosedRange<Int>
  ) {
    let row = KindTable.kinds.first { $0.description == kind }?
      .fields.first { $0.name.description == field }
    #expect(row?.type.ranges == [range])
  }
}
