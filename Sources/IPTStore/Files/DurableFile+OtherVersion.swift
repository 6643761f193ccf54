import Glibc

/// What tells the version of a file that was read or written here from one that came from elsewhere.
///
/// Size and time answer as long as nothing happened. If only the time is another, as after a sync
/// client or a restored copy of the same bytes, the end of the file decides: what is kept here ends
/// with a digest of the whole. The number of the inode is not asked, since some disks give an open
/// file another one.
struct FileVersion: Sendable {
  private let size: Int
  private let changed: timespec
  /// The last bytes.
  let end: [UInt8]

  /// More than the last line of a case file has.
  private static let endLength = 128

  init(_ status: stat, _ bytes: Span<UInt8>) {
    size = bytes.count
    changed = status.st_mtim
    var end: [UInt8] = []
    for index in max(0, bytes.count - Self.endLength)..<bytes.count { end.append(bytes[index]) }
    self.end = end
  }

  /// Whether a file has the size of this version, and whether it has its time as well.
  func fits(_ status: stat) -> (size: Bool, time: Bool) {
    (
      status.st_size == size,
      status.st_mtim.tv_sec == changed.tv_sec && status.st_mtim.tv_nsec == changed.tv_nsec
    )
  }
}

/// Versions that came from elsewhere: a sync client, a restored copy, another machine.
///
/// The lock binds those who ask for it, on this machine. So a save looks at what it is about to
/// replace. If that is not what was read or written here, both stay: the other version is kept as
/// `NAME-conflict-1.case`, a name by which it can be opened, and the save goes on. Which of the two is
/// right, a person decides; they are not joined. If the other version cannot be kept, the save is
/// refused. A file that was taken away is written again.
extension DurableFile {
  /// Whether something else has written to the file since it was read or written here.
  package var hasOtherVersion: Bool {
    var status = stat()
    return unsafe fstatat(location.folder.number, location.name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && isOther(status)
  }

  /// Makes a file beside this one, by a name that nothing has: `anna-conflict-1.case`.
  ///
  /// - Parameter bytes: The whole content.
  /// - Returns: The place of the new file.
  /// - Throws: ``StoreError`` with the operation `create`, or `save` if all such names are taken.
  package func createBeside(_ bytes: Span<UInt8>) throws(StoreError) -> DurableFile {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for number in 1...Self.mostOthers {
      let file = try DurableFile(at: folder + otherName(number))
      do throws(StoreError) {
        _ = try file.create(bytes)
        return file
      } catch {
        guard error.cause == .alreadyThere else { throw error }
      }
    }
    throw StoreError(.save, path, .otherVersion)
  }

  /// Whether what lies there is another version than the one last read or written.
  func isOther(_ status: stat) -> Bool {
    guard let version = lastVersion else { return false }
    let fits = version.fits(status)
    if fits.size, fits.time { return false }
    return !fits.size || end(count: version.end.count) != version.end
  }

  /// The last bytes of what lies there; nothing if they cannot be read.
  private func end(count: Int) -> [UInt8]? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let number = unsafe openat(location.folder.number, location.name, flags)
    guard number >= 0 else { return nil }
    let file = Descriptor(number)
    var status = stat()
    guard unsafe fstat(file.number, &status) == 0, status.st_size >= count else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let offset = status.st_size - count
    // SAFETY: the buffer has room for `count` bytes and lives through the call.
    let found = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(file.number, buffer.baseAddress, count, offset)
    }
    return found == count ? bytes : nil
  }

  /// Gives what lies there a second name, one that nothing has.
  ///
  /// - Returns: The name.
  /// - Throws: ``StoreError`` with the cause `otherVersion` if it cannot be had.
  func keepOther() throws(StoreError) -> String {
    let folder = location.folder.number
    for number in 1...Self.mostOthers {
      let name = otherName(number)
      if unsafe linkat(folder, location.name, folder, name, 0) == 0 { return name }
      var code = errno
      if Self.meansNoHardLinks(code) {
        var status = stat()
        if unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { continue }
        if unsafe renameat(folder, location.name, folder, name) == 0 { return name }
        code = errno
      }
      if code != EEXIST { throw StoreError(.save, path, .otherVersion, code: code) }
    }
    throw StoreError(.save, path, .otherVersion)
  }

  /// Takes back ``keepOther()``, whether the name is a second one or, for want of links, the only one.
  func giveBackOther(_ name: String) {
    let folder = location.folder.number
    if isThere {
      _ = unsafe unlinkat(folder, name, 0)
    } else {
      _ = unsafe renameat(folder, name, folder, location.name)
    }
  }

  /// Nobody looks through more of them.
  private static let mostOthers = 99

  /// `anna-conflict-1.case` for `anna.case`.
  private func otherName(_ number: Int) -> String {
    let name = location.name
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return "\(name)-conflict-\(number)"
    }
    return "\(name[..<dot])-conflict-\(number)\(name[dot...])"
  }
}
