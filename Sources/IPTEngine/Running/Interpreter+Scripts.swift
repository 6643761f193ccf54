package import IPTLanguage
import IPTModel

/// Running texts: a script is all or nothing, and one entry of the log.
extension Interpreter {
  /// What a run came to.
  package struct Run {
    /// What was wrong; empty when everything was done.
    package var diagnostics: [Diagnostic] = []
    /// Whether the text was wrong in itself, so that nothing of it ran.
    package var isFaulty = false
    /// How many statements were done.
    package var statements = 0
  }

  /// Runs a text as one entry.
  ///
  /// When anything goes wrong the case is as it was before.
  ///
  /// Reading and running go on together; as soon as something is wrong nothing more is run, but the
  /// rest is still read, so that all that is wrong with the text is told at once.
  package mutating func run(script source: Source) -> Run {
    let mark = book.log.mark
    let before = openSession
    let changesBefore = book.log.changes.count
    let firstOutput = outputs.count
    let firstNotice = notices.count
    if source.count > 1 << 20 { book.reserve(forText: source.count) }
    book.beginEntry(time: setting.now, author: setting.author)
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    var run = Run()
    var failure: Failure?
    var isFaulty = !parser.diagnostics.isEmpty
    reading: while true {
      switch parser.nextStatement(into: &tree) {
      case .end: break reading
      case .faulty: isFaulty = true
      case .statement:
        if isFaulty || failure != nil { continue }
        do throws(Failure) {
          if run.statements & 0xFF == 0xFF, isInterrupted() {
            throw Failure(.interrupted, "stopped")
          }
          try self.run(tree, at: 0, of: source)
          run.statements += 1
        } catch {
          failure = error
        }
      }
    }
    run.isFaulty = !parser.diagnostics.isEmpty
    run.diagnostics = parser.diagnostics.isEmpty ? failure?.diagnostics ?? [] : parser.diagnostics
    guard !run.diagnostics.isEmpty else {
      book.dropEmptyEntry()
      return run
    }
    let hasChanges = book.log.changes.count > changesBefore
    book.cut(back: mark)
    openSession = before
    dropConfirmations()
    // A view of what was rolled back shows a case that nobody has; one of an untouched case is true.
    let droppedOutputs = run.isFaulty || hasChanges ? outputs.count - firstOutput : 0
    outputs.removeLast(droppedOutputs)
    let unkept = notices[firstNotice...].filter { $0.code == .openFlag }.map(\.unkept)
    if run.isFaulty {
      notices.removeLast(notices.count - firstNotice)
    } else {
      notices.removeAll { $0.code == .openFlag }
      if run.statements > 0 {
        run.diagnostics[run.diagnostics.count - 1].notes.append(
          "Nothing of the script was kept: \(run.statements) statement"
            + "\(run.statements == 1 ? " was" : "s were") undone, the rest did not run."
            + (droppedOutputs > 0 ? " What they showed is left out." : ""))
      }
    }
    // What was rolled back raised no flag, but the answer was given and calls for a question.
    notices.append(contentsOf: unkept)
    return run
  }

  /// Reads a text and runs nothing; the result says whether it merely breaks off.
  package func isIncomplete(_ text: String) -> Bool {
    var parser = Parser(Source(text), grammar: catalogue.grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.isIncomplete
  }
}
