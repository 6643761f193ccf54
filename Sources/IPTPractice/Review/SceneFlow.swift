/// Which line can follow which, whatever the conditions come to.
struct SceneFlow {
  /// A line; `isCalled` is whether its scene was called and play returns from it.
  struct Place: Hashable {
    let block: Int
    let index: Int
    let isCalled: Bool
  }

  private let play: RolePlay
  /// Where a part of a scene stands: its block, the line, the scene with which it goes on.
  private var parents: [Int: (block: Int, index: Int, go: String?)] = [:]
  private var scenesOfBlocks: [Int: Int] = [:]
  private var allowances: [Int: Set<String>] = [:]
  private var reached: Set<Place> = []
  private var ending: Set<Place> = []

  init(_ play: RolePlay) {
    self.play = play
    for (index, scene) in play.scenes.enumerated() {
      scenesOfBlocks[scene.block] = index
      allowances[scene.block] = scene.allowed
    }
    for (block, lines) in play.blocks.enumerated() {
      for (index, line) in lines.enumerated() {
        guard case .choose(let choice) = line.action else { continue }
        for option in choice.options {
          if let part = option.block {
            parents[part] = (block, index, option.go)
            allowances[part] = option.allowed
          }
        }
        if let part = choice.fallback { parents[part] = (block, index, nil) }
      }
    }
    explore()
  }

  // MARK: Asking

  func reaches(_ block: Int, _ index: Int) -> Bool {
    reached.contains(Place(block: block, index: index, isCalled: false))
      || reached.contains(Place(block: block, index: index, isCalled: true))
  }

  /// Whether play comes to a block otherwise than by a call.
  func reachesWithoutCall(_ block: Int) -> Bool {
    reached.contains(Place(block: block, index: 0, isCalled: false))
  }

  func reachesScene(_ scene: Int) -> Bool { reaches(play.scenes[scene].block, 0) }

  /// Whether the end, or the return, can be reached from where a scene begins.
  func canEnd(fromScene scene: Int) -> Bool {
    let block = play.scenes[scene].block
    return [false, true].contains { isCalled in
      ending.contains(Place(block: block, index: 0, isCalled: isCalled))
    }
  }

  /// Whether the scene around a block is called from somewhere.
  func isCalled(_ block: Int) -> Bool {
    reached.contains(Place(block: top(of: block), index: 0, isCalled: true))
  }

  /// Scenes that are called while they are played, each with the `call` that begins it.
  var callsToItself: [(scene: Int, range: Range<Int>)] {
    var calls: [Int: [(to: Int, range: Range<Int>)]] = [:]
    for (block, lines) in play.blocks.enumerated() {
      for line in lines {
        guard case .call(let target) = line.action, let to = play.scene(target),
          let from = scenesOfBlocks[top(of: block)]
        else { continue }
        calls[from, default: []].append((to, line.range))
      }
    }
    return calls.keys.sorted().compactMap { scene in
      let call = calls[scene]?.first { call in
        var seen: Set<Int> = [call.to]
        var open = [call.to]
        while let next = open.popLast() {
          if next == scene { return true }
          for further in calls[next] ?? [] where seen.insert(further.to).inserted {
            open.append(further.to)
          }
        }
        return false
      }
      return call.map { (scene, $0.range) }
    }
  }

  /// The findings that are allowed around a block.
  func allowed(around block: Int) -> Set<String> {
    let own = allowances[block] ?? []
    return parents[block].map { own.union(allowed(around: $0.block)) } ?? own
  }

  /// Whether it can come to a choice when none of its options is open.
  func canBeEmpty(_ choice: Choice, _ block: Int, _ index: Int) -> Bool {
    if choice.options.contains(where: { $0.when == nil && !$0.isOnce }) { return false }
    if !choice.options.contains(where: { $0.when == nil }) { return true }
    // What can be taken once runs out when play comes here again.
    return [false, true].contains { isCalled in
      let place = Place(block: block, index: index, isCalled: isCalled)
      guard reached.contains(place) else { return false }
      var seen: Set<Place> = []
      var open = following(place)
      while let next = open.popLast() {
        if next.block == block, next.index == index { return true }
        if seen.insert(next).inserted { open += following(next) }
      }
      return false
    }
  }

