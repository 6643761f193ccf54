package import IPTEngine
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

  /// Reads a script that another one includes: one beside it or below it, and nothing else.
  package static func script(
    _ path: String, from script: String
  ) throws(Failure) -> (name: String, text: String) {
    let folder = script.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains(".."), !parts.isEmpty else {
      throw Failure(
        .cannotInclude, "\"\(path)\" lies outside the folder of the script",
        notes: ["A script reads what lies beside it or below it, and nothing else."])
    }
    let name = (folder + parts).joined(separator: "/")
    do throws(StoreError) {
      let bytes = try ByteInput.file(at: name, limit: greatestSize)
      return (name, String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure(
        .cannotInclude, Complaint.sentence(error),
        notes: ["It is looked for from the folder of the script that names it."])
    }
  }

  private func tell(_ error: StoreError, _ path: String) {
    faults.append(
      Diagnostic(
        .unreadScript, "what you declare in \(path) is left out", severity: .warning,
        notes: [error.message]))
  }
}
