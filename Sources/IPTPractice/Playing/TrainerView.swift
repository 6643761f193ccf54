package import IPTDocument
import IPTEngine
import IPTLanguage

/// Draws a play as its trainer sees it beside the class: asides, grades, reasons, and how it stands.
package struct TrainerView {
  private var stage: Stage
  /// The turns whose key was shown.
  private var told = 0

  package init(_ play: RolePlay, width: Int = 80, measure: TextWidth = .builtIn) {
    stage = Stage(play, width: width, measure: measure, showsAsides: true)
  }

  /// The head of a play, with what is said of it to the trainer, and the skills it practises.
  package func head(_ player: Player) -> [String] {
    var lines = stage.head(player.play, isReversed: player.isReversed)
    lines.removeLast()
    for skill in player.play.skills {
      lines += stage.hanging("  ", "\(skill.label): \(skill.title)")
    }
    return lines + [""]
  }

  /// What was seen, and the key of the choices that were made.
  package mutating func lines(_ events: [PlayEvent], _ player: Player) -> [String] {
    var lines = stage.lines(events)
    told = min(told, player.turns.count)
    for turn in player.turns[told...] { lines += key(of: turn) }
    if told < player.turns.count { lines += stage.hanging("= ", standing(player)) }
    told = player.turns.count
    return lines
  }

  private func key(of turn: Turn) -> [String] {
    var text = "\(turn.choice) \(turn.option): \(turn.grade?.word ?? "not graded")."
    if !turn.because.isEmpty { text += " \(turn.because)" }
    text += Self.skills(turn.skills)
    if !turn.better.isEmpty {
      text += " Better: \(turn.better.map(\.label).joined(separator: ", "))."
    }
    return stage.hanging("= ", text)
  }

  private func standing(_ player: Player) -> String {
    let unsafe = player.tally.unsafe
    return "\(player.tally.points) \(player.tally.points == 1 ? "point" : "points") in "
      + "\(player.turns.count) \(player.turns.count == 1 ? "choice" : "choices")"
      + (unsafe > 0 ? ", \(unsafe) unsafe" : "")
      + (player.openFlags > 0 ? ", \(player.openFlags) open in the record" : "")
  }

  private static func skills(_ skills: [(label: String, points: Int)]) -> String {
    skills.map { " [\($0.label) \($0.points < 0 ? "" : "+")\($0.points)]" }.joined()
  }

  /// What the play waits for, each option with its grade and reason.
  package func waiting(_ player: Player) -> [String] {
    if let record = player.record {
      var lines = [""] + stage.wrap(record.prompt)
      for node in record.expectations {
        lines += stage.hanging(
          "= ", player.play.unit.source.text(player.play.unit.tree[node].range))
      }
      return lines
    }
    guard let choice = player.choice else { return stage.waiting(player) }
    var lines = [""]
    if !choice.hint.isEmpty { lines += stage.hanging("? ", choice.hint) }
    for (index, option) in player.openOptions.enumerated() {
      lines += stage.hanging("\(index + 1)  ", player.text(option.text))
      let key =
        "\(option.label): \(option.grade?.word ?? "not graded")."
        + (option.because.isEmpty ? "" : " \(option.because)") + Self.skills(option.skills)
      lines += stage.hanging("   = ", key)
    }
    return lines
  }
}
