import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore

extension ScriptRuns {
  /// Runs one script on a case, and keeps what it changed if all that it expects is so.
  func commit(_ request: RunRequest, on open: OpenCase) throws(Complaint) -> Int32 {
    let scripts = try scripts(of: request)
    guard scripts.count == 1, let path = scripts.first else {
      throw Complaint(
        .cannotOpen, "`--commit` takes one script, and here are \(scripts.count)",
        status: ExitStatus.usage)
    }
    let source = Source(try read(path), name: path)
    var interpreter = workbench.interpreter(open.book, setting: setting)
    interpreter.scripts = ScriptFolder(of: path, workbench)
    interpreter.limits = limits
    (interpreter.checks.tags, interpreter.checks.only) = (request.tags, request.only)
    interpreter.setting.wantsRemarks = true
    let run = interpreter.run(script: source)
    let outcome = outcome(
      of: run, interpreter.checks, source,
      run.diagnostics.isEmpty ? 0 : Batch.status(of: run, open))
    if request.form == .text {
      console.output.append(outcome.shown)
      say(outcome)
      show(summary(of: [outcome], broken: outcome.fault == nil ? 0 : 1))
    } else {
      show(report([outcome]), as: request.form)
    }
    remind(of: [outcome])
    for remark in interpreter.remarks { console.say(remark) }
    let status = Self.status(of: [outcome])
    guard status == ExitStatus.done || status == ExitStatus.openFlag else {
      console.say("Nothing was kept in \(open.path).")
      return status
    }
    if interpreter.wantsErasure {
      if let holder = open.holder { throw Complaint(.caseLocked, holder) }
      try open.erase()
      console.say("erased \(open.path), with what was kept beside it")
      return status
    }
    guard interpreter.book.log.changes.count > open.book.log.changes.count else { return status }
    if let holder = open.holder {
      throw Complaint(.caseLocked, holder)
    }
    console.say(try open.save(interpreter.book, isForgetting: interpreter.hasForgotten))
    interpreter.settleForgetting()
    console.say("kept in \(open.path)")
    guard !interpreter.reader.openFlags.isEmpty else { return status }
    console.remind(interpreter.reader.reminders())
    return ExitStatus.openFlag
  }
}
