/// The places that a play can come to, and the moves between them: how many ways lead to an end, and
/// what they come to.
struct PlayGraph {
  /// A move from one place to the next.
  struct Edge {
    let to: Int
    /// What the move adds; never less than nothing.
    let points: Int
    /// The choice and the option; empty for what is no choice.
    let move: String
  }

  /// A place of the play with all that can matter to what comes behind it.
  struct Node {
    var edges: [Edge] = []
    let isEnd: Bool
    let scene: String
    /// How the search came here first.
    let from: Int
    let move: String
  }

  /// The places, the first of them the beginning.
  var nodes: [Node] = []

  /// The shortest way to a place, as the search came there.
  func path(to node: Int) -> [String] {
    Self.path(to: node) { (nodes[$0].from, nodes[$0].move) }
  }

  /// Counts the ways to an end, and looks for those with the least and the most points.
  func measure(_ found: inout Exploration) {
    let isOnWay = leadsToAnEnd
    guard isOnWay.first == true else { return }
    let loops = Loops(self, isOnWay)
    found.paths = loops.isFinite ? ways(loops) : .unlimited
    if let (points, path) = least(isOnWay) {
      (found.least, found.leastPath) = (.exactly(points), path)
    }
    if let (points, path) = loops.most() {
      (found.most, found.mostPath) = (.exactly(points), path)
    } else {
      found.most = .unlimited
    }
  }

  /// Whether an end can be reached from each place.
  private var leadsToAnEnd: [Bool] {
    var before: [[Int]] = Array(repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for edge in node.edges { before[edge.to].append(index) }
    }
    var leads = nodes.map(\.isEnd)
    var open = nodes.indices.filter { leads[$0] }
    while let node = open.popLast() {
      for earlier in before[node] where !leads[earlier] {
        leads[earlier] = true
        open.append(earlier)
      }
    }
    return leads
  }

  /// The number of ways where play cannot go round.
  private func ways(_ loops: Loops) -> Exploration.Bound {
    var ways = Array(repeating: 0, count: nodes.count)
    ways[0] = 1
    var total = 0
    for node in loops.inOrder {
      if nodes[node].isEnd {
        let sum = total.addingReportingOverflow(ways[node])
        guard !sum.overflow else { return .unknown }
        total = sum.partialValue
      }
      for edge in nodes[node].edges where loops.isOnWay[edge.to] {
        let sum = ways[edge.to].addingReportingOverflow(ways[node])
        guard !sum.overflow else { return .unknown }
        ways[edge.to] = sum.partialValue
      }
    }
    return .exactly(total)
  }

  /// The least points at an end, and a way to them: places are looked at by their points.
  private func least(_ isOnWay: [Bool]) -> (points: Int, path: [String])? {
    var known: [(points: Int, from: Int, move: String)?] = Array(
      repeating: nil, count: nodes.count)
    var isDone = Array(repeating: false, count: nodes.count)
    var waiting: [[Int]] = [[0]]
    known[0] = (0, -1, "")
    var points = 0
    while points < waiting.count {
      guard let node = waiting[points].popLast() else {
        points += 1
        continue
      }
      guard !isDone[node] else { continue }
      isDone[node] = true
      if nodes[node].isEnd {
        return (points, Self.path(to: node) { known[$0].map { ($0.from, $0.move) } })
      }
      for edge in nodes[node].edges where isOnWay[edge.to] {
        let sum = points + edge.points
        guard sum < known[edge.to]?.points ?? .max else { continue }
        known[edge.to] = (sum, node, edge.move)
        while waiting.count <= sum { waiting.append([]) }
        waiting[sum].append(edge.to)
      }
    }
    return nil
  }

  /// The way to a place, of which each place tells where it was come from.
  fileprivate static func path(
    to node: Int, _ before: (Int) -> (from: Int, move: String)?
  ) -> [String] {
    var path: [String] = []
    var node = node
    while node >= 0, let (from, move) = before(node) {
      path.append(move)
      node = from
    }
    return path.reversed().filter { !$0.isEmpty }
  }
}

