import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore

/// A form in which a case leaves the program.
package enum ExportForm: String, Sendable, CaseIterable {
  /// Statements that give the present state on an empty case.
  case script
  /// Every record with every field, schema `iptsh.case/1`.
  case json
}

extension Program {
  /// Writes a case in another form.
  func export(
    _ name: String, as form: ExportForm, to path: String?, _ workbench: Workbench,
    _ console: Console
  ) throws(Complaint) -> Int32 {
    let open = try folder(workbench).open(name, isForReading: true)
    let written = exported(open, as: form, workbench)
    let bytes = written.bytes
    guard let path else {
      console.show([.data(bytes)])
      return say(written.lost, console)
    }
    do throws(StoreError) {
      let file = try DurableFile(at: path)
      let outcome = try file.create(bytes.span)
      if let unconfirmed = outcome.unconfirmed {
        console.say([
          Diagnostic(.notDurable, Complaint.sentence(unconfirmed), severity: .warning)
        ])
      }
    } catch {
      throw Complaint(.notSaved, error)
    }
    console.say("made \(path)")
    return say(written.lost, console)
  }

  /// Tells what a script does not bring back; the status says that there is something.
  private func say(_ lost: [String], _ console: Console) -> Int32 {
    guard !lost.isEmpty else { return ExitStatus.done }
    console.say([
      Diagnostic(
        .notAllExported, "the script does not bring back all of the case", severity: .warning,
        notes: lost + ["It stands at the head of the script too; the case itself has all of it."])
    ])
    return ExitStatus.checkFailed
  }

  private func exported(
    _ open: OpenCase, as form: ExportForm, _ workbench: Workbench
  ) -> StateScript.Written {
    switch form {
    case .json: return StateScript.Written(bytes: CaseJSON.write(open.book), lost: [])
    case .script:
      var replay = workbench.interpreter(Casebook(schema: workbench.schema), setting: setting)
      return StateScript.write(open.book, name: open.name, replay: &replay)
    }
  }
}
