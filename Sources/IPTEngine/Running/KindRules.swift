import IPTLanguage
import IPTModel

/// What is written into a new record of a kind without being typed: read off its table once.
final class KindRules {
  /// The field whose value is taken from the name, and the scope of its words.
  let fromName: (field: Int, scope: ScopeID)?
  /// Fields with the value that they get when none is given.
  let initial: [(field: Int, value: Initial)]

  /// Rules that watch a field of the kind.
  let watching: [(field: Int, rule: CaseRule)]
  /// Whether nothing is written that was not typed.
  let isEmpty: Bool

  /// A value that a new record gets.
  enum Initial {
    case yesNo(Bool)
    case word(Int)
  }

  init(kind: Int, catalogue: Catalogue) {
    var fromName: (Int, ScopeID)?
    var initial: [(Int, Initial)] = []
    for (index, field) in catalogue.schema.fields(of: kind).enumerated() {
      if field.traits.contains(.fromName), case .word(let words) = field.type {
        fromName = (index, catalogue.scope(of: words))
        catalogue.grammar.prepare(catalogue.scope(of: words))
      }
      if field.initially.isEmpty { continue }
      switch field.type {
      case .yesNo, .presence: initial.append((index, .yesNo(field.initially == "yes")))
      case .word(let words):
        if let ordinal = words.words.firstIndex(where: { $0.word == field.initially }) {
          initial.append((index, .word(ordinal)))
        }
      default: break
      }
    }
    let word = catalogue.schema.kinds[kind].word
    watching = CaseRule.all.filter { $0.kind == word }.compactMap { rule in
      catalogue.schema.field(rule.field, of: kind).map { ($0, rule) }
    }
    isEmpty = fromName == nil && initial.isEmpty
    self.fromName = fromName
    self.initial = initial
  }
}
