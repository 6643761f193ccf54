import IPTLanguage
import IPTModel

/// What is said of an expression that goes wrong; each returns nothing, for there is no sort of value.
extension Binder {
  // MARK: Names

  /// Says that a word means nothing; beside something that takes no words, that it is compared with one.
  mutating func reportUnknown(
    _ word: String, at range: Range<Int>, beside neighbour: Operand? = nil
  ) {
    if isOnlyCounting { return count(.unknownName, at: range) }
    if let spaced = Self.spaced(word), isKnown(spaced.name) {
      return reportMinus(.unknownName, spaced.text, at: range)
    }
    if let neighbour, Habit.wordsForNothing.contains(word), !neighbour.isLiteral {
      return reportNoWords(neighbour, word, at: range)
    }
    if let apart = apart(word) { return reportMinus(.unknownName, apart, at: range) }
    // What one of some records is compared with is never all of them.
    let kinds = schema.kinds.indices.filter { schema.kinds[$0].key != .single && $0 != rows.last }
    var words = Figure.all.map(\.word) + kinds.map { schema.kinds[$0].plural } + Parser.values
    if let row = rows.last { words = schema.fields(of: row).map(\.name) + words }
    let isVariable = scope.find(word) != nil
    if let row = rows.last, !isVariable, reportField(word, notOf: row, at: range) { return }
    if rows.isEmpty, !isVariable, reportFieldOfNone(word, at: range) { return }
    let function = Function.all.first { $0.word == word }
    let nearest =
      isVariable
      ? "$\(word)"
      : function.map { $0.arguments.contains(0) ? "\(word)()" : "\(word)(…)" } ?? Habit.values[word]
        ?? NearestWord.find(word, among: words)
    if nearest == nil, let neighbour, !neighbour.isLiteral, !neighbour.type.isOpen {
      return reportNoWords(neighbour, word, at: range)
    }
    diagnostics.append(
      Diagnostic(
        .unknownName,
        rows.last.map { "\(Article.indefinite(schema.kinds[$0].word)) has no field `\(word)`" }
          ?? "`\(word)` is no field, figure or record", at: range,
        label: Diagnostic.meant(nearest),
        notes: nearest == nil
          ? [
            word.contains("-")
              ? "A text stands in quotes, and a minus has blanks around it."
              : "A text stands in quotes."
          ] : [],
        fix: nearest.map { .init(range, $0, isTemplate: $0.contains("…")) }))
  }

  /// Adds one that nobody will read.
  mutating func count(_ code: DiagnosticCode, at range: Range<Int>) {
    diagnostics.append(Diagnostic(code, "", at: range))
  }

  /// A word beside what is no word: `closeness = friend`.
  private mutating func reportNoWords(_ neighbour: Operand, _ word: String, at range: Range<Int>) {
    let fields = rows.last.map { schema.fields(of: $0) } ?? []
    let owners = fields.filter {
      guard let vocabulary = ValueType($0.type, schema).vocabulary else { return false }
      return !vocabulary.isOpen && vocabulary.standardWord(word) != nil
    }
    let owner = owners.count == 1 ? owners[0].name : nil
    // Whether the other side is a field alone that is asked to be the word: another can stand for it.
    let sign = source.text(
      min(
        neighbour.range.upperBound, range.upperBound)..<max(
          neighbour.range.lowerBound, range.lowerBound))
    let comparison = sign.filter { $0 != " " }
    if Habit.wordsForNothing.contains(word), ["=", "!="].contains(comparison),
      neighbour.range.upperBound <= range.lowerBound
    {
      let meant = comparison == "=" ? "is unknown" : "is known"
      diagnostics.append(
        Diagnostic(
          .incomparable, "\(neighbour.type.title(schema)) is not compared with a word", at: range,
          label: "`\(meant)` is meant",
          fix: .init(
            neighbour.range.upperBound..<range.upperBound, " \(meant)")))
      return
    }
    let isField =
      ["=", "!="].contains(comparison)
      && fields.contains { $0.name == source.text(neighbour.range) }
    diagnostics.append(
      Diagnostic(
        .incomparable, "\(neighbour.type.title(schema)) is not compared with a word", at: range,
        label: owner.map { "a word of `\($0)`" } ?? "this is a word",
        fix: owner.flatMap { isField ? .init(neighbour.range, $0) : nil }
          ?? .init(range, "…", isTemplate: true)))
  }

