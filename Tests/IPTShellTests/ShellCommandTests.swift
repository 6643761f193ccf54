import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@testable import IPTShell

@Suite struct ShellCommandTests {
  @Test func noVerbOfTheShellTakesTheWordOfAnythingElse() {
    let own = Command.shell.filter { $0.under.isEmpty }.map(\.word)
    #expect(Set(own).count == own.count)
    #expect(Set(own).isDisjoint(with: Command.all.map(\.word)))
    let others = Catalogue(
      schema: Schema(kinds: Kind.all), commands: Command.all, use: .statements)
    for word in own {
      let meaning = others.grammar.meaning(ofWord: word, in: others.grammar.statements)
      #expect(meaning == nil, "\(word) begins a statement without the shell")
    }
  }

  @Test(arguments: Command.shell.map(\.words))
  func anExampleIsReadAndIsForTheShellAlone(words: String) {
    let command = Command.shell.first { $0.words == words }
    guard let command, words != "quit", words != "exit" else { return }
    let workbench = Workbench()
    for hasShell in [false, true] {
      var setting = Interpreter.Setting(now: Timestamp(seconds: 1_795_000_000), author: "me")
      setting.hasShell = hasShell
      var interpreter = workbench.interpreter(
        Casebook(schema: workbench.schema), setting: setting)
      _ = interpreter.run(script: Source("add relation mother"))
      for example in command.examples {
        let run = interpreter.run(script: Source(example.input))
        #expect(
          run.diagnostics.map(\.code.id) == (hasShell ? [] : ["R050"]), "\(example.input)")
        #expect(interpreter.requests.isEmpty != hasShell)
      }
    }
  }

  @Test func whatGoesToAnotherCaseStandsAlone() {
    let workbench = Workbench()
    var setting = Interpreter.Setting(now: Timestamp(seconds: 1_795_000_000), author: "me")
    setting.hasShell = true
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: setting)
    for line in ["open anna; note \"x\"", "note \"x\"; open anna", "if 1 = 1 { close }"] {
      let run = interpreter.run(script: Source(line))
      #expect(run.diagnostics.map(\.code.id) == ["R051"], "\(line)")
      #expect(interpreter.book.log.changes.isEmpty)
    }
    #expect(interpreter.run(script: Source(" open anna ; ")).diagnostics.isEmpty)
  }
}

@Suite struct LessonTests {
  private func reader(after lines: [String]) -> CaseReader {
    let workbench = Workbench()
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema),
      setting: .init(now: Timestamp(seconds: 1_795_000_000), author: "me"))
    for line in lines {
      let run = interpreter.run(script: Source(line))
      let isMeantToFail = line.contains("closnes") || line == "phase next"
      #expect(run.diagnostics.isEmpty != isMeantToFail, "\(line): \(run.diagnostics)")
    }
    return interpreter.reader
  }

  @Test(arguments: Lesson.all.indices) func itsLineDoesWhatIsAskedAndNothingBeforeDid(index: Int) {
    let lines = Lesson.all[...index].map(\.example)
    let line = Lesson.all[index].example
    let faults = line.contains("closnes") ? ["P012"] : line == "phase next" ? ["G01"] : []
    let remedies = line.contains("closnes") ? [Lesson.all[index + 1].example] : []
    let done = Lesson.Turn(
      line: line, faults: faults, remedies: remedies, reader: reader(after: lines))
    #expect(Lesson.all[index].isDone(done))
    let idle = Lesson.Turn(line: "show case", faults: [], reader: reader(after: lines.dropLast()))
    #expect(!Lesson.all[index].isDone(idle), "done before it was asked")
  }
}
