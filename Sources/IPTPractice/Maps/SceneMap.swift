import IPTEngine
import IPTLanguage

/// The scenes of a role play as a graph: who leads to whom.
package struct SceneMap {
  /// A way from a scene or a choice to another.
  struct Edge: Hashable {
    let from: String
    let to: String
    let label: String
  }

  let play: RolePlay
  private var edges: [Edge] = []
  private var known: Set<Edge> = []

  package init(_ play: RolePlay) {
    self.play = play
    for (index, scene) in play.scenes.enumerated() { follow(scene, index) }
  }

  /// The ways out of a scene; without one that is sure, it falls through to the next.
  private mutating func follow(_ scene: Scene, _ index: Int) {
    let isLeft = walk(scene.block, from: scene.label)
    guard !isLeft else { return }
    let next = index + 1 < play.scenes.count ? play.scenes[index + 1].label : RolePlayReader.end
    add(Edge(from: scene.label, to: next, label: ""))
  }

  /// Follows the lines of a block; whether play never comes to its end.
  private mutating func walk(_ block: Int, from scene: String) -> Bool {
    for line in play.blocks[block] {
      switch line.action {
      case .go(let target):
        add(Edge(from: scene, to: target, label: ""))
        if line.when == nil { return true }
      case .call(let target): add(Edge(from: scene, to: target, label: "call"))
      case .leave: if line.when == nil { return true }
      case .choose(let choice):
        var isLeft = !choice.options.isEmpty
        for option in choice.options {
          if let part = option.block, walk(part, from: scene) { continue }
          guard let target = option.go else {
            isLeft = false
            continue
          }
          add(Edge(from: scene, to: target, label: "\(choice.label): \(option.label)"))
        }
        // What is played when no option is open leads on too.
        if let part = choice.fallback, !walk(part, from: scene) { isLeft = false }
        if isLeft, choice.options.contains(where: { $0.when == nil && !$0.isOnce }) { return true }
      case .speech, .record, .statement: break
      }
    }
    return false
  }

  private mutating func add(_ edge: Edge) { if known.insert(edge).inserted { edges.append(edge) } }

  // MARK: DOT

  /// The map for Graphviz: scenes as boxes with their choices, ways as arrows.
  package var dot: String {
    var text = "digraph \(Self.quoted(play.label)) {\n"
    text += "  graph [label=\(Self.quoted(play.title)), labelloc=t];\n  node [shape=box];\n"
    for scene in play.scenes {
      var label = scene.label
      for choice in choices(of: scene.block) {
        let grades = choice.options.map { "\($0.label) (\($0.grade?.word ?? "not graded"))" }
        label += "\n\(choice.label): \(grades.joined(separator: ", "))"
      }
      text += "  \(Self.quoted(scene.label)) [label=\(Self.quoted(label))];\n"
    }
    if edges.contains(where: { $0.to == RolePlayReader.end }) {
      text += "  \(Self.quoted(RolePlayReader.end)) [shape=ellipse];\n"
    }
    for edge in edges {
      let label = edge.label.isEmpty ? "" : " [label=\(Self.quoted(edge.label))]"
      text += "  \(Self.quoted(edge.from)) -> \(Self.quoted(edge.to))\(label);\n"
    }
    return text + "}\n"
  }

  private func choices(of block: Int) -> [Choice] {
    play.blocks[block].flatMap { line -> [Choice] in
      guard case .choose(let choice) = line.action else { return [] }
      let parts = choice.options.compactMap(\.block) + [choice.fallback].compactMap { $0 }
      return [choice] + parts.flatMap { choices(of: $0) }
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }

  // MARK: Twee

  /// The role play for Twine, as Twee 3: a passage for each scene and each option.
  ///
  /// The `ifid` comes from the hash, so that the same role play has the same one.
  package func twee(hash: String) -> String {
    var text = ":: StoryTitle\n\(Self.line(play.title))\n\n:: StoryData\n"
    text += "{ \"ifid\": \"\(Self.identifier(hash))\", \"format\": \"SugarCube\", "
    text +=
      "\"format-version\": \"2.36.1\", \"start\": \"\(Self.json(play.scenes.first?.label ?? ""))\" }\n"
    // Where calls come back to is known when all scenes were gone through once.
    let flow = SceneFlow(play)
    var calls: [String: [Call]] = [:]
    for scene in play.scenes {
      var writer = StoryWriter(map: self, flow: flow, scene: scene, calls: [])
      writer.write(scene.label, "scene", block: scene.block, from: 0, next: nil)
      for call in writer.found { calls[call.scene, default: []].append(call) }
    }
    var passages: [Passage] = []
    for scene in play.scenes {
      var writer = StoryWriter(
        map: self, flow: flow, scene: scene, calls: calls[scene.label] ?? [])
      writer.write(scene.label, "scene", block: scene.block, from: 0, next: nil)
      passages += writer.passages
    }
    if !passages.contains(where: { $0.name == RolePlayReader.end }) {
      passages.append(Passage(name: RolePlayReader.end, tags: "end", body: ["The end."]))
    }
    for passage in passages {
      text += "\n:: \(Self.name(passage.name)) [\(passage.tags)]\n"
      text += passage.body.joined(separator: "\n") + "\n"
    }
    return text
  }

  func spoken(_ speaker: Speaker, _ text: PlayText) -> String {
    let words = play.words(of: text)
    if speaker == .aside { return Self.prose("(\(words))") }
    let name = play.name(of: speaker)
    return Self.prose(name.isEmpty ? words : "\(name.uppercased()): \(words)")
  }

  /// Signs that mean something to a story wherever they stand.
  private static let marks: [Character: String] = [
    "&": "&amp;", "<": "&lt;", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;",
    "$": "&#36;", "_": "&#95;", "\\": "&#92;", "`": "&#96;",
  ]
  /// Signs that mean something where two of them stand beside each other.
  private static let doubled: Set<Character> = ["/", "'", "=", "~", "^", "@", "\"", "-"]
  /// Signs that mean something where a line begins with them.
  private static let leading: Set<Character> = ["!", "*", "#", ">"]

  /// Words as a line of a passage, in which a story sees nothing but words.
  static func prose(_ text: String) -> String {
    let signs = Array(line(text))
    var prose = ""
    for (index, sign) in signs.enumerated() {
      let isDoubled =
        doubled.contains(sign)
        && (index > 0 && signs[index - 1] == sign
          || index + 1 < signs.count && signs[index + 1] == sign)
      if let mark = marks[sign] {
        prose += mark
      } else if isDoubled || index == 0 && leading.contains(sign) {
        prose += "&#\(sign.unicodeScalars.first?.value ?? 0x20);"
      } else {
        prose.append(sign)
      }
    }
    return prose
  }

  /// A line of a passage: one line, and none that begins a passage.
  static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        line += " "
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line.hasPrefix("::") ? " " + line : line
  }

  /// The words of a link hold no signs of links.
  static func link(_ text: String) -> String {
    line(text).replacing("[", with: "(").replacing("]", with: ")").replacing("|", with: "/")
      .replacing("->", with: "→").replacing("<-", with: "←")
  }

  static func name(_ text: String) -> String {
    var name = ""
    for character in line(text) {
      if "[]{}\\".contains(character) { name.append("\\") }
      name.append(character)
    }
    return name
  }

  private static func json(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// A name of the form that Twine asks for, out of a hash.
  private static func identifier(_ hash: String) -> String {
    var digits = Array(hash.uppercased().filter(\.isHexDigit).prefix(32))
    while digits.count < 32 { digits.append("0") }
    digits[12] = "4"
    digits[16] = "8"
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return parts.joined(separator: "-")
  }
}
