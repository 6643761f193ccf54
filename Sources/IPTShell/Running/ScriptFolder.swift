package import IPTEngine
package import IPTLanguage
import IPTStore

/// The scripts and cases that a script may name: those in the folder of the run and below it.
///
/// Scripts come from strangers; a name that leads out of the folder is refused, and so is one that
/// begins with `/`.
package struct ScriptFolder: ScriptFiles {
  /// The script whose folder is the root, as the command line names it.
  private let path: String
  private var isAbsolute: Bool { path.hasPrefix("/") }
  private let cases: CaseFileReader

  /// The greatest script that is read, in bytes.
  private static let greatest = 1 << 26

  /// - Parameters:
  ///   - path: A script of the run; its folder is the root.
  ///   - workbench: What cases are read with.
  package init(of path: String, _ workbench: Workbench) {
    cases = CaseFileReader(schema: workbench.schema, library: workbench.library) {
      Digest.sha256($0)
    }
    self.path = path
  }

  /// The folder, as the command line names it; empty for the present one.
  private var root: [Substring] { Self.normal(path.split(separator: "/").dropLast()) }

  package func read(_ path: String, from source: Source) throws(Failure) -> Source {
    let (bytes, name) = try content(of: path, from: source)
    guard !CaseFileReader.isCaseFile(bytes) else {
      throw Failure(
        .cannotInclude, "\"\(path)\" is a case file and no script",
        notes: ["`scenario … from` begins with a case file."])
    }
    return Source(bytes, name: name)
  }

  package func readOrigin(_ path: String, from source: Source) throws(Failure) -> ScenarioOrigin {
    let (bytes, name) = try content(of: path, from: source)
    guard CaseFileReader.isCaseFile(bytes) else { return .script(Source(bytes, name: name)) }
    do throws(Failure) {
      return .book(try cases.read(bytes, name: name))
    } catch {
      throw Failure(error.diagnostics.map { Complaint.withoutExcerpt($0, of: name) })
    }
  }

  private func content(
    of path: String, from source: Source
  ) throws(Failure) -> (bytes: [UInt8], name: String) {
    guard !path.hasPrefix("/") else { throw outside(path) }
    let root = root
    // A text that is no file stands in the root.
    let isFile = source.name.contains("/") || source.name.hasSuffix(".ipt")
    let base = isFile ? source.name.split(separator: "/").dropLast() : root[...]
    let parts = Self.normal(base + path.split(separator: "/"))
    guard parts.starts(with: root), let first = parts.dropFirst(root.count).first, first != ".."
    else { throw outside(path) }
    let name = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    // A link that came with the script may lead anywhere, and a pipe may have no end.
    let real = RealPath.of(name)
    if let real {
      let folder = (isAbsolute ? "/" : "./") + root.joined(separator: "/")
      guard let own = RealPath.of(folder), real.hasPrefix(own == "/" ? own : own + "/") else {
        throw outside(path)
      }
      guard StoreFolder.isFile(real) || StoreFolder.isFolder(real) else {
        throw Failure(.cannotInclude, "\(name) is no ordinary file")
      }
    }
    do throws(StoreError) {
      return (try ByteInput.file(at: real ?? name, limit: Self.greatest), name)
    } catch {
      throw Failure(
        .cannotInclude, Complaint.sentence(error),
        notes: ["It is looked for from the folder of the script that names it."])
    }
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
