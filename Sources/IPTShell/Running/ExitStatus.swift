/// How a run of the program ends, as other programs see it.
package enum ExitStatus {
  package static let done: Int32 = 0
  /// A check failed, or a gate refused.
  package static let checkFailed: Int32 = 1
  package static let usage: Int32 = 2
  /// A flag is unanswered at the end of a run without a person.
  package static let openFlag: Int32 = 3
  /// Bad data or a bad script.
  package static let badData: Int32 = 65
  package static let noInput: Int32 = 66
  package static let cannotCreate: Int32 = 73
  package static let inputOutput: Int32 = 74
  package static let locked: Int32 = 75
}
