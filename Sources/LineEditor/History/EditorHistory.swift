/// The earlier lines, oldest first: our own, so that what is taken out of it is gone.
package struct EditorHistory: Sendable {
  package private(set) var lines: [String] = []
  private static let most = 10_000
  /// Lines of this sitting that were refused: they can be got back, but nobody is led to them.
  private var refused: Set<String> = []

  package init() {}

  /// Makes a line the newest; an empty one, or the same as the newest, is left out.
  package mutating func append(_ line: String) {
    if line.isEmpty || line == lines.last { return }
    lines.append(line)
    if lines.count > Self.most { lines.removeFirst(lines.count - Self.most) }
  }

  /// Notes whether the newest line was refused; of one that is kept out nothing is kept.
  package mutating func note(_ line: String, isRefused: Bool) {
    guard line == lines.last else { return }
    if isRefused { refused.insert(line) } else { refused.remove(line) }
  }

  package mutating func removeAll(where isWanted: (String) -> Bool) {
    lines.removeAll(where: isWanted)
    refused = refused.filter { !isWanted($0) }
  }

  /// What the newest line that begins so goes on with; nothing of a line of several rows, or one that was
  /// refused.
  package func continuation(of text: String) -> String {
    guard !text.isEmpty else { return "" }
    let start = text.utf8
    for line in lines.reversed() {
      let bytes = line.utf8
      guard bytes.count > start.count, bytes.starts(with: start), !bytes.contains(0x0A) else {
        continue
      }
      if refused.contains(line) { continue }
      return String(Substring(bytes.dropFirst(start.count)))
    }
    return ""
  }
}
