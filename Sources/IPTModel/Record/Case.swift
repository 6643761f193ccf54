/// The present state of a case: its records, as the changes of the log leave them.
///
/// A record has no values of its own. Its fields are chains through the cells of the log: one chain
/// leads from field to field, another from each value to the one before it. So the state costs little
/// beside the log, the history of every field is at hand, and "as of session 4" is a walk.
public struct Case: Sendable {
  /// The records in the order in which they were added; one that is removed keeps its position.
  public internal(set) var records: ContiguousArray<Record> = []
  /// The positions of the records of each kind, in the order in which they were added.
  public private(set) var byKind: [ContiguousArray<UInt32>]
  /// Changes that found no record to work on; they count again when the record returns.
  public internal(set) var inertChanges: ContiguousArray<UInt32> = []
  /// The dates of the sessions, by which places are ordered.
  public private(set) var calendar = SessionCalendar()
  /// Whether a date of a session changed after places had been compared by the old one.
  private(set) var isOrderStale = false

  /// Where the chains lead on from each cell.
  var links = CellLinks()
  var index = RecordIndex()
  var names = NameNumbers()
  private var highestNumbers: [UInt32]
  private var highestLines = LineNumbers()
  var targets: ContiguousArray<(cell: UInt32, record: UInt32)> = []
  let layout: Layout
  var isCalendarFixed = false
  /// Long chains written out, by record and field; see ``LateValues``.
  var lateValues: [UInt64: LateValues] = [:]
  /// The record that the change applied last was about.
  private var subject = Record.noRecord
  /// The records that the changes were about, if they are to be kept: one for each change.
  private(set) var subjects: ContiguousArray<UInt32>?
  /// The latest place of any change: what is entered in order needs no comparison.
  private var latest = SessionCalendar.Latest()
  /// Whether that place is still the latest, now that dates of sessions have changed.
  private var isLatestKnown = true
  /// Whether some value stands before or behind another because of their places.
  private var hasOrdered = false

  /// Ends a chain of cells.
  public static let noCell = UInt32.max

  /// What the fold has to know of the schema.
  struct Layout: Sendable {
    let traits: [KindTraits]
    let session: Int
    let sessionDate: UInt8
  }

  /// A case without records.
  public init(schema: Schema) {
    layout = Layout(
      traits: schema.traits,
      session: schema.kind("session") ?? -1,
      sessionDate: UInt8(schema.kind("session").flatMap { schema.field("on", of: $0) } ?? 0xFE))
    byKind = Array(repeating: [], count: schema.kinds.count)
    highestNumbers = Array(repeating: 0, count: schema.kinds.count)
  }

  /// Folds a log: all of it, or so many changes of it.
  public init(schema: Schema, log: Log, changes count: Int = .max) {
    let count = min(count, log.changes.count)
    let liveness = Liveness(log, changes: count)
    self.init(schema: schema)
    apply(changes: 0..<count, of: log, liveness: liveness)
    if isOrderStale { foldAgain(Case(schema: schema), changes: count, of: log, liveness: liveness) }
  }

  /// Compares all places anew by the dates the sessions end with: some session was given another one.
  private mutating func foldAgain(
    _ empty: Case, changes count: Int, of log: Log, liveness: Liveness
  ) {
    let (final, keepsSubjects) = (calendar, subjects != nil)
    self = empty
    if keepsSubjects { subjects = [] }
    calendar = final
    isCalendarFixed = true
    apply(changes: 0..<count, of: log, liveness: liveness)
    isCalendarFixed = false
  }

  /// Folds a whole log once more and keeps which record each change was about.
  static func subjects(schema: Schema, log: Log, liveness: Liveness) -> ContiguousArray<UInt32> {
    withSubjects(schema: schema, log: log, liveness: liveness).subjects ?? []
  }

  /// A log folded once more, with the ``subjects``: which record each change was about.
  static func withSubjects(schema: Schema, log: Log, liveness: Liveness) -> Case {
    var fold = Case(schema: schema)
    fold.subjects = []
    let count = log.changes.count
    fold.apply(changes: 0..<count, of: log, liveness: liveness)
    if fold.isOrderStale {
      fold.foldAgain(Case(schema: schema), changes: count, of: log, liveness: liveness)
    }
    return fold
  }

  /// Makes room for what a long text will add.
  mutating func reserve(changes: Int) {
    records.reserveCapacity(records.count + changes)
  }

  // MARK: Applying changes

  /// Applies changes of the log in order, leaving out the entries that were taken back.
  mutating func apply(changes range: Range<Int>, of log: Log, liveness: Liveness) {
    for position in range {
      apply(position, of: log, isLive: liveness.isLive(Int(log.changes[position].entry)))
    }
  }

