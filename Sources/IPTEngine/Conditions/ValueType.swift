package import IPTModel

/// What sort of value an expression gives, as far as that is known before anything runs.
package indirect enum ValueType: Sendable {
  /// Anything, perhaps a word of a vocabulary; what it is shows when it is worked out.
  case any(Vocabulary?)
  /// What was not recorded; it goes with everything.
  case unknown
  case truth
  case number(NumberUse)
  case text
  /// A word of a vocabulary, or, without one, a word that the library knows.
  case word(Vocabulary?)
  /// What is there or not, and if it is there may be a word.
  case presence(Vocabulary)
  case date
  /// A time of day.
  case time
  case duration
  case range
  case list(ValueType)
  /// A record of a kind.
  case record(kind: Int)
  /// A record of a measurement that counts as its total.
  case score(kind: Int)
  /// Records of a kind.
  case rows(kind: Int)

  /// What a number counts, where that makes a difference.
  package enum NumberUse: Sendable {
    case plain
    /// How many records or values there are.
    case count
    /// A part of a whole, which is shown as percent.
    case share
    /// The mean of several numbers, which is shown to one decimal.
    case mean
    /// The number of a session.
    case session
  }
}

extension ValueType {
  /// Whether it goes with everything.
  var isOpen: Bool {
    switch self {
    case .any, .unknown: true
    default: false
    }
  }

  /// Whether it can be true or false.
  var canBeTrue: Bool {
    switch self {
    case .truth, .presence: true
    default: isOpen
    }
  }

  /// Whether it is a number, or a score that counts as one.
  var isNumber: Bool {
    switch self {
    case .number, .score: true
    default: false
    }
  }

  /// The kind of its record or records.
  var kind: Int? {
    switch self {
    case .record(let kind), .score(let kind), .rows(let kind): kind
    case .list(let element): element.isRecord ? element.kind : nil
    default: nil
    }
  }

  var isRecord: Bool {
    switch self {
    case .record, .score: true
    default: false
    }
  }

  /// The words that it can be compared with.
  var vocabulary: Vocabulary? {
    switch self {
    case .any(let vocabulary), .word(let vocabulary): vocabulary
    case .presence(let vocabulary): vocabulary
    case .list(let element): element.vocabulary
    default: nil
    }
  }

  /// The sort of what is in it; nothing if there is nothing in it to go through.
  var element: ValueType? {
    switch self {
    case .list(let element): element
    case .rows(let kind): .record(kind: kind)
    case .range: .number(.plain)
    case .any: .any(vocabulary)
    case .unknown: .unknown
    default: nil
    }
  }

  /// Whether a word that stands alone may be one of its values without being a word of a vocabulary.
  var takesFreeWords: Bool {
    switch self {
    case .word(nil), .text, .any, .record: true
    case .list(let element): element.takesFreeWords
    case .rows: true
    default: false
    }
  }

  // MARK: Comparing

