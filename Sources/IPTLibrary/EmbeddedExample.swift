// Generated from Scripts/cases/demonstration.ipt; write it anew with `iptsh-dev generate`.

extension LibrarySource {
  /// An invented case that stands ready for its middle phase.
  package static let exampleCase = #"""
    # A fictional case, ready for its middle phase: a young woman after a move to another country.
    # Invented for this program; no real person is described. Whole courses: helen.ipt, daniel.ipt, noor.ipt.
    language 1
    set case label "demonstration" fictional yes format ipt {
      client "woman, 26, software tester, moved alone to a new country for her first permanent job"
      referral "occupational health; tearful at work, calls in sick on Mondays"
    }
    session 1 on 2026-10-26 held {
      score phq9 2 2 2 2 1 2 2 2 0
      risk {
        thoughts none plan none means none
        protective ["the study friend", "wants to stay in this country"]
      }
      score gad7 total 13
      diagnosis "major depressive episode with anxious distress" told yes
      psychoeducation "depression named as an illness that can be treated"
      sick-role relieved "no overtime, no daily call home" duty "one attempt with another person a week"
      medication status none
      screens mania no substances no
    }
    session 2 on 2026-11-02 held {
      score phq9 2 2 2 2 1 2 2 1 0
      add relation "father" father {
        closeness 3 was 3 wanted 3 importance 4 frequency weekly conflict 1 confide no status active
      }
      add relation "study friend" friend {
        closeness 4 was 5 wanted 5 importance 4 frequency fortnightly conflict 0 confide partly
        status distant
      }
      add relation "ex" ex-partner {
        closeness 2 was 5 wanted 1 importance 3 frequency none conflict 1 confide no status ended
      }
      add relation "team lead" boss {
        closeness 2 wanted 3 importance 4 frequency daily conflict 3 confide no status strained
      }
      add relation "desk neighbour" colleague {
        closeness 2 wanted 4 importance 3 frequency daily conflict 0 confide no status active
      }
    }
    session 3 on 2026-11-09 held {
      score phq9 2 2 2 1 1 2 2 1 0
      event "leaves home for university; low until the study group forms" move on 2018-09 impact -3
      event "degree and job offer abroad" success on 2025-12 impact 3
      event "partner does not want to move; they part" separation on 2026-03 with ex impact -4
      event "arrives in the new country" move on 2026-04-15 impact -3
      onset "sleep and appetite go after the probation talk" on 2026-06
      role-pair "student in a close group" "employee, single, new in the country" situational
      focus role-transitions agreed yes
      formulation area role-transitions agreed yes {
        disorder "a depressive episode, phq9 15, treatable"
        onset "June 2026"
        event "the move took group, partner and home at once"
        link "what used to come by itself now has to be asked for"
        plan "12 sessions: take leave of the old life, build the first ties of the new one"
      }
      contract {
        sessions 12 length 50min cadence weekly start 2026-10-26 focus role-transitions
        measures [phq9, gad7] agreed yes
      }
      goal "speak with the team lead about being visible"
      goal "two regular contacts in the city"
    }
    """#
}
