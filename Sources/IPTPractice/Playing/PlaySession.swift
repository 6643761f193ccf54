package import IPTEngine
import IPTLanguage

/// One person at a play: lines in, lines out.
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
  }

  package private(set) var player: Player
  package var stage: Stage
  /// The moves of earlier sittings stay in front.
  private let beginning: Player

  package init(_ player: Player, _ stage: Stage) {
    self.player = player
    self.stage = stage
    beginning = player
  }

  /// The commands, each with what it does.
  package static let commands: [(word: String, help: String)] = [
    ("back", "goes one step back"), ("hint", "asks for a hint"),
    ("why", "tells why the last choice was graded as it was"),
    ("comfort N", "notes how sure you feel, 0 to 10"), ("restart", "begins anew"),
    ("again", "shows the last choice again"), ("pause", "leaves; a kept attempt goes on there"),
    ("say WORDS", "says words that would be a command"),
    ("done", "the record is complete"), ("debrief", "talks the play through, and ends it"),
  ]

  /// What is seen first.
  package mutating func begin() -> [String] {
    let isNew = player.moves.isEmpty
    let head = stage.head(player.play)
    if isNew { return head + seen() }
    _ = seen()
    return head + ["Going on behind move \(player.moves.count)."] + stage.waiting(player)
  }

  private mutating func seen() -> [String] {
    defer { player.events.removeAll() }
    return stage.lines(player.events) + stage.waiting(player)
  }

  /// Takes a line that was typed; the result is what is seen, and whether the play goes on.
  ///
  /// - Throws: A ``Failure`` that says why the line cannot be done; nothing has changed then.
  package mutating func take(_ line: String) throws(Failure) -> (lines: [String], Outcome) {
    let text = String(line.prefix(8 * WordPattern.longestText))
    let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let first = words.first else { return ([], .playing) }
    if player.record != nil, !Self.isCommand(words) { return try write(text) }
    switch (first, words.count) {
    case ("pause", 1), ("leave", 1), ("quit", 1), ("exit", 1): return ([], .left)
    case ("debrief", 1): return ([], .debrief)
    case ("help", 1): return (help, .playing)
    case ("again", 1): return (stage.waiting(player), .playing)
    case ("back", 1): return try move(.back)
    case ("hint", 1): return try move(.hint, shows: false)
    case ("why", 1): return try move(.why, shows: false)
    case ("restart", 1): return try move(.restart)
    case ("comfort", 2):
      guard let value = Int(words[1]), (0...10).contains(value) else {
        throw player.refusal(.notHere, "`comfort` takes a whole number from 0 to 10")
      }
      try player.make(.comfort(value))
      return (["· noted: \(value) of 10"], .playing)
    case ("done", 1):
      guard let record = player.record else { break }
      return try move(.done(record: record.label))
    case ("take", 2): return try choose(words[1])
    case ("say", _) where words.count > 1:
      return try say(String(text.drop { $0 == " " }.dropFirst(4)))
    default: break
    }
    if words.count == 1, isChoice(first) { return try choose(first) }
    return try say(text)
  }

  private static func isCommand(_ words: [String]) -> Bool {
    let single = [
      "pause", "leave", "quit", "exit", "debrief", "help", "again", "back", "done", "restart",
    ]
    return words.count == 1 && single.contains(words[0]) || words.first == "comfort"
  }

  /// Whether a word is the number or the label of an option, or can be nothing else.
  private func isChoice(_ word: String) -> Bool {
    Int(word) != nil || player.openOptions.contains { $0.label == word }
  }

  private var help: [String] {
    ["Type the number of what you would say, or your own words. And:"]
      + Self.commands.map { "  " + $0.word.padded(to: 12) + $0.help }
  }

  private mutating func move(
    _ move: Move, shows: Bool = true
  ) throws(Failure) -> (lines: [String], Outcome) {
    try player.make(move)
    if shows { return (seen(), .playing) }
    defer { player.events.removeAll() }
    return (stage.lines(player.events), .playing)
  }

  private mutating func choose(_ word: String) throws(Failure) -> (lines: [String], Outcome) {
    guard let choice = player.choice else {
      throw player.refusal(.notHere, "the play is over", notes: ["`debrief` talks it through."])
    }
    let open = player.openOptions
    if let number = Int(word) {
      guard open.indices.contains(number - 1) else {
        throw player.refusal(
          .notHere, open.count == 1 ? "there is 1 alone" : "choose a number from 1 to \(open.count)"
        )
      }
      return try move(.take(choice: choice.label, option: open[number - 1].label))
    }
    return try move(.take(choice: choice.label, option: word))
  }

  private mutating func say(_ text: String) throws(Failure) -> (lines: [String], Outcome) {
    guard let move = player.move(saying: text) else {
      throw player.refusal(.notHere, "the play is over", notes: ["`debrief` talks it through."])
    }
    if case .say(_, _, nil) = move, player.choice?.isTyped == false {
      throw player.refusal(
        .notHere, "words of one's own are not understood here",
        notes: ["Choose a number from 1 to \(player.openOptions.count)."])
    }
    if case .say(_, _, nil) = move { return try self.move(move, shows: false) }
    return try self.move(move)
  }

  private mutating func write(_ text: String) throws(Failure) -> (lines: [String], Outcome) {
    guard let record = player.record else { return ([], .playing) }
    try player.make(.write(record: record.label, text: text))
    let lines = stage.lines(player.events)
    player.events.removeAll()
    return (lines.isEmpty ? ["· written down"] : lines, .playing)
  }
}

extension String {
  /// With blanks behind it up to a number of signs.
  func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
