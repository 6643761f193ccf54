extension Kind {
  /// Every kind there is.
  public static let all = joined([
    course, opening, inventory, measuring, safety, weekly, areas, tools, leaving, library,
  ])

  /// What a client's case is made of, in the order in which a reader meets it in a treatment.
  public static let casework = joined([
    course, opening, inventory, measuring, safety, weekly, areas, tools, leaving,
  ])

  /// The kinds of several lists in one, each copied once: every start of the program waits for it.
  private static func joined(_ lists: [[Kind]]) -> [Kind] {
    var kinds: [Kind] = []
    kinds.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists { kinds += list }
    return kinds
  }

  /// What the clinical library declares.
  public static let library: [Kind] = [
    .measure, .itemRange, .extra, .total, .band, .variant, .critical, .loinc, .licence, .vector,
    .gate, .task, .point, .advice, .question,
    .format, .frame, .tool, .step, .standingOption, .crisis,
    .ring, .circleMark, .figure, .timeWindow,
  ]

  private static let course: [Kind] = [
    .case, .caseLibrary, .phase, .session, .topic, .comment, .mark, .erasure,
  ]

  private static let opening: [Kind] = [
    .diagnosis, .history, .episode, .treatment, .psychoeducation, .sickRole,
    .medication, .change, .screens,
    .onset, .event, .focus, .formulation, .contract, .schedule, .goal, .value,
  ]

  private static let inventory: [Kind] = [.relation]

  private static let measuring: [Kind] = [.score, .flag]

  private static let safety: [Kind] = [.risk, .safetyScreen, .safetyPlan]

  private static let weekly: [Kind] = [.week, .mood, .work, .affect, .homework, .inquiry, .note]

  private static let areas: [Kind] = [
    .mourning, .griefCurve, .curveMark, .rolePair, .pattern, .attempt, .attachment,
  ]

  private static let tools: [Kind] = [
    .incident, .turn, .styleMap, .decision, .option, .brainstorming, .idea, .rehearsal, .round,
    .clarification, .therapeuticRelation, .conflictSteps, .dearMan, .coping, .mindfulness,
    .socialRhythm,
  ]

  private static let leaving: [Kind] = [
    .ending, .gain, .review, .relapsePlan, .aftercare, .maintenance, .nonresponse, .discharge,
  ]
}
