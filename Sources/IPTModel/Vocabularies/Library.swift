extension Vocabulary {
  static let rater = Vocabulary(
    "rater", source: "[C]",
    [
      .init("self", "The client fills it in."),
      .init("clinician", "The clinician rates."),
    ])

  static let worseSide = Vocabulary(
    "worse end of a scale", source: "[C]",
    [
      .init("higher", "A higher figure is worse."),
      .init("lower", "A lower figure is worse."),
    ])

  static let missingRule = Vocabulary(
    "rule for missing answers", source: "[C]",
    [
      .init("refuse", "No total while an answer is missing."),
      .init("pro-rate", "The total is filled up in proportion, and printed as such."),
    ])

  static let windowMark = Vocabulary(
    "open window", source: "[C]",
    [
      .init("now", "The answers speak of the present.")
    ])

  static let totalMethod = Vocabulary(
    "way to a total", source: "[C]",
    [
      .init("sum", "The answers are added up."),
      .init("domains", "The highest answer of each range is taken, and these are added up."),
      .init("mean", "The mean of the answers."),
    ])

  static let formFigure = Vocabulary(
    "figure of a form of the treatment", source: "[C]",
    [
      .init("sessions", "The numbers of sessions that are accepted."),
      .init("usual", "The numbers of sessions that are usual."),
      .init("planned", "The number of sessions without a contract."),
      .init("length", "The length of a session."),
      .init("frame", "How the sessions are divided into phases."),
    ])

  static let rulePart = Vocabulary(
    "part of a rule", source: "[C]",
    [
      .init("level", "How strongly it is put."),
      .init("applies", "When it is looked at."),
      .init("enough", "When there is enough to judge by."),
      .init("need", "What must be true."),
      .init("when", "When it is shown."),
    ])

  static let readingFigure = Vocabulary(
    "figure for reading a score", source: "[C]",
    [
      .init("window", "The time the answers speak of."),
      .init("missing", "How many answers may be missing."),
      .init("cut", "The totals that count as a case."),
      .init("response", "The change that counts as response."),
      .init("remission", "The totals that count as remission."),
      .init("reliable", "Points of reliable change."),
    ])

  static let licence = Vocabulary(
    "licence", source: "[C]",
    [
      .init("free", "Free to use."),
      .init("conditions", "Free under conditions, which are given in words."),
      .init("request", "On request from the owner."),
      .init("closed", "A licence is needed; totals only."),
    ])

  static let level = Vocabulary(
    "level of a finding", source: "[C]",
    [
      .init("error", "Refused until it is mended."),
      .init("warn", "Shown before going on.", aliases: ["warning"]),
      .init("note", "Shown where it fits."),
    ])

  static let phaseSide = Vocabulary(
    "phase, or several", source: "[C]",
    phase.words + [
      .init("any", "Whatever the phase."),
      .init("earlier", "Any phase before the present one."),
    ])

  /// What stands for any phase before the present one.
  public static var earlierPhase: String { phaseSide.words.last?.word ?? "" }

  static let pointKind = Vocabulary(
    "kind of fidelity point", source: "[C]",
    [
      .init("core", "Belongs to the method."),
      .init("core-near", "Stands near the method."),
      .init("safety", "Serves the client's safety."),
      .init("frame", "Keeps the agreed frame."),
      .init("purity", "Keeps additions and the past in their place."),
      .init("area", "Belongs to one problem area."),
    ])

  /// The subject that is not the client.
  public static let clinicianTopic = "clinician"
  /// The subject whose remarks stand on the page of the record as well.
  public static let toolTopic = "tool"

  /// What a remark is about.
  public static let adviceTopic = Vocabulary(
    "subject of advice", source: "[C]",
    [
      .init("inventory", "The inventory of relations."),
      .init("contract", "The agreement and its length."),
      .init("course", "The course as a whole."),
      .init("session", "The session that is open."),
      .init("tool", "A record of a tool, on whose page it stands as well."),
      .init("safety", "The client's safety."),
      .init("ending", "The end of the treatment."),
      .init("clinician", "The clinician's own work and care."),
    ])

  static let figureTopic = Vocabulary(
    "place of a figure", source: "[C]",
    [
      .init("inventory", "The inventory, and the people in the report."),
      .init("progress", "What has moved; there only what is known is shown."),
      .init("timeline", "The timeline."),
    ])

  static let toolRank = Vocabulary(
    "standing of a tool", source: "[C]",
    [
      .init("core", "Belongs to the method."),
      .init("core-near", "Stands near the method."),
      .init("addition", "Comes from elsewhere."),
      .init("ipsrt-only", "Belongs to the bipolar format alone."),
    ])

  static let questionArea = Vocabulary(
    "area of the question bank", source: "[C]",
    [
      .init("general", "For any session."),
      .init("grief", "For the area of grief."),
      .init("role-disputes", "For the area of role disputes."),
      .init("role-transitions", "For the area of role transitions."),
      .init("interpersonal-deficits", "For the area of interpersonal deficits."),
      .init("inventory", "For the inventory."),
      .init("formulation", "For the formulation."),
      .init("communication", "For the way people talk."),
      .init("skills", "For what is practised."),
      .init("goals", "For goals."),
      .init("values", "For values."),
      .init("mood", "For mood."),
      .init("safety", "For risk and safety; never drawn at random."),
      .init("termination", "For the ending."),
    ])

  /// The parts of the bank that are looked at after those of the focus.
  public static let usualTopics = ["mood", "general"]
  /// The part of the bank that is shown only when it is asked for by name.
  public static let safetyTopic = "safety"

  static let purpose = Vocabulary(
    "purpose of a question", source: "[C]",
    [
      .init("assess", "Gathers."),
      .init("explore", "Widens."),
      .init("clarify", "Sharpens."),
      .init("link", "Joins mood and event."),
      .init("affect", "Brings out feeling."),
      .init("plan", "Plans."),
      .init("practise", "Rehearses.", aliases: ["practice"]),
      .init("review", "Looks back at an attempt."),
      .init("consolidate", "Secures a gain."),
      .init("educate", "Explains."),
      .init("check", "Tests agreement or obstacles."),
      .init("motivate", "Gives hope or courage."),
    ])
}
