/// One comparison: what is prepared, which programs take turns, and what they must come to.
struct Row: Sendable {
  /// What `--only` calls it.
  var name: String
  var title: String
  /// At most so steep may the work grow: the exponent of the size.
  var growthMark: Double?
  /// Timed rounds, unless `--rounds` says otherwise; one more goes before them, untimed.
  var rounds: Int
  var measure = Measure.toEnd
  /// At most so many nanoseconds for the first program, whatever the others need.
  var limit: Int64?
  /// Generated before the first run, each as `STEM.ipt`, `STEM.lua` and `STEM.sql`.
  var texts: [Text] = []
  /// Written before the first run.
  var files: [File] = []
  /// The first one present is what the others are compared with.
  var programs: [Program]

  /// Whether what a program built goes unseen where another's is checked.
  ///
  /// It may have done nothing at all, so no mark and no gate can be said to be met.
  func leavesUnchecked(_ program: Program) -> Bool {
    program.check == nil && programs.contains { $0.check != nil }
  }

  enum Measure: Sendable, Equatable {
    case toEnd
    case toPrompt
    /// In a terminal, from a key to the end of what is written in answer; the middle one of many.
    case toEcho
    /// The program times itself and writes nanoseconds.
    case reported

    /// Whether the figures are too small for milliseconds.
    var isFine: Bool { self == .toEcho || self == .reported }
  }

  /// A generated text: its name without ending, and its number of statements.
  struct Text: Sendable {
    var stem: String
    var count: Int
  }
}

extension Row {
  /// A file of a row, in its folder or in one within it.
  struct File: Sendable {
    var name: String
    var text: String
  }
}

/// One of the programs of a row.
struct Program: Sendable {
  var name: String
  var executable: Executable
  /// Run in this order before the first round.
  var setUp: [[Argument]] = []
  var arguments: [Argument]
  /// What its prompt ends with, where the clock stops at the prompt.
  var prompt = ""
  /// What its answer to a key ends with; empty for the key itself.
  var echo = ""
  var check: Check?
  var instructions: Instructions?
  /// Of the wall clock of the program under measurement: at most this share of this peer's.
  var mark: Double?
  /// Of the memory of the program under measurement: at most this share of this peer's.
  var memoryMark: Double?
  /// Changes in the case it works on, where a row asks how the work grows with them.
  var size: Int?

  enum Executable: Sendable, Equatable {
    /// The program named by `--program`.
    case measured
    /// A program of the system.
    case installed
    /// This one.
    case itself
  }

  /// A word of a command line.
  enum Argument: Sendable, ExpressibleByStringLiteral {
    case word(String)
    /// All of a prepared file.
    case contents(of: String)

    init(stringLiteral value: String) {
      self = .word(value)
    }
  }

  /// A run of the same program after all rounds, and what it must print.
  struct Check: Sendable {
    var arguments: [Argument]
    var expected: Expectation

    enum Expectation: Sendable {
      /// The tally of a text, as ``Tally/lines`` writes it.
      case tally(of: String)
      /// How many times the program has run, the untimed and the counted round included.
      case runs
      /// A line.
      case line(String)
    }
  }

  /// A run whose instructions are counted.
  struct Instructions: Sendable {
    var arguments: [Argument]
    /// Statements in it, for a figure per statement; 1 leaves the whole.
    var statements = 1
    /// At most so many.
    var gate: Int?
  }
}
