/// What a field may hold.
public indirect enum FieldType: Sendable {
  /// Free text.
  case text
  /// A whole number within a range.
  case integer(ClosedRange<Int>)
  /// `yes` or `no`.
  case yesNo
  /// One word of a vocabulary.
  case word(Vocabulary)
  /// Present by its name alone; may be followed by one word of a vocabulary.
  case presence(Vocabulary)
  /// A day, a month, a year, `age N` or `session N`.
  case date
  /// A time of day.
  case time
  /// A length of time such as `50min` or `6mo`.
  case duration
  /// The number of a session.
  case session
  /// The name or number of a record of another kind, given by that kind's word.
  case reference(String)
  /// A word that the library declares; what it declares is given by the word of a kind: a measure.
  case symbol(String)
  /// A label such as `grief#3` that the library declares, given by the word of a kind: a question.
  case label(String)
  /// An entry of the log or a line of one, such as `@5` or `@5.2`.
  case entry
  /// A range of whole numbers such as `0..4`.
  case range
  /// A condition or another expression, kept as written.
  case expression
  /// Several values; one value alone is a list of one.
  case list(FieldType)
  /// The first type if the word fits it, else the second: `substances no`, `substances "wine"`.
  case either(FieldType, FieldType)
}

extension FieldType {
  /// Whether a text may be a value, or one of several.
  var takesText: Bool {
    switch self {
    case .text: true
    case .list(let element): element.takesText
    case .either(let first, let second): first.takesText || second.takesText
    default: false
    }
  }
}

/// One field of a kind: a row of its table.
public struct Field: Sendable {
  /// Habits of a field that are not its type.
  public struct Traits: OptionSet, Sendable {
    /// One bit for each habit.
    public let rawValue: UInt16
    /// The habits whose bits are set.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The value moves with time: a list of (place, value), of which the latest place counts.
    public static let tracked = Self(rawValue: 1)
    /// Stands right after the key, without its word; positionals keep their declared order.
    public static let positional = Self(rawValue: 2)
    /// The clause may be given more than once; the values are collected into a list.
    public static let repeatable = Self(rawValue: 4)
    /// A record cannot be added without it.
    public static let required = Self(rawValue: 8)
    /// The values may stand without the field's word, because they are no other word of the kind.
    public static let bare = Self(rawValue: 16)
    /// An expression that is true or false.
    public static let question = Self(rawValue: 32)
    /// Numbers may follow each other without brackets: `2 1 3 2`.
    public static let run = Self(rawValue: 64)
    /// Taken from the record's name when the name is one of the field's words: `mother`.
    public static let fromName = Self(rawValue: 128)
    /// What its words say of the problem area counts; elsewhere they are just words.
    public static let evidence = Self(rawValue: 256)
    /// A date of what has happened: one after today is doubted.
    public static let past = Self(rawValue: 512)
    /// A date of the client's life: one before the client's birth is doubted.
    public static let lifetime = Self(rawValue: 1024)
    /// The date of the client's birth.
    public static let birth = Self(rawValue: 2048)
    /// A date that goes with the numbers of the records: one that is earlier than that of a record
    /// with a lower number, or the same as that of another, is doubted.
    public static let sequence = Self(rawValue: 4096)
    /// The number of the line that this one stands behind; 0 is the first place.
    public static let order = Self(rawValue: 8192)
    /// Part of what is asked and agreed about safety, in a kind that is about something else.
    public static let safety = Self(rawValue: 16384)
    /// A step that leads on from the value before it: without that one it would be another step.
    public static let step = Self(rawValue: 32768)
  }

  /// The field's word.
  public let name: String
  /// What the field may hold.
  public let type: FieldType
  /// Its habits.
  public let traits: Traits
  /// Other words accepted for the field.
  public let aliases: [String]
  /// The unit or the meaning of the ends of a scale; empty when there is none.
  public let unit: String
  /// The value that a new record gets when none is given, as it is typed; empty for none.
  public let initially: String
  /// Fields of the kind of which one must be given for ``initially`` to hold; empty if it always does.
  public let initiallyBeside: [String]
  /// Whether what it holds is true or false.
  public var isQuestion: Bool { traits.contains(.question) }

  /// The value that holds while none is recorded, as it is typed; empty for none.
  public let whenUnset: String
  /// The field whose date cannot be later than this one; empty for none.
  public let notBefore: String
  /// What the field records, in one line.
  public let help: String
  /// The key of the source in the bibliography, or `[C]`.
  public let source: String

  /// A row of a table: its word, type and habits, then what is recorded and by which source.
  public init(
    _ name: String, _ type: FieldType, _ traits: Traits = [],
    aliases: [String] = [], unit: String = "", initially: String = "",
    initiallyBeside: [String] = [], whenUnset: String = "", notBefore: String = "",
    _ help: String, _ source: String = "[C]"
  ) {
    self.name = name
    self.type = type
    self.traits = traits
    self.aliases = aliases
    self.unit = unit
    self.initially = initially
    self.initiallyBeside = initiallyBeside
    self.whenUnset = whenUnset
    self.notBefore = notBefore
    self.help = help
    self.source = source
  }

  /// A field with no habits of its own.
  public init(
    _ name: String, _ type: FieldType, aliases: [String] = [], unit: String = "",
    initially: String = "", initiallyBeside: [String] = [], whenUnset: String = "",
    _ help: String, _ source: String = "[C]"
  ) {
    self.init(
      name, type, [], aliases: aliases, unit: unit, initially: initially,
      initiallyBeside: initiallyBeside, whenUnset: whenUnset, help, source)
  }

  /// Whether a text of the field must have something to be seen in it.
  ///
  /// An empty one would count as recorded and tell nobody anything; so it is for all fields with texts.
  public var needsWords: Bool { type.takesText }

  /// The value that holds while none is recorded; unknown if the table names none.
  public var valueUnset: Quantity {
    if whenUnset.isEmpty { return .unknown }
    return switch type {
    case .integer: Int(whenUnset).map { .number(Double($0)) } ?? .unknown
    case .yesNo, .presence: .truth(whenUnset == "yes")
    default: .word(whenUnset)
    }
  }
}
