import Glibc

/// The one absolute path of what many spellings of a path lead to.
package enum RealPath {
  /// The absolute path of a file or folder, without links and dots; nil if nothing is there.
  package static func of(_ path: String) -> String? {
    if path.utf8.contains(0) { return nil }
    // SAFETY: realpath returns memory of malloc, read here as a C string and freed once.
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(validatingCString: resolved)
  }
}
