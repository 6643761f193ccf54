package import IPTModel

/// A change of the log as a sentence: "closeness of mother 3 → 4", "goal 1 added: …".
package struct ChangeSentence {
  private let reader: CaseReader
  private let counts: SessionCounts
  private var book: Casebook { reader.book }
  private var schema: Schema { reader.schema }

  /// What stood where the values of earlier changes stand, and the changes of which that is known;
  /// nothing if all that is told is the last that was entered.
  private let replaced: (cells: [Int: Int], known: Set<Int>)?
  /// Who had which name when, by the kinds of which records were renamed.
  private let owners: [Int: Owners]

  /// For changes that nothing was entered after.
  package init(_ reader: CaseReader) {
    self.reader = reader
    counts = reader.sessionCounts
    replaced = nil
    owners = [:]
  }

  /// For changes of the log, each told as the case stood when it was made.
  package init(_ reader: CaseReader, of positions: some Collection<Int>) {
    self.reader = reader
    counts = reader.sessionCounts
    let log = reader.book.log
    let taken = positions.compactMap { position -> Int? in
      let change = log.changes[position]
      guard !change.operation.isOfRecord, change.key >= 1, change.key < change.entry else {
        return nil
      }
      return log.changeRange(ofEntry: Int(change.key)).first
    }
    replaced = reader.book.replaced(by: Array(positions) + taken)
    let renamed = Set(log.changes.lazy.filter { $0.operation == .rename }.map { Int($0.kind) })
    owners = Dictionary(uniqueKeysWithValues: renamed.map { ($0, Owners(log, kind: $0)) })
  }

  /// What a change did, in words, without its place.
  package func text(_ position: Int) -> String {
    let change = book.log.changes[position]
    switch change.operation {
    case .undo: return "took back @\(change.key)" + told(ofEntry: Int(change.key), before: change)
    case .redo:
      return "brought back @\(change.key)" + told(ofEntry: Int(change.key), before: change)
    case .retract:
      let reason = book.log.cellRange(of: position).first.map {
        ": " + book.log.texts.string(at: book.log.cells[$0].payload)
      }
      return "retracted @\(change.key)" + told(ofEntry: Int(change.key), before: change)
        + (reason ?? "")
    case .rename:
      let name = book.log.cellRange(of: position).map {
        book.log.texts.string(at: book.log.cells[$0].payload)
      }
      return "\(title(of: change)) is now called \(name.first ?? "")"
    case .remove: return "\(title(of: change)) removed"
    case .add: return joined("\(title(of: change)) added", values(of: position, change))
    case .set:
      return movement(position, change) ?? joined(title(of: change), values(of: position, change))
    }
  }

  /// What an entry was that another one takes back or brings back, in brackets: its first change, and how
  /// many more there are.
  private func told(ofEntry entry: Int, before taking: Change) -> String {
    guard entry >= 1, entry < Int(taking.entry), entry <= book.log.entries.count,
      let first = book.log.changeRange(ofEntry: entry).first
    else { return "" }
    let change = book.log.changes[first]
    let what =
      switch change.operation {
      case .undo: "the undo of @\(change.key)"
      case .redo: "the redo of @\(change.key)"
      case .retract: "the retraction of @\(change.key)"
      case .add, .set, .remove, .rename: shortened(text(first))
      }
    let more = book.log.changeRange(ofEntry: entry).count - 1
    return " (\(what)\(more > 0 ? ", and \(more) more" : ""))"
  }

  private func shortened(_ sentence: String) -> String {
    let longest = 48
    return sentence.count > longest ? sentence.prefix(longest - 2) + " …" : sentence
  }

  /// What a change did to the one thing that it moved: "closeness of mother 3 → 4"; nothing of one that
  /// changed more, or something that stays.
  private func movement(_ position: Int, _ change: Change) -> String? {
    let fields = schema.fields(of: Int(change.kind))
    let cells = book.log.cellRange(of: position)
    guard cells.count == 1, let cell = cells.first,
      Int(book.log.cells[cell].field) < fields.count
    else { return nil }
    let field = fields[Int(book.log.cells[cell].field)]
    // What moves has a noun for its name: the closeness of somebody.
    guard field.traits.contains(.tracked), !field.traits.contains(.positional) else { return nil }
    let kind = schema.kinds[Int(change.kind)]
    let name =
      change.keyForm == .text && kind.parent.isEmpty
      ? book.log.text(ofKey: change.key, change.keyForm) : title(of: change)
    let value = shown(cell, field, at: position)
    let before = shownBefore(cell, of: position, field)
    // What is so or not is said by the name of the field alone: `topic 1: done`.
    if book.log.cells[cell].tag == .yesNo {
      let isSo = book.log.cells[cell].payload != 0
      return "\(title(of: change)): \(isSo ? "" : "not ")\(field.name)"
        + (before == value ? ", as before" : "")
    }
    let what = "\(field.name) of \(name)"
    guard let before else { return "\(what): \(value)" }
    return before == value ? "\(what): \(value), as before" : "\(what) \(before) → \(value)"
  }

  private func joined(_ head: String, _ values: String) -> String {
    values.isEmpty ? head : "\(head): \(values)"
  }

  /// The record that a change is about, by the name it had then.
  private func title(of change: Change) -> String {
    let kind = schema.kinds[Int(change.kind)]
    let own =
      kind.word
      + (kind.countingLetter == 0
        ? key(change.keyForm, change.key) : " \(counts.name(of: Int(change.key)))")
    guard !kind.parent.isEmpty else { return own }
    return "\(own) of \(kind.parent)" + key(change.parentForm, change.parent)
  }

  private func key(_ form: Change.KeyForm, _ key: UInt32) -> String {
    let text = book.log.text(ofKey: key, form)
    return text.isEmpty ? "" : " \(text)"
  }

  private func values(of position: Int, _ change: Change) -> String {
    let fields = schema.fields(of: Int(change.kind))
    let cells = book.log.cellRange(of: position).filter {
      book.log.cells[$0].field != Cell.element && Int(book.log.cells[$0].field) < fields.count
    }
    let changed = cells.compactMap { cell -> String? in
      let field = fields[Int(book.log.cells[cell].field)]
      let value = shown(cell, field, at: position)
      guard change.operation == .set, let before = shownBefore(cell, of: position, field) else {
        return said(cell, field, at: position)
      }
      // What was so before is no change, though it was said again.
      return before == value ? nil : "\(field.prefix)\(before) → \(value)"
    }
    if !changed.isEmpty || cells.isEmpty { return changed.joined(separator: ", ") }
    return cells.map { cell in
      let field = fields[Int(book.log.cells[cell].field)]
      return said(cell, field, at: position)
    }.joined(separator: ", ") + ", as before"
  }

  /// A field with its value.
  private func said(_ cell: Int, _ field: Field, at position: Int) -> String {
    let value = book.log.cells[cell]
    return field.said(
      shown(cell, field, at: position), isSo: value.tag == .yesNo && value.payload != 0)
  }

  /// A value as it was entered, also where the program keeps more than it reads from it; with the names that
  /// people had when a change was made.
  private func shown(_ cell: Int, _ field: Field, at position: Int) -> String {
    let value = book.log.cells[cell]
    switch value.tag {
    case .age: return "age \(value.integer)"
    case .session:
      let name = counts.name(of: value.integer)
      if case .session = field.type { return name }
      return "session \(name)"
    default: return field.shown(quantity(cell, field.type, at: position), reader)
    }
  }

  private func quantity(_ cell: Int, _ type: FieldType, at position: Int) -> Quantity {
    let value = book.log.cells[cell]
    switch value.tag {
    case .name:
      let name = owners[Int(value.unit)]?.name(ofCell: cell, at: position)
      return name.map { .text($0) } ?? reader.quantity(cell, type)
    case .list:
      let element: FieldType = if case .list(let inner) = type { inner } else { type }
      return .list(
        (cell - value.integer..<cell).map { quantity($0, element, at: position) })
    default: return reader.quantity(cell, type)
    }
  }

  /// The value that a cell took the place of: what was recorded, or another that holds while nothing is;
  /// nothing if there was neither, or if it is not known.
  private func shownBefore(_ cell: Int, of position: Int, _ field: Field) -> String? {
    let before = replaced.map { $0.cells[cell] } ?? book.state.cell(before: cell)
    if let before { return shown(before, field, at: position) }
    let isKnown = replaced?.known.contains(position) ?? true
    guard isKnown, field.valueUnset != .unknown,
      field.valueUnset != reader.quantity(cell, field.type)
    else { return nil }
    return field.shown(field.valueUnset, reader)
  }
}
