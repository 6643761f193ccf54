/// What may stand where a value is expected, in a form that the parser reads without looking up text.
public struct ValueShape: Sendable, Equatable, BitwiseCopyable {
  /// The sort of a value.
  public enum Sort: UInt8, Sendable, BitwiseCopyable {
    case text
    case integer
    case yesNo
    /// A word of a set; the set is a scope of the grammar.
    case word
    /// Nothing, or a word of a set: present by the name of its clause alone.
    case presence
    case date
    case time
    case timestamp
    case duration
    /// The number of a session.
    case session
    /// `session N` spelled out, as a place.
    case sessionPlace
    /// The name of a record: text, or one word.
    case name
    /// The number of a record.
    case number
    /// The word of a kind, then the name or number of a record of it, if it has any.
    case record
    /// A word that is declared elsewhere.
    case symbol
    case label
    case range
    case expression
    /// A condition to sort by, and perhaps `desc`.
    case order
    /// A change of the log: `@41`.
    case entry
    /// Any words to the end of the statement.
    case words
    /// Rows to go through: a query, or a list.
    case rows
    /// A variable and what it is to be: `$n = 3`.
    case assignment
    /// A variable, or several in brackets: `$r`, `[$a, $b]`.
    case binding
    /// A word that is to be a statement from here on.
    case newWord
    /// Variables, each with the type of what it takes: `$who relation $steps 1..4`.
    case parameters
    /// A word and perhaps a whole number: `affect +1`.
    case counted
  }

  /// What sort of value it is.
  public var sort: Sort
  /// Whether several values may stand in brackets.
  public var isList = false
  /// Whether several values may follow each other without brackets.
  public var isRun = false
  /// Whether a list may be empty and have missing elements, as lists in old files may.
  public var isLoose = false
  /// Whether a word that opens a clause is a value all the same, where it stands by its position.
  public var isAnyWord = false
  /// Whether the value stands there as it is: nothing is worked out, and it cannot be unknown.
  public var isFixed = false
  /// Whether words outside the set are accepted as they are.
  public var isOpen = false
  /// The set of words, for `word` and `presence`.
  public var words: UInt16 = 0
  /// The least number, for `integer`.
  public var least: Int32 = .min
  /// The greatest number, for `integer`.
  public var greatest: Int32 = .max
  /// The letter before a number that is counted anew, as in `m1`, where one may stand for the number of a
  /// record; 0 for none.
  public var letter: UInt8 = 0
  /// One more than the position of the shape to be tried when this one does not fit; 0 for none.
  public var otherwise: UInt16 = 0
  /// What the owner of the shape wants to know again: a kind, a sort of symbol.
  public var owner: UInt16 = 0

  /// A shape that takes one value of a sort, of any size, and nothing in its place.
  public init(_ sort: Sort) { self.sort = sort }

  /// Whether `unknown` may stand for the value.
  var takesUnknown: Bool {
    switch sort {
    case .words, .expression, .rows, .order, .assignment, .binding, .parameters, .newWord, .counted:
      false
    default: !isFixed
    }
  }

  /// Whether a variable or an expression in brackets may stand for the value.
  var takesComputed: Bool { takesUnknown && sort != .record && sort != .entry }
}

/// One argument of a form: what it is called and what it takes.
public struct Clause: Sendable {
  /// The word that opens the clause, or two with a blank between them; empty for an argument that
  /// stands by its position alone.
  public var word: String
  /// Other words that open the clause.
  public var aliases: [String] = []
  /// What the argument takes.
  public var shape: ValueShape
  /// Whether it stands in its place without its word.
  public var isPositional = false
  /// Whether the statement is refused without it.
  public var isRequired = false
  /// Whether the clause may come more than once.
  public var isRepeatable = false
  /// Whether its words may stand without the clause's own word.
  public var isBare = false
  /// Whether the value moves with time; nothing to the parser, much to the owner.
  public var isTracked = false
  /// Whether digits may be part of the word, as in `item9`.
  public var isNumberedWord = false
  /// What the argument is for, in one line.
  public var help: String
  /// What the value is called in messages: "a whole number from 1 to 5"; empty where the owner of the
  /// form is to say it, see ``Grammar/expects(_:of:)``.
  public var expects: String
  /// What the owner of the form wants to know again: the field.
  public var owner: Int
  /// The kind of the record whose key this is, or -1.
  public var kindOfKey = -1
  /// The endings of the files that the value may name; empty if it names none.
  public var fileEndings: [String] = []
  /// Whether its words are a subject of help.
  public var isSubject = false

  /// An argument that may be left out, comes at most once and stands behind its word.
  public init(
    _ word: String, _ shape: ValueShape, help: String, expects: String, owner: Int = -1
  ) {
    self.word = word
    self.shape = shape
    self.help = help
    self.expects = expects
    self.owner = owner
  }
}

/// The arguments of one statement: a key, positionals in order, clauses in any order, a block.
public struct Form: Sendable {
  /// What a block behind the arguments holds.
  public enum Block: UInt8, Sendable, BitwiseCopyable {
    case none
    /// Statements, as at the top of a script.
    case statements
    /// Clauses of this form and lines of their own.
    case record
    /// Lines of their own in an order that counts, and statements among them.
    case script
  }

  /// The statement's words, for messages: `add relation`.
  public var title: String
  /// What the statement does, in one line.
  public var help: String
  /// The arguments, 64 at most; positionals are taken in order as far as they stand first.
  public var clauses: [Clause]
  /// What a block behind the arguments holds, if one may stand there.
  public var block: Block = .none
  /// Whether the block must be there.
  public var needsBlock = false
  /// Whether one statement may stand in the place of the block, without braces.
  public var takesStatement = false
  /// Whether the words may stand alone, though with anything behind them some clauses must be given.
  public var standsAlone = false
  /// Whether `else` may follow the block, with a block of its own or with `if` and its arguments.
  public var takesElse = false
  /// Whether what is wrong within the block belongs to the statement and not to the text.
  public var ownsFaults = false
  /// Whether the statement must be looked through before it runs, whatever its arguments are.
  public var isControl = false
  /// Whether it asks for rows by clauses of its own: `where`, `sort` and `limit`.
  public var ownsQuery: Bool { clauses.contains { $0.shape.sort == .order } }
  /// Words that open a line of its own within the block, with the form of each.
  public var lines: [(word: String, form: FormID)] = []
  /// What the owner of the form wants to know again: the command, or -1.
  public var command: Int
  /// The kind of record that the statement is about, as the owner numbers kinds; -1 for none.
  public var kind: Int

  /// A form without lines of its own, and without a kind or a block unless they are given.
  public init(
    title: String, help: String, clauses: [Clause], command: Int, kind: Int = -1,
    block: Block = .none, isControl: Bool = false
  ) {
    self.isControl = isControl
    self.title = title
    self.help = help
    self.clauses = clauses
    self.command = command
    self.kind = kind
    self.block = block
  }
}

/// The number of a form in the grammar.
public struct FormID: Hashable, Sendable, BitwiseCopyable {
  /// Its position in the grammar, from 0.
  public let index: UInt16
  /// Names the form at a position; ``Grammar/reserveForm()`` gives new ones.
  public init(index: UInt16) { self.index = index }
}

/// A set of words that may stand in one place, in the grammar.
public struct ScopeID: Hashable, Sendable, BitwiseCopyable {
  /// Its position in the grammar; 0 is that of the words that begin a statement.
  public let index: UInt16
  /// Names the scope at a position; ``Grammar/makeScope(_:isFilled:)`` gives new ones.
  public init(index: UInt16) { self.index = index }
}
