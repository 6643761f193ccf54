package import IPTEngine
import IPTLanguage

/// What an option is worth.
package enum Grade: Int, Sendable, CaseIterable {
  case adherent, partly, off, unsafe

  /// The points it gives.
  ///
  /// Source: [C], with the two scenes of the case collection.
  package var points: Int {
    switch self {
    case .adherent: 2
    case .partly: 1
    case .off, .unsafe: 0
    }
  }

  package var word: String {
    switch self {
    case .adherent: "adherent"
    case .partly: "partly"
    case .off: "off"
    case .unsafe: "unsafe"
    }
  }
}

/// A role play that was read: its scenes in order, with all labels looked up.
package final class RolePlay {
  package let label: String
  package let title: String
  package let area: String
  package let level: String
  package let about: [String]
  package let asides: [String]
  /// The names of those who take part, by their roles.
  package let cast: [String: String]
  package let skills: [Skill]
  package let scenes: [Scene]
  /// The lines of all scenes, options and fallbacks, by the numbers that these have.
  package let blocks: [[PlayLine]]
  package let tests: [PlayTest]
  /// The block of statements before the first scene.
  package let setup: Int?
  package let unit: Unit
  /// The verbs of scripts that its statements use, wherever they are defined.
  package let verbs: [Unit]
  /// The statement as it was read.
  package let statement: Statement
  /// Findings that are meant to be so, throughout.
  package let allowed: Set<String>
  private let numbers: [String: Int]

  /// Something that options give points for.
  package struct Skill: Sendable {
    package let label: String
    package let title: String
    package let range: Range<Int>
  }

  init(_ reader: borrowing RolePlayReader) {
    label = reader.label
    title = reader.title
    area = reader.area
    level = reader.level
    about = reader.about
    asides = reader.asides
    cast = reader.cast
    skills = reader.skills
    scenes = reader.scenes
    blocks = reader.blocks
    tests = reader.tests
    setup = reader.setup
    unit = reader.unit
    verbs = reader.verbs
    statement = reader.statement
    allowed = reader.allowed
    var numbers: [String: Int] = [:]
    for (number, scene) in reader.scenes.enumerated() { numbers[scene.label] = number }
    self.numbers = numbers
  }

  /// What a speaker is called; nothing for what nobody says aloud.
  func name(of speaker: Speaker) -> String {
    switch speaker {
    case .client: cast["client"] ?? "Client"
    case .therapist: cast["therapist"].flatMap { $0 == "trainee" ? nil : $0 } ?? "Therapist"
    case .narrator, .aside: ""
    case .voice(let name): name
    }
  }

  /// The script or case that the play begins with, as it is named.
  package var origin: String? { statement.string(Owner.origin) }

  /// Whether what is done before the first scene may give a day.
  var setsDay: Bool {
    guard let setup else { return false }
    let parts =
      [unit.source.text(unit.tree[setup].range)]
      + verbs.map { $0.source.text($0.tree[0].range) }
    return parts.contains { text in
      text.split { !($0.isLetter || $0 == "-") }.contains("session")
    }
  }

  /// A text for paper: what is worked out in a play stands in parentheses.
  func words(of text: PlayText) -> String {
    guard case .computed(let node) = text else {
      guard case .plain(let words) = text else { return "" }
      return words
    }
    let (tree, source) = (unit.tree, unit.source)
    func value(_ node: Int) -> String {
      let words = source.text(tree[node].range).filter { $0 != "$" }
      return words.hasPrefix("(") ? words : "(\(words))"
    }
    guard node + 1 < Int(tree[node].next), tree[node + 1].kind == .template else {
      return value(node)
    }
    var words = ""
    var part = node + 2
    while part < Int(tree[node + 1].next) {
      if tree[part].kind == .piece {
        let bytes = EscapedText.unescape(source.bytes, tree[part].range)
        words += String(decoding: bytes, as: UTF8.self)
      } else {
        words += value(part)
      }
      part = Int(tree[part].next)
    }
    return words
  }

  /// Whether the trainee writes something down.
  var hasRecords: Bool {
    blocks.contains { block in
      block.contains { if case .record = $0.action { true } else { false } }
    }
  }

  /// The number of a scene.
  package func scene(_ label: String) -> Int? { numbers[label] }

  /// All choices, in the order of the text.
  package var choices: [Choice] {
    blocks.flatMap { $0 }.compactMap {
      if case .choose(let choice) = $0.action { choice } else { nil }
    }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  package func choice(_ label: String) -> Choice? { choices.first { $0.label == label } }
}

/// A scene: a label and the lines behind it.
package struct Scene: Sendable {
  package let label: String
  package let block: Int
  package let range: Range<Int>
  package let allowed: Set<String>
}

/// A text of a role play: as it stands, or with values in it.
package enum PlayText: Sendable, Equatable {
  case plain(String)
  /// Put together from conditions; the node of the text in the tree.
  case computed(Int)
}

/// One line of a scene, an option or a fallback.
package struct PlayLine: Sendable {
  /// What a line does.
  package enum Action: Sendable {
    case speech(Speaker, PlayText)
    case choose(Choice)
    case record(RecordPoint)
    case go(String)
    case call(String)
    case leave
    /// A statement on the trainee's copy of the case; its node.
    case statement(Int)
  }

  package let action: Action
  /// The condition, by its node.
  package let when: Int?
  package let range: Range<Int>
  package let allowed: Set<String>
}

/// Who says a line.
package enum Speaker: Sendable, Equatable {
  case client, therapist, narrator, aside
  case voice(String)
}

/// A place where the trainee says one of several things.
package struct Choice: Sendable {
  package let label: String
  package let hint: String
  package let options: [PlayOption]
  package let matches: [Match]
  package let otherwise: Otherwise?
  package let isTyped: Bool
  /// The lines that are played when no option is open.
  package let fallback: Int?
  package let range: Range<Int>

  /// What happens with words that match nothing.
  package struct Otherwise: Sendable {
    package let hint: String
    package let retry: Int
    package let take: String?
    package let range: Range<Int>
  }

  package func option(_ label: String) -> PlayOption? { options.first { $0.label == label } }

}

/// What can be reached at a choice: by the options that are open there, and by no others.
extension [PlayOption] {
  package var most: Int { map(\.worth).max() ?? 0 }

  /// The most for each skill that one of them gives points for.
  package var mostOfSkills: [String: Int] {
    var most: [String: Int] = [:]
    for option in self {
      var own: [String: Int] = [:]
      for skill in option.skills { own[skill.label, default: 0] += skill.points }
      most.merge(own) { Swift.max($0, $1) }
    }
    return most.filter { $0.value > 0 }
  }
}

/// Something that the trainee may say.
package struct PlayOption: Sendable {
  package let label: String
  package let text: PlayText
  package let grade: Grade?
  package let because: String
  package let skills: [(label: String, points: Int)]
  package let when: Int?
  package let isOnce: Bool
  package let go: String?
  /// Where that scene is named.
  package let goRange: Range<Int>?
  package let block: Int?
  package let range: Range<Int>
  package let allowed: Set<String>

  /// The points of its grade.
  package var worth: Int { grade?.points ?? 0 }
}

/// Words of one's own that stand for an option.
package struct Match: Sendable {
  package let label: String
  package let any: [WordPattern]
  package let all: [WordPattern]
  package let none: [WordPattern]
  package let inOrder: [WordPattern]
  package let range: Range<Int>
}

/// A place where the trainee writes something down.
package struct RecordPoint: Sendable {
  package let label: String
  package let prompt: String
  /// The nodes of what is expected, and the block that holds them.
  package let expectations: [Int]
  let block: Int?
  package let range: Range<Int>
}

/// A play that is checked.
package struct PlayTest: Sendable {
  /// A step of it.
  package enum Step: Sendable {
    case take(String, Range<Int>)
    case say(String, Range<Int>)
    case write(String, Range<Int>)
    /// What is expected; its node.
    case statement(Int)
  }

  package let title: String
  package let steps: [Step]
  package let range: Range<Int>
}