  /// Says of which kind a field is, if it is one of another kind.
  private mutating func reportField(_ word: String, notOf row: Int?, at range: Range<Int>) -> Bool {
    let owners = schema.kinds(withField: word)
    guard !owners.isEmpty else { return false }
    let asked = row.map { Article.indefinite(schema.kinds[$0].word) } ?? "a record"
    let holder = row.flatMap { field(of: $0, withWord: word) }
    diagnostics.append(
      Diagnostic(
        .unknownName, "\(asked) has no field `\(word)`", at: range,
        label: holder.map { "a word of `\($0)`" } ?? "a field of \(schema.named(owners))",
        fix: holder.map { .init(range, "\($0) = \(word)") }
          ?? (owners.count == 1 ? row.flatMap { otherRows(than: $0, owners[0], word, range) } : nil)
      ))
    return true
  }

  /// The field of a kind that may have a word as its value, if there is one only: `homework where done`.
  private func field(of kind: Int, withWord word: String) -> String? {
    let fields = schema.fields(of: kind).filter { field in
      guard let vocabulary = ValueType(field.type, schema).vocabulary else { return false }
      return !vocabulary.isOpen && vocabulary.standardWord(word) != nil
    }
    return fields.count == 1 ? fields[0].name : nil
  }

  /// The records of the kind that has the field, in the place of those whose condition begins with it.
  private func otherRows(
    than row: Int, _ owner: Int, _ word: String, _ range: Range<Int>
  ) -> Diagnostic.Fix? {
    let head = "\(schema.kinds[row].plural) where "
    let start = range.lowerBound - head.utf8.count
    guard start >= 0, source.text(start..<range.lowerBound) == head else { return nil }
    return .init(start..<range.upperBound, "\(schema.kinds[owner].plural) where \(word)")
  }

  /// A field where no record is at hand: `print closeness`.
  private mutating func reportFieldOfNone(_ word: String, at range: Range<Int>) -> Bool {
    let owners = schema.kinds(withField: word)
    guard let owner = owners.first else { return false }
    let kind = schema.kinds[owner]
    let holders = scope.variables.filter { variable in
      if case .record(let kind) = variable.shape.type { owners.contains(kind) } else { false }
    }
    if holders.count == 1 {
      let meant = "$\(holders[0].name).\(word)"
      diagnostics.append(
        Diagnostic(
          .unknownName, "`\(word)` is a field: of which record?", at: range,
          label: "did you mean `\(meant)`?", fix: .init(range, meant)))
      return true
    }
    let isNamed = owners.count == 1 && isNameable(owner)
    let isSingle = owners.count == 1 && kind.key == .single
    let ofOne = schema.traits[owner].key == .named ? "\(kind.word)(\"…\")" : "\(kind.word)(…)"
    diagnostics.append(
      Diagnostic(
        .unknownName, "`\(word)` is a field: of which record?", at: range,
        label: "a field of \(schema.named(owners))",
        notes: isNamed
          ? [
            "A query has it of several: `(\(kind.plural)).\(word)`, `\(kind.plural) where \(word) …`."
          ]
          : [],
        fix: isNamed
          ? .init(range, "\(ofOne).\(word)", isTemplate: true)
          : isSingle ? .init(range, "\(kind.word).\(word)") : nil))
    return true
  }

  /// A name with a minus and a number at its end, taken apart: `closeness-1`.
  static func spaced(_ word: String) -> (name: String, text: String)? {
    guard let sign = word.lastIndex(of: "-") else { return nil }
    let number = word[word.index(after: sign)...]
    guard !number.isEmpty, number.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return (String(word[..<sign]), "\(word[..<sign]) - \(number)")
  }

  /// Two fields or figures with a minus between them, taken apart: `closeness-conflict`.
  private func apart(_ word: String) -> String? {
    for sign in word.indices where word[sign] == "-" {
      let (left, right) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
      if isKnown(left), isKnown(right) { return "\(left) - \(right)" }
    }
    return nil
  }

  /// Whether a word is a field of the row at hand or a figure.
  private func isKnown(_ word: String) -> Bool {
    if let row = rows.last, schema.fields(of: row).contains(where: { $0.name == word }) {
      return true
    }
    return Figure.all.contains { $0.word == word } || schema.kinds.contains { $0.plural == word }
  }

