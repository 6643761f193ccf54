/// A small case with something of everything that the examples of the commands speak of.
enum Demonstration {
  static let lines = """
    set case label "demo" fictional yes
    add relation "mother" closeness 3 dispute
    add relation "Tom" partner closeness 5
    add relation "colleague" closeness 2 frequency weekly
    event "promoted to head of the team" job on 2026-06 impact -2
    onset "sleep and appetite go" on 2026-07
    diagnosis "depressive episode" told yes
    focus role-transitions agreed yes
    session 1 on 2026-11-07 held
    score phq9 total 17 item9 0
    session 4 on 2026-11-14 held
    homework "ask for an hour alone" due 5
    incident "the kitchen" with "mother" { turn me "all right" feel "pushed out" }
    """
}
