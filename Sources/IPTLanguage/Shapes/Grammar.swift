/// What a word means in one scope.
public enum WordMeaning: Equatable, Sendable, BitwiseCopyable {
  /// More words of the statement follow.
  case scope(ScopeID)
  /// The statement's words are complete; its arguments follow.
  case form(FormID)
  /// More words of the statement may follow; if none does, its arguments.
  case scopeOrForm(ScopeID, FormID)
  /// A clause of the form that the scope belongs to.
  case clause(UInt16)
  /// A word that is both the clause and its value.
  case bare(clause: UInt16, ordinal: UInt16)
  /// A word of a set, by its position in it.
  case ordinal(UInt16)
  /// A line of its own within a record block.
  case line(FormID)
}

/// A word of a scope, as it is listed.
public struct ScopeWord: Sendable {
  /// The word as it is typed.
  public let word: String
  /// What it stands for, in one line.
  public let help: String
  /// Whether it is another word for one that stands before it.
  public let isAlias: Bool
}

/// The language at hand: which words may stand where, and what arguments follow them.
///
/// It is filled by the owner of the commands, word by word and form by form, each when it is first
/// met, so that a short script pays for the words it uses and no others. It knows no command by name.
public final class Grammar {
  /// Fills scopes and forms on first use.
  public protocol Provider: AnyObject {
    /// Declares the words of a scope; when one word alone is wanted, others may be left out.
    func fill(scope: ScopeID, of grammar: Grammar)
    /// Makes the arguments of a form.
    func form(_ form: FormID, of grammar: Grammar) -> Form
    /// What an argument takes, in words, where its clause does not say.
    func expects(_ clause: Clause, of form: Form) -> String
  }

  /// The keywords: those of the parser, then those of the scopes as they are declared.
  public let symbols = SymbolTable()
  /// Makes what is missing; the owner of the commands.
  public weak var provider: (any Provider)?
  /// The scope of the words that begin a statement.
  public let statements: ScopeID

  private var slots: ContiguousArray<Slot>
  private var used = 0
  private var scopes: [Scope] = []
  /// The forms; an empty one where the code is not ready.
  private var forms: [Form] = []
  private var codes: ContiguousArray<FormCode> = []
  private var clauseCodes: ContiguousArray<ClauseCode> = []
  private var clauseOwners: ContiguousArray<Int16> = []
  private var shapes: ContiguousArray<ValueShape> = []

  private struct Slot: BitwiseCopyable {
    var key: UInt32
    var meaning: WordMeaning
    var isListed: Bool
  }

  private struct Scope {
    let title: String
    var words: [ScopeWord] = []
    var isFilled: Bool
    /// The form whose clauses the words are.
    var form: FormID?
    /// How many words were looked for that it does not have.
    var misses: UInt8 = 0
  }

  /// The word that is looked for while a scope declares its words; nil when all are.
  private var wanted: String?
  /// After so many words that a scope does not have, all that it has are declared.
  private static let patience = 8

  /// The part of a form that the parser reads while it works.
  public struct FormCode: BitwiseCopyable {
    var scope: ScopeID
    /// What the owner of the form wants to know again: the command, or -1.
    public var command: Int16
    /// The kind of record that it is about, as the owner numbers kinds; -1 for none.
    public var kind: Int16
    var firstClause: Int32
    var clauseCount: Int16
    var positionalCount: Int16
    /// A bit for each clause that must be given.
    var required: UInt64
    /// The clause whose word ends in a number, or -1.
    var numberedClause: Int16
    /// Whether `where`, `sort` and `limit` are clauses of the statement, outside of brackets.
    var ownsQuery: Bool
    /// What a block behind the arguments holds.
    public var block: Form.Block
    /// Whether a block must follow the arguments.
    public var needsBlock: Bool
    /// Whether `else` may follow the block.
    public var takesElse: Bool
    /// Whether what is wrong within the block is the statement's own affair.
    public var ownsFaults: Bool
    /// Whether the statement must be looked through before it runs.
    public var isControl: Bool
    /// Whether some clause opens with two words.
    var hasPhrases: Bool
    /// Whether one statement may stand in the place of the block.
    var takesStatement: Bool
    var standsAlone: Bool
    var isReady: Bool
  }

  /// The part of a clause that the parser reads while it works.
  public struct ClauseCode: BitwiseCopyable {
    /// What the clause takes.
    public var shape: ValueShape
    /// What the owner of the form wants to know again.
    public var owner: Int32
    /// Whether the value moves with time.
    public var isTracked: Bool
    var isPositional: Bool
    var isRequired: Bool
    var isRepeatable: Bool
  }

  /// A grammar whose one scope, that of the statements, is filled by the provider when it is used.
  public init() {
    slots = ContiguousArray(repeating: Self.emptySlot, count: 256)
    statements = ScopeID(index: 0)
    scopes.append(Scope(title: "statement", isFilled: false))
  }

  // MARK: Declaring

