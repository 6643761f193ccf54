/// The pages of what may be wrong with a case file, or keep it from being opened or saved.
extension DiagnosticPages {
  static let files: [DiagnosticPage] = [
    .init(
      "C001", "no case file",
      "The file does not begin with `casefile`. If it is a case all the same, its first line was "
        + "lost or altered: `iptsh recover` writes what the rest holds into a new file.",
      read: .terminal,
      wrong: """
        echo 'her sister rang' > sister.case
        iptsh show sister.case summary
        """,
      right: "iptsh show anna summary"),
    .init(
      "C002", "later version",
      "The file was written by a later program, and is opened by that program or a later one.",
      read: .terminal,
      wrong: """
        sed '1s/1/2/' cases/anna.case > later.case
        iptsh show later.case summary
        """,
      right: "iptsh show anna summary"),
    .init(
      "C003", "cut short",
      "The last line of the file is missing: it was copied in part, or the disk was full. "
        + "`iptsh recover` writes the whole lines into a new file.",
      read: .terminal,
      wrong: """
        head -n 8 cases/anna.case > part.case
        iptsh show part.case summary
        """,
      right: """
        iptsh recover part.case -o saved.case
        iptsh show saved.case summary
        """),
    .init(
      "C004", "altered",
      "The digest or the count in the last line does not fit the file, or something stands behind that "
        + "line: it was changed after it was written. `iptsh verify` looks for the place.",
      read: .terminal,
      wrong: """
        sed '$s/$/\\nher sister rang/' cases/anna.case > edited.case
        iptsh show edited.case summary
        """,
      right: """
        iptsh recover edited.case -o saved.case
        iptsh show saved.case summary
        """),
    .init(
      "C005", "chain broken",
      "Each line carries a link to all lines before it, and this one does not fit: it, or a line "
        + "before it, was altered, lost or put in. The chain shows damage, not forgery. "
        + "`iptsh recover` writes all that the chain proves into a new file.",
      read: .terminal,
      wrong: """
        sed 's/mother/father/' cases/anna.case > edited.case
        iptsh verify edited.case
        """,
      right: """
        iptsh recover edited.case -o saved.case
        iptsh verify saved.case
        """),
    .init(
      "C006", "no change", "A line is no change that this program knows.", read: .terminal,
      wrong: """
        sed '4s/^/x /' cases/anna.case > edited.case
        iptsh verify edited.case
        """,
      right: """
        iptsh recover edited.case -o saved.case
        iptsh verify saved.case
        """),
    .init(
      "C007", "out of turn",
      "A line's number does not follow: a line was lost, doubled or moved.", read: .terminal,
      wrong: """
        sed '4d' cases/anna.case > edited.case
        iptsh verify edited.case
        """,
      right: """
        iptsh recover edited.case -o saved.case
        iptsh verify saved.case
        """),
    .init(
      "C008", "line ends changed",
      "The lines of the file end with a return and a line end; an editor or a program that copied it "
        + "may have put the returns in.",
      read: .terminal,
      wrong: #"""
        sed 's/$/\r/' cases/anna.case > copied.case
        iptsh verify copied.case
        """#,
      right: """
        iptsh recover copied.case -o saved.case
        iptsh verify saved.case
        """),
    .init(
      "C010", "cannot be opened", "The system refused the file.", read: .terminal,
      wrong: "iptsh check week1.ipt",
      right: """
        echo 'note "came early"' > week1.ipt
        iptsh check week1.ipt
        """),
    .init(
      "C011", "no such case",
      "There is no case of this name. If its file is gone and the older generation, with `~` at the end "
        + "of its name, is still there, `iptsh recover CASE --older -o NEW` brings it back.",
      read: .terminal,
      wrong: "iptsh show ana summary",
      right: "iptsh show anna summary"),
    .init(
      "C012", "in use", "Another program has the case open for writing.", read: .terminal,
      wrong: """
        # Another program has the case open.
        iptsh -c 'note "came early"' anna
        """,
      right: """
        # It was closed there.
        iptsh -c 'note "came early"' anna
        """),
    .init(
      "C013", "not saved", "The case could not be written; what was saved before is untouched.",
      read: .terminal,
      wrong: """
        # The disk takes no more.
        iptsh -c 'note "came early"' anna
        """,
      right: """
        # There is room again.
        iptsh -c 'note "came early"' anna
        """),
    .init(
      "C014", "name in use",
      "There is a case of this name already, or the older generation of one that is gone: a new case "
        + "would replace it.", read: .terminal,
      wrong: "iptsh new anna",
      right: "iptsh new anna-2"),
    .init(
      "C015", "perhaps not durable",
      "The case is in place, but the disk did not confirm that a power cut cannot undo it.",
      read: .terminal,
      wrong: """
        # The disk reports an error where the folder of the cases is to be confirmed.
        iptsh -c 'note "came early"' anna
        """,
      right: """
        # The disk is in order.
        iptsh -c 'note "her sister rang"' anna
        """),
    .init(
      "C016", "another version",
      "Something else wrote to the case file while it was open here: a sync program, a restored "
        + "copy. Both versions are kept, the other one under a name with `conflict` in it; a person "
        + "decides which is right. Of an attempt at a role play the file stays as the other play left it, "
        + "and yours goes on beside it.",
      read: .shell,
      wrong: """
        note "came early"
        # A sync program puts an older copy in the place of the case.
        note "her sister rang"
        """,
      right: #"note "rang again""#),
    .init(
      "C017", "changes nothing",
      "`iptsh verify` tells of changes that find no record: it was removed, renamed or never there. "
        + "They are kept, and count again when the record returns. Nothing is wrong with the file.",
      read: .terminal,
      wrong: """
        # Another program removed a person whom the case never had.
        iptsh verify anna
        """,
      right: """
        iptsh -c 'retract @1 because "there is no such person"' anna
        iptsh verify anna
        """),
    .init(
      "C018", "nothing to recover",
      "No line of the file is proved by the chain, so that no file was made. The older generation, "
        + "with `~` at the end of its name, may hold more: `iptsh recover CASE --older -o NEW`.",
      read: .terminal,
      wrong: """
        head -n 1 cases/anna.case > part.case
        iptsh recover part.case -o saved.case
        """,
      right: "iptsh recover anna -o saved.case"),
    .init(
      "C019", "not erased",
      "The case, or a copy of it beside it, could not be erased; what is named is still there. Where no "
        + "case file is open, as at the records of a role play, there is none to erase.",
      read: .terminal,
      wrong: """
        # The disk reports an error where the file is to be erased.
        iptsh -c 'forget case because "she asked for it"' anna
        """,
      right: """
        # The disk is in order.
        iptsh -c 'forget case because "she asked for it"' anna
        """),
    .init(
      "C021", "moved away while it was open",
      "The file of the case was moved, renamed or erased by something else while the case was open here. The "
        + "next entry saves all of it anew under the old name, so that nothing is lost; if the file was moved "
        + "on purpose there are two of it then, and a person decides which one stays.",
      read: .shell,
      wrong: """
        # The file of the case is moved to another folder.
        note "came early"
        """,
      right: #"note "her sister rang""#),
    .init(
      "C020", "in both cases",
      "An entry was moved: it was saved in the other case first, and then the case that it is taken out of "
        + "could not be saved. Nothing is lost; it stands in both. `retract` takes it back where it does not "
        + "belong.",
      read: .terminal,
      wrong: """
        iptsh new ./berta.case
        iptsh -c 'note "her sister rang"' anna
        # The disk reports an error where the first case is to be saved.
        iptsh -c 'move @3 to "berta.case"' anna
        """,
      right: """
        # The disk is in order.
        iptsh -c 'retract @3 because "it was moved"' anna
        """),
  ]

  /// The pages of what keeps something from being forgotten.
  static let forgetting: [DiagnosticPage] = [
    .init(
      "R050", "only in the shell",
      "The statement speaks to the shell: it opens a case, changes a setting, asks questions. A "
        + "script, `-c` and a pipe have no shell around them.",
      read: .terminal,
      wrong: "iptsh -c 'open anna'",
      right: "iptsh -c 'show case' anna"),
    .init(
      "R051", "not done by the shell",
      "The shell could not do what was asked of it; the message says why. Nothing was changed.",
      read: .shell,
      wrong: #"open anna; note "came early""#,
      right: #"note "came early""#),
    .init(
      "R052", "the history",
      "The file with the lines of earlier sittings could not be read or written. The lines of this "
        + "sitting are still brought back by Up until it ends; no case depends on that file.",
      read: .shell,
      wrong: """
        # The file of the history holds something else.
        # A shell is opened.
        """,
      right: "# The file is moved away, and a shell is opened."),
    .init(
      "C022", "a script without all of the case",
      "A case that is written as a script is run while it is written. What the script does not bring back is "
        + "listed, here and at its head: comments, which are about entries of a log that a new case has not; "
        + "values that name a record which was removed; a step of the phase that its gates would refuse today. "
        + "The case itself is as it was.", read: .terminal,
      wrong: """
        iptsh -c 'comment @2 "Ask about this."' anna
        iptsh export anna --as script
        """,
      right: """
        # Kept whole: the file itself, or its record as data.
        iptsh export anna --as json
        """),
    .init(
      "R040", "a person is forgotten by name",
      "An entry that gives a person a name is one of many lines with the name. Forgetting the person "
        + "reaches them all.",
      wrong: "add relation \"niece\"\nforget @2 because \"she asked for it\"",
      right: "add relation \"niece\"\nforget relation \"niece\" because \"she asked for it\""),
    .init(
      "R041", "no words to forget",
      "An entry has words where it has a text in quotes. Numbers, dates and words of lists stay, so "
        + "that the course of the treatment stays what it was.",
      wrong: "forget @11 because \"entered in error\"",
      right: "forget @5 because \"entered in error\""),
    .init(
      "R042", "the reason tells",
      "The reason stays in the log. A reason with the name in it would keep what is to be forgotten.",
      wrong: "forget relation \"Tom\" because \"Tom asked for it\"",
      right: "forget relation \"Tom\" because \"he asked for it\""),
    .init(
      "R043", "a later library",
      "The case was made with a later clinical library than this program has, and is not moved back.",
      read: .terminal,
      wrong: """
        # The case was made with library 9.0.
        iptsh -c 'upgrade' anna
        """,
      right: """
        # As it is it can be read, and written by the program that made it.
        iptsh show anna summary
        """),
    .init(
      "R044", "cannot be moved",
      "An entry goes to another case with all that it adds, and only as something new there. What it names "
        + "must go with it, or stand there under the same name: add the person there first. What would change "
        + "a record that stands there, and what holds a session, a step of the phase or the discharge, stays: "
        + "enter it there anew, with a session of that case, and retract it here. Where no case file is open, "
        + "as in a scenario, nothing can be moved.",
      wrong: "move @13 to \"anna\"", right: "retract @13 because \"entered in the wrong case\""),
    .init(
      "R045", "it was moved",
      "The entry was moved to another case. To take that back on this side alone would leave it in both. Open "
        + "the case that it went to, and `move` it back from there; it is entered here anew.",
      read: .terminal,
      wrong: """
        iptsh new ./berta.case
        iptsh -c 'note "her sister rang"' anna
        iptsh -c 'move @3 to "berta.case"' anna
        iptsh -c 'retract @4 because "it was right"' anna
        """,
      right: """
        iptsh -c 'move @2 to "anna"' berta.case
        """),
  ]
}
