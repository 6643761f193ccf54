package import IPTLanguage
import IPTModel

/// One verb of the language: its words, its arguments, its help and what it does.
///
/// A verb is one such value in a file of its own and one line in ``Command/all``. Parsing, completion,
/// help, the reference and the tests come from the value.
package final class Command: Sendable {
  /// What a verb is for.
  package enum Purpose: Sendable {
    /// Changes the case.
    case changes
    /// Shows something and changes nothing.
    case view
    /// Steers or checks a script.
    case script
    /// Belongs to the shell: leaving, settings.
    case shell
  }

  /// What a statement does to the course of a script.
  package enum Control: Sendable {
    /// Sets a variable.
    case assignment
    /// Runs a block if a condition is true.
    case branch
    /// Runs a block for each of several values.
    case loop
    /// Runs a block so many times.
    case repetition
    /// Makes a new verb.
    case definition
    /// Reads another script.
    case inclusion
    /// Ends the script.
    case stop
  }

  /// Which kinds of record the verb's words go on with, if any.
  package enum Target: Sendable {
    /// The words of the verb are complete.
    case none
    /// The word of a kind follows, as it is said: `add relation`, `list relations`.
    case kind(KindUse)
    /// The arguments are the verb's own, and are about one kind: `outcome done`.
    case about(String)
    /// The arguments are the fields of one kind: `session 5 on …`.
    case fields(of: String)
  }

  /// An input line and something that must be seen in what it prints.
  package struct Example: Sendable {
    package let input: String
    package let output: String
    package init(_ input: String, _ output: String = "") {
      self.input = input
      self.output = output
    }
  }

  /// The verb.
  package let word: String
  package let purpose: Purpose
  package let target: Target
  /// What it does, in one line.
  package let summary: String
  /// What else there is to know, in full sentences.
  package let details: String
  /// Lines that run on the demonstration case.
  package let examples: [Example]
  /// The arguments, beside the fields of a kind.
  package let arguments: @Sendable (FormBuilder) -> [Clause]
  package let block: Form.Block
  /// Whether it is a view that `show` goes on with: `show inventory`.
  package let isView: Bool
  /// Whether `show` goes on with its word; a view of the whole case, or one with a past of its own.
  package let isShown: Bool
  /// Whether its word alone shows something, though with more it changes the case: `phase`.
  package let showsAlone: Bool
  /// What the statement does to the course of a script, if it does anything to it.
  package let control: Control?
  /// The verb whose words this one goes on with: `expect` for `expect error`.
  package let under: String
  /// Whether what is wrong within the block is the statement's own affair.
  package let ownsFaults: Bool
  /// Whether one statement may stand in the place of the block: `try add relation "x"`.
  package let takesStatement: Bool
  /// Whether the statement stands at the top of a script only, not in a block.
  package let standsAtTop: Bool
  /// Whether the verb itself works out its arguments.
  package let isLazy: Bool
  /// The verbs and lines in whose blocks it stands as a line; one that stands in none is a statement.
  package let standsIn: [String]
  /// Whether the block must be there; one of statements must.
  package let needsBlock: Bool
  /// Whether the block holds a role play, whose lines are played one by one.
  package let isPlayed: Bool
  /// What is wrong with a role play, or may be a mistake, before anything runs.
  package let review: Review?

  /// Looks at a statement before it runs; the set holds the labels that those before it in the text
  /// have given themselves.
  package typealias Review = @Sendable (Unit, Catalogue, inout Set<String>) -> [Diagnostic]

  /// The pages of the diagnostics that the verb brings with it.
  package let pages: @Sendable () -> [DiagnosticPage]
  /// What is wrong with a statement whatever the case holds.
  package let check: Check?

  /// Looks at a statement before it runs; `check`, which runs nothing, looks at it as well.
  package typealias Check = @Sendable (inout Interpreter, Statement) throws(Failure) -> Void

  /// What stands in the way of a word that is offered for an argument.
  package let objection: Objection?

  /// Why a word would be refused as an argument now, by what the case holds; nothing if it would not be.
  package typealias Objection =
    @Sendable (
      Evaluation, _ argument: Int, _ word: String
    ) -> String?

  /// Does it.
  package let run: @Sendable (inout Interpreter, Statement) throws(Failure) -> Void

  /// Whether it begins a statement; a line stands in the block of one.
  package var isStatement: Bool { under.isEmpty && standsIn.isEmpty }

  /// All words of the statement: `expect error`.
  package var words: String { under.isEmpty ? word : "\(under) \(word)" }

  package init(
    _ word: String, _ purpose: Purpose, _ target: Target = .none, summary: String,
    details: String = "", examples: [Example],
    arguments: @escaping @Sendable (FormBuilder) -> [Clause] = { _ in [] },
    block: Form.Block = .none, isView: Bool = false, isShown: Bool? = nil,
    showsAlone: Bool = false, control: Control? = nil, under: String = "",
    ownsFaults: Bool = false, isLazy: Bool = false, standsAtTop: Bool = false,
    takesStatement: Bool = false, standsIn: [String] = [], needsBlock: Bool? = nil,
    isPlayed: Bool = false, review: Review? = nil, check: Check? = nil,
    objection: Objection? = nil,
    pages: @escaping @Sendable () -> [DiagnosticPage] = { [] },
    run: @escaping @Sendable (inout Interpreter, Statement) throws(Failure) -> Void
  ) {
    self.word = word
    self.purpose = purpose
    self.target = target
    self.summary = summary
    self.details = details
    self.examples = examples
    self.arguments = arguments
    self.block = block
    self.isView = isView
    self.isShown = isShown ?? isView
    self.showsAlone = showsAlone
    self.control = control
    self.under = under
    self.ownsFaults = ownsFaults
    self.isLazy = isLazy
    self.standsAtTop = standsAtTop
    self.takesStatement = takesStatement
    self.standsIn = standsIn
    self.needsBlock = needsBlock ?? (block == .statements)
    self.isPlayed = isPlayed
    self.review = review
    self.check = check
    self.objection = objection
    self.pages = pages
    self.run = run
  }
}