  /// Applies one change.
  ///
  /// It never fails: a change that finds no record is kept as inert.
  mutating func apply(_ position: Int, of log: Log, isLive: Bool) {
    let change = log.changes[position]
    if change.operation == .add { noteNumber(of: change, in: log) }
    subject = Record.noRecord
    defer { subjects?.append(subject) }
    guard isLive else { return }
    calendar.note(change.place)
    let isInOrder = isLatestKnown && calendar.advance(&latest, to: change.place)
    switch change.operation {
    case .add: add(change, at: position, of: log)
    case .set:
      if let record = find(change, in: log) {
        subject = record
        link(position, to: record, of: log, isInOrder: isInOrder)
      } else if layout.traits[Int(change.kind)].key == .single {
        add(change, at: position, of: log)
      } else {
        inertChanges.append(UInt32(position))
      }
    case .remove:
      if let record = find(change, in: log) {
        subject = record
        records[Int(record)].isRemoved = true
      } else {
        inertChanges.append(UInt32(position))
      }
    case .rename: rename(change, at: position, of: log)
    case .undo, .redo, .retract:
      // An entry that is not there cannot be taken back, nor can one that is still to come.
      if change.key < 1 || change.key >= change.entry { inertChanges.append(UInt32(position)) }
    }
  }

  private mutating func add(_ change: Change, at position: Int, of log: Log) {
    var parent = Record.noRecord
    if layout.traits[Int(change.kind)].parent >= 0 {
      guard let found = findParent(change, in: log) else {
        inertChanges.append(UInt32(position))
        return
      }
      parent = found
    }
    if change.keyForm == .text { noteName(change.key, in: log) }
    let hash = hash(
      kind: change.kind, form: change.keyForm, key: change.key, parent: parent, log)
    let standing = find(
      kind: Int(change.kind), form: change.keyForm, key: change.key, parent: parent, hash: hash,
      in: log)
    if standing != nil {
      inertChanges.append(UInt32(position))
      return
    }
    let position32 = UInt32(records.count)
    subject = position32
    records.append(
      Record(
        kind: change.kind, keyForm: change.keyForm, key: change.key, parent: parent,
        origin: UInt32(position)))
    let kind = Int(change.kind)
    byKind[kind].append(position32)
    // A numbered record that stands at its number's place in the list needs no index.
    let standsInPlace =
      change.keyForm == .number && parent == Record.noRecord
      && byKind[kind].count == Int(change.key)
    if !standsInPlace { enter(position32, hash: hash, in: log) }
    linkFirst(position, to: position32, of: log)
  }

  mutating func rename(_ change: Change, at position: Int, of log: Log) {
    let cells = log.cellRange(of: position)
    guard let record = find(change, in: log), let cell = cells.first else {
      inertChanges.append(UInt32(position))
      return
    }
    let name = log.cells[cell].payload
    let taken = find(
      kind: Int(change.kind), form: change.keyForm, key: name,
      parent: records[Int(record)].parent, in: log)
    guard taken == nil || taken == record else {
      inertChanges.append(UInt32(position))
      return
    }
    subject = record
    records[Int(record)].key = name
    noteName(name, in: log)
    enter(record, hash: hash(of: record, log), in: log)
  }

  private mutating func noteNumber(of change: Change, in log: Log) {
    guard change.keyForm == .number else { return }
    if change.parentForm == .none, layout.traits[Int(change.kind)].parent < 0 {
      highestNumbers[Int(change.kind)] = max(highestNumbers[Int(change.kind)], change.key)
    } else {
      if change.parentForm == .text { noteName(change.parent, in: log) }
      let owner = lineOwner(kind: change.kind, form: change.parentForm, key: change.parent, log)
      highestLines.note(change.key, of: owner)
    }
  }

  private mutating func noteName(_ key: UInt32, in log: Log) {
    names.note(log.texts.bytes, log.texts.range(at: key))
  }

  private func lineOwner(
    kind: UInt8, form: Change.KeyForm, key: UInt32, _ log: Log
  ) -> UInt64 {
    UInt64(kind) << 32
      | UInt64(hash(kind: kind, form: form, key: key, parent: Record.noRecord, log))
  }

  /// The number that the next record of a kind gets: one more than the highest ever used.
  public func nextNumber(of kind: Int) -> UInt32 { highestNumbers[kind] &+ 1 }

  /// The number that the next line of a record gets.
  public func nextNumber(of kind: Int, in parent: UInt32, log: Log) -> UInt32 {
    let owner = records[Int(parent)]
    let key = lineOwner(kind: UInt8(kind), form: owner.keyForm, key: owner.key, log)
    return highestLines.highest(of: key) &+ 1
  }

  // MARK: Values

  /// Puts the cells of a change into the chains of a record.
  private mutating func link(
    _ position: Int, to record: UInt32, of log: Log, isInOrder: Bool
  ) {
    for cell in log.cellRange(of: position) {
      let value = log.cells[cell]
      switch value.tag {
      case .name, .number: noteTarget(of: cell, record: record, in: log)
      default: break
      }
      if value.field != Cell.element {
        link(UInt32(cell), to: record, at: position, of: log, isInOrder: isInOrder)
      }
    }
  }

