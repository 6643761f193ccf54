import IPTDocument
import IPTLanguage
import IPTModel

/// The names of the records of one kind in the order of the alphabet: those that begin alike stand
/// together and are found without a look at the others.
struct SortedNames {
  private struct Entry {
    /// The name as names are compared.
    let folded: String
    /// The name as it is typed between quotes.
    let inQuotes: String
    /// Whether it is typed without quotes.
    let isPlain: Bool
    /// Where it stands among all that were added.
    let place: Int
    let record: UInt32

    func text(isQuoted: Bool) -> String { isQuoted || isPlain ? inQuotes : "\"\(inQuotes)\"" }
  }

  private let kind: Int
  private var entries: [Entry] = []
  private var revision: Casebook.Revision
  /// How many records of the kind were looked at.
  private var seen = 0
  /// How many names are typed without quotes.
  private var plain = 0

  init(of kind: Int, in reader: CaseReader) {
    self.kind = kind
    revision = reader.book.revision
    readAll(reader)
  }

  /// Takes in what was changed since; where records were only added, it looks at those alone.
  mutating func update(from reader: CaseReader) {
    let present = reader.book.revision
    guard present != revision else { return }
    let onlyAdded =
      present.fold == revision.fold && present.changes > revision.changes
      && reader.book.log.changes[revision.changes..<present.changes].allSatisfy {
        $0.operation == .add || $0.operation == .set
      }
    revision = present
    guard onlyAdded else { return readAll(reader) }
    let records = reader.book.state.byKind[kind]
    for place in seen..<records.count where reader.book.state.isAlive(records[place]) {
      let new = Self.entry(at: place, of: records[place], reader)
      entries.insert(new, at: first { $0.folded >= new.folded })
      if new.isPlain { plain += 1 }
    }
    seen = records.count
  }

  private mutating func readAll(_ reader: CaseReader) {
    let records = reader.book.state.byKind[kind]
    seen = records.count
    entries = records.indices.filter { reader.book.state.isAlive(records[$0]) }.map {
      Self.entry(at: $0, of: records[$0], reader)
    }
    entries.sort { $0.folded < $1.folded }
    plain = entries.count { $0.isPlain }
  }

  private static func entry(at place: Int, of record: UInt32, _ reader: CaseReader) -> Entry {
    let name = reader.name(of: record)
    let isPlain =
      !name.isEmpty && name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D }
    let inQuotes = isPlain ? name : Self.inQuotes(name)
    return Entry(
      folded: NameFolding.folded(inQuotes), inQuotes: inQuotes, isPlain: isPlain, place: place,
      record: record)
  }

  private static func inQuotes(_ name: String) -> String {
    var quoted: [UInt8] = []
    EscapedText.quote(name.utf8, into: &quoted)
    // A character that nobody sees cannot be put into a line but as an escape.
    return VisibleText.lines(String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self))
  }

  /// The first entry of which something holds, where it holds of all behind that one too.
  private func first(where holds: (Entry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Choosing

  /// The names that begin in one way.
  struct Choice {
    /// As they are typed, in the order in which they were added; of very many the first ones of the
    /// alphabet.
    var texts: [String]
    /// The records that bear them.
    var records: [UInt32]
    /// How many more there are.
    var omitted = 0
    /// What all of them begin with, where there are more; nothing if they are not written alike.
    var shared: String?
  }

  /// The names that begin with some letters.
  ///
  /// - Parameters:
  ///   - beginning: The letters, folded.
  ///   - isQuoted: Whether they stand in quotes already.
  ///   - most: How many are given at most.
  /// - Returns: The names, and how many there are beside them.
  func names(beginningWith beginning: String, isQuoted: Bool, most: Int) -> Choice {
    let start = beginning.isEmpty ? 0 : first { $0.folded >= beginning }
    // The last character there is comes behind whatever a name may go on with.
    let last = beginning + "\u{10FFFF}"
    let end = beginning.isEmpty ? entries.count : first { $0.folded >= last }
    guard end - start > most else {
      let chosen = entries[start..<end].sorted { $0.place < $1.place }
      return Choice(
        texts: chosen.map { $0.text(isQuoted: isQuoted) }, records: chosen.map(\.record))
    }
    let chosen = entries[start..<start + most]
    return Choice(
      texts: chosen.map { $0.text(isQuoted: isQuoted) }, records: chosen.map(\.record),
      omitted: end - start - most, shared: shared(start..<end, isQuoted: isQuoted))
  }

  /// The common beginning of names in a row is that of the first and the last.
  private func shared(_ range: Range<Int>, isQuoted: Bool) -> String? {
    let (first, last) = (entries[range.lowerBound], entries[range.upperBound - 1])
    let isMixed = plain > 0 && plain < entries.count
    if !isQuoted, isMixed, !entries[range].allSatisfy({ $0.isPlain == first.isPlain }) {
      return nil
    }
    var count = 0
    for (one, other) in zip(first.folded, last.folded) {
      if one != other { break }
      count += 1
    }
    return (isQuoted || first.isPlain ? "" : "\"") + first.inQuotes.prefix(count)
  }

  /// Whether a record has a name.
  func has(_ name: String) -> Bool {
    let folded = NameFolding.folded(Self.inQuotes(name))
    let index = first { $0.folded >= folded }
    return index < entries.count && entries[index].folded == folded
  }
}

/// The sorted names of a case, those of each kind from when they are first asked for.
final class NameIndex {
  private var kinds: [Int: SortedNames] = [:]

  /// The names of the records of a kind, as the case stands.
  func names(of kind: Int, in reader: CaseReader) -> SortedNames {
    // Out of the table while they change, or they would be copied.
    var known = kinds.removeValue(forKey: kind)
    known?.update(from: reader)
    let names = known ?? SortedNames(of: kind, in: reader)
    kinds[kind] = names
    return names
  }
}
