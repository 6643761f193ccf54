/// Scenarios and scenes by the thousand.
enum PracticeTexts {
  static let count = 1_000
  private static let sceneCount = 2_000

  /// Starts lua as often as there are scenarios.
  static let startsOfLua =
    "i=0; while [ $i -lt \(count) ]; do lua5.4 empty.ipt; i=$((i+1)); done"

  /// A script for each scenario.
  static var scenarios: [Row.File] {
    (1...count).map { number in
      Row.File(
        name: "many/s\(number).ipt",
        text: """
          scenario "number \(number) of \(count)" {
            session 1 on 2026-01-05 held
            score phq9 total \(number % 28)
            add relation "mother" closeness \(number % 5 + 1)
            expect latest(phq9) = \(number % 28) worth 1
            expect relation("mother").closeness = \(number % 5 + 1) worth 1
          }

          """)
    }
  }

  /// What a run of one of them tells.
  static let scenarioReport =
    (1...count).map { "many/s\($0).ipt" }.sorted().map { path in
      path == "many/s7.ipt" ? path + "\n  passed  number 7 of \(count)" : path
    }.joined(separator: "\n") + "\n\(count) scripts, 1 scenario: 1 passed, 0 failed, 2 of 2 points"

  /// Scripts of ten scenarios, each on a course of its own.
  static var courses: [Row.File] {
    (1...count / 10).map { number in
      let course = (1...12).map { session in
        """
            session \(session) on 2026-\(session < 10 ? "0" : "")\(session)-05 held
            score phq9 total \(26 - session * 2) item9 0
            week mood \(session % 10) event "event \(session)" affect [sad, angry]
            homework "task \(session)" talk due \(session + 1)

        """
      }.joined()
      let scenario = (1...10).map { part in
        """
        scenario "course \(number), \(part)" {
        \(course)    expect count(sessions) = 12 and latest(phq9) = 2 and count(weeks where mood >= 2) > 5
        }

        """
      }.joined()
      return Row.File(name: "courses/c\(number).ipt", text: scenario)
    }
  }

  /// A role play that goes from scene to scene, with a choice in each.
  static var scenes: Row.File {
    let scenes = (1...sceneCount).map { number in
      """
        scene s\(number) {
          client "This is scene \(number)."
          choose c\(number) hint "Think." {
            option on "Go on." adherent because "It goes on."
            option far "Go far." off because "It leaps." go s\(min(sceneCount, number + 7))
          }
        }

      """
    }.joined()
    return Row.File(name: "scenes.ipt", text: "roleplay long \"Long\" {\n\(scenes)}\n")
  }
}
