extension Kind {
  static let relation = Kind(
    "relation", plural: "relations", .named, aliases: ["person"],
    "A person or group in the interpersonal inventory.", source: "WMK18"
  ) {
    [
      Field(
        "kind", .word(.relationKind), [.bare, .fromName],
        "Who the person is to the client."),
      Field(
        "closeness", .oneToFive, [.tracked], unit: "1 very distant, 5 very close",
        "How close the person feels now.", "PICS03"),
      Field(
        "closeness-before", .oneToFive, [], aliases: ["was"], unit: "1 very distant, 5 very close",
        "How close the person felt before the episode.", "PICS03"),
      Field(
        "closeness-wanted", .oneToFive, [.tracked], aliases: ["wanted"],
        unit: "1 very distant, 5 very close",
        "How close the client would like the person to be.", "PICS03"),
      Field(
        "importance", .oneToFive, [.tracked], unit: "1 little, 5 most",
        "Weight for the client's life, whether loved or feared."),
      Field(
        "status", .word(.relationStatus), [.tracked, .evidence],
        "State of the relation."),
      Field(
        "frequency", .either(.word(.frequency), .integer(0...300)), [.tracked],
        unit: "contacts a month",
        "How often they have real contact: a word, or contacts a month."),
      Field(
        "satisfaction", .zeroToTen, [.tracked], unit: "0 not at all, 10 fully",
        "How content the client is with the relation."),
      Field(
        "conflict", .zeroToTen, [.tracked], unit: "0 none, 10 most",
        "How much open or hidden conflict there is now."),
      Field(
        "confide", .word(.degree), [.tracked],
        "Whether the client can tell this person how they really feel."),
      Field(
        "knows", .word(.degree), [.tracked],
        "Whether the person knows of the illness or the treatment."),
      Field(
        "trust", .zeroToTen, [.tracked], unit: "0 none, 10 full",
        "How much the client trusts the person."),
      Field(
        "support", .list(.word(.support)), [.tracked],
        "What kind of help the relation gives."),
      Field(
        "direction", .word(.direction), [.tracked],
        "Who mainly supports whom."),
      Field(
        "reciprocity", .integer(-2...2), [.tracked],
        unit: "-2 client only gives, 2 client only receives",
        "Balance of giving and receiving."),
      Field(
        "channel", .word(.channel), [],
        "How the two meet."),
      Field(
        "distance", .word(.distance), [],
        "Where the person lives."),
      Field(
        "dispute", .presence(.disputeStage), [.tracked, .evidence],
        "A dispute with this person, and its stage when known.", "WMK18ch6"),
      Field(
        "dispute-since", .date, [.past, .lifetime],
        "When the dispute began."),
      Field(
        "dispute-issue", .text, [], aliases: ["issue"],
        "What the dispute is about.", "WMK18ch6"),
      Field(
        "dispute-parallels", .text, [], aliases: ["parallels"],
        "Where else the client meets the same pattern.", "WMK18ch6"),
      Field(
        "dispute-gain", .text, [],
        "What keeps the dispute going.", "WMK18ch6"),
      Field(
        "dispute-options", .list(.text), [],
        "Ways out of the dispute that were named.", "WMK18ch6"),
      Field(
        "dispute-plan", .text, [],
        "What is to be tried about the dispute.", "WMK18ch6"),
      Field(
        "expect-mine", .text, [], aliases: ["mine"],
        "What the client expects of the other.", "WMK18ch6"),
      Field(
        "expect-theirs", .text, [], aliases: ["theirs"],
        "What the client thinks the other expects.", "WMK18ch6"),
      Field(
        "met", .word(.met), [.tracked],
        "Whether the client's expectations are met."),
      Field(
        "good", .text, [],
        "What is valued in the relation.", "WMK18"),
      Field(
        "hard", .text, [],
        "What is difficult in the relation.", "WMK18"),
      Field(
        "change-wanted", .text, [],
        "What the client would like to be different.", "WMK18"),
      Field(
        "changed", .text, [],
        "How the relation changed around the onset.", "WMK18"),
      Field(
        "changed-on", .date, [.past, .lifetime],
        "When the relation changed."),
      Field(
        "style", .word(.style), [.tracked],
        "How the client communicates with this person.", "S06"),
      Field(
        "style-theirs", .word(.style), [.tracked],
        "How the person communicates with the client.", "S06"),
      Field(
        "attachment", .word(.attachment), [],
        "How the client is in this relation.", "BH91"),
      Field(
        "since", .date, [.past, .lifetime],
        "When the relation began."),
      Field(
        "until", .date, [.past, .lifetime], notBefore: "since",
        "When the relation ended."),
      Field(
        "died", .date, [.past],
        "When the person died; sets the status."),
      Field(
        "died-of", .text, [], aliases: ["cause"],
        "What the person died of."),
      Field(
        "cutoff", .text, [],
        "How the end of the relation came about."),
      Field(
        "role-in-area", .list(.word(.area)), [], aliases: ["areas"],
        "Problem areas for which the person matters."),
      Field(
        "safe", .yesNo, [.tracked, .safety],
        "Whether the client is safe with the person; no means violence or coercion."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the person."),
    ]
  }
}
