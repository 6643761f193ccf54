import IPTLanguage
import IPTModel

/// Calls: functions, and records by their name or number.
extension Binder {
  mutating func call(_ index: Int) -> Operand { call(index, arguments(of: index)) }

  // What goes down has a function of its own, apart from what needs room for many values.
  private mutating func arguments(of index: Int) -> [Operand] {
    var arguments: [Operand] = []
    var argument = index + 1
    while argument < Int(tree[index].next) {
      arguments.append(operand(expression: argument))
      if arguments[arguments.count - 1].range.isEmpty {
        arguments[arguments.count - 1].range = tree[argument].range
      }
      argument = Int(tree[argument].next)
    }
    return arguments
  }

  private mutating func call(_ index: Int, _ arguments: [Operand]) -> Operand {
    let node = tree[index]
    let range = node.range.lowerBound..<nameEnd(index)
    let word = source.text(range)
    let played = scope.isPlayed ? Function.played : []
    if let function = (Function.all + played).first(where: { $0.word == word }) {
      return call(function, arguments, node.range)
    }
    if let kind = kindOfRecords(word) { return record(kind, arguments, node.range) }
    for var argument in arguments { resolve(&argument, by: .faulty(range)) }
    reportNoFunction(word, at: range)
    return .faulty(node.range)
  }

  private func nameEnd(_ index: Int) -> Int {
    var end = tree[index].range.lowerBound
    while end < source.count, source.bytes[end] != 0x28, source.bytes[end] != 0x20 { end += 1 }
    return end
  }

  // MARK: Records

  /// The kind whose records a call can name.
  private func kindOfRecords(_ word: String) -> Int? {
    schema.kinds.indices.first { isNameable($0) && schema.kinds[$0].word == word }
      ?? schema.kinds.indices.first { isNameable($0) && schema.kinds[$0].aliases.contains(word) }
  }

  func isNameable(_ kind: Int) -> Bool { schema.isNameable(kind) }

  private mutating func record(
    _ kind: Int, _ arguments: [Operand], _ range: Range<Int>
  ) -> Operand {
    let word = schema.kinds[kind].word
    guard arguments.count == 1, var key = arguments.first else {
      reportArgumentCount(word, 1...1, arguments.count, at: range)
      return .faulty(range)
    }
    let isNamed = schema.traits[kind].key == .named
    // A name of one word need not be quoted.
    resolve(&key, by: isNamed ? Operand(condition: .literal(.unknown), type: .text) : nil)
    let fits =
      switch key.type {
      case .text, .word: isNamed
      case .number: !isNamed
      case .record(let other), .score(let other): other == kind
      default: key.type.isOpen
      }
    guard fits else {
      reportArgument(
        word, key, takes: isNamed ? "a name" : "a number",
        hint: isNamed
          ? "`\(word)(\"…\")` is \(Article.indefinite(word)) by its name."
          : "`\(word)(1)` is \(Article.indefinite(word)) by its number.")
      return .faulty(range)
    }
    return Operand(
      condition: .record(kind: kind, key.condition), type: .record(kind: kind),
      isFaulty: key.isFaulty)
  }

  // MARK: Functions

  private mutating func call(
    _ function: Function, _ arguments: [Operand], _ range: Range<Int>
  ) -> Operand {
    var arguments = arguments
    for index in arguments.indices {
      // A measure or a point is a word of the library.
      let isWord = [.measure, .point, .label].contains(function.takes)
      resolve(
        &arguments[index],
        by: isWord ? Operand(condition: .literal(.unknown), type: .word(nil)) : nil)
    }
    guard function.arguments.contains(arguments.count) else {
      reportArgumentCount(function.word, function.arguments, arguments.count, at: range)
      return .faulty(range)
    }
    let errors = diagnostics.count
    for index in arguments.indices {
      take(&arguments[index], index, for: function)
      if function.takes == .measure { check(arguments[index], isOf: .kind("measure")) }
      if function.takes == .point { check(arguments[index], isOf: .kind("point")) }
    }
    if function.takes == .choice, arguments.count == 3,
      arguments[1].type.isMixed(with: arguments[2].type)
    {
      reportArgument(
        function.word, arguments[2],
        takes: "two values of one sort, here \(arguments[1].type.title(schema))",
        hint: "`\(function.example)` gives the one or the other.")
    }
    if function.takes == .amounts, let first = arguments.first?.type.scalar,
      let other = arguments.dropFirst().first(where: { first.isMixed(with: $0.type.scalar) })
    {
      reportArgument(
        function.word, other, takes: "values of one sort, here each \(first.title(schema))",
        hint: "Numbers, dates, times and lengths of time are not compared with each other.")
    }
    guard diagnostics.count == errors else { return .faulty(range) }
    let condition = Condition.call(function, arguments.map(\.condition))
    if function.takes == .truths, rows.isEmpty {
      comparisons.append(
        Unit.Comparison(
          whole: condition, sides: arguments.map { (range: $0.range, condition: $0.condition) }))
    }
    return Operand(
      condition: condition, type: type(of: function, arguments),
      declared: declared(by: function, arguments),
      isFaulty: arguments.contains(where: \.isFaulty))
  }

