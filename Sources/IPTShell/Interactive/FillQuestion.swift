import IPTLanguage
import IPTModel

/// One thing that `fill` asks: a field, or one more line of a record.
struct FillQuestion {
  /// What stands before the cursor.
  let label: String
  let help: String
  /// What of the statement precedes the answer, and what follows it.
  let prefix: String
  private let suffix: String
  /// The field that is asked for; of a line there is none.
  let field: Field?
  /// Whether the field names a line of the record, so that it is asked for behind the lines.
  let isOfLines: Bool

  /// Asks for a field of the record that the head of a statement names.
  init(field: Field, isOfLines: Bool, _ head: String) {
    self.isOfLines = isOfLines
    label = field.name
    help = field.help
    prefix = "\(head) \(field.name) "
    suffix = ""
    self.field = field
  }

  /// Asks for a line of a record.
  init(line word: String, help: String, of record: String) {
    label = word
    self.help = help
    prefix = "add \(word) "
    suffix = " of \(record)"
    field = nil
    isOfLines = false
  }

  var isLine: Bool { field == nil }

  /// Whether the answer is a text that needs no quotes.
  var isText: Bool {
    if case .text? = field?.type { true } else { false }
  }

  /// An answer as it stands in the statement: of a line the statement itself.
  func clause(_ answer: String) -> String {
    guard let field else { return prefix + answer + suffix }
    switch field.type {
    case .text:
      if answer.hasPrefix("\"") { break }
      var quoted: [UInt8] = []
      EscapedText.quote(answer.utf8, into: &quoted)
      return "\(field.name) \(String(decoding: quoted, as: UTF8.self))"
    case .presence where answer == "yes": return field.name
    default: break
    }
    return "\(field.name) \(answer)"
  }

  /// The whole statement that a clause makes.
  func statement(_ clause: String) -> String {
    guard let field else { return clause }
    return prefix.dropLast(field.name.count + 1) + clause
  }

  /// What was typed of an answer, as a clause; nothing of blanks.
  func begun(_ text: String) -> String? {
    let answer = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return answer.isEmpty ? nil : clause(answer)
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
