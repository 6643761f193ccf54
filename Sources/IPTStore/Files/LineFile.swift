import Glibc

/// A file of lines that several processes add to at the same time; for this user alone.
///
/// It is no case: an added line is not synced, for the worth of the lines is not that of the wait.
package struct LineFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// How long a lock is waited for, in steps of ten milliseconds.
  private static let patience = 30

  /// Reads the whole file; nothing where there is none.
  ///
  /// - Parameter limit: The most bytes to accept.
  /// - Returns: All its bytes; nil where there is no file.
  /// - Throws: ``StoreError`` when it is no ordinary file, too big or unreadable.
  package func read(limit: Int) throws(StoreError) -> [UInt8]? {
    do throws(StoreError) {
      let file = try open(O_RDONLY)
      return try ByteInput.readWhole(file.number, name: path, limit: limit)
    } catch {
      if error.cause == .missing { return nil }
      throw error
    }
  }

  /// Adds bytes at the end, as one piece, and makes the file with a beginning of its own if need be; a
  /// last line that was torn off gets its line end first.
  ///
  /// - Parameters:
  ///   - bytes: Whole lines.
  ///   - beginning: What a new file begins with, and any other has to.
  ///   - waits: Whether a lock that another process holds is waited for, a while.
  ///   - isForbidden: Asked before, and again when nobody else can write: whether nothing is to be added.
  /// - Returns: How many bytes the file has now; 0 where nothing is to be added.
  /// - Throws: ``StoreError``, with the cause `held` when another process keeps the lock, and `notAFile`
  ///   when the file begins otherwise, so that it is not ours; the file is as it was then.
  @discardableResult
  package func append(
    _ bytes: [UInt8], beginning: [UInt8], waits: Bool = true,
    unless isForbidden: () -> Bool = { false }
  ) throws(StoreError) -> Int {
    if isForbidden() { return 0 }
    let file = try locked(patience: waits ? Self.patience : 1)
    if isForbidden() { return 0 }
    var status = stat()
    try attempt(.save, path) { unsafe fstat(file.number, &status) }
    if status.st_size > 0, !begins(file.number, with: beginning) {
      throw StoreError(.save, path, .notAFile)
    }
    // A file that others may read was not made by us so; where it is somebody else's it stays as it is.
    if status.st_mode & 0o077 != 0 { _ = fchmod(file.number, 0o600) }
    let isTorn = status.st_size > 0 && last(file.number, size: status.st_size) != 0x0A
    let whole = status.st_size == 0 ? beginning + bytes : (isTorn ? [0x0A] : []) + bytes
    let code = unsafe whole.withUnsafeBytes { unsafe writeAll($0, to: file.number) }
    if code != 0 {
      // A part of it may have been written, as on a full disk; nobody else writes as long as it is locked.
      _ = ftruncate(file.number, status.st_size)
      throw StoreError(.save, path, code: code)
    }
    return Int(status.st_size) + whole.count
  }

  /// Replaces what the file holds by what a function makes of it; nothing is done where there is none.
  ///
  /// The old bytes are gone from the file afterwards: it is replaced as a whole.
  ///
  /// - Parameters:
  ///   - limit: The most bytes to accept; any number by itself.
  ///   - change: What makes the new bytes of the old.
  /// - Throws: ``StoreError``, with the cause `held` when another process keeps the lock, and `overLimit`.
  package func rewrite(
    limit: Int = .max, _ change: ([UInt8]) -> [UInt8]
  ) throws(StoreError) {
    guard try read(limit: limit) != nil else { return }
    let file = try locked()
    let old = try ByteInput.readWhole(file.number, name: path, limit: limit)
    let new = change(old)
    // What a rewrite that was killed has left holds what it was to take out.
    if new == old {
      _ = unsafe unlink(aside)
      return
    }
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let copy = Descriptor(try attempt(.save, path) { unsafe Glibc.open(aside, flags, 0o600) })
    var code = unsafe new.withUnsafeBytes { unsafe writeAll($0, to: copy.number) }
    if code == 0, fsync(copy.number) != 0 { code = errno }
    if code == 0, unsafe rename(aside, path) != 0 { code = errno }
    if code != 0 {
      _ = unsafe unlink(aside)
      throw StoreError(.save, path, code: code)
    }
  }

  /// Removes the file with what a rewrite that was killed has left; neither need be there.
  ///
  /// - Throws: ``StoreError`` when one of them cannot be removed.
  package func remove() throws(StoreError) {
    for path in [path, aside] where unsafe unlink(path) != 0 && errno != ENOENT {
      throw StoreError(.erase, path, code: errno)
    }
  }

  /// Where the file is written anew before it takes the place of the old one.
  private var aside: String { path + ".new" }

  /// Whether there is a file.
  package var isThere: Bool { StoreFolder.isFile(path) }

  private func open(_ flags: CInt) throws(StoreError) -> Descriptor {
    if path.utf8.contains(0) { throw StoreError(.name, path, .unusableName(.control)) }
    // O_NONBLOCK: opening a pipe somebody put here must not wait for the other side.
    let all = flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = Descriptor(try attempt(.read, path) { unsafe Glibc.open(path, all, 0o600) })
    var status = stat()
    try attempt(.read, path) { unsafe fstat(file.number, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError(.read, path, .notAFile) }
    return file
  }

  /// The file, open and locked, made if need be.
  private func locked(patience: Int = Self.patience) throws(StoreError) -> Descriptor {
    for turn in 1...max(1, patience) {
      let file = try open(O_RDWR | O_APPEND | O_CREAT)
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 {
        // Another process may have put a new file in its place before we had the lock.
        if isStill(file.number) { return file }
        continue
      }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreError(.lock, path, code: errno)
      }
      if turn < patience { usleep(10_000) }
    }
    throw StoreError(.lock, path, .held(nil), code: EWOULDBLOCK)
  }

  private func begins(_ file: CInt, with beginning: [UInt8]) -> Bool {
    var found = [UInt8](repeating: 0, count: beginning.count)
    let count = unsafe found.withUnsafeMutableBytes {
      unsafe pread(file, $0.baseAddress, $0.count, 0)
    }
    return count == beginning.count && found == beginning
  }

  private func last(_ file: CInt, size: off_t) -> UInt8? {
    var byte: UInt8 = 0
    return unsafe pread(file, &byte, 1, size - 1) == 1 ? byte : nil
  }

  private func isStill(_ file: CInt) -> Bool {
    var (ours, theirs) = (stat(), stat())
    return unsafe fstat(file, &ours) == 0 && stat(path, &theirs) == 0
      && ours.st_ino == theirs.st_ino && ours.st_dev == theirs.st_dev
  }
}
