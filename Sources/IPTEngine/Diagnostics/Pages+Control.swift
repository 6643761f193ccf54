/// The pages of what can go wrong with variables, definitions, loops and checks.
extension DiagnosticPages {
  static let control: [DiagnosticPage] = [
    .init(
      "P021", "else on a line of its own",
      "A line end closes the statement; `else` stands behind the `}` on its line, and nothing else can stand there.",
      wrong: "if phase = initial { print 1 }\nelse { print 2 }",
      right: "if phase = initial { print 1 } else { print 2 }"),
    .init(
      "N007", "no such variable",
      "A variable can be seen from its `let` to the end of the block it stands in.",
      wrong: "print $n", right: "let $n = 1; print $n"),
    .init(
      "N008", "the word is taken",
      "A definition makes a new verb; it cannot stand for one that is there.",
      wrong: "define score $n number { print $n }", right: "define twice $n number { print $n * 2 }"
    ),
    .init(
      "N009", "not in a block",
      "`define`, `include` and `scenario` stand at the top of a script: what they make is known "
        + "throughout, and a scenario has a case of its own. Nor are they tried: what they do, such as `move` in "
        + "another case, reaches beyond what `try` can keep back.",
      wrong: "if phase = initial { define hello { print 1 } }", right: "define hello { print 1 }"),
    .init(
      "N010", "no such type",
      "A parameter takes records of a kind, a text, a number, a date, a range, a word of a field.",
      wrong: "define hello $who person { print $who }",
      right: "define hello $who relation { print $who }"),
    .init(
      "N011", "a definition that uses itself",
      "Definitions use those before them. What is to be done again and again stands in a loop.",
      wrong: "define again { again }", right: "define again { repeat 2 { print 1 } }"),
    .init(
      "N012", "a script that includes itself",
      "Scripts may include each other in one direction only, and a scenario may not begin with a "
        + "script that leads back to its own.", read: .terminal,
      wrong: """
        echo 'include "b.ipt"' > a.ipt
        echo 'include "a.ipt"' > b.ipt
        iptsh run a.ipt
        """,
      right: """
        echo 'print 1' > b.ipt
        iptsh run a.ipt
        """),
    .init(
      "N013", "no such tag",
      "`iptsh run --tag` runs the scenarios with a tag, `--only` those with a word in their title; here none "
        + "has it, so that nothing was run.",
      read: .terminal,
      wrong: """
        echo 'scenario "a week" tags [weekly] { expect count(relations) = 0 }' > week.ipt
        iptsh run --tag wekly week.ipt
        """,
      right: "iptsh run --tag weekly week.ipt"),
    .init(
      "R013", "not met",
      "What `expect` states is not so, or not known; the values of its parts stand below it.",
      wrong: "expect count(relations) = 100", right: "expect count(relations) >= 1"),
    .init(
      "R014", "too many steps",
      "A script may take a number of steps that no sensible one needs; a loop goes round too often.",
      wrong: "repeat 1000000 { repeat 1000000 { } }", right: "repeat 10 { }"),
    .init(
      "R015", "too much output",
      "A script may print so much and no more, and a value may grow so much; a loop goes round too "
        + "often.",
      wrong: "let $text = \"echo \"; repeat 100 { let $text = $\"{$text}{$text}\" }",
      right: "let $text = \"echo\"; let $text = $\"{$text} {$text}\"; print $text"),
    .init(
      "R016", "another number of values",
      "Variables in brackets share out a list of as many values.",
      wrong: "for [$a, $b] in [[1, 2, 3]] { print $a + $b }",
      right: "for [$a, $b] in [[1, 2]] { print $a + $b }"),
    .init(
      "R017", "cannot be included",
      "The script is missing, cannot be read, or lies outside the folder of the script that names it.",
      wrong: "include \"nowhere.ipt\"", right: "note \"nothing is included\""),
    .init(
      "R019", "too many variables",
      "A statement holds more variables and values than there is room for, or a script defines more verbs "
        + "than the language can know at a time; divide it.",
      read: .terminal,
      wrong: #"""
        for number in $(seq 61000); do echo "let \$v$number = 1"; done > many.ipt
        iptsh check many.ipt
        """#,
      right: #"""
        for number in $(seq 10); do echo "let \$v$number = 1; print \$v$number"; done > few.ipt
        iptsh check few.ipt
        """#),
    .init(
      "R020", "no day",
      "`run` has no clock: what happens belongs to a session with a date, or to a day that is named.",
      read: .terminal,
      wrong: """
        echo 'note "came early"' > early.ipt
        iptsh run early.ipt
        """,
      right: "iptsh run --now 2026-11-21 early.ipt"),
    .init(
      "L001", "never read",
      "`check` tells of variables that are set and never read; often a name is misspelt.",
      read: .checked,
      wrong: """
        let $least = 3
        list relations where closeness >= 3
        """,
      right: """
        let $least = 3
        list relations where closeness >= $least
        """),
    .init(
      "L002", "never runs", "`check` tells of statements behind `stop`.", read: .checked,
      wrong: """
        stop
        list relations
        """,
      right: """
        list relations
        stop
        """),
    .init(
      "L003", "never used", "`check` tells of definitions that nothing uses.", read: .checked,
      wrong: "define near $who relation { print $who.closeness }",
      right: """
        define near $who relation { print $who.closeness }
        for $who in relations { near $who }
        """),
    .init(
      "L004", "points that nothing counts",
      "`check` tells of `worth` outside a scenario: only the points of scenarios are counted.",
      read: .checked,
      wrong: "expect count(relations) >= 3 worth 2",
      right: #"scenario "an inventory" { expect count(relations) >= 3 worth 2 }"#),
    .init(
      "L005", "a no-break space between words",
      "Word processors and web pages put blanks at which no line is broken. They are read as blanks, and look "
        + "like them; `check` tells of them, and `fmt` puts plain ones.",
      read: .checked, wrong: "list\u{A0}relations", right: "list relations"),
    .init(
      "L006", "compared with `unknown`",
      "A comparison with what is not known is not known itself, so that nothing is ever found by it. `is known` "
        + "and `is unknown` ask whether something was recorded.",
      read: .checked, wrong: "list relations where closeness = unknown",
      right: "list relations where closeness is unknown"),
  ]
}
