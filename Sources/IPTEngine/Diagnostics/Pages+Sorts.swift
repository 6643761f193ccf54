/// The pages of what is wrong with the sorts of values in an expression.
extension DiagnosticPages {
  static let sorts: [DiagnosticPage] = [
    .init(
      "V108", "values that are not compared",
      "What is compared is of one sort: numbers with numbers, a word with words of its own list, texts with texts.",
      wrong: "list relations where status < 3", right: "list relations where status = active"),
    .init(
      "V109", "values without an order",
      "Numbers, dates, lengths of time and texts come one after the other; words, records and lists do not.",
      wrong: "print [1, 2] < [3]", right: "print count([1, 2]) < count([3])"),
    .init(
      "V110", "no reckoning with this",
      "There is reckoning with numbers, with lengths of time, and with dates and lengths of time.",
      wrong: "print \"about \" + count(relations)", right: "print $\"about {count(relations)}\""),
    .init(
      "V111", "nothing to be in",
      "`in` and `contains` go with a list, a range, records or a text; one value is compared by `=`.",
      wrong: "list relations where closeness in 4",
      right: "list relations where closeness in [4, 5]"),
    .init(
      "V112", "only a record has fields",
      "A dot leads from a record, or from records, to a field; a number, a text or a word has none.",
      wrong: "print \"mother\".closeness", right: "print relation(\"mother\").closeness"),
    .init(
      "V113", "another argument is needed",
      "Each function takes values of one sort; `help` with its word says which.",
      wrong: "print count(3)", right: "print count(relations)"),
  ]
}
