import IPTLanguage
import IPTModel

/// What is written into a new record of a kind without being typed: read off its table once.
final class KindRules {
  /// The field whose value is taken from the name, and the scope of its words.
  let fromName: (field: Int, scope: ScopeID, isTracked: Bool)?
  /// Fields with the value that they get when none is given.
  let initial: [(field: Int, value: Initial, isTracked: Bool)]

  /// Rules that watch a field of the kind.
  let watching: [(field: Int, rule: CaseRule)]
  /// A bit for each field that a rule watches.
  let watched: UInt64
  /// A bit for each field that gets a value when none is given.
  let filled: UInt64

  /// A value that a new record gets.
  enum Initial {
    case yesNo(Bool)
    case word(Int)
  }

  init(kind: Int, catalogue: Catalogue) {
    var fromName: (Int, ScopeID, Bool)?
    var initial: [(Int, Initial, Bool)] = []
    for (index, field) in catalogue.schema.fields(of: kind).enumerated() {
      if field.traits.contains(.fromName), case .word(let words) = field.type {
        fromName = (index, catalogue.scope(of: words), field.traits.contains(.tracked))
        catalogue.grammar.prepare(catalogue.scope(of: words))
      }
      if field.initially.isEmpty { continue }
      let isTracked = field.traits.contains(.tracked)
      switch field.type {
      case .yesNo, .presence: initial.append((index, .yesNo(field.initially == "yes"), isTracked))
      case .word(let words):
        if let ordinal = words.words.firstIndex(where: { $0.word == field.initially }) {
          initial.append((index, .word(ordinal), isTracked))
        }
      default: break
      }
    }
    let word = catalogue.schema.kinds[kind].word
    watching = CaseRule.all.filter { $0.kind == word }.compactMap { rule in
      catalogue.schema.field(rule.field, of: kind).map { ($0, rule) }
    }
    watched = watching.reduce(0) { $0 | 1 << UInt64($1.field) }
    filled =
      initial.reduce(0) { $0 | 1 << UInt64($1.0) } | (fromName.map { 1 << UInt64($0.0) } ?? 0)
    self.fromName = fromName
    self.initial = initial
  }
}
