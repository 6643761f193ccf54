import IPTEngine
import IPTLanguage
import IPTModel
import LineEditor

/// One thing that `fill` asks: a field, or one more line of a record.
struct FillQuestion {
  /// What stands before the cursor.
  let label: String
  let help: String
  /// What of the statement precedes the answer, and what follows it.
  private let head: String
  private let suffix: String
  /// What answers a question for a field; of a line there is none.
  let form: AnswerForm?
  /// Whether a field that is present by its name alone is asked for.
  private let isPresence: Bool
  /// Whether the field names a line of the record, so that it is asked for behind the lines.
  let isOfLines: Bool

  /// Asks for a field of the record that the head of a statement names.
  init(field: Field, isOfLines: Bool, _ head: String, _ catalogue: Catalogue) {
    self.isOfLines = isOfLines
    self.head = head
    label = field.name
    help = field.help
    suffix = ""
    form = AnswerForm(field, catalogue)
    if case .presence = field.type { isPresence = true } else { isPresence = false }
  }

  /// Asks for a line of a record.
  init(line word: String, help: String, of record: String) {
    label = word
    self.help = help
    head = "add"
    suffix = " of \(record)"
    form = nil
    isPresence = false
    isOfLines = false
  }

  var isLine: Bool { form == nil }

  /// Whether the answer is a text that needs no quotes.
  var isText: Bool { form?.isText ?? false }

  /// What stands before what is typed, without being shown.
  func prefix(of answer: String) -> String {
    "\(head) \(label) " + (form?.opening(of: answer) ?? "")
  }

  /// An answer as it stands in the statement: of a line the statement itself.
  func clause(_ answer: String) -> String {
    guard let form else { return "\(head) \(label) " + answer + suffix }
    return isPresence && answer == "yes" ? label : "\(label) \(form.value(answer))"
  }

  /// The whole statement that a clause makes.
  func statement(_ clause: String) -> String { isLine ? clause : "\(head) \(clause)" }

  /// What was typed of an answer, as a clause; nothing of blanks.
  func begun(_ text: String) -> String? {
    let answer = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return answer.isEmpty ? nil : clause(answer)
  }

  /// The answer with what a fault of its statement offers in the place of what is wrong in it.
  func mended(_ answer: String, _ wrong: [Diagnostic]) -> [Draft.Remedy] {
    let clause = clause(answer)
    guard clause.hasSuffix(answer) else { return [] }
    let start = statement(clause).utf8.count - answer.utf8.count
    let bytes = Array(answer.utf8)
    return wrong.compactMap { $0.fix ?? $0.guess }.compactMap { fix in
      guard !fix.isTemplate, fix.range.lowerBound >= start,
        fix.range.upperBound <= start + bytes.count
      else { return nil }
      let text = String(
        decoding: bytes[..<(fix.range.lowerBound - start)] + Array(fix.replacement.utf8)
          + bytes[(fix.range.upperBound - start)...], as: UTF8.self)
      return Draft.Remedy(text, note: text)
    }
  }
}

/// What was answered so far.
struct Filled {
  /// The statement that sets the fields, up to the first of them.
  let head: String
  private var clauses: [String] = []
  private var lines: [String] = []
  private var clausesOfLines: [String] = []

  init(head: String) { self.head = head }

  var isEmpty: Bool { clauses.isEmpty && lines.isEmpty && clausesOfLines.isEmpty }

  mutating func take(_ answer: String, _ question: FillQuestion) {
    if question.isLine {
      lines.append(answer)
    } else if question.isOfLines {
      clausesOfLines.append(answer)
    } else {
      clauses.append(answer)
    }
  }

  /// The statements: the fields together, then a line each, then the fields that name lines.
  var text: String {
    func set(_ clauses: [String]) -> [String] {
      clauses.isEmpty ? [] : [([head] + clauses).joined(separator: " ")]
    }
    return (set(clauses) + lines + set(clausesOfLines)).joined(separator: "\n")
  }
}
