import Testing

/// A condition and what it comes to.
struct ConditionCase: CustomTestStringConvertible {
  let text: String
  let worked: Worked

  init(_ text: String, _ worked: Worked) {
    self.text = text
    self.worked = worked
  }

  var testDescription: String { text }
}

@Suite("Operators")
struct OperatorTests {
  static let logic: [ConditionCase] = [
    .init("yes and yes", .yes), .init("yes and no", .no), .init("yes and unknown", .unknown),
    .init("no and unknown", .no), .init("unknown and no", .no),
    .init("unknown and unknown", .unknown),
    .init("yes or no", .yes), .init("no or no", .no), .init("yes or unknown", .yes),
    .init("unknown or yes", .yes), .init("no or unknown", .unknown),
    .init("unknown or unknown", .unknown),
    .init("not yes", .no), .init("not no", .yes), .init("not unknown", .unknown),
    .init("not not yes", .yes),
    .init("no and no or yes", .yes), .init("yes or no and no", .yes), .init("not no and no", .no),
    .init("not (no and no)", .yes), .init("unknown is known", .no),
    .init("unknown is unknown", .yes),
    .init("3 is known", .yes), .init("3 is not known", .no), .init("3 is not unknown", .yes),
    .init("[] is known", .no), .init("[1] is known", .yes),
  ]

  static let comparing: [ConditionCase] = [
    .init("3 = 3", .yes), .init("3 = 4", .no), .init("3 != 4", .yes), .init("3 < 4", .yes),
    .init("4 <= 4", .yes), .init("5 > 4", .yes), .init("4 >= 5", .no), .init("50% = 0.5", .yes),
    .init("3 = unknown", .unknown), .init("3 != unknown", .unknown), .init("3 < unknown", .unknown),
    .init("unknown = unknown", .unknown), .init("\"Mother\" = \"mother\"", .yes),
    .init("\"Zoe\u{308}\" = \"zo\u{EB}\"", .yes), .init("\"a\" < \"b\"", .yes),
    .init("3 = \"3\"", .wrong("V108")), .init("3 < \"a\"", .wrong("V108")),
    .init("yes = yes", .yes),
    .init("yes = no", .no),
    .init("3 in [1, 3]", .yes), .init("2 in [1, 3]", .no), .init("2 in [1, unknown]", .unknown),
    .init("1 in [1, unknown]", .yes), .init("unknown in [1]", .unknown),
    .init("unknown in []", .no), .init("unknown in 1..3", .unknown), .init("3 in 1..3", .yes),
    .init("4 in 1..3", .no), .init("0 in 0..0", .yes), .init("[1, 2] contains 2", .yes),
    .init("[1, 2] contains 3", .no), .init("\"the kitchen\" contains \"Kitch\"", .yes),
    .init("\"the kitchen\" contains \"hall\"", .no), .init("unknown contains 2", .unknown),
    .init("[1, 2] = [1, 2]", .yes), .init("[1, 2] = [2, 1]", .no), .init("[1] = [1, 2]", .no),
    .init("[1, unknown] = [1, 2]", .unknown), .init("[1, unknown] = [2, 2]", .no),
    .init("2147483648 > 2147483647", .yes), .init("3000000000 = 2147483647", .no),
    .init("4000000000 = 5000000000", .no), .init("5000000000 in [4000000000]", .no),
    .init("999999999999999 = 999999999999998", .no), .init("1000000000000000 = 1", .wrong("P006")),
    .init("3000000000d = 2147483647d", .wrong("P014")), .init("2147483647d = 2147483647d", .yes),
    .init("1 in [1, \"a\"]", .wrong("V108")),
    .init("[yes, 2026-11-21] contains yes", .wrong("V108")),
    .init("4 in [\"a\", \"b\"]", .wrong("V108")), .init("[1] = [\"a\"]", .wrong("V108")),
    .init("[1] != [yes]", .wrong("V108")), .init("sum([1, \"a\"])", .wrong("V108")),
    .init("2026-03-01 in [2025, 2026-03-01]", .yes), .init("2w in [1, 2w]", .wrong("V108")),
    .init("phase in [\"frend\"]", .wrong("P015")),
    .init("phase in [initial, 3]", .wrong("V108")), .init("phase in [initial, \"middle\"]", .yes),
    .init("phase = \"Initial\"", .yes), .init("\"frend\" in relations.kind", .wrong("P015")),
    .init("2w = 2w", .yes), .init("2w < 3w", .yes), .init("2w < 20d", .yes),
  ]

