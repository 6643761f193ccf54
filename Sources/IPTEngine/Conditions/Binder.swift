package import IPTLanguage
package import IPTModel

/// Looks up the names of an expression, works out what sort of value it gives, and tells what is wrong
/// before anything is worked out.
///
/// A word is a field of the row at hand, the one record of a kind, the plural of a kind, a derived
/// figure, or a word of the vocabulary of its neighbour, in this order; anything else is an error.
package struct Binder {
  let schema: Schema
  let tree: Tree
  let source: Source
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The kinds of the rows at hand, the innermost last.
  var rows: [Int]
  let scope: Scope
  /// What the words of measures, gates and bands are checked against; the library itself has none.
  let library: Library?
  /// Whether what is wrong is only counted, so that no better word is looked for.
  var isOnlyCounting = false
  /// The registers of the variables that were met.
  private(set) var readSlots: [Int] = []
  /// The comparisons that were met outside of queries, for what is said when one is not true.
  var comparisons: [Unit.Comparison] = []
  /// How many lists are open around what is read.
  private var listDepth = 0

  /// What is known of an operand while it is bound.
  struct Operand {
    var condition: Condition
    var type: ValueType
    /// Where it stands in the source.
    var range: Range<Int> = 0..<0
    /// Words for which nothing was found, but that a neighbour may know.
    var words: [Word] = []
    /// Where its items stand, if it is a list that is written out.
    var items: [Item] = []
    /// Whose words its values are, if the library declares them.
    var declared: Declared?
    /// What is compared in it, if it is a comparison with one value or with several in brackets.
    var comparison: Comparison?
    /// Whether it comes from something wrong that was told already.
    var isFaulty = false

    /// What a comparison is about, and the values that it is compared with; a reference, so that an
    /// operand takes little room on the stack.
    final class Comparison {
      let sign: Operator
      let type: ValueType
      let subject: Range<Int>
      let values: [Range<Int>]
      /// The diagnostic about further values behind it, if there is one.
      let told: Int?

      init(
        sign: Operator, type: ValueType, subject: Range<Int>, values: [Range<Int>],
        told: Int? = nil
      ) {
        (self.sign, self.type, self.subject) = (sign, type, subject)
        (self.values, self.told) = (values, told)
      }
    }

    /// A word, with its position if it stands in a list.
    struct Word {
      let text: String
      let range: Range<Int>
      var position: Int?
    }

    /// An item of a list.
    struct Item {
      /// Where it stands in the source.
      let range: Range<Int>
    }

    /// What stands for something wrong.
    static func faulty(_ range: Range<Int>) -> Operand {
      Operand(condition: .literal(.unknown), type: .any(nil), range: range, isFaulty: true)
    }
  }

  package init(
    schema: Schema, tree: Tree, source: Source, row: Int? = nil, scope: Scope = Scope(),
    library: Library? = nil
  ) {
    self.schema = schema
    self.tree = tree
    self.source = source
    self.scope = scope
    self.library = library
    rows = row.map { [$0] } ?? []
  }

  // MARK: Expressions

  /// Binds the expression at an index; a word that stands alone is looked for among some words.
  mutating func bind(
    value node: Int, among vocabulary: Vocabulary? = nil
  ) -> (condition: Condition, shape: ValueKind)? {
    var operand = operand(expression: node)
    let neighbour = vocabulary.map { Operand(condition: .literal(.unknown), type: .word($0)) }
    resolve(&operand, by: neighbour)
    guard diagnostics.isEmpty else { return nil }
    return (operand.condition, ValueKind(type: operand.type, isFaulty: operand.isFaulty))
  }

  /// Binds the expression at an index; what is there or not counts as true or false.
  package mutating func bind(_ node: Int) -> Condition? {
    let operand = bound(node)
    return diagnostics.isEmpty ? truth(operand).condition : nil
  }

  /// Binds the expression at an index, by which rows are put in order.
  mutating func bind(order node: Int) -> Condition? {
    let condition = sorted(node)
    return diagnostics.isEmpty ? condition : nil
  }

  /// What rows are put in order by: no records, for they have none.
  mutating func sorted(_ node: Int) -> Condition {
    let operand = bound(node)
    switch operand.type {
    case .rows, .record:
      reportNoOrder(operand.type, at: tree[node].range)
    default: break
    }
    return truth(operand).condition
  }

  /// Binds the expression at an index to be shown.
  mutating func bind(shown node: Int) -> Condition? {
    let operand = bound(node)
    return diagnostics.isEmpty ? shown(operand) : nil
  }

  /// Binds the expression at an index, which must be something that can be true.
  package mutating func bind(condition node: Int) -> Condition? {
    let operand = bound(node)
    let condition = judged(operand, at: tree[node].range)
    return diagnostics.isEmpty ? condition : nil
  }

  /// Binds an expression within which all words must be known.
  mutating func bound(_ node: Int) -> Operand {
    var operand = operand(expression: node)
    resolve(&operand, by: nil)
    return operand
  }

  /// An operand as people read it: parts of a whole in percent, a mean to one decimal, a session as it is
  /// counted.
  func shown(_ operand: Operand) -> Condition {
    switch operand.type {
    case .number(.share): .percent(operand.condition)
    case .number(.mean): .tenths(operand.condition)
    case .number(.session): .sessionName(operand.condition)
    default: operand.condition
    }
  }

  /// An operand as it was compared: a mean with all its decimals.
  func compared(_ operand: Operand) -> Condition {
    if case .number(.mean) = operand.type { return operand.condition }
    return shown(operand)
  }

  mutating func operand(expression node: Int) -> Operand {
    var stack: [Operand] = []
    var index = node + 1
    let end = Int(tree[node].next)
    while index < end {
      switch tree[index].kind {
      case .binary: binary(tree[index], &stack)
      case .unary: unary(tree[index], &stack)
      case .field: field(index, &stack)
      default: push(index, on: &stack)
      }
      index = Int(tree[index].next)
    }
    return stack.last ?? .faulty(tree[node].range)
  }

  // MARK: Operands

  private mutating func push(_ index: Int, on stack: inout [Operand]) {
    stack.append(leaf(tree[index], at: index))
    stack[stack.count - 1].range = wholeRange(index)
  }

  /// The bytes of a node with all that belongs to it.
  private func wholeRange(_ index: Int) -> Range<Int> {
    var range = tree[index].range
    var child = index + 1
    while child < Int(tree[index].next) {
      range = range.lowerBound..<max(range.upperBound, tree[child].range.upperBound)
      child += 1
    }
    return range
  }

  // What goes down has a function of its own, apart from what needs room for many values.
  private mutating func leaf(_ node: Node, at index: Int) -> Operand {
    switch node.kind {
    case .list: list(index)
    case .template: template(index)
    case .call: call(index)
    case .query: query(index)
    case .expression, .computed: operand(expression: index)
    default: plain(node, at: index)
    }
  }

  private mutating func plain(_ node: Node, at index: Int) -> Operand {
    switch node.kind {
    case .integer: return literal(.number(Double(node.value)), .number(.plain))
    case .decimal: return literal(.number(number(node.range)), .number(.plain))
    case .percent:
      let digits = node.range.lowerBound..<node.range.upperBound - 1
      return literal(.number(number(digits) / 100), .number(.share))
    case .text: return literal(.text(tree.string(of: index, in: source)), .text)
    case .label: return literal(.word(source.text(node.range)), .word(nil))
    case .yes: return literal(.truth(true), .truth)
    case .no: return literal(.truth(false), .truth)
    case .unknown: return literal(.unknown, .unknown)
    case .date: return literal(.date(PartialDate(packed: UInt32(bitPattern: node.value))), .date)
    case .time: return literal(.time(Int(node.value)), .time)
    case .duration:
      let unit = Quantity.LengthOfTime(rawValue: node.id) ?? .days
      return literal(.duration(Int(node.value), unit), .duration)
    case .range:
      let (low, high) = (Int(node.value & 0x7FFF), Int(node.value >> 16))
      return literal(.range(low, max(low, high)), .range)
    case .reference: return reference(source.text(node.range), node.range)
    case .variable: return variable(node)
    default:
      reportUnknown(source.text(node.range), at: node.range)
      return .faulty(node.range)
    }
  }

  private func literal(_ value: Quantity, _ type: ValueType) -> Operand {
    Operand(condition: .literal(value), type: type)
  }

  private func number(_ range: Range<Int>) -> Double { Double(source.text(range)) ?? 0 }

  private mutating func variable(_ node: Node) -> Operand {
    let name = source.text(node.range.lowerBound + 1..<node.range.upperBound)
    guard let variable = scope.find(name) else {
      reportNoVariable(name, among: scope.variables.map(\.name), at: node.range)
      return .faulty(node.range)
    }
    readSlots.append(variable.slot)
    return Operand(
      condition: .variable(variable.slot), type: variable.shape.type,
      isFaulty: variable.shape.isFaulty)
  }

  /// A text with expressions in it.
  private mutating func template(_ index: Int) -> Operand {
    var parts: [Condition] = []
    var node = index + 1
    while node < Int(tree[index].next) {
      if tree[node].kind == .piece {
        let bytes = EscapedText.unescape(source.bytes, tree[node].range)
        parts.append(.literal(.text(String(decoding: bytes, as: UTF8.self))))
      } else {
        let operand = bound(node)
        parts.append(shown(operand))
      }
      node = Int(tree[node].next)
    }
    return Operand(condition: .template(parts), type: .text)
  }

  private mutating func list(_ index: Int) -> Operand {
    var items: [Condition] = []
    var type = ValueType.unknown
    var words: [Operand.Word] = []
    var places: [Operand.Item] = []
    var isFaulty = false
    var node = index + 1
    listDepth += 1
    defer { listDepth -= 1 }
    while node < Int(tree[index].next) {
      let item = operand(expression: node)
      // Which words they are shows when the other side of the comparison is known.
      for var word in item.words where word.position == nil {
        word.position = items.count
        words.append(word)
      }
      for word in item.words where word.position != nil { reportUnknown(word.text, at: word.range) }
      if case .range = item.type, !isFaulty {
        let whole = tree[index].range
        let isAlone = Int(tree[index + 1].next) >= Int(tree[index].next)
        diagnostics.append(
          Diagnostic(
            .incomparable, "a list has values, and a range is none", at: item.range,
            label: "a range stands without brackets",
            fix: isAlone ? .init(whole, source.text(item.range)) : nil))
        isFaulty = true
      }
      if item.words.isEmpty {
        // A list within a list may be a row of a table.
        if listDepth == 1, !isFaulty, type.isMixed(with: item.type),
          !isYear(item, beside: items, of: type)
        {
          reportMixedList(type, item.type, at: item.range)
          isFaulty = true
        }
        type = type.joined(with: item.type) ?? .any(nil)
      }
      if item.isFaulty { isFaulty = true }
      items.append(item.condition)
      places.append(.init(range: item.range))
      node = Int(tree[node].next)
    }
    return Operand(
      condition: .list(items), type: isFaulty ? .any(nil) : .list(type), words: words,
      items: places, isFaulty: isFaulty)
  }

  /// Whether an item is a year beside dates, or a date beside years.
  private func isYear(_ item: Operand, beside items: [Condition], of type: ValueType) -> Bool {
    switch (type, item.type) {
    case (.date, .number): Self.isYear(item.condition)
    case (.number, .date): items.allSatisfy(Self.isYear)
    default: false
    }
  }

  private static func isYear(_ condition: Condition) -> Bool {
    guard case .literal(.number(let number)) = condition else { return false }
    return (1000...9999).contains(number) && number == number.rounded()
  }

  // MARK: Words of a neighbour

  /// Takes words that stand alone as words of the neighbour's vocabulary, and numbers as years where
  /// a date is expected.
  mutating func resolve(_ operand: inout Operand, by neighbour: Operand?) {
    if let type = neighbour?.type, case .date = type.scalar { takeYears(&operand) }
    let words = operand.words
    guard !words.isEmpty else { return }
    operand.words = []
    var accepted = true
    for word in words {
      guard let standard = standardWord(word, neighbour) else {
        accepted = false
        continue
      }
      if let position = word.position, case .list(var items) = operand.condition {
        items[position] = .literal(.word(standard))
        operand.condition = .list(items)
      } else {
        operand.condition = .literal(.word(standard))
      }
    }
    if !accepted {
      operand.isFaulty = true
      operand.type = .any(nil)
    } else {
      let type = ValueType.word(neighbour?.type.vocabulary)
      if case .list(let element) = operand.type, listDepth == 0, element.isMixed(with: type) {
        reportMixedList(element, type, at: words[0].range)
        operand.isFaulty = true
        operand.type = .any(nil)
      } else if case .list(let element) = operand.type {
        operand.type = .list(element.joined(with: type) ?? .any(type.vocabulary))
      } else {
        operand.type = type
      }
    }
  }

  private mutating func standardWord(_ word: Operand.Word, _ neighbour: Operand?) -> String? {
    // Beside a text that is written out, a word could only be a name.
    guard let neighbour, neighbour.words.isEmpty, !neighbour.condition.isWrittenText else {
      reportUnknown(word.text, at: word.range)
      return nil
    }
    if neighbour.isFaulty { return word.text }
    if let vocabulary = neighbour.type.vocabulary {
      if let standard = vocabulary.standardWord(word.text) { return standard }
      if vocabulary.isOpen { return word.text }
      reportNoWord(word, of: vocabulary)
      return nil
    }
    if neighbour.type.takesFreeWords { return word.text }
    reportUnknown(word.text, at: word.range, beside: neighbour)
    return nil
  }

  /// Takes numbers as years: `on < 2026`.
  private func takeYears(_ operand: inout Operand) {
    switch operand.condition {
    case .literal(let value):
      if let year = Self.year(value) {
        operand.condition = .literal(year)
        operand.type = .date
      }
    case .list(let items):
      var years: [Condition] = []
      for case .literal(let value) in items {
        if case .date = value {
          years.append(.literal(value))
        } else if let year = Self.year(value) {
          years.append(.literal(year))
        }
      }
      guard !years.isEmpty, years.count == items.count else { return }
      operand.condition = .list(years)
      operand.type = .list(.date)
    default: break
    }
  }

  private static func year(_ value: Quantity) -> Quantity? {
    guard case .number(let number) = value, let year = Int(exactly: number), year >= 1000,
      let date = PartialDate(year: year)
    else { return nil }
    return .date(date)
  }
}

extension ValueType {
  /// The sort of the one value, or of each value of a list.
  var scalar: ValueType {
    if case .list(let element) = self { element } else { self }
  }
}

extension Condition {
  /// Whether it is a text in quotes, or a list of such.
  fileprivate var isWrittenText: Bool {
    switch self {
    case .literal(.text): true
    case .list(let items): !items.isEmpty && items.allSatisfy(\.isWrittenText)
    default: false
    }
  }
}
