import IPTModel

/// Statements with a value that fits, for every kind.
enum SampleText {
  /// A statement that adds a record of a kind, with what it needs and the people it may begin with.
  static func adding(_ kind: Kind) -> String {
    let required = kind.fields().compactMap { field -> String? in
      let isPositional = field.traits.contains(.positional)
      let isPerson: Bool = if case .reference = field.type { isPositional } else { false }
      guard field.traits.contains(.required) || isPerson else { return nil }
      return (isPositional ? "" : field.name + " ") + value(field.type)
    }
    var words = [kind.key == .single ? "set" : "add", kind.word]
    switch kind.key {
    case .named: words.append("\"sample\"")
    case .worded: words.append("sample")
    case .numbered, .single: break
    }
    return (words + required).joined(separator: " ")
  }

  static func value(_ type: FieldType) -> String {
    switch type {
    case .text: "\"a text\""
    case .integer(let range): String(max(range.lowerBound, min(range.upperBound, 1)))
    case .yesNo: "yes"
    case .word(let vocabulary): vocabulary.words[0].word
    case .presence: ""
    case .date: "2026-11"
    case .time: "14:30"
    case .duration: "50min"
    case .session: "3"
    case .reference(let kind): kind == "relation" ? "mother" : "1"
    case .symbol(let what): what == "gate" ? "G03" : "phq9"
    case .label: "general#1"
    case .entry: "@1"
    case .range: "0..3"
    case .expression: "(1 = 1)"
    case .list(let element): value(element)
    case .either(let first, _): value(first)
    }
  }
}
