package import IPTDocument
package import IPTModel

/// The totals of one measure in the order of their places.
package struct MeasureSeries {
  private let reader: CaseReader
  private let library: LibraryReading
  package let measure: String
  /// The totals with the session or the day that they belong to.
  let totals: [(label: String, session: Int?, total: Int, record: UInt32)]

  package init(_ measure: String, _ reader: CaseReader, _ library: LibraryReading) {
    self.reader = reader
    self.library = library
    self.measure = measure
    let counts = reader.sessionCounts
    totals = reader.scoresByPlace().filter { $0.measure == measure }.map { score in
      let session = reader.place(of: score.record).session
      return (
        session.map { counts.name(of: $0) } ?? reader.day(of: score.record), session, score.total,
        score.record
      )
    }
  }

  /// The measures of which the case has totals, the main one first.
  static func all(_ reader: CaseReader, _ library: LibraryReading) -> [MeasureSeries] {
    var words: [String] = []
    for score in reader.scoresByPlace() where !words.contains(score.measure) {
      words.append(score.measure)
    }
    let main = reader.mainMeasure
    words = words.filter { $0 == main } + words.filter { $0 != main }
    return words.map { MeasureSeries($0, reader, library) }
  }

  private var reading: LibraryReading.Measure? { library.measure(measure) }

  func band(of total: Int) -> String? { reading?.band(of: total) }

  /// From the first to the last total, with the band of the last: "16 → 12 of 27, moderate".
  var courseText: String {
    guard let last = totals.last else { return "no total recorded" }
    let most = greatest(of: last.record).map { " of \($0)" } ?? ""
    let band = band(of: last.total).map { ", \($0)" } ?? ""
    let latest = "\(last.total)\(most)\(remark(last.record))\(band)"
    guard let first = totals.first, totals.count > 1 else { return latest }
    let start = greatest(of: first.record)
    let other = start == greatest(of: last.record) ? "" : start.map { " of \($0)" } ?? ""
    return "\(first.total)\(other)\(remark(first.record)) → \(latest)"
  }

  /// The highest total that was possible with the items that applied.
  func greatest(of record: UInt32) -> Int? {
    reading?.scores[record]?.greatest ?? reading?.totals.upperBound
  }

  /// What goes with a total wherever it is shown: that an answer was missing and was filled up.
  func remark(_ record: UInt32) -> String {
    reading?.scores[record]?.isProRated == true ? " (pro-rated)" : ""
  }

  /// The first and the latest total with what goes with them; nothing without a total.
  var ends: (first: String, latest: String)? {
    guard let first = totals.first, let last = totals.last else { return nil }
    let text = { (row: (label: String, session: Int?, total: Int, record: UInt32)) in
      "\(row.total)\(remark(row.record))"
    }
    return (text(first), text(last))
  }

  /// By how much it moved since the first total.
  var changeText: String? {
    guard totals.count > 1, let change = reading?.change else { return nil }
    if change == 0 { return "as at the start" }
    let points = change.magnitude == 1 ? "point" : "points"
    return "\(change.magnitude) \(points) \(change > 0 ? "better" : "worse") than at the start"
  }

  /// The chart of the measure; nothing without a total.
  package var chart: Chart? {
    guard !totals.isEmpty else { return nil }
    let greatest = max(reading?.totals.upperBound ?? 0, totals.map(\.total).max() ?? 0)
    let least = min(reading?.totals.lowerBound ?? 0, totals.map(\.total).min() ?? 0)
    let points = self.points
    let caption = CaseReader.joined(
      [
        "\(measure) \(courseText)", changeText?.capitalizedFirst, proRatedText, missingText(points),
        "A band describes a score, not a person",
      ], by: ". ")
    return Chart(
      "\(measure), total", caption: (caption ?? "") + ".", axis: "session",
      range: Double(least)...Double(max(greatest, least + 1)),
      bands: (reading?.bands ?? []).map {
        .init(Double($0.range.lowerBound)...Double($0.range.upperBound), $0.word)
      }, points: points)
  }

  /// The totals; of the main measure also the sessions without one.
  private var points: [Chart.Point] {
    let known = totals.map { Chart.Point($0.label, Double($0.total)) }
    guard measure == reader.mainMeasure, totals.allSatisfy({ $0.session != nil }) else {
      return known
    }
    let numbers = Set(
      reader.sessions.filter { reader.isHeld($0) == true }.map { reader.sessionNumber(of: $0) }
    )
    .union(totals.compactMap(\.session)).sorted()
    let counts = reader.sessionCounts
    return numbers.map { number in
      Chart.Point(
        counts.name(of: number), totals.first { $0.session == number }.map { Double($0.total) })
    }
  }

  private var proRatedText: String? {
    let rated = totals.filter { !remark($0.record).isEmpty }.map(\.label)
    if rated.isEmpty { return nil }
    return "Pro-rated for a missing answer at \(rated.joined(separator: ", "))"
  }

  private func missingText(_ points: [Chart.Point]) -> String? {
    let missing = points.filter { $0.value == nil }.map(\.label)
    if missing.isEmpty { return nil }
    return "No total recorded at session \(missing.joined(separator: ", "))"
  }
}
