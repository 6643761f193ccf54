import Glibc

extension DurableFile {
  /// Removes the copies that were kept of other versions, with their older generations.
  ///
  /// - Parameter name: A copy that stays.
  /// - Returns: The names of those that could not be removed.
  package func removeCopies(but name: String? = nil) -> [String] {
    let names = (try? FolderListing.names(in: location.folder.number, path: path)) ?? []
    return remove(names.filter { $0 != name && isCopy($0) })
  }

  /// Removes the file, its older generation, all copies of it and its lock.
  ///
  /// The bytes are freed and not overwritten: on the disks of today, writing over a file does not reach
  /// the place where it was.
  ///
  /// - Returns: The names of what could not be removed beside the file.
  /// - Throws: ``StoreError`` with the operation `erase` if the file itself stays.
  package func erase() throws(StoreError) -> [String] {
    let folder = location.folder.number
    do throws(StoreError) {
      try attempt(.erase, path) { unsafe unlinkat(folder, location.name, 0) }
    } catch {
      if error.code != ENOENT { throw error }
    }
    let names = (try? FolderListing.names(in: folder, path: path)) ?? []
    let left = remove(
      [olderName] + names.filter { isCopy($0) || isTemporary($0) } + [location.name + ".lock"])
    guard fsync(folder) == 0 else { throw StoreError(.erase, path, code: errno) }
    return left
  }

  private func remove(_ names: [String]) -> [String] {
    names.filter { name in
      unsafe unlinkat(location.folder.number, name, 0) != 0 && errno != ENOENT
    }
  }

  /// Whether a name is that of a copy kept after a conflict, or of what belongs to one:
  /// `anna-conflict-1.case`, `anna-conflict-1.case~`.
  private func isCopy(_ name: String) -> Bool {
    let own = location.name
    let dot = own.lastIndex(of: ".").flatMap { $0 > own.startIndex ? $0 : nil } ?? own.endIndex
    let prefix = "\(own[..<dot])-conflict-"
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.dropFirst(prefix.count).drop { $0.isASCII && $0.isNumber }
    guard rest.count < name.count - prefix.count else { return false }
    let ending = own[dot...]
    return [ending, "\(ending)~", "\(ending).lock"].contains { $0 == rest }
  }
}
