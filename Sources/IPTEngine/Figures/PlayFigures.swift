import IPTModel

/// What a role play has come to so far; known in the conditions of role plays and nowhere else.
package struct PlayTally: Equatable, Hashable, Sendable {
  /// The points of the options that were taken.
  package var points = 0
  /// How many unsafe options were taken.
  package var unsafe = 0
  /// The points of each skill.
  package var skills: [String: Int] = [:]
  /// How often each scene was entered.
  package var visits: [String: Int] = [:]
  /// How often each option was taken, by the labels of its choice and its own.
  package var taken: [String: Int] = [:]

  package init() {}
}

extension Figure {
  /// The figures of a role play.
  package static let played: [Figure] = [
    Figure("points", .number(.plain), "The points reached so far in the role play.") {
      evaluation in evaluation.tally.map { .number(Double($0.points)) } ?? .unknown
    },
    Figure("unsafe", .number(.count), "How many unsafe options were taken in the role play.") {
      evaluation in evaluation.tally.map { .number(Double($0.unsafe)) } ?? .unknown
    },
  ]
}

extension Function {
  /// The functions of a role play.
  package static let played: [Function] = [
    Function(
      "skill", .label, gives: .sort(.number(.plain)), "The points of a skill in the role play.",
      example: "skill(affect)"
    ) { evaluation, values in
      evaluation.tally.map { .number(Double($0.skills[label(values[0])] ?? 0)) } ?? .unknown
    },
    Function(
      "visits", .label, gives: .sort(.number(.count)), "How often a scene was entered.",
      example: "visits(evening)"
    ) { evaluation, values in
      evaluation.tally.map { .number(Double($0.visits[label(values[0])] ?? 0)) } ?? .unknown
    },
    Function(
      "taken", .label, gives: .sort(.number(.count)), "How often an option was taken.",
      example: "taken(jacket)"
    ) { evaluation, values in
      evaluation.tally.map { .number(Double($0.taken[label(values[0])] ?? 0)) } ?? .unknown
    },
  ]

  private static func label(_ value: Quantity) -> String {
    switch value {
    case .word(let word): word
    case .text(let text): text
    default: ""
    }
  }
}
