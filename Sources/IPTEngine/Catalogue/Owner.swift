/// What an argument of a form is to the interpreter, beside the fields of the kind, which are their
/// positions in the table.
package enum Owner {
  /// The name or number of the record.
  package static let key = -2
  /// The record that a line belongs to: `of incident 1`.
  package static let parent = -3
  /// `in session 4`
  package static let session = -4
  /// `at 2025-02-11`
  package static let day = -5
  /// `to "mum"`
  package static let newName = -6
  /// `where …`
  package static let filter = -7
  /// `sort …`
  package static let order = -8
  /// `limit 5`
  package static let limit = -9
  /// `as json`
  package static let format = -10
  /// Arguments of single commands, counted down from here.
  package static let first = -20
}
