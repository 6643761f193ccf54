import IPTEngine
import IPTLanguage
import IPTModel

/// Plays a role play in all ways there are, or in some by chance.
package struct Explorer {
  private let play: RolePlay
  private let workshop: PlaySetting
  /// Places that are told apart at most.
  package var mostStates = 50_000

  package init(_ play: RolePlay, _ workshop: PlaySetting) {
    self.play = play
    self.workshop = workshop
  }

  /// Begins a play, and tells the lines of its beginning, those before a fault too.
  private func begin(_ played: inout Set<PlayedLine>) throws(Failure) -> Player {
    var first = try Player(seatedAt: play, remembers: false, workshop)
    defer { played.formUnion(first.takePlayed(afresh: true)) }
    try first.start()
    return first
  }

  // MARK: All

  /// Looks at every place that play can come to; places that differ in nothing that matters are one.
  package func all() -> Exploration {
    var found = Exploration()
    var graph = PlayGraph()
    var known: [String: Int] = [:]
    var players: [Player?] = []
    var played: Set<PlayedLine> = []
    var taken: Set<String> = []
    let keys = Keys(play)

    func place(_ player: Player, from: Int, move: String) -> Int {
      let key = keys.key(of: player)
      if let node = known[key] { return node }
      known[key] = graph.nodes.count
      graph.nodes.append(
        .init(isEnd: player.isOver, scene: player.scene, from: from, move: move))
      players.append(player)
      return graph.nodes.count - 1
    }

    do throws(Failure) {
      var first = try begin(&played)
      first.events.removeAll()
      _ = place(first, from: -1, move: "")
    } catch {
      found.add(error, [])
      found.cover(play, lines: played, options: taken)
      return found
    }
    var next = 0
    while next < graph.nodes.count {
      guard graph.nodes.count <= mostStates, !workshop.isInterrupted() else {
        found.isCut = true
        break
      }
      guard let player = players[next] else { break }
      players[next] = nil
      let moves: [Move?] =
        player.choice.map { choice in
          player.openOptions.map { .take(choice: choice.label, option: $0.label) }
        } ?? (player.record == nil ? [] : [nil])
      for move in moves {
        var copy = player
        var title = ""
        if case .take(let choice, let option)? = move {
          title = "\(choice) \(option)"
          taken.insert(title)
        }
        do throws(Failure) {
          if let move { try copy.make(move) } else { try copy.leaveRecord() }
        } catch {
          // What was played before it went wrong was come to.
          played.formUnion(copy.takePlayed(afresh: true))
          found.add(error, graph.path(to: next) + [title])
          continue
        }
        let points = copy.tally.points - player.tally.points
        copy.forgetCourse()
        played.formUnion(copy.takePlayed(afresh: true))
        let to = place(copy, from: next, move: title)
        graph.nodes[next].edges.append(.init(to: to, points: points, move: title))
      }
      next += 1
    }
    found.states = graph.nodes.count
    var seen: Set<String> = []
    for (index, node) in graph.nodes.enumerated()
    where node.isEnd && seen.insert(node.scene).inserted {
      found.ends.append(.init(scene: node.scene, path: graph.path(to: index)))
    }
    // A search writes nothing at a record; what a record opens, the tests beside the scenes come to.
    if play.hasRecords, let tested = try? PlayTests.reached(in: play, workshop) {
      played.formUnion(tested.lines)
      taken.formUnion(tested.options)
    }
    found.cover(play, lines: played, options: taken)
    if !found.isCut { graph.measure(&found) }
    return found
  }

  // MARK: By chance

  /// Choices and records of one play by chance, at most.
  private static let mostSteps = 1_000

  /// Plays so often, each choice by chance; the same seed gives the same plays.
  package func random(_ count: Int, seed: UInt64) -> Exploration {
    var found = Exploration()
    var played: Set<PlayedLine> = []
    var taken: Set<String> = []
    var chance = Chance(seed: seed)
    let beginning: Player
    do throws(Failure) {
      beginning = try begin(&played)
    } catch {
      found.add(error, [])
      found.cover(play, lines: played, options: taken)
      return found
    }
    for _ in 0..<count {
      if workshop.isInterrupted() {
        found.isCut = true
        break
      }
      var player = beginning
      var path: [String] = []
      found.plays += 1
      do throws(Failure) {
        var steps = 0
        while !player.isOver, steps < Self.mostSteps {
          steps += 1
          guard let choice = player.choice else {
            try player.leaveRecord()
            continue
          }
          let open = player.openOptions
          let option = open[chance.below(open.count)]
          path.append("\(choice.label) \(option.label)")
          taken.insert(path[path.count - 1])
          try player.make(.take(choice: choice.label, option: option.label))
          player.forgetCourse()
        }
        if player.isOver {
          found.note(player.tally.points, path)
          if let known = found.ends.firstIndex(where: { $0.scene == player.scene }) {
            if path.count < found.ends[known].path.count {
              found.ends[known] = .init(scene: player.scene, path: path)
            }
          } else {
            found.ends.append(.init(scene: player.scene, path: path))
          }
        } else {
          found.unended += 1
        }
      } catch {
        found.add(error, path)
      }
      played.formUnion(player.takePlayed(afresh: true))
    }
    found.cover(play, lines: played, options: taken)
    return found
  }
}

