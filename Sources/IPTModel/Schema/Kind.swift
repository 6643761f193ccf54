/// One kind of record: its words, how a record is told apart, and its fields.
///
/// Everything that is known about a kind stands here once. The words are needed as soon as a
/// statement is read, the fields only when a record of the kind is met, so these are made on demand.
public final class Kind: Sendable {
  /// How a record of the kind is told apart from the others.
  public enum Key: Sendable, BitwiseCopyable {
    /// By a name, unique without regard to case: a relation.
    case named
    /// By a number given in order, from 1: an event.
    case numbered
    /// There is one at most: the contract.
    case single
    /// By a word of the language, as the library's declarations are: a measure.
    case worded
  }

  /// Whose the records are.
  public enum Realm: Sendable, BitwiseCopyable {
    /// A client's case; what is written to a case file.
    case record
    /// The clinical library that comes with the program.
    case library
  }

  /// The word of the kind in statements: `relation`.
  public let word: String
  /// The word for several of them: `relations`; the same word again when there is no other.
  public let plural: String
  /// Whether one word says one of them and several: `homework`.
  public var hasOneWord: Bool { plural == word }
  /// How a record of the kind is told apart from the others.
  public let key: Key
  /// Whose the records are.
  public let realm: Realm
  /// The word of the kind that these records are lines of; empty for a kind of its own.
  public let parent: String
  /// Other words accepted for the kind.
  public let aliases: [String]
  /// What a record of the kind is, in one line.
  public let help: String
  /// A whole statement that records something of the kind; empty where the clauses say enough.
  public let example: String
  /// The key of the source in the bibliography, or `[C]`.
  public let source: String
  /// Whether the program alone writes such records.
  public let isDerived: Bool
  /// Whether it is what is asked and agreed about safety.
  public let isOnSafety: Bool
  /// Whether a change of such a record has a place in the treatment; a session is a place itself.
  public let hasPlace: Bool
  /// The letter before the number that a record has in the last phase, where they are counted anew from 1:
  /// `m1`; 0 for kinds that are counted once.
  public let countingLetter: UInt8
  /// What a record of the kind says of the problem area by being there, if it says anything.
  public let evidence: Evidence?
  /// The rows of the table, in the order in which they are printed.
  public let fields: @Sendable () -> [Field]

  /// A kind with its table, which is made anew each time that `fields` is called.
  public init(
    _ word: String, plural: String, _ key: Key, realm: Realm = .record,
    of parent: String = "", aliases: [String] = [], isDerived: Bool = false,
    isOnSafety: Bool = false, hasPlace: Bool = true, countingLetter: Unicode.Scalar? = nil,
    evidence: Evidence? = nil, _ help: String,
    example: String = "",
    source: String = "[C]", fields: @escaping @Sendable () -> [Field]
  ) {
    self.word = word
    self.plural = plural
    self.key = key
    self.realm = realm
    self.parent = parent
    self.aliases = aliases
    self.isDerived = isDerived
    self.isOnSafety = isOnSafety
    self.hasPlace = hasPlace
    self.countingLetter = countingLetter.map { UInt8(ascii: $0) } ?? 0
    self.evidence = evidence
    self.help = help
    self.example = example
    self.source = source
    self.fields = fields
  }
}
