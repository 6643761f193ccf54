import IPTEngine
import IPTLanguage
import LineEditor

/// Going through pieces of work one by one, here or in several processes.
extension ScriptRuns {
  /// How a run through all pieces ended.
  enum Ending: Equatable {
    case whole
    /// A piece was one behind which nothing follows.
    case ended
    /// A signal came; what was done is kept.
    case stopped(signal: Int32)
  }

  /// Takes what each piece came to, in order.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - request: How many processes share them, and whether this is one of those.
  ///   - work: Does a piece.
  ///   - take: Takes what it came to; the result is whether the run goes on.
  /// - Returns: How it ended.
  func share<Result: Packed>(
    _ count: Int, _ request: RunRequest, work: (Int) -> Result, take: (Result) -> Bool
  ) -> Ending {
    if let part = request.worker {
      for index in stride(from: part.number - 1, to: count, by: part.of) {
        Workers.send(index, work(index))
      }
      return .whole
    }
    Interrupts.watch()
    let progress = RunProgress(total: count, console.style)
    defer { progress.erase() }
    func took(_ result: Result) -> Bool { progress.aside { take(result) } }
    // Diagnostics that are written as JSON are one value of the whole run.
    if request.jobs > 1, count > 1, !console.writesJSON,
      let workers = Workers(min(request.jobs, count))
    {
      defer { workers.stop() }
      return share(count, workers, progress, work: work, take: took)
    }
    for index in 0..<count {
      let result = work(index)
      if let signal = Self.signal { return .stopped(signal: signal) }
      if !took(result) { return .ended }
      progress.step()
    }
    return .whole
  }

  private func share<Result: Packed>(
    _ count: Int, _ workers: Workers, _ progress: RunProgress, work: (Int) -> Result,
    take: (Result) -> Bool
  ) -> Ending {
    var waiting: [Int: Result] = [:]
    var next = 0
    var mayCome = true
    while next < count {
      if let signal = Self.signal {
        // What was done is kept, with gaps where pieces were still at work.
        for index in waiting.keys.sorted() {
          guard let result = waiting[index], take(result) else { break }
        }
        return .stopped(signal: signal)
      }
      if let result = waiting.removeValue(forKey: next) {
        if !take(result) { return .ended }
        next += 1
      } else if mayCome {
        mayCome = workers.wait { number, bytes in
          var reader = PacketReader(bytes)
          guard number >= next, let result = try? Result(&reader) else { return }
          waiting[number] = result
          progress.step()
        }
      } else {
        // The process that had it is gone.
        waiting[next] = work(next)
      }
    }
    return .whole
  }

  private static var signal: Int32? {
    Interrupts.terminationSignal ?? (Interrupts.isPending ? 2 : nil)
  }

  /// Says that a run was stopped, and gives its exit status.
  func status(of ending: Ending, done: Int, of count: Int, _ word: String, _ status: Int32) -> Int32
  {
    guard case .stopped(let signal) = ending else { return status }
    console.say([
      Diagnostic(
        .interrupted, "stopped: \(done) of \(Self.counted(count, word)) were done",
        severity: .warning, notes: ["What is told above is what was done."])
    ])
    return 128 + signal
  }
}
