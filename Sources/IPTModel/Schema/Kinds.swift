extension Kind {
  /// Every kind there is.
  public static let all = casework + library

  /// What a client's case is made of, in the order in which a reader meets it in a treatment.
  public static let casework: [Kind] = {
    // One list after the other: a list of lists would be a type more to make at each start.
    var kinds = course
    kinds += opening
    kinds += inventory
    kinds += measuring
    kinds += safety
    kinds += weekly
    kinds += areas
    kinds += tools
    kinds += leaving
    return kinds
  }()

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
