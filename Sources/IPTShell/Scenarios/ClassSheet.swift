import IPTDocument

/// What one case that was handed in came to.
struct ClassSheet: Packed {
  let name: String
  /// The file that was handed in.
  let path: String
  var outcomes: [ScriptOutcome] = []
  /// What kept the case from being read, in a sentence.
  var fault: String?
  var status: Int32 = 0
  /// A line for each flag that is open in the case that was handed in.
  var openFlags: [String] = []
  /// Whether the run ends here: a script that judges cannot be read.
  var endsRun = false
  /// What was made of the seed: a table of records, and how many of them came, changed, went.
  var difference: Difference?

  /// What differs between the seed and the case.
  struct Difference {
    let added: Int
    let changed: Int
    let removed: Int
    let rows: [[String]]

    var inWords: String { "\(added) added, \(changed) changed, \(removed) removed" }
  }

  init(name: String, path: String) { (self.name, self.path) = (name, path) }

  /// The scenarios that judge the case; what a script checks beside it is nothing of the student's.
  var scenarios: [ScriptOutcome.Scenario] {
    let all = outcomes.flatMap(\.scenarios)
    let own = all.filter(\.isOfGiven)
    return own.isEmpty ? all : own
  }
  var points: Int { scenarios.reduce(0) { $0 + $1.points } }
  var worth: Int { scenarios.reduce(0) { $0 + $1.worth } }
  var passed: Int { scenarios.count(where: \.hasPassed) }
  /// What kept the case or a script from being read or run: then the points say nothing.
  var wrong: String? {
    if let fault { return fault }
    for outcome in outcomes {
      if let fault = outcome.fault { return "\(outcome.path): \(fault)" }
    }
    return nil
  }
  var isWrong: Bool { wrong != nil }
  /// What was missed, as it is said to the student.
  var missed: [String] { scenarios.flatMap { $0.failures.map(\.hint) } }

  // MARK: Between processes

  func pack(into packet: inout PacketWriter) {
    packet.add(name)
    packet.add(path)
    packet.add(outcomes) { $1.pack(into: &$0) }
    packet.add(fault)
    packet.add(Int(status))
    packet.add(openFlags) { $0.add($1) }
    packet.add(endsRun)
    packet.add(difference != nil)
    guard let difference else { return }
    packet.add(difference.added)
    packet.add(difference.changed)
    packet.add(difference.removed)
    packet.add(difference.rows) { packet, row in packet.add(row) { $0.add($1) } }
  }

  init(_ packet: inout PacketReader) throws(PacketFault) {
    name = try packet.text()
    path = try packet.text()
    outcomes = try packet.items { (packet) throws(PacketFault) in try ScriptOutcome(&packet) }
    fault = try packet.optionalText()
    status = Int32(truncatingIfNeeded: try packet.number())
    openFlags = try packet.items { (packet) throws(PacketFault) in try packet.text() }
    endsRun = try packet.flag()
    guard try packet.flag() else { return }
    let added = try packet.number()
    let changed = try packet.number()
    let removed = try packet.number()
    let rows = try packet.items { (packet) throws(PacketFault) in
      try packet.items { (packet) throws(PacketFault) in try packet.text() }
    }
    difference = Difference(added: added, changed: changed, removed: removed, rows: rows)
  }
}