  private func top(of block: Int) -> Int {
    var block = block
    while let parent = parents[block] { block = parent.block }
    return block
  }

  // MARK: Following

  private mutating func explore() {
    var before: [Place: [Place]] = [:]
    var open: [Place] = []
    if let first = play.scenes.first {
      open = [Place(block: first.block, index: 0, isCalled: false)]
    }
    reached = Set(open)
    var exits: [Place] = []
    while let place = open.popLast() {
      if isExit(place) { exits.append(place) }
      for next in following(place) {
        before[next, default: []].append(place)
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    ending = Set(exits)
    while let place = exits.popLast() {
      for earlier in before[place] ?? [] where ending.insert(earlier).inserted {
        exits.append(earlier)
      }
    }
  }

  /// Whether play can end, or return, right from a place.
  private func isExit(_ place: Place) -> Bool {
    let lines = play.blocks[place.block]
    guard place.index < lines.count else {
      guard let scene = scenesOfBlocks[place.block] else {
        return parents[place.block]?.go == RolePlayReader.end
      }
      return place.isCalled || scene + 1 == play.scenes.count
    }
    switch lines[place.index].action {
    case .go(let target): return target == RolePlayReader.end
    case .leave: return true
    case .choose(let choice):
      return choice.options.contains { $0.block == nil && $0.go == RolePlayReader.end }
    default: return false
    }
  }

  private func start(_ label: String, isCalled: Bool = false) -> [Place] {
    play.scene(label).map { scene in
      [Place(block: play.scenes[scene].block, index: 0, isCalled: isCalled)]
    } ?? []
  }

  private func following(_ place: Place) -> [Place] {
    let lines = play.blocks[place.block]
    guard place.index < lines.count else { return behind(place) }
    let line = lines[place.index]
    let next = Place(block: place.block, index: place.index + 1, isCalled: place.isCalled)
    switch line.action {
    case .go(let target): return start(target) + (line.when == nil ? [] : [next])
    case .leave: return leaving(place) + (line.when == nil ? [] : [next])
    case .call(let target): return start(target, isCalled: true) + [next]
    case .choose(let choice):
      let isSkipped = line.when != nil
      return choosing(choice, next, place) + (isSkipped ? [next] : [])
    case .speech, .record, .statement: return [next]
    }
  }

  private func choosing(_ choice: Choice, _ next: Place, _ place: Place) -> [Place] {
    var found: [Place] = []
    for option in choice.options {
      if let block = option.block {
        found.append(Place(block: block, index: 0, isCalled: place.isCalled))
      } else if let target = option.go {
        found += start(target)
      } else {
        found.append(next)
      }
    }
    guard !choice.options.contains(where: { $0.when == nil && !$0.isOnce }) else { return found }
    if let fallback = choice.fallback {
      found.append(Place(block: fallback, index: 0, isCalled: place.isCalled))
    } else {
      found.append(next)
    }
    return found
  }

  /// Where play goes on behind the last line of a block.
  private func behind(_ place: Place) -> [Place] {
    if let parent = parents[place.block] {
      if let target = parent.go { return start(target) }
      return [Place(block: parent.block, index: parent.index + 1, isCalled: place.isCalled)]
    }
    return leaving(place)
  }

  private func leaving(_ place: Place) -> [Place] {
    guard !place.isCalled, let scene = scenesOfBlocks[top(of: place.block)],
      scene + 1 < play.scenes.count
    else { return [] }
    return [Place(block: play.scenes[scene + 1].block, index: 0, isCalled: false)]
  }
}
