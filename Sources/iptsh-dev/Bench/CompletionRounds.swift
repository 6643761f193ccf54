import IPTEngine
import IPTLanguage
import IPTModel

/// Completes lines over a case with many names and times it, in this process.
enum CompletionRounds {
  /// What is typed before Tab.
  static let lines = [
    "set relation \"", "set relation \"m", "set relation \"ma", "set relation \"mara 77",
    "set relation m", "set relation ", "show relation \"zz", "log of relation \"k",
    "event \"x\" with \"to", "remove relation \"é",
  ]

  /// - Parameter arguments: How many names, and how many rounds.
  /// - Returns: The exit status; the time of the slowest line is printed, in nanoseconds, the middle one
  ///   of all rounds.
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2, let count = Int(arguments[0]), let rounds = Int(arguments[1]),
      count >= 0, rounds > 0
    else { return 2 }
    let schema = Schema(kinds: Kind.all)
    var interpreter = Interpreter(
      catalogue: Catalogue(schema: schema, commands: Command.all, use: .statements),
      library: Library(schema: schema), book: Casebook(schema: schema),
      setting: .init(now: Timestamp(seconds: 1_795_000_000), author: "bench"))
    guard interpreter.run(script: Source(names(count))).diagnostics.isEmpty else { return 1 }
    var times: [[Double]] = lines.map { _ in [] }
    for _ in 0..<rounds {
      for (index, line) in lines.enumerated() {
        let begin = Cost.now()
        let found = Completer(interpreter).complete(line, cursor: line.unicodeScalars.count)
        times[index].append(Double(Cost.now() - begin))
        guard found.candidates.count <= count else { return 1 }
      }
    }
    let worst = times.map { RowResult.median($0) }.max() ?? 0
    return Descriptor(1).write(Array("\(Int64(worst))\n".utf8)) ? 0 : 1
  }

  /// Statements that add people whose names begin in all sorts of ways.
  private static func names(_ count: Int) -> String {
    let first = ["an", "ma", "to", "ka", "él", "os", "ri", "be", "jo", "lu", "pe", "sa"]
    let second = ["ra", "no", "la", "mi", "ta", "ne"]
    var text = ""
    for number in 0..<count {
      let name = first[number % first.count] + second[number / first.count % second.count]
      text += "add relation \"\(name) \(number)\"\n"
    }
    return text
  }
}
