import IPTLanguage
import IPTModel

/// What a place takes, in words.
struct Taken: Equatable {
  /// What the words that are offered say of a place.
  enum Offer: Equatable {
    /// They are all that may stand there, but for these.
    case all(but: [String])
    /// They are some of what may: records and files that there are.
    case some
    /// They are examples that say no more than the sentence does.
    case examples
  }

  /// The word of its clause, as it stands before the rest: `closeness: `; empty if it has none.
  let name: String
  /// What a value is: `a whole number from 1 to 5`.
  let words: String
  let offer: Offer
  /// Whether several values may stand in brackets.
  var isSeveral = false
  /// Whether what is offered are records of the case.
  var isOfRecords = false

  var sentence: String { name + words }
}

extension Completer {
  /// What a place takes, where it takes a value.
  func taken(_ expectation: Expectation, _ head: Head) -> Taken? {
    guard case .value(let form, let index) = expectation else { return nil }
    let whole = grammar.form(form)
    let clause = whole.clauses[index]
    let name = clause.word.isEmpty ? "" : clause.word + ": "
    if let measured = measured(clause, form, head) {
      return Taken(name: name, words: measured.sentence, offer: .examples)
    }
    let shapes = shapes(of: clause)
    let isOfRecords = kindSought(by: clause.shape, clause) != nil
    if clause.expects.isEmpty, whole.kind >= 0, clause.owner >= 0 {
      let builder = FormBuilder(catalogue: catalogue)
      let field = schema.fields(of: whole.kind)[clause.owner]
      let beside = builder.besideWords(field.type)
      return Taken(
        name: name, words: builder.expects(field),
        offer: beside.map { .all(but: $0) } ?? (isOfRecords ? .some : .examples),
        isSeveral: field.type.isSeveral, isOfRecords: isOfRecords)
    }
    let words = grammar.expects(clause, of: whole)
    // What has nothing to say may be left out: the word of the clause says it all.
    if words.isEmpty { return nil }
    let isSome = isOfRecords || !clause.fileEndings.isEmpty
    return Taken(
      name: name, words: words,
      offer: clause.owner == Owner.topic || shapes.allSatisfy(isListed)
        ? .all(but: []) : isSome ? .some : .examples,
      isSeveral: clause.shape.isList, isOfRecords: isOfRecords)
  }

  /// What may stand as the value of a clause, each after the other.
  private func shapes(of clause: Clause) -> [ValueShape] {
    var shapes = [clause.shape]
    while let last = shapes.last, last.otherwise != 0 {
      shapes.append(grammar.shape(last.otherwise))
    }
    return shapes
  }

  /// Whether all values of a shape are words that are offered.
  private func isListed(_ shape: ValueShape) -> Bool {
    switch shape.sort {
    case .word, .presence, .yesNo: true
    case .symbol, .label: schema.traits[Int(shape.owner)].realm == .library
    default: false
    }
  }
}

extension FormBuilder {
  /// What a value may be beside the words that are offered for its type; nothing if none are.
  func besideWords(_ type: FieldType) -> [String]? {
    switch type {
    case .yesNo: []
    case .reference(let word): isNumbered(word) ? nil : []
    case .word(let vocabulary): vocabulary.isOpen ? ["another word"] : []
    case .presence(let vocabulary): vocabulary.words.isEmpty ? nil : ["nothing more"]
    case .symbol(let word), .label(let word):
      schema.kind(word).map { schema.traits[$0].realm } == .library ? [] : nil
    case .list(let element): besideWords(element)
    case .either(let first, let second):
      besideWords(first).map { $0 + (besideWords(second) ?? [expects(second)]) }
    default: nil
    }
  }
}

extension FieldType {
  /// Whether several values may stand in brackets.
  fileprivate var isSeveral: Bool { if case .list = self { true } else { false } }
}
