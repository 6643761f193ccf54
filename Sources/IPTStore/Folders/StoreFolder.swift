import Glibc

/// A folder of the program's own, and the names that stand for files in it.
package struct StoreFolder: Equatable, Sendable {
  /// The longest name a person may give, in UTF-8 bytes.
  package static let longestName = 120

  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The folder of the program's files: `$IPTSH_HOME`, else `iptsh` in the XDG data folder.
  ///
  /// - Parameter environment: Looks up a variable.
  /// - Returns: The folder, which need not be there yet.
  /// - Throws: ``StoreError`` with the cause `noHome` when no variable leads anywhere.
  package static func data(
    environment: (String) -> String? = variable
  ) throws(StoreError) -> StoreFolder {
    if let own = environment("IPTSH_HOME"), !own.isEmpty { return StoreFolder(path: own) }
    return try below("XDG_DATA_HOME", else: "/.local/share", environment)
  }

  /// The folder of what a person sets once: `iptsh` in the XDG configuration folder.
  ///
  /// - Parameter environment: Looks up a variable.
  /// - Returns: The folder, which need not be there yet.
  /// - Throws: ``StoreError`` with the cause `noHome` when no variable leads anywhere.
  package static func configuration(
    environment: (String) -> String? = variable
  ) throws(StoreError) -> StoreFolder {
    try below("XDG_CONFIG_HOME", else: "/.config", environment)
  }

  /// The folder of what the program remembers of earlier runs: `iptsh` in the XDG state folder.
  ///
  /// - Parameter environment: Looks up a variable.
  /// - Returns: The folder, which need not be there yet.
  /// - Throws: ``StoreError`` with the cause `noHome` when no variable leads anywhere.
  package static func state(
    environment: (String) -> String? = variable
  ) throws(StoreError) -> StoreFolder {
    try below("XDG_STATE_HOME", else: "/.local/state", environment)
  }

  private static func below(
    _ name: String, else standard: String, _ environment: (String) -> String?
  ) throws(StoreError) -> StoreFolder {
    // The XDG specification has relative paths ignored.
    if let base = environment(name), base.hasPrefix("/") {
      return StoreFolder(path: base + "/iptsh")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else {
      throw StoreError(.name, "", .noHome)
    }
    return StoreFolder(path: home + standard + "/iptsh")
  }

  /// Looks up a variable of the process.
  ///
  /// - Parameter name: The name of the variable.
  /// - Returns: Its value; nil when it is not set or not UTF-8.
  package static func variable(_ name: String) -> String? {
    // SAFETY: the string is copied before anything else could change the environment.
    unsafe getenv(name).flatMap { unsafe String(validatingCString: $0) }
  }
}
