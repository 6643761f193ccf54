import IPTModel
import IPTStore

/// The Swift file that holds the scripts of the library as text.
enum EmbeddedScriptsSource {
  private static let folder = "Sources/IPTLibrary/Scripts"

  static func text() throws(StoreError) -> String {
    var text = """
      // Generated from the scripts beside it; write it anew with `iptsh-dev generate`.

      extension LibrarySource {
        /// The scripts of the library, by their names: constants that cost nothing before they are read.
        package static let all: [LibrarySource] = [

      """
    for name in try StoreFolder(path: folder).names(extension: "ipt") {
      let bytes = try ByteInput.file(at: "\(folder)/\(name).ipt", limit: 1 << 24)
      text += "    LibrarySource(\n      name: \"\(name).ipt\", \(declared(by: name)),\n"
      text += "      text: #\"\"\"\n"
      var lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      for line in lines { text += line.isEmpty ? "\n" : "        \(line)\n" }
      text += "        \"\"\"#),\n"
    }
    return text + "  ]\n}\n"
  }

  /// What a script declares, which its name tells.
  ///
  /// `measure-phq9` declares that measure and nothing else; the others begin with the plural of the
  /// kind that they declare: `gates-initial`.
  private static func declared(by name: String) -> String {
    if let kind = Kind.library.first(where: { $0.plural == name }) {
      return "kind: \"\(kind.word)\""
    }
    let words = name.split(separator: "-", maxSplits: 1).map(String.init)
    let first = words.first ?? ""
    if first == "measure", words.count > 1 {
      return "kind: \"measure\", measure: \"\(words[1])\""
    }
    let isPlural = first.hasSuffix("s") && !first.hasSuffix("is")
    return "kind: \"\(isPlural ? String(first.dropLast()) : first)\""
  }

  /// The Swift file that holds the invented case.
  static func example() throws(StoreError) -> String {
    let bytes = try ByteInput.file(at: "Scripts/cases/demonstration.ipt", limit: 1 << 24)
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return """
      // Generated from Scripts/cases/demonstration.ipt; write it anew with `iptsh-dev generate`.

      extension LibrarySource {
        /// An invented case that stands ready for its middle phase.
        package static let exampleCase = #\"""

      """ + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined() + "    \"\"\"#\n}\n"
  }
}
