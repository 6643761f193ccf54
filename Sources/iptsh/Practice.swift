import ArgumentParser
import IPTShell

/// The subcommand `iptsh play`.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a role play.",
    discussion: """
      At each choice you type the number of what you would say or, where the author allows for it, \
      your own words; `help` lists what else there is: back, hint, why, pause. At a record you write \
      statements, and `done`. Nothing of the grades is shown before `debrief`. A class answers by \
      `vote 12 7 0`, a number for each option.

      With --attempt every move is kept in FILE at once; the same command goes on there. Without a \
      terminal the lines of standard input are what is typed.

      Exit status: 0 done, 3 a flag of the trainee's record is open, 65 the script or the attempt is \
      wrong, 66 no such file, 73 or 74 the attempt cannot be kept.
      """)

  @Argument(help: "The script with the role play.")
  var path: String
  @Option(help: "The label of the role play, where the script has several.")
  var label: String?
  @Option(help: "Keep the attempt in this file, or go on with the one in it.")
  var attempt: String?
  @Flag(help: "Play once and forwards: without hints, reasons and going back.")
  var exam = false
  @Option(
    name: .customLong("as"),
    help: "Whose part you play: therapist, or client to hear what a therapist's words do.")
  var role: String?
  @Option(help: "Add to this file what the trainer sees beside the class; follow it with tail -f.")
  var trainer: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    var request = PlayRequest(path: path)
    request.label = label
    request.attempt = attempt
    request.isExam = exam
    request.role = role
    request.trainer = trainer
    try common.run(Program(.play(request)))
  }
}

/// The subcommand `iptsh replay`.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play an attempt, or the history of a case, again.",
    discussion: """
      An attempt (*.attempt) gives the same text wherever it is played: 80 columns, no colour. If the \
      role play was edited since, each move goes by its labels; one that finds its choice or option no \
      more is refused. Of a case each entry is shown with what it changed.

      With --check FILE the replay is compared with a transcript. With --bless too, the difference is \
      shown and the transcript is written anew, or made.

      Exit status: 0 done, 1 the replay differs (--check), 3 a flag of the record is open, 65 the attempt \
      does not fit its role play, 66 no such file, 73 the file to write is there already.
      """)

  @Argument(help: "An attempt, or a case by name or path.")
  var path: String
  @Option(help: "The script with the role play; the one beside the attempt unless given.")
  var scene: String?
  @Option(help: "Compare with this file, and show what differs.")
  var check: String?
  @Flag(help: "With --check: show what differs, then write the file anew, or make it.")
  var bless = false
  @Flag(help: "Step by step: Space or Enter goes on, b back, q ends.")
  var step = false
  @Option(help: "Show it as fast as people read, so many times.")
  var pace: Double?
  @Option(
    help:
      "Write a recording for terminals (asciicast v2), with a marker for each scene, to a new file."
  )
  var record: String?
  @Option(help: "Add to this file what the trainer sees beside the class; follow it with tail -f.")
  var trainer: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    if let pace, !(pace > 0 && pace < 1000) {
      throw ValidationError("--pace takes a number above 0 and below 1000.")
    }
    guard !bless || check != nil else {
      throw ValidationError("--bless goes with --check FILE, the transcript to write.")
    }
    var request = ReplayRequest(path: path)
    request.scene = scene
    request.check = check
    request.isBlessing = bless
    request.isStepwise = step
    request.pace = pace
    request.recording = record
    request.trainer = trainer
    try common.run(Program(.replay(request)))
  }
}

/// The subcommand `iptsh debrief`.
struct DebriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief", abstract: "Talk attempts through: safety first, then turn by turn.",
    discussion: """
      Several attempts are compared first: who reached what, and where choices differ. An exam is \
      talked through when it is over.

      Exit status: 0 done, 3 a flag of a record is open, 65 an attempt is cut short, does not fit its \
      role play, or is an exam that goes on, 66 no such file.
      """)

  @Argument(help: "Attempts.")
  var paths: [String]
  @Option(help: "The script with the role play; the one beside each attempt unless given.")
  var scene: String?
  @Option(name: .customLong("as"), help: "The form: text, markdown, html, json or csv.")
  var form: String = "text"
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let form = PracticeForm(rawValue: form),
      [.text, .markdown, .html, .json, .csv].contains(form)
    else { throw ValidationError("--as takes text, markdown, html, json or csv.") }
    try common.run(Program(.debrief(paths: paths, scene: scene, form)))
  }
}

/// The subcommand `iptsh explore`.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a role play in all ways, and tell what was come to.",
    discussion: """
      Tells the scenes, lines and options that play can come to, the number of ways, the least and the \
      most points, and the shortest way to each end. Where conditions hang on counters without limit \
      the search stops and says so; --random plays by chance instead.

      Exit status: 0 all was come to, 1 something never is or goes wrong, 65 the script is wrong.
      """)

  @Argument(help: "The script with the role play.")
  var path: String
  @Option(help: "The label of the role play, where the script has several.")
  var label: String?
  @Flag(help: "All ways there are; so it is unless --random is given.")
  var all = false
  @Option(help: "Play so often, each choice by chance.")
  var random: Int?
  @Flag(help: "Only what the tests beside the scenes come to.")
  var tests = false
  @Option(help: "What chance begins with: the same seed gives the same plays.")
  var seed: UInt64 = 1
  @Option(help: "Write what was come to, as JSON, to a new file.")
  var coverage: String?
  @Option(help: "The form: text, json, tap or junit.")
  var format: String = "text"
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let form = PracticeForm(rawValue: format), [.text, .json, .tap, .junit].contains(form)
    else { throw ValidationError("--format takes text, json, tap or junit.") }
    if let random, !(1...1_000_000).contains(random) {
      throw ValidationError("--random takes a number from 1 to 1000000.")
    }
    guard [all, tests, random != nil].count(where: { $0 }) < 2 else {
      throw ValidationError("Give one of --all, --random and --tests.")
    }
    let way = random.map { ExploreWay.random($0, seed: seed) } ?? (tests ? .tests : .all)
    try common.run(Program(.explore(path: path, label: label, way, coverage: coverage, form)))
  }
}

/// The subcommand `iptsh map`.
struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Draw the scenes of a role play: as a graph (dot), for Twine (twee), or as a page for the trainer \
      (text, markdown, html).
      """)

  @Argument(help: "The script with the role play.")
  var path: String
  @Option(help: "The label of the role play, where the script has several.")
  var label: String?
  @Option(name: .customLong("as"), help: "The form: dot, twee, text, markdown or html.")
  var form: String = "dot"
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let form = PracticeForm(rawValue: form),
      [.dot, .twee, .text, .markdown, .html].contains(form)
    else {
      throw ValidationError("--as takes dot, twee, text, markdown or html.")
    }
    try common.run(Program(.map(path: path, label: label, form)))
  }
}
