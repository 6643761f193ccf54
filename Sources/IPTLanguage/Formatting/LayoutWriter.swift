/// Writes the layout of a script in the one form that the formatter gives it.
struct LayoutWriter {
  private let source: Source
  private let limit: Int
  private(set) var output: [UInt8] = []
  /// The columns before the line that is being written.
  private var indent = 0
  /// Where the text of that line begins in the output.
  private var lineStart = 0

  private static let step = 2
  /// A list that takes fewer columns is not broken: that would hide more than it shows.
  private static let leastList = 40

  init(_ source: Source, limit: Int) {
    self.source = source
    self.limit = limit
    output.reserveCapacity(source.count + source.count / 8)
  }

  mutating func write(_ lines: [Layout.Line], at column: Int) {
    for line in lines {
      switch line {
      case .blank: break
      case .comment(let sign):
        begin(column)
        put(sign)
      case .statements(let statements, let comment):
        write(statements, at: column)
        if let comment { putBehind(comment) }
      }
      put(0x0A)
    }
  }

  // MARK: Statements

  /// Writes what stood on one line on one line, if it fits.
  private mutating func write(_ statements: [Layout.Statement], at column: Int) {
    if statements.count > 1, let width = Layout.width(of: statements), column + width <= limit {
      begin(column)
      putFlat(statements)
      return
    }
    for (index, statement) in statements.enumerated() {
      if index > 0 { put(0x0A) }
      begin(column)
      write(statement, at: column)
    }
  }

  private mutating func write(_ statement: Layout.Statement, at column: Int) {
    if let width = statement.width, column + width <= limit {
      putFlat(statement.pieces[...])
      return
    }
    guard statement.width == nil, statement.hasBlock, statement.hasFlatBlocks else {
      return putBroken(statement.pieces, at: column, breaksBlocks: statement.hasBlock)
    }
    // Something else has line ends, which is no reason to break a block that fits on its line.
    let start = output.count
    putBroken(statement.pieces, at: column, breaksBlocks: false)
    if linesFit(from: start) { return }
    output.removeLast(output.count - start)
    indent = column
    lineStart = start
    putBroken(statement.pieces, at: column, breaksBlocks: true)
  }

