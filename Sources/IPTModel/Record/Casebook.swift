import Synchronization

/// How many logs were folded since the program began.
private let foldCount = Atomic<Int>(0)

/// A case with its history: the log, and the state that it folds to.
///
/// The two are kept in step here and nowhere else: whoever appends a change sees it applied.
public struct Casebook {
  /// The kinds and fields that the case is made of.
  public let schema: Schema
  /// The history: all changes, in the order in which they were made.
  public private(set) var log: Log
  /// The present state, to which the log folds.
  public private(set) var state: Case
  private var liveness: Liveness
  private var fold = Self.nextFold()

  /// Tells states of a case apart, for who works something out from it and keeps it.
  public struct Revision: Equatable, Sendable {
    /// Grows each time the log is folded anew, and is another one in every case.
    public let fold: Int
    /// The changes that were made; from one to the next within a fold, only appended ones.
    public let changes: Int
  }

  /// The present state; two copies that go on from one state in two ways are not told apart.
  public var revision: Revision { Revision(fold: fold, changes: log.changes.count) }

  private static func nextFold() -> Int { foldCount.add(1, ordering: .relaxed).newValue }

  /// A case in which nothing was entered yet.
  public init(schema: Schema) {
    self.schema = schema
    log = Log()
    state = Case(schema: schema)
    liveness = Liveness()
  }

  /// Takes over a log that was read from a file.
  public init(schema: Schema, log: Log) {
    self.schema = schema
    self.log = log
    state = Case(schema: schema, log: log)
    liveness = Liveness(log)
  }

  /// Puts a log together with a state that it folds to up to some place.
  init(schema: Schema, log: Log, state: Case) {
    self.schema = schema
    self.log = log
    self.state = state
    liveness = Liveness(log)
  }

  // What follows writes the parts of a change; ``commit(_:firstCell:)`` completes it.

  /// Begins an entry; the changes that are committed from here on are its parts.
  public mutating func beginEntry(time: Timestamp, author: String) {
    log.beginEntry(time: time, author: author)
  }
  /// Takes back the beginning of an entry to which no change was added.
  public mutating func dropEmptyEntry() { log.dropEmptyEntry() }
  /// Appends a cell of the change that is committed next.
  public mutating func append(_ cell: Cell) { log.append(cell) }
  /// Puts bytes, which must be UTF-8, into the log's texts and returns their offset.
  public mutating func text(_ bytes: some Collection<UInt8>) -> UInt32 { log.text(bytes) }
  /// Puts a range of bytes, which must be UTF-8, into the log's texts and returns their offset.
  public mutating func text(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    log.text(source, range)
  }

  /// Puts the cells from a position on in the order of the table, if they are not in it.
  public mutating func sortCellsIfNeeded(from first: Int) {
    var last: UInt8 = 0
    var isFirst = true
    for index in first..<log.cells.count where log.cells[index].field != Cell.element {
      let field = log.cells[index].field
      if !isFirst, field <= last { return log.sortCells(from: first) }
      last = field
      isFirst = false
    }
  }

  /// Appends a change whose cells have been written from `firstCell` on, and applies it.
  public mutating func commit(_ change: Change, firstCell: Int) {
    log.append(change, firstCell: firstCell)
    switch change.operation {
    case .undo, .redo, .retract:
      refold()
    case .add, .set, .remove, .rename:
      state.apply(log.changes.count - 1, of: log, isLive: true)
      if state.isOrderStale { refold() }
    }
  }

  /// Makes room for what a text of some bytes will add.
  ///
  /// Room that is not used costs address space and no memory.
  public mutating func reserve(forText count: Int) {
    let (changes, cells) = (count / 48, count / 12)
    log.reserve(changes: changes, cells: cells, text: count / 2)
    state.reserve(changes: changes)
  }

  /// Appends a change of a case file without applying it; ``finishRestoring()`` applies all at once.
  public mutating func restore(_ change: Change, firstCell: Int) {
    log.append(change, firstCell: firstCell)
  }

  /// Folds the log, with all that ``restore(_:firstCell:)`` appended to it.
  public mutating func finishRestoring() { refold() }

  /// Forgets everything after a mark.
  public mutating func cut(back mark: Log.Mark) {
    guard mark != log.mark else { return }
    let hadChanges = mark.changes != log.changes.count
    log.cut(back: mark)
    if hadChanges { refold() }
  }

  private mutating func refold() {
    fold = Self.nextFold()
    liveness = Liveness(log)
    state = Case(schema: schema, log: log)
  }

  /// Whether an entry counts.
  public func isLive(_ entry: Int) -> Bool { liveness.isLive(entry) }
}
