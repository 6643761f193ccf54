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

  /// A place of the play with all that can matter to what comes behind it.
  private struct Node {
    var edges: [(to: Int, points: Int)] = []
    var isEnd = false
    let scene: String
    /// How the search came here first.
    let from: Int
    let move: String
  }

  /// Looks at every place that play can come to; places that differ in nothing that matters are one.
  package func all() -> Exploration {
    var found = Exploration()
    var nodes: [Node] = []
    var known: [String: Int] = [:]
    var players: [Player?] = []
    var played: Set<PlayedLine> = []
    var taken: Set<String> = []
    let keys = Keys(play)

    func path(to node: Int) -> [String] {
      var path: [String] = []
      var node = node
      while node >= 0 {
        if !nodes[node].move.isEmpty { path.append(nodes[node].move) }
        node = nodes[node].from
      }
      return path.reversed()
    }

    func place(_ player: Player, from: Int, move: String) -> Int {
      let key = keys.key(of: player)
      if let node = known[key] { return node }
      known[key] = nodes.count
      nodes.append(Node(isEnd: player.isOver, scene: player.scene, from: from, move: move))
      players.append(player)
      return nodes.count - 1
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
    while next < nodes.count {
      guard nodes.count <= mostStates, !workshop.isInterrupted() else {
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
          found.add(error, path(to: next) + [title])
          continue
        }
        let points = copy.tally.points - player.tally.points
        copy.forgetCourse()
        played.formUnion(copy.takePlayed(afresh: true))
        nodes[next].edges.append((place(copy, from: next, move: title), points))
      }
      next += 1
    }
    found.states = nodes.count
    var seen: Set<String> = []
    for (index, node) in nodes.enumerated() where node.isEnd && seen.insert(node.scene).inserted {
      found.ends.append(.init(scene: node.scene, path: path(to: index)))
    }
    // A search writes nothing at a record; what a record opens, the tests beside the scenes come to.
    if play.hasRecords, let tested = try? PlayTests.reached(in: play, workshop) {
      played.formUnion(tested.lines)
      taken.formUnion(tested.options)
    }
    found.cover(play, lines: played, options: taken)
    if !found.isCut { measure(nodes, &found) }
    return found
  }

  /// Counts the ways to an end and the points on them.
  private func measure(_ nodes: [Node], _ found: inout Exploration) {
    // Places from which no end is reached are on no way.
    var before: [[Int]] = Array(repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for edge in node.edges { before[edge.to].append(index) }
    }
    var ends = Array(repeating: false, count: nodes.count)
    var open = nodes.indices.filter { nodes[$0].isEnd }
    for end in open { ends[end] = true }
    while let node = open.popLast() {
      for earlier in before[node] where !ends[earlier] {
        ends[earlier] = true
        open.append(earlier)
      }
    }
    guard ends.first == true else { return }
    // In the order in which all that leads to a place stands before it, as far as there is one.
    var waiting = Array(repeating: 0, count: nodes.count)
    for index in nodes.indices where ends[index] {
      for edge in nodes[index].edges where ends[edge.to] { waiting[edge.to] += 1 }
    }
    var order: [Int] = []
    var ready = waiting[0] == 0 ? [0] : []
    while let node = ready.popLast() {
      order.append(node)
      for edge in nodes[node].edges where ends[edge.to] {
        waiting[edge.to] -= 1
        if waiting[edge.to] == 0 { ready.append(edge.to) }
      }
    }
    let isFinite = order.count == ends.count { $0 }
    if isFinite {
      count(nodes, ends, order, &found)
    } else {
      found.paths = .unlimited
      relax(nodes, ends, &found)
    }
  }

  private func count(
    _ nodes: [Node], _ ends: [Bool], _ order: [Int], _ found: inout Exploration
  ) {
    var ways = Array(repeating: 0, count: nodes.count)
    var least = Array(repeating: Int.max, count: nodes.count)
    var most = Array(repeating: Int.min, count: nodes.count)
    (ways[0], least[0], most[0]) = (1, 0, 0)
    var total = 0
    var isTooMany = false
    for node in order {
      if nodes[node].isEnd {
        let sum = total.addingReportingOverflow(ways[node])
        total = sum.partialValue
        isTooMany = isTooMany || sum.overflow
      }
      for edge in nodes[node].edges where ends[edge.to] {
        let sum = ways[edge.to].addingReportingOverflow(ways[node])
        ways[edge.to] = sum.partialValue
        isTooMany = isTooMany || sum.overflow
        least[edge.to] = min(least[edge.to], least[node] + edge.points)
        most[edge.to] = max(most[edge.to], most[node] + edge.points)
      }
    }
    found.paths = isTooMany ? .unknown : .exactly(total)
    let last = nodes.indices.filter { nodes[$0].isEnd }
    found.least = .exactly(last.map { least[$0] }.min() ?? 0)
    found.most = .exactly(last.map { most[$0] }.max() ?? 0)
  }

  /// The points where ways go round: a loop that gives points gives as many as one likes.
  private func relax(_ nodes: [Node], _ ends: [Bool], _ found: inout Exploration) {
    var least = Array(repeating: Int.max, count: nodes.count)
    var most = Array(repeating: Int.min, count: nodes.count)
    (least[0], most[0]) = (0, 0)
    var isSettled = false
    for _ in 0...min(nodes.count, 2_000) {
      isSettled = true
      for node in nodes.indices where ends[node] && least[node] != .max {
        for edge in nodes[node].edges where ends[edge.to] {
          if least[node] + edge.points < least[edge.to] {
            least[edge.to] = least[node] + edge.points
            isSettled = false
          }
          if most[node] + edge.points > most[edge.to] {
            most[edge.to] = most[node] + edge.points
            isSettled = false
          }
        }
      }
      if isSettled { break }
    }
    let last = nodes.indices.filter { nodes[$0].isEnd }
    found.least = .exactly(last.map { least[$0] }.min() ?? 0)
    found.most = isSettled ? .exactly(last.map { most[$0] }.max() ?? 0) : .unlimited
  }

  // MARK: By chance

  /// Choices of one play by chance, at most.
  private static let mostChoices = 1_000

  /// Plays so often, each choice by chance; the same seed gives the same plays.
  package func random(_ count: Int, seed: UInt64) -> Exploration {
    var found = Exploration()
    var played: Set<PlayedLine> = []
    var taken: Set<String> = []
    var chance = Chance(seed: seed)
    var (least, most) = (Int.max, Int.min)
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
        while !player.isOver, path.count < Self.mostChoices {
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
          (least, most) = (min(least, player.tally.points), max(most, player.tally.points))
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
    if least <= most { (found.least, found.most) = (.exactly(least), .exactly(most)) }
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
    let tree = play.unit.tree
    var words: Set<String> = []
    // What tests ask for steers nothing.
    func isOfTest(_ node: Node) -> Bool {
      play.tests.contains { $0.range.contains(Int(node.start)) }
    }
    for node in tree.nodes
    where (node.kind == .reference || node.kind == .call) && !isOfTest(node) {
      let text = play.unit.source.text(node.range)
      words.insert(String(text.prefix { $0.isLetter }))
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
    if hasStatements { key += "|" + state.book.changesInWords }
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
