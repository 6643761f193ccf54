extension Row {
  /// Nothing to do: what every user of a script pays before its first statement.
  static let start = Row(
    name: "start", title: "an empty script, start to end", rounds: 100,
    programs: [
      Program(
        name: "iptsh", executable: .measured, arguments: ["empty.ipt"],
        instructions: Program.Instructions(arguments: ["empty.ipt"], gate: 1_000_000)),
      Program(
        name: "sqlite3", executable: .installed, arguments: [":memory:", "select 1"], mark: 0.70),
      Program(name: "lua5.4", executable: .installed, arguments: ["empty.ipt"], mark: 1.15),
      Program(name: "tclsh", executable: .installed, arguments: ["empty.ipt"]),
      Program(name: "true", executable: .installed, arguments: []),
    ])

  /// In a pseudo-terminal, until the prompt can be read.
  static let prompt = Row(
    name: "prompt", title: "start to first prompt, in a terminal", rounds: 21,
    measure: .toPrompt,
    programs: [
      Program(name: "iptsh", executable: .measured, arguments: ["--plain"], prompt: "› "),
      Program(
        name: "sqlite3", executable: .installed, arguments: [], prompt: "sqlite> ", mark: 0.85),
      Program(name: "lua5.4", executable: .installed, arguments: ["-i"], prompt: "> "),
      Program(
        name: "bash", executable: .installed, arguments: ["--noprofile", "--norc", "-i"],
        prompt: "> "),
    ])
}
