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
    let transfer = Keeping.transfer(from: open, workbench)
    interpreter.mover = transfer
    let mark = interpreter.mark
    let before = interpreter.book.log.changes.count
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
    var status = Self.status(of: [outcome])
    var isKept = status == ExitStatus.done || status == ExitStatus.openFlag
    var saving: [Diagnostic] = []
    if !isKept {
      interpreter.goBack(to: mark, keeping: .whatIsTrue)
    } else if interpreter.book.log.changes.count > before {
      do throws(Complaint) {
        saving = try Keeping(open: open, transfer: transfer).save(&interpreter, orGoBackTo: mark)
      } catch {
        isKept = false
        saving = error.diagnostics
        status = error.status
      }
    }
    console.say(interpreter.notices, of: source)
    remind(of: [outcome])
    for remark in interpreter.remarks { console.say(remark) }
    console.say(saving)
    if !isKept {
      console.say("Nothing was kept in \(open.path).")
    } else if interpreter.book.log.changes.count > before, !interpreter.wantsErasure {
      console.say("kept in \(open.path)")
    }
    if !interpreter.reader.openFlags.isEmpty {
      console.remind(interpreter.reader.reminders(of: 0..<before))
      if status == ExitStatus.done { status = ExitStatus.openFlag }
    }
    return isKept && interpreter.wantsErasure
      ? Keeping.erase(open, after: status, console) : status
  }
}
