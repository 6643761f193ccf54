import Glibc

extension StoreFolder {
  /// Makes the folder, and those above it, unless it is there; nobody else may look inside.
  ///
  /// - Throws: ``StoreError`` with the operation `makeFolder`.
  package func create() throws(StoreError) {
    if path.utf8.contains(0) || path.isEmpty {
      throw StoreError(.makeFolder, path, .unusableName(path.isEmpty ? .empty : .control))
    }
    try create(path)
  }

  private func create(_ path: String) throws(StoreError) {
    let code = make(path)
    switch code {
    case 0: return try confirm(path)
    case EEXIST:
      if isFolder(path) { return }
      throw StoreError(.makeFolder, self.path, .notAFolder, code: ENOTDIR)
    case ENOENT:
      guard let parent = parent(of: path), parent != path else { break }
      try create(parent)
      let again = make(path)
      // Another process may have been quicker.
      if again == 0 || again == EEXIST { return try confirm(path) }
      throw StoreError(.makeFolder, self.path, code: again)
    default: break
    }
    throw StoreError(.makeFolder, self.path, code: code)
  }

  private func make(_ path: String) -> CInt {
    unsafe mkdir(path, 0o700) == 0 ? 0 : errno
  }

  private func isFolder(_ path: String) -> Bool { Self.isFolder(path) }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to an ordinary file.
  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The folder a path lies in; nil for the root and for a plain name.
  private func parent(of path: String) -> String? {
    var rest = path[...]
    while rest.utf8.count > 1, rest.hasSuffix("/") { rest = rest.dropLast() }
    guard let cut = rest.lastIndex(of: "/") else { return nil }
    return cut == rest.startIndex ? "/" : String(rest[..<cut])
  }

  /// Syncs the entry of a new folder: a file synced inside a folder that is lost is lost too.
  private func confirm(_ path: String) throws(StoreError) {
    let parent = self.parent(of: path) ?? "."
    let folder = Descriptor(
      try attempt(.makeFolder, self.path) {
        unsafe open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      })
    if fsync(folder.number) != 0 { throw StoreError(.makeFolder, self.path, code: errno) }
  }
}
