import IPTDocument
import IPTLanguage
package import IPTModel
import IPTReports

/// Writes the present state of a case as a script that gives the same state on an empty case.
///
/// A record is one statement, and one more for each other place at which one of its values was
/// entered. What was superseded, taken back or removed is left out; the steps of the phase are written in
/// their order, since each has to pass its gates. Each statement is run as it is written, so that the
/// script is known to run; what it could not bring back is said in its head, and to the caller.
package struct StateScript {
  /// A script with what it does not bring back.
  package struct Written {
    /// The script, in the one form of scripts.
    package let bytes: [UInt8]
    /// What it does not bring back, in words; empty if it gives the whole present state.
    package let lost: [String]

    package init(bytes: [UInt8], lost: [String]) {
      self.bytes = bytes
      self.lost = lost
    }
  }

  let book: Casebook
  let reader: CaseReader
  private(set) var printer: ChangePrinter
  var schema: Schema { book.schema }
  /// The statements so far.
  var lines: [String] = []
  /// Statements that take the stand-ins out again, the last first.
  var closing: [String] = []
  /// What a statement could not bring back, in words.
  var failures: [String] = []
  /// The changes by which the phase moved, in their order.
  private let steps: [Int]
  /// Names that already stand in for a record that was removed.
  var standIns: Set<String> = []

  init(_ book: Casebook) {
    self.book = book
    reader = CaseReader(book)
    printer = ChangePrinter(schema: book.schema, log: book.log)
    let phase = book.schema.kind("phase") ?? -1
    steps = book.log.changes.indices.filter {
      let change = book.log.changes[$0]
      return Int(change.kind) == phase && change.operation.isOfRecord
        && book.isLive(Int(change.entry))
    }
  }

  /// Writes the script.
  ///
  /// - Parameters:
  ///   - book: The case.
  ///   - name: Its name, for the head.
  ///   - replay: An interpreter on an empty case, on which the statements are tried.
  /// - Returns: The script, with what it does not bring back.
  package static func write(
    _ book: Casebook, name: String, replay: inout Interpreter
  ) -> Written {
    var script = StateScript(book)
    let pieces = script.pieces()
    for piece in pieces { script.add(piece, &replay) }
    for line in script.closing.reversed() { script.run(line, &replay) }
    let differences = script.failures + script.differences(&replay)
    var head = ["\(name): the state after @\(book.log.entries.count), without its history."]
    if !differences.isEmpty {
      head += ["Not brought back by this script:"] + differences.map { "- \($0)" }
    }
    if !script.standIns.isEmpty {
      head.append(
        "People who were removed are still named; they are added by name alone and removed again.")
    }
    let moved = script.movedFields
    if !moved.isEmpty {
      head += [
        "Of what moved with time each field has its present value, at its own place, and those by which",
        "a step of the phase was weighed:",
      ]
      head += moved.map { "- \($0)" }
    }
    head += TextWidth.builtIn.wrap(SafetyLines.statement, to: 96)
    let lines = head.map(comment) + ["language 1", ""] + script.lines
    let source = Source(lines.joined(separator: "\n") + "\n")
    let formatter = ScriptFormatter(
      grammar: replay.catalogue.grammar, calls: replay.catalogue.wordsOfCalls)
    if case .formatted(let bytes) = formatter.format(source) {
      return Written(bytes: bytes, lost: differences)
    }
    return Written(bytes: Array(source.bytes.prefix(source.count)), lost: differences)
  }

  /// A line of the head: nothing in a name can end it, or is a sign that no script may have.
  private static func comment(_ text: String) -> String {
    "# " + VisibleText.lines(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The fields that had other values before the present one, with how many.
  private var movedFields: [String] {
    var moved: [String] = []
    // The steps of the phase are all written.
    for (kind, traits) in schema.traits.enumerated()
    where traits.realm == .record && schema.kinds[kind].word != "phase" {
      let fields = schema.fields(of: kind)
      for record in reader.live(kind) {
        let counts = fields.indices.compactMap { index -> String? in
          guard fields[index].traits.contains(.tracked) else { return nil }
          let count = book.state.history(of: record, field: index, in: book.log).count
          return count > 1 ? "\(fields[index].name) (\(count - 1) earlier)" : nil
        }
        guard !counts.isEmpty else { continue }
        moved.append("\(reader.title(of: record)): \(counts.joined(separator: ", "))")
      }
    }
    return moved
  }

  /// Whether records of a kind tell of the case file, which a script does not have: the library that it
  /// was made with, and that something was forgotten.
  static func isOfTheFile(_ kind: Kind) -> Bool { kind.word == "library" || kind.word == "erasure" }

  // MARK: Pieces

  /// One statement to be: cells of a record that stand at one place.
  struct Piece {
    let record: UInt32
    let position: Int
    let place: Place
    let isFirst: Bool
    var cells: [Int]
  }

  /// The statements to be, in the order in which they are written.
  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    for (kind, traits) in schema.traits.enumerated() where traits.realm == .record {
      if Self.isOfTheFile(schema.kinds[kind]) || schema.kinds[kind].word == "flag" { continue }
      if schema.kinds[kind].word == "phase" {
        pieces += steps(kind)
        continue
      }
      for record in reader.live(kind) { pieces += self.pieces(of: record) }
    }
    return pieces.enumerated().sorted { left, right in
      (left.element.position, left.element.isFirst ? 0 : 1, left.offset)
        < (right.element.position, right.element.isFirst ? 0 : 1, right.offset)
    }.map(\.element)
  }

  /// The steps of the phase that count, as they were made.
  private func steps(_ kind: Int) -> [Piece] {
    guard let record = reader.live(kind).first else { return [] }
    return book.log.changes.indices.compactMap { position -> Piece? in
      let change = book.log.changes[position]
      guard Int(change.kind) == kind, change.operation == .set || change.operation == .add,
        book.isLive(Int(change.entry))
      else { return nil }
      let cells = book.log.cellRange(of: position).filter {
        book.log.cells[$0].field != Cell.element && book.log.cells[$0].tag != .unknown
      }
      return Piece(
        record: record, position: position, place: change.place, isFirst: false, cells: cells)
    }
  }

  private func pieces(of record: UInt32) -> [Piece] {
    let value = book.state.records[Int(record)]
    let origin = Int(value.origin)
    let start = book.log.changes[origin].place
    var pieces = [
      Piece(record: record, position: origin, place: start, isFirst: true, cells: [])
    ]
    for cell in book.state.currentCells(of: record, in: book.log).sorted(by: fieldOrder)
    where book.log.cells[cell].tag != .unknown {
      let change = book.log.change(ofCell: cell)
      // Whether a flag is answered, and where a line stands, depends on the order of what was entered.
      let field = schema.fields(of: Int(value.kind))[Int(book.log.cells[cell].field)]
      let isLate =
        schema.kinds[Int(value.kind)].word == "risk" || field.traits.contains(.order)
        || refersToLater(cell, than: origin)
        || book.log.cells[cell].isTracked && isStepBetween(origin, change)
      var position = isLate ? change : origin
      if let line = line(namedBy: cell, of: record) { position = max(change, line) }
      let isTracked = book.log.cells[cell].isTracked
      let place = isTracked || position != origin ? book.log.changes[change].place : start
      // What came in a later session stands behind that session, which is entered by then; but a gate
      // that asked for it must find it before the step of the phase.
      if place != start, let session = place.session.flatMap({ self.origin(ofSession: $0) }),
        schema.kinds[Int(value.kind)].key != .single || !isStepBetween(origin, session)
      {
        position = max(position, session)
      }
      if let index = pieces.firstIndex(where: { $0.position == position && $0.place == place }) {
        pieces[index].cells.append(cell)
      } else {
        pieces.append(
          Piece(record: record, position: position, place: place, isFirst: false, cells: [cell]))
      }
    }
    for cell in valuesBeforeSteps(of: record, after: origin) {
      let change = book.log.change(ofCell: cell)
      let place = book.log.changes[change].place
      if let index = pieces.firstIndex(where: { $0.position == change && $0.place == place }) {
        let field = book.log.cells[cell].field
        if pieces[index].cells.contains(where: { book.log.cells[$0].field == field }) { continue }
        pieces[index].cells = (pieces[index].cells + [cell]).sorted(by: fieldOrder)
      } else {
        pieces.append(
          Piece(record: record, position: change, place: place, isFirst: false, cells: [cell]))
      }
    }
    return withRequired(pieces, Int(value.kind))
  }

  /// Values that count no more, and by which a step of the phase was weighed: what came in their place was
  /// entered behind it.
  private func valuesBeforeSteps(of record: UInt32, after origin: Int) -> [Int] {
    guard let last = steps.last, last > origin else { return [] }
    var found: [Int] = []
    for cell in book.state.currentCells(of: record, in: book.log)
    where book.log.cells[cell].isTracked {
      let change = book.log.change(ofCell: cell)
      let field = Int(book.log.cells[cell].field)
      guard isStepBetween(origin, change) else { continue }
      let history = book.state.history(of: record, field: field, in: book.log)
      for step in steps where step > origin && step < change {
        let earlier = history.first { book.log.change(ofCell: $0) < step }
        if let earlier, book.log.cells[earlier].tag != .unknown, !found.contains(earlier) {
          found.append(earlier)
        }
      }
    }
    return found
  }

  /// Whether the phase moved between two changes.
  private func isStepBetween(_ first: Int, _ last: Int) -> Bool {
    steps.contains { first <= $0 && $0 < last }
  }

  /// Where a session was entered; nothing if nobody did.
  private func origin(ofSession number: Int) -> Int? {
    guard let kind = schema.kind("session"),
      let session = book.state.find(
        kind: kind, form: .number, key: UInt32(clamping: number), parent: Record.noRecord,
        in: book.log)
    else { return nil }
    return Int(book.state.records[Int(session)].origin)
  }

  func fieldOrder(_ left: Int, _ right: Int) -> Bool {
    book.log.cells[left].field < book.log.cells[right].field
  }

  private func refersToLater(_ cell: Int, than origin: Int) -> Bool {
    elements(of: cell).contains { element in
      guard let target = book.state.target(ofCell: element) else { return false }
      return Int(book.state.records[Int(target)].origin) > origin
    }
  }

  /// Where the line was added that a value of its own record names: an option that was chosen.
  private func line(namedBy cell: Int, of record: UInt32) -> Int? {
    let value = book.log.cells[cell]
    guard value.tag == .name, Int(value.unit) < schema.traits.count,
      schema.traits[Int(value.unit)].parent == Int(book.state.records[Int(record)].kind),
      let line = book.state.find(
        kind: Int(value.unit), form: .text, key: value.payload, parent: record, in: book.log)
    else { return nil }
    return Int(book.state.records[Int(line)].origin)
  }

  func elements(of cell: Int) -> Range<Int> {
    let value = book.log.cells[cell]
    return value.tag == .list ? cell - Int(value.payload)..<cell : cell..<cell + 1
  }

  /// Lets the first statement have what it cannot do without, though it was entered elsewhere.
  private func withRequired(_ pieces: [Piece], _ kind: Int) -> [Piece] {
    guard pieces.count > 1 else { return pieces }
    var pieces = pieces
    let fields = schema.fields(of: kind)
    // What the first one has already, as the value of a time before, is not given twice.
    let given = Set(pieces[0].cells.map { book.log.cells[$0].field })
    var taken = given
    let later = pieces.dropFirst().flatMap(\.cells).filter {
      taken.insert(book.log.cells[$0].field).inserted
    }
    var needed = later.filter {
      fields[Int(book.log.cells[$0].field)].traits.contains(.required)
    }.map { firstValue(of: $0, pieces[0].record) }
    let isTold = schema.traits[kind].key == .named || schema.traits[kind].key == .worded
    if pieces[0].cells.isEmpty, needed.isEmpty, !isTold {
      needed = later.prefix(1).map { firstValue(of: $0, pieces[0].record) }
    }
    pieces[0].cells = (pieces[0].cells + needed).sorted(by: fieldOrder)
    return pieces
  }

  // MARK: Statements

  private mutating func add(_ piece: Piece, _ replay: inout Interpreter) {
    let record = book.state.records[Int(piece.record)]
    let kind = Int(record.kind)
    let table = schema.kinds[kind]
    if table.word == "comment" {
      if piece.isFirst { failures.append(told(ofComment: piece.record)) }
      return
    }
    if table.word == "phase" {
      printer.counts = replay.reader.sessionCounts
      return addStep(piece, record, table, &replay)
    }
    if piece.isFirst { fillGap(before: record, kind, &replay) }
    // Sessions are named as they are counted by then, as they would be typed.
    printer.counts = replay.reader.sessionCounts
    skipFlags(before: piece, &replay)
    for cell in piece.cells {
      standIn(for: cell, &replay)
      tellDangling(cell, of: piece, table)
    }
    var text: [UInt8] = Array(head(of: piece, record, table).utf8)
    cells(of: piece, kind, record, into: &text)
    if table.hasPlace { printer.place(piece.place, into: &text) }
    run(String(decoding: text, as: UTF8.self), &replay)
  }

  /// A comment is on an entry of the log, which a script does not have; its words are kept.
  private func told(ofComment comment: UInt32) -> String {
    let entry = DisplayText.text(reader.field("entry", of: comment))
    let text = DisplayText.text(reader.field("text", of: comment))
    return "comment \(reader.name(of: comment)), on \(entry) of the log: \(quoted(text))"
  }

  private func head(of piece: Piece, _ record: Record, _ table: Kind) -> String {
    let isNew = piece.isFirst && table.key != .single
    switch table.word {
    case "session" where piece.isFirst: return "session \(key(of: piece.record))"
    case "score" where piece.isFirst: return "score"
    default: break
    }
    var text = "\(isNew ? "add" : "set") \(table.word)"
    switch table.key {
    case .named: text += " " + quoted(reader.name(of: piece.record))
    case .worded: text += " " + reader.name(of: piece.record)
    case .numbered: if !isNew { text += " \(key(of: piece.record))" }
    case .single: break
    }
    return record.parent == Record.noRecord ? text : text + owner(of: record, table)
  }

  /// The number of a record, or how a session is counted.
  private func key(of record: UInt32) -> String { reader.name(of: record, printer.counts) }

  /// The words that name the record that another one belongs to.
  func owner(of record: Record, _ table: Kind) -> String {
    let owner = book.state.records[Int(record.parent)]
    let words = " of \(table.parent)"
    switch owner.keyForm {
    case .none: return words
    case .number: return words + " \(owner.key)"
    case .text: return words + " " + quoted(reader.name(of: record.parent))
    }
  }

  func cells(of piece: Piece, _ kind: Int, _ record: Record, into text: inout [UInt8]) {
    let fields = schema.fields(of: kind)
    let isLine = record.parent != Record.noRecord
    var open = isLine ? [] : fields.indices.filter { fields[$0].traits.contains(.positional) }[...]
    for cell in piece.cells where !isDangling(cell) {
      let index = Int(book.log.cells[cell].field)
      let field = fields[index]
      if open.first == index {
        open = open.dropFirst()
      } else {
        open = field.traits.contains(.positional) ? open : []
        text += Array(" \(field.name)".utf8)
      }
      text.append(0x20)
      value(cell, field.type, into: &text)
    }
    guard piece.isFirst else { return }
    // What a new record would be given unasked is held back where the case has it not.
    let given = Set(piece.cells.map { Int(book.log.cells[$0].field) })
    for (index, field) in fields.enumerated() where !given.contains(index) {
      let isDate = schema.kinds[kind].word == "session" && field.name == "on"
      guard isDate || !field.initially.isEmpty || field.traits.contains(.fromName) else { continue }
      text += Array(" \(field.name) unknown".utf8)
    }
  }

  func value(_ cell: Int, _ type: FieldType, into text: inout [UInt8]) {
    if book.log.cells[cell].tag == .list {
      let inner: FieldType = if case .list(let element) = type { element } else { type }
      text.append(0x5B)
      for (index, element) in elements(of: cell).filter({ !isDangling($0) }).enumerated() {
        if index > 0 { text += Array(", ".utf8) }
        value(element, inner, into: &text)
      }
      text.append(0x5D)
    } else if book.log.cells[cell].tag == .name, let target = book.state.target(ofCell: cell) {
      text += Array(quoted(reader.name(of: target)).utf8)
    } else {
      printer.print(cell, type, into: &text)
    }
  }

  func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    EscapedText.quote(text.utf8, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @discardableResult
  mutating func run(_ line: String, _ replay: inout Interpreter) -> [Diagnostic] {
    let run = replay.run(script: Source(line))
    replay.clearMessages()
    if let fault = run.diagnostics.first {
      failures.append("\(line.prefix(200)) (\(fault.code.id): \(fault.message.prefix(200)))")
    } else {
      lines.append(line)
    }
    return run.diagnostics
  }
}
