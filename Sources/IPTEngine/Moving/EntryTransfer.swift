import IPTLanguage
package import IPTModel

/// Brings entries of one case into another, as one entry there.
///
/// Only what is new there is brought. What is added gets the numbers that are next in the other case; what
/// is named must be among what is brought, or stand there under the same name. No record that stood there
/// before is changed, and no session or phase comes over: they are the course of one treatment.
package struct EntryTransfer {
  private let source: Casebook
  private let entries: [Int]
  private var target: Casebook
  /// How many records the other case had: those that come with the entries stand behind them.
  private let standing: Int
  /// The numbers that records get in the other case, by kind and number in this one.
  private var numbers: [Key: UInt32] = [:]
  /// What of the entries finds nothing to work on in the other case, in words.
  private var missing: [String] = []
  /// What an entry that was moved here before says of where it was entered first.
  private var earlierRemark: String?
  private var schema: Schema { source.schema }

  private static let remark = "moved here; entered at "

  private struct Key: Hashable {
    let kind: Int
    let number: UInt32
    /// The number of the record that it is a line of, there; 0 for none.
    var owner: UInt32 = 0
  }

  private init(_ entries: [Int], of source: Casebook, to target: Casebook) {
    self.source = source
    self.entries = entries
    self.target = target
    standing = target.state.records.count
  }

  /// The other case with the entries in it.
  ///
  /// - Parameters:
  ///   - entries: Numbers of live entries, in their order.
  ///   - source: The case that they are of.
  ///   - target: The other case.
  ///   - time: When they are moved.
  ///   - author: Who moves them.
  /// - Returns: The other case as it is to be saved.
  /// - Throws: A ``Failure`` that lists what the other case lacks.
  package static func transferred(
    _ entries: [Int], of source: Casebook, to target: Casebook, at time: Timestamp,
    by author: String
  ) throws(Failure) -> Casebook {
    var transfer = EntryTransfer(entries, of: source, to: target)
    transfer.target.beginEntry(time: time, author: author)
    for entry in entries {
      for position in source.log.changeRange(ofEntry: entry) { transfer.bring(position) }
    }
    guard transfer.missing.isEmpty else { throw transfer.refusal }
    transfer.leaveRemark()
    return transfer.target
  }

  /// What of some entries belongs to their own case and cannot go to any other, in words; the first of it.
  package static func reasonsToStay(_ entries: [Int], of source: Casebook) -> [String] {
    var transfer = EntryTransfer(entries, of: source, to: source)
    var reasons: [String] = []
    for entry in entries {
      for position in source.log.changeRange(ofEntry: entry) {
        let change = source.log.changes[position]
        guard change.operation.isOfRecord, !transfer.isOwnRemark(position),
          let reason = reason(toKeep: source.schema.kinds[Int(change.kind)].word)
        else { continue }
        let line = "@\(entry) \(reason)"
        if !reasons.contains(line) { reasons.append(line) }
      }
    }
    return Array(reasons.prefix(8))
  }

  private var refusal: Failure {
    let most = 8
    var missing: [String] = []
    for line in self.missing where !missing.contains(line) { missing.append(line) }
    var notes = Array(missing.prefix(most))
    if missing.count > most { notes.append("and \(missing.count - most) more") }
    notes.append(
      "Nothing was moved. Add there what is missing, or enter it there anew and `retract` it here.")
    return Failure(.cannotMove, "not all of it can go to the other case", notes: notes)
  }

  // MARK: Changes

  private mutating func bring(_ position: Int) {
    let change = source.log.changes[position]
    let kind = Int(change.kind)
    let stamp = "@\(change.entry)"
    switch change.operation {
    case .undo, .redo, .retract:
      missing.append("\(stamp) takes another entry back; it belongs to this case.")
      return
    case .add, .set, .remove, .rename: break
    }
    if isOwnRemark(position) { return }
    if let reason = Self.reason(toKeep: schema.kinds[kind].word) {
      missing.append("\(stamp) \(reason)")
      return
    }
    guard let made = head(of: change, stamp), isNew(made, stamp), isFree(position, made, stamp)
    else { return }
    let first = target.log.nextCell
    var isWhole = true
    for cell in source.log.cellRange(of: position) {
      guard let brought = self.cell(cell, stamp) else {
        isWhole = false
        continue
      }
      target.append(brought)
    }
    if isWhole { target.commit(made, firstCell: first) }
  }

  /// Whether a change is the comment that an earlier move left on its own entry; it is left anew.
  private mutating func isOwnRemark(_ position: Int) -> Bool {
    let change = source.log.changes[position]
    guard schema.kinds[Int(change.kind)].word == "comment" else { return false }
    var isOwn = false
    var words = ""
    for cell in source.log.cellRange(of: position) {
      let value = source.log.cells[cell]
      if value.tag == .entry { isOwn = value.payload == change.entry }
      if value.tag == .text { words = source.log.texts.string(at: value.payload) }
    }
    guard isOwn, words.hasPrefix(Self.remark) else { return false }
    earlierRemark = earlierRemark ?? words
    return true
  }

  /// Why records of a kind stay where they are; nothing if they can go.
  private static func reason(toKeep kind: String) -> String? {
    switch kind {
    case "comment", "mark": "is a \(kind), which belongs to this case."
    case "erasure", "library", "case": "belongs to this case."
    case "session": "holds a session of this case; its date and state are not carried over."
    case "phase": "holds a step of the phase, for which the gates of the other case are not asked."
    case "discharge": "holds the discharge, for which the gates of the other case are not asked."
    default: nil
    }
  }

  /// Whether a change is about a record that comes over with it, and not about one that stands there.
  private mutating func isNew(_ made: Change, _ stamp: String) -> Bool {
    let kind = Int(made.kind)
    let owner = self.owner(of: made)
    let word = schema.kinds[kind].word
    if schema.traits[kind].parent >= 0, owner == Record.noRecord || owner < standing {
      let name = schema.kinds[kind].parent
      missing.append(
        owner == Record.noRecord
          ? "\(stamp) is a line of the \(name), which is not moved with it."
          : "\(stamp) is a line of the \(name), and another \(name) stands there.")
      return false
    }
    let found = target.state.find(
      kind: kind, form: made.keyForm, key: made.key, parent: owner, in: target.log)
    guard let found, found < standing else { return true }
    let name = made.keyForm == .text ? " \"\(target.log.texts.string(at: made.key))\"" : ""
    missing.append("\(stamp) would change the \(word)\(name) that stands there.")
    return false
  }

  /// The change without its cells, with the keys that hold in the other case.
  private mutating func head(of change: Change, _ stamp: String) -> Change? {
    let kind = Int(change.kind)
    var made = change
    made.rawPlace = place(of: change).packed
    if schema.traits[kind].parent >= 0 {
      guard let parent = key(schema.traits[kind].parent, change.parentForm, change.parent, stamp)
      else { return nil }
      made.parent = parent
    }
    switch change.keyForm {
    case .none: break
    case .text:
      made.key = text(change.key)
      let parent = owner(of: made)
      let found = target.state.find(
        kind: kind, form: .text, key: made.key, parent: parent, in: target.log)
      let name = source.log.texts.string(at: change.key)
      if change.operation == .add, found != nil {
        missing.append(
          "\(stamp) adds \(schema.kinds[kind].word) \"\(name)\", which is there already.")
        return nil
      }
      if change.operation != .add, found == nil {
        missing.append(
          "\(stamp) changes \(schema.kinds[kind].word) \"\(name)\", which is not moved with it.")
        return nil
      }
    case .number:
      guard let number = number(of: change, made, stamp) else { return nil }
      made.key = number
    }
    return made
  }

  /// Whether the new name that a change gives, if it gives one, is free there.
  private mutating func isFree(_ position: Int, _ made: Change, _ stamp: String) -> Bool {
    guard made.operation == .rename, let cell = source.log.cellRange(of: position).first else {
      return true
    }
    func find(_ name: UInt32) -> UInt32? {
      target.state.find(
        kind: Int(made.kind), form: .text, key: name, parent: owner(of: made), in: target.log)
    }
    let name = source.log.texts.string(at: source.log.cells[cell].payload)
    let offset = target.text(name.utf8)
    guard let taken = find(offset), taken != find(made.key) else { return true }
    missing.append("\(stamp) gives the name \"\(name)\", which is taken there.")
    return false
  }

  /// Where a change belongs there: in the session of the same day, or on that day.
  ///
  /// The sessions of the two cases have nothing to do with each other, but their days have.
  private func place(of change: Change) -> Place {
    guard change.place.session != nil, let kind = schema.kind("session") else {
      return change.place
    }
    let day = PartialDate(packed: source.state.calendar.day(of: change.place))
    if day.packed == 0 {
      return Place(day: source.log.entries[Int(change.entry) - 1].time.day)
    }
    let reader = CaseReader(target)
    let there = reader.live(kind).first { reader.field("on", of: $0) == .date(day) }
    return there.flatMap { target.state.records[Int($0)].number }.map { Place(session: $0) }
      ?? Place(day: day)
  }

  private func owner(of change: Change) -> UInt32 {
    let parent = schema.traits[Int(change.kind)].parent
    guard parent >= 0 else { return Record.noRecord }
    return target.state.find(
      kind: parent, form: change.parentForm, key: change.parent, parent: Record.noRecord,
      in: target.log) ?? Record.noRecord
  }

  /// The number of a record there.
  private mutating func number(
    of change: Change, _ made: Change, _ stamp: String
  ) -> UInt32? {
    let kind = Int(change.kind)
    let owner = schema.traits[kind].parent >= 0 ? made.parent : 0
    let key = Key(kind: kind, number: change.key, owner: owner)
    if change.operation == .add {
      let parent = self.owner(of: made)
      let number =
        parent == Record.noRecord
        ? target.state.nextNumber(of: kind)
        : target.state.nextNumber(of: kind, in: parent, log: target.log)
      numbers[key] = number
      return number
    }
    if let known = numbers[key] { return known }
    missing.append(
      "\(stamp) changes \(schema.kinds[kind].word) \(change.key), which is not moved with it.")
    return nil
  }

  /// The key there of the record that a line belongs to.
  private mutating func key(
    _ kind: Int, _ form: Change.KeyForm, _ key: UInt32, _ stamp: String
  ) -> UInt32? {
    switch form {
    case .none: return 0
    case .text:
      let offset = text(key)
      if target.state.find(
        kind: kind, form: .text, key: offset, parent: Record.noRecord, in: target.log) != nil
      {
        return offset
      }
    case .number:
      if let known = numbers[Key(kind: kind, number: key)] { return known }
    }
    missing.append(
      "\(stamp) is a line of \(schema.kinds[kind].word) \(source.log.text(ofKey: key, form)), "
        + "which is not moved with it.")
    return nil
  }

  // MARK: Cells

  private mutating func cell(_ position: Int, _ stamp: String) -> Cell? {
    var cell = source.log.cells[position]
    switch cell.tag {
    case .text, .label, .symbol, .expression: cell.payload = text(cell.payload)
    case .name:
      let name = source.log.texts.string(at: cell.payload)
      cell.payload = text(cell.payload)
      let kind = Int(cell.unit)
      guard source.state.target(ofCell: position) != nil else { return cell }
      if target.state.find(
        kind: kind, form: .text, key: cell.payload, parent: Record.noRecord, in: target.log) == nil
      {
        missing.append("\(stamp) names \(schema.kinds[kind].word) \"\(name)\", which is not there.")
        return nil
      }
    case .number:
      let kind = Int(cell.unit)
      guard let known = numbers[Key(kind: kind, number: cell.payload)] else {
        missing.append(
          "\(stamp) names \(schema.kinds[kind].word) \(cell.payload), which is not moved with it.")
        return nil
      }
      cell.payload = known
    case .entry:
      missing.append("\(stamp) names @\(cell.payload), an entry of this case.")
      return nil
    default: break
    }
    return cell
  }

  private mutating func text(_ offset: UInt32) -> UInt32 {
    target.text(source.log.texts.bytes[source.log.texts.range(at: offset)])
  }

  // MARK: Where it came from

  /// Says in the other case when and by whom it was entered first; not in which case: that would tell of
  /// another client.
  private mutating func leaveRemark() {
    guard let kind = schema.kind("comment"), let entry = schema.field("entry", of: kind),
      let words = schema.field("text", of: kind), let moved = entries.first
    else { return }
    let old = source.log.entries[moved - 1]
    var time: [UInt8] = []
    CanonicalText.timestamp(old.time, into: &time)
    let remark =
      earlierRemark
      ?? "\(Self.remark)\(String(decoding: time, as: UTF8.self)) by "
      + "\(source.log.texts.string(at: old.author)) in another case"
    let first = target.log.nextCell
    let number = target.state.nextNumber(of: kind)
    target.append(
      Cell(field: UInt8(entry), .entry, UInt32(clamping: target.log.entries.count)))
    target.append(Cell(field: UInt8(words), .text, target.text(remark.utf8)))
    target.commit(
      Change(
        .add, kind: UInt8(kind), keyForm: .number, key: number,
        place: Place(day: target.log.entries[target.log.entries.count - 1].time.day)),
      firstCell: first)
  }
}

/// Where entries go that are moved to another case.
package protocol CaseMover: AnyObject {
  /// Finds the other case, sees that it can be written, and brings the entries into it; nothing is
  /// written before the statement and all of its text are done.
  ///
  /// - Parameters:
  ///   - entries: Numbers of live entries, in their order.
  ///   - book: The case that they are of.
  ///   - name: The other case, as it is opened.
  ///   - setting: When and by whom they are moved.
  /// - Throws: A ``Failure`` that says what keeps them here.
  func prepare(
    _ entries: [Int], of book: Casebook, to name: String, _ setting: Interpreter.Setting
  ) throws(Failure)
}
