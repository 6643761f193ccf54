package import IPTLanguage

/// The codes of the interpreter.
extension DiagnosticCode {
  // Names.
  package static let unknownRecord = Self("N003")
  package static let nameTaken = Self("N004")
  package static let unknownSymbol = Self("N005")
  package static let unknownName = Self("N006")
  // Values that only the open case or the library can judge.
  package static let wrongItemCount = Self("V101")
  package static let itemOutOfRange = Self("V102")
  package static let totalOutOfRange = Self("V103")
  package static let notACondition = Self("V104")
  package static let needsReason = Self("V105")
  package static let emptyName = Self("V106")
  package static let noPlace = Self("V107")
  // Run time.
  package static let gateRefused = Self("R001")
  package static let nothingToTakeBack = Self("R002")
  package static let noFurtherPhase = Self("R003")
  package static let noQuestions = Self("R004")
  package static let nothingToAnswer = Self("R005")
  package static let interrupted = Self("R007")
  package static let unknownHelp = Self("R009")
  package static let readOnly = Self("R010")
  package static let wrongLanguageVersion = Self("R011")
  package static let idleOverride = Self("R012")
  // Safety.
  package static let openFlag = Self("S01")
  package static let answerNotKept = Self("S02")
  // Case file.
  package static let notACaseFile = Self("C001")
  package static let newerCaseFile = Self("C002")
  package static let cutShort = Self("C003")
  package static let wrongDigest = Self("C004")
  package static let wrongLink = Self("C005")
  package static let badChange = Self("C006")
  package static let misnumbered = Self("C007")
  package static let cannotOpen = Self("C010")
  package static let noSuchCase = Self("C011")
  package static let caseLocked = Self("C012")
  package static let notSaved = Self("C013")
  package static let caseExists = Self("C014")
  package static let notDurable = Self("C015")
}
