import IPTEngine
package import IPTLanguage
import IPTStore

/// The clinician's own scripts of the library: those of the configuration folder, read once.
package final class LibraryFolder {
  /// No script is read that is larger.
  private static let greatestSize = 1 << 20
  /// The script of the shell's settings is none of the library.
  private static let settings = "init"

  /// What is said of the scripts that could not be read; known once they were asked for.
  package private(set) var faults: [Diagnostic] = []

  package init() {}

  /// The scripts, by their names; one that cannot be read is left out, and said.
  package func scripts() -> [(name: String, text: String)] {
    guard let folder = try? StoreFolder.configuration() else { return [] }
    let names: [String]
    do throws(StoreError) {
      names = try folder.names(extension: "ipt")
    } catch {
      tell(error, folder.path)
      return []
    }
    var scripts: [(name: String, text: String)] = []
    for name in names where name != Self.settings {
      let path = "\(folder.path)/\(name).ipt"
      do throws(StoreError) {
        let bytes = try ByteInput.file(at: path, limit: Self.greatestSize)
        scripts.append((path, String(decoding: bytes, as: UTF8.self)))
      } catch {
        tell(error, path)
      }
    }
    return scripts
  }

  private func tell(_ error: StoreError, _ path: String) {
    faults.append(
      Diagnostic(
        .unreadScript, "what you declare in \(path) is left out", severity: .warning,
        notes: [error.message]))
  }
}
