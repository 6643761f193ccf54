import IPTEngine
import IPTModel

/// What there is to say of a play behind its end: safety first, then turn by turn.
package struct Debrief {
  /// A skill and what was reached of it.
  package struct SkillResult: Sendable {
    package let label: String
    package let title: String
    package let points: Int
    /// The most that the open options on the way gave.
    package let most: Int
  }

  package let name: String
  package let author: String
  package let title: String
  package let label: String
  package let turns: [Turn]
  package let records: [RecordResult]
  package let skills: [SkillResult]
  package let points: Int
  /// The most that the open options on the way gave.
  package let most: Int
  /// The unsafe options that were taken.
  package let unsafeTurns: [Turn]
  /// The unsafe options that were taken back.
  package let takenBack: [Turn]
  /// What is missing in the record about risk: the hints of the author, or what was expected.
  package let missingOnRisk: [String]
  /// The flags that no risk entry answered, in words.
  package let openFlags: [String]
  package let comfort: (before: Int?, after: Int?)
  /// How often the trainee went back, asked for a hint, asked why, began anew.
  package let asked: (back: Int, hint: Int, why: Int, restart: Int)
  package let isExam: Bool
  /// Whom the trainee played, where that was not the therapist.
  package let part: String?
  /// What was said to the trainer alone before the first choice.
  package let asides: [String]
  /// Whether the play came to its end.
  package let isOver: Bool

  /// - Parameters:
  ///   - player: The play behind its last move.
  ///   - attempt: The moves, with who made them.
  ///   - name: What the attempt is called: its file.
  package init(_ player: Player, _ attempt: Attempt, name: String) {
    self.name = name
    author = attempt.author
    title = player.play.title
    label = player.play.label
    turns = player.turns
    records = player.recordsSoFar
    missingOnRisk = records.flatMap(\.missingOnRisk)
    takenBack = player.takenBack
    points = player.tally.points
    isExam = attempt.isExam
    part = attempt.isReversed ? player.play.cast["client"] ?? "the client" : nil
    asides = player.play.asides + player.asides
    isOver = player.isOver
    comfort = attempt.comfort
    unsafeTurns = player.turns.filter { $0.grade == .unsafe }
    most = player.turns.reduce(0) { $0 + $1.most }
    skills = player.play.skills.map { skill in
      SkillResult(
        label: skill.label, title: skill.title,
        points: player.tally.skills[skill.label] ?? 0,
        most: player.turns.reduce(0) { $0 + ($1.mostOfSkills[skill.label] ?? 0) })
    }
    let reader = CaseReader(player.book)
    openFlags = reader.openFlags.map { flag in
      let item = DisplayText.text(reader.field("item", of: flag))
      let measure = DisplayText.text(reader.field("measure", of: flag))
      let value = DisplayText.text(reader.field("value", of: flag))
      return "\(measure) \(item) was answered with \(value), and no risk entry answers it."
    }
    func count(_ move: Move) -> Int { attempt.moves.count { $0 == move } }
    asked = (count(.back), count(.hint), count(.why), count(.restart))
  }

  /// How many turns have a grade.
  package func count(_ grade: Grade) -> Int { turns.count { $0.grade == grade } }
}
