extension Vocabulary {
  static let relationKind = Vocabulary(
    "kind of relation", source: "[C]",
    [
      .init("partner", "Husband, wife or partner.", aliases: ["husband", "wife", "spouse"]),
      .init("ex-partner", "Former partner.", aliases: ["ex", "ex-husband", "ex-wife"]),
      .init("mother", "The client's mother.", aliases: ["mum", "mom"], isOneOnly: true),
      .init("father", "The client's father.", aliases: ["dad"], isOneOnly: true),
      .init(
        "parent", "A parent, when it is not said which; also a step-parent.",
        aliases: ["step-parent"]),
      .init("child", "Son or daughter of any age.", aliases: ["son", "daughter"]),
      .init("sibling", "Brother or sister.", aliases: ["brother", "sister"]),
      .init(
        "grandparent", "A grandmother or grandfather.",
        aliases: ["grandmother", "grandfather"]),
      .init(
        "other-family", "Any other relative by blood.",
        aliases: [
          "grandson", "granddaughter", "grandchild", "aunt", "uncle", "cousin", "niece", "nephew",
        ]),
      .init("in-law", "A relative by marriage.", aliases: ["mother-in-law", "father-in-law"]),
      .init("friend", "A friend."),
      .init("colleague", "Someone at the same work.", aliases: ["coworker", "co-worker"]),
      .init("boss", "Someone above the client at work.", aliases: ["manager", "supervisor"]),
      .init("neighbour", "Someone living near.", aliases: ["neighbor", "landlady", "landlord"]),
      .init("teacher", "A teacher, trainer or tutor."),
      .init("carer", "Someone who looks after the client, unpaid.", aliases: ["caregiver"]),
      .init("professional", "A doctor, nurse, therapist or social worker.", aliases: ["doctor"]),
      .init("faith", "A person or community of faith.", aliases: ["priest"]),
      .init("group", "A choir, club, class or team.", aliases: ["club", "team", "class"]),
      .init("pet", "An animal.", aliases: ["dog", "cat"]),
      .init("other", "Anybody else."),
    ])

  static let direction = Vocabulary(
    "direction of support", source: "[C]",
    [
      .init("gives", "The client mainly supports the other."),
      .init("receives", "The other mainly supports the client."),
      .init("mutual", "Both support each other."),
      .init("none", "Neither supports the other."),
    ])

  /// How often there is contact; the times a month are those that figures count by.
  ///
  /// Source: [C].
  public static let frequency = Vocabulary(
    "frequency of contact", source: "[C]",
    [
      .init("daily", "On most days.", timesAMonth: 30),
      .init("several-weekly", "Several times a week.", timesAMonth: 12),
      .init("weekly", "About once a week.", timesAMonth: 4),
      .init("fortnightly", "About every two weeks.", timesAMonth: 2),
      .init("monthly", "About once a month.", timesAMonth: 1),
      .init("rarely", "A few times a year.", timesAMonth: 0.3),
      .init("none", "No contact.", timesAMonth: 0),
    ])

  static let channel = Vocabulary(
    "channel", source: "[C]",
    [
      .init("in-person", "Face to face."),
      .init("phone", "By telephone.", aliases: ["telephone"]),
      .init("message", "By written messages.", aliases: ["messages", "text-message"]),
      .init("video", "By video call."),
      .init("letter", "By letter or mail.", aliases: ["mail"]),
      .init("mixed", "In several ways."),
    ])

  static let distance = Vocabulary(
    "distance", source: "[C]",
    [
      .init("same-home", "In the same household."),
      .init("near", "Within easy reach."),
      .init("far", "In the country, out of easy reach."),
      .init("abroad", "In another country."),
    ])

  static let support = Vocabulary(
    "kind of support", source: "[C]",
    [
      .init("emotional", "Listens, comforts, cares."),
      .init("practical", "Lends a hand."),
      .init("information", "Knows and advises."),
      .init("money", "Helps with money."),
      .init("company", "Is good company."),
      .init("esteem", "Values the client."),
    ])

  /// How far a dispute with a person has come, or how it ended.
  public static let disputeStage = Vocabulary(
    "stage of a dispute", source: "WMK18ch6",
    [
      .init("none", "No dispute.", aliases: ["no"], countsAsNo: true),
      .init(
        "renegotiation", "Both try to change things, so far in vain.", evidence: .openDispute),
      .init("impasse", "Talk has stopped; quiet, lasting resentment.", evidence: .openDispute),
      .init("dissolution", "The relation is over or beyond repair.", evidence: .openDispute),
      .init("resolved", "A working arrangement was reached and is kept.", countsAsNo: true),
      .init(
        "accepted", "The difference stays; the client expects something else now.",
        countsAsNo: true),
    ])

  /// Whether expectations are met; the first word says that they are.
  public static let met = Vocabulary(
    "state of the expectations", source: "[C]",
    [
      .init("met", "What is expected is given."),
      .init("partly", "Some of it is given."),
      .init("unmet", "It is not given."),
    ])

  /// The status of somebody who has died.
  public static let statusOfTheDead = "deceased"
  /// The words of a status that nobody has who has died: all others.
  public static let statusesOfTheLiving = relationStatus.words.map(\.word).filter {
    $0 != statusOfTheDead
  }

  /// The state of a relation; what counts as no is no active tie.
  ///
  /// Source: [C].
  public static let relationStatus = Vocabulary(
    "status of a relation", source: "[C]",
    [
      .init("active", "There is regular contact."),
      .init("strained", "Contact goes on under tension."),
      .init("distant", "Contact has thinned out."),
      .init("estranged", "Contact was broken off.", countsAsNo: true),
      .init("ended", "The relation is over.", countsAsNo: true),
      .init("lost-contact", "Contact was lost without a break.", countsAsNo: true),
      .init(
        statusOfTheDead, "The person has died.", aliases: ["dead"], countsAsNo: true,
        evidence: .death),
      .init("new", "The tie is young."),
      .init("wished-for", "The tie is hoped for.", countsAsNo: true),
    ])

  static let attachment = Vocabulary(
    "attachment pattern", source: "BH91",
    [
      .init("secure", "Asks for help and uses it."),
      .init("preoccupied", "Seeks much reassurance, fears being left."),
      .init("dismissing", "Withdraws and makes light of need."),
      .init("fearful", "Longs for closeness and avoids it."),
    ])

  static let style = Vocabulary(
    "style of communication", source: "S06",
    [
      .init("passive", "Looks after the other, not after oneself."),
      .init("aggressive", "Looks after oneself, not after the other."),
      .init("passive-aggressive", "Looks after oneself, but hidden."),
      .init("assertive", "Looks after both."),
      .init("mixed", "Changes from time to time."),
    ])
}
