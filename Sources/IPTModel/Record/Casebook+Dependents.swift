/// What leans on entries that are to be taken back.
extension Casebook {
  /// The live entries that could not stand without some others, or would mean something else, in the order of
  /// the log, each with the first of its changes that leans on them.
  ///
  /// An entry leans on another if it changes a record that the other added, adds a line to it or names it;
  /// belongs to a session that the other added; uses a name or a number that the other gave up; or is a step
  /// that leads on from one that the other entered.
  public func dependents(of entries: Set<Int>) -> [(entry: Int, change: Int)] {
    let liveness = Liveness(log, without: entries)
    let rest = Case.withSubjects(schema: schema, log: log, liveness: liveness)
    let present = Case.withSubjects(schema: schema, log: log, liveness: Liveness(log))
    let inertBefore = Set(state.inertChanges)
    var leaning = rest.inertChanges.filter { !inertBefore.contains($0) }.map(Int.init)
    for position in log.changes.indices {
      guard let record = present.subject(ofChange: position),
        let other = rest.subject(ofChange: position),
        // Of a kind of which there is one, a change means that one, whoever added it.
        present.records[Int(record)].keyForm != .none
      else { continue }
      if present.origin(of: record) != rest.origin(of: other) { leaning.append(position) }
    }
    for cell in state.cellsWithTarget
    where state.origin(of: state.target(ofCell: cell)) != rest.origin(of: rest.target(ofCell: cell))
    {
      leaning.append(log.change(ofCell: cell))
    }
    let (sessions, left) = (sessions(of: state), sessions(of: rest))
    let lost = Set(sessions.filter { left[$0.key] != $0.value }.keys)
    for (position, change) in log.changes.enumerated() where !lost.isEmpty {
      if let session = change.place.session, lost.contains(session) { leaning.append(position) }
    }
    leaning += stepsElsewhere(in: rest)
    var found: [Int: Int] = [:]
    for position in leaning {
      let entry = Int(log.changes[position].entry)
      guard liveness.isLive(entry), !entries.contains(entry) else { continue }
      found[entry] = min(found[entry] ?? position, position)
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The changes that enter a step which leads on from another value in a fold than it does at present, and
  /// all later steps with it.
  private func stepsElsewhere(in rest: Case) -> [Int] {
    var found: [Int] = []
    for kind in schema.kinds.indices where !state.byKind[kind].isEmpty {
      let fields = schema.fields(of: kind)
      for field in fields.indices where fields[field].traits.contains(.step) {
        for record in state.byKind[kind] where state.isAlive(record) {
          let latestFirst = state.history(of: record, field: field, in: log)
          let first = latestFirst.lastIndex { state.cell(before: $0) != rest.cell(before: $0) }
          if let first { found += latestFirst[...first].map { log.change(ofCell: $0) } }
        }
      }
    }
    return found
  }

  /// The sessions that stand, by their numbers: the changes that added them.
  private func sessions(of state: Case) -> [Int: UInt32] {
    guard let kind = schema.kind("session") else { return [:] }
    var sessions: [Int: UInt32] = [:]
    for record in state.byKind[kind] where state.isAlive(record) {
      if let number = state.records[Int(record)].number {
        sessions[number] = state.records[Int(record)].origin
      }
    }
    return sessions
  }
}

extension Case {
  /// The record that a change was about, where the fold kept it.
  fileprivate func subject(ofChange position: Int) -> UInt32? {
    guard let subjects, position < subjects.count else { return nil }
    return subjects[position] == Record.noRecord ? nil : subjects[position]
  }

  /// The change that added a record.
  fileprivate func origin(of record: UInt32?) -> UInt32? { record.map { records[Int($0)].origin } }
}
