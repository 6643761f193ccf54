import Glibc

/// Finds files in a folder and the folders in it.
package enum FileWalk {
  /// The paths of the files with an extension, in the order of their names.
  ///
  /// Hidden files and folders are left out, and symbolic links, which may lead in a circle.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder; the paths found begin with it.
  ///   - fileExtension: The extension, without its dot.
  /// - Returns: The paths; empty if there are no such files.
  /// - Throws: ``StoreError`` when a folder cannot be read.
  package static func files(
    in folder: String, extension fileExtension: String
  ) throws(StoreError) -> [String] {
    let suffix = "." + fileExtension
    var found: [String] = []
    var left = [folder]
    while let path = left.popLast() {
      guard path == folder || kind(of: path) == S_IFDIR else {
        if path.hasSuffix(suffix), kind(of: path) == S_IFREG { found.append(path) }
        continue
      }
      let start = path.hasSuffix("/") ? path : path + "/"
      let names = try FolderListing.names(at: path).filter { !$0.hasPrefix(".") }
      left += names.sorted(by: >).map { start + $0 }
    }
    return found
  }

  /// The paths that a pattern such as `week-*.ipt` fits, in the order of their names; none where no
  /// sign of a pattern stands in it, or something has that very name.
  package static func matches(of pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }),
      unsafe access(pattern, F_OK) != 0
    else { return [] }
    var found = unsafe glob_t()
    // SAFETY: the paths belong to `found` and are copied before it is freed.
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    return unsafe (0..<Int(found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }

  /// What stands in a folder: the names of the files and of the folders, each sorted.
  ///
  /// Hidden ones are left out; of symbolic links it is told where they lead.
  ///
  /// - Parameter folder: The path of the folder; empty for the present one.
  /// - Returns: The names; none if it cannot be read.
  package static func names(in folder: String) -> (files: [String], folders: [String]) {
    let path = folder.isEmpty ? "." : folder
    guard let names = try? FolderListing.names(at: path) else { return ([], []) }
    let shown = names.filter { !$0.hasPrefix(".") }.sorted()
    return (
      shown.filter { StoreFolder.isFile("\(path)/\($0)") },
      shown.filter { StoreFolder.isFolder("\(path)/\($0)") }
    )
  }

  /// What stands at a path, by the type bits of its mode; 0 for nothing.
  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }
}
