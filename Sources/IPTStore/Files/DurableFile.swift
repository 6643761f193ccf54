import Glibc
import Synchronization

/// Bytes under a name that survive crashes, full disks and power cuts: old or new, never half.
///
/// The order of use: open the place, ``lock(program:)``, ``read(limit:)``, then ``write(_:older:)``
/// as often as there is news. What is written can be any bytes, sealed or plain.
package final class DurableFile: Sendable {
  let location: FileLocation
  private let temporaryLeft = Atomic(false)

  private let version = Mutex<FileVersion?>(nil)

  /// The version that was read or written last; nothing before that.
  var lastVersion: FileVersion? {
    get { version.withLock { $0 } }
    set { version.withLock { $0 = newValue } }
  }

  /// Whether a temporary file could not be removed and waits for the next holder of the lock.
  var leavesTemporary: Bool {
    get { temporaryLeft.load(ordering: .relaxed) }
    set { temporaryLeft.store(newValue, ordering: .relaxed) }
  }

  /// The path for messages: as given, or what a symbolic link led to.
  package var path: String { location.path }

  /// The one absolute path of the file: two spellings of it give the same.
  package var realPath: String { location.realPath }

  /// Opens the place of a file, which need not exist yet.
  ///
  /// - Parameter path: Absolute, or seen from the current folder; a symbolic link is followed once
  ///   and for all.
  /// - Throws: ``StoreError`` when its folder cannot be opened or the path cannot name a file.
  package init(at path: String) throws(StoreError) {
    location = try FileLocation(path, for: .read)
  }

  /// Takes the lock of this file, which others ask for before they write.
  ///
  /// After a writer that did not end in order, the temporary files it left are removed.
  ///
  /// - Parameter program: The name by which a second opener is told who holds the file.
  /// - Returns: The lock, released when the last reference to it goes.
  /// - Throws: ``StoreError`` with the cause `held` when another process has it; another one when nothing
  ///   could be saved in its folder.
  package func lock(program: String) throws(StoreError) -> FileLock {
    let lock = try FileLock(self, program: program)
    // A lock file that was made in better times can be opened all the same.
    try attempt(.lock, path) {
      unsafe faccessat(location.folder.number, ".", W_OK | X_OK, AT_EACCESS)
    }
    if lock.followsCrash { removeStaleTemporaries(under: lock) }
    return lock
  }

  /// Reads the whole file.
  ///
  /// - Parameter limit: The most bytes to accept.
  /// - Returns: All its bytes.
  /// - Throws: ``StoreError`` when it is missing, no ordinary file, too big or unreadable.
  package func read(limit: Int) throws(StoreError) -> [UInt8] {
    let (bytes, status) = try read(location.name, path: path, limit: limit)
    lastVersion = FileVersion(status, bytes.span)
    return bytes
  }

  /// Reads the older generation, the file as it was before the last save that kept it.
  ///
  /// - Parameter limit: The most bytes to accept.
  /// - Returns: All its bytes.
  /// - Throws: ``StoreError`` when it is missing, no ordinary file, too big or unreadable.
  package func readOlder(limit: Int) throws(StoreError) -> [UInt8] {
    try read(olderName, path: path + "~", limit: limit).bytes
  }

  /// Whether there is anything under the name; a lock is not worth making for nothing.
  package var isThere: Bool {
    var status = stat()
    return unsafe fstatat(location.folder.number, location.name, &status, AT_SYMLINK_NOFOLLOW) == 0
      || errno != ENOENT
  }

  var olderName: String { location.name + "~" }

  private func read(
    _ name: String, path: String, limit: Int
  ) throws(StoreError) -> (bytes: [UInt8], status: stat) {
    // O_NONBLOCK: opening a pipe somebody put here must not wait for a writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(
      try attempt(.read, path) { unsafe openat(location.folder.number, name, flags) })
    var status = stat()
    try attempt(.read, path) { unsafe fstat(file.number, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError(.read, path, .notAFile) }
    guard status.st_size <= limit else { throw StoreError(.read, path, .overLimit(limit)) }
    let bytes = try ByteInput.readWhole(
      file.number, name: path, limit: limit, expected: Int(status.st_size))
    return (bytes, status)
  }
}
