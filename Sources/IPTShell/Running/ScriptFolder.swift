package import IPTEngine
package import IPTLanguage
import IPTStore

/// The scripts that a script may name: those in the folder of the run and below it.
///
/// Scripts come from strangers; a name that leads out of the folder is refused, and so is one that
/// begins with `/`.
package struct ScriptFolder: ScriptFiles {
  /// The folder, as the command line names it; empty for the present one.
  private let root: [Substring]
  private let isAbsolute: Bool

  /// The greatest script that is read, in bytes.
  private static let greatest = 1 << 26

  /// - Parameter path: A script of the run; its folder is the root.
  package init(of path: String) {
    isAbsolute = path.hasPrefix("/")
    root = Self.normal(path.split(separator: "/").dropLast())
  }

  package func read(_ path: String, from source: Source) throws(Failure) -> Source {
    guard !path.hasPrefix("/") else { throw outside(path) }
    // A text that is no file stands in the root.
    let isFile = source.name.contains("/") || source.name.hasSuffix(".ipt")
    let base = isFile ? source.name.split(separator: "/").dropLast() : root[...]
    let parts = Self.normal(base + path.split(separator: "/"))
    guard parts.starts(with: root), parts.count > root.count else { throw outside(path) }
    let name = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try ByteInput.file(at: name, limit: Self.greatest)
    } catch {
      throw Failure(.cannotInclude, Complaint.sentence(error))
    }
    guard !CaseFileReader.isCaseFile(bytes) else {
      throw Failure(.cannotInclude, "\"\(path)\" is a case file and no script")
    }
    return Source(bytes, name: name)
  }

  private func outside(_ path: String) -> Failure {
    Failure(
      .cannotInclude, "\"\(path)\" lies outside the folder of the script",
      notes: ["A script reads what lies beside it or below it, and nothing else."])
  }

  /// The parts of a path without `.`, and with `..` taken back where that can be.
  private static func normal(_ parts: some Sequence<Substring>) -> [Substring] {
    var result: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = result.last, last != ".." {
        result.removeLast()
      } else {
        result.append(part)
      }
    }
    return result
  }
}