  private func type(of function: Function, _ arguments: [Operand]) -> ValueType {
    switch function.gives {
    case .sort(let type): return type
    case .score: return schema.kind("score").map { .score(kind: $0) } ?? .any(nil)
    case .element:
      var type = ValueType.unknown
      for argument in arguments {
        let element = argument.type.element ?? argument.type
        type = type.joined(with: element) ?? .any(nil)
      }
      return type
    case .alternative:
      let types = arguments.dropFirst().map(\.type)
      return types.dropFirst().reduce(types.first ?? .unknown) { $0.joined(with: $1) ?? .any(nil) }
    }
  }

  /// Sees to it that an argument is what a function takes.
  private mutating func take(_ argument: inout Operand, _ index: Int, for function: Function) {
    if argument.type.isOpen { return }
    switch function.takes {
    case .choice:
      if index > 0 { return }
      argument = truth(argument)
      if argument.type.canBeTrue { return }
      reportArgument(
        function.word, argument, takes: "something that is true or false first",
        hint: "`\(function.example)` is one.")
    case .items:
      if argument.type.element != nil, !argument.type.isRange { return }
      reportArgument(
        function.word, argument, takes: "records or a list",
        hint: "A query is one, such as `\(function.word)(relations where dispute)`.")
    case .truths: takeTruths(&argument, function)
    case .numbers:
      takeTotals(&argument)
      if case .list(let element) = argument.type, element.isOpen || element.isNumber { return }
      reportArgument(
        function.word, argument, takes: "a list of numbers",
        hint: "A field of a query is one, such as `\(function.word)(relations.closeness)`.")
    case .amounts:
      takeTotals(&argument)
      takeTotal(&argument)
      switch argument.type.scalar {
      case .number, .date, .time, .duration, .any, .unknown: return
      default: break
      }
      reportArgument(
        function.word, argument, takes: "numbers, dates, times or lengths of time",
        hint: "A field of a query is a list of them: `\(function.word)(relations.closeness)`.")
    case .measure:
      switch argument.type {
      case .word, .text: return
      default: break
      }
      reportArgument(
        function.word, argument, takes: "a measure",
        hint: "`\(function.word)(phq9)`; without one it is the main measure.")
    case .point:
      switch argument.type {
      case .word, .text: return
      default: break
      }
      reportArgument(
        function.word, argument, takes: "a point of fidelity",
        hint: "`\(function.example)` is one; `fidelity` shows all of them.")
    case .label:
      switch argument.type {
      case .word, .text: return
      default: break
      }
      reportArgument(
        function.word, argument, takes: "a word of the role play",
        hint: "A label is one: `\(function.example)`.")
    }
  }

  private func takeTotals(_ argument: inout Operand) {
    guard let kind = argument.type.kind, !argument.type.isRecord,
      schema.kinds[kind].word == "score", let total = schema.field("total", of: kind)
    else { return }
    argument.condition = .fieldOf(argument.condition, total)
    argument.type = .list(.number(.plain))
  }

  /// A query stands for its condition, which is asked of each record.
  private mutating func takeTruths(_ argument: inout Operand, _ function: Function) {
    if case .query(let query) = argument.condition {
      if query.filter != nil, query.limit == nil {
        argument.condition = .judged(query)
        argument.type = .list(.truth)
        return
      }
      if function.word == "any" { return }
    }
    if function.word == "any", case .rows = argument.type { return }
    argument = truth(argument)
    if case .list(let element) = argument.type, element.canBeTrue { return }
    reportArgument(
      function.word, argument, takes: "a query with `where`, or a list of what is true or false",
      hint: "`\(function.word)(relations where closeness >= 4)` asks it of each record.")
  }
}

extension ValueType {
  fileprivate var isRange: Bool { if case .range = self { true } else { false } }
}

extension Schema {
  /// Whether an expression can ask for a record of a kind by its name or number.
  func isNameable(_ kind: Int) -> Bool {
    let traits = traits[kind]
    return traits.realm == .record && traits.parent < 0
      && (traits.key == .named || traits.key == .numbered)
  }
}
