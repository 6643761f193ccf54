package import IPTEngine
package import IPTLanguage
import IPTModel

/// Reads a role play out of its tree; what is wrong with its labels is collected.
package struct RolePlayReader: ~Copyable {
  let unit: Unit
  let verbs: [Unit]
  let statement: Statement
  private let grammar: Grammar
  private(set) var label = ""
  private(set) var title = ""
  private(set) var area = ""
  private(set) var level = ""
  private(set) var about: [String] = []
  private(set) var asides: [String] = []
  private(set) var cast: [String: String] = [:]
  private(set) var skills: [RolePlay.Skill] = []
  private(set) var scenes: [Scene] = []
  private(set) var blocks: [[PlayLine]] = []
  private(set) var tests: [PlayTest] = []
  private(set) var setup: Int?
  private(set) var allowed: Set<String> = []
  private(set) var faults: [Diagnostic] = []
  /// The places of the labels of choices and records.
  private var points: [String: Range<Int>] = [:]
  private var sceneLabels: Set<String> = []

  private init(_ unit: Unit, _ catalogue: Catalogue) {
    self.unit = unit
    verbs = catalogue.verbs(usedIn: unit)
    grammar = catalogue.grammar
    statement = Statement(
      tree: unit.tree, source: unit.source, index: 0, grammar: catalogue.grammar)
    read()
  }

  /// Reads a role play that has been looked through and found right.
  package static func read(_ unit: Unit, _ catalogue: Catalogue) -> RolePlay {
    RolePlay(RolePlayReader(unit, catalogue))
  }

  /// What is wrong with a role play, or may be a mistake.
  ///
  /// - Parameters:
  ///   - unit: The role play.
  ///   - catalogue: What it was read with.
  ///   - labels: The labels of the role plays before it in its text.
  /// - Returns: The faults in the order of the text, else the findings.
  package static func review(
    _ unit: Unit, _ catalogue: Catalogue, _ labels: inout Set<String>
  ) -> [Diagnostic] {
    var reader = RolePlayReader(unit, catalogue)
    let isNew = labels.insert(folded(reader.label)).inserted
    reader.check(reader.label, isNew: isNew, "role play", reader.statement)
    if !reader.faults.isEmpty { return reader.faults }
    let play = RolePlay(reader)
    return SceneReview(play).findings
  }

  private var tree: Tree { unit.tree }

  // MARK: Parts

  private mutating func read() {
    label = statement.string(PlayOwner.label) ?? ""
    title = statement.string(PlayOwner.text) ?? ""
    if let node = statement.value(PlayOwner.area) { area = statement.word(node, of: .area) }
    if let node = statement.value(PlayOwner.level) { level = statement.word(node, of: .level) }
    guard let block = statement.block else { return }
    allowed = codes(of: statement)
    var node = block + 1
    while node < Int(tree[block].next) {
      switch tree[node].kind {
      case .clause:
        if statement.owner(of: node) == PlayOwner.about { about.append(text(node + 1)) }
        if statement.owner(of: node) == PlayOwner.allow {
          for element in statement.elements(of: node + 1) {
            allowed.insert(statement.text(element).uppercased())
          }
        }
      case .line: head(line(node))
      default: break
      }
      node = Int(tree[node].next)
    }
    checkTargets()
  }

  private mutating func head(_ line: Statement) {
    let name = line.string(PlayOwner.label) ?? ""
    switch line.firstWord {
    case "cast":
      if let node = line.value(PlayOwner.label) {
        cast[line.word(node, of: .castRole)] = line.string(PlayOwner.text) ?? ""
      }
    case "skill":
      check(name, isNew: !skills.contains { $0.label == name }, "skill", line)
      skills.append(
        .init(label: name, title: line.string(PlayOwner.text) ?? "", range: labelRange(line)))
    case "aside": asides.append(line.string(PlayOwner.text) ?? "")
    case "setup": setup = line.block
    case "scene":
      check(
        name, isNew: name != Self.end && sceneLabels.insert(Self.folded(name)).inserted, "scene",
        line)
      let block = lines(of: line.block)
      scenes.append(
        Scene(label: name, block: block, range: labelRange(line), allowed: codes(of: line)))
    case "test": tests.append(test(line))
    default: break
    }
  }

  /// Options of one choice, at most.
  static let mostOptions = 99

  /// Labels that differ in their case alone are alike.
  private static func folded(_ label: String) -> String { label.lowercased() }

  /// The label of the end of a role play.
  package static let end = "end"

  private mutating func lines(of block: Int?) -> Int {
    let number = blocks.count
    blocks.append([])
    guard let block else { return number }
    var found: [PlayLine] = []
    var node = block + 1
    while node < Int(tree[block].next) {
      switch tree[node].kind {
      case .line: if let line = playLine(line(node)) { found.append(line) }
      case .statement:
        found.append(
          PlayLine(action: .statement(node), when: nil, range: tree[node].range, allowed: []))
      default: break
      }
      node = Int(tree[node].next)
    }
    blocks[number] = found
    return number
  }

  private mutating func playLine(_ line: Statement) -> PlayLine? {
    let action: PlayLine.Action
    let name = line.string(PlayOwner.label) ?? ""
    switch line.firstWord {
    case "client": action = .speech(.client, text(of: line))
    case "therapist": action = .speech(.therapist, text(of: line))
    case "narrator": action = .speech(.narrator, text(of: line))
    case "aside": action = .speech(.aside, text(of: line))
    case "voice": action = .speech(.voice(name), text(of: line))
    case "choose": action = .choose(choice(line))
    case "record": action = .record(record(line))
    case "go": action = .go(name)
    case "call": action = .call(name)
    case "return": action = .leave
    default: return nil
    }
    return PlayLine(
      action: action, when: line.value(Owner.claim), range: line.range, allowed: codes(of: line))
  }

  private mutating func choice(_ line: Statement) -> Choice {
    let label = line.string(PlayOwner.label) ?? ""
    check(label, isNew: points[Self.folded(label)] == nil, "choice", line)
    points[Self.folded(label)] = labelRange(line)
    let isOnce = line.integer(PlayOwner.repetition) == 0
    var options: [PlayOption] = []
    var known: Set<String> = []
    var matches: [Match] = []
    var otherwise: Choice.Otherwise?
    var isTyped = false
    var fallback: Int?
    for inner in linesInBlock(of: line) {
      switch inner.firstWord {
      case "option":
        let option = option(inner, isOnce: isOnce)
        options.append(option)
        guard options.count <= Self.mostOptions else { continue }
        check(
          option.label, isNew: known.insert(Self.folded(option.label)).inserted, "option", inner)
        checkIsNoCommand(option.label, inner)
        if case .plain(let words) = option.text, words.allSatisfy(\.isWhitespace) {
          faults.append(
            Diagnostic(
              .nothingSaid, "the option \"\(option.label)\" has no text",
              at: inner.range(PlayOwner.text) ?? option.range, label: "nothing to say",
              notes: ["Write in quotes what the trainee says."]))
        }
      case "fallback": fallback = lines(of: inner.block)
      case "typed":
        isTyped = true
        for part in linesInBlock(of: inner) {
          if part.firstWord == "match" {
            matches.append(match(part))
          } else {
            otherwise = Choice.Otherwise(
              hint: part.string(Owner.hint) ?? "", retry: part.integer(PlayOwner.retry) ?? 0,
              take: part.string(PlayOwner.take), range: part.range)
          }
        }
      default: break
      }
    }
    if options.count > Self.mostOptions {
      faults.append(
        Diagnostic(
          .tooManyOptions,
          "a choice has at most \(Self.mostOptions) options, and here are \(options.count)",
          at: labelRange(line), label: "nobody reads so many",
          notes: ["Split it into choices behind each other, each with a few."]))
      options.removeLast(options.count - Self.mostOptions)
    }
    for target in matches.map({ ($0.label, $0.range) })
      + [otherwise.flatMap { part in part.take.map { ($0, part.range) } }].compactMap({ $0 })
    where !options.contains(where: { $0.label == target.0 }) {
      unknown(target.0, "option", among: options.map(\.label), at: target.1)
    }
    return Choice(
      label: label, hint: line.string(Owner.hint) ?? "", options: options, matches: matches,
      otherwise: otherwise, isTyped: isTyped, fallback: fallback, range: labelRange(line))
  }

  /// An option must not be called as what else can be typed there.
  private mutating func checkIsNoCommand(_ label: String, _ line: Statement) {
    guard PlaySession.reserved.contains(Self.folded(label)) else { return }
    faults.append(
      Diagnostic(
        .labelIsCommand, "the option \"\(label)\" is called like a word of the player",
        at: labelRange(line), label: "`\(Self.folded(label))` does something else in a play",
        notes: ["Give it another label; what it says may stay."]))
  }

  private mutating func option(_ line: Statement, isOnce: Bool) -> PlayOption {
    var skills: [(label: String, points: Int)] = []
    for clause in line.clauses(PlayOwner.skill) {
      let hasPoints = clause + 2 < Int(tree[clause].next)
      let points = hasPoints ? Int(tree[clause + 2].value) : 1
      let skill = line.text(clause + 1)
      if !self.skills.contains(where: { $0.label == skill }) {
        unknown(skill, "skill", among: self.skills.map(\.label), at: tree[clause + 1].range)
      }
      skills.append((skill, points))
    }
    let repetition = line.integer(PlayOwner.repetition)
    let block = line.block.map { lines(of: $0) }
    return PlayOption(
      label: line.string(PlayOwner.label) ?? "", text: text(of: line),
      grade: line.integer(PlayOwner.grade).flatMap(Grade.init),
      because:
        line.string(PlayOwner.because) ?? "", skills: skills, when: line.value(Owner.claim),
      isOnce: repetition.map { $0 == 0 } ?? isOnce, go: line.string(PlayOwner.go),
      goRange: line.range(PlayOwner.go), block: block,
      range: labelRange(line), allowed: codes(of: line))
  }

  private func match(_ line: Statement) -> Match {
    func patterns(_ owner: Int) -> [WordPattern] {
      line.value(owner).map { node in
        line.elements(of: node).prefix(64).map { WordPattern(text($0)) }
      } ?? []
    }
    return Match(
      label: line.string(PlayOwner.label) ?? "", any: patterns(PlayOwner.any),
      all: patterns(PlayOwner.all), none: patterns(PlayOwner.none),
      inOrder: patterns(PlayOwner.inOrder), range: labelRange(line))
  }

  private mutating func record(_ line: Statement) -> RecordPoint {
    let label = line.string(PlayOwner.label) ?? "record"
    check(label, isNew: points[Self.folded(label)] == nil, "record", line)
    points[Self.folded(label)] = labelRange(line)
    var expectations: [Int] = []
    if let block = line.block {
      var node = block + 1
      while node < Int(tree[block].next) {
        expectations.append(node)
        node = Int(tree[node].next)
      }
    }
    return RecordPoint(
      label: label, prompt: line.string(PlayOwner.text) ?? "", expectations: expectations,
      block: line.block, range: line.range)
  }

  private func test(_ line: Statement) -> PlayTest {
    var steps: [PlayTest.Step] = []
    guard let block = line.block else { return PlayTest(title: "", steps: [], range: line.range) }
    var node = block + 1
    while node < Int(tree[block].next) {
      defer { node = Int(tree[node].next) }
      guard tree[node].kind == .line else {
        steps.append(.statement(node))
        continue
      }
      let inner = self.line(node)
      switch inner.firstWord {
      case "take":
        for element in inner.value(PlayOwner.label).map({ inner.elements(of: $0) }) ?? [] {
          steps.append(.take(inner.text(element), tree[element].range))
        }
      case "say": steps.append(.say(inner.string(PlayOwner.text) ?? "", inner.range))
      default:
        if let block = inner.block {
          steps.append(.write(Self.content(of: block, unit), inner.range))
        }
      }
    }
    return PlayTest(
      title: line.string(PlayOwner.text) ?? "", steps: steps, range: line.range)
  }

  /// The text between the braces of a block.
  static func content(of block: Int, _ unit: Unit) -> String {
    let range = unit.tree[block].range
    let bytes = unit.source.bytes
    guard range.count > 1, bytes[range.lowerBound] == 0x7B else { return "" }
    return unit.source.text(range.lowerBound + 1..<range.upperBound - 1)
  }

  // MARK: Labels

  private mutating func checkTargets() {
    let labels = scenes.map(\.label)
    let names = Set(labels)
    for line in blocks.flatMap({ $0 }) {
      switch line.action {
      case .go(let target) where target != Self.end && !names.contains(target):
        unknown(target, "scene", among: labels + [Self.end], at: line.range)
      case .call(let target) where !names.contains(target):
        unknown(target, "scene", among: labels, at: line.range)
      case .choose(let choice):
        for option in choice.options {
          if let target = option.go, target != Self.end, !names.contains(target) {
            unknown(target, "scene", among: labels + [Self.end], at: option.goRange ?? option.range)
          }
        }
      default: break
      }
    }
    let options = optionLabels
    let known = Set(options)
    for test in tests {
      for case .take(let label, let range) in test.steps where !known.contains(label) {
        unknown(label, "option", among: options, at: range)
      }
    }
    checkCalls()
    if scenes.isEmpty {
      faults.append(
        Diagnostic(
          .noScene, "a role play has a scene at least", at: statement.range(PlayOwner.label),
          label: "nothing is played here"))
    }
    faults.sort { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// Labels that conditions ask for.
  private mutating func checkCalls() {
    let known = [
      "visits": ("scene", scenes.map(\.label)), "skill": ("skill", skills.map(\.label)),
      "taken": ("option", optionLabels),
    ]
    let labels = known.mapValues { Set($0.1) }
    for node in tree.nodes.indices where tree[node].kind == .call {
      let source = unit.source
      var end = tree[node].range.lowerBound
      while end < source.count, source.bytes[end] != 0x28, source.bytes[end] != 0x20 { end += 1 }
      let function = source.text(tree[node].range.lowerBound..<end)
      guard let (what, all) = known[function], node + 1 < Int(tree[node].next) else { continue }
      let reference = (node + 1..<Int(tree[node].next)).first { tree[$0].kind == .reference }
      guard let reference else { continue }
      let word = source.text(tree[reference].range)
      if labels[function]?.contains(word) == false {
        unknown(word, what, among: all, at: tree[reference].range)
      }
    }
  }

  private var optionLabels: [String] {
    blocks.flatMap { $0 }.flatMap { line in
      if case .choose(let choice) = line.action { choice.options.map(\.label) } else { [String]() }
    }
  }

  private mutating func check(_ label: String, isNew: Bool, _ what: String, _ line: Statement) {
    guard !isNew else { return }
    faults.append(
      Diagnostic(
        .labelTaken, "there is \(what == "option" ? "an" : "a") \(what) \"\(label)\" already",
        at: labelRange(line),
        label: label == Self.end ? "this is the end of every play" : "a second one",
        notes: ["Give it a label of its own: what is recorded of a play refers to it."]))
  }

  private mutating func unknown(
    _ label: String, _ what: String, among known: [String], at range: Range<Int>
  ) {
    let nearest = NearestWord.find(label, among: known)
    faults.append(
      Diagnostic(
        .unknownLabel, "there is no \(what) \"\(label)\"", at: range,
        label: nearest.map { "did you mean \"\($0)\"?" } ?? "unknown here",
        notes: nearest == nil && !known.isEmpty && known.count < 9
          ? ["There \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))."] : []))
  }

  // MARK: Nodes

  private func line(_ node: Int) -> Statement {
    Statement(tree: tree, source: unit.source, index: node, grammar: grammar)
  }

  private func linesInBlock(of line: Statement) -> [Statement] {
    guard let block = line.block else { return [] }
    var found: [Statement] = []
    var node = block + 1
    while node < Int(tree[block].next) {
      if tree[node].kind == .line { found.append(self.line(node)) }
      node = Int(tree[node].next)
    }
    return found
  }

  private func labelRange(_ line: Statement) -> Range<Int> {
    line.range(PlayOwner.label) ?? line.range
  }

  private func text(_ node: Int) -> String { tree.string(of: node, in: unit.source) }

  private func text(of line: Statement) -> PlayText {
    guard let node = line.value(PlayOwner.text) else { return .plain("") }
    return tree[node].kind == .computed ? .computed(node) : .plain(text(node))
  }

  private func codes(of line: Statement) -> Set<String> {
    var found: Set<String> = []
    for clause in line.clauses(PlayOwner.allow) {
      for element in line.elements(of: clause + 1) {
        found.insert(line.text(element).uppercased())
      }
    }
    return found
  }
}