  /// Writes the heads of blocks and what stands behind them, each on its line.
  private mutating func putBroken(
    _ pieces: [Layout.Piece], at column: Int, breaksBlocks: Bool
  ) {
    var rest = pieces[...]
    while !rest.isEmpty {
      let end = breaksBlocks ? rest.firstIndex(where: \.isBlock) ?? rest.endIndex : rest.endIndex
      let head = rest[..<end]
      // Behind a block stand its `}` and a blank.
      let start = rest.startIndex == pieces.startIndex ? column : column + 2
      putHead(head, at: column, from: start, room: end < rest.endIndex ? 2 : 0)
      if end < rest.endIndex, case .block(let block) = rest[end] {
        putGap(before: rest[end])
        putBroken(block, at: column)
      }
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  /// Writes the pieces of a line; one that is too long is broken at the list that takes most of it.
  private mutating func putHead(
    _ pieces: ArraySlice<Layout.Piece>, at column: Int, from start: Int, room: Int
  ) {
    var list: Int?
    if let width = Layout.width(of: pieces), start + width + room > limit {
      list = brokenList(in: pieces, at: column, from: start, room: room)
    }
    for index in pieces.indices {
      putGap(before: pieces[index])
      if index == list, case .bracket(let bracket) = pieces[index] {
        putFilled(bracket, at: column)
      } else {
        put(pieces[index], at: column)
      }
    }
  }

  private mutating func putBroken(_ block: Layout.Block, at column: Int) {
    put(0x7B)
    if let comment = block.comment { putBehind(comment) }
    put(0x0A)
    write(block.lines, at: column + Self.step)
    begin(column)
    put(0x7D)
  }

  // MARK: Lists

  /// The widest list in a line that is too long, if all lines fit once it is broken.
  private func brokenList(
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
      elements.append(pieces[start...index])
      start = index + 1
    }
    if start < pieces.count { elements.append(pieces[start...]) }
    return elements
  }

  /// Writes a list with as many elements on a line as fit.
  private mutating func putFilled(_ bracket: Layout.Bracket, at column: Int) {
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

  /// Writes a bracket in the lines in which it was written.
  private mutating func put(_ bracket: Layout.Bracket, at column: Int) {
    let outer = indent
    put(bracket.open)
    var isAtStart = true
    for (index, part) in bracket.parts.enumerated() {
      switch part {
      case .piece(let piece):
        if !isAtStart { putGap(before: piece) }
        put(piece, at: indent)
        isAtStart = false
      case .comment(let sign, let isOnOwnLine):
        if isOnOwnLine { put(sign) } else { putBehind(sign) }
      case .lineEnd(let isBlank):
        put(0x0A)
        if isBlank { put(0x0A) }
        begin(index == bracket.parts.count - 1 ? outer : outer + Self.step)
        isAtStart = true
      }
    }
    put(bracket.close)
  }

  // MARK: Pieces

  private mutating func put(_ piece: Layout.Piece, at column: Int) {
    if piece.width != nil { return putFlat(piece) }
    switch piece {
    case .token(let sign): putTextBlock(sign)
    case .continuation:
      put(0x5C)
      put(0x0A)
      begin(column + Self.step)
    case .bracket(let bracket): put(bracket, at: column)
    case .block(let block): putBroken(block, at: column)
    }
  }

  private mutating func putTextBlock(_ sign: Sign) {
    guard sign.kind == .textBlock else { return put(sign) }
    TextBlock.write(source.bytes, sign.range, at: indent + Self.step, into: &output)
  }

  private mutating func putFlat(_ statements: [Layout.Statement]) {
    for (index, statement) in statements.enumerated() {
      if index > 0 {
        put(0x3B)
        put(0x20)
      }
      putFlat(statement.pieces[...])
    }
  }

  private mutating func putFlat(_ pieces: ArraySlice<Layout.Piece>) {
    for index in pieces.indices {
      if index > pieces.startIndex { putGap(before: pieces[index]) }
      putFlat(pieces[index])
    }
  }

  private mutating func putFlat(_ piece: Layout.Piece) {
    switch piece {
    case .token(let sign): put(sign)
    case .continuation: break
    case .bracket(let bracket):
      put(bracket.open)
      for (index, part) in bracket.parts.enumerated() {
        guard case .piece(let piece) = part else { continue }
        if index > 0 { putGap(before: piece) }
        putFlat(piece)
      }
      put(bracket.close)
    case .block(let block):
      put(0x7B)
      put(0x20)
      if case .statements(let statements, _)? = block.lines.first {
        putFlat(statements)
        put(0x20)
      }
      put(0x7D)
    }
  }

  // MARK: Bytes

  private mutating func begin(_ column: Int) {
    indent = column
    for _ in 0..<column { put(0x20) }
    lineStart = output.count
  }

  /// The blank before a piece, unless it begins its line or stands close.
  private mutating func putGap(before piece: Layout.Piece) {
    if !piece.isTight, output.count != lineStart { put(0x20) }
  }

  private mutating func putBehind(_ comment: Sign) {
    put(0x20)
    put(0x20)
    put(comment)
  }

  private mutating func put(_ sign: Sign) {
    output.append(contentsOf: source.bytes[sign.range])
  }

  private mutating func put(_ byte: UInt8) { output.append(byte) }

  /// Whether all lines from the one that holds an offset are within the limit.
  private func linesFit(from offset: Int) -> Bool {
    var start = offset
    while start > 0, output[start - 1] != 0x0A { start -= 1 }
    return output[start...].split(separator: 0x0A).allSatisfy { line in
      line.count <= limit || String(decoding: line, as: UTF8.self).count <= limit
    }
  }
}
