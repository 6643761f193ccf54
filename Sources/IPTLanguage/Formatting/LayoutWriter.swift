/// Writes the layout of a script in the one form that the formatter gives it.
struct LayoutWriter {
  let source: Source
  let limit: Int
  let records: RecordClauses?
  private(set) var output: [UInt8] = []
  /// The columns before the line that is being written.
  private var indent = 0
  /// Where the text of that line begins in the output.
  private var lineStart = 0

  static let step = 2

  init(_ source: Source, limit: Int, records: RecordClauses?) {
    self.source = source
    self.limit = limit
    self.records = records
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
    if statement.width != nil, putAsBlock(statement, at: column) { return }
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
  mutating func putHead(
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

  // MARK: Pieces

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

  mutating func putFlat(_ pieces: ArraySlice<Layout.Piece>) {
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

  mutating func begin(_ column: Int) {
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

  mutating func put(_ sign: Sign) {
    output.append(contentsOf: source.bytes[sign.range])
  }

  mutating func put(_ byte: UInt8) { output.append(byte) }

  /// Whether all lines from the one that holds an offset are within the limit.
  private func linesFit(from offset: Int) -> Bool {
    var start = offset
    while start > 0, output[start - 1] != 0x0A { start -= 1 }
    return output[start...].split(separator: 0x0A).allSatisfy { line in
      line.count <= limit || String(decoding: line, as: UTF8.self).count <= limit
    }
  }
}
