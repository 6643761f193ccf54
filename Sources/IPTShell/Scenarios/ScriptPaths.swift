import Glibc
import IPTEngine
import IPTStore

/// The scripts that paths of the command line stand for.
enum ScriptPaths {
  static let fileExtension = "ipt"

  /// The scripts: those named, in a folder all that end in `.ipt`, in the order of their names, and what
  /// a pattern fits that no shell has looked at, as in the file of a build server.
  static func all(_ paths: [String]) throws(Complaint) -> [String] {
    var found: [String] = []
    for path in paths.flatMap(written) {
      guard StoreFolder.isFolder(path) else {
        found.append(path)
        continue
      }
      do throws(StoreError) {
        found += try FileWalk.files(in: path, extension: fileExtension)
      } catch {
        throw Complaint(.cannotOpen, error)
      }
    }
    return found
  }

  private static func written(_ path: String) -> [String] {
    let matches = FileWalk.matches(of: path)
    return matches.isEmpty ? [path] : matches
  }

  /// The same, where there must be one: a run of nothing is not to look as if all had gone well.
  static func some(_ paths: [String]) throws(Complaint) -> [String] {
    let found = try all(paths)
    guard found.isEmpty else { return found }
    throw Complaint(
      .cannotOpen, "there is no script in \(paths.joined(separator: ", "))",
      notes: ["The name of a script ends in .\(fileExtension)."], status: ExitStatus.noInput)
  }

  /// The paths without those that lead to one of certain files, however these are written.
  static func without(_ files: [String], in paths: [String]) -> [String] {
    let places = Set(files.compactMap { place(of: $0) })
    return paths.filter { path in place(of: path).map { !places.contains($0) } ?? true }
  }

  /// The device and the number of a file, which are its own.
  private static func place(of path: String) -> [UInt]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [UInt(status.st_dev), UInt(status.st_ino)]
  }
}
