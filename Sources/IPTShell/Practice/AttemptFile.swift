import IPTEngine
import IPTLanguage
import IPTPractice
import IPTStore

/// The file of an attempt while somebody plays: each move is written to it at once.
///
/// Two plays may have one file open. No lock keeps them apart, since one that outlives a crash would
/// keep its owner out; each looks at what it is about to replace, and goes on beside it.
struct AttemptFile {
  /// The file by the name that it was given, or the one beside it.
  private(set) var path: String
  private var file: DurableFile

  init(path: String, file: DurableFile) {
    (self.path, self.file) = (path, file)
  }

  /// Writes the attempt.
  ///
  /// Where something else has written to the file since, that stays as it is, and a new file beside it
  /// takes the attempt from then on.
  ///
  /// - Returns: What is to be said of that; nothing where all is as it was.
  mutating func save(_ attempt: Attempt) throws(Complaint) -> Diagnostic? {
    let bytes = Array(attempt.text.utf8)
    do throws(StoreError) {
      guard file.hasOtherVersion else {
        let outcome = try file.write(bytes.span, older: .leave)
        return outcome.otherVersion.map { other in
          Self.warning("another play has written to \(path); its moves are kept in \(other)", path)
        }
      }
      let taken = path
      file = try file.createBeside(bytes.span)
      path = file.path
      return Self.warning(
        "another play has written to \(taken); yours is kept in \(path) from here on", path)
    } catch {
      throw Complaint(.notSaved, error)
    }
  }

  private static func warning(_ message: String, _ own: String) -> Diagnostic {
    Diagnostic(
      .otherVersion, message, severity: .warning,
      notes: ["Nothing is lost: all your moves, from the first on, are in \(own)."])
  }
}
