package import IPTEngine
package import IPTLanguage
import IPTModel
import IPTStore

/// Runs a text without a person: all or nothing, saved once at the end.
package struct Batch {
  private let workbench: Workbench
  private let console: Console
  /// What the text may use.
  package var limits = Limits()

  package init(_ workbench: Workbench, _ console: Console) {
    self.workbench = workbench
    self.console = console
  }

  /// Runs a text on a case, or on one in memory, and returns the exit status.
  package func run(_ source: Source, on open: OpenCase?, setting: Interpreter.Setting) -> Int32 {
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
    interpreter.scripts = ScriptFolder(of: source.name, workbench)
    let transfer = open.flatMap { own in
      (try? CaseFolder(schema: workbench.schema, library: workbench.library)).map {
        CaseTransfer(from: own, $0)
      }
    }
    interpreter.mover = transfer
    let mark = interpreter.mark
    let before = interpreter.book.log.changes.count
    let run = interpreter.run(script: source)
    var status = run.diagnostics.isEmpty ? ExitStatus.done : Self.status(of: run, open)
    var saving: [Diagnostic] = []
    if run.diagnostics.isEmpty, interpreter.wantsErasure {
      return erase(open, status)
    }
    if run.diagnostics.isEmpty, let open, interpreter.book.log.changes.count > before {
      do throws(Complaint) {
        // The other case first: whatever happens then, nothing that was moved is lost.
        saving = try transfer?.commit() ?? []
        saving += try open.save(interpreter.book, isForgetting: interpreter.hasForgotten)
        interpreter.settleForgetting()
      } catch {
        interpreter.goBack(to: mark, keeping: .whatIsTrue)
        saving = error.diagnostics + (transfer?.hasWritten == true ? [CaseTransfer.isInBoth] : [])
        status = error.status
      }
    }
    console.say(interpreter.notices, of: source)
    console.show(interpreter.outputs)
    console.say(
      explained(run.diagnostics, of: source, interpreter), of: source, omitted: run.omitted)
    console.say(saving)
    for remark in interpreter.remarks { console.say(remark) }
    if status == ExitStatus.done, interpreter.checks.failed > 0 { status = ExitStatus.checkFailed }
    let own = interpreter.checks.scenarios.flatMap(\.openFlags)
    if status == ExitStatus.done, !interpreter.reader.openFlags.isEmpty || !own.isEmpty {
      remind(interpreter, of: 0..<before)
      console.remind(own)
      status = ExitStatus.openFlag
    }
    return status
  }

  /// Erases the case that a text asked to forget.
  private func erase(_ open: OpenCase?, _ status: Int32) -> Int32 {
    guard let open else {
      console.say([Diagnostic(.notErased, "there is no case file to erase")])
      return ExitStatus.noInput
    }
    do throws(Complaint) {
      try open.erase()
      console.say("erased \(open.path), with what was kept beside it")
      return status
    } catch {
      console.say(error.diagnostics)
      return error.status
    }
  }

  /// Runs a view; nothing is saved.
  package func show(_ source: Source, _ open: OpenCase, setting: Interpreter.Setting) -> Int32 {
    var setting = setting
    setting.isReadOnly = true
    var interpreter = workbench.interpreter(open.book, setting: setting)
    let run = interpreter.run(script: source)
    console.show(interpreter.outputs)
    console.say(
      explained(run.diagnostics, of: source, interpreter), of: source, omitted: run.omitted)
    remind(interpreter)
    return run.diagnostics.isEmpty ? ExitStatus.done : ExitStatus.usage
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
    interpreter.reader.reminders(of: changes).joined(separator: "\n")
  }
}
