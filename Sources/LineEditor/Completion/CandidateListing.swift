/// The rows that show candidates below the line.
///
/// Without notes they stand in columns, read downwards; with notes one stands in each row, its note
/// beside it. No row is wider than the terminal.
///
/// - Parameters:
///   - candidates: What may stand at the cursor, in the order to show.
///   - omitted: How many more there are.
///   - width: Columns of the terminal.
///   - height: Rows to fill at most; when there are more, the last row says how many are not shown.
/// - Returns: Rows without line ends.
package func listing(
  of candidates: [CompletionCandidate], omitted: Int = 0, width: Int, height: Int
) -> [String] {
  let rows =
    candidates.contains { !$0.note.isEmpty }
    ? notedRows(of: candidates, width: width)
    : columnRows(of: candidates.map { harmless($0.text) }, width: width)
  if omitted == 0, rows.rows.count <= max(height, 2) { return rows.rows }
  let shown = min(rows.rows.count, max(height, 2) - 1)
  let hidden = candidates.count - rows.candidatesInRows(shown) + omitted
  return rows.rows.prefix(shown) + [truncated("… and \(hidden) more", to: width - 1)]
}

private struct ListedRows {
  var rows: [String]
  /// How many candidates stand in each row.
  var counts: [Int]

  func candidatesInRows(_ count: Int) -> Int { counts.prefix(count).reduce(0, +) }
}

private func notedRows(of candidates: [CompletionCandidate], width: Int) -> ListedRows {
  let texts = candidates.map { harmless($0.text) }
  // A single long name must not push every note off the screen.
  let widest = min(texts.map { displayWidth(of: $0) }.max() ?? 0, max(8, width / 2))
  let rows = zip(texts, candidates).map { text, candidate in
    let name = truncated(text, to: max(1, min(widest, width - 1)))
    if candidate.note.isEmpty { return name }
    let note = truncated(harmless(candidate.note), to: width - widest - 3)
    return note.isEmpty ? name : padded(name, to: widest + 2) + note
  }
  return ListedRows(rows: rows, counts: rows.map { _ in 1 })
}

private func columnRows(of texts: [String], width: Int) -> ListedRows {
  let gap = 2
  let widest = min(texts.map { displayWidth(of: $0) }.max() ?? 0, max(1, width - 1))
  // The last column of the terminal stays free: writing it would wrap.
  let columns = max(1, (width - 1 + gap) / (widest + gap))
  let height = (texts.count + columns - 1) / columns
  var result = ListedRows(rows: [], counts: [])
  for row in 0..<height {
    var line = ""
    var count = 0
    for index in stride(from: row, to: texts.count, by: height) {
      let cell = truncated(texts[index], to: widest)
      line = padded(line, to: count * (widest + gap)) + cell
      count += 1
    }
    result.rows.append(line)
    result.counts.append(count)
  }
  return result
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(of: text)))
}
