import Glibc
import IPTEngine
import IPTStore

/// The scripts that paths of the command line stand for.
enum ScriptPaths {
  /// The scripts: those named, and in a folder all that end in `.ipt`, in the order of their names.
  static func all(_ paths: [String]) throws(Complaint) -> [String] {
    var found: [String] = []
    for path in paths {
      if StoreFolder.isFolder(path) {
        try collect(path, depth: 0, into: &found)
      } else {
        found.append(path)
      }
    }
    return found
  }

  private static let greatestDepth = 32

  private static func collect(
    _ folder: String, depth: Int, into found: inout [String]
  ) throws(Complaint) {
    let names: [String]
    do throws(StoreError) {
      names = try StoreFolder.names(in: folder)
    } catch {
      throw Complaint(.cannotOpen, error)
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = base + name
      if name.hasSuffix(".ipt") {
        found.append(path)
      } else if depth < greatestDepth, StoreFolder.isFolder(path) {
        try collect(path, depth: depth + 1, into: &found)
      }
    }
  }
}
