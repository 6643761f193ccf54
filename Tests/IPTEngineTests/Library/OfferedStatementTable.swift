/// For each rule that offers a statement: a case that the rule speaks to, and what is typed until it is
/// silent.
enum OfferedStatementTable {
  struct Row {
    let code: String
    let before: [String]
    let typed: [String]
  }

  /// The case of the gates, with four sessions of the middle phase.
  static let middle =
    GateTests.lines + """

      phase next at 2026-11-08
      session 2 on 2026-11-09 held
      session 3 on 2026-11-10 held
      session 4 on 2026-11-11 held
      session 5 on 2026-11-12 held
      """

  /// `code | lines before it | what is typed`; `~` parts lines, and `@initial` and `@middle` stand for such a case.
  static let rows: [Row] = text.split(separator: "\n").map { line in
    let cases = ["@initial": GateTests.lines, "@middle": middle]
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
      part.split(separator: "~").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
    return Row(
      code: parts[0].first ?? "", before: parts[1].map { cases[$0] ?? $0 },
      typed: parts[2])
  }

  private static let text = """
    G01 | | diagnosis "low mood"
    G02 | | diagnosis told yes
    G03 | | score phq9 1 1 1 1 1 1 1 1 0
    G04 | | risk thoughts none
    G05 | | focus grief agreed yes
    G06 | focus [grief, role-disputes, role-transitions] because "a" | focus grief because "b"
    G07 | | formulation { disorder "a"; event "b"; link "c" }
    G08 | | formulation agreed yes
    G09 | | contract agreed yes
    G10 | | add relation aunt
    G11 | add relation a ~ add relation b | add relation aunt
    G12 | | sick-role relieved "a" duty "b"
    G13 | | onset "low" on 2026-07
    G14 | onset "low" on 2026-07 | event "a" on 2026-06
    G15 | | medication status none
    G16 | goal "a" | goal "b"
    G16 | goal "a" ~ goal "b" ~ goal "c" ~ goal "d" ~ goal "e" | remove goal 5
    G17 | @initial ~ session 5 on 2026-11-10 held | phase next
    G18 | focus grief agreed yes | add relation Tom status deceased
    G18 | focus grief agreed yes ~ add relation Tom | set relation Tom status deceased
    G19 | focus role-disputes agreed yes | add relation wife dispute
    G19 | focus role-disputes agreed yes ~ add relation wife | set relation wife dispute
    G20 | focus role-transitions agreed yes | role-pair "a" "b"
    G21 | focus interpersonal-deficits ~ add relation wife dispute impasse | focus role-disputes because "a"
    G22 | | screens mania no substances no
    G23 | contract sessions 8 ~ focus [grief, role-disputes] | focus grief because "a"
    G24 | score phq9 2 2 2 2 2 2 2 2 2 | risk thoughts none
    G30 | @initial ~ phase next at 2026-11-08 | session 2 on 2026-11-21 held
    G31 | score phq9 2 2 2 2 2 2 2 2 2 | risk thoughts none
    G32 | session 3 on 2026-11-10 held | ending raised session 3
    G33 | session 7 on 2026-11-10 held | score phq9 total 9 in session 7
    G34 | | homework "a"
    G35 | add relation wife | incident "a" with wife
    G36 | session 1 on 2026-11-10 held ~ score phq9 total 9 ~ session 2 on 2026-11-17 held ~ score phq9 total 9 | nonresponse "a"
    G37 | session 1 on 2026-11-10 held | ending because "a"
    G40 | | aftercare none
    G41 | score phq9 2 2 2 2 2 2 2 2 2 | risk thoughts none
    G42 | | relapse-plan signs ["a", "b", "c"]
    G43 | | relapse-plan self-steps ["a"] people ["b"] professionals ["c"]
    G44 | goal "a" | set goal 1 status reached
    G45 | session 7 on 2026-11-10 held | score phq9 total 9 in session 7
    G46 | aftercare none | aftercare maintenance sessions 6
    P1 | | set case referral "a"
    P2 | | set case label "a"
    P3 | | set case consent yes
    P4 | | contract confidentiality "a"
    P5 | | contract contact "a"
    P6 | | contract lateness "a" missed "b"
    P7 | | contract recording no
    P8 | | medication status none
    P9 | | risk thoughts none
    I1 | | history "a"
    I2 | session 1 on 2026-11-10 held | score phq9 total 9 in session 1
    I3 | | diagnosis "low mood" told yes
    I4 | | psychoeducation "a"
    I5 | | sick-role relieved "a" duty "b"
    I6 | | medication status none
    I7 | | risk thoughts none
    I8 | add relation a ~ add relation b | add relation aunt
    I9 | | onset "low" on 2026-07 ~ event "a" on 2026-06
    I9 | event "a" on 2026-06 | onset "low" on 2026-07
    I10 | onset "low" on 2026-07 | event "a" on 2026-06
    I10 | onset "low" on 2026-07 ~ event "a" on 2020 | set onset trigger 1
    I11 | | focus grief agreed yes
    I12 | | formulation agreed yes
    I13 | | contract roles "a"
    I14 | | contract agreed yes
    I15 | goal "a" | goal "b"
    M1 | @middle | set session 2 opened
    M2 | @middle | week mood 4 event "a" in session 2
    M3 | add relation wife | incident "a" with wife
    M4 | @middle | affect sad in session 2
    M5 | @middle | work "a" strategy old-role in session 2
    M6 | | decision "a"
    M7 | add relation wife | rehearsal "a" with wife
    M8 | | homework "a" due 2
    M9 | | homework "a" status done
    M9 | homework "a" | set homework 1 status done
    M10 | @middle | score phq9 total 9 in session 5
    M11 | | add relation aunt status new
    M11 | add relation aunt confide no | set relation aunt confide yes
    M12 | @middle | work "a" strategy old-role in session 2 ~ work "a" strategy old-role in session 3 ~ work "a" strategy old-role in session 4
    M13 | session 6 on 2026-11-10 held | set session 6 countdown
    T1 | session 3 on 2026-11-10 held | ending raised session 3
    T2 | | affect sad about ending
    T3 | @middle | score phq9 total 9 in session 5
    T4 | | goal "a" status reached
    T4 | goal "a" | set goal 1 status reached
    T5 | | gain "a" by client
    T6 | | ending remaining "a"
    T7 | | relapse-plan signs ["a", "b", "c"]
    T8 | | relapse-plan situations ["a"]
    T9 | | relapse-plan self-steps ["a"] people ["b"] professionals ["c"]
    T10 | | aftercare none
    T11 | @middle ~ score phq9 total 16 in session 5 | nonresponse "a"
    T12 | | session 12 on 2026-11-20 held final
    T12 | session 12 on 2026-11-20 held | set session 12 final
    F01 | session 1 on 2026-11-10 held | score phq9 total 9 in session 1
    F02 | | diagnosis "low mood" told yes
    F03 | | psychoeducation "a"
    F04 | | sick-role relieved "a" duty "b"
    F05 | | medication status none
    F06 | session 1 on 2026-11-10 held | risk thoughts none in session 1
    F07 | | screens mania no substances no
    F08 | add relation a ~ add relation b | add relation aunt
    F09 | add relation a ~ add relation b ~ add relation c | set relation a closeness 3 expect-mine "a" expect-theirs "b" good "c" hard "d" ~ set relation b closeness 3 expect-mine "a" expect-theirs "b" good "c" hard "d" ~ set relation c closeness 3 expect-mine "a" expect-theirs "b" good "c" hard "d"
    F10 | add relation a ~ add relation b ~ add relation c | set relation a confide no ~ set relation b confide no ~ set relation c confide no
    F11 | | onset "low" on 2026-07
    F12 | onset "low" on 2026-07 | event "a" on 2026-06
    F13 | | focus grief agreed yes
    F14 | onset "low" on 2026-07 ~ focus grief | add relation Tom died 2026-06
    F14 | add relation wife ~ focus role-disputes | set relation wife dispute impasse
    F14 | focus role-disputes | add relation wife dispute impasse
    F14 | focus role-transitions | role-pair "a" "b"
    F14 | focus interpersonal-deficits ~ add relation wife dispute impasse | focus role-disputes because "a"
    F15 | | formulation area grief disorder "a" onset "b" event "c" link "d" plan "e"
    F16 | | formulation agreed yes
    F17 | | contract sessions 12 agreed yes
    F18 | goal "a" | goal "b"
    F20 | @middle | week mood 4 event "a" in session 2 ~ week mood 4 event "a" in session 3 ~ week mood 4 event "a" in session 4 ~ week mood 4 event "a" in session 5
    F21 | @middle | set session 2 opened ~ set session 3 opened ~ set session 4 opened ~ set session 5 opened
    F22 | @middle | work "a" strategy old-role in session 2 ~ work "a" strategy old-role in session 3 ~ work "a" strategy old-role in session 4
    F24 | @middle | incident "a" with boss { turn me "b" feel "c" } ~ incident "d" with boss { turn me "e" feel "f" }
    F25 | @middle | affect sad in session 2 ~ affect sad in session 3 ~ affect sad in session 4
    F26 | | decision "a" { option nothing "b"; option wait "c" }
    F27 | add relation wife | rehearsal "a" with wife
    F28 | @middle | homework "a" due 3 in session 2 ~ homework "b" due 4 in session 3 ~ set homework 1 status done ~ set homework 2 status partly
    F29 | @middle | score phq9 total 9 in session 2 ~ score phq9 total 9 in session 3 ~ score phq9 total 9 in session 4
    F30 | | add relation aunt status new
    F30 | add relation aunt confide no | set relation aunt confide yes
    F31 | @middle ~ session 9 on 2026-11-16 held | set session 5 countdown
    F32 | | homework "a" status done by client
    F32 | homework "a" | set homework 1 by client
    F33 | @middle ~ session 6 on 2026-11-13 held ~ score phq9 total 17 in session 6 | nonresponse "a"
    F40 | @middle | ending raised session 5
    F41 | | affect sad about ending
    F42 | @middle | review "a" ~ score phq9 total 9 in session 5
    F43 | | gain "a" by client ~ gain "b" by client
    F44 | | ending remaining "a"
    F45 | | relapse-plan signs ["a", "b", "c"]
    F46 | | relapse-plan self-steps ["a"] people ["b"] professionals ["c"]
    F47 | | aftercare none
    F48 | @middle ~ score phq9 total 16 in session 5 | nonresponse "a"
    F49 | @middle ~ session 13 on 2026-11-20 held | ending because "a"
    F60 | score phq9 2 2 2 2 2 2 2 2 2 at 2026-11-10 | risk thoughts none at 2026-11-10
    F61 | risk thoughts active | safety-plan warning-signs ["a", "b"] internal-coping ["a", "b"] social-distraction ["a", "b"] people-for-help ["a"] professionals ["a", "b"] safer-environment ["a"]
    F62 | session 1 on 2026-11-07 | set session 1 held
    F63 | @middle ~ contract sessions 8 because "a" ~ session 6 on 2026-11-13 held ~ session 7 on 2026-11-14 held ~ session 8 on 2026-11-15 held ~ session 9 on 2026-11-16 held | contract sessions 9 because "b"
    F64 | @middle ~ work "a" tool dear-man in session 2 ~ work "a" tool dear-man in session 3 ~ work "a" tool dear-man in session 4 | work "b" tool role-play in session 2 ~ work "b" tool role-play in session 3
    F65 | @middle ~ note "a" past in session 3 | note "b" present ~ note "c" present ~ note "d" present
    F70 | | work "a" stage tell
    F71 | add relation Tom | mourning Tom good "a" hard "b"
    F72 | | affect angry
    F73 | | work "a" stage reconnect
    F74 | | add relation wife dispute impasse
    F74 | add relation wife | set relation wife dispute impasse
    F75 | | add relation wife dispute expect-mine "a" expect-theirs "b"
    F75 | add relation wife | set relation wife dispute expect-mine "a" expect-theirs "b"
    F76 | add relation wife dispute impasse | incident "a" with wife ~ incident "b" with wife
    F77 | | decision "a" { option nothing "b" }
    F78 | | role-pair "a" "b" old-good "c" old-bad "d" new-good "e" new-bad "f"
    F78 | role-pair "a" "b" | set role-pair 1 old-good "c" old-bad "d" new-good "e" new-bad "f"
    F79 | | affect sad about old-role
    F80 | session 1 on 2026-11-10 held ~ session 2 on 2026-11-17 held ~ role-pair "a" "b" mastery 3 | set role-pair 1 mastery 5 in session 1
    F81 | | role-pair "a" "b" support-new "c"
    F82 | | pattern past-relations ["a", "b"]
    F83 | | pattern "a"
    F84 | | attempt "a" outcome answered ~ attempt "b" outcome no-answer ~ attempt "c" outcome answered
    F85 | | therapeutic-relation "a"
    W-LEN | contract sessions 9 | contract sessions 12 because "a"
    A01 | contract agreed yes | contract lateness "a"
    A02 | contract agreed yes | contract missed "a"
    A03 | contract agreed yes | contract measures [phq9, gad7]
    A04 | contract agreed yes | contract confidentiality "a"
    A05 | contract agreed yes | contract medication "a"
    A10 | session 3 on 2026-11-10 held | medication status none
    A12 | focus grief | score icg total 20
    A13 | focus interpersonal-deficits | score lsns6 total 9
    A14 | session 2 on 2026-11-10 held | score asrm total 3
    A20 | session 6 on 2026-11-10 held | set session 6 countdown
    A21 | homework "a" ~ homework "b" ~ homework "c" | set homework 1 status done
    A22 | homework "a" confidence 5 | set homework 1 confidence 8
    A23 | add relation wife ~ dear-man wife describe "You always leave." | set dear-man 1 describe "You left."
    A24 | add relation wife ~ dear-man wife describe "a" | set dear-man 1 describe "a" express "b" assert "c" reinforce "d"
    A25 | add relation wife ~ dear-man wife assert "Come at six. Call first." | set dear-man 1 assert "Come at six."
    A30 | safety-plan on 2026-11-01 ~ score phq9 2 2 2 2 2 2 2 2 2 at 2026-11-10 | safety-plan on 2026-11-21
    A31 | safety-plan warning-signs ["a"] | safety-plan internal-coping ["a"] social-distraction ["a"] people-for-help ["a"] professionals ["a"] safer-environment ["a"]
    A32 | risk thoughts passive | safety-plan warning-signs ["a"] internal-coping ["b"]
    A33 | focus grief-healthy-self | set case format ipsrt
    A40 | @middle ~ session 9 on 2026-11-16 held | ending raised session 9
    A41 | relapse-plan signs ["a"] | relapse-plan copy-given yes
    V04 | add relation Tom status deceased | set relation Tom closeness 4
    V05 | session 3 on 2026-11-10 held ~ add relation a ~ add relation b | add relation aunt
    V06 | @middle ~ for $n in 1..13 { add relation $"r{$n}" } | remove relation r1
    V07 | add relation a confide no | set relation a confide yes
    V12 | add relation a support practical ~ add relation b | set relation b support practical
    V13 | add relation "wife" partner | add relation "Ann" friend
    """
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
