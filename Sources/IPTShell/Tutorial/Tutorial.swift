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
        + "`skip` does what is asked for you and goes on, whatever stands in the line.\n"
        + "Ctrl-D on an empty line ends the tutorial.\n")
    say(0, console)
  }

  /// The line that runs for `skip`: the one of the lesson, so that the next one finds what it needs.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - returned: What stood in the line when it came back with a mistake.
  ///   - console: Where the line is shown.
  /// - Returns: The line, where it was asked for.
  mutating func line(
    insteadOf line: String, returned: Draft?, _ console: Console
  ) -> String? {
    guard present < lessons.count, Self.isSkip(line, in: returned) else { return nil }
    isSkipping = true
    console.say("› \(lessons[present].example)")
    // The line stands above what it shows.
    console.flush()
    return lessons[present].example
  }

  /// Whether a line is `skip`, be it typed into one that came back: nobody who gives up clears it first.
  static func isSkip(_ line: String, in returned: Draft?) -> Bool {
    func bare(_ text: some StringProtocol) -> String { String(text.filter { $0 != " " }) }
    let word = "skip"
    let line = bare(line)
    if line == word { return true }
    guard let returned, !returned.text.isEmpty else { return false }
    return ([returned.text] + returned.remedies.map(\.text)).contains { text in
      let text = bare(text)
      guard line.count == text.count + word.count else { return false }
      return text.indices.contains { place in
        line == text[..<place] + word + text[place...]
      } || line == text + word
    }
  }

  /// Takes notice of what was wrong with a line.
  mutating func noteFaults(_ codes: [String]) { faults = codes }

  /// Looks at what a line has done; whether the tutorial is over.
  mutating func goOn(
    _ interpreter: borrowing Interpreter, after line: String, offering draft: Draft?,
    _ console: Console
  ) -> Bool {
    guard present < lessons.count else { return false }
    defer {
      faults = []
      isSkipping = false
    }
    let turn = Lesson.Turn(
      line: line, faults: faults, remedies: draft?.remedies.map(\.text) ?? [],
      reader: interpreter.reader)
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
    // One of the lessons is about the line that comes back.
    var settings = settings
    _ = settings.set("return-line", "yes")
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
