/// The pages of what `iptsh check` finds in a script of the library.
extension DiagnosticPages {
  static let library: [DiagnosticPage] = [
    .init(
      "L010", "bands that do not fit",
      "The bands of a measure follow each other without a gap and without a total that is in two of "
        + "them, from the least total to the greatest.",
      read: .checked,
      wrong: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          band 0..3 low
          band 3..6 high
        }
        """,
      right: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          band 0..2 low
          band 3..6 high
        }
        """),
    .init(
      "L011", "outside the measure",
      "A band, a cut or an item lies where the measure has none: totals and items are counted from "
        + "what the measure declares.",
      read: .checked,
      wrong: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          band 0..2 low
          band 3..7 high
        }
        """,
      right: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          band 0..2 low
          band 3..6 high
        }
        """),
    .init(
      "L012", "an example that does not come out",
      "The answers of a `vector` must come to the total that stands with them. Either is wrong; the "
        + "source of the measure says which.",
      read: .checked,
      wrong: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          vector [1, 1, 1] total 4
        }
        """,
      right: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          vector [1, 1, 1] total 3
        }
        """),
    .init(
      "L013", "no LOINC code",
      "The digit behind the hyphen is worked out from those before it. A code that was copied with a "
        + "slip is told by it; leave it out rather than guess.",
      read: .checked,
      wrong: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          loinc total "44261-8"
        }
        """,
      right: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          loinc total "44261-6"
        }
        """),
    .init(
      "L014", "a critical item that is taken away",
      "A script of your own may declare a measure anew, but not without its critical items: each keeps its "
        + "answers and its `from` and `high-from`, or lower ones. Such a script is left out, and the measure "
        + "stays as it comes with the program. `measure phq9 … { … }` alone is refused; with the line "
        + "`critical item9 \"…\" from 1 high-from 2` in its block it is taken. New items may be watched freely.",
      read: .checked,
      wrong: """
        language 1
        measure phq9 "Our form" items 9 answers 0..3 window 14d by self worse higher missing refuse {
          total sum 1..9
        }
        """,
      right: """
        language 1
        measure phq9 "Our form" items 9 answers 0..3 window 14d by self worse higher missing refuse {
          total sum 1..9
          critical item9 "thoughts of death or self-harm" from 1 high-from 2
        }
        """),
    .init(
      "L015", "a safety gate that is made weaker",
      "Gates that wait for an answer to a flag keep `level error override no` and what they need. `gate G24 "
        + "\"…\" from initial to middle level warn { … }` is refused and the gate stays as it comes with the "
        + "program; other words for its message, and `need count(open-flags) = 0 and …`, are taken. A gate "
        + "that is declared anew with a fault replaces nothing either.",
      read: .checked,
      wrong: """
        language 1
        gate G24 "A flag is open." from initial to middle level warn {
          need count(open-flags) = 0
        }
        """,
      right: """
        language 1
        gate G24 "A flag is open." from initial to middle level error override no {
          need count(open-flags) = 0
        }
        """),
    .init(
      "L016", "points that ask for each other in a circle",
      "A point may ask for the result of another by `point(F01)`, but not for its own, be it by way of others; "
        + "and not for more than 100 on the way. `point X01 \"…\" … { need point(X01) = present }` can never be "
        + "worked out: its result stays unknown. Let it ask for what the record shows instead.",
      read: .checked,
      wrong: """
        language 1
        point X01 "Supervision noted" phase any kind core { need point(X01) = present }
        """,
      right: """
        language 1
        point X01 "Supervision noted" phase any kind core { need count(notes) > 0 }
        """),
    .init(
      "L017", "a script of the library folder that cannot be read",
      "The script is left out, with all that it declares: a crisis text, a measure, a gate. What keeps it from "
        + "being read stands with the message: its size (1 MiB at most), its permission, or that it is a folder.",
      read: .terminal,
      wrong: """
        mkdir -p ~/.config/iptsh/mine.ipt
        iptsh -c about
        """,
      right: """
        rmdir ~/.config/iptsh/mine.ipt
        iptsh -c about
        """),
    .init(
      "L018", "rings that do not fit",
      "Every step of closeness stands on one ring of the circle: none on two, and none on no ring, where those "
        + "who have it would be listed as not placed. A ring of a known word takes the place of that ring.",
      read: .checked,
      wrong: """
        language 1
        ring outer "the rim" closeness 1..1
        """,
      right: """
        language 1
        ring outer "the rim" closeness 1..1
        ring middle "half-way" closeness 2..3
        """),
    .init(
      "L019", "a critical item that never opens a flag",
      "A flag opens when a critical item is answered with `from` or more, and is marked high from `high-from` "
        + "on. Where no answer of the item is as high as that, the safeguard that the line promises would never "
        + "work. The answers that there can be stand behind `answers`, or with the item itself.",
      read: .checked,
      wrong: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          critical item3 "thoughts of self-harm" from 3
        }
        """,
      right: """
        language 1
        measure mood3 "Mood" items 3 answers 0..2 window 7d by self worse higher missing refuse {
          total sum 1..3
          critical item3 "thoughts of self-harm" from 1 high-from 2
        }
        """),
    .init(
      "L020", "a rule that asks for nothing",
      "A gate that needs nothing never closes, a task or a point of fidelity that needs nothing is never "
        + "recorded. `need` says what must be true of the record.",
      read: .checked,
      wrong: """
        language 1
        gate W01 "Inform the practice." from initial to middle level warn {
          fix "note \\"practice: …\\""
        }
        """,
      right: """
        language 1
        gate W01 "Inform the practice." from initial to middle level warn {
          need any(notes where text contains "practice")
          fix "note \\"practice: …\\""
        }
        """),
    .init(
      "L021", "a fix that is no statement",
      "What `fix` gives is offered to be typed, so that it begins with a verb or a kind of record, with `…` "
        + "where something is to be filled in.",
      read: .checked,
      wrong: """
        language 1
        gate W01 "Inform the practice." from initial to middle level warn {
          need any(notes where text contains "practice")
          fix "nottice \\"practice: …\\""
        }
        """,
      right: """
        language 1
        gate W01 "Inform the practice." from initial to middle level warn {
          need any(notes where text contains "practice")
          fix "note \\"practice: …\\""
        }
        """),
    .init(
      "L022", "a source that is in no list",
      "`source` takes the keys of the works that this program knows, so that `help` can name them. Another "
        + "work is named in words.",
      read: .checked,
      wrong: """
        language 1
        format short "Four sessions." sessions 3..6 planned 4 {
          frame 2..8 opening 1 closing 1
          source [ISIPD]
        }
        """,
      right: """
        language 1
        format short "Four sessions." sessions 3..6 planned 4 {
          frame 2..8 opening 1 closing 1
          source [ISIPT]
        }
        """),
  ]
}
