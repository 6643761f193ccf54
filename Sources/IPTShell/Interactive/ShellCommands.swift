package import IPTEngine

extension Command {
  /// The verbs that only the shell has.
  package static let shell: [Command] = [quit]

  static let quit = Command(
    "quit", .shell, summary: "Leaves the shell; everything is saved already. Ctrl-D does the same.",
    examples: [.init("quit")]
  ) { (interpreter, _) throws(Failure) in
    interpreter.wantsToLeave = true
  }
}
