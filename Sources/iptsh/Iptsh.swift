import ArgumentParser
import Glibc
import IPTModel
import IPTShell

/// The command line as a whole.
struct Iptsh: ParsableCommand {
  static let subcommandNames = [
    "show", "cases", "new", "run", "check", "fmt", "verify", "recover", "export",
    "diff", "play", "replay", "debrief", "explore", "map", "help",
  ]

  static let usage = """
    iptsh [CASE]
    iptsh -c STATEMENTS [CASE]
    iptsh FILE.ipt [CASE]
    iptsh show CASE VIEW [--as FORMAT] [--as-of POINT]
    iptsh cases
    iptsh new NAME [--from FILE.ipt] [--fictional]
    iptsh run PATH… [--tag WORD]… [--only TEXT] [--given CASE|FOLDER] [--jobs N]
    iptsh check PATH…
    iptsh fmt [--check | --diff] PATH…
    iptsh verify CASE
    iptsh recover CASE -o NEW [--older]
    iptsh export CASE --as script|json [-o FILE]
    iptsh diff CASE CASE [--as table|json|csv]
    iptsh play FILE [--attempt FILE] [--exam] [--as ROLE] [--trainer FILE]
    iptsh replay CASE|ATTEMPT [--check FILE] [--step] [--pace X] [--record FILE]
    iptsh debrief ATTEMPT… [--as FORMAT]
    iptsh explore FILE [--all | --random N --seed S | --tests] [--coverage FILE]
    iptsh map FILE [--as dot|twee|markdown|html]
    iptsh help [SUBCOMMAND | WORD OF THE LANGUAGE]
    """

  static let configuration = CommandConfiguration(
    commandName: "iptsh",
    abstract: "A shell and a small language for casework in interpersonal psychotherapy.",
    usage: usage,
    discussion: """
      A record-keeping and teaching aid for trained professionals. It is not a medical device, makes \
      no diagnosis, gives no treatment decision and does not assess risk.

      Without a terminal, statements are read from standard input; -c runs those given and leaves. \
      Without a CASE nothing of either is kept. A script is all or nothing.

      Exit status: 0 done, 1 a check failed, 2 usage, 3 an unanswered risk flag, 65 bad data or \
      script, 66 no input, 73 cannot create, 74 input or output, 75 locked, 77 permission.
      """,
    version: Program.versionLine,
    subcommands: [
      Open.self, Show.self, Cases.self, New.self, Run.self, Check.self, Fmt.self, Verify.self,
      Recover.self, Export.self, Diff.self, Play.self, Replay.self, DebriefCommand.self,
      Explore.self, Map.self,
    ],
    defaultSubcommand: Open.self)

  @OptionGroup var common: CommonOptions

  /// Whether a word names a script: by its ending, or as a path that is no case's, which is how a
  /// script that starts itself by `#!` comes in.
  private static func isScript(_ word: String) -> Bool {
    if word.hasSuffix(".ipt") { return true }
    return word.contains("/") && !word.hasSuffix(".case") && !CaseFolder.isShortPath(word)
  }

  /// What words without options mean: scripts and cases.
  static func program(words: [String], statements: String? = nil) -> Program? {
    if let statements {
      return words.count <= 1 ? Program(.statements(statements, caseName: words.first)) : nil
    }
    let scripts = words.filter { isScript($0) }
    let cases = words.filter { !scripts.contains($0) }
    guard scripts.count <= 1, cases.count <= 1 else { return nil }
    if let script = scripts.first { return Program(.script(path: script, caseName: cases.first)) }
    return Program(.shell(caseName: cases.first))
  }
}

