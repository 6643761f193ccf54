package import IPTEngine
import IPTLanguage
package import IPTModel

/// What a trainee did in a role play, and with which.
package struct Attempt {
  /// An edit of the role play that the attempt went on with.
  package struct Edit: Equatable, Sendable {
    /// How many moves were made before.
    package let behind: Int
    /// The hash of the role play since then.
    package let hash: String
  }

  /// The label of the role play.
  package var label: String
  /// The file of the role play, as the attempt names it.
  package var file: String
  /// The hash of the role play as it was then.
  package var hash: String
  /// Who made it; may be empty.
  package var author: String
  /// The day it was begun: today, for a role play whose sessions give no day.
  package var day: PartialDate?
  package var isExam: Bool
  /// Whether the trainee was the client.
  package var isReversed: Bool
  package var moves: [Move]
  /// Where the role play was edited between two moves.
  package private(set) var edits: [Edit] = []
  /// Whether it was read from a file that ends in the middle.
  package var isCutShort = false

  package init(
    label: String, file: String, hash: String, author: String, day: PartialDate? = nil,
    isExam: Bool, isReversed: Bool = false, moves: [Move]
  ) {
    self.label = label
    self.file = file
    self.hash = hash
    self.author = author
    self.day = day
    self.isExam = isExam
    self.isReversed = isReversed
    self.moves = moves
  }

  /// The hash of the role play with which the last moves were made.
  package var lastHash: String { edits.last?.hash ?? hash }

  /// Notes with which role play the next moves are made, if it is another one than before.
  package mutating func isEdited(since hash: String) {
    guard hash != lastHash else { return }
    if moves.isEmpty || self.hash.isEmpty {
      (self.hash, edits) = (hash, [])
    } else {
      edits.removeAll { $0.behind >= moves.count }
      if hash != lastHash { edits.append(Edit(behind: moves.count, hash: hash)) }
    }
  }

  // MARK: Writing

  /// The attempt as a script.
  package var text: String {
    var text = "language 1\nplayed \(label) of \(Self.quoted(file)) hash \(Self.quoted(hash))"
    if !author.isEmpty { text += " by \(Self.quoted(author))" }
    if let day { text += " on \(CanonicalText.date(day))" }
    if isReversed { text += " role client" }
    text += isExam ? " exam {\n" : " practice {\n"
    for (index, move) in moves.enumerated() {
      for edit in edits where edit.behind == index {
        text += "  edited \(Self.quoted(edit.hash))\n"
      }
      text += Self.line(move) + "\n"
    }
    return text + "}\n"
  }

  private static func line(_ move: Move) -> String {
    switch move {
    case .take(let choice, let option): "  take \(choice) \(option)"
    case .say(let choice, let words, let option):
      "  say \(choice) \(quoted(words))" + (option.map { " take \($0)" } ?? "")
    case .vote(let choice, let counts, let option):
      "  vote \(choice)" + counts.map { " for \($0.option) \($0.count)" }.joined()
        + (option.map { " take \($0)" } ?? "")
    case .reply(let words): "  reply \(quoted(words))"
    case .write(let record, let text): "  write \(record) {\n\(text)\n  }"
    case .done(let record): "  done \(record)"
    case .back: "  back"
    case .hint: "  hint"
    case .why: "  why"
    case .restart: "  restart"
    case .debrief: "  debrief"
    case .comfort(let value): "  comfort \(value)"
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    EscapedText.quote(text.utf8, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Reading

  /// Reads an attempt that has been looked through.
  package init(_ unit: Unit, _ catalogue: Catalogue) {
    let tree = unit.tree
    let head = Statement(
      tree: tree, source: unit.source, index: 0, grammar: catalogue.grammar)
    label = head.string(PlayOwner.label) ?? ""
    file = head.string(PlayOwner.of) ?? ""
    hash = head.string(PlayOwner.hash) ?? ""
    author = head.string(PlayOwner.by) ?? ""
    if let node = head.value(PlayOwner.day), tree[node].kind == .date {
      let date = PartialDate(packed: UInt32(bitPattern: tree[node].value))
      day = date.isDay ? date : nil
    }
    isExam = head.integer(PlayOwner.mode) == 1
    // The first part of a role play is the client's.
    isReversed = head.integer(PlayOwner.role) == 0
    moves = []
    guard let block = head.block else { return }
    var node = block + 1
    while node < Int(tree[block].next) {
      if tree[node].kind == .line {
        let line = Statement(
          tree: tree, source: unit.source, index: node, grammar: catalogue.grammar)
        if line.firstWord == "edited" {
          edits.append(Edit(behind: moves.count, hash: line.string(PlayOwner.text) ?? ""))
        } else if let move = Self.move(line, unit) {
          moves.append(move)
        }
      }
      node = Int(tree[node].next)
    }
  }

  private static func move(_ line: Statement, _ unit: Unit) -> Move? {
    let label = line.string(PlayOwner.label) ?? ""
    switch line.firstWord {
    case "take": return .take(choice: label, option: line.string(PlayOwner.take) ?? "")
    case "say":
      return .say(
        choice: label, text: line.string(PlayOwner.text) ?? "",
        option: line.string(PlayOwner.take))
    case "vote":
      return .vote(
        choice: label, counts: line.clauses(PlayOwner.votes).map { votes(at: $0, line, unit) },
        option: line.string(PlayOwner.take))
    case "reply": return .reply(line.string(PlayOwner.text) ?? "")
    case "write":
      guard let block = line.block else { return nil }
      return .write(record: label, text: trimmed(RolePlayReader.content(of: block, unit)))
    case "done": return .done(record: label)
    case "back": return .back
    case "hint": return .hint
    case "why": return .why
    case "restart": return .restart
    case "debrief": return .debrief
    case "comfort": return .comfort(line.integer(PlayOwner.label) ?? 0)
    default: return nil
    }
  }

  private static func votes(at clause: Int, _ line: Statement, _ unit: Unit) -> VoteCount {
    let hasCount = clause + 2 < Int(unit.tree[clause].next)
    return VoteCount(
      option: line.text(clause + 1), count: hasCount ? Int(unit.tree[clause + 2].value) : 1)
  }

  /// Without the line ends that writing puts around it.
  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    // The empty line behind a `\` is one that the statement goes on with.
    while let last = lines.last, last.allSatisfy(\.isWhitespace),
      lines.dropLast().last?.hasSuffix("\\") != true
    { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  // MARK: Playing again

  /// How sure the trainee felt before the first choice and after the last.
  package var comfort: (before: Int?, after: Int?) {
    var before: Int?
    var after: Int?
    var hasBegun = false
    for move in moves {
      switch move {
      case .comfort(let value): if hasBegun { after = value } else { before = value }
      case .take, .say(_, _, .some), .vote(_, _, .some), .reply, .write: hasBegun = true
      case .say, .vote, .done, .back, .hint, .why, .restart, .debrief: break
      }
    }
    return (before, after)
  }

  /// Plays the attempt: each move in turn, on whatever the role play is today.
  ///
  /// - Parameters:
  ///   - play: The role play.
  ///   - workshop: What plays are made with.
  ///   - seen: Told of the beginning, and of each move after it was made.
  /// - Returns: The play behind its last move.
  /// - Throws: A ``Failure`` with the first move that cannot be made, and why.
  package func replay(
    _ play: RolePlay, _ workshop: PlaySetting,
    seen: (inout Player, Move?) throws(Failure) -> Void = { (_, _) throws(Failure) in }
  ) throws(Failure) -> Player {
    var player = try Player(
      play, isExam: isExam, isReversed: isReversed, workshop.playing(on: day, by: author))
    try seen(&player, nil)
    for (index, move) in moves.enumerated() {
      do throws(Failure) {
        try player.make(move)
      } catch {
        var failure = error
        guard !failure.diagnostics.isEmpty else { throw failure }
        failure.diagnostics[0].notes.append("It is move \(index + 1) of the attempt.")
        throw failure
      }
      try seen(&player, move)
    }
    return player
  }
}

extension Statement {
  /// The word by which a line begins.
  var firstWord: String {
    var end = range.lowerBound
    while end < range.upperBound, source.bytes[end] > 0x20 { end += 1 }
    return source.text(range.lowerBound..<end)
  }
}
