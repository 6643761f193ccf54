extension Kind {
  /// Every kind, in the order in which a reader meets them in a treatment.
  package static let all: [Kind] = casework

  /// What a client's case is made of.
  package static let casework: [Kind] = [
    .case, .library, .phase, .session, .topic,
    .diagnosis, .onset, .event, .relation, .focus, .formulation, .contract, .schedule, .goal,
    .note, .homework,
    .score, .flag, .risk,
    .discharge, .comment,
  ]
}
