import IPTEngine

/// The pages of the diagnostics of role plays.
let practicePages: [DiagnosticPage] = [
  .init(
    "N020", "no such label",
    "`go`, `call`, `match`, `take` and conditions name scenes, options and skills by labels that the "
      + "role play has.",
    wrong: #"roleplay r "R" { scene a { client "Hm."; go b } }"#,
    right: #"roleplay r "R" { scene a { client "Hm."; go b }; scene b { client "Well." } }"#),
  .init(
    "N021", "the label is taken",
    "Role plays have labels of their own in a text, scenes, choices and records in a role play, options "
      + "in their choice: what is recorded of a play refers to them. No scene is called `end`.",
    wrong: #"roleplay r "R" { scene a { client "Hm." }; scene a { client "Well." } }"#,
    right: #"roleplay r "R" { scene a { client "Hm." }; scene b { client "Well." } }"#),
  .init(
    "N022", "no scene", "A role play begins with its first scene.",
    wrong: #"roleplay r "R" { about "Nothing." }"#,
    right: #"roleplay r "R" { about "Little."; scene a { client "Hm." } }"#),
  .init(
    "N023", "an option without words",
    "An option is what the trainee says; there is nothing to choose where nothing is said.",
    wrong: #"roleplay r "R" { scene a { choose c { option x " " adherent because "b" } } }"#,
    right: #"roleplay r "R" { scene a { choose c { option x "Tell me." adherent because "b" } } }"#),
  .init(
    "N024", "too many options",
    "A choice has at most 99 options, and is read best with three. Split it into several choices behind "
      + "each other.",
    read: .terminal,
    wrong: #"""
      {
        echo 'roleplay r "R" { scene a { choose c {'
        for n in $(seq 100); do echo "option o$n \"Word $n.\" adherent because \"Receives her.\""; done
        echo '} } }'
      } > many.ipt
      iptsh check many.ipt
      """#,
    right: #"""
      {
        echo 'roleplay r "R" { scene a { choose c {'
        for n in $(seq 3); do echo "option o$n \"Word $n.\" adherent because \"Receives her.\""; done
        echo '} } }'
      } > many.ipt
      iptsh check many.ipt
      """#),
  .init(
    "N025", "an option called like a word of the player",
    "`back`, `hint`, `debrief` and their like are what whoever plays can type at a choice, and so is the "
      + "label of an option. One word cannot be both.",
    wrong: #"roleplay r "R" { scene a { choose c { option back "Go back." off because "b" } } }"#,
    right: #"roleplay r "R" { scene a { choose c { option return "Go back." off because "b" } } }"#),
  .init(
    "R030", "not possible here",
    "An attempt, or a test, makes a move for which the play does not wait: another choice is at hand, "
      + "the option is not open or not there any more, or the play is over.",
    read: .terminal,
    wrong: #"""
      # The play is over with the first choice.
      printf '1\n2\n' | iptsh play door.ipt
      """#,
    right: "echo 1 | iptsh play door.ipt"),
  .init(
    "R031", "the play goes round",
    "Scenes lead into each other without a choice between them, or call each other ever deeper.",
    read: .terminal,
    wrong: """
      echo 'roleplay r "R" { scene a { client "Hm."; go a } }' > round.ipt
      iptsh play round.ipt
      """,
    right: """
      echo 'roleplay r "R" { scene a { client "Hm."; go end } }' > round.ipt
      iptsh play round.ipt
      """),
  .init(
    "R032", "not in an exam",
    "An exam is played once and forwards: without hints, reasons and going back. Its debrief ends it: "
      + "nothing is taken behind it, and before the end `iptsh debrief` does not talk it through. What was "
      + "begun as practice does not become an exam.", read: .terminal,
    wrong: "echo hint | iptsh play door.ipt --exam",
    right: "echo hint | iptsh play door.ipt"),
  .init(
    "R033", "another role play",
    "The file that the attempt names has no role play of that label; `--scene FILE` names another one.",
    read: .terminal,
    wrong: """
      echo 1 | iptsh play door.ipt --attempt ann.attempt
      mv door.ipt gate.ipt
      iptsh replay ann.attempt
      """,
    right: "iptsh replay ann.attempt --scene gate.ipt"),
  .init(
    "R034", "no role play",
    "The file holds no role play, or no attempt, or several of them. `--label` names one of several role "
      + "plays; an attempt that goes on has a file of its own.",
    read: .terminal,
    wrong: """
      echo 'print 1' > one.ipt
      iptsh play one.ipt
      """,
    right: "echo 1 | iptsh play door.ipt"),
  .init(
    "R035", "the replay differs",
    "`replay --check` compares what is played with what was kept, and found a difference. `--bless` shows it, "
      + "and writes what was kept anew.",
    read: .terminal,
    wrong: """
      echo 1 | iptsh play door.ipt --attempt ann.attempt > ann.txt
      iptsh replay ann.attempt --check ann.txt
      """,
    right: """
      iptsh replay ann.attempt > ann.txt
      iptsh replay ann.attempt --check ann.txt
      """),
  .init(
    "R036", "the attempt is cut short",
    "The file of the attempt ends in the middle. The moves that are whole are played, which a last line "
      + "without its line end is not; `iptsh play` with `--attempt` goes on there and makes the file "
      + "whole again.",
    read: .terminal,
    wrong: """
      echo 1 | iptsh play door.ipt --attempt ann.attempt
      truncate -s -2 ann.attempt
      iptsh replay ann.attempt
      """,
    right: """
      echo 1 | iptsh play door.ipt --attempt ann.attempt
      iptsh replay ann.attempt
      """),
  .init(
    "R037", "nobody voted",
    "A vote in which no option has a voice takes none. It is kept in the attempt, and the play waits as "
      + "before: vote again, or choose a number.",
    read: .terminal,
    wrong: "echo 'vote 0 0' | iptsh play door.ipt", right: "echo 'vote 3 1' | iptsh play door.ipt"),
  .init(
    "R038", "not a vote",
    "`vote` takes a whole number of votes for each option that is open, in the order in which they are "
      + "shown: `vote 12 7 0`.",
    read: .terminal,
    wrong: "echo 'vote many' | iptsh play door.ipt", right: "echo 'vote 3 1' | iptsh play door.ipt"),
  .init(
    "R039", "interrupted in a play",
    "Ctrl-C takes back the line that is being typed, and nothing else. `pause` leaves the play.",
    read: .shell,
    wrong: """
      play "door.ipt"
      # Ctrl-C is pressed.
      """,
    right: "pause"),
  .init(
    "L050", "a scene that nothing leads to",
    "No `go`, no `call` and no scene before it that falls through leads to the scene.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a { go c }
        scene b { client "Well." }
        scene c { client "Yes." }
      }
      """,
    right: """
      roleplay r "R" {
        scene a { client "Hm." }
        scene b { client "Well." }
        scene c { client "Yes." }
      }
      """),
  .init(
    "L051", "a line that is never played",
    "What stands before the line always leads away: a `go`, or a choice whose options all do.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a { go end; client "Hm." }
      }
      """,
    right: """
      roleplay r "R" {
        scene a { client "Hm."; go end }
      }
      """),
  .init(
    "L052", "no way out", "From the scene no way leads to the end of the play.", read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time." go a
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time." go a
            option talk "Talk." off because "Too soon." go end
          }
        }
      }
      """),
  .init(
    "L053", "a choice that can become empty",
    "All its options have conditions, or can be taken once and play comes here again; then play goes "
      + "on behind the choice. `fallback { … }` says how.", read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time." once go a
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time." once go a
            fallback { go end }
          }
        }
      }
      """),
  .init(
    "L054", "an option without a grade",
    "What is not graded gives no points and is not talked of in the debrief.", read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time."
            option talk "Talk."
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time."
            option talk "Talk." off because "Too soon."
          }
        }
      }
      """),
  .init(
    "L055", "a grade without a reason", "The debrief tells the trainee the reason of each grade.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time."
          }
        }
      }
      """),
  .init(
    "L056", "a skill without points", "No option gives points for the skill.", read: .checked,
    wrong: """
      roleplay r "R" {
        skill warmth "Warmth"
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time."
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        skill warmth "Warmth"
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time." skill warmth
          }
        }
      }
      """),
  .init(
    "L057", "nothing to match",
    "`typed` needs a `match`, and each `match` the words that are looked for.", read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time."
            typed { match wait none ["talk"] }
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time."
            typed { match wait any ["wait", "time"] none ["talk"] }
          }
        }
      }
      """),
  .init(
    "L058", "no adherent option", "Whatever the trainee takes here, it is not quite right.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option talk "Talk." off because "Too soon."
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option talk "Talk." off because "Too soon."
            option wait "Wait." adherent because "Gives time."
          }
        }
      }
      """),
  .init(
    "L059", "a return without a call",
    "No `call` leads to the scene, so that `return` only falls through to the next one.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a { client "Hm."; return }
        scene b { client "Well." }
      }
      """,
    right: """
      roleplay r "R" {
        scene a { call b; go end }
        scene b { client "Well."; return }
      }
      """),
  .init(
    "L060", "a scene that calls itself",
    "A scene is called while it is played, so that the calls within each other never come back. `go` "
      + "begins a scene anew without coming back.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          call a
          choose c {
            option wait "Wait." adherent because "Gives time."
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option wait "Wait." adherent because "Gives time." go end
          }
        }
      }
      """),
  .init(
    "L061", "words that are never understood",
    "Whatever the `match` finds is taken out by its own `none`, or is found by another option as well; "
      + "then it is not guessed which one is meant.",
    read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          choose c {
            option ask "Tell me more." adherent because "Invites."
            typed { match ask any ["tell* me"] none ["me"] }
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        scene a {
          choose c {
            option ask "Tell me more." adherent because "Invites."
            typed { match ask any ["tell* me"] none ["why"] }
          }
        }
      }
      """),
  .init(
    "L062", "a record without a day",
    "What a trainee writes belongs to a session or a day, and the role play names none: its tests and "
      + "`explore` have no clock. A play keeps the day on which it was begun; a session in `setup` makes it "
      + "the same day for everybody.", read: .checked,
    wrong: """
      roleplay r "R" {
        scene a {
          record "Write down who was named." {
            expect count(relations) = 1
          }
        }
      }
      """,
    right: """
      roleplay r "R" {
        setup { session 1 on 2026-01-05 held }
        scene a {
          record "Write down who was named." {
            expect count(relations) = 1
          }
        }
      }
      """),
  .init(
    "L063", "braces in what is said",
    "Only a text with `$` before its quotes works out what stands in braces.", read: .checked,
    wrong: """
      roleplay r "R" {
        scene a { client "You asked {visits(a)} times." }
      }
      """,
    right: """
      roleplay r "R" {
        scene a { client $"You asked {visits(a)} times." }
      }
      """),
]
