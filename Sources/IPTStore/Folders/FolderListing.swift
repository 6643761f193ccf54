import Glibc

/// Reads the names in a folder.
enum FolderListing {
  /// The names in a folder, unsorted, without those that are not UTF-8.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The names, hidden ones included, but for `.` and `..`.
  /// - Throws: ``StoreError`` with the operation `list`.
  static func names(at path: String) throws(StoreError) -> [String] {
    try names(in: AT_FDCWD, at: path, path: path)
  }

  /// The names in an open folder, unsorted, without those that are not UTF-8.
  ///
  /// - Parameters:
  ///   - folder: The open folder; its own position does not move.
  ///   - path: What an error names.
  /// - Returns: The names, hidden ones included, but for `.` and `..`.
  /// - Throws: ``StoreError`` with the operation `list`.
  static func names(in folder: CInt, path: String) throws(StoreError) -> [String] {
    try names(in: folder, at: ".", path: path)
  }

  private static func names(
    in folder: CInt, at relative: String, path: String
  ) throws(StoreError) -> [String] {
    if relative.utf8.contains(0) { throw StoreError(.list, path, .unusableName(.control)) }
    let number = try attempt(.list, path) {
      unsafe openat(folder, relative, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = unsafe fdopendir(number) else {
      let code = errno
      _ = close(number)
      throw StoreError(.list, path, code: code)
    }
    // From here on the descriptor belongs to the stream.
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      if let name = unsafe self.name(of: entry) { names.append(name) }
    }
    if errno != 0 { throw StoreError(.list, path, code: errno) }
    return names
  }

  /// The name in a directory entry; nil for `.`, `..` and names that are not UTF-8.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    // SAFETY: an entry is as long as its name needs, often shorter than the struct, so the name is
    // reached by its address and read up to its zero byte.
    let start = unsafe UnsafeRawPointer(entry) + offset
    let name = unsafe String(validatingCString: start.assumingMemoryBound(to: CChar.self))
    return name == "." || name == ".." ? nil : name
  }
}
