package import IPTLanguage

/// The codes of role plays.
extension DiagnosticCode {
  // Names.
  static let unknownLabel = Self("N020")
  static let labelTaken = Self("N021")
  static let noScene = Self("N022")
  static let nothingSaid = Self("N023")
  static let tooManyOptions = Self("N024")
  static let labelIsCommand = Self("N025")
  // Run time.
  static let notHere = Self("R030")
  static let goesRound = Self("R031")
  package static let notInExam = Self("R032")
  package static let otherRolePlay = Self("R033")
  package static let noRolePlay = Self("R034")
  package static let replayDiffers = Self("R035")
  package static let attemptCutShort = Self("R036")
  static let nobodyVoted = Self("R037")
  static let wrongVote = Self("R038")
  package static let stoppedPlaying = Self("R039")
  // Lint.
  static let unreachableScene = Self("L050")
  static let unreachableLine = Self("L051")
  static let loopWithoutExit = Self("L052")
  static let emptyChoice = Self("L053")
  static let ungraded = Self("L054")
  static let noReason = Self("L055")
  static let unusedSkill = Self("L056")
  static let nothingToMatch = Self("L057")
  static let noTherapeuticOption = Self("L058")
  static let returnWithoutCall = Self("L059")
  static let callsItself = Self("L060")
  static let neverUnderstood = Self("L061")
  static let recordWithoutDay = Self("L062")
  static let bracesAreSaid = Self("L063")
}
