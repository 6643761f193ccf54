import IPTEngine
import IPTLanguage
import IPTModel

/// Keeps what a text did to a case: all of it on disk, or nothing of it in the case.
struct Keeping {
  let open: OpenCase
  let transfer: CaseTransfer?

  /// What moves entries out of an open case, if there is a folder to find the others in.
  static func transfer(from open: OpenCase, _ workbench: Workbench) -> CaseTransfer? {
    (try? CaseFolder(schema: workbench.schema, library: workbench.library)).map {
      CaseTransfer(from: open, $0)
    }
  }

  /// Writes the cases that a text changed, those to which something was moved before the open one.
  ///
  /// A case that the text asks to erase is not written before that.
  ///
  /// - Parameters:
  ///   - interpreter: What ran the text; it goes back to the mark if its case cannot be written.
  ///   - mark: Where it stood before the text.
  /// - Returns: What is worth telling of the saving.
  /// - Throws: What kept a case from being saved, with what stands in two cases for it.
  func save(
    _ interpreter: inout Interpreter, orGoBackTo mark: Interpreter.Mark
  ) throws(Complaint) -> [Diagnostic] {
    do throws(Complaint) {
      if let holder = open.holder { throw Complaint(.caseLocked, holder) }
      // The other case first: whatever happens then, nothing that was moved is lost.
      var notes = try transfer?.commit() ?? []
      if !interpreter.wantsErasure {
        notes += try open.save(interpreter.book, isForgetting: interpreter.hasForgotten)
        notes += open.forgetTyped(interpreter.forgottenTexts)
        interpreter.settleForgetting()
      }
      return notes
    } catch {
      interpreter.goBack(to: mark, keeping: .whatIsTrue)
      throw Complaint(error.diagnostics + (transfer?.doubled ?? []), status: error.status)
    }
  }

  /// Erases a case that a text asked to forget, when all that the text showed has been shown.
  ///
  /// - Parameters:
  ///   - open: The case, if there is one.
  ///   - status: How the text ended.
  ///   - console: Where it is said.
  /// - Returns: The exit status.
  static func erase(_ open: OpenCase?, after status: Int32, _ console: Console) -> Int32 {
    guard let open else {
      console.say([Diagnostic(.notErased, "there is no case file to erase")])
      return ExitStatus.noInput
    }
    // What the text showed may be all that is left of the case.
    console.flush()
    do throws(Complaint) {
      if let holder = open.holder { throw Complaint(.caseLocked, holder) }
      try open.erase()
      console.say("erased \(open.path), with what was kept beside it")
      return status
    } catch {
      console.say(error.diagnostics)
      return error.status
    }
  }
}
