import IPTDocument
import IPTEngine
import IPTLanguage
import IPTLibrary
import IPTModel

/// Making a case, empty or filled by a script.
extension Program {
  func makeCase(
    _ name: String, from: String?, isFictional: Bool, isExample: Bool, _ workbench: Workbench,
    _ console: Console
  ) throws(Complaint) -> Int32 {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw Complaint(
        .notSaved, "a new case needs a name", notes: ["For example: iptsh new anna"],
        status: ExitStatus.badData)
    }
    // Before the script runs: what it says of answers and flags is true of a case that is made.
    try folder(workbench).checkIsFree(name)
    let book = try workbench.newCase(label: CaseFolder.name(of: name), setting: setting)
    let script = try from.map { path throws(Complaint) in try Self.script(at: path) }
    let source =
      isExample
      ? Source(LibrarySource.exampleCase, name: "demonstration.ipt")
      : Source(script ?? [], name: from ?? "")
    var interpreter = workbench.interpreter(book, setting: setting)
    interpreter.limits = limits
    interpreter.scripts = ScriptFolder(of: source.name, workbench)
    if isFictional {
      let run = interpreter.run(script: Source("set case fictional"))
      guard run.diagnostics.isEmpty else {
        throw Complaint(run.diagnostics, status: ExitStatus.badData)
      }
    }
    let mark = interpreter.mark
    interpreter.setting.wantsRemarks = true
    let run = interpreter.run(script: source)
    let remarks = interpreter.remarks
    var open: OpenCase?
    if run.diagnostics.isEmpty, interpreter.checks.failed > 0 {
      console.say(interpreter.notices, of: source)
      console.show(interpreter.outputs)
      throw Self.unmade(name, by: source, interpreter.checks.failed)
    }
    if run.diagnostics.isEmpty {
      try label(&interpreter, as: CaseFolder.name(of: name))
      do throws(Complaint) {
        open = try folder(workbench).create(name, book: interpreter.book)
      } catch {
        interpreter.goBack(to: mark, keeping: .nothing)
        console.say(interpreter.notices, of: source)
        throw error
      }
    }
    console.say(interpreter.notices, of: source)
    console.show(interpreter.outputs)
    guard let open else {
      throw Complaint(
        explained(run.diagnostics, of: source, &interpreter), omitted: run.omitted, of: source,
        status: Batch.status(of: run))
    }
    for remark in remarks { console.say(remark) }
    console.say("made \(open.path)")
    return interpreter.reader.openFlags.isEmpty ? ExitStatus.done : ExitStatus.openFlag
  }

  /// What is said when scenarios of the script that fills a case failed.
  private static func unmade(_ name: String, by script: Source, _ failed: Int) -> Complaint {
    Complaint(
      .notMet,
      "\(ScriptRuns.counted(failed, "scenario")) of \(script.name) failed, so that no case "
        + "\(CaseFolder.name(of: name)) was made",
      notes: [
        "`iptsh run \(script.name)` shows what was expected; a script without its scenarios makes the case."
      ], status: ExitStatus.checkFailed)
  }

  /// Gives a new case the label of its name: a script that fills it may bring that of another case.
  private func label(_ interpreter: inout Interpreter, as name: String) throws(Complaint) {
    let reader = interpreter.reader
    let present = reader.live("case").first.map { DisplayText.text(reader.field("label", of: $0)) }
    guard present != name else { return }
    var quoted: [UInt8] = []
    EscapedText.quote(name.utf8, into: &quoted)
    let run = interpreter.run(
      script: Source("set case label \(String(decoding: quoted, as: UTF8.self))"))
    guard run.diagnostics.isEmpty else {
      throw Complaint(run.diagnostics, status: ExitStatus.badData)
    }
  }
}