/// Numbers by chance that a seed repeats (SplitMix64).
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(limit, 1)))
  }
}

/// What of a play matters to what can come behind it.
private struct Keys {
  private let onceTaken: Set<String>
  private let asksFor: Set<String>
  private let hasStatements: Bool

  init(_ play: RolePlay) {
    var once: Set<String> = []
    for choice in play.choices {
      for option in choice.options where option.isOnce {
        once.insert("\(choice.label) \(option.label)")
      }
    }
    onceTaken = once
    var words: Set<String> = []
    // What tests ask for steers nothing; they are sorted as they stand.
    var tests = play.tests[...]
    for node in play.unit.tree.nodes where node.kind == .reference || node.kind == .call {
      while let test = tests.first, test.range.upperBound <= Int(node.start) { tests.removeFirst() }
      guard tests.first?.range.contains(Int(node.start)) != true else { continue }
      // The letters by which a name or a call begins.
      let letters = play.unit.source.bytes[node.range].prefix { $0 >= 0x61 && $0 <= 0x7A }
      words.insert(String(decoding: letters, as: UTF8.self))
    }
    asksFor = words.intersection(["points", "unsafe", "skill", "visits", "taken"])
    hasStatements = play.blocks.contains { block in
      block.contains { if case .statement = $0.action { true } else { false } }
    }
  }

  func key(of player: Player) -> String {
    let state = player.state
    var key = state.stack.map { "\($0.block).\($0.index).\($0.scene ?? -1).\($0.go ?? "")" }
      .joined(separator: "/")
    key += "|" + (player.choice?.label ?? player.record.map { "record " + $0.label } ?? "end")
    if player.isOver { key += player.scene }
    key += "|" + state.frame.contents.joined(separator: "\u{1}")
    if asksFor.contains("points") { key += "|p\(state.tally.points)" }
    if asksFor.contains("unsafe") { key += "|u\(state.tally.unsafe)" }
    if asksFor.contains("skill") { key += "|" + Self.sorted(state.tally.skills) }
    if asksFor.contains("visits") { key += "|" + Self.sorted(state.tally.visits) }
    if asksFor.contains("taken") {
      key += "|" + Self.sorted(state.tally.taken)
    } else if !onceTaken.isEmpty {
      key += "|" + Self.sorted(state.tally.taken.filter { onceTaken.contains($0.key) })
    }
    if hasStatements { key += "|\(state.openSession ?? -1)|" + state.book.changesInWords }
    return key
  }

  private static func sorted(_ counts: [String: Int]) -> String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }
}

extension Player {
  /// The lines that were played since it was asked before.
  fileprivate mutating func takePlayed(afresh: Bool) -> Set<PlayedLine> {
    defer { played = afresh ? [] : nil }
    return played ?? []
  }

  /// Lets go of what only a debrief asks for.
  fileprivate mutating func forgetCourse() {
    events.removeAll()
    state.turns.removeAll()
    state.heard.removeAll()
    state.records.removeAll()
    forgetMoves()
  }
}

extension Casebook {
  /// The changes of the case, as the log spells them.
  var changesInWords: String {
    let printer = ChangePrinter(schema: schema, log: log)
    var text: [UInt8] = []
    for position in log.changes.indices {
      printer.print(position, into: &text)
      text.append(0x0A)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
