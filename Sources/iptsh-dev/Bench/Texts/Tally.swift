/// What a text must have built when it has run: the records of every kind, and sums over them.
///
/// The sums catch what the counts do not: an update lost, an answer read wrong, a word misplaced.
struct Tally: Equatable {
  var relations = 0
  /// Over the relations, after all updates.
  var closeness = 0
  var importance = 0
  /// Relations whose dispute is an impasse.
  var impasses = 0
  var strained = 0
  var events = 0
  var impact = 0
  /// Events of the kind `quarrel`.
  var quarrels = 0
  var scores = 0
  /// Over the totals of all scores.
  var points = 0
  var notes = 0

  /// The form every program prints, a figure a line.
  var lines: String {
    let figures = [
      ("relations", relations), ("closeness", closeness), ("importance", importance),
      ("impasses", impasses), ("strained", strained), ("events", events), ("impact", impact),
      ("quarrels", quarrels), ("scores", scores), ("points", points), ("notes", notes),
    ]
    return figures.map { "\($0.0) \($0.1)\n" }.joined()
  }
}
