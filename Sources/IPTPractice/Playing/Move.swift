/// One thing that a trainee does in a role play; a play is the fold of its moves.
package enum Move: Equatable, Sendable {
  case take(choice: String, option: String)
  /// Words of one's own, and the option that they were taken for, if they were understood.
  case say(choice: String, text: String, option: String?)
  /// What a class voted at a choice, and the option that had the most votes, if one alone had.
  case vote(choice: String, counts: [VoteCount], option: String?)
  /// What the trainee says in the client's place.
  case reply(String)
  case write(record: String, text: String)
  case done(record: String)
  case back, hint, why, restart
  /// The trainee asks for the debrief of an exam, which ends it.
  case debrief
  /// How sure the trainee feels, 0 to 10.
  case comfort(Int)
}

/// How many of a class were for an option.
package struct VoteCount: Equatable, Sendable {
  package let option: String
  package let count: Int

  package init(option: String, count: Int) {
    self.option = option
    self.count = count
  }
}

/// Something that is seen or heard in a play.
package enum PlayEvent: Equatable, Sendable {
  case speech(Speaker, String)
  /// The trainee says something.
  case said(String)
  /// Something is said beside the play.
  case notice(String)
  /// A view that the trainee asked for at a record.
  case shown(String)
}

/// One choice that was made.
package struct Turn: Sendable {
  /// How the option came to be taken.
  package enum Manner: Equatable, Sendable {
    case chosen
    /// By the trainee's own words.
    case said(String)
    /// The words were not understood, and the author's option was taken.
    case given(String)
    /// A class voted for it.
    case voted
  }

  package let scene: String
  package let choice: String
  package let option: String
  package let text: String
  package let grade: Grade?
  package let because: String
  package let skills: [(label: String, points: Int)]
  package let manner: Manner
  /// The options of a better grade that were open: their texts and reasons.
  package let better: [(label: String, text: String, because: String)]
  /// The most points that an option gave that was open.
  package let most: Int
  /// The most points for each skill that an option gave that was open.
  package let mostOfSkills: [String: Int]
  /// How often the trainee's words were not understood before.
  package let misses: Int
  /// How a class voted, where it did.
  package let votes: [VoteCount]
  /// What the client answered.
  package var reply = ""
  /// What the trainee said in the client's place.
  package var answers: [String] = []
  /// What was said to the trainer alone.
  package var asides: [String] = []
}

/// What a trainee wrote at a record came to.
package struct RecordResult: Sendable {
  package let label: String
  package let prompt: String
  package let count: Int
  /// What was missing: the hints of the author, or what was expected.
  package let missing: [String]
  /// What of it is about risk.
  package let missingOnRisk: [String]
  /// Whether the trainee said that it is complete, or left before.
  package let isDone: Bool
}
