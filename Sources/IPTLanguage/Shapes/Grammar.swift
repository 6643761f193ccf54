/// What a word means in one scope.
public enum WordMeaning: Equatable, Sendable, BitwiseCopyable {
  /// More words of the statement follow.
  case scope(ScopeID)
  /// The statement's words are complete; its arguments follow.
  case form(FormID)
  /// A clause of the form that the scope belongs to.
  case clause(UInt16)
  /// A word that is both the clause and its value.
  case bare(clause: UInt16, ordinal: UInt16)
  /// A word of a set, by its position in it.
  case ordinal(UInt16)
  /// A line of its own within a record block.
  case line(FormID)
}

/// The language at hand: which words may stand where, and what arguments follow them.
///
/// It is filled by the owner of the commands, scope by scope and form by form, each when it is first
/// met, so that a short script pays for the words it uses and no others. It knows no command by name.
public final class Grammar {
  /// Fills scopes and forms on first use.
  public protocol Provider: AnyObject {
    /// Declares the words of a scope.
    func fill(scope: ScopeID, of grammar: Grammar)
    /// Makes the arguments of a form.
    func form(_ form: FormID, of grammar: Grammar) -> Form
  }

  public let symbols = SymbolTable()
  /// Makes what is missing; the owner of the commands.
  public weak var provider: (any Provider)?
  /// The scope of the words that begin a statement.
  public let statements: ScopeID

  private var slots: ContiguousArray<Slot>
  private var used = 0
  private var scopes: [Scope] = []
  private var forms: [Form?] = []
  private var codes: ContiguousArray<FormCode> = []
  private var clauseCodes: ContiguousArray<ClauseCode> = []
  private var clauseOwners: ContiguousArray<Int16> = []
  private var shapes: ContiguousArray<ValueShape> = []

  private struct Slot: BitwiseCopyable {
    var key: UInt32
    var meaning: WordMeaning
  }

  private struct Scope {
    let title: String
    var words: [(word: String, help: String, isAlias: Bool)]
    var isFilled: Bool
  }

  /// The part of a form that the parser reads while it works.
  public struct FormCode: BitwiseCopyable {
    var scope: ScopeID
    /// What the owner of the form wants to know again: the command and the kind.
    public var command: Int16
    public var kind: Int16
    var firstClause: Int32
    var clauseCount: Int16
    var positionalCount: Int16
    /// A bit for each clause that must be given.
    var required: UInt64
    public var block: Form.Block
    var isReady: Bool
  }

  /// The part of a clause that the parser reads while it works.
  public struct ClauseCode: BitwiseCopyable {
    public var shape: ValueShape
    /// What the owner of the form wants to know again.
    public var owner: Int32
    public var isTracked: Bool
    var isPositional: Bool
    var isRequired: Bool
    var isRepeatable: Bool
    var isDerived: Bool
  }

  public init() {
    slots = ContiguousArray(repeating: Slot(key: 0, meaning: .ordinal(0)), count: 1024)
    statements = ScopeID(index: 0)
    scopes.append(Scope(title: "statement", words: [], isFilled: false))
  }

  // MARK: Declaring

  /// Makes a scope whose words are declared now or, if `isFilled` is false, on first use.
  public func makeScope(_ title: String, isFilled: Bool = false) -> ScopeID {
    scopes.append(Scope(title: title, words: [], isFilled: isFilled))
    return ScopeID(index: UInt16(scopes.count - 1))
  }

  /// Reserves the number of a form that is made on first use.
  public func reserveForm() -> FormID {
    forms.append(nil)
    codes.append(
      FormCode(
        scope: statements, command: -1, kind: -1, firstClause: 0, clauseCount: 0,
        positionalCount: 0, required: 0,
        block: .none, isReady: false))
    return FormID(index: UInt16(forms.count - 1))
  }

  /// Says what a word means in a scope.
  ///
  /// The first meaning of a word holds.
  public func declare(
    _ word: String, in scope: ScopeID, _ meaning: WordMeaning, help: String, isAlias: Bool = false
  ) {
    let symbol = symbols.intern(word)
    guard self.meaning(of: symbol, in: scope) == nil else { return }
    if (used + 1) * 2 > slots.count { grow() }
    insert(Slot(key: key(symbol, scope), meaning: meaning))
    scopes[Int(scope.index)].words.append((word, help, isAlias))
  }

