import IPTDocument
import IPTModel

/// Life events, medicine, measures and mood, month by month, as far as their months are known.
struct MonthStrip {
  private let reader: CaseReader
  /// So many columns of a line of 80 are left for months; earlier ones are left to the table.
  private static let width = 69
  /// The strip begins so many months before the onset.
  private static let before = 12

  init(_ reader: CaseReader) { self.reader = reader }

  /// A month as a number of months since the year 0.
  private func month(_ date: PartialDate) -> Int? {
    date.month == 0 ? nil : date.year * 12 + date.month - 1
  }

  private func month(_ field: String, of record: UInt32?) -> Int? {
    reader.date(field, of: record).flatMap { month($0) }
  }

  private func monthOfPlace(_ record: UInt32) -> Int? {
    reader.dateOfPlace(record).flatMap { month($0) }
  }

  /// Moods by month: ratings by their own date, weeks by the date of their session.
  private var moods: [Int: [Double]] {
    var moods: [Int: [Double]] = [:]
    for mood in reader.live("mood") {
      if let value = reader.number("value", of: mood),
        let month = month("on", of: mood) ?? monthOfPlace(mood)
      {
        moods[month, default: []].append(value)
      }
    }
    for week in reader.live("week") {
      if let value = reader.number("mood", of: week), let month = monthOfPlace(week) {
        moods[month, default: []].append(value)
      }
    }
    return moods
  }

  /// The last total of each measure in a month, the main measure first.
  private var totals: [(measure: String, byMonth: [Int: Int])] {
    var found: [(measure: String, byMonth: [Int: Int])] = []
    for score in reader.scoresByPlace() {
      guard let month = monthOfPlace(score.record) else { continue }
      if let index = found.firstIndex(where: { $0.measure == score.measure }) {
        found[index].byMonth[month] = score.total
      } else {
        found.append((score.measure, [month: score.total]))
      }
    }
    let main = reader.mainMeasure
    return found.filter { $0.measure == main } + found.filter { $0.measure != main }
  }

  /// In which months medicine was begun or changed, and how often.
  private var medicine: [Int: Int] {
    var counts = counts("change")
    if let begun = month("since", of: reader.single("medication")), counts[begun] == nil {
      counts[begun] = 1
    }
    return counts
  }

  private func counts(_ kind: String) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for record in reader.live(kind) where kind != "session" || !reader.isPlanned(session: record) {
      if let month = month("on", of: record) { counts[month, default: 0] += 1 }
    }
    return counts
  }

  /// The strip; nothing before there are two months to show.
  var strip: Strip? {
    let moods = moods
    let events = counts("event")
    let treatments = counts("treatment")
    let sessions = counts("session")
    let medicine = medicine
    let totals = totals
    let onset = month("on", of: reader.single("onset"))
    var all =
      Array(moods.keys) + Array(events.keys) + Array(treatments.keys) + Array(sessions.keys)
    all += Array(medicine.keys) + totals.flatMap(\.byMonth.keys) + (onset.map { [$0] } ?? [])
    guard let last = all.max(), let earliest = all.min(), earliest < last else { return nil }
    func signs(_ counts: [Int: Int], _ letter: String) -> [Int: String] {
      counts.mapValues { $0 > 1 ? String($0) : $0 == 1 ? letter : "" }
    }
    var rows: [(title: String, cells: [Int: String])] = [
      ("events", signs(events, "E")), ("illness", onset.map { [$0: "O"] } ?? [:]),
    ]
    if !treatments.isEmpty { rows.append(("treatment", signs(treatments, "T"))) }
    if !medicine.isEmpty { rows.append(("medicine", signs(medicine, "M"))) }
    rows.append(("sessions", sessions.mapValues { String($0) }))
    rows.append(
      (
        "mood",
        moods.mapValues { values in
          let mean = values.reduce(0, +) / Double(values.count)
          return String(Int(mean.rounded(.toNearestOrAwayFromZero)))
        }
      ))
    rows += totals.map { ($0.measure, $0.byMonth.mapValues { String($0) }) }
    let widest = rows.flatMap(\.cells.values).map(\.count).max() ?? 1
    let longest = Self.width / (widest + 1)
    let first = max(earliest, last - longest + 1, (onset ?? earliest) - Self.before)
    let months = first...last
    let letters = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    var legend: [Document.Definition] = [
      .init("E", "event, or how many"), .init("O", "onset"),
    ]
    if !treatments.isEmpty { legend.append(.init("T", "treatment begins")) }
    if !medicine.isEmpty { legend.append(.init("M", "medicine begun or changed")) }
    legend.append(.init("mood", "mean of the month, 0 worst to 10 best"))
    if !totals.isEmpty {
      legend.append(
        .init(totals.map(\.measure).joined(separator: ", "), "last total of the month"))
    }
    if first > earliest { legend.append(.init("…", "what was before is left out here")) }
    return Strip(
      "Month by month",
      columns: months.map { .init(String($0 / 12), letters[$0 % 12]) },
      rows: rows.map { row in .init(row.title, months.map { row.cells[$0] ?? "" }) }, legend: legend
    )
  }
}