  /// Whether a value of the one sort can be equal to one of the other.
  func canEqual(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.unknown, _), (_, .unknown): true
    case (.number, .number), (.number, .score), (.score, .number): true
    case (.word(let first), .word(let second)): Self.shareWords(first, second)
    case (.presence(let first), .word(let second)), (.word(let second), .presence(let first)):
      Self.shareWords(first, second)
    case (.presence(let first), .presence(let second)): Self.shareWords(first, second)
    case (.text, .text), (.text, .word), (.word, .text), (.text, .presence), (.presence, .text):
      true
    case (.truth, .truth), (.truth, .presence), (.presence, .truth): true
    case (.truth, .word(let words)), (.word(let words), .truth):
      words?.words.contains { $0.word == "yes" || $0.word == "no" } ?? false
    case (.date, .date), (.time, .time), (.duration, .duration), (.range, .range): true
    case (.list(let first), .list(let second)): first.canEqual(second)
    case (.record(let first), .record(let second)), (.record(let first), .score(let second)),
      (.score(let first), .record(let second)), (.score(let first), .score(let second)),
      (.rows(let first), .rows(let second)):
      first == second
    default: false
    }
  }

  private static func shareWords(_ first: Vocabulary?, _ second: Vocabulary?) -> Bool {
    guard let first, let second, first !== second, !first.isOpen, !second.isOpen else {
      return true
    }
    return first.words.contains { word in second.words.contains { $0.word == word.word } }
  }

  /// Whether its values come one before the other.
  var hasOrder: Bool {
    switch self {
    case .number, .score, .text, .date, .time, .duration: true
    default: isOpen
    }
  }

  // MARK: Two at once

  /// Whether a list of both would be of two sorts, so that one of them is never what is looked for.
  func isMixed(with other: ValueType) -> Bool {
    switch (self, other) {
    // What is there or not may be told by a word as well: `in [yes, partly]`.
    case (.truth, .word), (.word, .truth), (.presence, .word), (.word, .presence): false
    default: isSimple && other.isSimple && joined(with: other) == nil
    }
  }

  private var isSimple: Bool {
    switch self {
    case .truth, .number, .text, .word, .presence, .date, .time, .duration, .range, .list: true
    default: false
    }
  }

  /// The sort of what is one or the other; nothing if they have nothing in common.
  func joined(with other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.unknown, _): other
    case (_, .unknown): self
    case (.any(let vocabulary), _), (_, .any(let vocabulary)):
      .any(self.vocabulary === other.vocabulary ? vocabulary : nil)
    case (.number(let first), .number(let second)): .number(first == second ? first : .plain)
    case (.truth, .truth), (.text, .text), (.date, .date), (.time, .time), (.duration, .duration),
      (.range, .range):
      self
    case (.word(let first), .word(let second)): .word(first === second ? first : nil)
    case (.text, .word), (.word, .text): .text
    case (.presence(let first), .presence(let second)): first === second ? self : .any(nil)
    case (.presence, .truth): self
    case (.truth, .presence): other
    case (.presence(let first), .word(let second)), (.word(let second), .presence(let first)):
      .any(first === second ? first : nil)
    case (.list(let first), .list(let second)): .list(first.joined(with: second) ?? .any(nil))
    case (.score(let first), .score(let second)): first == second ? self : nil
    case (.record(let first), .record(let second)), (.record(let first), .score(let second)),
      (.score(let first), .record(let second)):
      first == second ? .record(kind: first) : nil
    case (.rows(let first), .rows(let second)): first == second ? self : nil
    default: nil
    }
  }

  /// What it is called in messages: `a number`.
  func title(_ schema: Schema) -> String {
    switch self {
    case .any: "a value"
    case .unknown: "unknown"
    case .truth, .presence: "yes or no"
    case .number: "a number"
    case .text: "a text"
    case .word(let vocabulary): vocabulary.map { Article.indefinite($0.title) } ?? "a word"
    case .date: "a date"
    case .time: "a time"
    case .duration: "a length of time"
    case .range: "a range"
    case .list: "a list"
    case .record(let kind), .score(let kind): Article.indefinite(schema.kinds[kind].word)
    case .rows: "a list of records"
    }
  }

  /// The sort of what a field of this type holds.
  init(_ type: FieldType, _ schema: Schema) {
    switch type {
    case .text, .entry: self = .text
    case .integer: self = .number(.plain)
    case .yesNo: self = .truth
    case .word(let vocabulary): self = .word(vocabulary)
    case .presence(let vocabulary): self = .presence(vocabulary)
    case .date: self = .date
    case .time: self = .time
    case .duration: self = .duration
    case .session: self = .number(.session)
    case .reference(let word):
      // A record that is referred to is known by its name or its number.
      let isNumbered = schema.kind(word).map { schema.traits[$0].key == .numbered } ?? false
      self = isNumbered ? .number(.plain) : .text
    case .symbol, .label: self = .word(nil)
    case .range: self = .range
    case .expression: self = .any(nil)
    case .list(let element): self = .list(ValueType(element, schema))
    case .either: self = .any(type.vocabulary)
    }
  }
}
