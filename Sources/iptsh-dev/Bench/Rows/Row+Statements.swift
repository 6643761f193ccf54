extension Row {
  static let script10 = statements(
    10, name: "script10", title: "a script of 10 statements", rounds: 100,
    marks: Marks(lua: 1, tcl: 1, sqlite: 1))

  static let script1000 = statements(
    1000, name: "script1000", title: "a script of 1 000 statements", rounds: 50,
    marks: Marks(lua: 1, tcl: 1, sqlite: 1))

  /// Instructions are counted on a tenth of the text: the counting slows a run down fifty times.
  static let million = statements(
    1_000_000, counted: 100_000, gate: 1000, name: "statements",
    title: "a text of 1 000 000 statements", rounds: 5,
    marks: Marks(lua: 1.0 / 6, tcl: 1.0 / 15, sqlite: 1.0 / 15, luaMemory: 0.6))

  private struct Marks {
    var lua: Double
    var tcl: Double
    var sqlite: Double
    var luaMemory: Double?
  }

  /// The same statements in every program; each must build the same model.
  private static func statements(
    _ count: Int, counted: Int? = nil, gate: Int? = nil, name: String, title: String, rounds: Int,
    marks: Marks
  ) -> Row {
    var texts = [Text(stem: "text", count: count)]
    if let counted { texts.append(Text(stem: "counted", count: counted)) }
    return Row(
      name: name, title: title, rounds: rounds, texts: texts,
      programs: [
        Program(
          name: "iptsh", executable: .measured,
          // A script may not include so large a text; made a case of, it can be asked.
          setUp: [["new", "./text.case", "--from", "text.ipt"] + caseAtNow],
          arguments: ["text.ipt"],
          check: Program.Check(
            arguments: ["tally.ipt", "./text.case"], expected: .tally(of: "text")),
          instructions: Program.Instructions(
            arguments: [.word(counted == nil ? "text.ipt" : "counted.ipt")],
            statements: counted ?? count, gate: gate)),
        Program(
          name: "lua5.4", executable: .installed, arguments: ["main.lua", "text.lua"],
          check: Program.Check(
            arguments: ["main.lua", "text.lua", "count"], expected: .tally(of: "text")),
          mark: marks.lua, memoryMark: marks.luaMemory),
        Program(
          name: "tclsh", executable: .installed, arguments: ["main.tcl", "text.ipt"],
          check: Program.Check(
            arguments: ["main.tcl", "text.ipt", "count"], expected: .tally(of: "text")),
          mark: marks.tcl),
        Program(
          name: "sqlite3", executable: .installed,
          arguments: ["-bail", ":memory:", ".read text.sql"],
          check: Program.Check(
            arguments: ["-bail", ":memory:", ".read text.sql", ".read count.sql"],
            expected: .tally(of: "text")),
          mark: marks.sqlite),
      ])
  }
}
