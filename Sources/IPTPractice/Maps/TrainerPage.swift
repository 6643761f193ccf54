package import IPTDocument
import IPTEngine
import IPTLanguage

/// A role play on paper for its trainer: what it is for, each choice with its key, what is looked for
/// in the record.
package struct TrainerPage {
  private let play: RolePlay
  private let found: Exploration

  /// - Parameters:
  ///   - play: The role play.
  ///   - found: What a search through all its plays found.
  package init(_ play: RolePlay, _ found: Exploration) {
    (self.play, self.found) = (play, found)
  }

  package var document: Document {
    var blocks: [Document.Block] = [.heading(1, "\(play.title): for the trainer")]
    blocks += play.about.map { .paragraph($0) }
    blocks += play.asides.map { .notice(.note, $0) }
    blocks.append(.definitions(figures))
    for scene in play.scenes {
      blocks.append(.heading(2, "Scene \(scene.label)"))
      blocks += lines(scene.block)
    }
    return Document(blocks)
  }

  private var figures: [Document.Definition] {
    var rows: [Document.Definition] = []
    if !play.area.isEmpty { rows.append(.init("area", play.area)) }
    if !play.level.isEmpty { rows.append(.init("level", play.level)) }
    for (role, name) in play.cast.sorted(by: { $0.key < $1.key }) {
      rows.append(.init(role, name == "trainee" ? "the trainee" : name))
    }
    rows.append(.init("choices", "\(play.choices.count), \(options.count) options"))
    rows.append(.init("ways", found.paths.text(unlimited: "without end: play can go round")))
    rows.append(.init("points", "from \(found.least.text()) to \(found.most.text())"))
    if let most = found.most.number, !found.mostPath.isEmpty {
      rows.append(.init("a way to \(most)", found.mostPath.joined(separator: ", ")))
    }
    let unsafe = options.filter { $0.option.grade == .unsafe }
    if !unsafe.isEmpty {
      let labels = unsafe.map { "\($0.choice.label) \($0.option.label)" }
      rows.append(.init("unsafe", labels.joined(separator: ", ")))
    }
    for skill in play.skills { rows.append(.init("skill \(skill.label)", skill.title)) }
    return rows
  }

  private var options: [(choice: Choice, option: PlayOption)] {
    play.choices.flatMap { choice in choice.options.map { (choice, $0) } }
  }

  // MARK: Scenes

  private func lines(_ block: Int) -> [Document.Block] {
    var blocks: [Document.Block] = []
    for line in play.blocks[block] {
      let when = condition(line.when)
      switch line.action {
      case .speech(.aside, let text): blocks.append(.notice(.note, play.words(of: text) + when))
      case .speech(let speaker, let text):
        blocks.append(.paragraph(name(of: speaker) + play.words(of: text) + when))
      case .go(let target): blocks.append(.paragraph("→ \(target)\(when)"))
      case .call(let target): blocks.append(.paragraph("→ \(target), and back\(when)"))
      case .leave: blocks.append(.paragraph("→ back\(when)"))
      case .record(let record): blocks += self.record(record)
      case .choose(let choice): blocks += self.choice(choice, when)
      case .statement: break
      }
    }
    return blocks
  }

  /// A condition in parentheses, behind what hangs on it.
  private func condition(_ node: Int?) -> String {
    node.map { " (when \(play.unit.source.text(play.unit.tree[$0].range)))" } ?? ""
  }

  private func choice(_ choice: Choice, _ when: String) -> [Document.Block] {
    var blocks: [Document.Block] = [.heading(3, "Choice \(choice.label)\(when)")]
    if !choice.hint.isEmpty { blocks.append(.paragraph("Hint: \(choice.hint)")) }
    var table = Table(columns: [
      .init("option"), .init("says"), .init("grade"), .init("reason"), .init("answer"),
    ])
    for option in choice.options {
      let skills = option.skills.map { ", \($0.label) \($0.points < 0 ? "" : "+")\($0.points)" }
      table.rows.append([
        option.label + condition(option.when), play.words(of: option.text),
        (option.grade.map { "\($0.word) \($0.points)" } ?? "not graded") + skills.joined(),
        option.because, answer(option),
      ])
    }
    blocks.append(.table(table))
    if choice.isTyped { blocks.append(.paragraph("Own words are understood here.")) }
    for option in choice.options {
      guard let block = option.block else { continue }
      let inner = lines(block).filter { part in
        if case .heading = part { true } else if case .table = part { true } else { false }
      }
      blocks += inner
    }
    if let block = choice.fallback {
      blocks += [.paragraph("When nothing of it is open:")] + lines(block)
    }
    return blocks
  }

  /// What follows an option, in one cell.
  private func answer(_ option: PlayOption) -> String {
    var parts: [String] = []
    for line in option.block.map({ play.blocks[$0] }) ?? [] {
      switch line.action {
      case .speech(.client, let text): parts.append(play.words(of: text))
      case .speech(.aside, let text): parts.append("[\(play.words(of: text))]")
      case .speech(let speaker, let text): parts.append(name(of: speaker) + play.words(of: text))
      case .go(let target): parts.append("→ \(target)")
      case .call(let target): parts.append("→ \(target)")
      default: break
      }
    }
    if let target = option.go { parts.append("→ \(target)") }
    return parts.joined(separator: " ")
  }

  private func record(_ record: RecordPoint) -> [Document.Block] {
    let expected = record.expectations.map { node in
      play.unit.source.text(play.unit.tree[node].range)
    }
    return [.heading(3, "In the record"), .paragraph(record.prompt), .bullets(expected)]
  }

  private func name(of speaker: Speaker) -> String {
    let name = play.name(of: speaker)
    return name.isEmpty ? "" : "\(name): "
  }
}