/// The options that every way of running the program takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "The present time: 2026-11-21 or 2026-11-21T14:30:00Z.")
  var now: String?

  @Option(help: "Your short name in the log; IPTSH_AUTHOR or the log-in name unless given.")
  var author: String?

  @Option(help: "When colour is used: auto, always or never.")
  var color: String = "auto"

  @Option(help: "The form of diagnostics: text or json.")
  var diagnostics: String = "text"

  @Option(help: "The most steps that a script may take.")
  var maxSteps: Int?

  @Flag(help: "No colour and no painting of the line.")
  var plain = false

  func run(_ program: Program) throws {
    var program = program
    if let now {
      guard let time = TimeArgument.parse(now) else {
        throw ValidationError("'\(now)' is no time: 2026-11-21 or 2026-11-21T14:30:00Z.")
      }
      program.now = time
    }
    guard let colour = Program.Colour(rawValue: color) else {
      throw ValidationError("--color takes auto, always or never.")
    }
    guard diagnostics == "text" || diagnostics == "json" else {
      throw ValidationError("--diagnostics takes text or json.")
    }
    if let maxSteps {
      guard maxSteps > 0 else { throw ValidationError("--max-steps takes a number above zero.") }
      program.greatestSteps = maxSteps
    }
    program.author = author
    program.colour = colour
    program.isPlain = plain
    program.writesJSON = diagnostics == "json"
    program.run()
  }
}

/// `iptsh` without a subcommand.
///
/// The words stand here and not in ``Iptsh``, which would take the names of subcommands for them.
struct Open: ParsableCommand {
  // A name that no case can be mistaken for.
  static let configuration = CommandConfiguration(
    commandName: "-", usage: Iptsh.usage, shouldDisplay: false)

  @Option(
    name: .short, parsing: .unconditionalSingleValue, help: "Run these statements and leave.")
  var c: [String] = []

  @OptionGroup var common: CommonOptions

  @Argument(help: "A case by name or path, or a script and perhaps a case for it to run on.")
  var words: [String] = []

  func run() throws {
    let statements = c.isEmpty ? nil : c.joined(separator: "\n")
    guard words.count <= 2, let program = Iptsh.program(words: words, statements: statements)
    else {
      throw ValidationError("Name one script and one case at most.")
    }
    try common.run(program)
  }
}

/// The subcommand `iptsh show`.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a view of a case.",
    discussion: """
      prep, summary, inventory, circle, timeline, chart MEASURE, formulation, progress, report, \
      fidelity, tasks, advice, tools, log, suggest focus, relapse-plan, safety-plan; a plural, such as \
      flags or relations, for a list; or a kind and a name, such as incident 1.

      POINT is a session ('session 4') or a date, for what was so then, or an entry ('@41') or a \
      moment (2026-11-21T14:30:00Z), for what the record said.
      """)

  @Argument(help: "The case, by name or path.")
  var caseName: String
  @Argument(help: "The view, or a kind and a name.")
  var view: [String]
  @Option(name: .customLong("as"), help: "The form: text, markdown, html, json or csv.")
  var format: String?
  @Option(help: "The time that the view is of.")
  var asOf: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    // A word with a blank is a name that the system's shell took out of its quotes; the first begins the
    // view, `incident 1`.
    let words = view.enumerated().map { index, word in
      index == 0 || !word.contains(" ") || word.hasPrefix("\"") ? word : "\"\(escaped(word))\""
    }
    .joined(separator: " ")
    try common.run(
      Program(.show(caseName: caseName, view: words, format: format, time: asOf)))
  }

  private func escaped(_ word: String) -> String {
    word.reduce(into: "") { text, character in
      if character == "\"" || character == "\\" { text += "\\" }
      text.append(character)
    }
  }
}

/// The subcommand `iptsh cases`.
struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the cases.")
  @OptionGroup var common: CommonOptions

  func run() throws { try common.run(Program(.cases)) }
}

/// The subcommand `iptsh new`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new case.",
    discussion: """
      The case has NAME for its label, whatever label a script behind --from gives it. If a scenario of \
      the script fails, no case is made, and the status is 1.
      """)

  @Argument(help: "The name of the case, or a path; never the client's own name.")
  var name: String
  @Option(help: "A script that fills the case.")
  var from: String?
  @Flag(help: "Mark the case as invented, for training.")
  var fictional = false
  @Flag(help: "Fill it with the invented case that comes with the program.")
  var example = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if example, from != nil { throw ValidationError("--example and --from exclude each other.") }
  }

  func run() throws {
    try common.run(
      Program(.new(name: name, from: from, isFictional: fictional, isExample: example)))
  }
}

