import IPTLanguage
import IPTLibrary
import IPTModel

/// Reads a script that one of the clinician's own names.
///
/// - Parameters:
///   - path: The name as the script writes it, relative to the script.
///   - script: The name of the script that names it.
/// - Returns: The name and the text of the other script.
/// - Throws: A ``Failure`` that says why there is none.
package typealias ScriptInclusion =
  @Sendable (_ path: String, _ script: String) throws(Failure) -> (name: String, text: String)

/// The clinician's own scripts with those that they include, each once and before the one that names it.
struct LibraryIncludes {
  private(set) var scripts: [LibrarySource] = []
  private(set) var faults: [Diagnostic] = []
  private let read: ScriptInclusion
  private var known: Set<String> = []
  /// The scripts on the way to the one at hand, each of which includes the next.
  private var path: [String] = []

  init(_ own: [(name: String, text: String)], _ read: @escaping ScriptInclusion) {
    self.read = read
    for script in own { add(script) }
  }

  private mutating func add(_ script: (name: String, text: String)) {
    guard known.insert(script.name).inserted else { return }
    path.append(script.name)
    for (included, range) in StatementHeads(script.text).includes {
      do throws(Failure) {
        let other = try read(included, script.name)
        guard !path.contains(other.name) else {
          throw Failure(
            .includesItself, "the script includes itself",
            notes: path.count > 1
              ? ["It does so through " + path.joined(separator: ", ") + "."] : [])
        }
        add(other)
      } catch {
        let source = Source(script.text, name: script.name)
        faults += error.diagnostics.map { fault in
          var fault = fault
          fault.range = range
          return fault.belonging(to: source)
        }
      }
    }
    path.removeLast()
    scripts.append(LibrarySource(own: script.name, text: script.text))
  }
}

extension Command {
  /// `include` in a script of the library; the scripts were read before this one.
  static let libraryInclude = Command(
    "include", .script, summary: "Reads another script of the library before this one.",
    examples: [],
    arguments: { _ in
      [
        .positional(.text, "the name of a script", owner: Owner.first, isRequired: true)
          .naming("ipt")
      ]
    }, standsAtTop: true
  ) { (_, _) throws(Failure) in }
}
