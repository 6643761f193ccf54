/// How a line that is too long is broken: a record into a block, a list into lines.
extension LayoutWriter {
  // MARK: Records

  /// Writes a record that is too long for a line as a block, if it takes one and that helps.
  mutating func putAsBlock(_ statement: Layout.Statement, at column: Int) -> Bool {
    let pieces = statement.pieces
    guard let first = pieces.first?.start, let starts = records?.clauses(ofStatementAt: first)
    else { return false }
    let clauses = pieces.indices.filter { pieces[$0].start.map(starts.contains) ?? false }
    guard clauses.count == starts.count, let head = clauses.first, head > 0,
      let width = Layout.width(of: pieces[..<head]), column + width + 2 <= limit
    else { return false }
    let inner = column + Self.step
    let lines = filled(pieces, clauses, at: inner)
    // A single clause that is too long by itself gains nothing.
    guard lines.count > 1 || inner + (Layout.width(of: lines[0]) ?? limit) <= limit else {
      return false
    }
    putFlat(pieces[..<head])
    put(0x20)
    put(0x7B)
    for line in lines {
      put(0x0A)
      begin(inner)
      putHead(line, at: inner, from: inner, room: 0)
    }
    put(0x0A)
    begin(column)
    put(0x7D)
    return true
  }

  /// The clauses that begin at these pieces, as many on a line as fit.
  private func filled(
    _ pieces: [Layout.Piece], _ clauses: [Int], at column: Int
  ) -> [ArraySlice<Layout.Piece>] {
    var lines: [ArraySlice<Layout.Piece>] = []
    for (index, start) in clauses.enumerated() {
      let end = index + 1 < clauses.count ? clauses[index + 1] : pieces.count
      if let last = lines.last, let width = Layout.width(of: pieces[last.startIndex..<end]),
        column + width <= limit
      {
        lines[lines.count - 1] = pieces[last.startIndex..<end]
      } else {
        lines.append(pieces[start..<end])
      }
    }
    return lines
  }

  // MARK: Lists

  /// A list that takes fewer columns is not broken: that would hide more than it shows.
  private static let leastList = 40

  /// The widest list in a line that is too long, if all lines fit once it is broken.
  func brokenList(
    in pieces: ArraySlice<Layout.Piece>, at column: Int, from start: Int, room: Int
  ) -> Int? {
    var widest: Int?
    var most = Self.leastList - 1
    for index in pieces.indices {
      guard case .bracket(let bracket) = pieces[index], bracket.open.kind == .openBracket,
        let width = bracket.width, width > most
      else { continue }
      widest = index
      most = width
    }
    guard let widest, case .bracket(let bracket) = pieces[widest],
      let before = Layout.width(of: pieces[...widest]),
      let after = Layout.width(of: pieces[widest...]), let list = bracket.width,
      start + before - list < limit, column + after - list + 1 + room <= limit
    else { return nil }
    let elements = elements(of: bracket)
    let fits = elements.allSatisfy { element in
      column + Self.step + (Layout.width(of: element) ?? limit) <= limit
    }
    return elements.count > 1 && fits ? widest : nil
  }

  /// The elements of a list, each with the comma behind it.
  private func elements(of bracket: Layout.Bracket) -> [ArraySlice<Layout.Piece>] {
    let pieces = bracket.parts.compactMap { part in
      if case .piece(let piece) = part { piece } else { nil }
    }
    var elements: [ArraySlice<Layout.Piece>] = []
    var start = 0
    for (index, piece) in pieces.enumerated() {
      guard case .token(let sign) = piece, sign.kind == .comma else { continue }
      if start == index || isTight(pieces[start]), let last = elements.popLast() {
        // Nothing stands before the comma, or nothing but what has no blank before it.
        elements.append(pieces[last.startIndex...index])
      } else {
        elements.append(pieces[start...index])
      }
      start = index + 1
    }
    if start < pieces.count { elements.append(pieces[start...]) }
    return elements
  }

  private func isTight(_ piece: Layout.Piece) -> Bool {
    if case .token(let sign) = piece { sign.isTight } else { false }
  }

  /// Writes a list with as many elements on a line as fit.
  mutating func putFilled(_ bracket: Layout.Bracket, at column: Int) {
    put(bracket.open)
    var used = limit
    for element in elements(of: bracket) {
      let width = Layout.width(of: element) ?? 0
      if used + 1 + width > limit {
        put(0x0A)
        begin(column + Self.step)
        used = column + Self.step + width
      } else {
        put(0x20)
        used += 1 + width
      }
      putFlat(element)
    }
    put(0x0A)
    begin(column)
    put(bracket.close)
  }
}