  /// Makes a scope whose words are declared now or, if `isFilled` is false, on first use.
  public func makeScope(_ title: String, isFilled: Bool = false) -> ScopeID {
    scopes.append(Scope(title: title, isFilled: isFilled))
    return ScopeID(index: UInt16(scopes.count - 1))
  }

  /// Reserves the number of a form that is made on first use.
  public func reserveForm() -> FormID {
    forms.append(Self.noForm)
    codes.append(
      FormCode(
        scope: statements, command: -1, kind: -1, firstClause: 0, clauseCount: 0,
        positionalCount: 0, required: 0, numberedClause: -1, ownsQuery: false, block: .none,
        needsBlock: false, takesElse: false, ownsFaults: false, isControl: false, hasPhrases: false,
        takesStatement: false, standsAlone: false, isReady: false))
    return FormID(index: UInt16(forms.count - 1))
  }

  /// Says what a word means in a scope.
  ///
  /// The first meaning of a word holds.
  public func declare(
    _ word: String, in scope: ScopeID, _ meaning: WordMeaning, help: String, isAlias: Bool = false
  ) {
    guard isWanted(word) else { return }
    let key = key(symbols.intern(word), scope)
    var slot = slot(of: key)
    if slots[slot].key == 0 {
      if (used + 1) * 2 > slots.count {
        grow()
        slot = self.slot(of: key)
      }
      slots[slot] = Slot(key: key, meaning: meaning, isListed: false)
      used += 1
    }
    guard wanted == nil, !slots[slot].isListed else { return }
    slots[slot].isListed = true
    scopes[Int(scope.index)].words.append(ScopeWord(word: word, help: help, isAlias: isAlias))
  }

  /// Takes back the meaning of a word that was declared last.
  public func retract(_ word: String, in scope: ScopeID) {
    let slot = slot(of: key(symbols.find(word), scope))
    guard slots[slot].key != 0 else { return }
    // The key of no word: it is never looked up, and those behind it are still found.
    slots[slot].key = Self.retracted
    scopes[Int(scope.index)].words.removeAll { $0.word == word }
  }

  private static let retracted: UInt32 = 0xFFFF_0000

  /// Whether a scope that is declaring its words need declare this one.
  public func isWanted(_ word: String) -> Bool { wanted.map { $0 == word } ?? true }

  /// Keeps a shape that another refers to, and returns its number plus one; the same for the same shape.
  ///
  /// Shapes are made anew wherever a form is looked at, as by every `help`; kept each time, they would
  /// run out of numbers.
  public func store(_ shape: ValueShape) -> UInt16 {
    if let known = shapes.lastIndex(of: shape) { return UInt16(known + 1) }
    guard shapes.count < Int(UInt16.max) else { return 0 }
    shapes.append(shape)
    return UInt16(shapes.count)
  }

  /// How many shapes are kept.
  public var shapeCount: Int { shapes.count }

  /// The shape with a number that ``store(_:)`` returned.
  public func shape(_ number: UInt16) -> ValueShape { shapes[Int(number) - 1] }

  // MARK: Reading

  /// What a word means in a scope, if it means anything there.
  ///
  /// Of a scope that is not prepared only the words are known that were looked for.
  public func meaning(of symbol: UInt16, in scope: ScopeID) -> WordMeaning? {
    if symbol == 0 { return nil }
    let slot = slots[slot(of: key(symbol, scope))]
    return slot.key == 0 ? nil : slot.meaning
  }

  /// What a word means in a scope, if it means anything there.
  public func meaning(ofWord word: String, in scope: ScopeID) -> WordMeaning? {
    if let known = meaning(of: symbols.find(word), in: scope) { return known }
    guard !scopes[Int(scope.index)].isFilled else { return nil }
    if scopes[Int(scope.index)].misses >= Self.patience {
      prepare(scope)
    } else {
      declareWords(of: scope, wanted: word)
    }
    let found = meaning(of: symbols.find(word), in: scope)
    if found == nil { scopes[Int(scope.index)].misses += 1 }
    return found
  }

  /// Makes sure that all words of a scope are declared.
  public func prepare(_ scope: ScopeID) {
    guard !scopes[Int(scope.index)].isFilled else { return }
    scopes[Int(scope.index)].isFilled = true
    declareWords(of: scope, wanted: nil)
  }

  func isPrepared(_ scope: ScopeID) -> Bool { scopes[Int(scope.index)].isFilled }

  private func declareWords(of scope: ScopeID, wanted word: String?) {
    let outer = wanted
    wanted = word
    if let form = scopes[Int(scope.index)].form {
      declareClauses(of: self.form(form), in: scope)
    } else {
      provider?.fill(scope: scope, of: self)
    }
    wanted = outer
  }

  /// The words of a scope in the order of their declaration.
  public func words(of scope: ScopeID) -> [ScopeWord] {
    prepare(scope)
    return scopes[Int(scope.index)].words
  }

  /// What the place is called in messages.
  public func title(of scope: ScopeID) -> String { scopes[Int(scope.index)].title }

