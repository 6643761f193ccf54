/// What differs between two texts, in the form that `patch` and version control read.
enum UnifiedDifference {
  /// Lines shown around a change.
  private static let context = 3
  /// How far a line that both have is looked for.
  private static let reach = 100

  /// A line, as it is in the old text, the new one, or both.
  private struct Edit {
    let mark: UInt8
    let line: ArraySlice<UInt8>
  }

  /// The difference, or nothing if the texts are the same.
  static func text(from old: [UInt8], to new: [UInt8], name: String) -> [UInt8] {
    guard old != new else { return [] }
    let edits = edits(lines(of: old), lines(of: new))
    var output = Array("--- \(name)\n+++ \(name)\n".utf8)
    var numbers = (old: 1, new: 1)
    var index = 0
    while index < edits.count {
      guard let change = edits[index...].firstIndex(where: { $0.mark != 0x20 }) else { break }
      let start = max(index, change - context)
      numbers.old += start - index
      numbers.new += start - index
      let end = end(ofHunkAt: change, in: edits)
      write(edits[start..<end], from: &numbers, into: &output)
      index = end
    }
    return output
  }

  /// The lines of a text with their line ends.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// The way from the old lines to the new: at a difference, on to the nearest line that both have.
  private static func edits(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Edit] {
    var edits: [Edit] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        edits.append(Edit(mark: 0x20, line: old[left]))
        left += 1
        right += 1
        continue
      }
      let (gone, come) = distance(old[left...], new[right...])
      edits += old[left..<left + gone].map { Edit(mark: 0x2D, line: $0) }
      edits += new[right..<right + come].map { Edit(mark: 0x2B, line: $0) }
      left += gone
      right += come
    }
    return edits
  }

  /// How many lines went and came before both texts have a line in common again.
  private static func distance(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> (gone: Int, come: Int) {
    let (mostGone, mostCome) = (min(old.count, reach), min(new.count, reach))
    for total in 1...mostGone + mostCome {
      for gone in max(0, total - mostCome)...min(total, mostGone)
      where gone < old.count && total - gone < new.count
        && old[old.startIndex + gone] == new[new.startIndex + total - gone]
      {
        return (gone, total - gone)
      }
    }
    return (mostGone, mostCome)
  }

  /// The end of a run of changes that lie close together, with the lines shown behind it.
  private static func end(ofHunkAt change: Int, in edits: [Edit]) -> Int {
    var last = change
    var index = change
    while index < edits.count, index - last <= 2 * context {
      if edits[index].mark != 0x20 { last = index }
      index += 1
    }
    return min(last + context + 1, edits.count)
  }

  private static func write(
    _ edits: ArraySlice<Edit>, from numbers: inout (old: Int, new: Int), into output: inout [UInt8]
  ) {
    let old = edits.count { $0.mark != 0x2B }
    let new = edits.count { $0.mark != 0x2D }
    let head = "@@ -\(place(numbers.old, old)) +\(place(numbers.new, new)) @@\n"
    output.append(contentsOf: head.utf8)
    for edit in edits {
      output.append(edit.mark)
      output.append(contentsOf: edit.line)
      if edit.line.last != 0x0A {
        output.append(contentsOf: "\n\\ No newline at end of file\n".utf8)
      }
    }
    numbers.old += old
    numbers.new += new
  }

  /// The first line of a hunk and their number; before the first line of none.
  private static func place(_ first: Int, _ count: Int) -> String {
    "\(count == 0 ? first - 1 : first),\(count)"
  }
}
