import IPTModel
import IPTTestSupport
import Testing

@Suite("Folding any log")
struct FoldPropertyTests {
  static let seeds = (1...12).map { UInt64($0) }

  @Test(arguments: seeds)
  func applyingChangeByChangeEqualsFoldingTheWholeLog(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for round in 0..<160 {
      made.addEntry()
      guard round % 20 == 19 else { continue }
      let whole = Case(schema: made.book.schema, log: made.book.log)
      #expect(Picture.of(made.book) == Picture.of(whole, made.book), "seed \(seed), \(round)")
    }
  }

  @Test(arguments: seeds)
  func undoThenRedoChangesNothing(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<60 { made.addEntry() }
    var book = made.book
    for entry in 1...book.log.entries.count where book.isLive(entry) {
      let before = Picture.of(book)
      for operation in [Change.Operation.undo, .redo] {
        book.beginEntry(time: Timestamp(seconds: 0), author: "mw")
        book.commit(
          Change(operation, keyForm: .number, key: UInt32(entry)), firstCell: book.log.nextCell)
        #expect(book.isLive(entry) == (operation == .redo))
      }
      #expect(Picture.of(book) == before, "seed \(seed), entry \(entry)")
    }
  }

  @Test(arguments: seeds)
  func whatATakenBackEntryTookBackStandsAgain(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<120 { made.addEntry() }
    let log = made.book.log
    var known: [UInt32: Bool] = [:]
    // An entry counts unless what counts of the later entries takes it back.
    func isLive(_ entry: UInt32) -> Bool {
      if let known = known[entry] { return known }
      let later = log.changes.filter {
        $0.key == entry && $0.entry > entry && !$0.operation.isOfRecord && isLive($0.entry)
      }
      let live =
        !later.contains { $0.operation == .retract } && later.last?.operation != .undo
      known[entry] = live
      return live
    }
    for entry in 1...log.entries.count {
      #expect(made.book.isLive(entry) == isLive(UInt32(entry)), "seed \(seed), entry \(entry)")
    }
  }

  @Test(arguments: seeds)
  func cuttingBackToAMarkBringsBackWhatWasThen(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<40 { made.addEntry() }
    let before = Picture.of(made.book)
    let mark = made.book.log.mark
    var later = made
    for _ in 0..<40 { later.addEntry() }
    var book = later.book
    book.cut(back: mark)
    #expect(Picture.of(book) == before)
    #expect(book.log.mark == mark)
  }

  @Test(arguments: seeds)
  func aNumberIsNeverGivenTwice(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    var next = Array(repeating: UInt32(1), count: made.book.schema.kinds.count)
    for _ in 0..<120 {
      made.addEntry()
      for kind in next.indices {
        let number = made.book.state.nextNumber(of: kind)
        #expect(number >= next[kind])
        next[kind] = number
        for record in made.book.state.byKind[kind] {
          guard made.book.state.records[Int(record)].parent == Record.noRecord else { continue }
          if let used = made.book.state.records[Int(record)].number {
            #expect(used < Int(number), "\(made.book.schema.kinds[kind].word) \(used)")
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func anyOrderOfTheChangesFolds(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<60 { made.addEntry() }
    var random = SplitMix(seed: seed)
    for _ in 0..<8 {
      let log = made.book.log
      var positions = log.changes.indices.shuffled(using: &random)
      positions.removeLast(random.below(positions.count))
      positions += positions.prefix(random.below(20))
      var book = Casebook(schema: made.book.schema)
      for position in positions { book.copy(position, of: log) }
      let whole = Case(schema: book.schema, log: book.log)
      #expect(Picture.of(book) == Picture.of(whole, book))
    }
  }
}

extension Casebook {
  /// Enters a change of another log as an entry of its own.
  fileprivate mutating func copy(_ position: Int, of log: Log) {
    var change = log.changes[position]
    func moved(_ offset: UInt32, _ book: inout Casebook) -> UInt32 {
      book.text(log.texts.bytes[log.texts.range(at: offset)])
    }
    beginEntry(time: Timestamp(seconds: 0), author: "mw")
    if change.keyForm == .text { change.key = moved(change.key, &self) }
    if change.parentForm == .text { change.parent = moved(change.parent, &self) }
    let first = self.log.nextCell
    for index in log.cellRange(of: position) {
      var cell = log.cells[index]
      switch cell.tag {
      case .text, .name, .label, .symbol, .expression: cell.payload = moved(cell.payload, &self)
      default: break
      }
      append(cell)
    }
    commit(change, firstCell: first)
  }
}
