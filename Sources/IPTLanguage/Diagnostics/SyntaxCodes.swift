/// The codes of the language kit. Their pages stand in the catalogue of the program.
extension DiagnosticCode {
  /// A word that begins no statement.
  public static let unknownStatement = Self("P001")
  /// A string that does not end on its line.
  public static let unclosedString = Self("P002")
  /// A text block, bracket or brace that does not end.
  public static let unclosedBlock = Self("P003")
  /// A `}`, `)` or `]` that closes nothing.
  public static let unmatchedClose = Self("P004")
  /// A backslash in a string that begins no escape.
  public static let badEscape = Self("P005")
  /// Something that begins like a number and is none.
  public static let malformedNumber = Self("P006")
  /// Curly quotes or long dashes where plain signs are meant.
  public static let typographicSign = Self("P007")
  /// A control character, or one that turns the direction of text.
  public static let controlCharacter = Self("P008")
  /// A sign that means nothing here.
  public static let strayCharacter = Self("P009")
  /// Bytes that are not UTF-8.
  public static let notUTF8 = Self("P010")
  /// A statement that ends before it is complete.
  public static let missingArgument = Self("P011")
  /// A word that is no clause of the statement.
  public static let unknownClause = Self("P012")
  /// A value of another sort than the clause takes.
  public static let wrongSort = Self("P013")
  /// A number outside its range.
  public static let outOfRange = Self("P014")
  /// A word that is not in the list of words.
  public static let unknownWord = Self("P015")
  /// Something behind a complete statement.
  public static let trailing = Self("P016")
  /// A block where the statement has none.
  public static let unexpectedBlock = Self("P017")
  /// Blocks within blocks beyond the limit.
  public static let tooDeep = Self("P018")
  /// An expression that breaks off or goes wrong.
  public static let badExpression = Self("P019")
  /// A day that the calendar does not have.
  public static let noSuchDay = Self("P020")
  /// An `else` that does not stand behind a block on its line.
  public static let misplacedElse = Self("P021")
  /// A sign that other languages have where this one has another.
  public static let foreignSign = Self("P022")
  /// A definition that uses itself.
  public static let recursion = Self("N011")
  /// A clause that is given twice.
  public static let duplicateClause = Self("N001")
}
