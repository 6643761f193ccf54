extension Row {
  /// What a block costs that was compiled once.
  static let loop = Row(
    name: "loop", title: "5 000 000 rounds of a loop that reckons", rounds: 7,
    programs: [
      Program(
        name: "iptsh", executable: .measured, arguments: ["loop.ipt"],
        check: Program.Check(arguments: ["loop.ipt"], expected: .line("\(LoopTexts.result)")),
        instructions: Program.Instructions(
          arguments: ["loop.ipt"], statements: LoopTexts.rounds)),
      Program(
        name: "lua5.4", executable: .installed, arguments: ["loop.lua"],
        check: Program.Check(arguments: ["loop.lua"], expected: .line("\(LoopTexts.result)")),
        mark: 1),
      Program(
        name: "tclsh", executable: .installed, arguments: ["loop.tcl"],
        check: Program.Check(arguments: ["loop.tcl"], expected: .line("\(LoopTexts.result)")),
        mark: 0.25),
    ])
}
