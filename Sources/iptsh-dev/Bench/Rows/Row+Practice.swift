extension Row {
  /// A thousand scenarios in one run, against starting a small program so often.
  static let scenarios = Row(
    name: "scenarios", title: "1 000 scenarios in one run; lua5.4 started as often", rounds: 5,
    files: PracticeTexts.scenarios,
    programs: [
      Program(
        name: "iptsh", executable: .measured, arguments: ["run", "many", "--format", "csv"],
        check: Program.Check(
          arguments: ["run", "many", "--only", "number 7 of"],
          expected: .line(PracticeTexts.scenarioReport))),
      Program(
        name: "sh", executable: .installed,
        arguments: ["-c", .word(PracticeTexts.startsOfLua)], mark: 1),
    ])

  /// The same run shared by two processes.
  static let jobs = Row(
    name: "jobs", title: "1 000 scenarios, shared by two processes and by one", rounds: 7,
    files: PracticeTexts.courses,
    programs: [
      Program(
        name: "two jobs", executable: .measured,
        arguments: ["run", "courses", "--format", "csv", "--jobs", "2"]),
      Program(
        name: "one job", executable: .measured,
        arguments: ["run", "courses", "--format", "csv"], mark: 0.667),
    ])

  /// Looking through two thousand scenes, against starting a program ten times.
  static let lint = Row(
    name: "lint", title: "check of 2 000 scenes; python3 started ten times", rounds: 11,
    files: [PracticeTexts.scenes],
    programs: [
      Program(
        name: "iptsh", executable: .measured, arguments: ["check", "scenes.ipt"],
        check: Program.Check(
          arguments: ["check", "scenes.ipt"], expected: .line("1 script: 0 errors, 0 warnings"))),
      Program(
        name: "sh", executable: .installed,
        arguments: ["-c", "for i in 1 2 3 4 5 6 7 8 9 10; do python3 -c pass; done"], mark: 1),
    ])
}
