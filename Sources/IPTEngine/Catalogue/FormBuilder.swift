package import IPTLanguage
package import IPTModel

/// Makes the forms of statements out of the tables of kinds.
package struct FormBuilder {
  let catalogue: Catalogue

  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  package var grammar: Grammar { catalogue.grammar }
  package var schema: Schema { catalogue.schema }
  /// Whether the lines of a case file are read, complete and with nothing left to infer.
  private var isRestored: Bool { catalogue.use == .changes }

  // MARK: Forms of a kind

  /// The arguments by which a record is named: its key, and for a line the record it is a line of.
  package func key(of kind: Int, isNew: Bool) -> [Clause] {
    let table = schema.kinds[kind]
    var clauses: [Clause] = []
    switch table.key {
    case .named:
      var clause = Clause(
        "", ValueShape(.name), help: "The name of the \(table.word).",
        expects: "the name of \(Article.indefinite(table.word))", owner: Owner.key)
      clause.isPositional = true
      clause.isRequired = true
      clauses.append(clause)
    case .numbered where !isNew || isRestored:
      var shape = ValueShape(.number)
      shape.least = 1
      shape.letter = letter(of: kind)
      var clause = Clause(
        "", shape, help: "The number of the \(table.word).",
        expects: "the number of \(Article.indefinite(table.word))", owner: Owner.key)
      clause.isPositional = true
      clause.isRequired = true
      clauses.append(clause)
    case .worded:
      var shape = ValueShape(.label)
      shape.otherwise = grammar.store(ValueShape(.symbol))
      var clause = Clause(
        "", shape, help: "The word of the \(table.word).",
        expects: "the word of \(Article.indefinite(table.word))", owner: Owner.key)
      clause.isPositional = true
      clause.isRequired = true
      clauses.append(clause)
    case .numbered, .single: break
    }
    if !isNew {
      for index in clauses.indices {
        clauses[index].kindOfKey = kind
        clauses[index].shape.owner = UInt16(kind)
      }
    }
    return clauses
  }

  /// The record a line belongs to: `of incident 1`, `of contract`.
  package func parent(of kind: Int) -> [Clause] {
    let word = schema.kinds[kind].parent
    guard !word.isEmpty, schema.kinds[kind].realm == .record else { return [] }
    var clause = Clause(
      "of", record, help: "The \(word) it is a line of.",
      expects: "`\(word)` and its number or name", owner: Owner.parent)
    let owner = schema.kind(word) ?? -1
    clause.shape.owner = UInt16(clamping: owner)
    return [clause]
  }

  /// The new name of a record: `to "mum"`.
  func newName(of kind: Int) -> Clause {
    // A word of the language stays one: it is printed without quotes.
    var shape = ValueShape(schema.kinds[kind].key == .worded ? .label : .name)
    if shape.sort == .label { shape.otherwise = grammar.store(ValueShape(.symbol)) }
    var name = Clause(
      "to", shape, help: "The new name.", expects: "the new name", owner: Owner.newName)
    name.isRequired = true
    return name
  }

  /// The fields of a kind as clauses, positionals first.
  package func fields(of kind: Int) -> [Clause] {
    let fields = schema.fields(of: kind)
    var positionals: [Clause] = []
    var runs: [Clause] = []
    var others: [Clause] = []
    for (index, field) in fields.enumerated() {
      var clause = Clause(
        field.name, shape(of: field.type), help: field.help, expects: "", owner: index)
      clause.aliases = field.aliases
      // What may be typed as a run needs no word either; it stands behind the positionals.
      let isRun = field.traits.contains(.run) && !isRestored
      clause.isPositional = field.traits.contains(.positional) || isRun
      clause.isRequired = field.traits.contains(.required)
      clause.isRepeatable = field.traits.contains(.repeatable)
      clause.isBare = field.traits.contains(.bare) && !isRestored
      clause.shape.isRun = isRun
      if isRestored {
        // What was in range when it was written stays readable when a range becomes narrower.
        clause.shape.least = .min
        clause.shape.greatest = .max
        clause.shape.isLoose = true
      }
      clause.isTracked = field.traits.contains(.tracked)
      switch (clause.isPositional, isRun) {
      case (true, false): positionals.append(clause)
      case (true, true): runs.append(clause)
      case (false, _): others.append(clause)
      }
    }
    return positionals + runs + others
  }

  /// A single answer by the number of its item, for scores as they are typed: `item9 1`.
  package func singleAnswers(of kind: Int) -> [Clause] {
    guard !isRestored, kind >= 0, schema.kinds[kind].word == "score" else { return [] }
    var shape = ValueShape(.integer)
    shape.least = 0
    shape.greatest = 100
    var item = Clause(
      "item", shape, help: "A single answer, with the number of the item: `item9 1`.",
      expects: "the answer, a whole number", owner: Owner.first)
    item.isNumberedWord = true
    item.isRepeatable = true
    return [item]
  }

  /// `in session 4` and `at 2025-02-11`, for kinds whose changes have a place.
  package func place(of kind: Int) -> [Clause] {
    guard schema.kinds[kind].hasPlace, schema.kinds[kind].realm == .record else { return [] }
    return place()
  }

  /// `in session 4` and `at 2025-02-11`.
  package func place() -> [Clause] {
    var session = ValueShape(.sessionPlace)
    // What was in range when it was written stays readable.
    session.least = catalogue.use == .changes ? 0 : 1
    session.greatest = catalogue.use == .changes ? .max : 9999
    session.letter = letterOfSessions
    return [
      Clause(
        "in", session, help: "The session that the change belongs to.",
        expects: "`session` and its number, from 1 to 9999", owner: Owner.session),
      Clause(
        "at", date, help: "The day that the change belongs to.",
        expects: "a date such as 2026-11-21", owner: Owner.day),
    ]
  }

  // MARK: Arguments of views

  /// `where`, `sort`, `limit` and `as` behind the plural of a kind.
  package func query(of kind: Int) -> [Clause] {
    var order = Clause(
      "sort", ValueShape(.order), help: "The field to sort by; `desc` turns the order.",
      expects: "a field or a condition", owner: Owner.order)
    order.isRepeatable = true
    var limit = ValueShape(.integer)
    limit.least = 0
    return [
      Clause(
        "where", ValueShape(.expression), help: "Keeps the records for which a condition is true.",
        expects: "a condition such as closeness <= 3", owner: Owner.filter),
      order,
      Clause(
        "limit", limit, help: "Shows so many and no more.", expects: "a whole number: how many",
        owner: Owner.limit),
      format(),
    ] + past(of: kind)
  }

  /// The form of the output: `as table`, `as json`, `as csv`, `as markdown`, `as html`.
  package func format() -> Clause {
    Clause(
      "as", shape(of: .word(.outputFormat)), help: "The form of the output.",
      expects: "table, json, csv, markdown or html", owner: Owner.format)
  }

  /// The time of which records of a kind are shown; declarations of the library have none.
  func past(of kind: Int) -> [Clause] { schema.kinds[kind].realm == .record ? past() : [] }

  /// The same for a page: what the library remarks on in the case has a time too.
  func pastOfPage(of kind: Int) -> [Clause] {
    schema.kinds[kind].word == Kind.advice.word ? past() : past(of: kind)
  }

  /// The time that a view is of: `as of session 4`, `as recorded @41`.
  package func past() -> [Clause] {
    [
      Clause(
        "as of", date, help: "Shows what was so then, as it is known now.",
        expects: "`session` and its number, or a date", owner: Owner.asOf),
      Clause(
        "as recorded", point(), help: "Shows what the record said then.",
        expects: "an entry such as @41, a date, a moment such as 2026-11-21T14:30:00Z or a mark",
        owner: Owner.asRecorded),
    ]
  }

  /// A point in the history of the case: an entry, a time, a date, a session, a mark.
  func point() -> ValueShape {
    var name = ValueShape(.name)
    name.owner = UInt16(clamping: schema.kind("mark") ?? 0)
    var date = date
    date.otherwise = grammar.store(name)
    var time = ValueShape(.timestamp)
    time.otherwise = grammar.store(date)
    var entry = ValueShape(.entry)
    entry.otherwise = grammar.store(time)
    return entry
  }

  // MARK: Shapes

  /// The letter by which records of a kind are counted anew; none in a case file, where each has the number
  /// that it is known by.
  private func letter(of kind: Int) -> UInt8 {
    catalogue.use == .statements ? schema.kinds[kind].countingLetter : 0
  }

  package var letterOfSessions: UInt8 {
    catalogue.use == .statements ? catalogue.letterOfSessions : 0
  }

  /// The shape of a date, which the number of a session may tell.
  package var date: ValueShape {
    var shape = ValueShape(.date)
    shape.letter = letterOfSessions
    return shape
  }

  /// The shape of the word of any kind and of what a record of it is known by.
  package var record: ValueShape {
    var shape = ValueShape(.record)
    shape.letter = letterOfSessions
    return shape
  }

  /// The shape of a field's values.
  package func shape(of type: FieldType) -> ValueShape {
    switch type {
    case .text: return ValueShape(.text)
    case .integer(let range):
      var shape = ValueShape(.integer)
      shape.least = Int32(clamping: range.lowerBound)
      shape.greatest = Int32(clamping: range.upperBound)
      return shape
    case .yesNo: return ValueShape(.yesNo)
    case .word(let vocabulary):
      var shape = ValueShape(.word)
      shape.words = catalogue.scope(of: vocabulary).index
      shape.isOpen = vocabulary.isOpen
      return shape
    case .presence(let vocabulary):
      var shape = ValueShape(.presence)
      shape.words = catalogue.scope(of: vocabulary).index
      return shape
    case .date: return date
    case .time: return ValueShape(.time)
    case .duration: return ValueShape(.duration)
    case .session:
      var shape = ValueShape(.session)
      shape.least = 1
      shape.greatest = 9999
      shape.letter = letterOfSessions
      return shape
    case .reference(let word):
      let kind = schema.kind(word) ?? 0
      var shape = ValueShape(schema.kinds[kind].key == .numbered ? .number : .name)
      shape.owner = UInt16(kind)
      shape.letter = letter(of: kind)
      shape.least = 1
      return shape
    case .symbol(let word): return declared(.symbol, word)
    case .label(let word): return declared(.label, word)
    case .range: return ValueShape(.range)
    case .entry: return ValueShape(.entry)
    case .expression: return ValueShape(.expression)
    case .list(let element):
      var shape = shape(of: element)
      shape.isList = true
      return shape
    case .either(let first, let second):
      var shape = shape(of: first)
      shape.otherwise = grammar.store(self.shape(of: second))
      return shape
    }
  }

  /// The shape of a word by which the library declares something of a kind.
  ///
  /// Words of what is no kind of the library, such as the items of a measure, are any words.
  private func declared(_ sort: ValueShape.Sort, _ word: String) -> ValueShape {
    var shape = ValueShape(sort)
    if let kind = schema.kind(word), schema.traits[kind].realm == .library {
      shape.owner = UInt16(kind)
    }
    return shape
  }

  /// What a field takes, in words.
  package func expects(_ field: Field) -> String {
    let what = expects(field.type)
    return field.unit.isEmpty || field.unit == "[C]" ? what : "\(what) (\(field.unit))"
  }

  /// Whether records of a kind, given by its word, go by numbers.
  func isNumbered(_ kind: String) -> Bool {
    schema.kind(kind).map { schema.kinds[$0].key == .numbered } ?? false
  }

  /// What a value of a type is, in words.
  package func expects(_ type: FieldType) -> String {
    switch type {
    case .text: "a text in quotes"
    case .integer(let range):
      range.upperBound >= Int(Int32.max)
        ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .yesNo: "yes or no"
    case .word(let vocabulary): Article.indefinite(vocabulary.title)
    case .presence(let vocabulary):
      vocabulary.words.isEmpty
        ? "nothing more, yes or no" : "nothing more or \(Article.indefinite(vocabulary.title))"
    case .date: "a date such as 2026-11-21, 2026-11, 2026, age 34 or session 3"
    case .time: "a time such as 14:30"
    case .duration: "a length of time such as 50min or 6mo"
    case .session: "the number of a session"
    case .reference(let word):
      "the \(isNumbered(word) ? "number" : "name") of \(Article.indefinite(word))"
    case .symbol(let what): Article.indefinite(what)
    case .label: "a label such as grief#3"
    case .range: "a range such as 0..4"
    case .entry: "a change of the log such as @41"
    case .expression: "an expression"
    case .list(let element): "\(expects(element)), or several in [ ]"
    case .either(let first, let second): "\(expects(first)) or \(expects(second))"
    }
  }
}