/// The subcommand `iptsh run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run scripts, each on a case of its own, and report on their scenarios.",
    discussion: """
      Without --now there is no clock: the day is that of the last session. The exit status is 0 when \
      every scenario passes, 1 when one fails, 2 when none has the tag, 3 when a flag stays open that no \
      `expect notice S01` speaks of, 65 when a script is wrong.

      With a folder behind --given every case in it, and every script that makes one, is judged by the \
      same scripts: a row for each, and what the class came to. What cannot be read is a row that says \
      so. Of the scenarios those count that begin `from given`. --feedback writes a sheet for each, and \
      one for the class, `_class`. With --against the sheets tell what was entered since the seed. With \
      either of them a case alone is told in the same way.

      With --jobs several processes share the work; the report is the same. An interrupt keeps what is \
      done by then, and tells it.
      """)

  @Argument(help: "Scripts, and folders in which all scripts are run.")
  var paths: [String]
  @Option(name: .customLong("tag"), help: "Run the scenarios with this tag; may be repeated.")
  var tags: [String] = []
  @Option(help: "Run the scenarios and tests whose titles hold this text.")
  var only: String = ""
  @Option(
    help: "The case that `from given` stands for, a script that makes it, or a folder of such.")
  var given: String?
  @Option(help: "A folder for a sheet of feedback for each case.")
  var feedback: String?
  @Option(help: "The form of the sheets: markdown or html.")
  var feedbackAs: String = "markdown"
  @Option(help: "The case or script that the cases began from; the sheets tell what differs.")
  var against: String?
  @Option(help: "How many processes share the work; 0 is one for each processor.")
  var jobs: Int = 1
  @Option(help: .hidden)
  var worker: String?
  @Option(help: "Run one part of the scripts: 2/5 is the second of five parts.")
  var shard: String?
  @Flag(help: "Go on behind a script that cannot be read.")
  var keepGoing = false
  @Option(help: "The form of the report: text, tap, junit, json or csv.")
  var format: String = "text"
  @Option(help: "Run the script on this case, and keep what it does if all it expects is so.")
  var commit: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let form = RunRequest.Form(rawValue: format) else {
      throw ValidationError("--format takes text, tap, junit, json or csv.")
    }
    guard commit == nil || given == nil else {
      throw ValidationError("Give --commit or --given, not both.")
    }
    var request = RunRequest(paths: paths)
    (request.tags, request.only, request.given) = (tags, only, given)
    (request.keepsGoing, request.form, request.commit) = (keepGoing, form, commit)
    request.feedback = feedback
    guard let sheets = RunRequest.Sheets(rawValue: feedbackAs) else {
      throw ValidationError("--feedback-as takes markdown or html.")
    }
    (request.sheets, request.seed) = (sheets, against)
    guard (0...64).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 0 to 64.")
    }
    request.jobs = jobs == 0 ? max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64)) : jobs
    guard against == nil || given != nil else {
      throw ValidationError("--against goes with --given.")
    }
    request.shard = try shard.map { try Self.part($0, of: "--shard") }
    request.worker = try worker.map { try Self.part($0, of: "--worker") }
    try common.run(Program(.run(request)))
  }

  private static func part(_ text: String, of option: String) throws -> (number: Int, of: Int) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count > 0,
      (1...count).contains(number)
    else { throw ValidationError("\(option) takes a part of so many: 2/5.") }
    return (number, count)
  }
}

/// The subcommand `iptsh check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read scripts and run nothing: tell what is wrong and what may be a mistake.")

  @Argument(help: "Scripts, and folders in which all scripts are checked.")
  var paths: [String]
  @OptionGroup var common: CommonOptions

  func run() throws { try common.run(Program(.check(paths: paths))) }
}
