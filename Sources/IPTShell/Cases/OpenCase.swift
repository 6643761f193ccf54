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
  /// The folder of the cases, by which histories are named.
  private let data: StoreFolder
  /// The file as it was read or saved last, from which the next save goes on.
  private var image: CaseFileImage?

  init(
    name: String, in data: StoreFolder, file: DurableFile, lock: FileLock?, holder: StoreError?,
    book: Casebook, image: CaseFileImage?
  ) {
    self.image = image
    self.name = name
    self.data = data
    self.file = file
    self.lock = lock
    self.holder = holder
    self.book = book
    knownPath = file.realPath
  }

  package var isReadOnly: Bool { lock == nil }

  private var wasToldOfChange = false
  /// The absolute path of the file when it was looked at last.
  private var knownPath: String

  /// Whether somebody else may write the case, of which nothing was said yet.
  var isWatched: Bool { isReadOnly && !wasToldOfChange }

  /// Says, the first time that it is so, that somebody else has written a case that is only read here.
  func saidOfChange() -> String? {
    guard isWatched, file.hasOtherVersion else { return nil }
    wasToldOfChange = true
    return "\(name) was changed elsewhere since it was read here: `open \"\(path)\"` reads it anew."
  }

  /// Lets others write to the case; here it is not saved any more.
  func close() { lock = nil }
  package var path: String { file.path }
  /// The one absolute path of the file, by which it is told whether two cases are the same.
  package var realPath: String { file.realPath }

  /// What was typed in the case; nothing where there is no place for it.
  private(set) lazy var history = HistoryFile(ofCaseAt: realPath, in: data)

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
    // What was forgotten is in no image.
    let (bytes, next) = CaseFileWriter { Digest.sha256($0) }.write(
      book, behind: isForgetting ? nil : image)
    let wasThere = file.isThere
    do throws(StoreError) {
      let outcome = try file.write(bytes.span, older: isForgetting ? .remove : .keep)
      image = next
      var notes = wasThere ? [] : [saidOfMoving]
      if let moved = saidOfFolder() { notes.append(moved) }
      if let unconfirmed = outcome.unconfirmed {
        notes.append(
          Diagnostic(.notDurable, Complaint.sentence(unconfirmed), severity: .warning))
      }
      if let older = outcome.olderFailure {
        notes.append(Diagnostic(.notDurable, Complaint.sentence(older), severity: .warning))
      }
      if let other = outcome.otherVersion { notes.append(said(of: other, isForgetting)) }
      if isForgetting {
        // What was written elsewhere just now nobody has read; a person decides what becomes of it.
        notes += left(file.removeCopies(but: outcome.otherVersion))
      }
      return notes
    } catch {
      // Its folder was removed while the case was open, and the file with it.
      if error.cause == .missing {
        throw Complaint(
          .notSaved, "\(path) was not saved: its folder is gone, and what was saved in it as well",
          notes: [
            "What you see here is still there: `save as \"\(name)-saved\"` in the shell puts it down as a case "
              + "of that name, with all its history."
          ], status: error.exitCode)
      }
      throw Complaint(.notSaved, error)
    }
  }

  /// Takes what was forgotten out of the history of the case; to be done when it is saved without it.
  ///
  /// - Parameter texts: The names and texts that were forgotten.
  /// - Returns: What is left of them there, and why.
  package func forgetTyped(_ texts: [String]) -> [Diagnostic] {
    let forgotten = ForgottenLines(texts)
    guard !forgotten.isEmpty, let history else { return [] }
    do throws(StoreError) {
      try history.remove(where: forgotten.holds)
      return []
    } catch {
      return [
        Diagnostic(
          .historyFault, Complaint.sentence(error), severity: .warning,
          notes: [HistoryFile.stillThere])
      ]
    }
  }

  /// Erases the file with its older generation, the copies kept after conflicts, its lock, and what is
  /// remembered of what was typed in it.
  package func erase() throws(Complaint) {
    // Named while the folder is known.
    let history = history
    var names: [String] = []
    do throws(StoreError) {
      names = try file.erase()
    } catch {
      throw Complaint(.notErased, error)
    }
    var faults = left(names)
    do throws(StoreError) {
      try history?.removeAll()
    } catch {
      faults.append(Diagnostic(.notErased, Complaint.sentence(error), severity: .warning))
    }
    if !faults.isEmpty { throw Complaint(faults, status: ExitStatus.inputOutput) }
  }

  private func left(_ names: [String]) -> [Diagnostic] {
    names.map {
      Diagnostic(
        .notErased, "\($0) beside \(path) could not be erased, and may hold what was forgotten",
        severity: .warning)
    }
  }

  /// Says that the folder of the case has another name than when it was opened, the first time that it
  /// is so: what is saved goes with the folder.
  private func saidOfFolder() -> Diagnostic? {
    let path = realPath
    guard path != knownPath else { return nil }
    knownPath = path
    return Diagnostic(
      .movedAway,
      "the folder of \(self.path) was moved since it was opened; the case is in \(path)",
      severity: .warning,
      notes: [
        "All that you see here is saved there. To go on: leave, and open it in its new place."
      ])
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

  private func said(of other: String, _ isForgetting: Bool) -> Diagnostic {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return Diagnostic(
      .otherVersion,
      "another program has written to \(path) since it was read here; what it wrote is kept as "
        + other,
      severity: .warning,
      notes: [
        "What you see here was read before and is saved as ever. Nothing of the other is in it.",
        "To compare: iptsh show \(folder.isEmpty ? "./" : folder)\(other) summary",
      ]
        + (isForgetting
          ? [
            "What was forgotten here may stand there: look, forget it there too, or remove that file."
          ]
          : []))
  }
}
