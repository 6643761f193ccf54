import IPTLanguage
import IPTModel

/// Verbs that a script defines.
extension Compiler {
  /// Looks through `define`, whose node is the first; a word that has a meaning keeps it.
  mutating func compileDefinition() -> Definition? {
    var word: Int?
    var help = ""
    var parameters: [Definition.Parameter] = []
    var block: Int?
    var child = 1
    while child < Int(tree[0].next) {
      switch tree[child].kind {
      case .clause:
        switch tree[child + 1].kind {
        case .symbol: word = child + 1
        case .text: help = tree.string(of: child + 1, in: source)
        case .list: parameters = self.parameters(child + 1)
        default: break
        }
      case .block: block = child
      default: break
      }
      child = Int(tree[child].next)
    }
    guard let word, let block else { return nil }
    let name = source.text(tree[word].range)
    let isFree = checkIsFree(name, at: word)
    self.block(block)
    emit(.end)
    for parameter in parameters where scope.find(parameter.name)?.isRead == false {
      if let variable = scope.find(parameter.name), let warning = variable.warning {
        warn(warning)
      }
    }
    guard isFree else { return nil }
    return Definition(
      word: name, help: help, parameters: parameters, range: tree[word].range,
      body: faults.isEmpty ? unit() : nil)
  }

  private mutating func parameters(_ list: Int) -> [Definition.Parameter] {
    var found: [Definition.Parameter] = []
    var node = list + 1
    while node < Int(tree[list].next) {
      let (variable, type) = (node + 1, node + 2)
      node = Int(tree[node].next)
      guard type < node else { continue }
      let taken = self.type(at: type)
      if found.contains(where: { $0.name == name(of: variable) }) {
        report(.duplicateClause, "`$\(name(of: variable))` is a parameter twice", at: variable)
      }
      let slot = declare(variable, ValueKind(type: sort(of: taken), isFaulty: taken == nil))
      found.append(
        Definition.Parameter(name: name(of: variable), type: taken ?? .text, slot: slot))
    }
    return found
  }

  /// The sort of value of a parameter: what is referred to is the record itself.
  private func sort(of type: FieldType?) -> ValueType {
    guard let type else { return .any(nil) }
    if case .reference(let word) = type, let kind = schema.kind(word) { return .record(kind: kind) }
    return ValueType(type, schema)
  }

  private mutating func type(at node: Int) -> FieldType? {
    if tree[node].kind == .range {
      return .integer(
        Int(
          tree[node].value & 0x7FFF)...max(
            Int(tree[node].value & 0x7FFF), Int(tree[node].value >> 16)))
    }
    let word = source.text(tree[node].range)
    if let known = catalogue.type(named: word) { return known }
    let nearest = NearestWord.find(word, among: catalogue.typeWords)
    report(
      .unknownType, "`\(word)` is no type of a parameter", at: node,
      label: Diagnostic.meant(nearest),
      notes: nearest == nil
        ? ["Possible: text, number, date, a range such as 1..4, or a kind such as relation."] : [],
      fix: nearest.map { .init(tree[node].range, $0) })
    return nil
  }

  /// Whether a word can be given a meaning; says why not.
  private mutating func checkIsFree(_ word: String, at node: Int) -> Bool {
    let isStatement =
      catalogue.grammar.meaning(ofWord: word, in: catalogue.grammar.statements) != nil
    guard isStatement || catalogue.isWordOfExpressions(word) else { return true }
    let other = "my-\(word)"
    let isOtherFree =
      catalogue.grammar.meaning(ofWord: other, in: catalogue.grammar.statements) == nil
    let isOwn = catalogue.definitions.contains { $0.word == word }
    report(
      .wordTaken,
      isOwn ? "`\(word)` is defined already" : "`\(word)` is a word of the language", at: node,
      label: "another word is needed", fix: isOtherFree ? .init(tree[node].range, other) : nil)
    return false
  }
}
