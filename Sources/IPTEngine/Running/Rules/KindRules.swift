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
  /// The field that says behind which line a line stands.
  let order: Int?
  /// A bit for each field that a rule watches, and for the order of lines.
  let watched: UInt64
  /// A bit for each field that gets a value when none is given.
  let filled: UInt64

  /// Fields in which something may be doubted, in the order of the table, each with a bit for every
  /// field that makes one look at it.
  let doubted: [(field: Int, occasions: UInt64)]
  /// A bit for each of them, and for those by which they are judged.
  let doubtful: UInt64

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
    order = catalogue.schema.fields(of: kind).firstIndex { $0.traits.contains(.order) }
    watched =
      watching.reduce(0) { $0 | 1 << UInt64($1.field) } | (order.map { 1 << UInt64($0) } ?? 0)
    filled =
      initial.reduce(0) { $0 | 1 << UInt64($1.field) } | (fromName.map { 1 << UInt64($0.0) } ?? 0)
    self.fromName = fromName
    self.initial = initial
    let fields = catalogue.schema.fields(of: kind)
    let isDated = fields.contains { $0.traits.contains(.past) && $0.traits.contains(.sequence) }
    let ahead = fields.bitsOfWordsAhead
    let own = fields.indices.filter { fields[$0].isDoubted }.map {
      index -> (field: Int, bits: UInt64) in
      let beside = catalogue.schema.field(fields[index].notBefore, of: kind)
      return (field: index, bits: 1 << UInt64(index) | (beside.map { 1 << UInt64($0) } ?? 0))
    }
    doubted = own.map { own in
      (own.field, own.bits | (fields[own.field].traits.contains(.past) ? ahead : 0))
    }
    doubtful = own.reduce(isDated ? ahead : 0) { $0 | $1.bits }
  }
}

extension Field {
  /// Whether what is typed for the field may be doubted.
  fileprivate var isDoubted: Bool {
    !traits.isDisjoint(with: [.past, .lifetime, .birth, .sequence, .fromName]) || !notBefore.isEmpty
  }
}

extension [Field] {
  /// A bit for each field whose bare words may say of something that it lies ahead.
  fileprivate var bitsOfWordsAhead: UInt64 {
    indices.reduce(0) { bits, index in
      guard self[index].traits.contains(.bare), let words = self[index].type.vocabulary?.words,
        words.contains(where: \.mayLieAhead)
      else { return bits }
      return bits | 1 << UInt64(index)
    }
  }
}
