/// A row being run: its programs with everything found and prepared.
struct Contest {
  let row: Row
  private let runner: Runner
  private let tallies: [(stem: String, tally: Tally)]
  private let entrants: [Entrant]

  private struct Entrant {
    var program: Program
    var path: String
    var command: [String]
  }

  /// Prepares the row in its folder.
  ///
  /// - Parameters:
  ///   - row: The comparison.
  ///   - workspace: Where its folder is made.
  ///   - measured: The absolute path of the program under measurement, if there is one.
  /// - Throws: What preparing met, a program that is missing among it.
  init(_ row: Row, in workspace: Workspace, measured: String?) throws(BenchError) {
    self.row = row
    tallies = try workspace.prepare(row)
    runner = try Runner(in: workspace.folder(of: row))
    var entrants: [Entrant] = []
    for program in row.programs {
      let path: String
      switch program.executable {
      case .measured:
        guard let measured else { continue }
        path = measured
      case .installed: path = try Runner.path(of: program.name)
      case .itself: path = try Workspace.absolute("/proc/self/exe")
      }
      for arguments in program.setUp {
        let command = try Self.command(path, arguments, in: runner.folder)
        _ = try runner.run(command)
      }
      let command = try Self.command(path, program.arguments, in: runner.folder)
      entrants.append(Entrant(program: program, path: path, command: command))
    }
    self.entrants = entrants
  }

  /// Runs all programs in turn, round after round, then counts and checks.
  func measure(rounds: Int) throws(BenchError) -> RowResult {
    for entrant in entrants { try warmUp(entrant) }
    var costs: [[Cost]] = entrants.map { _ in [] }
    for _ in 0..<rounds {
      for (index, entrant) in entrants.enumerated() { costs[index].append(try run(entrant)) }
    }
    var counts: [Int?] = []
    for entrant in entrants { counts.append(try instructions(of: entrant)) }
    for (entrant, count) in zip(entrants, counts) {
      _ = try check(entrant, runs: rounds + (count == nil ? 1 : 2))
    }
    return RowResult(
      row: row, programs: entrants.map(\.program), costs: costs, instructions: counts)
  }

  /// Runs every program once and compares what it built.
  ///
  /// - Returns: The names of the programs that built the same, and of those with no check.
  /// - Throws: The first difference.
  func compare() throws(BenchError) -> (equal: [String], unchecked: [String]) {
    var equal: [String] = []
    var unchecked: [String] = []
    for entrant in entrants {
      try warmUp(entrant)
      if try check(entrant, runs: 1) {
        equal.append(entrant.program.name)
      } else {
        unchecked.append(entrant.program.name)
      }
    }
    return (equal, unchecked)
  }

  /// An untimed run, whose errors can be read.
  private func warmUp(_ entrant: Entrant) throws(BenchError) {
    switch row.measure {
    case .toEnd, .reported: _ = try runner.output(of: entrant.command)
    case .toPrompt, .toEcho: _ = try run(entrant)
    }
  }

  private func run(_ entrant: Entrant) throws(BenchError) -> Cost {
    switch row.measure {
    case .toEnd: try runner.run(entrant.command)
    case .toPrompt:
      try PseudoTerminal.timePrompt(
        of: entrant.command, ending: entrant.program.prompt, home: runner.folder)
    case .toEcho:
      try PseudoTerminal.timeKeys(
        of: entrant.command, prompt: entrant.program.prompt, echo: entrant.program.echo,
        home: runner.folder)
    case .reported: try report(of: entrant)
    }
  }

  private func report(of entrant: Entrant) throws(BenchError) -> Cost {
    let text = try runner.output(of: entrant.command)
    guard let nanoseconds = Int64(text.dropLast()) else {
      throw .difference(program: entrant.program.name, expected: "a number\n", found: text)
    }
    return Cost(nanoseconds: nanoseconds, peak: 0)
  }

  private func instructions(of entrant: Entrant) throws(BenchError) -> Int? {
    guard let counted = entrant.program.instructions else { return nil }
    let command = try Self.command(entrant.path, counted.arguments, in: runner.folder)
    return try InstructionCount.of(command, by: runner) / counted.statements
  }

  private func check(_ entrant: Entrant, runs: Int) throws(BenchError) -> Bool {
    guard let check = entrant.program.check else { return false }
    let command = try Self.command(entrant.path, check.arguments, in: runner.folder)
    let found = try runner.output(of: command)
    let expected: String
    switch check.expected {
    case .runs: expected = "\(runs)\n"
    case .line(let line): expected = "\(line)\n"
    case .tally(let stem): expected = tallies.first { $0.stem == stem }?.tally.lines ?? ""
    }
    if found != expected {
      let name = "\(row.name): \(entrant.program.name)"
      throw .difference(program: name, expected: expected, found: found)
    }
    return true
  }

  private static func command(
    _ path: String, _ arguments: [Program.Argument], in folder: String
  ) throws(BenchError) -> [String] {
    var command = [path]
    for argument in arguments {
      switch argument {
      case .word(let word): command.append(word)
      case .contents(let name): command.append(try Descriptor.text(of: "\(folder)/\(name)"))
      }
    }
    return command
  }
}
