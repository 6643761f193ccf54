import Glibc

/// A folder held open and the name of one file in it.
///
/// All later calls go through the open folder, so that lock, temporary file and file stay together
/// even if somebody renames the folder meanwhile.
struct FileLocation: ~Copyable, Sendable {
  /// The longest name that leaves room for what the temporary file adds to it.
  static let longestName = 255 - 32

  /// The path for messages: as given, or what a symbolic link led to.
  let path: String
  let folder: Descriptor
  let name: String

  /// Opens the folder of a path; the file itself need not exist.
  ///
  /// A symbolic link is followed to the file it stands for: renaming over a link would replace the
  /// link, and locking beside it would lock another name.
  ///
  /// - Parameters:
  ///   - path: The path of the file, absolute or seen from the current folder.
  ///   - operation: What an error is about.
  /// - Throws: ``StoreError`` when the folder is missing or the path cannot name a file.
  init(_ path: String, for operation: StoreError.Operation) throws(StoreError) {
    var place = try Place(path)
    var folder = try place.openFolder(for: operation)
    var status = stat()
    let found = unsafe fstatat(folder.number, place.name, &status, AT_SYMLINK_NOFOLLOW)
    if found == 0, status.st_mode & S_IFMT == S_IFLNK {
      place = try Place(Self.target(ofLink: path, for: operation))
      folder = try place.openFolder(for: operation)
    }
    self.path = place.path
    self.name = place.name
    self.folder = folder
  }

  /// The one absolute path of the file, whether it is there or not: two spellings of it give the same.
  ///
  /// Where the folder is gone there is none, and the path is told as it was given.
  var realPath: String {
    // What the folder is called now, and not when it was opened.
    guard let found = RealPath.of(folder) ?? RealPath.of(givenFolder) else { return path }
    return found == "/" ? "/\(name)" : "\(found)/\(name)"
  }

  /// The folder as it was given.
  private var givenFolder: String {
    guard let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return cut == path.startIndex ? "/" : String(path[..<cut])
  }

  private static func target(
    ofLink path: String, for operation: StoreError.Operation
  ) throws(StoreError) -> String {
    // SAFETY: realpath returns memory of malloc, read here as a C string and freed once.
    guard let resolved = unsafe realpath(path, nil) else {
      let code = errno
      let cause: StoreError.Cause = code == ENOENT ? .brokenLink : .init(code: code)
      throw StoreError(operation, path, cause, code: code)
    }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else {
      throw StoreError(operation, path, .brokenLink)
    }
    return text
  }
}

/// A path cut into its folder and the last name.
private struct Place {
  let path: String
  let folder: String
  let name: String

  init(_ path: String) throws(StoreError) {
    let bytes = path.utf8
    // The C calls would stop reading here and reach another file.
    if bytes.contains(0) { throw StoreError(.name, path, .unusableName(.control)) }
    let cut = bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = cut.map { path[bytes.index(after: $0)...] } ?? path[...]
    switch name {
    case "": throw StoreError(.name, path, .unusableName(path.isEmpty ? .empty : .slash))
    case ".", "..": throw StoreError(.name, path, .notAFile)
    default: break
    }
    if name.utf8.count > FileLocation.longestName {
      throw StoreError(.name, path, .unusableName(.tooLong))
    }
    self.path = path
    self.name = String(name)
    self.folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  func openFolder(for operation: StoreError.Operation) throws(StoreError) -> Descriptor {
    let number = try attempt(operation, path) {
      unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    return Descriptor(number)
  }
}
