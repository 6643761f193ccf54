import IPTModel

/// Writes a log anew without the words that are to be forgotten.
///
/// Every change stays in its place, so that numbers, links between entries and the course of the
/// treatment stay what they were. Nothing of the old texts is taken over into the new log.
package struct Forgetting {
  /// What stands in the place of a name or a text that was forgotten.
  static let blank = "[forgotten]"
  /// What stands where only a word of the language can.
  private static let blankWord = "forgotten"

  private let old: Casebook
  /// The changes that lose all they can do without.
  private(set) var emptied: Set<Int> = []
  /// The changes whose texts are replaced.
  private(set) var blanked: Set<Int> = []
  /// What replaces a text, by its offset in the old log.
  private var replacements: [UInt32: String] = [:]
  /// The names of what is forgotten.
  private(set) var names: [String] = []
  /// The names of other people, in small letters.
  private var otherNames: Set<String> = []
  /// The names that stand in the place of others.
  private var givenNames: Set<String> = []
  /// The name that a person has afterwards.
  private(set) var newName = Forgetting.blank
  private var schema: Schema { old.schema }
  private var log: Log { old.log }

  init(_ book: Casebook) { old = book }

  /// The changes that lose words, in the order of the log.
  var changes: [Int] { blanked.union(emptied).sorted() }
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
    otherNames = owners.names(besides: wanted)
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

  /// Forgets the texts of changes, and the names of marks and the labels of options that they give;
  /// numbers, words of lists and dates stay.
  mutating func forget(changes: Range<Int>) {
    for position in changes where hasWords(position) {
      blank(position)
      let kind = Int(log.changes[position].kind)
      guard log.changes[position].operation.isOfRecord, schema.kinds[kind].word != "relation"
      else { continue }
      for offset in names(given: position) where replacements[offset] == nil {
        replace(log.texts.string(at: offset), of: kind, with: freeName(kind))
      }
    }
  }

  /// Forgets whatever speaks of those who are forgotten: texts, and names that hold theirs.
  mutating func forgetMentions() {
    for position in mentions() { blank(position, onlyMentions: true) }
    for position in log.changes.indices {
      for (kind, offset) in names(in: position) where replacements[offset] == nil {
        let name = log.texts.string(at: offset)
        if mentions(name) { replace(name, of: kind, with: freeName(kind)) }
      }
    }
  }

  /// The names in a change with the kinds whose records they name: its key, that of the record whose
  /// line it is, and those that it refers to.
  private func names(in position: Int) -> [(kind: Int, offset: UInt32)] {
    let change = log.changes[position]
    guard change.operation.isOfRecord else { return [] }
    var names: [(kind: Int, offset: UInt32)] = []
    if change.keyForm == .text { names.append((Int(change.kind), change.key)) }
    let parent = schema.traits[Int(change.kind)].parent
    if parent >= 0, change.parentForm == .text { names.append((parent, change.parent)) }
    for cell in log.cellRange(of: position) where log.cells[cell].tag == .name {
      let kind = Int(log.cells[cell].unit)
      if kind < schema.kinds.count { names.append((kind, log.cells[cell].payload)) }
    }
    return names
  }

  /// Whether the words of a change are somebody's own, and not the program's.
  private func hasWords(_ position: Int) -> Bool {
    let change = log.changes[position]
    guard change.operation.isOfRecord else { return true }
    let kind = Int(change.kind)
    return !schema.traits[kind].isDerived && schema.kinds[kind].word != "library"
  }

  private mutating func blank(_ position: Int, onlyMentions: Bool = false) {
    for cell in ownWords(of: position) {
      let offset = log.cells[cell].payload
      if replacements[offset] != nil { continue }
      if onlyMentions, !mentions(log.texts.string(at: offset)) { continue }
      replacements[offset] = log.cells[cell].tag == .text ? Self.blank : Self.blankWord
      blanked.insert(position)
    }
  }

  /// The cells whose words somebody chose: texts, and words that no list has where a list is open.
  private func ownWords(of position: Int) -> [Int] {
    let change = log.changes[position]
    let fields =
      change.operation == .add || change.operation == .set
      ? schema.fields(of: Int(change.kind)) : []
    var found: [Int] = []
    // The elements of a list stand before the cell that says of which field they are.
    var words: [Int] = []
    for cell in log.cellRange(of: position) {
      switch log.cells[cell].tag {
      case .text: found.append(cell)
      case .symbol: words.append(cell)
      default: break
      }
      guard log.cells[cell].field != Cell.element else { continue }
      let field = Int(log.cells[cell].field)
      if field < fields.count, Self.isVocabulary(fields[field].type) { found += words }
      words.removeAll()
    }
    return found
  }

  private static func isVocabulary(_ type: FieldType) -> Bool {
    if case .list(let element) = type { return isVocabulary(element) }
    return type.vocabulary != nil
  }

  /// The names that a change gives to a record: its key, and what a renaming puts there.
  private func names(given position: Int) -> [UInt32] {
    let change = log.changes[position]
    switch change.operation {
    case .add: return change.keyForm == .text ? [change.key] : []
    case .rename: return [change.key] + log.cellRange(of: position).map { log.cells[$0].payload }
    case .set, .remove, .undo, .redo, .retract: return []
    }
  }

  /// Puts another name in the place of one, in every change that has it as a name.
  private mutating func replace(_ name: String, of kind: Int, with new: String) {
    let folded = NameFolding.folded(name)
    func isName(_ offset: UInt32) -> Bool {
      replacements[offset] == nil && NameFolding.folded(log.texts.string(at: offset)) == folded
    }
    for position in log.changes.indices {
      for (other, offset) in names(in: position) where other == kind && isName(offset) {
        replacements[offset] = new
        blanked.insert(position)
      }
    }
  }

  /// What stands in the place of a name, so that no other record of the kind has it.
  private mutating func freeName(_ kind: Int) -> String {
    // A label is a word of the language and has no brackets.
    let isWord = schema.kinds[kind].key == .worded
    var number = 1
    while true {
      let name =
        isWord
        ? number == 1 ? Self.blankWord : "\(Self.blankWord)-\(number)"
        : number == 1 ? Self.blank : "\(Self.blank.dropLast()) \(number)]"
      number += 1
      let isTaken = log.changes.contains { change in
        Int(change.kind) == kind && change.keyForm == .text && change.operation.isOfRecord
          && NameFolding.folded(log.texts.string(at: change.key)) == name
      }
      if !isTaken, name != newName || names.isEmpty, givenNames.insert(name).inserted {
        return name
      }
    }
  }

  // MARK: What speaks of it

  /// The changes that stay and whose texts, or the names that they give, hold one of the names.
  func mentions() -> [Int] {
    log.changes.indices.filter { position in
      guard !emptied.contains(position), hasWords(position) else { return false }
      let texts = ownWords(of: position).map { log.cells[$0].payload }
      return (texts + names(given: position)).contains { offset in
        replacements[offset] == nil && mentions(log.texts.string(at: offset))
      }
    }
  }

  /// The changes that stay and whose texts hold a word of a name of several, which may mean somebody else.
  func partialMentions() -> [Int] {
    let others = Set(otherNames.flatMap { Self.words(of: $0) })
    let parts = Set(
      names.flatMap { name in
        let words = Self.words(of: name)
        // A word that is written small is one of the language.
        return words.count < 2
          ? [] : words.filter { $0.count > 2 && $0.first?.isLowercase == false }
      }.map { NameFolding.folded($0) }
    ).subtracting(others)
    if parts.isEmpty { return [] }
    return log.changes.indices.filter { position in
      guard !emptied.contains(position), hasWords(position) else { return false }
      return ownWords(of: position).contains { cell in
        let offset = log.cells[cell].payload
        if replacements[offset] != nil { return false }
        let text = NameFolding.folded(log.texts.string(at: offset))
        return parts.contains { Self.holds(text, $0, besides: others) } && !mentions(text)
      }
    }
  }

  private static func words(of name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }

  /// Whether a change that stays gives a person a name that holds the one that is forgotten.
  func givesName(_ position: Int) -> Bool {
    schema.kinds[Int(log.changes[position].kind)].word == "relation"
      && names(given: position).contains { mentions(log.texts.string(at: $0)) }
  }

  private func mentions(_ text: String) -> Bool {
    let text = NameFolding.folded(text)
    return names.contains { Self.holds(text, NameFolding.folded($0), besides: otherNames) }
  }

  /// The texts and names of the old log that are not in the new one any more.
  var lostTexts: [String] {
    names
      + replacements.keys.map { log.texts.string(at: $0) }.filter { !$0.hasPrefix("[forgotten") }
  }

  /// Whether a text holds a word or words, not merely as a part of longer ones.
  ///
  /// "Tom's" and "Toms" speak of Tom, unless Toms is one of the others; Anna is not Ann. All are
  /// given in small letters.
  package static func holds(
    _ text: String, _ word: String, besides others: Set<String> = []
  ) -> Bool {
    let text = Array(text)
    let word = Array(word)
    guard !word.isEmpty, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start...].starts(with: word) {
      let end = start + word.count
      let isOpenBefore = start > 0 && text[start - 1].isLetter && word[0].isLetter
      if isOpenBefore { continue }
      let rest = text[end...].prefix { $0.isLetter }
      if rest.isEmpty { return true }
      if rest.count == 1, rest.first == "s", !others.contains(String(word + rest)) { return true }
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
