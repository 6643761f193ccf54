import IPTEngine
import Testing

/// What people type out of habit is told, and what is offered for it says what they meant.
@Suite("Words and dates that people bring along")
struct HabitTests {
  private static let before = """
    add relation Ruth partner closeness 4
    session 1 on 2026-01-07
    homework "call the club" due 1
    """

  private func seen(_ typed: String) -> (text: String, offered: String?) {
    var sitting = Sitting(after: Self.before)
    let text = sitting.type(typed)
    let line = text.split(separator: "\n").first { $0.hasPrefix("  try: ") }
    return (text, line.map { String($0.dropFirst("  try: ".count)) })
  }

  /// What is offered is not taken for what was typed: it runs, and keeps each clause.
  @Test(arguments: [
    ("event marriage on June 2014 impact 4", "event \"marriage\" on 2014-06 impact 4"),
    ("event \"moved\" on June 2014 impact 4", "event \"moved\" on 2014-06 impact 4"),
    ("event \"moved\" on June-2014", "event \"moved\" on 2014-06"),
    ("event \"moved\" on jun 2014", "event \"moved\" on 2014-06"),
    ("event \"moved\" on 06/2014", "event \"moved\" on 2014-06"),
    ("event \"moved\" on 6.2014", "event \"moved\" on 2014-06"),
    ("event \"moved\" on 14.6.2014", "event \"moved\" on 2014-06-14"),
    ("event \"moved\" on 14/06/2014 impact 2", "event \"moved\" on 2014-06-14 impact 2"),
    ("event \"moved\" on 14 June 2014", "event \"moved\" on 2014-06-14"),
    ("event \"moved\" on June 14, 2014", "event \"moved\" on 2014-06-14"),
    ("event \"moved\" on 2014/06/14", "event \"moved\" on 2014-06-14"),
    ("event \"moved\" on 2014.06.14", "event \"moved\" on 2014-06-14"),
    ("event \"moved\" on 5.5.2014", "event \"moved\" on 2014-05-05"),
    (
      "risk thoughts none plan none means none intent none told brother next-check 2026-04-09",
      "risk thoughts none plan none means none intent none told \"brother\" next-check 2026-04-09"
    ),
    ("note talked with her about it", "note \"talked with her about it\""),
    ("set relation Ruth closenesseness 4", "set relation Ruth closeness 4"),
    ("rename relation ruth wife", "rename relation ruth to wife"),
    ("contract length 50 weekly", "contract length 50min weekly"),
    ("homework done", "outcome done"), ("homework partly", "outcome partly"),
    ("homeworks", "list homework"), ("score wsas 19", "score wsas total 19"),
    ("score gad7 9", "score gad7 total 9"),
  ])
  func thisIsOfferedAndRuns(_ typed: String, _ better: String) {
    let (text, offered) = seen(typed)
    #expect(offered == better, "\(text)")
    var sitting = Sitting(after: Self.before)
    let again = sitting.type(better)
    #expect(sitting.codes == [], "\(again)")
  }

  /// Where it depends on what was meant, it is asked and nothing is offered.
  @Test(arguments: [
    ("event \"moved\" on 04/06/2014", "does the day or the month stand first?"),
    ("event \"moved\" on 4.6.2014", "`2014-06-04` or `2014-04-06`"),
    ("event \"moved\" on 06/14/2014", "does the day or the month stand first?"),
    ("event \"moved\" on 31/02/2014", "`on` is a date"),
    ("event \"moved\" with nobody colour red", "unknown here"),
    ("event \"moved\" with Ruth colour red", "`Ruth` is a name of the case"),
    ("risk no", "`thoughts`"), ("case age 34", "`case born`"), ("delete everything", "`undo`"),
    ("focus role-disputes with wife", "`set relation \"…\" dispute`"),
    ("rename relation ruth my wife", "unknown here"), ("score gad7 1 2", "2 given"),
    ("score gad7 40", "an answer of gad7 is"),
  ])
  func thisIsAskedAndNotOffered(_ typed: String, _ said: String) {
    let (text, offered) = seen(typed)
    #expect(offered == nil, "\(text)")
    #expect(text.contains(said), "\(text)")
  }

  @Test(arguments: Habit.all.indices)
  func everyHabitOfTheTableIsTold(_ index: Int) {
    let habit = Habit.all[index]
    let typed = habit.beginning.isEmpty ? habit.word : "\(habit.beginning) \(habit.word)"
    let (text, offered) = seen(typed)
    #expect(text.hasPrefix("error[P"), "`\(typed)` is right here:\n\(text)")
    let words = habit.note.split(separator: " ").prefix(4).joined(separator: " ")
    #expect(text.contains(words), "\(text)")
    #expect(offered == (habit.instead.isEmpty ? nil : habit.instead))
  }

  @Test(arguments: [
    "birth 1990", "birthday 1990-04-01", "birthdate 1990",
  ])
  func otherWordsForTheBirthAreTaken(_ clause: String) {
    var sitting = Sitting()
    _ = sitting.type("case \(clause)")
    #expect(sitting.codes == [])
    #expect(sitting.statement(0).contains("born 1990"))
  }

  @Test func anAnalysisIsAnIncident() {
    var sitting = Sitting()
    _ = sitting.type("analysis \"the call\" { turn me \"Well.\" }")
    #expect(sitting.codes == [])
    #expect(sitting.statement(0).hasPrefix("add incident 1 \"the call\""))
  }
}
