/// The pages of what `iptsh check` finds in a script of the library.
extension DiagnosticPages {
  static let library: [DiagnosticPage] = [
    .init(
      "L010", "bands that do not fit",
      "The bands of a measure follow each other without a gap and without a total that is in two of "
        + "them, from the least total to the greatest.",
      wrong: "", right: ""),
    .init(
      "L011", "outside the measure",
      "A band, a cut or an item lies where the measure has none: totals and items are counted from "
        + "what the measure declares.",
      wrong: "", right: ""),
    .init(
      "L012", "an example that does not come out",
      "The answers of a `vector` must come to the total that stands with them. Either is wrong; the "
        + "source of the measure says which.",
      wrong: "", right: ""),
    .init(
      "L013", "no LOINC code",
      "The digit behind the hyphen is worked out from those before it. A code that was copied with a "
        + "slip is told by it; leave it out rather than guess.",
      wrong: "", right: ""),
  ]
}
