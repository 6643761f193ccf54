import IPTLanguage
import IPTModel

/// What is written into a new record of a kind without being typed: read off its table once.
final class KindRules {
  /// The field whose value is taken from the name, and the scope of its words.
  let fromName: (field: Int, scope: ScopeID, isTracked: Bool)?
  /// Fields with the value that they get when none is given.
  let initial: [Filling]

  /// Rules that watch a field of the kind.
  let watching: [(field: Int, rule: CaseRule)]
  /// A bit for each field that a rule watches.
  let watched: UInt64
  /// A bit for each field that gets a value when none is given.
  let filled: UInt64

  /// A field that is filled in.
  struct Filling {
    let field: Int
    let value: Initial
    let isTracked: Bool
    /// A bit for each field of which one must be given; none if it is filled in always.
    let beside: UInt64
  }

  /// A value that a new record gets.
  enum Initial {
    case yesNo(Bool)
    case word(Int)
  }

  init(kind: Int, catalogue: Catalogue) {
    var fromName: (Int, ScopeID, Bool)?
    var initial: [Filling] = []
    for (index, field) in catalogue.schema.fields(of: kind).enumerated() {
      if field.traits.contains(.fromName), case .word(let words) = field.type {
        fromName = (index, catalogue.scope(of: words), field.traits.contains(.tracked))
        catalogue.grammar.prepare(catalogue.scope(of: words))
      }
      if field.initially.isEmpty { continue }
      var value: Initial?
      switch field.type {
      case .yesNo, .presence: value = .yesNo(field.initially == "yes")
      case .word(let words):
        value = words.words.firstIndex { $0.word == field.initially }.map { .word($0) }
      default: break
      }
      guard let value else { continue }
      let beside = field.initiallyBeside.compactMap { catalogue.schema.field($0, of: kind) }
      initial.append(
        Filling(
          field: index, value: value, isTracked: field.traits.contains(.tracked),
          beside: beside.reduce(0) { $0 | 1 << UInt64($1) }))
    }
    let word = catalogue.schema.kinds[kind].word
    watching = CaseRule.all.filter { $0.kind == word }.compactMap { rule in
      catalogue.schema.field(rule.field, of: kind).map { ($0, rule) }
    }
    watched = watching.reduce(0) { $0 | 1 << UInt64($1.field) }
    filled =
      initial.reduce(0) { $0 | 1 << UInt64($1.field) } | (fromName.map { 1 << UInt64($0.0) } ?? 0)
    self.fromName = fromName
    self.initial = initial
  }
}
