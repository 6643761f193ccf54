import IPTEngine
package import IPTLanguage
import IPTModel

/// What a search through the plays of a role play found.
package struct Exploration {
  /// A number that may have no limit, or not be known.
  package enum Bound: Equatable, Sendable {
    case exactly(Int)
    /// A loop makes it as great as one likes.
    case unlimited
    /// The search was given up.
    case unknown

    /// The number, where there is one.
    package var number: Int? { if case .exactly(let number) = self { number } else { nil } }
  }

  /// A way in which the play ends.
  package struct End: Sendable {
    /// The scene that was played last.
    package let scene: String
    /// The shortest way there: choices and options.
    package let path: [String]
  }

  /// A line or an option, and whether it was come to.
  package struct Covered: Sendable {
    package let title: String
    package let range: Range<Int>
    package let isReached: Bool
  }

  package internal(set) var paths = Bound.unknown
  package internal(set) var least = Bound.unknown
  package internal(set) var most = Bound.unknown
  /// A way to the least points, and one to the most: choices and options.
  package internal(set) var leastPath: [String] = []
  package internal(set) var mostPath: [String] = []
  package internal(set) var ends: [End] = []
  package internal(set) var scenes: [Covered] = []
  package internal(set) var lines: [Covered] = []
  package internal(set) var options: [Covered] = []
  /// How many plays were played, by chance.
  package internal(set) var plays = 0
  /// How many of them were given up: they went on and on.
  package internal(set) var unended = 0
  /// How many places with all that matters to them were looked at.
  package internal(set) var states = 0
  /// Whether the search stopped at its limit.
  package internal(set) var isCut = false
  /// What went wrong on the way, each once, with the way there.
  package internal(set) var failures: [(fault: Diagnostic, path: [String])] = []

  /// Whether all was come to and nothing went wrong.
  package var isWhole: Bool {
    failures.isEmpty && !isCut && (scenes + lines + options).allSatisfy(\.isReached)
  }

  mutating func cover(_ play: RolePlay, lines played: Set<PlayedLine>, options taken: Set<String>) {
    for (number, block) in play.blocks.enumerated() {
      for (index, line) in block.enumerated() {
        let isReached = played.contains(PlayedLine(block: number, index: index))
        lines.append(
          Covered(
            title: play.beginning(of: line), range: line.range, isReached: isReached))
      }
    }
    lines.sort { $0.range.lowerBound < $1.range.lowerBound }
    for scene in play.scenes {
      let isReached =
        played.contains { $0.block == scene.block }
        || play.blocks[scene.block].isEmpty
      scenes.append(Covered(title: scene.label, range: scene.range, isReached: isReached))
    }
    for choice in play.choices {
      for option in choice.options {
        options.append(
          Covered(
            title: "\(choice.label) \(option.label)", range: option.range,
            isReached: taken.contains("\(choice.label) \(option.label)")))
      }
    }
  }

  /// Takes a play to its end into account.
  mutating func note(_ points: Int, _ path: [String]) {
    if (least.number ?? .max) > points { (least, leastPath) = (.exactly(points), path) }
    if (most.number ?? .min) < points { (most, mostPath) = (.exactly(points), path) }
  }

  mutating func add(_ failure: Failure, _ path: [String]) {
    guard let fault = failure.diagnostics.first,
      !failures.contains(where: { $0.fault.code == fault.code && $0.fault.range == fault.range })
    else { return }
    failures.append((fault, path))
  }
}

extension RolePlay {
  /// The first words of a line, in one row.
  fileprivate func beginning(of line: PlayLine) -> String {
    // A character has four bytes at most that are looked at; one that is cut is left out.
    let end = min(line.range.upperBound, line.range.lowerBound + 4 * 60)
    let row = unit.source.text(line.range.lowerBound..<end).prefix { !$0.isNewline }
    return String(row.prefix(60))
  }
}
