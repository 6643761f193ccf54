package import IPTEngine
package import IPTLanguage
import IPTModel
import IPTStore
import LineEditor

/// Runs a text without a person: all or nothing, saved once at the end.
package struct Batch {
  private let workbench: Workbench
  private let console: Console
  /// What the text may use.
  package var limits = Limits()
  /// How the text would be run on a case; it is said where something is recorded without one.
  package var wayToKeep: String?

  package init(_ workbench: Workbench, _ console: Console) {
    self.workbench = workbench
    self.console = console
  }

  /// Runs a text on a case, or on one in memory, and returns the exit status.
  package func run(
    _ text: consuming BatchText, on open: OpenCase?, setting: Interpreter.Setting
  ) throws(Complaint) -> Int32 {
    var setting = setting
    setting.isReadOnly = open?.isReadOnly ?? false
    setting.wantsRemarks = true
    if let open, let holder = open.holder {
      console.say([
        Diagnostic(
          .caseLocked, Complaint.sentence(holder), severity: .warning,
          notes: ["It is open for reading only."])
      ])
    }
    var interpreter = workbench.interpreter(
      open?.book ?? Casebook(schema: workbench.schema), setting: setting)
    interpreter.limits = limits
    interpreter.scripts = ScriptFolder(of: text.name, workbench)
    let transfer = open.flatMap { Keeping.transfer(from: $0, workbench) }
    interpreter.mover = transfer
    let mark = interpreter.mark
    let before = interpreter.book.log.changes.count
    Interrupts.watchInterruptOnce()
    interpreter.isInterrupted = { Interrupts.isPending }
    let (run, source) = try text.run(&interpreter)
    // What was stopped is looked through all the same, for what else is to be said.
    interpreter.isInterrupted = { false }
    var status = run.diagnostics.isEmpty ? ExitStatus.done : Self.status(of: run, open)
    var saving: [Diagnostic] = []
    let hasFailed = interpreter.checks.failed > 0
    if hasFailed, interpreter.wantsErasure {
      interpreter.wantsErasure = false
      saving.append(
        Diagnostic(.notErased, "a scenario failed, so that the case was not erased"))
    }
    if run.diagnostics.isEmpty, let open, interpreter.book.log.changes.count > before {
      do throws(Complaint) {
        saving += try Keeping(open: open, transfer: transfer).save(&interpreter, orGoBackTo: mark)
      } catch {
        saving = error.diagnostics
        status = error.status
      }
    }
    console.say(interpreter.notices, of: source)
    console.show(interpreter.outputs)
    console.say(
      explained(run.diagnostics, of: source, &interpreter), of: source, omitted: run.omitted)
    console.say(saving)
    // Which answers are critical is in the library, which is read for this where it can differ alone.
    if open != nil, LibraryAge(of: interpreter.book) != .same {
      console.say(interpreter.missingFlags)
    }
    for remark in interpreter.remarks { console.say(remark) }
    if open == nil, let wayToKeep, interpreter.book.log.changes.count > before {
      console.say(
        "What was recorded is kept nowhere, since no case was named: `\(wayToKeep)` keeps it.")
    }
    if status == ExitStatus.done, hasFailed { status = ExitStatus.checkFailed }
    let own = interpreter.checks.scenarios.flatMap(\.openFlags)
    if !interpreter.reader.openFlags.isEmpty || !own.isEmpty {
      remind(interpreter, of: 0..<before)
      console.remind(own)
      // What went wrong is graver than what is still to be done.
      if status == ExitStatus.done { status = ExitStatus.openFlag }
    }
    return interpreter.wantsErasure && run.diagnostics.isEmpty
      ? Keeping.erase(open, after: status, console) : status
  }

  /// Runs a view; nothing is saved.
  package func show(_ source: Source, _ open: OpenCase, setting: Interpreter.Setting) -> Int32 {
    var setting = setting
    setting.isReadOnly = true
    var interpreter = workbench.interpreter(open.book, setting: setting)
    let run = interpreter.run(script: source)
    console.show(interpreter.outputs)
    console.say(
      explained(run.diagnostics, of: source, &interpreter), of: source, omitted: run.omitted)
    console.say(interpreter.missingFlags)
    remind(interpreter)
    if !run.diagnostics.isEmpty { return ExitStatus.usage }
    return interpreter.reader.openFlags.isEmpty ? ExitStatus.done : ExitStatus.openFlag
  }

  private func remind(_ interpreter: borrowing Interpreter, of changes: Range<Int>? = nil) {
    console.remind(interpreter.reader.reminders(of: changes))
  }

  /// A gate that refuses is a failed check; all else is bad data.
  static func status(of run: Interpreter.Run, _ open: OpenCase? = nil) -> Int32 {
    if run.isFaulty { return ExitStatus.badData }
    if run.diagnostics.contains(where: { $0.code == .readOnly }) {
      return open?.holder?.exitCode ?? ExitStatus.locked
    }
    if run.diagnostics.contains(where: { $0.code == .interrupted }) { return 130 }
    let isCheck = run.diagnostics.contains { $0.code.id.hasPrefix("G") || $0.code == .notMet }
    return isCheck ? ExitStatus.checkFailed : ExitStatus.badData
  }

  /// A line for each flag that no risk entry has answered.
  ///
  /// - Parameters:
  ///   - interpreter: The case.
  ///   - changes: The changes that raised the flags; all unless given. What a statement has just said
  ///     of its own flags is not said twice.
  /// - Returns: The lines; empty if no flag is open.
  package static func reminder(
    _ interpreter: borrowing Interpreter, of changes: Range<Int>? = nil
  ) -> String {
    let lines = interpreter.reader.reminders(of: changes)
    return lines.isEmpty ? "" : lines.joined(separator: "\n")
  }
}
