extension Row {
  /// A case read from its file, every link of its chain and every change of it, and tallied.
  static let load = growth(
    "load", title: "a case of 1 000 000 changes, loaded and tallied",
    arguments: { ["tally.ipt", .word($0)] },
    check: { file, stem in
      Program.Check(arguments: ["tally.ipt", .word(file)], expected: .tally(of: stem))
    },
    peers: [
      Program(
        name: "sqlite3", executable: .installed,
        setUp: [["-bail", "case.db", .word(".read \(stem(largest)).sql")]],
        arguments: ["-bail", "case.db", ".read count.sql"],
        check: Program.Check(
          arguments: ["-bail", "case.db", ".read count.sql"],
          expected: .tally(of: stem(largest))),
        mark: 2)
    ])

  /// One more note in it: loaded, and written whole.
  static let save = growth(
    "save", title: "one note more in a case of 1 000 000 changes",
    arguments: { ["-c", "note \"x\"", .word($0)] },
    check: { file, _ in
      let question: Program.Argument = "print count(notes where text = \"x\")"
      return Program.Check(arguments: ["-c", question, .word(file)], expected: .runs)
    })

  /// The last entry taken back on trial, as `undo` does it: the case is folded anew.
  static let retract = growth(
    "retract", title: "an entry retracted on trial, in a case of 1 000 000 changes",
    lastEntry: "set case label \"x\"",
    arguments: { ["-c", "try retract @3 because \"x\"", .word($0)] },
    check: { file, stem in
      Program.Check(arguments: ["tally.ipt", .word(file)], expected: .tally(of: stem))
    })

  private static let largest = 1_000_000
  /// Sizes whose instructions are counted, which takes fifty times as long as running; the case
  /// that is empty says what every run costs whatever it works on.
  private static let counted = [100_000, 10_000, 1000, 0]

  private static func stem(_ size: Int) -> String {
    "changes\(size)"
  }

  /// One piece of work on cases of growing size, the largest first.
  private static func growth(
    _ name: String, title: String, lastEntry: String? = nil,
    arguments: (String) -> [Program.Argument],
    check: (_ file: String, _ stem: String) -> Program.Check,
    peers: [Program] = []
  ) -> Row {
    func program(_ size: Int) -> Program {
      let file = "./\(stem(size)).case"
      return Program(
        name: "of \(Decimal.grouped(size))", executable: .measured,
        setUp: [["new", .word(file), "--from", .word("\(stem(size)).ipt")] + caseAtNow]
          + (lastEntry.map { [["-c", .word($0), .word(file)]] } ?? []),
        arguments: arguments(file),
        check: check(file, stem(size)),
        instructions: counted.contains(size)
          ? Program.Instructions(arguments: arguments(file)) : nil,
        size: size)
    }
    let sizes = [largest] + counted
    return Row(
      name: name, title: title, growthMark: 1.05, rounds: 3,
      texts: sizes.map { Text(stem: stem($0), count: $0) },
      programs: [program(largest)] + peers + counted.map(program))
  }
}