  /// The whole of a form, with its texts.
  public func form(_ id: FormID) -> Form {
    if codes[Int(id.index)].isReady { return forms[Int(id.index)] }
    let form = provider?.form(id, of: self) ?? Self.noForm
    codes[Int(id.index)] = encode(form, id)
    forms[Int(id.index)] = form
    return form
  }

  private static var noForm: Form { Form(title: "", help: "", clauses: [], command: -1) }

  /// What an argument takes, in words: "a whole number from 1 to 5".
  public func expects(_ clause: Clause, of form: Form) -> String {
    clause.expects.isEmpty ? provider?.expects(clause, of: form) ?? "" : clause.expects
  }

  /// The part of a form that the parser reads; the form is made if it was not met before.
  public func code(_ id: FormID) -> FormCode {
    let code = codes[Int(id.index)]
    if code.isReady { return code }
    _ = form(id)
    return codes[Int(id.index)]
  }

  /// What a clause is to the owner of the form.
  public func owner(ofClause index: Int, of code: FormCode) -> Int {
    Int(clauseOwners[Int(code.firstClause) + index])
  }

  /// The part of a clause that the parser reads, by the clause's position in its form.
  public func clause(_ index: Int, of code: FormCode) -> ClauseCode {
    clauseCodes[Int(code.firstClause) + index]
  }

  // MARK: Tables

  private func encode(_ form: Form, _ id: FormID) -> FormCode {
    let scope = makeScope(form.title)
    scopes[Int(scope.index)].form = id
    let first = clauseCodes.count
    var required: UInt64 = 0
    var positionals: Int16 = 0
    var numbered: Int16 = -1
    for (index, clause) in form.clauses.enumerated() {
      if clause.isRequired { required |= 1 << UInt64(index) }
      if clause.isPositional, index == positionals { positionals += 1 }
      if clause.isNumberedWord { numbered = Int16(index) }
      clauseOwners.append(Int16(clause.owner))
      clauseCodes.append(
        ClauseCode(
          shape: clause.shape, owner: Int32(clause.owner), isTracked: clause.isTracked,
          isPositional: clause.isPositional, isRequired: clause.isRequired,
          isRepeatable: clause.isRepeatable))
    }
    return FormCode(
      scope: scope, command: Int16(form.command), kind: Int16(form.kind),
      firstClause: Int32(first), clauseCount: Int16(form.clauses.count),
      positionalCount: positionals, required: required, numberedClause: numbered,
      ownsQuery: form.ownsQuery, block: form.block, needsBlock: form.needsBlock,
      takesElse: form.takesElse, ownsFaults: form.ownsFaults, isControl: form.isControl,
      hasPhrases: form.clauses.contains { $0.word.utf8.contains(0x20) },
      takesStatement: form.takesStatement, standsAlone: form.standsAlone, isReady: true)
  }

  private func declareClauses(of form: Form, in scope: ScopeID) {
    let clauses = form.clauses
    for index in clauses.indices {
      if !clauses[index].word.isEmpty {
        declare(clauses[index].word, in: scope, .clause(UInt16(index)), help: clauses[index].help)
      }
      for alias in clauses[index].aliases {
        declare(
          alias, in: scope, .clause(UInt16(index)), help: clauses[index].help, isAlias: true)
      }
    }
    for index in clauses.indices where clauses[index].isBare && clauses[index].shape.words != 0 {
      declareBare(at: index, ScopeID(index: clauses[index].shape.words), in: scope)
    }
    for line in form.lines {
      declare(line.word, in: scope, .line(line.form), help: "Opens a line of its own.")
    }
  }

  /// Declares the words of a set that may stand without the word of their clause.
  private func declareBare(at index: Int, _ set: ScopeID, in scope: ScopeID) {
    if let wanted {
      if case .ordinal(let ordinal)? = meaning(ofWord: wanted, in: set) {
        declare(wanted, in: scope, .bare(clause: UInt16(index), ordinal: ordinal), help: "")
      }
      return
    }
    for entry in words(of: set) {
      guard case .ordinal(let ordinal)? = meaning(of: symbols.find(entry.word), in: set) else {
        continue
      }
      declare(
        entry.word, in: scope, .bare(clause: UInt16(index), ordinal: ordinal), help: entry.help,
        isAlias: entry.isAlias)
    }
  }

  private func key(_ symbol: UInt16, _ scope: ScopeID) -> UInt32 {
    UInt32(scope.index) << 16 | UInt32(symbol)
  }

  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 12) }

  private static let emptySlot = Slot(key: 0, meaning: .ordinal(0), isListed: false)

  /// The slot of a key, or the empty one where it belongs.
  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    let mask = slots.count &- 1
    var index = Self.hash(key) & mask
    while slots[index].key != 0, slots[index].key != key { index = (index &+ 1) & mask }
    return index
  }

  private func grow() {
    let old = slots
    slots = ContiguousArray(repeating: Self.emptySlot, count: old.count * 2)
    for slot in old where slot.key != 0 { slots[self.slot(of: slot.key)] = slot }
  }
}
