package import IPTDocument
package import IPTLanguage
package import IPTModel

/// Runs statements against a case: from a tree to changes and documents.
///
/// It is pure: the time, the texts and the case come from outside, and what is to be shown is
/// collected, not printed.
package struct Interpreter: ~Copyable {
  /// What comes in from outside for one run.
  package struct Setting: Sendable {
    /// The present moment.
    package var now: Timestamp
    /// How many seconds the clocks of the place are ahead of universal time at a moment.
    package var zone: @Sendable (Timestamp) -> Int = { _ in 0 }
    /// Who makes the changes: a short name.
    package var author: String
    /// Whether there is a present day; scripts that are checked have none but that of their case.
    package var hasClock = true
    /// Whether ``now`` stands in where there is no clock and no session gives a day.
    package var hasDay = false
    /// Whether changes are refused.
    package var isReadOnly: Bool
    /// Whether somebody reads what was done; a script of a million statements says nothing of each.
    package var wantsConfirmation = false
    /// Whether what is to be known beside what was done is said, where nobody reads each change.
    package var wantsRemarks = false
    /// Whether there is a shell around it, of which statements may ask something.
    package var hasShell = false

    package init(now: Timestamp, author: String, isReadOnly: Bool = false) {
      self.now = now
      self.author = author
      self.isReadOnly = isReadOnly
    }

    /// The present day at the place.
    package var today: PartialDate { now.day(ahead: zone(now)) }

    /// A moment as the clocks of the place show it.
    func local(_ time: Timestamp) -> Timestamp {
      Timestamp(seconds: time.seconds + Int64(zone(time)))
    }

    /// The moment at which the clocks of the place show a time.
    func moment(ofLocal time: Timestamp) -> Timestamp {
      Timestamp(seconds: time.seconds - Int64(zone(time)))
    }
  }

  /// Something to be shown.
  package enum Output {
    case document(Document)
    /// Bytes that go out as they are: JSON, CSV.
    case data([UInt8])
    /// A line of text; lines follow each other without a gap.
    case line(String)
  }

  package let catalogue: Catalogue
  package let library: Library
  package var book: Casebook
  package var setting: Setting
  /// The names of the case in their order, for completion.
  let names = NameIndex()
  /// The session that statements belong to, if one is open.
  package var openSession: Int?
  /// Numbers that are left out, by kind and the record whose lines they count.
  var skippedNumbers: [UInt64: UInt32] = [:]
  /// The session that was open when another one was opened, by the number of that one.
  var outerSessions: [Int: Int] = [:]
  /// The session that an undo left, by the entry that it took back.
  var closedSessions: [Int: Int] = [:]
  /// What statements want to show, in order.
  package var outputs: [Output] = []
  /// What must be said beside the output: flags first of all.
  package var notices: [Diagnostic] = []
  /// The measures of which it was said that a critical item is not recorded.
  var measuresTold: [String] = []
  /// What the last statement changed, in words; for the shell.
  package private(set) var confirmations: [String] = []
  /// What is to be known beside what was changed, in words; for the shell.
  package private(set) var remarks: [String] = []
  /// The entry that an undo may go back to; older ones are of an earlier sitting.
  package var sittingStart: Int
  /// Entries of this sitting that nobody typed, and that an undo goes over.
  var passedEntries: Set<Int> = []
  /// What statements asked of the shell, in order.
  package var requests: [ShellRequest] = []
  /// The names and texts that were forgotten in this sitting, and must not be left in its memory.
  package var forgottenTexts: [String] = []
  /// What is forgotten if the person at the shell says yes, in words, a line each.
  package var toBeForgotten: [String] = []
  /// Whether a statement asked to leave the shell.
  package var wantsToLeave = false
  /// Whether a statement asked to erase the case, with its file.
  package var wantsErasure = false
  /// The case before each forgetting that is not known to be on disk yet.
  var beforeForgetting: [Casebook] = []
  /// Whether the running statement is to stop; asked between steps.
  package var isInterrupted: @Sendable () -> Bool = { false }

  /// The variables of the script, and what they hold.
  var scope = Scope()
  package var frame = Frame()
  /// The statement that was looked through and is running.
  package internal(set) var unit: Unit?
  /// What a script may use.
  package var limits = Limits()
  /// The steps that were taken since the text began.
  var stepCount = 0
  /// The changes of the case when the text began.
  var changesBefore = 0
  /// The bytes of text that were printed since the text began.
  var outputSize = 0
  /// Whether a statement asked to end the script.
  var isStopping = false
  /// How many definitions are being called within each other.
  var callDepth = 0
  /// Whether it was said in this sitting that what is typed without a session counts for today.
  var hasSaidToday = false
  /// The place that a call gives to what it does.
  var defaultPlace: Place?
  /// Reads what a script includes: the name as it is written, and the script that says it.
  package var scripts: any ScriptFiles = NoScripts()
  /// Where entries go that are moved to another case; nothing where no case file is open.
  package var mover: (any CaseMover)?
  /// The scripts that are being read: each is included by the one before it, or a scenario of that
  /// one begins with it.
  var scriptNames: [String] = []
  /// The scripts that scenarios begin with and that a check has looked through.
  package var checkedOrigins: Set<String> = []
  /// The case that was handed in for checks.
  package var given: Casebook?
  /// The changes of flags that `expect notice S01` speaks of.
  var expectedFlags: Set<UInt32> = []
  /// What checks came to.
  package var checks = CheckResults()
  /// The time that the running view is of, in words; nothing if it is of now.
  var pastWords: String?
  /// What the role play that is played has come to.
  package var tally: PlayTally?
  /// The role plays of the text, where they are looked for and not tested.
  package var playsFound: [Unit]?

  /// The rules of each kind that were asked for; none of any before the first are.
  private var rules: [KindRules?] = []
  /// What the rules of each kind watch and fill, for a look before they are asked.
  private(set) var watchedFields: [UInt64]
  private(set) var filledFields: [UInt64]
  private(set) var doubtedFields: [UInt64]
  /// How many doubts were said since the text began.
  var doubtCount = 0
  /// The first notice whose place is one of the text that is read now.
  var firstNotice = 0
  /// The fields that scoring works with.
  private(set) lazy var scoreFields: (kind: Int, measure: Int, items: Int, total: Int) = {
    let kind = schema.kind("score") ?? 0
    func field(_ name: String) -> Int { schema.field(name, of: kind) ?? 0 }
    return (kind, field("measure"), field("items"), field("total"))
  }()

  package init(
    catalogue: Catalogue, library: Library, book: Casebook, setting: Setting
  ) {
    self.catalogue = catalogue
    self.library = library
    self.book = book
    self.setting = setting
    sittingStart = book.log.entries.count + 1
    watchedFields = Array(repeating: .max, count: catalogue.schema.kinds.count)
    filledFields = watchedFields
    doubtedFields = watchedFields
  }

  package var schema: Schema { catalogue.schema }

  /// The present day; without a clock the day of the last session.
  package var today: PartialDate {
    setting.hasClock ? setting.today : lastSessionDay ?? setting.today
  }

  /// The day of the last session that has one; of one that is planned only if there is no other.
  package var lastSessionDay: PartialDate? {
    let reader = reader
    var planned: PartialDate?
    for session in reader.live("session").reversed() {
      guard case .date(let day) = reader.field("on", of: session), day.isDay else { continue }
      if !reader.isPlanned(session: session) { return day }
      planned = planned ?? day
    }
    return planned
  }

  /// The case as it is read.
  package var reader: CaseReader { library.reader(of: book) }

  /// What is written into a new record of a kind without being typed.
  mutating func rules(of kind: Int) -> KindRules {
    if rules.isEmpty { rules = Array(repeating: nil, count: schema.kinds.count) }
    if let known = rules[kind] { return known }
    let made = KindRules(kind: kind, catalogue: catalogue)
    rules[kind] = made
    watchedFields[kind] = made.watched
    filledFields[kind] = made.filled
    doubtedFields[kind] = made.doubtful
    return made
  }

  // MARK: Running

  /// Runs the statement whose tree begins at a node.
  package mutating func run(_ tree: Tree, at index: Int, of source: Source) throws(Failure) {
    var statement = Statement(tree: tree, source: source, index: index, grammar: catalogue.grammar)
    // Where another case is to be read, its sessions are meant.
    if tree.hasCounts, statement.value(Owner.origin) == nil { statement = try numbered(statement) }
    if catalogue.use == .statements {
      try checkPlace(statement)
      doubtPlace(statement)
      if !setting.hasClock { try checkDay(statement) }
    }
    switch catalogue.purpose(of: statement.form) {
    case .verb(let command, let kind, let isImplied):
      if isImplied, statement.isWordAlone { return try showRecord(kind, statement) }
      if isImplied, let node = statement.viewClause { return try show(kind, node, statement) }
      try run(command: command, statement)
    case .change(let operation, let kind): try change(operation, kind, statement)
    case .takeBack(let operation): takeBack(operation, statement)
    case .definition(let index): try call(index, statement)
    case .command(let command): try run(command: command, statement)
    }
  }

  private mutating func run(command: Int, _ statement: Statement) throws(Failure) {
    if let check = catalogue.verb(command).check { try check(&self, statement) }
    let action = catalogue.action(of: command)
    if catalogue.isChanging(command) {
      let isShowing = catalogue.verb(command).showsAlone && statement.isWordAlone
      if setting.isReadOnly, !isShowing { throw readOnly(statement) }
      return try action(&self, statement)
    }
    guard catalogue.verb(command).purpose == .view else { return try action(&self, statement) }
    try inThePast(statement) { (past) throws(Failure) in try action(&past, statement) }
  }

  /// Shows a record of which there is one at most, as clauses of a view ask: `contract as of …`.
  private mutating func show(_ kind: Int, _ node: Int, _ statement: Statement) throws(Failure) {
    guard statement.isViewOnly else {
      throw Failure(
        .viewWithValues, "a view changes nothing", at: statement.tree[node].range,
        label: "this asks for a view, and the rest would change the record",
        notes: [
          "What was so at a time is recorded by its place: `in session 3`, or `at 2026-11-21`."
        ])
    }
    try inThePast(statement) { (past) throws(Failure) in try past.showRecord(kind, statement) }
  }

  /// Runs the statements of a block.
  mutating func run(block: Int, of statement: Statement) throws(Failure) {
    if let unit {
      let value = Int(statement.tree[block].value)
      if let entry = unit.entries[value == 0 ? block : value] { try execute(from: entry) }
      return
    }
    var node = block + 1
    let end = Int(statement.tree[block].next)
    while node < end {
      if isInterrupted() { throw Failure(.interrupted, "stopped") }
      try run(statement.tree, at: node, of: statement.source)
      node = Int(statement.tree[node].next)
    }
  }

  /// A change as the library spells it.
  private mutating func change(
    _ operation: Change.Operation, _ kind: Int, _ statement: Statement
  ) throws(Failure) {
    switch operation {
    case .add: try addRecord(kind, statement)
    case .set: try setRecord(kind, statement)
    case .remove: try removeRecord(kind, statement)
    case .rename: try renameRecord(kind, statement)
    case .undo, .redo, .retract: break
    }
  }

  private func readOnly(_ statement: Statement) -> Failure {
    Failure(
      .readOnly, "the case is open for reading only", at: statement.range,
      label: "this would change it",
      notes: [
        "It is open elsewhere, or its place cannot be written to: opening it again says which."
      ])
  }

  /// Says what was done, if anybody wants to know.
  mutating func confirm(_ text: @autoclosure () -> String) {
    if setting.wantsConfirmation { confirmations.append(text()) }
  }

  /// Whether somebody hears what goes with what is done; a long script is heard to a certain length.
  var isHeard: Bool {
    setting.wantsConfirmation || setting.wantsRemarks && remarks.count < Self.mostRemarks
  }

  private static let mostRemarks = 100

  /// Says what goes with what was done, if anybody wants to know.
  mutating func remark(_ text: String) {
    if isHeard { remarks.append(text) }
  }

  mutating func dropConfirmations(after count: Int, remarksAfter remarkCount: Int) {
    confirmations.removeLast(confirmations.count - count)
    remarks.removeLast(remarks.count - remarkCount)
  }

  package mutating func clearMessages() {
    outputs.removeAll()
    requests.removeAll()
    notices.removeAll()
    confirmations.removeAll()
    remarks.removeAll()
    toBeForgotten.removeAll()
  }

  // MARK: Places

  /// The place of a change: as typed, else the open session, else today.
  mutating func place(of statement: Statement, kind: Int) -> Place {
    guard schema.traits[kind].hasPlace else { return .none }
    if let session = statement.integer(Owner.session) { return Place(session: session) }
    if let node = statement.value(Owner.day) {
      switch statement.tree[node].kind {
      case .date: return Place(packed: UInt32(bitPattern: statement.tree[node].value))
      case .session: return Place(session: Int(statement.tree[node].value))
      default: break
      }
    }
    if catalogue.use != .statements { return .none }
    if let defaultPlace { return defaultPlace }
    if let openSession { return Place(session: openSession) }
    remarkOnToday(kind)
    return Place(day: today)
  }
}
