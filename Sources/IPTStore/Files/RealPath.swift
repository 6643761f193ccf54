import Glibc

/// The one absolute path of what many spellings of a path lead to.
package enum RealPath {
  /// The absolute path of a file or folder, without links and dots; nil if nothing is there.
  package static func of(_ path: String) -> String? {
    if path.utf8.contains(0) { return nil }
    // SAFETY: realpath returns memory of malloc, read here as a C string and freed once.
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(validatingCString: resolved)
  }

  /// Whether the folder that relative paths begin in was removed since the program began.
  package static var hasLostItsStart: Bool { of(".") == nil && errno == ENOENT }

  /// The absolute path of an open folder, as it is called now; nil if it has none any more.
  static func of(_ folder: borrowing Descriptor) -> String? {
    let size = Int(PATH_MAX)
    let path = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { room in
      guard let start = room.baseAddress else { return String?.none }
      // SAFETY: the call writes at most as many bytes as there is room for, and says how many.
      let count = unsafe readlink("/proc/self/fd/\(folder.number)", start, size)
      // A path that fills the room may have been cut.
      guard count > 0, count < size else { return nil }
      unsafe room[count] = 0
      return unsafe String(validatingCString: start)
    }
    // Of a folder that was removed the system tells a name that leads elsewhere, or nowhere.
    var opened = stat()
    var named = stat()
    guard let path, unsafe fstat(folder.number, &opened) == 0, unsafe stat(path, &named) == 0,
      opened.st_dev == named.st_dev, opened.st_ino == named.st_ino
    else { return nil }
    return path
  }
}
