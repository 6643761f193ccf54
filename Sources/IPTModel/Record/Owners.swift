/// Whom each name of a log means, change by change, whether the change counts or not.
///
/// Who is renamed stays the same person; whoever gets the name that was given up is another one.
package struct Owners {
  /// The person whose record a change is about, by the position of the change.
  package private(set) var key: [Int: Int] = [:]
  /// The person whose line a change is about.
  package private(set) var parent: [Int: Int] = [:]
  /// The person that a cell refers to.
  package private(set) var cells: [Int: Int] = [:]

  private var persons: [String: Int] = [:]
  /// Names that a renaming has freed for somebody else.
  private var freed: Set<String> = []
  /// All who have ever had a name.
  private var bearers: [String: Set<Int>] = [:]
  /// What each person was called, as it was written, from which change on.
  private var called: [[(position: Int, name: String)]] = []

  /// Reads the names of the records of a kind.
  package init(_ log: Log, kind: Int) {
    for position in log.changes.indices {
      let change = log.changes[position]
      guard change.operation.isOfRecord else { continue }
      if Int(change.kind) == kind, change.keyForm == .text {
        let name = log.texts.string(at: change.key)
        if change.operation == .add, freed.remove(Self.folded(name)) != nil {
          persons[Self.folded(name)] = nil
        }
        let person = person(name, position)
        key[position] = person
        if change.operation == .rename, let cell = log.cellRange(of: position).first {
          let new = log.texts.string(at: log.cells[cell].payload)
          freed.insert(Self.folded(name))
          freed.remove(Self.folded(new))
          persons[Self.folded(new)] = person
          note(new, person, position)
        }
      }
      if change.parentForm == .text {
        parent[position] = persons[Self.folded(log.texts.string(at: change.parent))]
      }
      for cell in log.cellRange(of: position)
      where log.cells[cell].tag == .name && Int(log.cells[cell].unit) == kind {
        cells[cell] = person(log.texts.string(at: log.cells[cell].payload), position)
      }
    }
  }

  /// The person that a name means now; a new one if it has meant nobody.
  private mutating func person(_ name: String, _ position: Int) -> Int {
    if let known = persons[Self.folded(name)] {
      note(name, known, position)
      return known
    }
    let person = called.count
    called.append([])
    persons[Self.folded(name)] = person
    note(name, person, position)
    return person
  }

  private mutating func note(_ name: String, _ person: Int, _ position: Int) {
    bearers[Self.folded(name), default: []].insert(person)
    if called[person].last?.name != name { called[person].append((position, name)) }
  }

  /// All who have ever had a name.
  package func people(named name: String) -> Set<Int> { bearers[Self.folded(name)] ?? [] }

  /// Who is meant by a name today: whoever has it, else all who have ever had it.
  package func people(meantBy name: String) -> Set<Int> {
    let folded = Self.folded(name)
    if !freed.contains(folded), let person = persons[folded] { return [person] }
    return people(named: name)
  }

  /// All names that people have had, as they were written.
  package func names(of people: Set<Int>) -> [String] {
    people.sorted().flatMap { person in
      var known: Set<String> = []
      return called[person].map(\.name).filter { known.insert($0).inserted }
    }
  }

  /// The names of all other people, in small letters.
  package func names(besides people: Set<Int>) -> Set<String> {
    Set(bearers.filter { !$0.value.isSubset(of: people) }.keys)
  }

  /// What the person that a cell refers to was called when a change was made.
  package func name(ofCell cell: Int, at position: Int) -> String? {
    guard let names = cells[cell].map({ called[$0] }) else { return nil }
    return names.last { $0.position <= position }?.name
  }

  private static func folded(_ name: String) -> String { NameFolding.folded(name) }
}
