import ArgumentParser
import IPTShell

/// The subcommand `iptsh verify`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look a case file through for damage.",
    discussion: """
      Tells all that is wrong with the file, each with its line: the links of the chain, the digest, \
      the numbers, lines that are no change. Beside that it tells of changes that find no record, of \
      critical answers without a flag, and which library the case was made with. The chain shows \
      damage, not forgery.

      Exit status: 0 the file is whole, 65 it is damaged, 66 there is no such case.
      """)

  @Argument(help: "The case, by name or path.")
  var caseName: String
  @OptionGroup var common: CommonOptions

  func run() throws { try common.run(Program(.verify(caseName: caseName))) }
}

/// The subcommand `iptsh recover`.
struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Save what a damaged case file proves into a new file.",
    discussion: """
      Takes every line that the chain proves. Lines that were doubled or moved are sorted out, and a \
      line in which one bit turned is mended, since only one line fits. Where the chain ends, what \
      stands behind is left out and listed on standard output, for a person to judge. The damaged \
      file is never touched, and NEW must not be there yet.

      Exit status: 0 done, 65 nothing could be recovered, 66 no such case, 73 NEW is there already.
      """)

  @Argument(help: "The case, by name or path.")
  var caseName: String
  @Option(name: [.customShort("o"), .customLong("output")], help: "The new case, by name or path.")
  var new: String
  @Flag(help: "Take the older generation, the file with ~ at the end of its name.")
  var older = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run(Program(.recover(caseName: caseName, to: new, isOlder: older)))
  }
}

/// The subcommand `iptsh export`.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a case in another form.",
    discussion: """
      script  the present state as statements; run on an empty case, they give the same state
      json    every record with every field, schema iptsh.case/1, for other programs

      Neither holds the log: what was superseded, taken back or removed stays in the case file. \
      Whatever a script cannot bring back stands in its head. What is written holds a client's \
      words, so a FILE can be read by you alone, and one that is there already is not replaced.

      Exit status: 0 done, 1 done, and not all could be brought into a script, 65 the case is damaged, \
      66 no such case, 73 FILE is there already.
      """)

  @Argument(help: "The case, by name or path.")
  var caseName: String
  @Option(name: .customLong("as"), help: "The form: script or json.")
  var form: String
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The file to write; standard output unless given.")
  var file: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let form = ExportForm(rawValue: form) else {
      throw ValidationError("--as takes script or json.")
    }
    try common.run(Program(.export(caseName: caseName, form, to: file)))
  }
}

/// The subcommand `iptsh diff`.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what differs between two cases.",
    discussion: """
      Records of the two are the same that have the same name or number. A script (*.ipt) stands for \
      the case that it makes from nothing: compare a case that was handed in with its seed. Within one \
      case, `diff` in the shell compares two points of its record.

      Exit status: 0 nothing differs, 1 something does, 65 a case is damaged or a script is wrong, 66 \
      no such case.
      """)

  @Argument(help: "The first case, by name or path, or a script that makes one.")
  var first: String
  @Argument(help: "The second case, or a script.")
  var second: String
  @Option(name: .customLong("as"), help: "The form: table, json or csv.")
  var format: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard ["table", "json", "csv", nil].contains(format) else {
      throw ValidationError("--as takes table, json or csv.")
    }
    try common.run(Program(.difference(first, second, format: format)))
  }
}
