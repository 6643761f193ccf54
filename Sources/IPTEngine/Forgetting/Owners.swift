import IPTModel

/// Whom each name of a log means, change by change, whether the change counts or not.
struct Owners {
  /// The person whose record a change is about, by the position of the change.
  private(set) var key: [Int: Int] = [:]
  /// The person whose line a change is about.
  private(set) var parent: [Int: Int] = [:]
  /// The person that a cell refers to.
  private(set) var cells: [Int: Int] = [:]

  private var persons: [String: Int] = [:]
  /// Names that a renaming has freed for somebody else.
  private var freed: Set<String> = []
  private var all: [(name: String, written: String, person: Int)] = []
  private var count = 0

  init(_ log: Log, kind: Int) {
    for position in log.changes.indices {
      let change = log.changes[position]
      guard change.operation.isOfRecord else { continue }
      if Int(change.kind) == kind, change.keyForm == .text {
        let name = log.texts.string(at: change.key)
        if change.operation == .add, freed.remove(Self.folded(name)) != nil {
          persons[Self.folded(name)] = nil
        }
        let person = person(name)
        key[position] = person
        if change.operation == .rename, let cell = log.cellRange(of: position).first {
          let new = log.texts.string(at: log.cells[cell].payload)
          freed.insert(Self.folded(name))
          freed.remove(Self.folded(new))
          persons[Self.folded(new)] = person
          note(new, person)
        }
      }
      if change.parentForm == .text {
        parent[position] = persons[Self.folded(log.texts.string(at: change.parent))]
      }
      for cell in log.cellRange(of: position)
      where log.cells[cell].tag == .name && Int(log.cells[cell].unit) == kind {
        cells[cell] = person(log.texts.string(at: log.cells[cell].payload))
      }
    }
  }

  /// The person that a name means now; a new one if it has meant nobody.
  private mutating func person(_ name: String) -> Int {
    if let known = persons[Self.folded(name)] {
      note(name, known)
      return known
    }
    count += 1
    persons[Self.folded(name)] = count
    note(name, count)
    return count
  }

  private mutating func note(_ name: String, _ person: Int) {
    if !all.contains(where: { $0.written == name && $0.person == person }) {
      all.append((Self.folded(name), name, person))
    }
  }

  /// All who have ever had a name.
  func people(named name: String) -> Set<Int> {
    let folded = Self.folded(name)
    return Set(all.filter { $0.name == folded }.map(\.person))
  }

  /// All names that people have had, as they were written.
  func names(of people: Set<Int>) -> [String] {
    all.filter { people.contains($0.person) }.map(\.written)
  }

  /// The names of all other people, in small letters.
  func names(besides people: Set<Int>) -> Set<String> {
    Set(all.filter { !people.contains($0.person) }.map(\.name))
  }

  private static func folded(_ name: String) -> String { NameFolding.folded(name) }
}
