import IPTEngine
import IPTStore

/// The cases, scripts and folders that a statement may name, for Tab.
struct NamedFiles {
  private let cases: CaseFolder

  /// A folder with more is not for choosing from a list.
  private static let most = 500

  init(_ cases: CaseFolder) { self.cases = cases }

  /// What may be named by something that begins in one way.
  ///
  /// - Parameters:
  ///   - partial: What is typed of it.
  ///   - endings: The endings that files may have; `case` stands for the names of the cases too.
  /// - Returns: Names of cases, then files, then folders.
  func beginning(_ partial: String, endings: [String]) -> [NamedFile] {
    let isCase = endings == [CaseFolder.fileExtension]
    if isCase, !partial.contains("/") { return names + [NamedFile("./", note: "this folder")] }
    if endings == ["/"], !partial.contains("/") { return [] }
    // A script names nothing outside of its folder.
    if endings.contains(ScriptPaths.fileExtension), partial.hasPrefix("/") { return [] }
    let folder = partial.lastIndex(of: "/").map { String(partial[...$0]) } ?? ""
    let (files, folders) = FileWalk.names(in: folder)
    let fitting = files.filter { file in endings.contains { file.hasSuffix("." + $0) } }
    let found =
      fitting.map { NamedFile(folder + $0, note: note(of: $0)) }
      + folders.map { NamedFile(folder + $0 + "/", note: "a folder") }
    return Array(found.filter { isTypable($0.name) }.prefix(Self.most))
  }

  private var names: [NamedFile] {
    ((try? cases.names()) ?? []).map { name in
      NamedFile(
        name, note: "a case",
        isPlain: name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D })
    }
  }

  private func note(of file: String) -> String {
    file.hasSuffix("." + CaseFolder.fileExtension)
      ? "a case file" : file.hasSuffix("." + ScriptPaths.fileExtension) ? "a script" : "a file"
  }

  /// Whether a name stands in quotes as it is.
  private func isTypable(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\"" && scalar != "\\"
    }
  }
}
