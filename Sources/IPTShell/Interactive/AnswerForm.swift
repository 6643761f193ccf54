import IPTEngine
import IPTLanguage
import IPTModel

/// What may be typed as the answer to a question for a field: in words for a person, and as the
/// clause that it becomes.
struct AnswerForm {
  private let type: FieldType
  private let unit: String
  /// What the types are called that are neither words, numbers nor texts.
  private let expects: (FieldType) -> String

  init(_ field: Field, _ catalogue: Catalogue) {
    type = field.type
    unit = field.unit == "[C]" ? "" : field.unit
    let schema = catalogue.schema
    expects = { type in
      if case .reference(let word) = type, let kind = schema.kind(word) {
        let handle = schema.traits[kind].key == .named ? "name" : "number"
        return "the \(handle) of \(FormBuilder(catalogue: catalogue).expects(type))"
      }
      return FormBuilder(catalogue: catalogue).expects(type)
    }
  }

  /// So many words are named; Tab lists all.
  private static let mostWords = 12

  /// What may be typed, as a sentence without a full stop: `One of yes, partly, no`.
  var sentence: String {
    let phrase = phrase(type) + (unit.isEmpty ? "" : ": \(unit)")
    return phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  /// Whether all that is typed is the text itself, which needs no quotes.
  var isText: Bool {
    switch type {
    case .text, .list(.text): true
    default: false
    }
  }

  /// Whether several values may be typed, with commas between them.
  private var takesSeveral: Bool {
    if case .list = type { !isText } else { false }
  }

  /// What stands before an answer in the statement, beside the field's name.
  func opening(of answer: String) -> String {
    takesSeveral && answer.first { $0 != " " } != "[" ? "[" : ""
  }

  /// An answer as a value of the language.
  func value(_ answer: String) -> String {
    if isText {
      let isWritten = answer.hasPrefix("\"") || answer.hasPrefix("[")
      if case .text = type { return answer.hasPrefix("\"") ? answer : Self.quoted(answer) }
      if answer.hasPrefix("\"") { return "[\(answer)]" }
      return isWritten ? answer : Self.quoted(answer)
    }
    guard takesSeveral, !answer.hasPrefix("["), answer.contains(where: { ", ".contains($0) })
    else { return answer }
    var separators = ","
    // A word of a list is one word, so that a blank parts two of them too.
    if case .list(.word) = type { separators = ", " }
    let values = answer.split { separators.contains($0) }.map { $0.drop { $0 == " " } }
    return values.isEmpty ? answer : "[\(values.joined(separator: ", "))]"
  }

  static func quoted(_ text: String) -> String {
    var quoted: [UInt8] = []
    EscapedText.quote(text.utf8, into: &quoted)
    return String(decoding: quoted, as: UTF8.self)
  }

  private func phrase(_ type: FieldType) -> String {
    switch type {
    case .text: return "a text in your own words"
    case .integer(let range):
      return range.upperBound >= Int(Int32.max)
        ? "a whole number" : "a number from \(range.lowerBound) to \(range.upperBound)"
    case .yesNo: return "yes or no"
    case .word(let vocabulary) where vocabulary.isOpen || vocabulary.words.isEmpty:
      return expects(type)
    case .word(let vocabulary): return "one of \(words(of: vocabulary))"
    case .presence(let vocabulary):
      return vocabulary.words.isEmpty ? "yes" : "yes, or one of \(words(of: vocabulary))"
    case .list(.text):
      return "a text in your own words; several in quotes, with commas between them"
    case .list(let element): return "\(phrase(element)); several with commas between them"
    case .either(let first, let second): return "\(phrase(first)), or \(phrase(second))"
    default: return expects(type)
    }
  }

  private func words(of vocabulary: Vocabulary) -> String {
    let words = vocabulary.words.map(\.word)
    return words.prefix(Self.mostWords).joined(separator: ", ")
      + (words.count > Self.mostWords ? ", … (Tab lists all)" : "")
  }
}
