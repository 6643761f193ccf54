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
      Program(name: "iptsh", executable: .measured, arguments: [], prompt: "› "),
      Program(
        name: "sqlite3", executable: .installed, arguments: [], prompt: "sqlite> ", mark: 0.85),
      Program(name: "lua5.4", executable: .installed, arguments: ["-i"], prompt: "> "),
      Program(
        name: "bash", executable: .installed, arguments: ["--noprofile", "--norc", "-i"],
        prompt: "> "),
    ])

  /// In a pseudo-terminal, with all that is painted around a line, and a case to complete from.
  static let key = Row(
    name: "key", title: "a key with colours, suggestion and hint, to the end of the answer",
    rounds: 7, measure: .toEcho, texts: [Text(stem: "text", count: 100)],
    programs: [
      Program(
        name: "iptsh", executable: .measured,
        setUp: [["new", "./text.case", "--from", "text.ipt"] + caseAtNow],
        arguments: ["./text.case"], prompt: "› ", echo: "\u{1B}[?25h"),
      Program(
        name: "bash", executable: .installed, arguments: ["--noprofile", "--norc", "-i"],
        prompt: "> ", mark: 2),
      Program(name: "sqlite3", executable: .installed, arguments: [], prompt: "sqlite> "),
    ])

  /// What Tab asks for, without the terminal: the slowest of some lines.
  static let completion = Row(
    name: "completion", title: "names of the case for Tab, the slowest of some lines", rounds: 5,
    measure: .reported, limit: 20_000,
    programs: [10_000, 1000, 100].map { count in
      Program(
        name: "of \(Decimal.grouped(count))", executable: .itself,
        arguments: ["completions", .word(String(count)), "500"],
        instructions: Program.Instructions(
          arguments: ["completions", .word(String(count)), "500"],
          statements: 500 * CompletionRounds.lines.count))
    })
}