  static let dates: [ConditionCase] = [
    .init("2026-11-21 = 2026-11-21", .yes), .init("2026-11-21 < 2026-11-22", .yes),
    .init("2026-11-21 = 2026-11", .unknown), .init("2026-11-21 != 2026-11", .unknown),
    .init("2026-12-01 = 2026-11", .no), .init("2026-12-01 > 2026-11", .yes),
    .init("2026-11-21 > 2026-11", .unknown), .init("2026-11 < 2026-12", .yes),
    .init("2026-11 <= 2026-11-30", .yes), .init("2026-11 < 2026-12-01", .yes),
    .init("2024-02-28 + 2d", .date(2024, 3, 1)), .init("2026-01-31 + 1mo", .date(2026, 2, 28)),
    .init("2026-03-31 - 1mo", .date(2026, 2, 28)), .init("2026-11-21 - 2w", .date(2026, 11, 7)),
    .init("2026-11 + 3mo", .date(2027, 2)), .init("2026-11 + 3d", .unknown),
    .init("2026-11-21 + 3h", .unknown), .init("2026-11-21 * 2d", .wrong("V110")),
  ]

  static let reckoning: [ConditionCase] = [
    .init("1 + 2 * 3", .number(7)), .init("(1 + 2) * 3", .number(9)),
    .init("7 - 2 - 1", .number(4)), .init("0.1 + 0.2 - 0.3", .number(0)),
    .init("0.1 + 0.2 = 0.3", .yes), .init("1.1 * 3 = 3.3", .yes),
    .init("5000000000 - 2147483647", .number(2_852_516_353)), .init("0.3 - 0.1 - 0.2", .number(0)),
    .init("2147483648 + 0", .number(2_147_483_648)),
    .init("8 / 2 / 2", .number(2)), .init("1 / 0", .unknown), .init("- 3 + 5", .number(2)),
    .init("2 * -3", .number(-6)), .init("3 + unknown", .unknown),
    .init("3 + \"a\"", .wrong("V110")),
    .init("1 + 2 = 3 and 2 < 3", .yes), .init("-unknown", .unknown),
    .init("count([1, 2, unknown])", .number(3)), .init("sum([1, 2, unknown])", .number(3)),
    .init("mean([1, 2])", .number(1.5)), .init("mean([])", .unknown),
    .init("min([3, 1, 2])", .number(1)),
    .init("max(3, 1, 2)", .number(3)), .init("first([4, 5])", .number(4)),
    .init("last([4, 5])", .number(5)),
    .init("first([])", .unknown), .init("any([no, yes])", .yes),
    .init("any([no, unknown])", .unknown),
    .init("any([])", .no), .init("all([yes, yes])", .yes), .init("all([yes, unknown])", .unknown),
    .init("all([yes, no, unknown])", .no), .init("all([])", .yes),
    .init("share([yes, no])", .number(0.5)),
    .init("share([])", .unknown), .init("count(unknown)", .number(0)),
    .init("count(3)", .wrong("V113")),
  ]

  static let wrong: [ConditionCase] = [
    .init("1 +", .wrong("P019")), .init("1 2", .wrong("P019")), .init("", .wrong("P019")),
    .init("and", .wrong("N006")), .init("(1", .wrong("P003")), .init("zebra", .wrong("N006")),
    .init("zebra = 3", .wrong("N006")), .init("zebras(3)", .wrong("N006")),
    .init("count()", .wrong("P019")), .init("count(1, 2)", .wrong("P019")),
    .init("phase = midle", .wrong("P015")), .init("3 .x", .wrong("V112")),
    .init("relations where zodiac = 1", .wrong("N006")), .init("focus.zodiac", .wrong("N006")),
    .init("$x = 3", .wrong("N007")),
  ]

  @Test(arguments: logic + comparing + dates + reckoning + wrong)
  func aConditionComesToThis(_ row: ConditionCase) {
    #expect(Sitting().value(row.text) == row.worked)
  }
}
