import Glibc

/// A file that is read piece by piece.
package struct PieceInput: ~Copyable {
  private let file: Descriptor
  private let path: String
  /// How many bytes it has.
  package let size: Int

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The path; symbolic links are followed.
  ///   - least: A file of fewer bytes is not worth it.
  /// - Returns: Nothing for a shorter file, and for what is no plain file.
  /// - Throws: ``StoreError`` when it cannot be opened.
  package static func open(path: String, least: Int) throws(StoreError) -> PieceInput? {
    if path.utf8.contains(0) { throw StoreError(.name, path, .unusableName(.control)) }
    // What is no plain file is not even opened: a pipe would lose what is in it.
    var status = stat()
    try attempt(.read, path) { unsafe stat(path, &status) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size >= least else { return nil }
    let number = try attempt(.read, path) { unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    let file = Descriptor(number)
    try attempt(.read, path) { unsafe fstat(number, &status) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size >= least else { return nil }
    return PieceInput(file, path, size: Int(status.st_size))
  }

  private init(_ file: consuming Descriptor, _ path: String, size: Int) {
    self.file = file
    self.path = path
    self.size = size
  }

  /// Appends the next bytes of the file; fewer than are wanted only at its end.
  ///
  /// - Returns: Whether there may be more.
  /// - Throws: ``StoreError`` when reading fails.
  package func read(_ wanted: Int, into bytes: inout [UInt8]) throws(StoreError) -> Bool {
    let end = bytes.count + wanted
    var filled = bytes.count
    bytes += [UInt8](repeating: 0, count: wanted)
    defer { bytes.removeLast(bytes.count - filled) }
    while filled < end {
      let count = try attempt(.read, path) {
        let result = unsafe bytes.withUnsafeMutableBytes {
          unsafe Glibc.read(
            file.number, $0.baseAddress.map { unsafe $0 + filled }, end - filled)
        }
        return CInt(clamping: result)
      }
      if count == 0 { return false }
      filled += Int(count)
    }
    return true
  }
}
