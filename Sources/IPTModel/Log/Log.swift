/// What was typed, line by line: the changes of a case in the order in which they were made.
///
/// Nothing is taken out of it; an undo is a further change. The case is the fold of the log.
public struct Log: Sendable {
  /// What was typed at one time: a statement in the shell, or a whole script.
  public struct Entry: Equatable, Sendable, BitwiseCopyable {
    /// When it was made, in seconds since 1970.
    public let time: Timestamp
    /// Offset of the author's short name in the arena.
    public let author: UInt32
    /// Position of its first change.
    public let firstChange: UInt32
  }

  /// The texts that entries, keys and cells name by their offsets.
  public private(set) var texts = TextArena()
  /// The cells of all changes, those of each change in one run.
  public private(set) var cells: ContiguousArray<Cell> = []
  /// The changes, in the order in which they were made.
  public private(set) var changes: ContiguousArray<Change> = []
  /// The entries; entry number 1 stands at position 0.
  public private(set) var entries: ContiguousArray<Entry> = []

  /// A log in which nothing was entered yet.
  public init() {}

  /// A point to which the log can be cut back.
  public struct Mark: Equatable, Sendable {
    let texts: Int
    let cells: Int
    /// The number of cells at the mark.
    public var cellCount: Int { cells }
    let changes: Int
    let entries: Int
    let lastAuthor: UInt32?
  }

  /// The present end of the log.
  public var mark: Mark {
    Mark(
      texts: texts.count, cells: cells.count, changes: changes.count, entries: entries.count,
      lastAuthor: lastAuthor)
  }

  /// Forgets everything that came after a mark.
  public mutating func cut(back mark: Mark) {
    texts.truncate(to: mark.texts)
    cells.removeLast(cells.count - mark.cells)
    changes.removeLast(changes.count - mark.changes)
    entries.removeLast(entries.count - mark.entries)
    lastAuthor = mark.lastAuthor
  }

  /// The log as it was when it had so many entries.
  func prefix(entries count: Int) -> Log {
    guard count < entries.count else { return self }
    var log = self
    let firstChange = Int(entries[count].firstChange)
    let firstCell = firstChange < changes.count ? Int(changes[firstChange].firstCell) : cells.count
    log.cells.removeLast(cells.count - firstCell)
    log.changes.removeLast(changes.count - firstChange)
    log.entries.removeLast(entries.count - count)
    log.lastAuthor = nil
    return log
  }

  /// Whether another log begins with all of this one: every change is the same, and the parts of every entry.
  public func isBeginning(of other: Log) -> Bool {
    guard changes.count <= other.changes.count, cells.count <= other.cells.count,
      texts.count <= other.texts.count, entries.count <= other.entries.count,
      entries.count == other.entries.count
        ? changes.count == other.changes.count
        : Int(other.entries[entries.count].firstChange) == changes.count
    else { return false }
    return changes.elementsEqual(other.changes[..<changes.count])
      && cells.elementsEqual(other.cells[..<cells.count])
      && entries.elementsEqual(other.entries[..<entries.count])
      && texts.bytes.elementsEqual(other.texts.bytes[..<texts.count])
  }

  // MARK: Writing

  private var lastAuthor: UInt32?

  /// Begins an entry; the changes that follow are its parts.
  public mutating func beginEntry(time: Timestamp, author: String) {
    let offset: UInt32
    if let lastAuthor, texts.string(at: lastAuthor) == author {
      offset = lastAuthor
    } else {
      offset = texts.append(author.utf8)
      lastAuthor = offset
    }
    entries.append(Entry(time: time, author: offset, firstChange: UInt32(changes.count)))
  }

  /// Takes back the beginning of an entry to which no change was added.
  public mutating func dropEmptyEntry() {
    if let last = entries.last, Int(last.firstChange) == changes.count { entries.removeLast() }
  }

  /// Puts a text into the arena, for the cells and keys that name it.
  public mutating func text(_ bytes: Span<UInt8>) -> UInt32 { texts.append(bytes) }
  /// Puts a range of bytes, which must be UTF-8, into the arena and returns their offset there.
  public mutating func text(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    texts.append(source, range)
  }
  /// Puts bytes, which must be UTF-8, into the arena and returns their offset there.
  public mutating func text(_ bytes: some Collection<UInt8>) -> UInt32 { texts.append(bytes) }

  /// Appends a cell of the change that is being written; it belongs to the next ``append(_:)``.
  public mutating func append(_ cell: Cell) { cells.append(cell) }

  /// Puts the cells from a position on in the order of the fields, elements before their list, and
  /// joins the lists of a clause that was given more than once.
  public mutating func sortCells(from first: Int) {
    if cells[first...].allSatisfy({ $0.tag != .list && $0.field != Cell.element }) {
      return sortPlainCells(from: first)
    }
    var groups: [[Cell]] = []
    var group: [Cell] = []
    for cell in cells[first...] {
      group.append(cell)
      guard cell.field != Cell.element else { continue }
      if cell.tag == .list, let twin = groups.firstIndex(where: { $0.last?.field == cell.field }) {
        let count = groups[twin].last?.payload ?? 0
        groups[twin].removeLast()
        groups[twin].append(contentsOf: group)
        groups[twin][groups[twin].count - 1].payload += count
      } else {
        groups.append(group)
      }
      group.removeAll()
    }
    groups.sort { ($0.last?.field ?? 0) < ($1.last?.field ?? 0) }
    cells.removeLast(cells.count - first)
    for group in groups { cells.append(contentsOf: group) }
  }

  /// Insertion sort: the cells of a change are few, and most stand in order.
  private mutating func sortPlainCells(from first: Int) {
    for index in first + 1..<cells.count {
      let cell = cells[index]
      var slot = index
      while slot > first, cells[slot - 1].field > cell.field {
        cells[slot] = cells[slot - 1]
        slot -= 1
      }
      cells[slot] = cell
    }
  }

  /// Where the cells of the change that is being written begin.
  public var nextCell: Int { cells.count }

  /// Makes room for more changes, cells and bytes of text.
  mutating func reserve(changes: Int, cells: Int, text: Int) {
    self.changes.reserveCapacity(self.changes.count + changes)
    self.cells.reserveCapacity(self.cells.count + cells)
    texts.reserve(text)
  }

  /// Completes a change whose cells, from `firstCell` on, have been appended.
  public mutating func append(_ change: Change, firstCell: Int) {
    var change = change
    change.entry = UInt32(entries.count)
    change.firstCell = UInt32(firstCell)
    changes.append(change)
  }

  // MARK: Reading

  /// The positions of the cells of a change.
  public func cellRange(of change: Int) -> Range<Int> {
    let end = change + 1 < changes.count ? Int(changes[change + 1].firstCell) : cells.count
    return Int(changes[change].firstCell)..<end
  }

  /// The positions of the changes of an entry, which is numbered from 1.
  public func changeRange(ofEntry entry: Int) -> Range<Int> {
    let start = Int(entries[entry - 1].firstChange)
    let end = entry < entries.count ? Int(entries[entry].firstChange) : changes.count
    return start..<end
  }

  /// The part number of a change within its entry, from 1.
  public func part(of change: Int) -> Int {
    let entry = Int(changes[change].entry)
    guard entry > 0 else { return 1 }
    return change - Int(entries[entry - 1].firstChange) + 1
  }
}
