import Glibc

/// The right to write one file, held by one process at a time and released when it goes.
///
/// The lock is on `NAME.lock`, never renamed and never removed: a lock on the file itself would
/// stay with the version that a save replaces, and a second process would get in.
package final class FileLock: Sendable {
  private let owner: DurableFile
  private let file: Descriptor

  /// Whether the holder before did not release the lock in order, and may have left files behind.
  package let followsCrash: Bool

  private static let longestLine = 512

  init(_ owner: DurableFile, program: String) throws(StoreError) {
    let folder = owner.location.folder.number
    let name = owner.location.name + ".lock"
    let path = owner.path
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let file = Descriptor(
      try attempt(.lock, path) { unsafe openat(folder, name, flags, 0o600) })
    do throws(StoreError) {
      try attempt(.lock, path) { flock(file.number, LOCK_EX | LOCK_NB) }
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      let holder = Self.line(in: file.number).flatMap(LockHolder.init(line:))
      throw StoreError(.lock, path, .held(holder), code: error.code)
    }
    followsCrash = Self.line(in: file.number).map { !$0.isEmpty } ?? true
    self.owner = owner
    self.file = file
    note(program)
  }

  deinit {
    // The note left in place is what makes the next holder look for temporary files.
    if !owner.leavesTemporary { _ = ftruncate(file.number, 0) }
    // Closing would do, unless a child process still has a copy of the descriptor.
    _ = flock(file.number, LOCK_UN)
  }

  /// Notes who holds the lock.
  ///
  /// The lock holds without the note, so a failure is let go.
  private func note(_ program: String) {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    let holder = LockHolder(process: getpid(), since: Int64(now.tv_sec), program: program)
    let line = Array(holder.line.utf8)
    _ = unsafe line.withUnsafeBytes { unsafe pwrite(file.number, $0.baseAddress, $0.count, 0) }
    // Cut only then: were we killed while the file is empty, the next holder would take the one
    // before us for a writer that ended in order, and leave its temporary file for ever.
    if followsCrash { _ = ftruncate(file.number, off_t(line.count)) }
  }

  private static func line(in file: CInt) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: longestLine)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(file, $0.baseAddress, $0.count, 0)
    }
    guard count >= 0 else { return nil }
    return Array(bytes.prefix(count))
  }
}
