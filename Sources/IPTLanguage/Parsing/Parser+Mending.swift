/// What would run in the place of a value that is wrong: texts in quotes, dates as the language has them.
extension Parser {
  /// A change of the text that mends it.
  typealias Mending = (replacement: String, range: Range<Int>)

  /// Words in quotes, from a place on that the word in hand begins or follows.
  ///
  /// They go up to the first that opens a clause of the statement, so that nothing that was meant for
  /// a clause ends up in a text; where no value of the clause follows, as in "talked with her about
  /// it", the word is one of the text. A date at their end goes to the clause for it. Nothing is offered
  /// where something is wrong further on, for it would not run.
  func quotedWords(from start: Int, of id: FormID) -> (mending: Mending?, isWhole: Bool) {
    let end = endOfWords()
    var place = token.range.upperBound
    var trials = 0
    while advice != .nowhere, trials < Self.mostTrials,
      let word = nextWord(from: place, to: end)
    {
      place = word.upperBound
      if word.lowerBound > start,
        let dated = datedWords(start, word.lowerBound, end: end, of: id)
      {
        return (dated, false)
      }
      guard
        case .clause(let index)? = grammar.meaning(
          ofWord: source.text(word), in: grammar.code(id).scope)
      else { continue }
      trials += 1
      guard let rest = mendedClauses(word.lowerBound..<end, from: Int(index), of: id) else {
        continue
      }
      var last = word.lowerBound
      while last > start, Source.isBlank(source.bytes[last - 1]) { last -= 1 }
      let quoted = quoted(start..<last)
      switch rest {
      case .stays: return ((quoted, start..<last), false)
      case .mended(let rest):
        return ((quoted + source.text(last..<word.lowerBound) + rest, start..<end), false)
      case .wrong: return (nil, false)
      }
    }
    return ((quoted(start..<end), start..<end), true)
  }

  /// The values in hand, which stand by their place, before the clauses that were read.
  func valuesInFront(_ code: Grammar.FormCode, _ id: FormID) -> Mending? {
    let values = token.range.lowerBound
    let line = values..<source.lineEnd(from: values)
    let rest = source.text(line)
    // Of bytes that are no text another text is read.
    guard !isTrial, line.count <= Self.longestTrial, rest.utf8.count == line.count,
      let clauses = tree.nodes.dropFirst().first(where: { $0.kind == .clause })
    else { return nil }
    var trial = Parser(Source(rest), grammar: grammar)
    trial.isTrial = true
    var seen: UInt64 = 0
    trial.positionals(of: code, id, seen: &seen)
    guard trial.diagnostics.isEmpty, seen != 0 else { return nil }
    let (first, end) = (clauses.range.lowerBound, values + Int(trial.lastEnd))
    return ("\(source.text(values..<end)) \(source.text(first..<Int(lastEnd)))", first..<end)
  }

  /// Whether the word in hand stands in the brackets of a list.
  var isInList: Bool {
    guard let list = tree.nodes.lastIndex(where: { $0.kind == .list }) else { return false }
    // What is open does not know yet where it ends; a run of numbers has no bracket.
    let isOpen = Int(tree.nodes[list].next) == list + 1
    return isOpen && source.text(tree.nodes[list].range).hasPrefix("[")
  }

  /// The elements of a list of texts from the word in hand on, each in quotes: `came early, tired`.
  func quotedElements() -> Mending? {
    let start = token.range.lowerBound
    var lexer = Lexer(source, grammar.symbols, joinsLines: true)
    lexer.seek(to: start)
    var token = lexer.next()
    var (mended, element, isQuoted) = ("", start..<start, token.kind == .string)
    while true {
      switch token.kind {
      case .newline, .semicolon, .openBrace, .closeBrace, .end, .invalid: return nil
      case .comma, .closeBracket:
        guard !element.isEmpty else { return nil }
        mended += isQuoted ? source.text(element) : quoted(element)
        if token.kind == .closeBracket {
          return (mended, start..<token.range.lowerBound)
        }
        mended += ", "
        token = lexer.next()
        (element, isQuoted) = (
          token.range.lowerBound..<token.range.lowerBound, token.kind == .string
        )
      default:
        guard Int(token.end) - start <= Self.longestTrial else { return nil }
        isQuoted = isQuoted && element.isEmpty
        element = element.lowerBound..<token.range.upperBound
        token = lexer.next()
      }
    }
  }

  /// Words in quotes with a date behind them as it stands in letters: `marriage June 2014`.
  private func datedWords(_ start: Int, _ date: Int, end: Int, of id: FormID) -> Mending? {
    guard let habit = DateHabit.find(in: source, at: date), habit.isCertain,
      let text = habit.dates.first, habit.range.upperBound == end,
      let clause = grammar.form(id).clauses.first(where: { $0.word == "on" && takesDate($0.shape) })
    else { return nil }
    var last = date
    while last > start, Source.isBlank(source.bytes[last - 1]) { last -= 1 }
    return ("\(quoted(start..<last)) \(clause.word) \(text)", start..<end)
  }

