extension Kind {
  /// Every kind there is.
  public static let all: [Kind] = casework + library

  /// What a client's case is made of, in the order in which a reader meets it in a treatment.
  public static let casework: [Kind] =
    course + opening + inventory + measuring + safety + weekly + areas + tools + leaving

  /// What the clinical library declares.
  public static let library: [Kind] = [
    .measure, .itemRange, .extra, .total, .band, .variant, .critical, .loinc, .licence, .vector,
    .gate, .task, .point, .advice, .question,
  ]

  private static let course: [Kind] = [
    .case, .caseLibrary, .phase, .session, .topic, .comment,
    .mark,
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
