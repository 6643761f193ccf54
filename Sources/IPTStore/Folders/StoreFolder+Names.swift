extension StoreFolder {
  /// The path a typed word stands for.
  ///
  /// A word with a slash, or one that ends in the extension, is a path as it stands; any other is
  /// the name of a file in this folder.
  ///
  /// - Parameters:
  ///   - word: What was typed.
  ///   - fileExtension: The extension of such files, without its dot.
  /// - Returns: A path, whether or not a file is there.
  /// - Throws: ``StoreError`` when the word can be neither.
  package func path(
    for word: String, extension fileExtension: String
  ) throws(StoreError) -> String {
    if word.utf8.contains(UInt8(ascii: "/")) || word.hasSuffix("." + fileExtension) { return word }
    if let fault = Self.fault(in: word) { throw StoreError(.name, word, .unusableName(fault)) }
    return "\(path)/\(word).\(fileExtension)"
  }

  /// What keeps a word from being a name in a folder.
  ///
  /// - Parameter word: The name, without extension.
  /// - Returns: The first fault; nil when the word can be a name.
  package static func fault(in word: String) -> NameFault? {
    if word.isEmpty { return .empty }
    if word.hasPrefix(".") { return .leadingDot }
    if word.utf8.contains(UInt8(ascii: "/")) { return .slash }
    if word.unicodeScalars.contains(where: StoreError.isMark) { return .control }
    return word.utf8.count > longestName ? .tooLong : nil
  }

  /// The names of the files with an extension, without it, sorted.
  ///
  /// Hidden files, and names that could not be typed as such, are left out; a folder that is not
  /// there has none.
  ///
  /// - Parameter fileExtension: The extension, without its dot.
  /// - Returns: The names, as ``path(for:extension:)`` takes them.
  /// - Throws: ``StoreError`` when the folder cannot be read.
  package func names(extension fileExtension: String) throws(StoreError) -> [String] {
    let suffix = "." + fileExtension
    let all: [String]
    do throws(StoreError) {
      all = try FolderListing.names(at: path)
    } catch {
      if error.cause == .missing { return [] }
      throw error
    }
    return all.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
      .filter { Self.fault(in: $0) == nil }.sorted()
  }
}
