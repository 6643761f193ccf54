import IPTModel

/// Writes a log anew without the words that are to be forgotten.
///
/// Every change stays in its place, so that numbers, links between entries and the course of the
/// treatment stay what they were. Nothing of the old texts is taken over into the new log.
package struct Forgetting {
  /// What stands in the place of a name or a text that was forgotten.
  static let blank = "[forgotten]"

  private let old: Casebook
  /// The changes that lose all they can do without.
  private(set) var emptied: Set<Int> = []
  /// The changes whose texts are replaced.
  private(set) var blanked: Set<Int> = []
  /// What replaces a text, by its offset in the old log.
  private var replacements: [UInt32: String] = [:]
  /// The names of what is forgotten.
  private(set) var names: [String] = []
  /// The name that a person has afterwards.
  private(set) var newName = Forgetting.blank
  private var schema: Schema { old.schema }
  private var log: Log { old.log }

  init(_ book: Casebook) { old = book }

  /// How many changes lose words.
  var count: Int { blanked.union(emptied).count }

  // MARK: What is forgotten

  /// Forgets a person: all changes of the record, and the name wherever a change refers to it.
  ///
  /// Whoever had the name is meant, under every name they have had. A name that was given up by a
  /// renaming and taken by somebody else later is theirs from then on.
  mutating func forget(_ kind: Int, name: String) {
    let owners = Owners(log, kind: kind)
    let wanted = owners.people(named: name)
    guard !wanted.isEmpty else { return }
    names = owners.names(of: wanted)
    var number = 2
    while !owners.people(named: newName).isEmpty {
      newName = "\(Self.blank.dropLast()) \(number)]"
      number += 1
    }
    for position in log.changes.indices {
      let change = log.changes[position]
      guard change.operation.isOfRecord else { continue }
      let own = Int(change.kind) == kind && change.keyForm == .text
      if own, let person = owners.key[position], wanted.contains(person) {
        emptied.insert(position)
        replacements[change.key] = newName
        // A renaming gives a name, which is a cell of its own.
        if change.operation == .rename {
          for cell in log.cellRange(of: position) {
            replacements[log.cells[cell].payload] = newName
          }
        }
      }
      let isLine = schema.traits[Int(change.kind)].parent == kind && change.parentForm == .text
      if isLine, let person = owners.parent[position], wanted.contains(person) {
        emptied.insert(position)
        replacements[change.parent] = newName
      }
      for cell in log.cellRange(of: position) where log.cells[cell].tag == .name {
        guard Int(log.cells[cell].unit) == kind, change.operation != .rename,
          let person = owners.cells[cell], wanted.contains(person)
        else { continue }
        replacements[log.cells[cell].payload] = newName
        blanked.insert(position)
      }
    }
  }

  /// Forgets the texts of changes; numbers, words and dates stay.
  mutating func forget(changes: Range<Int>) {
    for position in changes {
      guard !schema.traits[Int(log.changes[position].kind)].isDerived else { continue }
      blank(position)
    }
  }

  /// Blanks the texts of a change.
  mutating func blank(_ position: Int) {
    for cell in log.cellRange(of: position) where log.cells[cell].tag == .text {
      replacements[log.cells[cell].payload] = Self.blank
      blanked.insert(position)
    }
  }

  /// The changes that stay and whose texts hold one of the names.
  func mentions() -> [Int] {
    let folded = names.map { $0.lowercased() }.filter { !$0.isEmpty }
    return log.changes.indices.filter { position in
      guard !emptied.contains(position) else { return false }
      return log.cellRange(of: position).contains { cell in
        guard log.cells[cell].tag == .text, replacements[log.cells[cell].payload] == nil else {
          return false
        }
        let text = log.texts.string(at: log.cells[cell].payload).lowercased()
        return folded.contains { Self.holds(text, $0) }
      }
    }
  }

  /// The texts and names of the old log that are not in the new one any more.
  var lostTexts: [String] {
    names
      + replacements.keys.map { log.texts.string(at: $0) }.filter { !$0.hasPrefix("[forgotten") }
  }

  /// Whether a text holds a word or words, not merely as a part of longer ones.
  package static func holds(_ text: String, _ word: String) -> Bool {
    let text = Array(text)
    let word = Array(word)
    guard !word.isEmpty, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start...].starts(with: word) {
      let end = start + word.count
      let isOpenBefore = start > 0 && text[start - 1].isLetter && word[0].isLetter
      // "Toms" and "Tom's" speak of Tom.
      let rest = text[end...].prefix { $0.isLetter }
      if !isOpenBefore, rest.count <= 1 { return true }
    }
    return false
  }

  // MARK: The new log

  /// The case without what is forgotten.
  func forgotten() -> Casebook {
    var new = Log()
    for entry in 1...max(log.entries.count, 1) where entry <= log.entries.count {
      let stamp = log.entries[entry - 1]
      new.beginEntry(time: stamp.time, author: log.texts.string(at: stamp.author))
      for position in log.changeRange(ofEntry: entry) { copy(position, into: &new) }
    }
    return Casebook(schema: schema, log: new)
  }

  private func copy(_ position: Int, into new: inout Log) {
    var change = log.changes[position]
    if change.operation.isOfRecord {
      if change.keyForm == .text { change.key = text(change.key, &new) }
      if change.parentForm == .text { change.parent = text(change.parent, &new) }
    }
    let first = new.nextCell
    let cells = log.cellRange(of: position)
    let fields =
      change.operation == .add || change.operation == .set
      ? schema.fields(of: Int(change.kind)) : []
    var index = cells.lowerBound
    while index < cells.upperBound {
      // A list stands behind its elements.
      var end = index
      while end < cells.upperBound, log.cells[end].field == Cell.element { end += 1 }
      let field = end < cells.upperBound ? Int(log.cells[end].field) : 0
      let isKept =
        !emptied.contains(position) || fields.isEmpty
        || field < fields.count && fields[field].traits.contains(.required)
      if isKept {
        for cell in index...min(end, cells.upperBound - 1) {
          copy(cell: cell, isEmptied: emptied.contains(position), into: &new)
        }
      }
      index = end + 1
    }
    new.append(change, firstCell: first)
  }

  private func copy(cell: Int, isEmptied: Bool, into new: inout Log) {
    var value = log.cells[cell]
    switch value.tag {
    case .text where isEmptied: value.payload = new.text(Self.blank.utf8)
    case .text, .label, .symbol, .name, .expression: value.payload = text(value.payload, &new)
    default: break
    }
    new.append(value)
  }

  private func text(_ offset: UInt32, _ new: inout Log) -> UInt32 {
    new.text((replacements[offset] ?? log.texts.string(at: offset)).utf8)
  }
}
