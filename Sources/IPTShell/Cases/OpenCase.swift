import IPTEngine
package import IPTLanguage
package import IPTModel
package import IPTStore

/// A case that is open: its file, the lock on it, and what was read.
package final class OpenCase {
  package let name: String
  private let file: DurableFile
  private let lock: FileLock?
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
  package var path: String { file.path }

  /// Writes a case in place of the old one, durably, and keeps the older generation.
  package func save(_ book: Casebook) throws(Complaint) -> [Diagnostic] {
    let bytes = CaseFileWriter { Digest.sha256($0) }.write(book)
    do throws(StoreError) {
      let outcome = try file.write(bytes.span, older: .keep)
      var notes: [Diagnostic] = []
      if let unconfirmed = outcome.unconfirmed {
        notes.append(
          Diagnostic(.notDurable, Complaint.sentence(unconfirmed), severity: .warning))
      }
      if let older = outcome.olderFailure {
        notes.append(Diagnostic(.notDurable, Complaint.sentence(older), severity: .warning))
      }
      if let other = outcome.otherVersion { notes.append(said(of: other)) }
      return notes
    } catch {
      throw Complaint(.notSaved, error)
    }
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
