import Glibc

/// The right to write one file, held by one process at a time and released when it goes.
///
/// The lock is on `NAME.lock`, never renamed, and removed only by who holds it, with the file: a lock on
/// the file itself would stay with the version that a save replaces, and a second process would get in.
package final class FileLock: Sendable {
  private let owner: DurableFile
  private let file: Descriptor

  /// Whether the holder before did not release the lock in order, and may have left files behind.
  package let followsCrash: Bool

  private static let longestLine = 512
  /// How often a lock file is looked for that is not taken away meanwhile.
  ///
  /// Some disks give an open file another number than its name: there every one seems to be.
  private static let patience = 100

  /// - Parameters:
  ///   - owner: The file that is to be written.
  ///   - program: The name by which others are told who holds it.
  ///   - beforeLocking: What happens between opening the lock file and locking it; for tests.
  /// - Throws: ``StoreError`` with the cause `held` when another process has it.
  init(
    _ owner: DurableFile, program: String, beforeLocking: () -> Void = {}
  ) throws(StoreError) {
    let file = try Self.locked(owner, beforeLocking)
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

  /// The lock file, open and locked, made if need be.
  private static func locked(
    _ owner: DurableFile, _ beforeLocking: () -> Void
  ) throws(StoreError) -> Descriptor {
    let folder = owner.location.folder.number
    let name = owner.location.name + ".lock"
    let path = owner.path
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    var tries = 0
    while true {
      let file = Descriptor(
        try attempt(.lock, path) { unsafe openat(folder, name, flags, 0o600) })
      beforeLocking()
      do throws(StoreError) {
        try attempt(.lock, path) { flock(file.number, LOCK_EX | LOCK_NB) }
      } catch {
        guard error.code == EWOULDBLOCK else { throw error }
        let holder = line(in: file.number).flatMap(LockHolder.init(line:))
        throw StoreError(.lock, path, .held(holder), code: error.code)
      }
      // Who erased the case meanwhile took this lock file with it; the next one has another.
      tries += 1
      if isStill(file.number, in: folder, name) || tries == patience { return file }
    }
  }

  /// Whether an open lock file is the one that others would open.
  private static func isStill(_ file: CInt, in folder: CInt, _ name: String) -> Bool {
    var (ours, theirs) = (stat(), stat())
    return unsafe fstat(file, &ours) == 0
      && fstatat(folder, name, &theirs, AT_SYMLINK_NOFOLLOW) == 0
      && ours.st_ino == theirs.st_ino && ours.st_dev == theirs.st_dev
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
