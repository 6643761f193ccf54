/// What stops a benchmark.
enum BenchError: Error, Equatable {
  /// `--rows 3`, `start`
  case unknownOption(String)
  /// `--rounds` at the end of the line, `--rounds many`
  case badValue(option: String)
  /// `--only strat`
  case unknownRow(String)
  /// A peer or a tool that is not on the search path.
  case missingProgram(String)
  /// A system call that failed, with the file or program it was about.
  case system(call: String, subject: String, code: Int32)
  /// A program that ended with something other than success.
  case failed(command: String, status: Int32)
  /// A program whose prompt did not come within the time allowed.
  case noPrompt(command: String)
  /// A program that built another model than the text describes.
  case difference(program: String, expected: String, found: String)
  /// A profile without a total.
  case noTotal(file: String)

  var message: String {
    switch self {
    case .unknownOption(let word): "unknown option \(word)"
    case .badValue(let option): "\(option) needs a value it can use"
    case .unknownRow(let name): "no row is called \(name)"
    case .missingProgram(let name): "\(name) is not installed; Scripts/bench installs it"
    case .system(let call, let subject, let code): "\(call) \(subject): error \(code)"
    case .failed(let command, let status): "\(command): ended with wait status \(status)"
    case .noPrompt(let command): "\(command): no prompt came"
    case .difference(let program, let expected, let found):
      "\(program) built another model\nexpected:\n\(expected)found:\n\(found)"
    case .noTotal(let file): "\(file) holds no total"
    }
  }
}
