import Glibc

/// Reads whole files and streams into memory, up to a limit.
package enum ByteInput {
  /// Reads standard input to its end.
  ///
  /// - Parameter limit: The most bytes to accept.
  /// - Returns: All its bytes.
  /// - Throws: ``StoreError`` when there is more, or reading fails.
  package static func standardInput(limit: Int) throws(StoreError) -> [UInt8] {
    try readWhole(STDIN_FILENO, name: "standard input", limit: limit)
  }

  /// Reads what stands under a path, a pipe as well as a file.
  ///
  /// - Parameters:
  ///   - path: The path; symbolic links are followed.
  ///   - limit: The most bytes to accept.
  /// - Returns: All its bytes.
  /// - Throws: ``StoreError`` when it is missing, a folder, too big or unreadable.
  package static func file(at path: String, limit: Int) throws(StoreError) -> [UInt8] {
    if path.utf8.contains(0) { throw StoreError(.name, path, .unusableName(.control)) }
    let file = Descriptor(
      try attempt(.read, path) { unsafe open(path, O_RDONLY | O_CLOEXEC) })
    var status = stat()
    try attempt(.read, path) { unsafe fstat(file.number, &status) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular, status.st_size > limit { throw StoreError(.read, path, .overLimit(limit)) }
    return try readWhole(
      file.number, name: path, limit: limit, expected: isRegular ? Int(status.st_size) : nil)
  }

  /// Reads an open descriptor to its end.
  ///
  /// - Parameters:
  ///   - descriptor: The descriptor, which stays open.
  ///   - name: What an error names.
  ///   - limit: The most bytes to accept.
  ///   - expected: How many bytes there probably are; a good guess saves calls.
  /// - Returns: All its bytes.
  /// - Throws: ``StoreError`` when there is more than the limit, or reading fails.
  package static func readWhole(
    _ descriptor: CInt, name: String, limit: Int, expected: Int? = nil
  ) throws(StoreError) -> [UInt8] {
    // More than expected, so that the end shows without growing, and that who reads the text has room
    // behind it.
    var bytes = [UInt8](repeating: 0, count: expected.map { $0 + 64 } ?? 64 * 1024)
    var filled = 0
    while true {
      let count = try attempt(.read, name) {
        let result = unsafe bytes.withUnsafeMutableBytes {
          unsafe read(descriptor, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled)
        }
        return CInt(clamping: result)
      }
      if count == 0 { break }
      filled += Int(count)
      if filled > limit { throw StoreError(.read, name, .overLimit(limit)) }
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: filled) }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
