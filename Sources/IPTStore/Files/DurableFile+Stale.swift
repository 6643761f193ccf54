import Glibc

extension DurableFile {
  /// A name for the bytes until they are in place: `.NAME.PID.RANDOM.tmp`.
  func temporaryName() -> String {
    let random = Digest.hex(of: (0..<8).map { _ in UInt8.random(in: 0...255) })
    return ".\(location.name).\(getpid()).\(random).tmp"
  }

  /// Removes the temporary file of this writer, or leaves word that it is still there.
  ///
  /// - Parameter name: The name of the file.
  func removeTemporary(_ name: String) {
    if unsafe unlinkat(location.folder.number, name, 0) != 0, errno != ENOENT {
      leavesTemporary = true
    }
  }

  /// Removes the temporary files of writers that crashed.
  ///
  /// Holding the lock proves that no other writer is at work, so a file older than the lock, or
  /// of a process that is gone, has no owner. What is not certainly such a file stays. Nothing
  /// depends on this, so a failure only leaves a file for the next time.
  ///
  /// - Parameter lock: The lock of this file.
  func removeStaleTemporaries(under lock: borrowing FileLock) {
    guard let since = lock.modified else { return }
    let names = try? FolderListing.names(in: location.folder.number, path: path)
    for name in names ?? [] {
      guard let process = writer(ofTemporary: name) else { continue }
      var status = stat()
      let found = unsafe fstatat(
        location.folder.number, name, &status, AT_SYMLINK_NOFOLLOW)
      guard found == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
        continue
      }
      if isEarlier(status.st_mtim, than: since) || isGone(process) {
        _ = unsafe unlinkat(location.folder.number, name, 0)
      }
    }
  }

  /// The process named in the temporary file of this very file; nil for any other name.
  func writer(ofTemporary name: String) -> pid_t? {
    let prefix = ".\(location.name)."
    let suffix = ".tmp"
    guard name.hasPrefix(prefix), name.hasSuffix(suffix),
      name.utf8.count > prefix.utf8.count + suffix.utf8.count
    else { return nil }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    let parts = middle.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 16, parts[1].allSatisfy(isHexDigit),
      parts[0].allSatisfy(isDigit), let process = pid_t(Substring(parts[0])), process > 0
    else { return nil }
    return process
  }

  private func isGone(_ process: pid_t) -> Bool {
    kill(process, 0) != 0 && errno == ESRCH
  }

  private func isEarlier(_ time: timespec, than other: timespec) -> Bool {
    (time.tv_sec, time.tv_nsec) < (other.tv_sec, other.tv_nsec)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
