package import IPTEngine

extension Command {
  /// The verbs that only the shell has.
  package static let shell: [Command] = [quit, exit]

  static let quit = Command(
    "quit", .shell, summary: "Leaves the shell; everything is saved already. Ctrl-D does the same.",
    examples: [.init("quit")]
  ) { (interpreter, _) throws(Failure) in
    interpreter.wantsToLeave = true
  }

  /// The word that other shells have for it.
  static let exit = Command(
    "exit", .shell, summary: "Leaves the shell, as `quit` does.", examples: [.init("exit")]
  ) { (interpreter, _) throws(Failure) in
    interpreter.wantsToLeave = true
  }
}