  mutating func reportMinus(_ code: DiagnosticCode, _ text: String, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        code, "a minus has blanks around it", at: range, label: "read as one word",
        fix: .init(range, text)))
  }

  mutating func reportNoWord(_ word: Operand.Word, of vocabulary: Vocabulary) {
    let words = vocabulary.words.map(\.word)
    let nearest = NearestWord.find(word.text, among: words)
    var notes = nearest == nil ? Self.possible(vocabulary) : []
    if NearestWord.find(word.text, among: ["unknown", "known"]) != nil {
      notes = ["`is unknown` asks whether nothing was recorded."]
    }
    diagnostics.append(
      Diagnostic(
        .unknownWord, "`\(word.text)` is no \(vocabulary.title)", at: word.range,
        label: Diagnostic.meant(nearest), notes: notes,
        fix: nearest.map { .init(word.range, $0) }))
  }

  private static func possible(_ vocabulary: Vocabulary?) -> [String] {
    guard let words = vocabulary?.words, words.count <= 24 else { return [] }
    return ["Possible: \(words.map(\.word).joined(separator: ", "))."]
  }

  /// A field that a kind does not have; without a kind, that none has.
  mutating func reportNoField(
    _ word: String, of kind: Int?, behind base: Range<Int>? = nil, at range: Range<Int>
  ) {
    if let kind, let spaced = Self.spaced(word),
      schema.fields(of: kind).contains(where: { $0.name == spaced.name })
    {
      return reportMinus(.unknownName, spaced.text, at: range)
    }
    if kind != nil, reportField(word, notOf: kind, at: range) { return }
    if let base, reportCall(word, base, at: range, isOfList: false) { return }
    let words = kind.map { schema.fields(of: $0).map(\.name) } ?? []
    let nearest = NearestWord.find(word, among: words)
    let owner = kind.map { Article.indefinite(schema.kinds[$0].word) } ?? "a record"
    diagnostics.append(
      Diagnostic(
        .unknownName, "\(owner) has no field `\(word)`", at: range,
        label: Diagnostic.meant(nearest),
        fix: nearest.map { .init(range, $0) }))
  }

  // MARK: Sorts of value

  mutating func reportNoTruth(_ type: ValueType, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .notACondition, "a condition is true or false", at: range,
        label: "this is \(type.title(schema))",
        notes: ["Compare it, as in `closeness >= 4`, or ask whether it `is known`."]))
  }

  mutating func reportMixedList(_ type: ValueType, _ item: ValueType, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .incomparable,
        "a list has values of one sort, not \(type.title(schema)) and \(item.title(schema))",
        at: range, label: "this is \(item.title(schema))"))
  }

  mutating func reportIncomparable(
    _ left: Operand, _ right: Operand, isOrder: Bool = false
  ) -> ValueType? {
    // The caret goes to what was written out, for that is what can be changed.
    let isLeft = left.isLiteral && !right.isLiteral
    let (marked, other) = isLeft ? (left, right) : (right, left)
    var notes: [String] = []
    if case .word(let words) = other.type.scalar { notes = Self.possible(words) }
    if case .presence(let words) = other.type.scalar { notes = Self.possible(words) }
    if notes.isEmpty, case .rows = other.type {
      notes = ["`count(…)` is how many there are; `any(… where …)` asks it of each."]
    } else if notes.isEmpty, case .list(.list) = other.type {
      notes = ["Each record has a list of its own: `any(… where … contains …)` asks it of each."]
    } else if notes.isEmpty, case .list = other.type, !marked.type.isOpen {
      notes = ["`contains` asks whether a list has a value."]
    }
    diagnostics.append(
      Diagnostic(
        .incomparable,
        "\(other.type.title(schema)) is not compared with \(marked.type.title(schema))",
        at: marked.range, label: "this is \(marked.type.title(schema))", notes: notes,
        fix: replacement(
          of: marked, by: other.type.scalar,
          mayAsk: !other.isLiteral && (!isOrder || other.type.hasOrder))))
    return nil
  }

  /// A number or a date without its quotes, or a text with quotes that were left out; else a hole, if
  /// the other side says what belongs there.
  private func replacement(
    of operand: Operand, by type: ValueType, mayAsk: Bool
  ) -> Diagnostic.Fix? {
    switch (operand.condition, type) {
    case (.literal(.text(let text)), .number):
      if let number = Int(text) { return .init(operand.range, String(number)) }
    case (.literal(.text(let text)), .date):
      if Self.isDate(text) { return .init(operand.range, text) }
    case (.literal(.text(let text)), .time):
      if let minutes = CanonicalText.minutes(of: text) {
        return .init(operand.range, CanonicalText.time(minutes: minutes))
      }
    case (.literal(.number), .text):
      return .init(operand.range, "\"\(source.text(operand.range))\"")
    default: break
    }
    guard mayAsk, case .literal = operand.condition else { return nil }
    switch type {
    case .number, .date, .time, .word(.some), .presence, .duration:
      return .init(operand.range, "…", isTemplate: true)
    default: return nil
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten = parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    let numbers = parts.compactMap { Int($0) }
    guard isWritten, numbers.count == parts.count,
      [[4], [4, 2], [4, 2, 2]].contains(parts.map(\.utf8.count))
    else { return false }
    return PartialDate(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 0,
      day: numbers.count > 2 ? numbers[2] : 0) != nil
  }

  mutating func reportNoOrder(_ operand: Operand, _ sign: Operator) -> ValueType? {
    var note = ""
    switch operand.type {
    case .word, .presence: note = "Name the words that are meant: `in [ , ]`."
    case .list, .rows: note = "`count( )` is how many there are; `any( where )` asks it of each."
    case .record: note = "Compare a field of it."
    default: break
    }
    diagnostics.append(
      Diagnostic(
        .noOrder, "\(operand.type.title(schema)) has no order, so that `\(sign.sign)` says nothing",
        at: operand.range, label: "this is \(operand.type.title(schema))",
        notes: note.isEmpty ? [] : [note]))
    return nil
  }

  mutating func reportNoOrder(_ type: ValueType, at range: Range<Int>) {
    let title = type.title(schema)
    diagnostics.append(
      Diagnostic(
        .noOrder, "\(title) has no order, so that `sort` says nothing", at: range,
        label: "this is \(title)", notes: ["Sort by a field of the records, such as `name`."]))
  }

  mutating func reportNoReckoning(
    _ sign: Operator, _ left: Operand, _ right: Operand
  ) -> ValueType? {
    let marked = left.type.canBeReckoned ? right : left
    let title = marked.type.title(schema)
    var notes: [String] = []
    var message = "there is no reckoning with \(title)"
    if left.type.canBeReckoned, right.type.canBeReckoned {
      message = "`\(sign.sign)` does not go between \(left.type.title(schema)) and \(title)"
      notes = ["A length of time has its unit, as `3d` or `6mo`; `-` between dates gives one."]
    } else if sign == .plus, case .text = marked.type {
      notes = ["Texts are put together so: `$\"{…} {…}\"`."]
    } else if case .rows = marked.type {
      notes = ["`count(…)` is how many there are."]
    } else if case .list(.number) = marked.type {
      notes = ["`sum(…)`, `mean(…)` or `max(…)` make one number of a list."]
    } else if marked.type.isRecord {
      notes = ["Reckon with a field of it."]
    }
    diagnostics.append(
      Diagnostic(
        .noReckoning, message, at: marked.range, label: "this is \(title)", notes: notes))
    return nil
  }

  mutating func reportNoList(
    _ container: Operand, _ value: Operand, _ node: Node
  ) -> ValueType? {
    let title = container.type.title(schema)
    let canBeEqual = value.type.canEqual(container.type)
    diagnostics.append(
      Diagnostic(
        .noList, "nothing is in \(title)", at: container.range, label: "this is \(title)",
        notes: ["It takes a list, a range, records or a text: `in [a, b]`, `in 1..3`."],
        fix: canBeEqual ? .init(node.range, "=") : nil))
    return nil
  }

  mutating func reportNoRecord(_ word: String, _ base: Operand, at range: Range<Int>) {
    if case .list = base.type, reportCall(word, base.range, at: range, isOfList: true) { return }
    let title = base.type.title(schema)
    diagnostics.append(
      Diagnostic(
        .noRecord, "only a record has fields", at: range,
        label: "`.\(word)` follows \(title)",
        notes: base.type.isText ? ["`relation(\"…\")` is a relation by its name."] : []))
  }

}

extension Binder.Operand {
  /// Whether it was written out.
  var isLiteral: Bool {
    switch condition {
    case .literal, .list: true
    default: false
    }
  }
}

extension ValueType {
  fileprivate var isText: Bool {
    switch self {
    case .text, .word: true
    default: false
    }
  }
}
