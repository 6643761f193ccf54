/// The stable code of a diagnostic: a letter for the series, and a number that is never reused.
///
/// Series: `P` syntax, `N` names, `V` values, `R` run time, `G F V0` the library's own, `S` safety,
/// `C` case file, `L` lint.
public struct DiagnosticCode: Hashable, Sendable {
  /// The letter and the number, as they are printed: `P014`.
  public let id: String

  /// Makes a code, unchecked: a letter for the series and a number.
  public init(_ id: String) { self.id = id }

  /// Whether it is of the series of what happens while a script runs.
  public var isOfRunning: Bool { id.first == "R" }
}

/// One thing to say about a text: what, where, and what would be right.
public struct Diagnostic: Equatable, Sendable {
  /// How much a diagnostic weighs.
  public enum Severity: UInt8, Sendable {
    case note, warning, error

    /// The word that opens the message: `error`.
    public var word: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  /// A change of the text that mends it: what stands in a range of bytes is replaced.
  public struct Fix: Equatable, Sendable {
    /// The bytes of the source that are replaced; at an empty range the text is put in.
    public let range: Range<Int>
    /// What is put in their place; empty to take them out.
    public let replacement: String
    /// Whether the text has holes that a person must fill before it runs.
    public let isTemplate: Bool

    /// Puts a text in the place of a range of bytes.
    public init(_ range: Range<Int>, _ replacement: String, isTemplate: Bool = false) {
      self.range = range
      self.replacement = replacement
      self.isTemplate = isTemplate
    }
  }

  /// The code by which the page about it is found.
  public let code: DiagnosticCode
  /// How much it weighs; an error unless it was made as something less.
  public let severity: Severity
  /// The cause, in one sentence without a full stop.
  public let message: String
  /// The bytes of the source that it is about; nothing if it is about none.
  public var range: Range<Int>?
  /// The text that the range is of; nothing if it is the one at hand.
  public var source: Source?
  /// What is said under the caret.
  public let label: String
  /// Further lines.
  public var notes: [String]
  /// The change that mends it, if there is one to offer.
  public let fix: Fix?
  /// The change that was perhaps meant, of which the writer alone can be sure: another person's name.
  ///
  /// It is put in on a key, where the writer sees it before it runs, and never offered to be run.
  public var guess: Fix?

  /// What is said where a name without quotes goes on: whether it does, only its bearer can tell.
  public static let nameInWords = "a name of several words stands in quotes"

  /// What is said of a word that nothing is like.
  public static let unknownHere = "unknown here"

  /// What is said of a word that another one is like, if one is.
  public static func meant(_ nearest: String?) -> String {
    nearest.map { "did you mean `\($0)`?" } ?? unknownHere
  }

  /// The same without the change that would mend it.
  public var withoutFix: Self { with(nil) }

  /// The same with another change that would mend it.
  public func with(_ fix: Fix?) -> Self {
    var other = Self(
      code, message, severity: severity, at: range, label: label, notes: notes, fix: fix)
    other.source = source
    other.guess = guess
    return other
  }

  /// Says something of a text; it is an error, about no place in it, unless more is given.
  public init(
    _ code: DiagnosticCode, _ message: String, severity: Severity = .error,
    at range: Range<Int>? = nil, label: String = "", notes: [String] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.label = label
    self.notes = notes
    self.fix = fix
  }
}
