import IPTLanguage
import IPTModel

/// What stands in the place of an answer and can be none: `score phq9 1 1 two`.
extension KnownWord {
  /// The diagnostic in the words of the measure that the line is of; nothing if it is about no answer.
  func explainedAnswer(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard [.outOfRange, .unknownClause, .trailing, .malformedNumber].contains(diagnostic.code),
      diagnostic.fix == nil, let range = diagnostic.range,
      let typed = TypedScore(upTo: range.lowerBound, in: source, catalogue.schema),
      let measure = library.measure(typed.measure), typed.clauses.isEmpty,
      typed.answers.allSatisfy({ $0 == "_" || Int($0) != nil })
    else { return nil }
    let item = typed.answers.count + 1
    guard item <= measure.items else { return nil }
    let word = source.text(range)
    if diagnostic.code == .malformedNumber {
      // Some forms tell answers of one figure apart by letters.
      guard word.count == 2, let figure = word.first, let answer = figure.wholeNumberValue,
        word.last?.isLetter == true, measure.answers(of: item).contains(answer)
      else { return nil }
      return Diagnostic(
        diagnostic.code, "of an answer such as `\(word)` the figure counts", at: range,
        label: "`\(figure)`, without the letter", fix: .init(range, String(figure)))
    }
    if item == 1, let total = Int(word) {
      let rest = TypedScore(around: range.lowerBound, in: source, catalogue.schema)
      if let fault = measure.totalWithoutWord(total, at: range, isAlone: rest?.words.count == 3) {
        return fault
      }
    }
    // A word in the first place may as well be a clause that is spelled wrongly.
    if diagnostic.code == .unknownClause, item == 1 { return nil }
    if word.hasPrefix(",") {
      return Diagnostic(
        .itemOutOfRange, Interpreter.rangeInWords(item, measure), at: range,
        label: "a comma is no answer", notes: [Interpreter.blanksBetweenAnswers])
    }
    return Diagnostic(
      .itemOutOfRange, Interpreter.rangeInWords(item, measure),
      at: range, label: "item \(item) is \(word)", notes: [Interpreter.lookAtTheForm])
  }
}

/// A score as it was typed, from its words alone: for one that cannot be read as a statement.
struct TypedScore {
  /// The words of the statement, without commas and brackets.
  let words: [Substring]
  let measure: String
  /// What stands in the places of the answers, up to the first clause.
  let answers: ArraySlice<Substring>
  /// Whether some words are kept apart by blanks and others by a comma alone, as in `2 2,5 1`.
  private let isMixed: Bool
  /// The words from the first clause on.
  let clauses: ArraySlice<Substring>

  /// The score that is being typed at a place; nothing if that is another statement.
  init?(upTo place: Int, in source: Source, _ schema: Schema) {
    self.init(StatementAround(place..<place, in: source).before[...], schema)
  }

  /// The whole score that a place belongs to; nothing if it belongs to another statement.
  init?(around place: Int, in source: Source, _ schema: Schema) {
    self.init(StatementAround(place..<place, in: source).text[...], schema)
  }

  private init?(_ statement: Substring, _ schema: Schema) {
    let apart = statement.split { Self.blanks.contains($0) || "[]".contains($0) }
    words = apart.flatMap { $0.split(separator: ",") }
    guard words.count >= 2, words[0] == "score", let kind = schema.kind("score") else { return nil }
    measure = String(words[1])
    var clauseWords = Set(schema.fields(of: kind).map(\.name)).union(["in", "at"])
    clauseWords.formUnion(Vocabulary.scoreMode.words.map(\.word))
    clauseWords.remove("items")
    let behind = words.dropFirst(words.count > 2 && words[2] == "items" ? 3 : 2)
    let end = behind.firstIndex { clauseWords.contains(String($0)) || Self.item($0) != nil }
    answers = behind[..<(end ?? behind.endIndex)]
    clauses = behind[(end ?? behind.endIndex)...]
    guard let first = answers.first, let last = answers.last else {
      isMixed = false
      return
    }
    let list = statement[first.startIndex..<last.endIndex]
    let signs = Set(
      list.split { !Self.blanks.contains($0) && $0 != "," }.map { gap in
        !gap.contains(",") ? " " : gap == "," ? "," : ", "
      })
    isMixed = signs.contains(" ") && signs.contains(",")
  }

  private static let blanks = " \t\n\r"

  /// The number of the item that a word names: 9 for `item9`.
  private static func item(_ word: Substring) -> Int? {
    word.hasPrefix("item") ? Int(word.dropFirst(4)) : nil
  }

  /// Whether the answers are said to stand as on the form; nothing if that is not said.
  var isPrinted: Bool? {
    clauses.contains("as-printed") ? true : clauses.contains("as-scored") ? false : nil
  }

  /// Every answer that is a number, by its item; nothing if there may be an answer to each of so many
  /// items, but nobody can tell which belongs to which.
  func numbers(of items: Int) -> [(item: Int, answer: Int)]? {
    let isLonger =
      answers.dropFirst(items).first.map { $0 == "_" || $0.first?.isNumber == true } ?? false
    let figures = answers.reduce(0) { count, word in
      count + (word == "_" ? 1 : word.split { !$0.isNumber }.count)
    }
    if isLonger || (isMixed || answers.count < items) && figures >= items { return nil }
    if isMixed { return single }
    let inPlace = zip(1..., answers).compactMap { item, word in Int(word).map { (item, $0) } }
    return inPlace + single
  }

  /// The answers that stand behind their items: `item9 1`.
  private var single: [(item: Int, answer: Int)] {
    zip(clauses, clauses.dropFirst()).compactMap { word, value -> (Int, Int)? in
      guard let item = Self.item(word), let answer = Int(value) else { return nil }
      return (item, answer)
    }
  }

  /// What stands behind a word, such as the day behind `at`.
  func word(behind word: String) -> Substring? {
    clauses.firstIndex { $0 == word }.flatMap {
      $0 + 1 < clauses.endIndex ? clauses[$0 + 1] : nil
    }
  }
}

extension Interpreter {
  /// Gives notice of critical answers of scores that cannot be read, each once.
  mutating func giveNotice(ofScoresIn faults: [Diagnostic], _ source: Source) {
    var told: [[Substring]] = []
    for fault in faults {
      guard let place = fault.range?.lowerBound,
        let typed = TypedScore(around: place, in: source, schema),
        let measure = library.measure(typed.measure), !told.contains(typed.words)
      else { continue }
      told.append(typed.words)
      giveNotice(
        of: measure, typed: typed.numbers(of: measure.items),
        isPrinted: typed.isPrinted ?? measure.isTypedAsPrinted,
        on: day(of: typed, before: place, in: source))
    }
  }

  /// The day of a score that cannot be read; empty where that depends on a block around it.
  private func day(of typed: TypedScore, before place: Int, in source: Source) -> String {
    if let day = typed.word(behind: "at"), day.first?.isNumber == true { return String(day) }
    if let session = typed.word(behind: "session").flatMap({ Int($0) }) {
      return day(of: Place(session: session))
    }
    var depth = 0
    for letter in source.text(0..<place).utf8 {
      if letter == 0x7B { depth += 1 } else if letter == 0x7D { depth -= 1 }
    }
    if depth > 0 { return "" }
    return day(of: openSession.map { Place(session: $0) } ?? Place(day: today))
  }
}
