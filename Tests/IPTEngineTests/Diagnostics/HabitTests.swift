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
    for line in text.split(separator: "\n") {
      for mark in ["  try: ", "  fill in: "] where line.hasPrefix(mark) {
        return (text, String(line.dropFirst(mark.count)))
      }
    }
    return (text, nil)
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
    ("event marriage June 2014", "event \"marriage\" on 2014-06"),
    ("event marriage 14 June 2014", "event \"marriage\" on 2014-06-14"),
    ("closeness Ruth 4", "set relation Ruth closeness 4"),
    ("closeness \"Ruth\" 4", "set relation \"Ruth\" closeness 4"),
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
    ("event \"moved\" on 31 Feb 2014", "31 Feb 2014 is not in the calendar"),
    ("event wedding in June on 3 May 2014", "text stands in quotes"),
    ("closeness", "`set relation NAME closeness …`"),
    ("note \"\"", "what is to be said?"),
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

  /// What is still to be filled in is offered with a hole.
  @Test(arguments: [
    ("planned on 2026-12-22", "session … planned on 2026-12-22"),
    ("missed because \"ill\"", "session … missed because \"ill\""),
    ("goal done", "set goal … status reached"),
    ("homework partly", "outcome partly of homework …"),
    ("closeness 4", "set relation … closeness 4"),
  ])
  func thisIsOfferedWithAHole(_ typed: String, _ better: String) {
    let (text, offered) = seen(typed)
    #expect(offered == better, "\(text)")
  }

  @Test func whatMustBeThereIsNotSaidToBeCleared() {
    #expect(!seen("note \"\"").text.contains("clears a field"))
    #expect(seen("set relation Ruth dispute-gain \"\"").text.contains("clears a field"))
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
