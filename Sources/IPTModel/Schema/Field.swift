/// What a field may hold.
package indirect enum FieldType: Sendable {
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
  case reference(StaticString)
  /// A word that the library declares, such as a measure or a gate.
  case symbol(StaticString)
  /// A label such as `grief#3`.
  case label
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

/// One field of a kind: a row of its table.
package struct Field: Sendable {
  /// Habits of a field that are not its type.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The value moves with time: a list of (place, value), of which the latest place counts.
    package static let tracked = Self(rawValue: 1)
    /// Stands right after the key, without its word; positionals keep their declared order.
    package static let positional = Self(rawValue: 2)
    /// The clause may be given more than once; the values are collected into a list.
    package static let repeatable = Self(rawValue: 4)
    /// A record cannot be added without it.
    package static let required = Self(rawValue: 8)
    /// The values may stand without the field's word, because they are no other word of the kind.
    package static let bare = Self(rawValue: 16)
    /// Written by the program only; typing it is refused.
    package static let derived = Self(rawValue: 32)
    /// Numbers may follow each other without brackets: `2 1 3 2`.
    package static let run = Self(rawValue: 64)
  }

  /// The field's word.
  package let name: StaticString
  package let type: FieldType
  package let traits: Traits
  /// Other words accepted for the field.
  package let aliases: [StaticString]
  /// The unit or the meaning of the ends of a scale; empty when there is none.
  package let unit: StaticString
  /// What the field records, in one line.
  package let help: StaticString
  /// The key of the source in the bibliography, or `[C]`.
  package let source: StaticString

  package init(
    _ name: StaticString, _ type: FieldType, _ traits: Traits = [],
    aliases: [StaticString] = [], unit: StaticString = "",
    _ help: StaticString, _ source: StaticString = "[C]"
  ) {
    self.name = name
    self.type = type
    self.traits = traits
    self.aliases = aliases
    self.unit = unit
    self.help = help
    self.source = source
  }
}
