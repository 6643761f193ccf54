import IPTEngine
import IPTLanguage
import IPTStore

/// The script that a person has the shell begin with: `init.ipt` in the configuration folder.
enum InitScript {
  private static let greatestSize = 1 << 20

  /// Reads it, if there is one.
  ///
  /// What keeps it from being read is said.
  static func read(_ console: Console) -> Source? {
    guard let folder = try? StoreFolder.configuration() else { return nil }
    let path = folder.path + "/init.ipt"
    do throws(StoreError) {
      return Source(try ByteInput.file(at: path, limit: greatestSize), name: path)
    } catch {
      if error.cause != .missing {
        console.say([Diagnostic(.cannotOpen, Complaint.sentence(error), severity: .warning)])
      }
      return nil
    }
  }
}
