import IPTTestSupport
import Testing

extension ProgramHome {
  /// A script whose case passes every gate to the middle phase, G01 to G24, without a warning.
  static let preparation = """
    language 1
    session 1 on 2026-11-03 held {
      score phq9 2 1 3 2 1 2 1 1 0
      risk thoughts none
      diagnosis "depressive episode, moderate" told yes
      medication status none
      screens mania no substances "none"
      sick-role relieved "no overtime for four weeks" duty "come weekly and speak of what is hard"
    }
    session 2 on 2026-11-10 held {
      add relation "mother" closeness 4
      add relation "Ines" friend closeness 3
      add relation "Jakob" partner closeness 5
      event "moves to the city for the new post" move on 2026-05-04 impact -3
      onset "sleep and appetite go" on 2026-06
    }
    session 3 on 2026-11-17 held {
      role-pair "teacher in the village" "head of department in the city"
      focus role-transitions agreed yes
      formulation area role-transitions agreed yes {
        disorder "a depressive episode, treatable"
        event "the move and the new post"
        link "the new role asks for much, and what held you stayed behind"
      }
      contract sessions 12 agreed yes
      goal "two people in the city to speak with"
      goal "say no once a week"
    }

    """

  /// Makes a case that is ready for its middle phase.
  func makePreparedCase(_ name: String = "prepared") throws {
    try put(Self.preparation, "preparation.ipt")
    let arguments = Self.now + ["new", name, "--from", path + "/preparation.ipt"]
    let result = try iptsh(arguments)
    try #require(result.status == 0, "\(result.errorText)")
  }

  /// A home with the case `anna`, which is ready for its middle phase.
  ///
  /// - Parameter isCalm: Whether the shell shows nothing around a line.
  /// - Returns: The home.
  /// - Throws: What preparing it met.
  static func withPreparedCase(isCalm: Bool) throws -> ProgramHome {
    let home = try ProgramHome()
    try home.makePreparedCase("anna")
    if isCalm { try home.calmShell() }
    return home
  }

  /// Starts the shell and waits for its prompt, to the right of which something may stand.
  func sitting(
    _ arguments: [String] = ["anna"], columns: Int = 80, rows: Int = 40,
    adding variables: [String: String] = [:]
  ) throws -> TerminalPane {
    let terminal = try shell(
      Self.now + arguments, columns: columns, rows: rows, adding: variables)
    try terminal.expect("›")
    return terminal
  }
}
