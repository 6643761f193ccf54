import Glibc

extension DurableFile {
  /// A name for the bytes until they are in place: `.NAME.PID.RANDOM.tmp`.
  func temporaryName() -> String {
    // Asked for once: each further question would be one to the system.
    let number = UInt64.random(in: .min ... .max)
    let random = Digest.hex(of: (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
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
  /// A writer makes its temporary file under the lock of this file, and removes it before the lock
  /// goes. So whoever has just taken the lock, and has written nothing yet, finds only files whose
  /// writers are dead: neither their times nor the numbers of their processes, which the system
  /// gives out again, say more. What has not certainly such a name stays. Nothing depends on this,
  /// so a failure only leaves a file for the next time.
  ///
  /// - Parameter lock: The lock of this file, just taken.
  func removeStaleTemporaries(under lock: borrowing FileLock) {
    let names = try? FolderListing.names(in: location.folder.number, path: path)
    for name in names ?? [] where isTemporary(name) {
      var status = stat()
      let found = unsafe fstatat(
        location.folder.number, name, &status, AT_SYMLINK_NOFOLLOW)
      guard found == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
        continue
      }
      removeTemporary(name)
    }
  }

  /// Whether a name is that of a temporary file of this very file.
  func isTemporary(_ name: String) -> Bool {
    let prefix = ".\(location.name)."
    let suffix = ".tmp"
    guard name.hasPrefix(prefix), name.hasSuffix(suffix),
      name.utf8.count > prefix.utf8.count + suffix.utf8.count
    else { return false }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    let parts = middle.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy(isDigit)
      && parts[1].count == 16 && parts[1].allSatisfy(isHexDigit)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
