import IPTStore

/// The clinician's own scripts of the library: those of the configuration folder.
package enum LibraryFolder {
  /// No script is read that is larger.
  private static let greatestSize = 1 << 20
  /// The script of the shell's settings is none of the library.
  private static let settings = "init"

  /// The scripts, by their names; one that cannot be read is left out.
  package static func scripts() -> [(name: String, text: String)] {
    guard let folder = try? StoreFolder.configuration(),
      let names = try? folder.names(extension: "ipt")
    else { return [] }
    return names.filter { $0 != settings }.compactMap { name in
      let path = "\(folder.path)/\(name).ipt"
      guard let bytes = try? ByteInput.file(at: path, limit: greatestSize) else { return nil }
      return (path, String(decoding: bytes, as: UTF8.self))
    }
  }
}
