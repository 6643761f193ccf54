package import IPTDocument

/// Draws a play as lines of text, as those who play see it: who says what, and what may be said now.
///
/// Nothing of the key is in it: no grade, no reason, no skill, no aside.
package struct Stage {
  /// The cells of a line.
  package var width: Int
  package var measure: TextWidth
  /// Whether what is for the trainer alone is shown too.
  let showsAsides: Bool
  private let play: RolePlay

  package init(_ play: RolePlay, width: Int = 80, measure: TextWidth = .builtIn) {
    self.init(play, width: width, measure: measure, showsAsides: false)
  }

  init(_ play: RolePlay, width: Int, measure: TextWidth, showsAsides: Bool) {
    self.width = max(width, 20)
    self.measure = measure
    self.showsAsides = showsAsides
    self.play = play
  }

  /// The head of a play: its title and what it is for.
  package func head(_ play: RolePlay, isReversed: Bool = false) -> [String] {
    var lines = wrap(play.title)
    if !play.level.isEmpty || !play.area.isEmpty {
      lines += wrap([play.area, play.level].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    for text in play.about { lines += wrap(text) }
    if showsAsides { for text in play.asides { lines += speech("Aside", text) } }
    if isReversed {
      lines += wrap("You are \(client): answer as you would, then read how the author did.")
    }
    return lines + [""]
  }

  /// What was seen.
  package func lines(_ events: [PlayEvent]) -> [String] { events.flatMap { lines($0) } }

  private func lines(_ event: PlayEvent) -> [String] {
    switch event {
    case .speech(.aside, _) where !showsAsides: []
    case .speech(let speaker, let text):
      speech(speaker == .aside ? "Aside" : play.name(of: speaker), text)
    case .said(let text): speech("You", text)
    case .notice(let text): hanging("· ", text)
    case .shown(let text):
      // The columns of a table stay as long as there is room for them.
      VisibleText.lines(text).split(separator: "\n").flatMap { line in
        measure(line) <= width ? [String(line)] : wrap(String(line))
      }
    }
  }

  private var client: String { play.name(of: .client) }

  /// What the play waits for: the options with their numbers, or what is to be written down.
  package func waiting(_ player: Player) -> [String] {
    if player.isEnded {
      return [""] + wrap("The exam was ended by its debrief, which `debrief` shows again.")
    }
    if let record = player.record {
      return [""] + wrap(record.prompt)
        + wrap("A statement a line; `done` when it is complete.")
    }
    if player.awaitsReply { return [""] + wrap("What do you say, as \(client)?") }
    guard let choice = player.choice else {
      return [""]
        + wrap(
          "The play is over. `comfort N` notes how sure you feel now, 0 to 10; `debrief` talks it "
            + "through.")
    }
    var lines = [""]
    // As in a vote, the numbers are those of the options that are open.
    for (index, option) in player.openOptions.enumerated() {
      lines += hanging("\(index + 1)  ", player.text(option.text))
    }
    if choice.isTyped { lines += wrap("… or say it in your own words.") }
    return lines
  }

  // MARK: Lines

  private static let column = 10

  /// A name and what is said; below each other where the line is short.
  func speech(_ name: String, _ text: String) -> [String] {
    let name = VisibleText.lines(name)
    guard width >= 50, measure(name) < Self.column else {
      return (name.isEmpty ? [] : [name + ":"]) + wrap(text, indent: name.isEmpty ? 0 : 2)
    }
    let gap = String(repeating: " ", count: Self.column - measure(name))
    return hanging(name + gap, text)
  }

  func hanging(_ mark: String, _ text: String) -> [String] {
    let indent = measure(mark)
    let wrapped = measure.wrap(VisibleText.lines(text), to: max(width - indent, 8))
    return wrapped.enumerated().map { index, line in
      (index == 0 ? mark : String(repeating: " ", count: indent)) + line
    }
  }

  /// A word and what it does; below each other where the line is short.
  func entry(_ word: String, _ text: String) -> [String] {
    let column = 14
    guard width >= column + 24 else { return ["  " + word] + wrap(text, indent: 4) }
    let gap = String(repeating: " ", count: max(1, column - 2 - measure(word)))
    return hanging("  " + word + gap, text)
  }

  func wrap(_ text: String, indent: Int = 0) -> [String] {
    measure.wrap(VisibleText.lines(text), to: width - indent).map {
      String(repeating: " ", count: $0.isEmpty ? 0 : indent) + $0
    }
  }
}
