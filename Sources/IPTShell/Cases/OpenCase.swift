import IPTEngine
package import IPTLanguage
package import IPTModel
package import IPTStore

/// A case that is open: its file, the lock on it, and what was read.
package final class OpenCase {
  package let name: String
  private let file: DurableFile
  private var lock: FileLock?
  /// Who keeps it from being written, if somebody or something does.
  package let holder: StoreError?
  package let book: Casebook
  package var lastOutcome: WriteOutcome?

  init(name: String, file: DurableFile, lock: FileLock?, holder: StoreError?, book: Casebook) {
    self.name = name
    self.file = file
    self.lock = lock
    self.holder = holder
    self.book = book
  }

  package var isReadOnly: Bool { lock == nil }

  /// Lets others write to the case; here it is not saved any more.
  func close() { lock = nil }
  package var path: String { file.path }

  /// Writes a case in place of the old one, durably, and keeps the older generation.
  ///
  /// - Parameters:
  ///   - book: The case.
  ///   - isForgetting: Whether something was forgotten, so that nothing older may stay.
  /// - Returns: What is worth telling about a save that is in place.
  /// - Throws: What kept it from being saved.
  package func save(
    _ book: Casebook, isForgetting: Bool = false
  ) throws(Complaint) -> [Diagnostic] {
    let bytes = CaseFileWriter { Digest.sha256($0) }.write(book)
    let wasThere = file.isThere
    do throws(StoreError) {
      let outcome = try file.write(bytes.span, older: isForgetting ? .remove : .keep)
      var notes = wasThere ? [] : [saidOfMoving]
      if let unconfirmed = outcome.unconfirmed {
        notes.append(
          Diagnostic(.notDurable, Complaint.sentence(unconfirmed), severity: .warning))
      }
      if let older = outcome.olderFailure {
        notes.append(Diagnostic(.notDurable, Complaint.sentence(older), severity: .warning))
      }
      if let other = outcome.otherVersion { notes.append(said(of: other)) }
      if isForgetting {
        // What was written elsewhere just now nobody has read; a person decides what becomes of it.
        notes += left(file.removeCopies(but: outcome.otherVersion))
      }
      return notes
    } catch {
      throw Complaint(.notSaved, error)
    }
  }

  /// Erases the file with its older generation, the copies kept after conflicts, and its lock.
  package func erase() throws(Complaint) {
    var names: [String] = []
    do throws(StoreError) {
      names = try file.erase()
    } catch {
      throw Complaint(.notErased, error)
    }
    if !names.isEmpty { throw Complaint(left(names), status: ExitStatus.inputOutput) }
  }

  private func left(_ names: [String]) -> [Diagnostic] {
    names.map {
      Diagnostic(
        .notErased, "\($0) beside \(path) could not be erased, and may hold what was forgotten",
        severity: .warning)
    }
  }

  private var saidOfMoving: Diagnostic {
    Diagnostic(
      .movedAway, "\(path) was moved or erased since it was read here; it is saved anew",
      severity: .warning,
      notes: [
        "All that you see here is in it. If it was moved on purpose: leave, open it in its new place, and "
          + "compare the two with `iptsh diff`; one of them is to go."
      ])
  }

  private func said(of other: String) -> Diagnostic {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return Diagnostic(
      .otherVersion,
      "another program has written to \(path) since it was read here; what it wrote is kept as "
        + other,
      severity: .warning,
      notes: [
        "What you see here was read before and is saved as ever. Nothing of the other is in it.",
        "To compare: iptsh show \(folder.isEmpty ? "./" : folder)\(other) summary",
      ])
  }
}
