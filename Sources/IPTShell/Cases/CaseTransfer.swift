package import IPTEngine
package import IPTLanguage
package import IPTModel

/// The cases that entries of an open case are moved to: found and locked when a statement asks for it,
/// written when all of its text is done.
package final class CaseTransfer: CaseMover {
  private let folder: CaseFolder
  private let own: OpenCase
  private var pending: [(open: OpenCase, book: Casebook)] = []
  /// The entries that go.
  private var entries: [Int] = []

  /// A transfer out of a case.
  package init(from own: OpenCase, _ folder: CaseFolder) {
    self.own = own
    self.folder = folder
  }

  package func prepare(
    _ entries: [Int], of book: Casebook, to name: String, _ setting: Interpreter.Setting
  ) throws(Failure) {
    do throws(Complaint) {
      let path = try folder.realPath(of: name)
      guard path != own.realPath else {
        throw Complaint(
          .cannotMove, "the entry is in this case already", status: ExitStatus.badData)
      }
      let known = pending.firstIndex { $0.open.realPath == path }
      let open = if let known { pending[known].open } else { try folder.open(name) }
      if let holder = open.holder { throw Complaint(.caseLocked, holder) }
      let present = known.map { pending[$0].book } ?? open.book
      do throws(Failure) {
        let made = try EntryTransfer.transferred(
          entries, of: book, to: present, at: setting.now, by: setting.author)
        if let known { pending[known].book = made } else { pending.append((open, made)) }
        self.entries += entries
      } catch {
        throw Complaint(error.diagnostics, status: ExitStatus.badData)
      }
    } catch {
      throw Failure(error.diagnostics)
    }
  }

  /// Whether another case was written: what was moved stands there from then on.
  package private(set) var hasWritten = false

  /// Writes the other cases and lets go of them; the case that the entries were in is written after.
  package func commit() throws(Complaint) -> [Diagnostic] {
    defer { pending.removeAll() }
    hasWritten = false
    var notes: [Diagnostic] = []
    for (open, book) in pending {
      notes += try open.save(book)
      hasWritten = true
    }
    return notes
  }

  /// What is to be said when the case that the entries were in could not be written.
  package var doubled: [Diagnostic] { hasWritten ? [inBoth(entries)] : [] }

  /// Lets go of the other cases as they were.
  package func drop() {
    pending.removeAll()
    entries.removeAll()
  }

  /// What is said when the other cases are saved and the one that the entries were in is not: what was
  /// moved stands in both then, and moved again it would stand there twice.
  private func inBoth(_ entries: [Int]) -> Diagnostic {
    let ways = entries.prefix(4).map { "`retract @\($0) because \"…\"`" }
    let more = entries.count > ways.count ? " and so on" : ""
    return Diagnostic(
      .inBoth, "what was moved is saved in the other case, and could not be taken out of this one",
      severity: .warning,
      notes: [
        "It stands in both. When this case can be saved again, take it out here: "
          + "\(ways.joined(separator: ", "))\(more)."
      ])
  }
}
