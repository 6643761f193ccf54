extension Row {
  /// One statement made durable in a case of about 50 KB, as a whole process.
  ///
  /// The case grows by one note a round in both programs.
  static let commit = Row(
    name: "commit", title: "one durable statement on a case of about 50 KB", rounds: 50,
    texts: [Text(stem: "text", count: 450)],
    programs: [
      Program(
        name: "iptsh", executable: .measured,
        setUp: [["new", "./bench.case", "--from", "text.ipt"] + caseAtNow],
        arguments: ["-c", "note \"x\"", "./bench.case"],
        check: Program.Check(
          arguments: ["-c", "print count(notes where text = \"x\")", "./bench.case"],
          expected: .runs)),
      Program(
        name: "sqlite3", executable: .installed,
        setUp: [["-bail", "case.db", ".read text.sql"]],
        arguments: [
          "-bail", "case.db", "PRAGMA synchronous = FULL; INSERT INTO note VALUES('x');",
        ],
        check: Program.Check(
          arguments: ["case.db", "SELECT count(*) FROM note WHERE text = 'x';"],
          expected: .runs),
        mark: 1.5),
    ])

  static let caseAtNow: [Program.Argument] = ["--now", "2025-02-11T09:00:00Z"]
}