  private static let mostTrials = 8
  private static let wordsForPeople: Set<String> = [
    "me", "him", "her", "it", "us", "them", "my", "his", "our", "their", "the", "a", "an", "this",
    "that",
  ]
  private static let longestTrial = 1000

  private func nextWord(from start: Int, to end: Int) -> Range<Int>? {
    var first = start
    while first < end, Source.isBlank(source.bytes[first]) { first += 1 }
    var last = first
    while last < end, !Source.isBlank(source.bytes[last]) { last += 1 }
    return first < last ? first..<last : nil
  }

  /// What becomes of clauses that are to be read from a place on.
  private enum Rest {
    case stays
    case mended(String)
    /// They are clauses, and something in them is wrong that nothing can be offered for.
    case wrong
  }

  /// What becomes of clauses that are to be read from a place on; nil where they are none.
  private func mendedClauses(_ range: Range<Int>, from clause: Int, of id: FormID) -> Rest? {
    guard range.count <= Self.longestTrial else { return nil }
    if isTrial { return .stays }
    var trial = Parser(Source(source.text(range)), grammar: grammar)
    trial.isTrial = true
    let code = grammar.code(id)
    trial.isWithinQuery = code.ownsQuery
    var seen: UInt64 = 0
    trial.clauses(of: code, id, seen: &seen, inBlock: true)
    let faults = trial.diagnostics.told
    // "with her" is a part of a sentence: nobody is down in a case by such a word.
    if let value = trial.tree.nodes.dropFirst().first, value.kind == .name,
      Self.wordsForPeople.contains(trial.source.text(value.range).lowercased())
    {
      return nil
    }
    if faults.isEmpty { return trial.isAtStatementEnd ? .stays : nil }
    if faults.count == 1, faults[0].label != Diagnostic.nameInWords, let fix = faults[0].fix {
      var bytes = Array(trial.source.bytes[..<trial.source.count])
      bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
      return .mended(String(decoding: bytes, as: UTF8.self))
    }
    // What is wrong stands further on, and the clause has a value that no other word could be.
    switch grammar.clause(clause, of: code).shape.sort {
    case .text, .name, .symbol, .record, .words, .expression, .presence: return nil
    default:
      let first = trial.tree.nodes.first
      let isRead = first.map { Int($0.next) < trial.tree.nodes.count } ?? false
      return isRead || faults[0].range.map { $0.lowerBound >= Int(first?.end ?? .max) } ?? false
        ? .wrong : nil
    }
  }

  /// Whether words, put in the place of the rest of the statement, are clauses of it.
  func areClauses(_ words: String, of id: FormID) -> Bool {
    guard words.utf8.count <= Self.longestTrial, !isTrial else { return false }
    var trial = Parser(Source(words), grammar: grammar)
    trial.isTrial = true
    var seen: UInt64 = 0
    trial.clauses(of: grammar.code(id), id, seen: &seen, inBlock: true)
    return trial.diagnostics.isEmpty && trial.isAtStatementEnd
  }

  /// A sign in hand with a value on either side, in brackets, where a clause has taken the first alone.
  ///
  /// A number may have the sign as its own: `$k +1`.
  mutating func reckoning(_ sign: String) -> Mending? {
    guard let (_, left) = clauseBefore(), [.integer, .computed].contains(left.kind) else {
      return nil
    }
    let start = left.range.lowerBound
    if token.kind == .integer {
      let number = text(token).dropFirst()
      return ("(\(source.text(left.range)) \(sign) \(number))", start..<token.range.upperBound)
    }
    let right = lexer.peek()
    guard [.integer, .decimal, .percent, .duration, .variable].contains(right.kind) else {
      return nil
    }
    return (
      "(\(source.text(left.range)) \(sign) \(source.text(right.range)))",
      start..<right.range.upperBound
    )
  }

  /// The clause whose value stands right before the token in hand, and that value.
  ///
  /// What was read before may be a line of a block, whose clauses are none of the form that is being read:
  /// with a form it is only one that this has.
  private func clauseBefore(_ form: Form? = nil) -> (clause: Int, value: Node)? {
    guard let opener = tree.nodes.lastIndex(where: { $0.kind == .clause }),
      opener + 1 < tree.nodes.count, tree.nodes[opener + 1].end == lastEnd
    else { return nil }
    let clause = Int(tree.nodes[opener].id)
    if let form, clause >= form.clauses.count { return nil }
    return (clause, tree.nodes[opener + 1])
  }

