/// The kinds a case or a library is made of, with their fields made on first use.
///
/// A schema belongs to one session and is used by one thread; the tables behind it are constants.
public final class Schema {
  /// The kinds; a kind is known by its position here.
  public let kinds: [Kind]
  /// What the fold and the interpreter ask of a kind for every change, without its texts.
  public let traits: [KindTraits]
  /// The fields of each kind; none where they were not asked for yet.
  private var tables: [[Field]]
  /// The kind and the field that hold the client's birth.
  public private(set) lazy var birth: (kind: Int, field: Int)? = kind("case").flatMap { kind in
    fields(of: kind).firstIndex { $0.traits.contains(.birth) }.map { (kind, $0) }
  }

  /// Makes a schema of kinds; a parent that is not among them counts as none.
  public init(kinds: [Kind]) {
    self.kinds = kinds
    traits = kinds.indices.map { kind in
      let parent = kinds[kind].parent
      return KindTraits(
        key: kinds[kind].key, realm: kinds[kind].realm, hasPlace: kinds[kind].hasPlace,
        isDerived: kinds[kind].isDerived,
        // A line's kind stands behind its parent, mostly right behind it.
        parent: parent.isEmpty
          ? -1
          : kinds[..<kind].lastIndex { $0.word == parent }
            ?? kinds.firstIndex { $0.word == parent } ?? -1)
    }
    tables = Array(repeating: [], count: kinds.count)
  }

  /// The fields of a kind, in the order of its table.
  public func fields(of kind: Int) -> [Field] {
    if !tables[kind].isEmpty { return tables[kind] }
    let table = kinds[kind].fields()
    tables[kind] = table
    return table
  }

  /// The position of the kind with this word.
  public func kind(_ word: String) -> Int? {
    kinds.indices.first { kinds[$0].word == word }
  }

  /// The position of the field with this word.
  public func field(_ name: String, of kind: Int) -> Int? {
    let fields = fields(of: kind)
    // It is asked with every change: no field is copied, and few names are compared.
    for index in fields.indices
    where fields[index].name.utf8.count == name.utf8.count && fields[index].name == name {
      return index
    }
    return nil
  }

  /// The positions of the kinds whose records are lines of records of this kind.
  public func children(of kind: Int) -> [Int] {
    traits.indices.filter { traits[$0].parent == kind }
  }
}

/// The part of a kind that is asked for with every change.
public struct KindTraits: Sendable, BitwiseCopyable {
  /// How a record of the kind is told apart from the others.
  public let key: Kind.Key
  /// Whose the records are.
  public let realm: Kind.Realm
  /// Whether a change of such a record has a place in the treatment.
  public let hasPlace: Bool
  /// Whether the program alone writes such records.
  public let isDerived: Bool
  /// The position of the kind that these records are lines of, or -1.
  public let parent: Int
}
