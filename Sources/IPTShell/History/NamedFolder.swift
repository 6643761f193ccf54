import IPTStore

/// The folder of cases whose histories are called by the names of their cases: the first one in which
/// something was typed.
///
/// Two such folders may have cases of one name, and one folder of histories.
struct NamedFolder {
  /// The real path of the folder of the cases.
  private let data: String
  /// What holds the path of the one that is.
  private let file: LineFile
  private let isNoted: Bool

  private static let longestPath = 1 << 13

  /// A folder of cases, if it is that one or may become it.
  ///
  /// - Parameters:
  ///   - data: The real path of the folder of the cases.
  ///   - histories: The path of the folder of the histories.
  init?(data: String, histories: String) {
    self.data = data
    file = LineFile(path: histories + "/folder")
    let known = (try? file.read(limit: Self.longestPath)) ?? []
    let path = String(decoding: known.prefix { $0 != 0x0A }, as: UTF8.self)
    isNoted = path.utf8.elementsEqual(data.utf8)
    // One that is gone was moved, or needs its names no more.
    guard isNoted || path.isEmpty || RealPath.of(path) == nil else { return nil }
  }

  /// Notes the path, where it is not known yet.
  ///
  /// - Throws: What the store could not do.
  func note() throws(StoreError) {
    if isNoted { return }
    let line = Array((data + "\n").utf8)
    try file.append([], beginning: [])
    try file.rewrite { _ in line }
  }
}