  /// The values of the clause before the comma in hand, in brackets as a list is written: `G04, G09`.
  func listInBrackets(_ form: Form) -> Mending? {
    guard let (clause, first) = clauseBefore(form), form.clauses[clause].shape.isList,
      first.kind != .list
    else { return nil }
    // One word, one number or one text, behind each comma.
    var end = Int(lastEnd)
    var isBehindComma = false
    let values: Set<Token.Kind> = [.word, .string, .integer, .label]
    let line = end..<source.lineEnd(from: end)
    for token in tokens(in: line, upTo: { $0.kind != .comma && !values.contains($0.kind) }) {
      if isBehindComma {
        guard values.contains(token.kind) else { return nil }
        end = Int(token.end)
      } else if token.kind != .comma || Int(token.start) != end {
        break
      }
      isBehindComma.toggle()
    }
    if isBehindComma { return nil }
    let range = first.range.lowerBound..<end
    return ("[\(source.text(range))]", range)
  }

  /// The value before the word in hand and the word, in brackets, where the clause takes a list and the word is
  /// another of its values: `focus grief disputes`.
  mutating func listWithWord(_ form: Form) -> Mending? {
    guard token.kind == .word, let (clause, first) = clauseBefore(form) else { return nil }
    let shape = form.clauses[clause].shape
    let isAnother =
      shape.words != 0 ? meaning(in: ScopeID(index: shape.words)) != nil : shape.sort == .symbol
    guard shape.isList, isAnother, first.kind != .list else { return nil }
    let range = first.range.lowerBound..<token.range.upperBound
    return ("[\(source.text(first.range)), \(text(token))]", range)
  }

  // MARK: Dates

  /// Says how a date is written that stands there as it does in letters, if one does; it may begin
  /// before the token in hand.
  mutating func reportDateHabit(
    _ shape: ValueShape, _ claim: String, from start: Int? = nil
  ) -> Bool {
    guard takesDate(shape), let habit = DateHabit.find(in: source, at: start ?? Int(token.start))
    else { return false }
    let code: DiagnosticCode = token.kind == .invalid ? .malformedNumber : .wrongSort
    if habit.dates.isEmpty {
      report(
        .noSuchDay, "there is no such day", at: habit.range,
        label: "\(source.text(habit.range)) is not in the calendar")
    } else if habit.isCertain, let date = habit.dates.first {
      report(
        code, claim, at: habit.range, label: "did you mean \(date)?", fix: (date, habit.range))
    } else {
      let ways = habit.dates.map { "`\($0)`" }.joined(separator: " or ")
      report(
        code, claim, at: habit.range, label: "does the day or the month stand first?",
        notes: ["Write \(ways), whichever it was: year, month, day."])
    }
    // What follows is looked at behind all of it.
    while Int(token.end) < habit.range.upperBound, token.kind != .end { advance() }
    return true
  }

  /// Says how a time is written that stands there in another way: `14-30`, `14.30`, `2 pm`.
  mutating func reportTimeHabit(_ shape: ValueShape, _ claim: String) -> Bool {
    guard shape.sort == .time else { return false }
    let start = Int(token.start)
    let typed = source.text(start..<source.lineEnd(from: start, reach: 40))
    var rest = typed[...]
    func digits() -> Int? {
      let number = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...2).contains(number.count) else { return nil }
      rest = rest.dropFirst(number.count)
      return Int(number)
    }
    guard var hour = digits() else { return false }
    var minute = 0
    var isTime = false
    if let sign = rest.first, "-.:h\u{2013}".contains(sign) {
      rest = rest.dropFirst()
      isTime = true
      let typed = rest
      if let number = digits() {
        // One digit may be a part of an hour.
        guard typed.count - rest.count == 2, hour > 9 || !"-\u{2013}".contains(sign) else {
          return false
        }
        minute = number
      } else if sign != "h" {
        return false
      }
    }
    let half = rest.drop { $0 == " " }.prefix { $0.isLetter || $0 == "." }.lowercased()
      .filter { $0 != "." }
    if half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      rest = rest.drop { $0 == " " }.drop { $0.isLetter || $0 == "." }
      isTime = true
    }
    guard isTime, hour < 24, minute < 60, rest.first.map({ " ;}\r".contains($0) }) ?? true else {
      return false
    }
    let end = start + typed.utf8.distance(from: typed.startIndex, to: rest.startIndex)
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let meant = "\(two(hour)):\(two(minute))"
    report(
      token.kind == .invalid ? .malformedNumber : .wrongSort, claim, at: start..<end,
      label: "did you mean \(meant)?", fix: (meant, start..<end))
    while Int(token.end) < end, token.kind != .end { advance() }
    return true
  }

  /// Whether a date may stand for a shape.
  func takesDate(_ shape: ValueShape) -> Bool {
    var shape = shape
    while shape.sort != .date, shape.otherwise != 0 { shape = grammar.shape(shape.otherwise) }
    return shape.sort == .date
  }
}
