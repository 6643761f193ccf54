package import IPTModel

/// What a function takes and gives, in words: for help, the manual and messages.
extension Function {
  /// What may stand between its brackets.
  package var takesInWords: String {
    switch takes {
    case .items: "records, or a list"
    case .truths: "records with a condition, or a list of yes and no"
    case .numbers: "a list of numbers"
    case .amounts:
      "numbers, dates, times or lengths of time: a list, or up to \(arguments.upperBound)"
    case .measure: "a measure; with `( )` the main one of the case"
    case .point: "the code of a point of fidelity"
    case .label: "a label of the role play"
    case .choice: "what is asked, a value for yes and a value for no"
    }
  }

  /// The sort of what it comes to.
  package func givesInWords(_ schema: Schema) -> String {
    switch gives {
    case .sort(.number(.share)): "a share, shown as percent"
    case .sort(.word(nil)): "a word of the library"
    case .sort(.word(let vocabulary?)):
      "a word: \(vocabulary.words.map(\.word).joined(separator: ", "))"
    case .sort(let sort): sort.title(schema)
    case .element: "one of them"
    case .alternative: "one of the two values"
    case .score: "a score"
    }
  }
}
