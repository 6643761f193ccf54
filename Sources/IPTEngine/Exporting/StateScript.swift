import IPTLanguage
package import IPTModel
import IPTReports

/// Writes the present state of a case as a script that gives the same state on an empty case.
///
/// A record is one statement, and one more for each other place at which one of its values was
/// entered. What was superseded, taken back or removed is left out. Each statement is run as it is
/// written, so that the script is known to run; what it could not bring back is said in its head.
package struct StateScript {
  private let book: Casebook
  private let reader: CaseReader
  private let printer: ChangePrinter
  private var schema: Schema { book.schema }
  /// The statements so far.
  private var lines: [String] = []
  /// Statements that take the stand-ins out again, the last first.
  private var closing: [String] = []
  /// What a statement could not bring back, in words.
  private var failures: [String] = []
  /// Names that already stand in for a record that was removed.
  private var standIns: Set<String> = []

  private init(_ book: Casebook) {
    self.book = book
    reader = CaseReader(book)
    printer = ChangePrinter(schema: book.schema, log: book.log)
  }

  /// Writes the script.
  ///
  /// - Parameters:
  ///   - book: The case.
  ///   - name: Its name, for the head.
  ///   - replay: An interpreter on an empty case, on which the statements are tried.
  /// - Returns: The bytes of the script, in the one form of scripts.
  package static func write(
    _ book: Casebook, name: String, replay: inout Interpreter
  ) -> [UInt8] {
    var script = StateScript(book)
    let pieces = script.pieces()
    for piece in pieces { script.add(piece, &replay) }
    for line in script.closing.reversed() { script.run(line, &replay) }
    let differences = script.failures + script.differences(&replay)
    let plain = name.unicodeScalars.filter { $0.value >= 0x20 }.reduce(into: "") {
      $0.unicodeScalars.append($1)
    }
    var head = [
      "# \(plain): the state after @\(book.log.entries.count), without its history.", "language 1",
      "",
    ]
    let moved = script.movedFields
    if !moved.isEmpty {
      head.insert(
        "# Of what moved with time each field has its present value, at its own place:", at: 1)
      head.insert(contentsOf: moved.map { "# - \($0)" }, at: 2)
    }
    if !differences.isEmpty {
      head.insert("# Not brought back by this script:", at: 1)
      head.insert(contentsOf: differences.map { "# - \($0)" }, at: 2)
    }
    let source = Source((head + script.lines).joined(separator: "\n") + "\n")
    let formatter = ScriptFormatter(grammar: replay.catalogue.grammar)
    if case .formatted(let bytes) = formatter.format(source) { return bytes }
    return Array(source.bytes.prefix(source.count))
  }

  /// The fields that had other values before the present one, with how many.
  private var movedFields: [String] {
    var moved: [String] = []
    for (kind, traits) in schema.traits.enumerated() where traits.realm == .record {
      let fields = schema.fields(of: kind)
      for record in reader.live(kind) {
        let counts = fields.indices.compactMap { index -> String? in
          guard fields[index].traits.contains(.tracked) else { return nil }
          let count = book.state.history(of: record, field: index, in: book.log).count
          return count > 1 ? "\(fields[index].name) (\(count - 1) earlier)" : nil
        }
        guard !counts.isEmpty else { continue }
        let title = reader.title(of: record).unicodeScalars.filter { $0.value >= 0x20 }
        moved.append(
          "\(String(String.UnicodeScalarView(title))): \(counts.joined(separator: ", "))")
      }
    }
    return moved
  }

  // MARK: Pieces

  /// One statement to be: cells of a record that stand at one place.
  private struct Piece {
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
      if schema.kinds[kind].word == "flag" { continue }
      for record in reader.live(kind) { pieces += self.pieces(of: record) }
    }
    return pieces.enumerated().sorted { left, right in
      (left.element.position, left.element.isFirst ? 0 : 1, left.offset)
        < (right.element.position, right.element.isFirst ? 0 : 1, right.offset)
    }.map(\.element)
  }

  private func pieces(of record: UInt32) -> [Piece] {
    let value = book.state.records[Int(record)]
    let origin = Int(value.origin)
    let start = book.log.changes[origin].place
    var pieces = [
      Piece(record: record, position: origin, place: start, isFirst: true, cells: [])
    ]
    for cell in book.state.currentCells(of: record).sorted(by: fieldOrder)
    where book.log.cells[cell].tag != .unknown {
      let change = book.log.change(ofCell: cell)
      // Whether a flag is answered, and where a line stands, depends on the order of what was entered.
      let field = schema.fields(of: Int(value.kind))[Int(book.log.cells[cell].field)]
      let isLate =
        schema.kinds[Int(value.kind)].word == "risk" || field.traits.contains(.order)
        || refersToLater(cell, than: origin)
      let position = isLate ? change : origin
      let isTracked = book.log.cells[cell].isTracked
      let place = isTracked || isLate ? book.log.changes[change].place : start
      if let index = pieces.firstIndex(where: { $0.position == position && $0.place == place }) {
        pieces[index].cells.append(cell)
      } else {
        pieces.append(
          Piece(record: record, position: position, place: place, isFirst: false, cells: [cell]))
      }
    }
    return withRequired(pieces, Int(value.kind))
  }

  private func fieldOrder(_ left: Int, _ right: Int) -> Bool {
    book.log.cells[left].field < book.log.cells[right].field
  }

  private func refersToLater(_ cell: Int, than origin: Int) -> Bool {
    elements(of: cell).contains { element in
      guard let target = book.state.target(ofCell: element) else { return false }
      return Int(book.state.records[Int(target)].origin) > origin
    }
  }

  private func elements(of cell: Int) -> Range<Int> {
    let value = book.log.cells[cell]
    return value.tag == .list ? cell - Int(value.payload)..<cell : cell..<cell + 1
  }

  /// Lets the first statement have what it cannot do without, though it was entered elsewhere.
  private func withRequired(_ pieces: [Piece], _ kind: Int) -> [Piece] {
    guard pieces.count > 1 else { return pieces }
    var pieces = pieces
    let fields = schema.fields(of: kind)
    let later = pieces.dropFirst().flatMap(\.cells)
    var needed = later.filter {
      fields[Int(book.log.cells[$0].field)].traits.contains(.required)
    }
    let isTold = schema.traits[kind].key == .named || schema.traits[kind].key == .worded
    if pieces[0].cells.isEmpty, needed.isEmpty, !isTold {
      needed = Array(later.prefix(1))
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
    if piece.isFirst { fillGap(before: record, kind, &replay) }
    for cell in piece.cells { standIn(for: cell, &replay) }
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
    case "session" where piece.isFirst: return "session \(record.key)"
    case "score" where piece.isFirst: return "score"
    case "phase": return "phase"
    default: break
    }
    var text = "\(isNew ? "add" : "set") \(table.word)"
    switch table.key {
    case .named: text += " " + quoted(reader.name(of: piece.record))
    case .worded: text += " " + reader.name(of: piece.record)
    case .numbered: if !isNew { text += " \(record.key)" }
    case .single: break
    }
    guard record.parent != Record.noRecord else { return text }
    let owner = book.state.records[Int(record.parent)]
    text += " of \(table.parent)"
    switch owner.keyForm {
    case .none: return text
    case .number: return text + " \(owner.key)"
    case .text: return text + " " + quoted(reader.name(of: record.parent))
    }
  }

  private func cells(of piece: Piece, _ kind: Int, _ record: Record, into text: inout [UInt8]) {
    let fields = schema.fields(of: kind)
    let isLine = record.parent != Record.noRecord
    var open = isLine ? [] : fields.indices.filter { fields[$0].traits.contains(.positional) }[...]
    for cell in piece.cells {
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

  private func value(_ cell: Int, _ type: FieldType, into text: inout [UInt8]) {
    if book.log.cells[cell].tag == .list {
      let inner: FieldType = if case .list(let element) = type { element } else { type }
      text.append(0x5B)
      for (index, element) in elements(of: cell).enumerated() {
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

  private func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    EscapedText.quote(text.utf8, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func run(_ line: String, _ replay: inout Interpreter) {
    let run = replay.run(script: Source(line))
    replay.clearMessages()
    if let fault = run.diagnostics.first {
      failures.append("\(line.prefix(200)) (\(fault.code.id): \(fault.message.prefix(200)))")
    } else {
      lines.append(line)
    }
  }

  // MARK: Stand-ins

  /// Adds what was removed from between the numbers, so that the numbers come out the same.
  private mutating func fillGap(
    before record: Record, _ kind: Int, _ replay: inout Interpreter
  ) {
    let table = schema.kinds[kind]
    guard table.key == .numbered, table.word != "session" else { return }
    var owner = ""
    var parent: UInt32?
    if record.parent != Record.noRecord {
      let old = book.state.records[Int(record.parent)]
      owner = " of \(table.parent)"
      if old.keyForm == .number { owner += " \(old.key)" }
      if old.keyForm == .text { owner += " " + quoted(reader.name(of: record.parent)) }
      parent = replay.book.state.byKind[Int(old.kind)].last {
        let candidate = replay.book.state.records[Int($0)]
        return replay.book.state.isAlive($0)
          && (old.keyForm != .number || candidate.key == old.key)
      }
    }
    for _ in 0..<Int(record.key) {
      let next =
        parent.map { replay.book.state.nextNumber(of: kind, in: $0, log: replay.book.log) }
        ?? replay.book.state.nextNumber(of: kind)
      guard next < record.key else { return }
      let before = lines.count
      run(Self.leastStatement(table, schema.fields(of: kind), owner), &replay)
      guard lines.count > before else { return }
      closing.append("remove \(table.word) \(next)\(owner)")
    }
  }

  /// The shortest statement that adds a record of a kind.
  private static func leastStatement(_ table: Kind, _ fields: [Field], _ owner: String) -> String {
    if table.word == "score" { return "score phq9 total 0" }
    var text = "add \(table.word)\(owner)"
    let required = fields.filter { $0.traits.contains(.required) }
    for field in required.isEmpty ? Array(fields.prefix(1)) : required {
      let isBare = field.traits.contains(.positional) && owner.isEmpty
      text += (isBare ? "" : " \(field.name)") + " " + leastValue(field.type)
    }
    return text
  }

  private static func leastValue(_ type: FieldType) -> String {
    switch type {
    case .text: "\"removed\""
    case .integer(let range): String(range.lowerBound)
    case .yesNo, .presence: "yes"
    case .word(let vocabulary): vocabulary.words.first?.word ?? "yes"
    case .date: "2000"
    case .time: "12:00"
    case .duration: "1d"
    case .session: "1"
    case .symbol: "phq9"
    case .label: "grief#1"
    case .entry: "@1"
    case .range: "0..1"
    case .expression: "yes"
    case .list(let element): leastValue(element)
    case .either(_, let second): leastValue(second)
    case .reference: "1"
    }
  }

  /// Adds the people that a value names and who were removed; they are removed again at the end.
  private mutating func standIn(for cell: Int, _ replay: inout Interpreter) {
    for element in elements(of: cell) where book.log.cells[element].tag == .name {
      guard let target = book.state.target(ofCell: element), !book.state.isAlive(target) else {
        continue
      }
      let kind = schema.kinds[Int(book.state.records[Int(target)].kind)]
      let key = "\(kind.word) \(quoted(reader.name(of: target)))"
      guard kind.key == .named, standIns.insert(key).inserted else { continue }
      let before = lines.count
      run("add \(key)", &replay)
      if lines.count > before { closing.append("remove \(key)") }
    }
  }

  // MARK: The check

  /// What is not the same after the script, record by record.
  private func differences(_ replay: inout Interpreter) -> [String] {
    let made = StateScript(replay.book).picture()
    let wanted = picture()
    var differences: [String] = []
    for (key, text) in wanted.sorted(by: { $0.key < $1.key }) where made[key] != text {
      // A comment was told of already.
      if key.hasPrefix("comment ") { continue }
      differences.append(made[key] == nil ? "\(key)" : "\(key): it reads otherwise")
    }
    for key in made.keys.sorted() where wanted[key] == nil {
      differences.append("\(key), which the case has not")
    }
    return differences
  }

  /// Every standing record by its key, with its place and all its values.
  package func picture() -> [String: String] {
    var picture: [String: String] = [:]
    for (kind, traits) in schema.traits.enumerated() where traits.realm == .record {
      for record in reader.live(kind) {
        let value = book.state.records[Int(record)]
        var key = "\(schema.kinds[kind].word) \(reader.name(of: record))"
        if value.parent != Record.noRecord {
          key += " of \(schema.kinds[kind].parent) \(reader.name(of: value.parent))"
        }
        var text: [UInt8] = []
        printer.place(reader.place(of: record), into: &text)
        for cell in book.state.currentCells(of: record).sorted(by: fieldOrder)
        where book.log.cells[cell].tag != .unknown {
          let field = schema.fields(of: kind)[Int(book.log.cells[cell].field)]
          text += Array(" \(field.name) ".utf8)
          self.value(cell, field.type, into: &text)
          if book.log.cells[cell].isTracked {
            printer.place(book.log.place(ofCell: cell), into: &text)
          }
        }
        if schema.kinds[kind].word == "flag" {
          // What was taken back leaves gaps between the numbers of flags that nothing can fill.
          let isOpen = reader.openFlags.contains(record)
          key = "flag\(String(decoding: text, as: UTF8.self))\(isOpen ? ", open" : "")"
          picture[key, default: ""] += "!"
          continue
        }
        picture[key] = String(decoding: text, as: UTF8.self)
      }
    }
    return picture
  }

  /// The picture of a case, for comparing two.
  package static func picture(of book: Casebook) -> [String: String] {
    StateScript(book).picture()
  }
}
