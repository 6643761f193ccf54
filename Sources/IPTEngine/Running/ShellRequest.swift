import IPTLanguage

/// Something that a statement asks of the shell around it: opening a case, changing a setting.
package struct ShellRequest: Equatable, Sendable {
  /// The words of the verb: `save`, `typed delete`.
  package let verb: String
  /// What it is about: a name, a word, the rest of the statement.
  package let argument: String
  /// A second argument, where there is one.
  package let value: String
  /// Further arguments by their words, where there are several.
  package let options: [String: String]

  package init(
    _ verb: String, _ argument: String = "", value: String = "", options: [String: String] = [:]
  ) {
    self.verb = verb
    self.argument = argument
    self.value = value
    self.options = options
  }
}

extension Interpreter {
  /// Asks something of the shell.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - statement: The statement that asks.
  /// - Throws: A failure where there is no shell: in a script and with `-c`.
  package mutating func ask(_ request: ShellRequest, _ statement: Statement) throws(Failure) {
    guard setting.hasShell else {
      throw Failure(
        .onlyInShell, "`\(request.verb)` is for the shell", at: statement.range,
        label: "nothing a script can do",
        notes: ["`iptsh --help` lists what can be done from a command line."])
    }
    requests.append(request)
  }
}
