import Glibc

extension DurableFile {
  /// Replaces the file as a whole, or makes it.
  ///
  /// The bytes are written aside, synced, closed and moved into place, and the folder is synced.
  /// An error means that the file is what it was before. A version that came from elsewhere since the
  /// file was read or written here is not replaced: it gets a name of its own.
  ///
  /// - Parameters:
  ///   - bytes: The whole new content.
  ///   - older: What happens to the version replaced.
  ///   - keepsMode: Whether others may go on reading or running a file that they could read or run.
  /// - Returns: What is worth telling about a save that is in place.
  /// - Throws: ``StoreError`` with the operation `save`.
  package func write(
    _ bytes: Span<UInt8>, older: OlderGeneration, keepsMode: Bool = false
  ) throws(StoreError) -> WriteOutcome {
    let current = try currentStatus(for: .save)
    let temporary = temporaryName()
    let version = try writeAside(
      bytes, as: temporary, replacing: current, keepsMode: keepsMode, for: .save)
    var outcome = WriteOutcome()
    do throws(StoreError) {
      // Looked at again as late as can be: the disk may have taken its time.
      if let latest = try currentStatus(for: .save) {
        if isOther(latest) {
          outcome.otherVersion = try keepOther()
        } else if older == .keep {
          outcome.olderFailure = keepOlder()
        }
      }
      try attempt(.save, path) {
        unsafe renameat(folder, temporary, folder, location.name)
      }
    } catch {
      removeTemporary(temporary)
      if let other = outcome.otherVersion { giveBackOther(other) }
      throw error
    }
    lastVersion = version
    if older == .remove { outcome.olderFailure = removeOlder() }
    outcome.unconfirmed = syncFolder()
    return outcome
  }

  /// Makes the file, and refuses when one of that name is there.
  ///
  /// - Parameter bytes: The whole content.
  /// - Returns: What is worth telling about a file that is in place.
  /// - Throws: ``StoreError`` with the operation `create`; its cause is `alreadyThere` when a file
  ///   of that name exists, which is then untouched.
  package func create(_ bytes: Span<UInt8>) throws(StoreError) -> WriteOutcome {
    guard try currentStatus(for: .create) == nil else {
      throw StoreError(.create, path, .alreadyThere, code: EEXIST)
    }
    let temporary = temporaryName()
    let version = try writeAside(bytes, as: temporary, replacing: nil, for: .create)
    let failure = moveWithoutReplacing(temporary)
    if let failure {
      removeTemporary(temporary)
      throw failure
    }
    lastVersion = version
    return WriteOutcome(unconfirmed: syncFolder())
  }

  private var folder: CInt { location.folder.number }

  /// Looks at the file about to be replaced; nil when there is none.
  private func currentStatus(
    for operation: StoreError.Operation
  ) throws(StoreError) -> stat? {
    var status = stat()
    do throws(StoreError) {
      try attempt(operation, path) {
        unsafe fstatat(folder, location.name, &status, AT_SYMLINK_NOFOLLOW)
      }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    // A link put here since the place was opened: replacing it would not change its target.
    guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError(operation, path, .notAFile) }
    return status
  }

  /// Writes and syncs the bytes under a temporary name, or leaves nothing there.
  ///
  /// - Returns: What will tell these bytes from others.
  @discardableResult
  func writeAside(
    _ bytes: Span<UInt8>, as temporary: String, replacing current: stat?,
    keepsMode: Bool = false, for operation: StoreError.Operation
  ) throws(StoreError) -> FileVersion? {
    // The mode holds from the first moment on; changing it later would leave a gap. A stricter
    // one of the file replaced is kept.
    let mode = (current?.st_mode ?? 0o600) & 0o600
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = Descriptor(
      try attempt(operation, path) { unsafe openat(folder, temporary, flags, mode) })
    if let current, current.st_uid != geteuid() {
      // Saved by root, a file stays its owner's. Others cannot give files away, and need not.
      _ = fchown(file.number, current.st_uid, current.st_gid)
    }
    var code = unsafe bytes.withUnsafeBufferPointer {
      unsafe writeAll(UnsafeRawBufferPointer($0), to: file.number)
    }
    if code == 0, keepsMode, let current, fchmod(file.number, current.st_mode & 0o777) != 0 {
      code = errno
    }
    // Never a second fsync after a failed one: the system may have dropped the bytes by then and
    // would report success.
    if code == 0, fsync(file.number) != 0 { code = errno }
    var status = stat()
    let hasStatus = unsafe fstat(file.number, &status) == 0
    let closing = file.closeReportingFailure()
    if code == 0 { code = closing }
    if code != 0 {
      removeTemporary(temporary)
      throw StoreError(operation, path, code: code)
    }
    return hasStatus ? FileVersion(status, bytes) : nil
  }

  /// Gives the temporary file its name unless the name is taken.
  ///
  /// A second link is refused where a name is taken, and Swift has no name for `renameat2`.
  func moveWithoutReplacing(_ temporary: String) -> StoreError? {
    do throws(StoreError) {
      do throws(StoreError) {
        try attempt(.create, path) {
          unsafe linkat(folder, temporary, folder, location.name, 0)
        }
        // If this fails, the good file keeps a second name for a while, which does no harm.
        removeTemporary(temporary)
      } catch {
        guard Self.meansNoHardLinks(error.code) else { throw error }
        // Such disks (FAT, some network folders) offer no step that cannot replace; looking first
        // is right as long as every writer holds the lock.
        guard try currentStatus(for: .create) == nil else {
          throw StoreError(.create, path, .alreadyThere, code: EEXIST)
        }
        try attempt(.create, path) {
          unsafe renameat(folder, temporary, folder, location.name)
        }
      }
      return nil
    } catch {
      return error
    }
  }

  static func meansNoHardLinks(_ code: CInt) -> Bool {
    code == EPERM || code == EOPNOTSUPP || code == ENOSYS || code == EMLINK
  }

  /// Keeps the current file under its older name too.
  ///
  /// A failure does not stop the save: the news matter more than the generation before them.
  private func keepOlder() -> StoreError? {
    if let failure = removeOlder() { return failure }
    do throws(StoreError) {
      try attempt(.olderGeneration, path) {
        unsafe linkat(folder, location.name, folder, olderName, 0)
      }
      return nil
    } catch {
      return error
    }
  }

  private func removeOlder() -> StoreError? {
    do throws(StoreError) {
      try attempt(.olderGeneration, path) { unsafe unlinkat(folder, olderName, 0) }
      return nil
    } catch {
      return error.code == ENOENT ? nil : error
    }
  }

  private func syncFolder() -> StoreError? {
    fsync(folder) == 0 ? nil : StoreError(.confirm, path, code: errno)
  }
}
