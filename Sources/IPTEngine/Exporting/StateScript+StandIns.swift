import IPTModel

/// What stands in a script for what the case has no more: numbers that are left out, and people who were
/// removed and are still named.
extension StateScript {
  /// Leaves out the numbers of what was removed, so that the numbers come out the same.
  mutating func fillGap(
    before record: Record, _ kind: Int, _ replay: inout Interpreter
  ) {
    let table = schema.kinds[kind]
    guard table.key == .numbered, table.word != "session" else { return }
    var owner = ""
    var parent: UInt32?
    if record.parent != Record.noRecord {
      let old = book.state.records[Int(record.parent)]
      owner = self.owner(of: record, table)
      parent = replay.book.state.byKind[Int(old.kind)].last {
        let candidate = replay.book.state.records[Int($0)]
        return replay.book.state.isAlive($0)
          && (old.keyForm == .none || candidate.key == old.key)
      }
    }
    let next = replay.nextNumber(of: kind, in: parent ?? Record.noRecord)
    guard next < record.key else { return }
    run("skip \(table.word) \(record.key - 1)\(owner)", &replay)
  }

  /// Leaves out the numbers of flags that were taken back, before a statement that raises others: those
  /// stand right behind it in its entry.
  mutating func skipFlags(before piece: Piece, _ replay: inout Interpreter) {
    guard let kind = schema.kind("flag") else { return }
    let log = book.log
    let changes = Set(piece.cells.map { log.change(ofCell: $0) } + [piece.position])
    let raised = book.state.byKind[kind].filter { flag in
      let origin = Int(book.state.records[Int(flag)].origin)
      let first = log.changes[..<origin].lastIndex { Int($0.kind) != kind } ?? origin
      return book.state.isAlive(flag) && changes.contains(first)
        && log.changes[first].entry == log.changes[origin].entry
    }
    let number = raised.compactMap { book.state.records[Int($0)].number }.min() ?? 0
    guard replay.nextNumber(of: kind) < number else { return }
    run("skip flag \(number - 1)", &replay)
  }

  /// Adds the people that a value names and who were removed; they are removed again at the end.
  mutating func standIn(for cell: Int, _ replay: inout Interpreter) {
    for element in elements(of: cell) where book.log.cells[element].tag == .name {
      guard let target = book.state.target(ofCell: element), !book.state.isAlive(target) else {
        continue
      }
      let kind = schema.kinds[Int(book.state.records[Int(target)].kind)]
      let key = "\(kind.word) \(quoted(reader.name(of: target)))"
      guard kind.key == .named, standIns.insert(key).inserted else { continue }
      let before = lines.count
      run("add \(key)\(kind.word == "relation" ? " kind unknown" : "")", &replay)
      if lines.count > before { closing.append("remove \(key)") }
    }
  }

  /// Whether a value names nothing but numbered records that were removed, which cannot be named again.
  func isDangling(_ cell: Int) -> Bool {
    let value = book.log.cells[cell]
    switch value.tag {
    case .list:
      let elements = elements(of: cell)
      return !elements.isEmpty && elements.allSatisfy { isDangling($0) }
    case .number:
      let kind = Int(value.unit)
      return schema.kinds.indices.contains(kind) && schema.traits[kind].parent < 0
        && book.state.find(
          kind: kind, form: .number, key: value.payload, parent: Record.noRecord, in: book.log)
          == nil
    default: return false
    }
  }

  /// Says of a value that it names what was removed and is left out.
  mutating func tellDangling(_ cell: Int, of piece: Piece, _ table: Kind) {
    for element in elements(of: cell) where isDangling(element) {
      let value = book.log.cells[element]
      let field = schema.fields(of: Int(book.state.records[Int(piece.record)].kind))[
        Int(book.log.cells[cell].field)]
      let title = table.key == .single ? "" : " \(reader.name(of: piece.record))"
      failures.append(
        "`\(field.name)` of \(table.word)\(title) names "
          + "\(schema.kinds[Int(value.unit)].word) \(value.payload), which was removed")
    }
  }

  /// The value that a field had at first: what came later does not hold for the time before it.
  func firstValue(of cell: Int, _ record: UInt32) -> Int {
    let field = Int(book.log.cells[cell].field)
    return book.state.history(of: record, field: field, in: book.log)
      .last { book.log.cells[$0].tag != .unknown } ?? cell
  }
}
