import IPTEngine
import IPTLanguage
import IPTModel

/// What of a play matters to what can come behind it: places with the same key are one to a search.
///
/// What is counted only grows, but for a skill that some option takes points of. Beyond the greatest number that it is compared with, one more makes
/// no difference, and a play that goes round comes to its places again.
struct PlaceKeys {
  /// A count that conditions ask for.
  private struct Count {
    let label: String
    /// From where on it makes no difference.
    let limit: Int
  }

  /// The counts that conditions ask for, by the function that asks; sorted by their labels.
  private let asked: [String: [Count]]
  /// The figures that conditions ask for, with the numbers from where on they make no difference.
  private let figures: [String: Int]
  /// Choices and options that can be taken once.
  private let once: [String]
  private let hasStatements: Bool

  init(_ play: RolePlay) {
    once = play.choices.flatMap { choice in
      choice.options.filter(\.isOnce).map { "\(choice.label) \($0.label)" }
    }
    hasStatements = play.blocks.contains { block in
      block.contains { if case .statement = $0.action { true } else { false } }
    }
    let losing = Set(
      play.choices.flatMap(\.options).flatMap(\.skills).filter { $0.points < 0 }.map(\.label))
    let (tree, source) = (play.unit.tree, play.unit.source)
    var asked: [String: [String: Int]] = [:]
    var figures: [String: Int] = [:]
    // What tests ask for steers nothing; they are sorted as they stand.
    var tests = play.tests[...]
    for index in tree.nodes.indices {
      let node = tree[index]
      guard node.kind == .reference || node.kind == .call else { continue }
      while let test = tests.first, test.range.upperBound <= Int(node.start) { tests.removeFirst() }
      guard tests.first?.range.contains(Int(node.start)) != true else { continue }
      // The letters by which a name or a call begins.
      let letters = source.bytes[node.range].prefix { $0 >= 0x61 && $0 <= 0x7A }
      let word = String(decoding: letters, as: UTF8.self)
      switch word {
      case "points", "unsafe":
        figures[word] = max(figures[word] ?? 0, Self.limit(of: index, in: tree))
      case "visits", "skill", "taken":
        let label = (index + 1..<max(index + 1, Int(node.next))).first {
          tree[$0].kind == .reference
        }
        guard let label else { break }
        let text = source.text(tree[label].range)
        let limit =
          word == "skill" && losing.contains(text) ? .max : Self.limit(of: index, in: tree)
        asked[word, default: [:]][text] = max(asked[word]?[text] ?? 0, limit)
      default: break
      }
    }
    self.asked = asked.mapValues { limits in
      limits.sorted { $0.key < $1.key }.map { Count(label: $0.key, limit: $0.value) }
    }
    self.figures = figures
  }

  /// From where on a number, the node at an index, makes no difference to what it is compared with.
  private static func limit(of index: Int, in tree: Tree) -> Int {
    let end = tree.nodes.count
    let behind = Int(tree[index].next)
    // A comparison stands behind its two sides.
    func isCompared(_ other: Int, _ sign: Int) -> Bool {
      guard other > 0, other < end, sign < end, Int(tree[other].next) == other + 1,
        tree[sign].kind == .binary
      else { return false }
      let isComparison = Operator(rawValue: tree[sign].detail)?.isComparison == true
      return isComparison && [.integer, .range].contains(tree[other].kind)
    }
    let other: Int
    if isCompared(behind, behind + 1) {
      other = behind
    } else if isCompared(index - 1, behind) {
      other = index - 1
    } else {
      return .max
    }
    let value = Int(tree[other].value)
    let greatest = tree[other].kind == .range ? max(value & 0x7FFF, value >> 16) : value
    return max(greatest, 0) + 1
  }

  /// The key of the place where a play stands.
  func key(of player: Player) -> String {
    let (state, tally) = (player.state, player.state.tally)
    var key = state.stack.map { "\($0.block).\($0.index).\($0.scene ?? -1).\($0.go ?? "")" }
      .joined(separator: "/")
    key += "|" + (player.choice?.label ?? player.record.map { "record " + $0.label } ?? "end")
    if player.isOver { key += player.scene }
    key += "|" + state.frame.contents.joined(separator: "\u{1}")
    for (figure, count) in [("points", tally.points), ("unsafe", tally.unsafe)] {
      if let limit = figures[figure] { key += "|\(min(count, limit))" }
    }
    for (function, counts) in [
      ("skill", tally.skills), ("visits", tally.visits), ("taken", tally.taken),
    ] {
      guard let own = asked[function] else { continue }
      key += "|"
      for count in own { key += "\(min(counts[count.label] ?? 0, count.limit))," }
    }
    if !once.isEmpty {
      key += "|"
      for option in once { key += tally.taken[option] == nil ? "0" : "1" }
    }
    if hasStatements { key += "|\(state.openSession ?? -1)|" + state.book.changesInWords }
    return key
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
