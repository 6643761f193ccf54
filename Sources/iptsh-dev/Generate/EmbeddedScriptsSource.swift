import IPTStore

/// The Swift file that holds the scripts of the library as text.
enum EmbeddedScriptsSource {
  private static let folder = "Sources/IPTLibrary/Scripts"

  static func text() throws(StoreError) -> String {
    var text = """
      // Generated from the scripts beside it; write it anew with `iptsh-dev generate`.

      /// The texts of the library's scripts.
      enum EmbeddedScripts {
        /// Every script with the name of its file.
        static let all: [(name: String, text: String)] = [

      """
    let names = try StoreFolder(path: folder).names(extension: "ipt")
    for name in names { text += "    (\"\(name)\", \(identifier(name))),\n" }
    text += "  ]\n\n"
    for (index, name) in names.enumerated() {
      let bytes = try ByteInput.file(at: "\(folder)/\(name).ipt", limit: 1 << 24)
      if index > 0 { text += "\n" }
      text += "  static let \(identifier(name)) = #\"\"\"\n"
      var lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      for line in lines { text += line.isEmpty ? "\n" : "    \(line)\n" }
      text += "    \"\"\"#\n"
    }
    return text + "}\n"
  }

  /// Turns `gates-initial` into `gatesInitial`.
  private static func identifier(_ name: String) -> String {
    let words = name.split(separator: "-")
    return words.dropFirst().reduce(into: words.first.map(String.init) ?? "") { result, word in
      result += word.prefix(1).uppercased() + word.dropFirst()
    }
  }
}
