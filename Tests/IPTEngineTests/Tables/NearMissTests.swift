import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// A word with one letter wrong is found again.
@Suite("Near misses")
struct NearMissTests {
  private func fix(_ text: String) -> String? {
    var sitting = Sitting(after: "add relation mother")
    _ = sitting.type(text)
    return sitting.diagnostics.first?.fix?.replacement
  }

  /// The word with two letters swapped, if they differ.
  private func slip(_ word: String) -> String? {
    var letters = Array(word)
    let index = letters.count / 2
    guard letters.count > 4, letters[index] != letters[index - 1] else { return nil }
    letters.swapAt(index, index - 1)
    return String(letters)
  }

  @Test func ofAVerb() {
    for command in Command.all where command.under.isEmpty {
      guard let typed = slip(command.word) else { continue }
      #expect(fix(typed + " x") == command.word, "\(typed)")
    }
  }

  @Test func ofAKind() {
    for kind in Kind.all where kind.realm == .record && !kind.isDerived && kind.key != .single {
      guard let typed = slip(kind.word) else { continue }
      #expect(fix("add \(typed) \"x\"") == kind.word, "\(typed)")
    }
  }

  @Test(arguments: Kind.all.filter { $0.realm == .record && !$0.isDerived })
  func ofAClause(_ kind: Kind) {
    for field in kind.fields() {
      let traits = field.traits
      if traits.contains(.positional) || traits.contains(.bare) {
        continue
      }
      guard let typed = slip(field.name) else { continue }
      let text = "\(SampleText.adding(kind)) \(typed) \(SampleText.value(field.type))"
      #expect(fix(text) == field.name, "\(text)")
    }
  }

  @Test(arguments: Kind.all.filter { $0.realm == .record && !$0.isDerived })
  func ofAWordOfAVocabulary(_ kind: Kind) {
    for field in kind.fields() {
      guard case .word(let vocabulary) = field.type, !vocabulary.isOpen else { continue }
      let traits = field.traits
      if traits.contains(.positional) { continue }
      for word in vocabulary.words {
        guard let typed = slip(word.word) else { continue }
        let text = "\(SampleText.adding(kind)) \(field.name) \(typed)"
        #expect(fix(text) == word.word, "\(text)")
      }
    }
  }
}