  /// Keeps a shape that another refers to, and returns its number plus one.
  public func store(_ shape: ValueShape) -> UInt16 {
    shapes.append(shape)
    return UInt16(shapes.count)
  }

  public func shape(_ number: UInt16) -> ValueShape { shapes[Int(number) - 1] }

  // MARK: Reading

  /// What a word means in a scope, if it means anything there.
  public func meaning(of symbol: UInt16, in scope: ScopeID) -> WordMeaning? {
    if symbol == 0 { return nil }
    let key = key(symbol, scope)
    var index = Self.hash(key) & (slots.count - 1)
    while slots[index].key != 0 {
      if slots[index].key == key { return slots[index].meaning }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Makes sure that the words of a scope are declared.
  public func prepare(_ scope: ScopeID) {
    guard !scopes[Int(scope.index)].isFilled else { return }
    scopes[Int(scope.index)].isFilled = true
    provider?.fill(scope: scope, of: self)
  }

  func isPrepared(_ scope: ScopeID) -> Bool { scopes[Int(scope.index)].isFilled }

  /// The words of a scope in the order of their declaration.
  public func words(of scope: ScopeID) -> [(word: String, help: String, isAlias: Bool)] {
    prepare(scope)
    return scopes[Int(scope.index)].words
  }

  /// What the place is called in messages.
  public func title(of scope: ScopeID) -> String { scopes[Int(scope.index)].title }

  /// The whole of a form, with its texts.
  public func form(_ id: FormID) -> Form {
    if let form = forms[Int(id.index)] { return form }
    let form =
      provider?.form(id, of: self) ?? Form(title: "", help: "", clauses: [], command: -1)
    forms[Int(id.index)] = form
    codes[Int(id.index)] = encode(form)
    return form
  }

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

  public func clause(_ index: Int, of code: FormCode) -> ClauseCode {
    clauseCodes[Int(code.firstClause) + index]
  }

  // MARK: Tables

  private func encode(_ form: Form) -> FormCode {
    let scope = makeScope(form.title, isFilled: true)
    let first = clauseCodes.count
    for (index, clause) in form.clauses.enumerated() {
      clauseOwners.append(Int16(clause.owner))
      clauseCodes.append(
        ClauseCode(
          shape: clause.shape, owner: Int32(clause.owner), isTracked: clause.isTracked,
          isPositional: clause.isPositional, isRequired: clause.isRequired,
          isRepeatable: clause.isRepeatable, isDerived: clause.isDerived))
      if !clause.word.isEmpty {
        declare(clause.word, in: scope, .clause(UInt16(index)), help: clause.help)
      }
      for alias in clause.aliases {
        declare(alias, in: scope, .clause(UInt16(index)), help: clause.help, isAlias: true)
      }
    }
    for (index, clause) in form.clauses.enumerated() where clause.isBare {
      declareBare(clause, at: index, in: scope)
    }
    for line in form.lines {
      declare(line.word, in: scope, .line(line.form), help: "Opens a line of its own.")
    }
    return FormCode(
      scope: scope, command: Int16(form.command), kind: Int16(form.kind),
      firstClause: Int32(first), clauseCount: Int16(form.clauses.count),
      positionalCount: Int16(form.clauses.prefix { $0.isPositional }.count),
      required: form.clauses.indices.reduce(into: 0) { mask, index in
        if form.clauses[index].isRequired { mask |= 1 << UInt64(index) }
      }, block: form.block,
      isReady: true)
  }

  private func declareBare(_ clause: Clause, at index: Int, in scope: ScopeID) {
    guard clause.shape.words != 0 else {
      return
    }
    let set = ScopeID(index: clause.shape.words)
    for entry in words(of: set) {
      guard case .ordinal(let ordinal) = meaning(of: symbols.intern(entry.word), in: set) else {
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

  private func insert(_ slot: Slot) {
    var index = Self.hash(slot.key) & (slots.count - 1)
    while slots[index].key != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
    used += 1
  }

  private func grow() {
    let old = slots
    slots = ContiguousArray(
      repeating: Slot(key: 0, meaning: .ordinal(0)), count: old.count * 2)
    used = 0
    for slot in old where slot.key != 0 { insert(slot) }
  }
}
