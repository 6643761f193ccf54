extension Kind {
  static let `case` = Kind(
    "case", plural: "cases", .single, hasPlace: false,
    "The client's course of treatment as a whole."
  ) {
    [
      Field(
        "label", .text, [], aliases: ["name"],
        "The name of the case; never the client's own."),
      Field(
        "fictional", .presence(.alone), [],
        "Whether the case is invented, for training."),
      Field(
        "client", .text, [], aliases: ["patient"],
        "Who the client is, in a line without a name."),
      Field(
        "born", .date, [.past, .birth], aliases: ["birth", "birthday", "birthdate"],
        "The client's date or year of birth."),
      Field(
        "referral", .text, [], aliases: ["referred"],
        "Who sent the client, and why."),
      Field(
        "format", .symbol("format"), [], whenUnset: "ipt",
        "The form of the treatment.", "ISIPT"),
      Field(
        "grief-scope", .word(.griefScope), [], whenUnset: "death",
        "Which losses count for the area of grief.", "APSY"),
      Field(
        "sensitivity", .yesNo, [.tracked],
        "Whether few or strained ties for years complicate the focus.", "SR03ch19"),
      Field(
        "cautions", .list(.word(.caution)), [.tracked], aliases: ["caution"],
        "Reasons for caution; the clinician decides what follows."),
      Field(
        "main-measure", .symbol("measure"), [], whenUnset: "phq9",
        "The measure by which the course is judged."),
      Field(
        "phq9-rc", .integer(5...6), [], unit: "5 US rule, 6 England", whenUnset: "6",
        "Points that count as reliable change on the phq9.", "GYA13"),
      Field(
        "auditc-cut", .integer(3...4), [], unit: "3 women, 4 men", whenUnset: "3",
        "From which total the auditc counts as above the cut.", "BUSH98"),
      Field(
        "inventory-min", .integer(1...15), [], whenUnset: "3",
        "How many relations make an inventory."),
      Field(
        "consent", .yesNo, [.tracked],
        "Whether the client agreed to treatment and to the record."),
      Field(
        "clinician", .text, [],
        "Who treats, in initials."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the case."),
    ]
  }
}
