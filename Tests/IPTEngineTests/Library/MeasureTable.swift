import Testing

/// The 22 measures as the sources give them, typed once more and apart from the scripts.
enum MeasureTable {
  struct Row: CustomTestStringConvertible, Sendable {
    let word: String
    let items: Int
    let answers: ClosedRange<Int>
    let totals: ClosedRange<Int>
    var reversed: [Int] = []
    var isHigherWorse = true
    let bands: [String]
    var cut: ClosedRange<Int>?
    var remission: ClosedRange<Int>?
    var reliable: Int?
    /// Item, first answer that opens a flag, first answer that is marked high.
    var flags: [String] = []
    let licence: String

    var testDescription: String { word }
  }

  static let rows: [Row] = [
    Row(
      word: "phq9", items: 9, answers: 0...3, totals: 0...27,
      bands: [
        "0-4 minimal", "5-9 mild", "10-14 moderate", "15-19 moderately-severe", "20-27 severe",
      ], cut: 10...27, remission: 0...4, reliable: 6, flags: ["9:1:2"], licence: "free"),
    Row(
      word: "phq2", items: 2, answers: 0...3, totals: 0...6,
      bands: ["0-2 below-cut", "3-6 above-cut"],
      licence: "free"),
    Row(
      word: "gad7", items: 7, answers: 0...3, totals: 0...21,
      bands: ["0-4 minimal", "5-9 mild", "10-14 moderate", "15-21 severe"], cut: 8...21,
      remission: 0...4, reliable: 4, licence: "free"),
    Row(
      word: "gad2", items: 2, answers: 0...3, totals: 0...6,
      bands: ["0-2 below-cut", "3-6 above-cut"],
      licence: "free"),
    Row(
      word: "hamd17", items: 17, answers: 0...4, totals: 0...52,
      bands: ["0-7 none", "8-13 mild", "14-18 moderate", "19-22 severe", "23-52 very-severe"],
      cut: 8...52, remission: 0...7, flags: ["3:1:3"], licence: "free"),
    Row(
      word: "bdi2", items: 21, answers: 0...3, totals: 0...63,
      bands: ["0-13 minimal", "14-19 mild", "20-28 moderate", "29-63 severe"], cut: 14...63,
      remission: 0...13, flags: ["9:1:2"], licence: "closed"),
    Row(
      word: "epds", items: 10, answers: 0...3, totals: 0...30, reversed: [3, 5, 6, 7, 8, 9, 10],
      bands: ["0-9 below-cut", "10-12 possible-depression", "13-30 probable-depression"],
      cut: 13...30, remission: 0...9, reliable: 4, flags: ["10:1:2"], licence: "conditions"),
    Row(
      word: "who5", items: 5, answers: 0...5, totals: 0...100, isHigherWorse: false,
      bands: ["0-28 very-low", "29-50 low", "51-100 adequate"], cut: 0...50, remission: 51...100,
      reliable: 10, licence: "conditions"),
    Row(
      word: "wsas", items: 5, answers: 0...8, totals: 0...40,
      bands: [
        "0-9 subclinical", "10-20 significant-impairment", "21-40 moderately-severe-or-worse",
      ], cut: 10...40, remission: 0...9, reliable: 8, licence: "conditions"),
    Row(
      word: "core10", items: 10, answers: 0...4, totals: 0...40, reversed: [2, 3],
      bands: [
        "0-5 healthy", "6-10 low-level", "11-14 mild", "15-19 moderate", "20-24 moderate-to-severe",
        "25-40 severe",
      ], cut: 11...40, remission: 0...10, reliable: 6, flags: ["6:1:1"], licence: "conditions"),
    Row(
      word: "qids16", items: 16, answers: 0...3, totals: 0...27,
      bands: ["0-5 none", "6-10 mild", "11-15 moderate", "16-20 severe", "21-27 very-severe"],
      cut: 6...27, remission: 0...5, flags: ["12:1:2"], licence: "request"),
    Row(
      word: "madrs", items: 10, answers: 0...6, totals: 0...60,
      bands: ["0-6 none", "7-19 mild", "20-34 moderate", "35-60 severe"], cut: 7...60,
      remission: 0...9, flags: ["10:3:5"], licence: "request"),
    Row(
      word: "cesd", items: 20, answers: 0...3, totals: 0...60, reversed: [4, 8, 12, 16],
      bands: ["0-15 below-cut", "16-60 above-cut"], cut: 16...60, remission: 0...15,
      licence: "free"),
    Row(
      word: "gds15", items: 15, answers: 0...1, totals: 0...15, reversed: [1, 5, 7, 11, 13],
      bands: ["0-4 normal", "5-8 mild", "9-11 moderate", "12-15 severe"], licence: "free"),
    Row(
      word: "icg", items: 19, answers: 0...4, totals: 0...76,
      bands: ["0-25 below-cut", "26-76 above-cut"], cut: 26...76, remission: 0...25,
      licence: "request"),
    Row(
      word: "pg13r", items: 10, answers: 1...5, totals: 10...50,
      bands: ["10-29 below-cut", "30-50 above-cut"], licence: "request"),
    Row(
      word: "lsns6", items: 6, answers: 0...5, totals: 0...30, isHigherWorse: false,
      bands: ["0-11 at-risk-of-isolation", "12-30 not-at-risk"], licence: "request"),
    Row(
      word: "ucla3", items: 3, answers: 1...3, totals: 3...9,
      bands: ["3-5 not-lonely", "6-9 lonely"],
      licence: "request"),
    Row(
      word: "mspss", items: 12, answers: 1...7, totals: 12...84, isHigherWorse: false, bands: [],
      licence: "request"),
    Row(
      word: "asrm", items: 5, answers: 0...4, totals: 0...20,
      bands: ["0-5 below-cut", "6-20 possible-hypomania"], cut: 6...20, remission: 0...5,
      licence: "conditions"),
    Row(
      word: "auditc", items: 3, answers: 0...4, totals: 0...12,
      bands: ["0-2 below-cut", "3-12 above-cut"], cut: 3...12, licence: "free"),
    Row(
      word: "isi", items: 7, answers: 0...4, totals: 0...28,
      bands: ["0-7 none", "8-14 subthreshold", "15-21 moderate", "22-28 severe"],
      licence: "closed"),
  ]
}
