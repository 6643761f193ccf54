package import IPTEngine
import IPTLanguage

/// One person, or a class, at a play: lines in, lines out.
///
/// What is typed is a number, the label of an option, a command, or words of one's own; at a record it
/// is a statement.
package struct PlaySession {
  /// What a line came to beside the lines to show.
  package enum Outcome: Equatable, Sendable {
    case playing
    /// The trainee leaves, with the play kept as it is.
    case left
    /// The trainee asks for the debrief.
    case debrief
    /// The moves are to be kept in a file from now on.
    case keep(String)
  }

  package private(set) var player: Player
  package var stage: Stage
  /// What the trainer sees, where somebody looks.
  private var trainer: TrainerView?
  /// What the trainer has seen since it was last taken.
  package var trainerLines: [String] = []

  package init(_ player: Player, _ stage: Stage, trainer: TrainerView? = nil) {
    self.player = player
    self.stage = stage
    self.trainer = trainer
  }

  /// The commands, each with what it does.
  package static let commands: [(word: String, help: String)] = [
    ("back", "goes one step back"), ("hint", "asks for a hint"),
    ("why", "tells what speaks for or against the last choice"),
    ("comfort N", "notes how sure you feel, 0 to 10"), ("restart", "begins anew"),
    ("again", "shows the last choice again"),
    ("vote N N …", "takes the votes of a class, a number for each option"),
    ("pause", "leaves; a kept play goes on there"),
    ("keep FILE", "keeps the play in a file, from the beginning"),
    ("say WORDS", "says words that would be a command"),
    ("done", "the record is complete"), ("debrief", "talks the play through, and ends it"),
  ]

  /// The words of whoever plays; no option has one of them for its label.
  package static let reserved: Set<String> = Set(
    commands.map { String($0.word.prefix { $0 != " " }) } + ["help", "take"] + waysOut)

  /// What leaves a play.
  package static let waysOut = ["pause", "leave", "quit", "exit"]

  /// What is seen first.
  package mutating func begin() -> [String] {
    trainerLines += trainer?.head(player) ?? []
    let isNew = player.moves.isEmpty
    var head = stage.head(player.play, isReversed: player.isReversed)
    if !isNew {
      // Where somebody goes on, what was heard last is heard again.
      player.events = player.heard
      head += stage.wrap("Going on behind move \(player.moves.count).") + [""]
    }
    let seen = seen()
    // Where nothing was said yet, one empty line is enough.
    return head + (seen.first == "" ? Array(seen.dropFirst()) : seen)
  }

  /// What happened, and what the play waits for, for both who look.
  private mutating func seen(isWaiting: Bool = true) -> [String] {
    let events = player.events
    player.events.removeAll()
    trainerLines += trainer?.lines(events, player) ?? []
    guard isWaiting else { return stage.lines(events) }
    trainerLines += trainer?.waiting(player) ?? []
    return stage.lines(events) + stage.waiting(player)
  }

  /// Takes a line that was typed; the result is what is seen, and whether the play goes on.
  ///
  /// - Throws: A ``Failure`` that says why the line cannot be done; nothing has changed then but what
  ///   the moves of the player tell.
  package mutating func take(_ line: String) throws(Failure) -> (lines: [String], Outcome) {
    if player.record != nil, Self.isStatement(line) { return try write(line) }
    let text = String(line.prefix(8 * WordPattern.longestText))
    let words = Self.words(of: text)
    guard let first = words.first?.lowercased() else { return ([], .playing) }
    let file = first == "keep" ? Self.file(in: text) : nil
    switch (first, words.count) {
    case (_, 1) where Self.waysOut.contains(first): return ([], .left)
    case ("debrief", 1):
      // Whoever has seen the key of an exam does not go on with it.
      if player.isExam, !player.isEnded { try player.make(.debrief) }
      return ([], .debrief)
    case ("keep", _) where file != nil: return ([], .keep(file ?? ""))
    case ("help", 1), ("?", 1): return (help, .playing)
    case ("again", 1): return (stage.lines(player.heard) + stage.waiting(player), .playing)
    case ("back", 1): return try move(.back)
    case ("hint", 1): return try move(.hint, isWaiting: false)
    case ("why", 1): return try move(.why, isWaiting: false)
    case ("restart", 1): return try move(.restart)
    case ("vote", _): return try vote(words.dropFirst().map { Int($0) ?? -1 })
    case ("comfort", 1...2):
      guard let value = Int(words.last ?? ""), (0...10).contains(value) else {
        throw isAlone("comfort", "`comfort` takes a whole number from 0 to 10")
      }
      try player.make(.comfort(value))
      return (["· noted: \(value) of 10"], .playing)
    case ("done", 1):
      guard let record = player.record else {
        throw player.isOver ? isOver : isAlone("done", "nothing is written down here")
      }
      return try move(.done(record: record.label))
    case ("take", 2) where !player.awaitsReply: return try choose(words[1])
    case ("say", _) where words.count > 1:
      return try say(String(text.drop { $0 == " " }.dropFirst(4)))
    case ("keep", 1): throw isAlone("keep", "`keep` takes the name of a file")
    case ("take", 1): throw isAlone("take", "`take` takes the label of an option")
    case ("say", 1): throw isAlone("say", "`say` takes the words to say")
    default: break
    }
    if words.count == 1, !player.awaitsReply, isChoice(words[0]) { return try choose(words[0]) }
    return try say(text)
  }

  private static func words(of text: String) -> [String] {
    text.split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  /// Whether a line at a record is a statement, and not for whoever plays.
  private static func isStatement(_ line: String) -> Bool {
    let words = words(of: line)
    guard let first = words.first?.lowercased() else { return false }
    let single =
      ["debrief", "help", "?", "again", "back", "done", "restart", "hint", "keep"] + waysOut
    let isCommand = words.count == 1 && single.contains(first) || first == "comfort"
    return !isCommand && (first != "keep" || file(in: line) == nil)
  }

  /// Lines that are looked at as one statement, at most.
  private static let mostLines = 1_000

  /// Whether lines are the beginning of a statement and no more, at a record.
  package static func breaksOff(_ lines: String, _ catalogue: Catalogue) -> Bool {
    isStatement(lines) && lines.count { $0 == "\n" } < mostLines && catalogue.isIncomplete(lines)
  }

  /// Whether a statement goes on behind these lines: a block is open, or the last line ends with `\`.
  package func goesOn(_ lines: String) -> Bool {
    player.record != nil && Self.breaksOff(lines, player.workshop.catalogue)
  }

  /// The file that `keep` names: one word, a name in quotes, or words that end as an attempt does.
  ///
  /// All else that begins with the word is said to the client: `Keep your coat on.`
  private static func file(in line: String) -> String? {
    let name = line.split(maxSplits: 1) { $0 == " " || $0 == "\t" }.dropFirst().first ?? ""
    let ends = name.lastIndex { $0 != " " && $0 != "\t" }.map { name[...$0] } ?? ""
    let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”"]
    if let first = ends.first, let closing = quotes[first] {
      let inner = ends.dropFirst().dropLast()
      guard ends.count > 2, ends.last == closing, !inner.contains(closing) else { return nil }
      return String(inner)
    }
    let isOneWord = !ends.contains { $0 == " " || $0 == "\t" }
    return !ends.isEmpty && (isOneWord || ends.hasSuffix(".attempt")) ? String(ends) : nil
  }

  /// Whether a word is the number or the label of an option, or can be nothing else.
  private func isChoice(_ word: String) -> Bool {
    Int(word) != nil || option(word) != nil
  }

  /// The option that is open and has a label, however its letters are written.
  private func option(_ label: String) -> PlayOption? {
    player.openOptions.first { $0.label.lowercased() == label.lowercased() }
  }

  private var help: [String] {
    stage.wrap("Type the number of what you would say, or your own words. And:")
      + Self.commands.flatMap { stage.entry($0.word, $0.help) }
  }

  private mutating func move(
    _ move: Move, isWaiting: Bool = true
  ) throws(Failure) -> (lines: [String], Outcome) {
    try player.make(move)
    return (seen(isWaiting: isWaiting), .playing)
  }

  private var isOver: Failure {
    player.refusal(.notHere, "the play is over", notes: ["`debrief` talks it through."])
  }

  /// A word of whoever plays without what belongs to it; nobody is taken to have said it.
  private func isAlone(_ word: String, _ message: String) -> Failure {
    player.refusal(.notHere, message, notes: ["`say \(word)` says the word."])
  }

  private mutating func choose(_ word: String) throws(Failure) -> (lines: [String], Outcome) {
    guard let choice = player.choice else { throw isOver }
    let open = player.openOptions
    guard let number = Int(word) else {
      return try move(.take(choice: choice.label, option: option(word)?.label ?? word))
    }
    guard open.indices.contains(number - 1) else {
      throw player.refusal(
        .notHere, open.count == 1 ? "there is 1 alone" : "choose a number from 1 to \(open.count)")
    }
    return try move(.take(choice: choice.label, option: open[number - 1].label))
  }

  private mutating func say(_ text: String) throws(Failure) -> (lines: [String], Outcome) {
    if player.awaitsReply { return try move(.reply(text)) }
    guard let move = player.move(saying: text) else { throw isOver }
    if case .say(_, _, nil) = move, player.choice?.isTyped == false {
      throw player.refusal(
        .notHere, "words of one's own are not understood here",
        notes: ["Choose a number from 1 to \(player.openOptions.count)."])
    }
    if case .say(_, _, nil) = move { return try self.move(move, isWaiting: false) }
    return try self.move(move)
  }

  private mutating func vote(_ counts: [Int]) throws(Failure) -> (lines: [String], Outcome) {
    let move = try player.move(voting: counts)
    if case .vote(_, _, .some) = move { return try self.move(move) }
    let (lines, outcome) = try self.move(move, isWaiting: false)
    guard counts.contains(where: { $0 > 0 }) else {
      throw player.refusal(
        .nobodyVoted, "nobody voted, and nothing was taken",
        notes: ["The vote is kept. Ask again and `vote`, or choose a number."])
    }
    return (lines, outcome)
  }

  private mutating func write(_ text: String) throws(Failure) -> (lines: [String], Outcome) {
    guard let record = player.record else { return ([], .playing) }
    let count = player.moves.count
    try player.make(.write(record: record.label, text: text))
    let lines = seen(isWaiting: false)
    guard player.moves.count > count, lines.isEmpty else { return (lines, .playing) }
    let isTakenBack = text.split(separator: " ") == ["undo"]
    return ([isTakenBack ? "· taken back" : "· written down"], .playing)
  }
}
