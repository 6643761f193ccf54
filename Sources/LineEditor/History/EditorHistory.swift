/// The earlier lines, oldest first: our own, so that what is taken out of it is gone.
package struct EditorHistory: Sendable {
  package private(set) var lines: [String] = []
  private static let most = 10_000

  package init() {}

  /// Makes a line the newest; an empty one, or the same as the newest, is left out.
  package mutating func append(_ line: String) {
    if line.isEmpty || line == lines.last { return }
    lines.append(line)
    if lines.count > Self.most { lines.removeFirst(lines.count - Self.most) }
  }

  package mutating func removeAll(where isWanted: (String) -> Bool) {
    lines.removeAll(where: isWanted)
  }

  /// What the newest line that begins so goes on with; nothing of a line of several rows.
  package func continuation(of text: String) -> String {
    guard !text.isEmpty else { return "" }
    let start = text.unicodeScalars
    for line in lines.reversed() {
      let scalars = line.unicodeScalars
      guard scalars.starts(with: start), !scalars.contains("\n") else { continue }
      let rest = scalars.dropFirst(start.count)
      if !rest.isEmpty { return String(Substring(rest)) }
    }
    return ""
  }
}
