/// What an argument of a form is to the interpreter, beside the fields of the kind, which are their
/// positions in the table.
package enum Owner {
  /// The name or number of the record.
  package static let key = -2
  /// The record that a line belongs to: `of incident 1`.
  package static let parent = -3
  /// The session of a place: `in session 4`.
  package static let session = -4
  /// The day of a place: `at 2025-02-11`.
  package static let day = -5
  /// The name after a renaming: `to "mum"`.
  package static let newName = -6
  /// The condition of a list: `where …`.
  package static let filter = -7
  /// The order of a list: `sort …`.
  package static let order = -8
  /// The length of a list: `limit 5`.
  package static let limit = -9
  /// The form of the output: `as json`.
  package static let format = -10
  /// An area or a topic of questions.
  package static let topic = -11
  /// What is claimed to be true: `expect …`.
  package static let claim = -12
  /// The points of what is claimed: `worth 2`.
  package static let worth = -13
  /// What is said when a claim is not met: `hint "…"`.
  package static let hint = -14
  /// What a scenario begins with: `from "helen.ipt"`.
  package static let origin = -15
  /// The variables and the rows of a scenario that is run several times.
  package static let scenarioPattern = -16
  package static let scenarioRows = -17
  /// The words by which scenarios are chosen.
  package static let tags = -18
  /// The time that a view is of: `as of session 4`, `as recorded @41`.
  package static let asOf = -19
  package static let asRecorded = -20
  /// Why it is done: `because "…"`.
  package static let reason = -21
  /// Arguments of single commands, counted down from here.
  package static let first = -30
}
