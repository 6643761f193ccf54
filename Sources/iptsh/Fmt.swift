import ArgumentParser
import Glibc
import IPTShell

/// The subcommand `iptsh fmt`.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Format scripts.",
    usage: """
      iptsh fmt [--check | --diff] PATH…
      iptsh fmt [--check | --diff] < FILE
      """,
    discussion: """
      Gives scripts their one form: two blanks for every open brace, one between words, lines of \
      100 columns. Words, texts and comments stay as they are, and so do line ends within a brace \
      or a bracket; what goes over the line is broken at its braces or at a long list, and a long \
      record gets a block.

      A PATH is a script, or a folder, whose *.ipt files are taken with those of the folders in it. \
      A file is replaced as a whole and only if it changes. Without a PATH, or with -, standard \
      input is formatted to standard output.

      A file that is not well formed is left alone, and so is a case file.

      Exit status: 0 done, 1 a script is not formatted (--check, --diff), 2 usage, 65 bad script, \
      66 no such file, 73 or 74 not written.
      """)

  @Flag(help: "Change nothing; name the scripts that are not formatted.")
  var check = false
  @Flag(help: "Change nothing; show what would change.")
  var diff = false
  @OptionGroup var common: CommonOptions
  @Argument(help: "Scripts, and folders with scripts in them.")
  var paths: [String] = []

  func run() throws {
    guard !check || !diff else { throw ValidationError("Give --check or --diff, not both.") }
    guard paths == ["-"] || !paths.contains("-") else {
      throw ValidationError("Standard input (-) is formatted alone.")
    }
    guard !paths.isEmpty || isatty(0) == 0 else {
      throw ValidationError("Name a script or a folder; `-` is standard input.")
    }
    let mode = check ? FormatRun.Mode.check : diff ? .difference : .write
    try common.run(Program(.format(paths: paths == ["-"] ? [] : paths, mode)))
  }
}
