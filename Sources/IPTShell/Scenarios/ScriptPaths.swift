import Glibc
import IPTEngine
import IPTStore

/// The scripts that paths of the command line stand for.
enum ScriptPaths {
  static let fileExtension = "ipt"

  /// The scripts: those named, and in a folder all that end in `.ipt`, in the order of their names.
  static func all(_ paths: [String]) throws(Complaint) -> [String] {
    var found: [String] = []
    for path in paths {
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
