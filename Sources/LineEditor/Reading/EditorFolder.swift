import CLineEditor
import Glibc

/// A folder in which a person edits a line in a program of their own.
///
/// It holds a mark, so that no folder of somebody else is ever taken for one, and it is locked for as long
/// as this program or the one it started lives, so that a later one knows what nobody uses any more.
struct EditorFolder {
  let path: String
  private let descriptor: Int32

  private static let prefix = "iptsh-line-"
  private static let mark = ".iptsh-line"
  private static let unique = "XXXXXX"
  /// A younger folder may be on its way to being locked, in seconds.
  private static let newest = 10

  /// Makes one; `nil` where that is not possible.
  init?() {
    var template = Array("\(Self.parent)/\(Self.prefix)\(Self.unique)".utf8CString)
    // SAFETY: the array ends with a NUL, as the call wants.
    guard unsafe mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The program that edits holds it too, in case it outlives us.
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let mark = unsafe openat(descriptor, Self.mark, flags, 0o600)
    guard mark >= 0 else {
      _ = unsafe rmdir(path)
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    close(mark)
    _ = cle_lock(descriptor)
  }

  /// Removes it with all that is in it.
  func remove() {
    Self.remove(path, descriptor)
    close(descriptor)
  }

  /// Removes what programs have left that were killed while a line was edited.
  static func removeLeftovers() {
    for name in unsafe names(in: opendir(parent)) where name.hasPrefix(prefix) {
      if name.utf8.count != prefix.utf8.count + unique.utf8.count { continue }
      let path = "\(parent)/\(name)"
      let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var properties = stat()
      guard unsafe fstat(descriptor, &properties) == 0, properties.st_uid == geteuid(),
        properties.st_mode & 0o077 == 0, properties.st_mtim.tv_sec + newest < time(nil),
        unsafe faccessat(descriptor, mark, F_OK, AT_SYMLINK_NOFOLLOW) == 0,
        cle_lock(descriptor) == 0
      else { continue }
      remove(path, descriptor)
    }
  }

  /// The folder of the sitting is in memory on most systems, and gone with the sitting.
  private static var parent: String {
    environmentValue("XDG_RUNTIME_DIR") ?? environmentValue("TMPDIR") ?? "/tmp"
  }

  /// Removes a folder; the mark last, so that a later sitting goes on where this one was ended.
  private static func remove(_ path: String, _ descriptor: Int32) {
    empty(descriptor, besides: mark)
    _ = unsafe unlinkat(descriptor, mark, 0)
    _ = unsafe rmdir(path)
  }

  /// Removes what an editor may have put into a folder: files, links themselves, and folders in it.
  private static func empty(_ descriptor: Int32, besides kept: String = "") {
    let own = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for name in unsafe names(in: fdopendir(own)) where name != kept {
      if unsafe unlinkat(descriptor, name, 0) == 0 { continue }
      let inner = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { continue }
      empty(inner)
      close(inner)
      _ = unsafe unlinkat(descriptor, name, AT_REMOVEDIR)
    }
  }

  private static func names(in folder: OpaquePointer?) -> [String] {
    guard let stream = unsafe folder else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      // SAFETY: an entry is as long as its name needs, often shorter than the struct, so the name is
      // reached by its address and read up to its zero byte.
      let start = unsafe UnsafeRawPointer(entry) + offset
      let name = unsafe String(cString: start.assumingMemoryBound(to: CChar.self))
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// The value of a variable of the environment; `nil` where it is empty.
func environmentValue(_ name: String) -> String? {
  // SAFETY: the string is copied before anything else could change the environment.
  let value = unsafe getenv(name).flatMap { unsafe String(validatingCString: $0) }
  return value.flatMap { $0.isEmpty ? nil : $0 }
}
