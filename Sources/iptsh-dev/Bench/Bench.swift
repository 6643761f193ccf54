import Glibc

/// Measures `iptsh` beside programs people know, in one interleaved run.
///
/// Claims are ratios within a round; milliseconds are there for scale. Gates are counts of
/// instructions, which repeat.
enum Bench {
  /// - Parameter arguments: The words after `bench`.
  /// - Returns: The exit status: 1 when a program fails, builds another model or spends more
  ///   instructions than its gate allows; 2 when the words are not understood.
  static func run(_ arguments: [String]) -> Int32 {
    do throws(BenchError) {
      let options = try BenchOptions(arguments)
      if options.help {
        let rows = Row.all.map { "  \($0.name): \($0.title)\n" }.joined()
        say(BenchOptions.usage + rows, to: 1)
        return 0
      }
      return try run(options)
    } catch {
      say("bench: \(error.message)\n", to: 2)
      switch error {
      case .unknownOption, .badValue, .unknownRow: return 2
      default: return 1
      }
    }
  }

  private static func run(_ options: BenchOptions) throws(BenchError) -> Int32 {
    var rows = try Row.named(options.only)
    if options.selfCheck && options.only.isEmpty { rows = rows.filter(\.suitsSelfCheck) }
    let measured: String?
    if let program = options.program {
      measured = try Workspace.absolute(program)
    } else {
      measured = nil
    }
    let workspace = try Workspace(in: options.work)
    do throws(BenchError) {
      let status =
        options.selfCheck
        ? try selfCheck(rows, in: workspace, measured: measured)
        : try measure(rows, options, in: workspace, measured: measured)
      if !options.keep { try workspace.remove() }
      return status
    } catch {
      say("bench: what was prepared is in \(workspace.path)\n", to: 2)
      throw error
    }
  }

  private static func selfCheck(
    _ rows: [Row], in workspace: Workspace, measured: String?
  ) throws(BenchError) -> Int32 {
    for row in rows {
      let names = try Contest(row, in: workspace, measured: measured).compare()
      say("\(row.name): equal in \(names.equal.joined(separator: ", "))", to: 1)
      if !names.unchecked.isEmpty {
        say("; not checked: \(names.unchecked.joined(separator: ", "))", to: 1)
      }
      say("\n", to: 1)
    }
    return 0
  }

  private static func measure(
    _ rows: [Row], _ options: BenchOptions, in workspace: Workspace, measured: String?
  ) throws(BenchError) -> Int32 {
    var results: [RowResult] = []
    for row in rows {
      let contest = try Contest(row, in: workspace, measured: measured)
      let result = try contest.measure(rounds: options.rounds ?? row.rounds)
      if result.lines.isEmpty { continue }
      if !options.json { say((results.isEmpty ? "" : "\n") + ResultTable.text(result), to: 1) }
      results.append(result)
    }
    if options.json { say(ResultJSON.text(results), to: 1) }
    return results.contains(where: \.isOverGate) ? 1 : 0
  }

  private static func say(_ text: String, to number: Int32) {
    _ = Descriptor(number).write(Array(text.utf8))
  }
}
