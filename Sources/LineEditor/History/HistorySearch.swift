/// A search for older lines that hold some text, whatever its case; without any terminal in it.
package struct HistorySearch: Sendable {
  /// Oldest first.
  private let lines: [String]
  package private(set) var pattern: [Unicode.Scalar] = []
  /// Index of the line that is shown; the count of lines when there is none yet.
  private var index: Int
  /// Whether the last step found nothing; what was found before it is still shown.
  package private(set) var hasFailed = false

  package init(lines: [String]) {
    self.lines = lines
    index = lines.count
  }

  /// The line found, and the offset in it where the pattern begins.
  package var match: (text: String, offset: Int)? {
    guard lines.indices.contains(index) else { return nil }
    return (lines[index], offset(in: lines[index]) ?? 0)
  }

  /// Lengthens the pattern; the line shown stays if it still holds it.
  package mutating func append(_ scalar: Unicode.Scalar) {
    pattern.append(scalar)
    find(from: min(index, lines.count - 1), by: -1)
  }

  /// Shortens the pattern and begins at the newest line again.
  package mutating func removeLast() {
    if !pattern.isEmpty { pattern.removeLast() }
    index = lines.count
    hasFailed = false
    if !pattern.isEmpty { find(from: lines.count - 1, by: -1) }
  }

  package mutating func findOlder() { find(from: index - 1, by: -1) }

  package mutating func findNewer() { find(from: index + 1, by: 1) }

  private mutating func find(from start: Int, by step: Int) {
    if pattern.isEmpty { return }
    let shown = lines.indices.contains(index) ? lines[index] : nil
    var candidate = start
    while lines.indices.contains(candidate) {
      // A line that equals the one shown would look as if the key had done nothing.
      let isNews = candidate == index || lines[candidate] != shown
      if isNews && offset(in: lines[candidate]) != nil {
        index = candidate
        hasFailed = false
        return
      }
      candidate += step
    }
    hasFailed = true
  }

  private func offset(in line: String) -> Int? {
    let wanted = pattern.map(folded)
    let scalars = line.unicodeScalars.map(folded)
    guard !wanted.isEmpty, scalars.count >= wanted.count else { return nil }
    return (0...(scalars.count - wanted.count)).first { start in
      scalars[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private func folded(_ scalar: Unicode.Scalar) -> String { scalar.properties.lowercaseMapping }
}
