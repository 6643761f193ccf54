import IPTEngine
import IPTLanguage
import IPTModel

/// What of a play matters to what can come behind it: places with the same key are one to a search.
struct PlaceKeys {
  /// The labels that conditions ask for, by the function that asks; sorted.
  private let asked: [String: [String]]
  /// The figures that conditions ask for.
  private let figures: Set<String>
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
    let (tree, source) = (play.unit.tree, play.unit.source)
    var asked: [String: Set<String>] = [:]
    var figures: Set<String> = []
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
      case "points", "unsafe": figures.insert(word)
      case "visits", "skill", "taken":
        let label = (index + 1..<max(index + 1, Int(node.next))).first {
          tree[$0].kind == .reference
        }
        if let label { asked[word, default: []].insert(source.text(tree[label].range)) }
      default: break
      }
    }
    self.asked = asked.mapValues { $0.sorted() }
    self.figures = figures
  }

  /// The key of the place where a play stands.
  func key(of player: Player) -> String {
    let (state, tally) = (player.state, player.state.tally)
    var key = state.stack.map { "\($0.block).\($0.index).\($0.scene ?? -1).\($0.go ?? "")" }
      .joined(separator: "/")
    key += "|" + (player.choice?.label ?? player.record.map { "record " + $0.label } ?? "end")
    if player.isOver { key += player.scene }
    key += "|" + state.frame.contents.joined(separator: "\u{1}")
    if figures.contains("points") { key += "|p\(tally.points)" }
    if figures.contains("unsafe") { key += "|u\(tally.unsafe)" }
    for (function, counts) in [
      ("skill", tally.skills), ("visits", tally.visits), ("taken", tally.taken),
    ] {
      guard let labels = asked[function] else { continue }
      key += "|"
      for label in labels { key += "\(counts[label] ?? 0)," }
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
