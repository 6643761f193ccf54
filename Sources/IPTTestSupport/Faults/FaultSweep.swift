import Foundation

/// Runs a program once for every system call it makes in a folder, with that call failing.
///
/// The program saves generation 1 in an empty folder undisturbed, then generation 2 under `strace`,
/// which makes one call fail, or kills the program there. A check looks at what is left.
package struct FaultSweep {
  /// What happens to a call.
  package enum Fault: Equatable, Sendable {
    /// The call is not made and returns this error.
    case error(String)
    /// The program is killed as it makes the call.
    case kill
  }

  /// One system call of the program: its name and how many of that name came up to it.
  package struct Call: Hashable, Sendable {
    package let name: String
    package let number: Int
    /// The call as `strace` showed it in the undisturbed run.
    package let shown: String
  }

  /// One run with one fault.
  package struct Trial {
    package let call: Call
    package let fault: Fault
    package let result: ProcessResult
    package let directory: String
    /// The command of the generation after the one that was disturbed.
    package let nextCommand: [String]

    /// The names in the folder that look like temporary files.
    package var temporaries: [String] {
      let names = try? FileManager.default.contentsOfDirectory(atPath: directory)
      return (names ?? []).filter { $0.hasSuffix(".tmp") }.sorted()
    }
  }

  /// What a sweep found.
  package struct Report {
    package let calls: [Call]
    package let trials: Int
    /// What went wrong, a line each; empty when the program stood every fault.
    package let complaints: [String]
  }

  package static let allFaults: [Fault] = [
    .error("EIO"), .error("ENOSPC"), .error("EINTR"), .kill,
  ]

  private let directory: String
  private let command: (_ generation: Int) -> [String]
  private let faults: [Fault]
  private let includesOtherPlaces: Bool
  private let check: (Trial) throws -> [String]

  /// Describes a sweep.
  ///
  /// - Parameters:
  ///   - directory: An absolute path without symbolic links; its content is lost.
  ///   - faults: What is done to each call.
  ///   - includesOtherPlaces: Whether the calls count that touch nothing in the folder: libraries,
  ///     standard streams.
  ///   - command: Program and arguments that save a generation, from 1.
  ///   - check: Returns what is wrong after a run, ``GenerationCheck`` for instance.
  package init(
    directory: String, faults: [Fault] = allFaults, includesOtherPlaces: Bool = false,
    command: @escaping (_ generation: Int) -> [String],
    check: @escaping (Trial) throws -> [String]
  ) {
    self.directory = directory
    self.command = command
    self.faults = faults
    self.includesOtherPlaces = includesOtherPlaces
    self.check = check
  }

  /// Learns the calls and runs every trial.
  ///
  /// - Returns: All calls, and all complaints with the call and the fault in front.
  /// - Throws: ``ProcessFailure`` when the program fails undisturbed or `strace` is missing.
  package func run() throws -> Report {
    let calls = try learn()
    var complaints: [String] = []
    var trials = 0
    for call in calls {
      for fault in faults {
        trials += 1
        let found = try disturb(call, fault)
        complaints += found.map { "\(call.shown) [\(fault.words)]: \($0)" }
      }
    }
    return Report(calls: calls, trials: trials, complaints: complaints)
  }

  private func learn() throws -> [Call] {
    try startOver()
    let log = try Self.trace(command(2), ["-y", "-e", "trace=" + Self.callNames])
    guard log.result.status == 0 else {
      throw ProcessFailure("the program fails undisturbed: \(log.result.errorText)")
    }
    let calls = Self.calls(in: log.lines, touching: includesOtherPlaces ? nil : directory)
    guard !calls.isEmpty else { throw ProcessFailure("no call touches \(directory)") }
    return calls
  }

  private func disturb(_ call: Call, _ fault: Fault) throws -> [String] {
    try startOver()
    let injection = "inject=\(call.name):\(fault.words):when=\(call.number)"
    let log = try Self.trace(command(2), ["-e", "trace=" + call.name, "-e", injection])
    let reached = log.lines.contains {
      $0.contains("(INJECTED)") || $0.contains("killed by SIGKILL")
    }
    guard reached else { return ["the fault was not reached; the runs differ"] }
    return try check(
      Trial(
        call: call, fault: fault, result: log.result, directory: directory,
        nextCommand: command(3)))
  }

  private func startOver() throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: directory) {
      try files.removeItem(atPath: directory + "/" + name)
    }
    let result = try IPTTestSupport.run(command: command(1))
    guard result.status == 0 else {
      throw ProcessFailure("the first generation was not saved: \(result.errorText)")
    }
  }
}

extension FaultSweep.Fault {
  /// The fault as `strace` takes it.
  package var words: String {
    switch self {
    case .error(let name): "error=" + name
    case .kill: "signal=SIGKILL"
    }
  }
}

/// Runs a command given as program and arguments.
///
/// - Parameter command: At least the program.
/// - Returns: Its output and ending.
/// - Throws: ``ProcessFailure`` when it cannot be started.
package func run(command: [String]) throws -> ProcessResult {
  guard let program = command.first else { throw ProcessFailure("an empty command") }
  return try run(program, Array(command.dropFirst()))
}
