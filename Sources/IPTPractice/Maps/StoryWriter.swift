import IPTEngine
import IPTLanguage

extension SceneMap {
  /// A page of a story: a scene, an option, or what follows one of them.
  struct Passage {
    let name: String
    let tags: String
    var body: [String]
  }

  /// A scene that is called, and the passage with which play goes on when it comes back.
  struct Call {
    let scene: String
    let from: String
    let behind: String
  }

  /// Writes one scene as passages.
  ///
  /// A story knows no calls. So what stands behind a `call` has a passage of its own, and the scene
  /// that is called ends with a way back to each place that calls it, named by that place.
  struct StoryWriter {
    private let map: SceneMap
    private let flow: SceneFlow
    private let scene: Scene
    private let calls: [Call]
    private(set) var passages: [Passage] = []
    /// The calls of this scene.
    private(set) var found: [Call] = []

    /// - Parameters:
    ///   - map: The map of the role play.
    ///   - flow: Which line can follow which.
    ///   - scene: The scene.
    ///   - calls: The calls of the scene.
    init(map: SceneMap, flow: SceneFlow, scene: Scene, calls: [Call]) {
      (self.map, self.flow, self.scene, self.calls) = (map, flow, scene, calls)
    }

    /// The passage of a block from a line on; a choice or a call ends it, and what follows has one of
    /// its own.
    ///
    /// - Parameters:
    ///   - name: What the passage is called.
    ///   - tags: Its tags.
    ///   - block: The block.
    ///   - start: The line it begins with.
    ///   - next: The passage behind the block; nothing where the scene ends with it.
    mutating func write(_ name: String, _ tags: String, block: Int, from start: Int, next: String?)
    {
      var body: [String] = []
      let lines = map.play.blocks[block]
      let position = passages.count
      passages.append(Passage(name: name, tags: tags, body: []))
      defer { passages[position].body = body }
      for index in start..<max(start, lines.count) {
        let line = lines[index]
        switch line.action {
        case .speech(let speaker, let words): body.append(map.spoken(speaker, words))
        case .record(let record): body.append("// \(SceneMap.prose(record.prompt)) //")
        case .go(let target):
          body.append(condition(line) + Self.link(target))
          if line.when == nil { return }
        case .leave:
          body += ways(back: true).map { condition(line) + $0 }
          if line.when == nil { return }
        case .call(let target):
          let behind = "\(name) after \(target)"
          body.append(condition(line) + Self.link("\(target), and back", to: target))
          if line.when != nil { body.append("otherwise: " + Self.link(behind)) }
          found.append(Call(scene: target, from: name, behind: behind))
          write(behind, "back", block: block, from: index + 1, next: next)
          return
        case .choose(let choice):
          let behind = "\(choice.label) then"
          body += options(of: choice, behind: behind)
          write(behind, "scene", block: block, from: index + 1, next: next)
          return
        case .statement: break
        }
      }
      body += next.map { [Self.link($0)] } ?? ways(back: false)
    }

    /// A link for each option, and the passages of what follows them.
    private mutating func options(of choice: Choice, behind: String) -> [String] {
      var links = choice.options.map { option in
        let passage = "\(choice.label) \(option.label)"
        let tag = option.grade?.word ?? "option"
        let target = option.go ?? behind
        if let part = option.block {
          write(passage, tag, block: part, from: 0, next: target)
        } else {
          passages.append(Passage(name: passage, tags: tag, body: [Self.link(target)]))
        }
        return Self.link(map.play.words(of: option.text), to: passage)
      }
      if let part = choice.fallback {
        let passage = "\(choice.label) when nothing is open"
        write(passage, "option", block: part, from: 0, next: behind)
        links.append(Self.link("(when nothing is open)", to: passage))
      }
      return links
    }

    /// The ways out at the end of the scene: back to where it was called, or on to the next one.
    private func ways(back isReturn: Bool) -> [String] {
      let back = calls.map { Self.link("back to \($0.from)", to: $0.behind) }
      let isPlayedOtherwise = flow.reachesWithoutCall(scene.block)
      guard back.isEmpty || isPlayedOtherwise && !isReturn else { return back }
      let scenes = map.play.scenes
      let index = map.play.scene(scene.label).map { $0 + 1 } ?? scenes.count
      return back + [Self.link(index < scenes.count ? scenes[index].label : RolePlayReader.end)]
    }

    private func condition(_ line: PlayLine) -> String {
      guard let when = line.when else { return "" }
      let unit = map.play.unit
      return "when \(SceneMap.prose(unit.source.text(unit.tree[when].range))): "
    }

    private static func link(_ target: String) -> String { "[[\(SceneMap.name(target))]]" }

    private static func link(_ text: String, to target: String) -> String {
      "[[\(SceneMap.link(text))->\(SceneMap.name(target))]]"
    }
  }
}
