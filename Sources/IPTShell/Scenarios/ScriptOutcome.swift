import IPTLanguage

/// What one script came to, as far as a report tells of it.
struct ScriptOutcome: Packed {
  /// A scenario or a test of the script.
  struct Scenario {
    let title: String
    /// The line it stands in, from 1.
    let line: Int
    let points: Int
    let worth: Int
    /// What was not met: in a sentence each, as it is said to the student, and the line it stands in.
    let failures: [(sentence: String, hint: String, line: Int)]
    /// Whether it could not be run to its end.
    let isError: Bool
    /// A line for each flag that it raised and left open, without expecting it.
    let openFlags: [String]
    /// Whether it begins with the case that was handed in.
    let isOfGiven: Bool

    var hasPassed: Bool { failures.isEmpty }
  }

  let path: String
  var scenarios: [Scenario] = []
  /// What kept the script from running, in a sentence.
  var fault: String?
  var status: Int32 = 0
  /// Whether the run ends here: the script cannot be read.
  var endsRun = false
  /// The tags of its scenarios, also of those that were not run.
  var knownTags: [String] = []
  /// A line for each flag that the script itself raised and left open, outside of scenarios.
  var openFlags: [String] = []
  /// What the report in text shows of it.
  var shown: [UInt8] = []
  /// What is said of it beside the report.
  var said = ""
  /// The same as diagnostics, for a run in one process that writes them as JSON.
  var diagnostics: [(found: [Diagnostic], source: Source, omitted: Int)] = []

  init(path: String) { self.path = path }

  /// Whether a flag was left open that nothing expected.
  var hasOpenFlags: Bool { !openFlags.isEmpty || scenarios.contains { !$0.openFlags.isEmpty } }

  // MARK: Between processes

  func pack(into packet: inout PacketWriter) {
    packet.add(path)
    packet.add(scenarios) { packet, scenario in
      packet.add(scenario.title)
      packet.add(scenario.line)
      packet.add(scenario.points)
      packet.add(scenario.worth)
      packet.add(scenario.failures) { packet, failure in
        packet.add(failure.sentence)
        packet.add(failure.hint)
        packet.add(failure.line)
      }
      packet.add(scenario.isError)
      packet.add(scenario.openFlags) { $0.add($1) }
      packet.add(scenario.isOfGiven)
    }
    packet.add(fault)
    packet.add(Int(status))
    packet.add(endsRun)
    packet.add(knownTags) { $0.add($1) }
    packet.add(openFlags) { $0.add($1) }
    packet.add(shown)
    packet.add(said)
  }

  init(_ packet: inout PacketReader) throws(PacketFault) {
    path = try packet.text()
    scenarios = try packet.items { (packet) throws(PacketFault) in
      let title = try packet.text()
      let line = try packet.number()
      let points = try packet.number()
      let worth = try packet.number()
      let failures = try packet.items { (packet) throws(PacketFault) in
        (sentence: try packet.text(), hint: try packet.text(), line: try packet.number())
      }
      let isError = try packet.flag()
      let openFlags = try packet.items { (packet) throws(PacketFault) in try packet.text() }
      return Scenario(
        title: title, line: line, points: points, worth: worth, failures: failures,
        isError: isError, openFlags: openFlags, isOfGiven: try packet.flag())
    }
    fault = try packet.optionalText()
    status = Int32(truncatingIfNeeded: try packet.number())
    endsRun = try packet.flag()
    knownTags = try packet.items { (packet) throws(PacketFault) in try packet.text() }
    openFlags = try packet.items { (packet) throws(PacketFault) in try packet.text() }
    shown = try packet.part()
    said = try packet.text()
  }
}
