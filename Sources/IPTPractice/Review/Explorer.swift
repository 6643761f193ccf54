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
    let keys = PlaceKeys(play)

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
