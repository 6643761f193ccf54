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
}