/// The places of a play in groups: those of one group can each be reached from each other, so that play
/// can go round among them.
private struct Loops {
  let graph: PlayGraph
  let isOnWay: [Bool]
  /// The group of each place that is on a way; the groups that lead to others come first.
  private(set) var group: [Int]
  private(set) var groups: [[Int]] = []

  /// Tarjan's algorithm, without calls of itself: a play may be long.
  init(_ graph: PlayGraph, _ isOnWay: [Bool]) {
    (self.graph, self.isOnWay) = (graph, isOnWay)
    let count = graph.nodes.count
    group = Array(repeating: -1, count: count)
    var number = Array(repeating: -1, count: count)
    var lowest = Array(repeating: 0, count: count)
    var open: [Int] = []
    var walk: [(node: Int, edge: Int)] = [(0, 0)]
    var next = 0
    while let (node, index) = walk.last {
      if index == 0 {
        (number[node], lowest[node]) = (next, next)
        next += 1
        open.append(node)
      }
      let edges = graph.nodes[node].edges
      if index < edges.count {
        walk[walk.count - 1].edge += 1
        let to = edges[index].to
        guard isOnWay[to] else { continue }
        if number[to] < 0 {
          walk.append((to, 0))
        } else if group[to] < 0 {
          lowest[node] = min(lowest[node], number[to])
        }
        continue
      }
      walk.removeLast()
      if let outer = walk.last?.node { lowest[outer] = min(lowest[outer], lowest[node]) }
      guard lowest[node] == number[node] else { continue }
      var members: [Int] = []
      while let member = open.popLast() {
        group[member] = groups.count
        members.append(member)
        if member == node { break }
      }
      groups.append(members)
    }
    groups.reverse()
    for node in group.indices where group[node] >= 0 {
      group[node] = groups.count - 1 - group[node]
    }
  }

  /// The places, each behind all that lead to it, as far as there is such an order.
  var inOrder: [Int] { groups.flatMap { $0 } }

  /// Whether play goes round nowhere.
  var isFinite: Bool {
    groups.allSatisfy { members in
      members.count == 1
        && !graph.nodes[members[0]].edges.contains { $0.to == members[0] }
    }
  }

  /// The most points at an end, and a way to them; nothing where going round gives points.
  func most() -> (points: Int, path: [String])? {
    var best: [Int?] = Array(repeating: nil, count: groups.count)
    var entry: [(from: Int, edge: PlayGraph.Edge)?] = Array(repeating: nil, count: groups.count)
    best[0] = 0
    var end: (points: Int, node: Int)?
    for (number, members) in groups.enumerated() {
      guard let points = best[number] else { continue }
      for node in members {
        if graph.nodes[node].isEnd, points > end?.points ?? -1 { end = (points, node) }
        for edge in graph.nodes[node].edges where isOnWay[edge.to] {
          let other = group[edge.to]
          guard other != number else {
            if edge.points > 0 { return nil }
            continue
          }
          guard points + edge.points > best[other] ?? -1 else { continue }
          (best[other], entry[other]) = (points + edge.points, (node, edge))
        }
      }
    }
    guard let end else { return nil }
    var parts: [[String]] = []
    var node = end.node
    while true {
      let way = entry[group[node]]
      parts.append(steps(from: way?.edge.to ?? 0, to: node))
      guard let way else { break }
      parts.append([way.edge.move])
      node = way.from
    }
    return (end.points, parts.reversed().flatMap { $0 }.filter { !$0.isEmpty })
  }

  /// The moves from one place of a group to another.
  private func steps(from start: Int, to end: Int) -> [String] {
    guard start != end else { return [] }
    var before: [Int: (from: Int, move: String)] = [:]
    var open = [start]
    var next = 0
    while next < open.count, before[end] == nil {
      let node = open[next]
      next += 1
      for edge in graph.nodes[node].edges
      where group[edge.to] == group[start] && edge.to != start && before[edge.to] == nil {
        before[edge.to] = (node, edge.move)
        open.append(edge.to)
      }
    }
    return PlayGraph.path(to: end) { before[$0] }
  }
}
