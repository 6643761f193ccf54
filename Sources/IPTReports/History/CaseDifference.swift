package import IPTDocument
package import IPTModel

/// What differs between two states of a case: records that came and went, and fields that have another
/// value.
package struct CaseDifference {
  /// A record with what is to be said of it.
  package struct Row: Equatable, Sendable {
    /// By the name or the number that it is recorded by.
    package let record: String
    /// As it is shown: a session as it is counted.
    let title: String
    package let text: String

    fileprivate init(_ record: UInt32, _ reader: CaseReader, _ counts: SessionCounts, text: String)
    {
      self.record = reader.title(of: record, .plain)
      title = reader.title(of: record, counts)
      self.text = text
    }
  }

  package private(set) var added: [Row] = []
  package private(set) var changed: [Row] = []
  package private(set) var removed: [Row] = []

  /// Compares two states of one log, in which a record that was renamed is known.
  package init(_ old: CaseReader, _ new: CaseReader) {
    compare(old, new) { record, reader in .origin(reader.book.state.records[Int(record)].origin) }
  }

  /// Whether what the two are called counts.
  private var comparesLabels = true

  /// Compares two cases that have no log in common.
  ///
  /// Records are the same that have the same name or number. What the cases are called is each one's own.
  package init(ofCase old: CaseReader, andCase new: CaseReader) {
    comparesLabels = false
    compare(old, new) { record, reader in
      .title(NameFolding.folded(reader.title(of: record, .plain)))
    }
  }

  /// What a record is known by on both sides.
  private enum Identity: Hashable {
    /// Of a single kind there is one record, however often it was begun anew.
    case single
    case origin(UInt32)
    case title(String)
  }

  private mutating func compare(
    _ old: CaseReader, _ new: CaseReader, by identity: (UInt32, CaseReader) -> Identity
  ) {
    for kind in old.schema.kinds.indices where old.schema.kinds[kind].realm == .record {
      let isSingle = old.schema.kinds[kind].key == .single && old.schema.traits[kind].parent < 0
      compare(kind, old, new) { isSingle ? .single : identity($0, $1) }
    }
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  private mutating func compare(
    _ kind: Int, _ old: CaseReader, _ new: CaseReader,
    by identity: (UInt32, CaseReader) -> Identity
  ) {
    let before = old.live(kind)
    let after = new.live(kind)
    let (oldCounts, newCounts) = (old.sessionCounts, new.sessionCounts)
    let known = Dictionary(before.map { (identity($0, old), $0) }) { first, _ in first }
    var kept: Set<UInt32> = []
    for record in after {
      guard let earlier = known[identity(record, new)] else {
        added.append(Row(record, new, newCounts, text: Self.all(of: record, kind, new)))
        continue
      }
      kept.insert(earlier)
      let text = changes(from: earlier, old, to: record, new, kind)
      if !text.isEmpty { changed.append(Row(record, new, newCounts, text: text)) }
    }
    for record in before where !kept.contains(record) {
      removed.append(Row(record, old, oldCounts, text: Self.all(of: record, kind, old)))
    }
  }

  private static func all(of record: UInt32, _ kind: Int, _ reader: CaseReader) -> String {
    reader.schema.fields(of: kind).enumerated().compactMap { index, field in
      let value = reader.field(index, of: record)
      return value == .unknown
        ? nil : field.said(field.shown(value, reader), isSo: value == .truth(true))
    }.joined(separator: ", ")
  }

  private func changes(
    from earlier: UInt32, _ old: CaseReader, to record: UInt32, _ new: CaseReader, _ kind: Int
  ) -> String {
    var parts: [String] = []
    let (was, now) = (old.name(of: earlier, .plain), new.name(of: record, .plain))
    if was != now { parts.append("name \(was) → \(now)") }
    for (index, field) in new.schema.fields(of: kind).enumerated() {
      let before = old.field(index, of: earlier)
      let after = new.field(index, of: record)
      let isLabel = new.schema.kinds[kind].word == "case" && field.name == "label"
      guard before != after, comparesLabels || !isLabel else { continue }
      parts.append("\(field.prefix)\(field.shown(before, old)) → \(field.shown(after, new))")
    }
    return parts.joined(separator: ", ")
  }

  /// What came, what changed and what went, a row each, for programs.
  package var table: Table {
    var table = Table(columns: [.init("what"), .init("record"), .init("text")])
    for (what, rows) in [("added", added), ("changed", changed), ("removed", removed)] {
      for row in rows { table.rows.append([what, row.record, row.text]) }
    }
    return table
  }

  /// What came, what changed and what went, each under its heading.
  package func document() -> Document {
    if isEmpty { return Document([.paragraph("Nothing differs.")]) }
    var blocks: [Document.Block] = []
    for (title, rows) in [("Added", added), ("Changed", changed), ("Removed", removed)]
    where !rows.isEmpty {
      blocks.append(.heading(2, title))
      blocks.append(.definitions(rows.map { .init($0.title, $0.text) }))
    }
    return Document(blocks)
  }
}

extension Field {
  /// The name of the field as it stands before a value; empty where the position tells it.
  var prefix: String { traits.contains(.positional) ? "" : "\(name) " }

  /// The name of the field with a value as it is shown; what is so is said by the name alone.
  func said(_ value: String, isSo: Bool) -> String {
    isSo && !prefix.isEmpty ? name : prefix + value
  }

  /// A value as it stands among others: texts in quotes, so that their commas are their own.
  ///
  /// What may be a record as well goes by its name.
  ///
  /// Where most places of a list are open, the others stand behind their numbers: `9: 0`.
  func shown(_ value: Quantity, _ reader: CaseReader) -> String {
    switch value {
    case .number(let number) where type.isSession: return reader.name(ofSession: Int(number))
    case .text(let text) where type.isTextAlone: return "\"\(text)\""
    case .list(let items):
      let known = items.indices.filter { items[$0] != .unknown }
      if known.isEmpty || known.count * 2 > items.count {
        let all = items.map { $0 == .unknown ? "_" : shown($0, reader) }
        // A run of numbers stands as it is typed: commas part it from what follows.
        if traits.contains(.run) { return all.joined(separator: " ") }
        guard let last = all.last, all.count > 1 else { return all.first ?? "" }
        return "\(all.dropLast().joined(separator: ", ")) and \(last)"
      }
      return known.map { "\($0 + 1): \(shown(items[$0], reader))" }.joined(separator: ", ")
    default: return DisplayText.text(value)
    }
  }
}

extension FieldType {
  /// Whether a text may be a value and a record may not.
  fileprivate var isTextAlone: Bool { takes(\.isText) && !takes(\.isReference) }

  /// Whether a number is that of a session.
  fileprivate var isSession: Bool { takes { if case .session = $0 { true } else { false } } }

  private var isText: Bool { if case .text = self { true } else { false } }
  private var isReference: Bool { if case .reference = self { true } else { false } }

  private func takes(_ isMeant: (FieldType) -> Bool) -> Bool {
    switch self {
    case .list(let element): element.takes(isMeant)
    case .either(let first, let second): first.takes(isMeant) || second.takes(isMeant)
    default: isMeant(self)
    }
  }
}

extension CaseReader {
  /// The kind of a record with its name or number, and what it is a line of: `turn 2 of incident 1`.
  ///
  /// A session goes by how it is counted now, unless it is said how to count.
  package func title(of record: UInt32, _ counts: SessionCounts? = nil) -> String {
    let value = book.state.records[Int(record)]
    let name = counts.map { self.name(of: record, $0) } ?? name(of: record)
    let own = schema.kinds[Int(value.kind)].word + (name.isEmpty ? "" : " \(name)")
    return value.parent == Record.noRecord ? own : "\(own) of \(title(of: value.parent, counts))"
  }
}
