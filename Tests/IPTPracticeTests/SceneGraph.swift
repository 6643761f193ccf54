import IPTTestSupport

/// A role play made by chance, and what an independent look at its graph says of it.
///
/// The reference knows scenes and ways alone: no text, no tree, nothing of the program.
struct SceneGraph {
  /// Where an option leads: on behind its choice, to a scene, or to the end.
  enum Way: Equatable {
    case on
    case scene(Int)
    case end
  }

  struct Node {
    var options: [Way]
    /// Whether each option can be taken once.
    var isOnce = false
    /// What stands behind the choice; nothing to fall through.
    var behind: Way?
    /// Whether the line behind the choice has a condition, so that it may be passed by.
    var isConditional = false
  }

  var nodes: [Node]

  // MARK: Made by chance

  /// Scenes that lead anywhere.
  init(scenes count: Int, seed: UInt64) {
    var chance = SplitMix(seed: seed)
    func target() -> Way {
      chance.below(40) == 0 ? .end : .scene(chance.below(count))
    }
    nodes = (0..<count).map { _ in
      let options = (0...chance.below(3)).map { _ in chance.below(3) == 0 ? Way.on : target() }
      var node = Node(options: options, isOnce: chance.below(12) == 0)
      if chance.below(3) > 0 { node.behind = target() }
      node.isConditional = chance.below(4) == 0
      return node
    }
  }

  /// Scenes that lead forwards alone, and branch rarely enough for the ways to be counted in a number.
  init(forwardsWith count: Int, seed: UInt64) {
    var chance = SplitMix(seed: seed)
    var branches = 0
    nodes = (0..<count).map { index in
      func target() -> Way {
        let next = index + 1 + chance.below(7)
        return next < count ? .scene(next) : .end
      }
      let branchesHere = branches < 100 && chance.below(2) == 0
      branches += branchesHere ? 1 : 0
      return Node(options: (0..<(branchesHere ? 2 + chance.below(2) : 1)).map { _ in target() })
    }
  }

  // MARK: As a text

  func text(unknown: Set<Int> = []) -> String {
    var text = "roleplay g \"G\" {\n"
    for (index, node) in nodes.enumerated() {
      text += "scene s\(index) {\n  client \"\(index)\"\n  choose c\(index) {\n"
      for (number, way) in node.options.enumerated() {
        let grade = number == 0 ? "adherent" : "off"
        text += "    option o\(number) \"O\" \(grade) because \"b\""
        if node.isOnce { text += " once" }
        switch way {
        case .on: break
        case .scene(let target):
          text += " go s\(unknown.contains(index) && number == 0 ? nodes.count + target : target)"
        case .end: text += " go end"
        }
        text += "\n"
      }
      text += "  }\n"
      switch node.behind {
      case .scene(let target): text += "  go s\(target)"
      case .end: text += "  go end"
      case .on, nil: break
      }
      if node.behind != nil { text += node.isConditional ? " when visits(s0) > 1\n" : "\n" }
      text += "}\n"
    }
    return text + "}\n"
  }

  // MARK: The reference

  /// The number of the end among the targets.
  private var end: Int { nodes.count }

  /// Where play can go from a scene.
  func targets(_ index: Int) -> Set<Int> {
    let node = nodes[index]
    func number(_ way: Way) -> Int {
      switch way {
      case .on: index + 1
      case .scene(let target): target
      case .end: end
      }
    }
    var targets = Set(node.options.filter { $0 != .on }.map(number))
    // Options that can all be used up let play go on behind the choice, as one that falls through does.
    if node.options.contains(.on) || node.isOnce {
      if let behind = node.behind { targets.insert(number(behind)) }
      if node.behind == nil || node.isConditional { targets.insert(index + 1) }
    }
    return targets
  }

  private func closure(from starts: [Int], _ next: (Int) -> [Int]) -> Set<Int> {
    var seen = Set(starts)
    var open = starts
    while let node = open.popLast() {
      for other in next(node) where seen.insert(other).inserted { open.append(other) }
    }
    return seen
  }

  private var reachable: Set<Int> {
    closure(from: [0]) { $0 == end ? [] : Array(targets($0)) }
  }

  var unreachable: Set<Int> { Set(nodes.indices).subtracting(reachable) }

  /// Scenes that are come to and from which nobody comes to the end.
  var withoutExit: Set<Int> {
    let reachable = reachable
    var before: [Int: [Int]] = [:]
    for index in nodes.indices where reachable.contains(index) {
      for target in targets(index) { before[target, default: []].append(index) }
    }
    let ending = closure(from: [end]) { before[$0] ?? [] }
    return reachable.subtracting(ending).subtracting([end])
  }

  /// Scenes whose choice is empty when play comes again.
  var canBeEmpty: Set<Int> {
    let reachable = reachable
    return Set(
      nodes.indices.filter { index in
        guard nodes[index].isOnce, reachable.contains(index) else { return false }
        return closure(from: Array(targets(index))) { $0 == end ? [] : Array(targets($0)) }
          .contains(index)
      })
  }

  /// The number of ways to the end, where the graph goes forwards alone.
  var ways: Int {
    var ways = Array(repeating: 0, count: nodes.count + 1)
    ways[end] = 1
    for index in nodes.indices.reversed() {
      for way in nodes[index].options {
        switch way {
        case .on: ways[index] += ways[index + 1]
        case .scene(let target): ways[index] += ways[target]
        case .end: ways[index] += 1
        }
      }
    }
    return ways[0]
  }

  /// The least and the most points on a way to the end: the first option of each choice gives two.
  var points: ClosedRange<Int> {
    var least = Array(repeating: 0, count: nodes.count + 1)
    var most = least
    for index in nodes.indices.reversed() {
      let sums = nodes[index].options.enumerated().map { number, way in
        let next: Int =
          switch way {
          case .on: index + 1
          case .scene(let target): target
          case .end: end
          }
        return (least[next] + (number == 0 ? 2 : 0), most[next] + (number == 0 ? 2 : 0))
      }
      least[index] = sums.map(\.0).min() ?? 0
      most[index] = sums.map(\.1).max() ?? 0
    }
    return least[0]...most[0]
  }
}
