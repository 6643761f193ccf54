import IPTEngine
import IPTLanguage
import IPTModel
import LineEditor

/// A lesson at the shell: what is to be typed is said, and what was typed is looked at.
struct Tutorial {
  /// The name of the case it is about, in the prompt.
  static let name = "tutorial"

  private let lessons: [Lesson]
  private var present = 0
  /// How often the present lesson was tried without success.
  private var attempts = 0
  /// Whether the last line ran for `skip`, which goes on whatever it did.
  private var isSkipping = false
  /// The codes of what was wrong with the last line.
  private var faults: [String] = []

  /// After so many attempts the line is told.
  private static let patience = 2

  init(_ lessons: [Lesson] = Lesson.all) { self.lessons = lessons }

  /// Says what is to be learned, and the first task.
  func begin(_ console: Console) {
    console.say(
      "This takes about ten minutes. The case is invented, and nothing you type is kept.\n"
        + "`skip` does what is asked for you and goes on, Ctrl-D ends the tutorial.\n")
    say(0, console)
  }

  /// The line that runs for `skip`: the one of the lesson, so that the next one finds what it needs.
  mutating func line(insteadOf line: String, _ console: Console) -> String? {
    guard line.split(separator: " ") == ["skip"], present < lessons.count else { return nil }
    isSkipping = true
    console.say("› \(lessons[present].example)")
    // The line stands above what it shows.
    console.flush()
    return lessons[present].example
  }

  /// Takes notice of what was wrong with a line.
  mutating func noteFaults(_ codes: [String]) { faults = codes }

  /// Looks at what a line has done; whether the tutorial is over.
  mutating func goOn(
    _ interpreter: borrowing Interpreter, after line: String, _ console: Console
  ) -> Bool {
    guard present < lessons.count else { return false }
    defer {
      faults = []
      isSkipping = false
    }
    let turn = Lesson.Turn(line: line, faults: faults, reader: interpreter.reader)
    guard isSkipping || lessons[present].isDone(turn) else {
      attempts += 1
      if attempts >= Self.patience {
        console.say("\n[\(present + 1)/\(lessons.count)] Try this line:")
        console.say("  › \(lessons[present].example)")
      }
      return false
    }
    advance(console)
    return present == lessons.count
  }

  private mutating func advance(_ console: Console) {
    present += 1
    attempts = 0
    if present < lessons.count { return say(present, console) }
    console.say(
      "\nThat is all it takes. `new NAME` makes a case of your own, `cases` lists them,\n"
        + "`help` shows the rest by what it is for. You are back where you were.")
  }

  private func say(_ index: Int, _ console: Console) {
    let lesson = lessons[index]
    console.say("\n[\(index + 1)/\(lessons.count)] \(lesson.text)")
    if lesson.showsExample { console.say("  › \(lesson.example)") }
  }
}

extension InteractiveShell {
  /// Runs the tutorial in a shell of its own, on a case that is kept in memory alone.
  func teach() -> Int32? {
    if tutorial != nil {
      console.say("You are in it. Ctrl-D leaves.")
      return nil
    }
    console.flush()
    let child = InteractiveShell(
      Workbench(), console, folder, open: nil, setting: baseSetting, settings: settings,
      clock: clock)
    child.tutorial = Tutorial()
    child.tutorial?.begin(console)
    guard var editor = LineEditor(child.setup()) else { return nil }
    let status = child.loop(&editor)
    return status > 128 ? status : nil
  }
}
