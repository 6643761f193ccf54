package import IPTLanguage
package import IPTModel

/// How a verb goes on with the word of a kind: `add relation`, `list relations`.
///
/// All in which such verbs differ stands here, in the row of the verb; what the verb does is the
/// row's action.
package struct KindUse: Sendable {
  /// What stands behind the verb.
  package enum Word: Sendable {
    case kind
    case plural
    /// The word of a kind or of a view: `show relation`, `show inventory`.
    case kindOrView
  }

  /// Which kinds share the arguments of the verb; for names in the grammar.
  package enum Likeness: Sendable {
    /// None: each kind has fields of its own.
    case none
    /// Those whose records are told apart in the same way.
    case byKey
    case all
  }

  /// What stands behind the verb.
  package let word: Word
  /// The kinds that the verb goes with.
  package let fits: @Sendable (KindTraits) -> Bool
  /// The kinds whose word, or plural, begins a statement of this verb by itself: `homework "…"`.
  package let isImplied: @Sendable (KindTraits) -> Bool
  /// Whether the word of a kind with nothing behind it shows the record instead.
  package let showsAlone: Bool
  /// Whether the verb wants the name of a record that is there.
  package let namesRecord: Bool
  package let likeness: Likeness
  /// The arguments behind the word of a kind, given by its position.
  package let arguments: @Sendable (FormBuilder, Int) -> [Clause]
  package let block: Form.Block

  package init(
    _ word: Word, fits: @escaping @Sendable (KindTraits) -> Bool,
    isImplied: @escaping @Sendable (KindTraits) -> Bool = { _ in false }, showsAlone: Bool = false,
    namesRecord: Bool = true, likeness: Likeness = .byKey, block: Form.Block = .none,
    arguments: @escaping @Sendable (FormBuilder, Int) -> [Clause]
  ) {
    self.word = word
    self.fits = fits
    self.isImplied = isImplied
    self.showsAlone = showsAlone
    self.namesRecord = namesRecord
    self.likeness = likeness
    self.arguments = arguments
    self.block = block
  }
}

extension KindUse {
  static let adding = KindUse(
    .kind, fits: { $0.isTyped && $0.key != .single },
    isImplied: { $0.isTyped && $0.parent < 0 && $0.key == .numbered }, namesRecord: false,
    likeness: .none, block: .record
  ) { builder, kind in
    builder.key(of: kind, isNew: true) + builder.fields(of: kind)
      + builder.singleAnswers(of: kind) + builder.parent(of: kind) + builder.place(of: kind)
  }

  static let setting = KindUse(
    .kind, fits: \.isTyped, isImplied: { $0.isTyped && $0.parent < 0 && $0.key == .single },
    showsAlone: true, likeness: .none, block: .record
  ) { builder, kind in
    builder.key(of: kind, isNew: false) + builder.fields(of: kind).map(\.optional)
      + builder.singleAnswers(of: kind) + builder.parent(of: kind) + builder.place(of: kind)
  }

  static let removing = KindUse(.kind, fits: \.isTyped) { builder, kind in
    builder.key(of: kind, isNew: false) + builder.parent(of: kind) + builder.place(of: kind)
  }

  static let renaming = KindUse(
    .kind, fits: { $0.realm == .record && ($0.key == .named || $0.key == .worded) }
  ) { builder, kind in
    builder.key(of: kind, isNew: false) + [builder.newName(of: kind)] + builder.parent(of: kind)
      + builder.place(of: kind)
  }

  static let showing = KindUse(.kindOrView, fits: { $0.parent < 0 }) { builder, kind in
    builder.key(of: kind, isNew: false).map(\.optional) + [builder.format()]
      + builder.pastOfPage(of: kind)
  }

  static let listing = KindUse(
    .plural, fits: { $0.key != .single },
    isImplied: { $0.realm == .record && $0.key != .single }, namesRecord: false, likeness: .all
  ) { builder, kind in builder.query(of: kind) }
}

extension KindTraits {
  /// Whether records of the kind belong to a case and are typed, not written by the program.
  package var isTyped: Bool { realm == .record && !isDerived }
}

extension Change.Operation {
  /// How the operation is spelled in the log and in the library; nothing for one on an entry.
  package var use: KindUse? {
    switch self {
    case .add: .adding
    case .set: .setting
    case .remove: .removing
    case .rename: .renaming
    case .undo, .redo, .retract: nil
    }
  }
}