  /// Puts the cells of the change that adds a record into its chains, which are empty.
  private mutating func linkFirst(_ position: Int, to record: UInt32, of log: Log) {
    let range = log.cellRange(of: position)
    let kind = Int(records[Int(record)].kind)
    guard kind != layout.session, isInOrder(range, log) else {
      return link(position, to: record, of: log, isInOrder: false)
    }
    // In order and each field once, as they are written, the cells need no search.
    var first = Self.noCell
    for cell in range {
      let value = log.cells[cell]
      switch value.tag {
      case .name, .number: noteTarget(of: cell, record: record, in: log)
      default: break
      }
      if value.field != Cell.element {
        let cell = UInt32(truncatingIfNeeded: cell)
        if first != Self.noCell { links.setBefore(cell) }
        first = cell
      }
    }
    records[Int(record)].firstCell = first
  }

  /// Whether cells stand in the order of the fields, each field once.
  private func isInOrder(_ range: Range<Int>, _ log: Log) -> Bool {
    var last = -1
    for cell in range where log.cells[cell].field != Cell.element {
      let field = Int(log.cells[cell].field)
      if field <= last { return false }
      last = field
    }
    return true
  }

  mutating func link(
    _ cell: UInt32, to record: UInt32, at position: Int, of log: Log, isInOrder: Bool
  ) {
    let value = log.cells[Int(cell)]
    if Int(records[Int(record)].kind) == layout.session, value.field == layout.sessionDate {
      noteDate(of: record, value)
    }
    var before = Self.noCell
    var current = records[Int(record)].firstCell
    while current != Self.noCell, log.cells[Int(current)].field != value.field {
      before = current
      current = links.next(current, in: log)
    }
    guard current != Self.noCell else {
      links.setNext(cell, records[Int(record)].firstCell, in: log)
      records[Int(record)].firstCell = cell
      return
    }
    if value.isTracked { hasOrdered = true }
    if value.isTracked, !isInOrder {
      let (newer, older) = slot(
        for: log.changes[position].place, before: current, of: record, value.field, in: log)
      if newer != Self.noCell {
        // Entered late: it belongs before what counts today.
        links.setOlder(cell, older, in: log)
        links.setOlder(newer, cell, in: log)
        let key = UInt64(record) << 8 | UInt64(value.field)
        if lateValues[key] != nil {
          let count = lateValues[key]?.count(
            after: log.changes[position].place, in: log, calendar)
          lateValues[key]?.insert(cell, before: count ?? 0, in: log)
        }
        return
      }
    }
    if !lateValues.isEmpty {
      lateValues[UInt64(record) << 8 | UInt64(value.field)]?.insert(cell, before: 0, in: log)
    }
    links.setOlder(cell, current, in: log)
    links.setNext(cell, links.next(current, in: log), in: log)
    links.setNext(current, Self.noCell, in: log)
    if before == Self.noCell {
      records[Int(record)].firstCell = cell
    } else {
      links.setNext(before, cell, in: log)
    }
  }

  /// Between which values of a chain a place stands; the first is none if it comes before none.
  private mutating func slot(
    for place: Place, before current: UInt32, of record: UInt32, _ field: UInt8, in log: Log
  ) -> (newer: UInt32, older: UInt32) {
    let key = UInt64(record) << 8 | UInt64(field)
    if let values = lateValues[key] {
      let count = values.count(after: place, in: log, calendar)
      return (
        count == 0 ? Self.noCell : values.cell(beforeLast: count - 1) ?? Self.noCell,
        values.cell(beforeLast: count) ?? Self.noCell
      )
    }
    var newer = Self.noCell
    var older = current
    var steps = 0
    while older != Self.noCell, calendar.isBefore(place, log.place(ofCell: Int(older))) {
      newer = older
      older = links.older(older)
      steps += 1
      if steps > LateValues.longestWalk {
        var chain: [UInt32] = []
        var cell = current
        while cell != Self.noCell {
          chain.append(cell)
          cell = links.older(cell)
        }
        lateValues[key] = LateValues(chain: chain, in: log)
        return slot(for: place, before: current, of: record, field, in: log)
      }
    }
    return (newer, older)
  }

  private mutating func noteDate(of record: UInt32, _ value: Cell) {
    let date = value.tag == .date ? value.payload : 0
    guard !isCalendarFixed, calendar.note(session: records[Int(record)].key, date: date) else {
      return
    }
    // As long as no two values were put in order, there is no order to be mended.
    isLatestKnown = false
    if hasOrdered { isOrderStale = true }
  }

  mutating func noteTarget(of cell: Int, record: UInt32, in log: Log) {
    // The name is looked up when the change is made, so that a later rename is followed and a later
    // person of the same name is not meant.
    let value = log.cells[cell]
    let form: Change.KeyForm = value.tag == .name ? .text : .number
    guard let kind = Int(exactly: value.unit), kind < byKind.count,
      let target = find(
        kind: kind, form: form, key: value.payload, parent: Record.noRecord, in: log)
    else { return }
    targets.append((UInt32(cell), target))
  }
}
