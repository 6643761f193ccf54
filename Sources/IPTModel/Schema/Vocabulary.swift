/// A closed list of words that a field may hold, with the words accepted in their place.
///
/// Output is always the standard word; an alias is understood on input only.
public final class Vocabulary: Sendable {
  /// One standard word.
  public struct Word: Sendable {
    /// The word as it is written and printed.
    public let word: String
    /// Words accepted instead of it where a value of this vocabulary is expected.
    public let aliases: [String]
    /// What the word means, in one line.
    public let help: String
    /// Whether the word says that there is nothing (any more): `none`, `resolved`.
    public let countsAsNo: Bool
    /// What the word says of the problem area in a field that is evidence, if it says anything.
    public let evidence: Evidence?
    /// Whether the word is the choice when nothing speaks for any other of the list.
    public let isLastChoice: Bool
    /// Whether what is recorded with the word may still lie ahead: `planned`.
    public let mayLieAhead: Bool
    /// Whether there is one such record as a rule, so that a second is doubted: `mother`.
    public let isOneOnly: Bool
    /// How many times a month it is, of a word for a frequency.
    public let timesAMonth: Double?

    /// A word with its meaning in one line, and the words accepted instead of it.
    public init(
      _ word: String, _ help: String, aliases: [String] = [], countsAsNo: Bool = false,
      evidence: Evidence? = nil, isLastChoice: Bool = false, mayLieAhead: Bool = false,
      isOneOnly: Bool = false, timesAMonth: Double? = nil
    ) {
      self.word = word
      self.help = help
      self.aliases = aliases
      self.countsAsNo = countsAsNo
      self.evidence = evidence
      self.isLastChoice = isLastChoice
      self.mayLieAhead = mayLieAhead
      self.isOneOnly = isOneOnly
      self.timesAMonth = timesAMonth
    }
  }

  /// What the list is called in help and messages, in the singular: "kind of relation".
  public let title: String
  /// The words in their order of rank or of use; a word's position is its ordinal.
  public let words: [Word]
  /// The key of the source in the bibliography, or `[C]` for a convention of this program.
  public let source: String
  /// Whether words outside the list are accepted too; they are kept as typed.
  public let isOpen: Bool

  /// A list of words, closed unless said otherwise; their order gives them their ordinals.
  public init(
    _ title: String, source: String, isOpen: Bool = false, _ words: [Word]
  ) {
    self.title = title
    self.words = words
    self.source = source
    self.isOpen = isOpen
  }
}
