import Foundation

/// Checks that a file is whole after a fault, and as new as the program said it was.
package struct GenerationCheck {
  private let file: String
  private let generation: ([UInt8]) throws -> Int?
  private let acknowledged: (ProcessResult) -> Bool

  /// Describes the file and how to tell its generations apart.
  ///
  /// - Parameters:
  ///   - file: Its name in the folder of the sweep.
  ///   - generation: Tells which generation bytes are, whole and unharmed; nil for anything else.
  ///   - acknowledged: Whether a run said that it saved; by default, exit status 0.
  package init(
    file: String, generation: @escaping ([UInt8]) throws -> Int?,
    acknowledged: @escaping (ProcessResult) -> Bool = { $0.status == 0 }
  ) {
    self.file = file
    self.generation = generation
    self.acknowledged = acknowledged
  }

  /// Looks at what a disturbed run left, then lets the next one run undisturbed.
  ///
  /// - Parameter trial: The run.
  /// - Returns: What is wrong; nothing when the program stood the fault.
  /// - Throws: What telling the generations throws, or starting the next run.
  package func complaints(after trial: FaultSweep.Trial) throws -> [String] {
    var complaints = try complaintsAboutFile(in: trial.directory, least: leastGeneration(trial))
    if trial.fault != .kill {
      if case .signalled(let signal) = trial.result.ending {
        complaints.append("the program died of signal \(signal)")
      }
      // A removal that fails cannot remove; the next run has to.
      if !trial.call.name.hasPrefix("unlink") {
        complaints += trial.temporaries.map { "\($0) was left behind" }
      }
    }
    let next = try run(command: trial.nextCommand)
    guard next.status == 0 else {
      return complaints + ["the next run fails: \(next.errorText)"]
    }
    complaints += try complaintsAboutFile(in: trial.directory, least: 3)
    return complaints + trial.temporaries.map { "\($0) outlived the next run" }
  }

  private func leastGeneration(_ trial: FaultSweep.Trial) -> Int {
    acknowledged(trial.result) ? 2 : 1
  }

  private func complaintsAboutFile(in directory: String, least: Int) throws -> [String] {
    let path = directory + "/" + file
    guard let data = FileManager.default.contents(atPath: path) else { return ["the file is gone"] }
    guard let found = try generation([UInt8](data)) else {
      return ["the file is torn: \(data.count) bytes"]
    }
    return found < least ? ["generation \(least) was promised, generation \(found) is there"] : []
  }
}
