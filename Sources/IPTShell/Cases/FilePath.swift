import IPTStore

/// Paths as they are shown to a person.
enum FilePath {
  /// The path with `~` for the home folder.
  static func short(_ path: String) -> String {
    guard let home = StoreFolder.variable("HOME"), home.count > 1, path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + String(path.dropFirst(home.count))
  }
}
