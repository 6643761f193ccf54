import IPTDocument
import IPTEngine
import Testing

/// Charts of every measure of the library, with every total that it can come to.
@Suite("Points on the scale of a chart")
struct ChartScaleTests {
  /// A sign on the canvas, with the figure of the line that it stands on.
  private struct Point {
    let row: Int
    let line: Int?
  }

  private static func chart(_ measure: Measure, _ totals: ClosedRange<Int>) -> Chart {
    Chart(
      measure.word, caption: "", axis: "session",
      range: Double(measure.totals.lowerBound)...Double(measure.totals.upperBound),
      bands: measure.bands.map {
        .init(Double($0.range.lowerBound)...Double($0.range.upperBound), $0.word)
      }, points: totals.map { .init(String($0), Double($0)) })
  }

  /// The points from the left to the right.
  private static func points(of chart: Chart, isPlain: Bool) -> [Point] {
    let sign: Character = isPlain ? "*" : "●"
    let tick: Character = isPlain ? "+" : "┤"
    let text = TextRenderer(.init(width: 1200, isPlain: isPlain)).render(Document([.chart(chart)]))
    var found: [(column: Int, point: Point)] = []
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let letters = Array(line)
      let label = line.split(separator: tick, maxSplits: 1).first.map {
        $0.filter { $0 != " " }
      }
      let mark = letters.contains(tick) ? label.flatMap { Int($0) } : nil
      for (column, letter) in letters.enumerated() where letter == sign {
        found.append((column, Point(row: row, line: mark)))
      }
    }
    return found.sorted { $0.column < $1.column }.map(\.point)
  }

  @Test(arguments: MeasureTable.rows.map(\.word), [false, true])
  func aHigherTotalIsNeverLowerAndStandsOnNoLineOfAnotherBand(
    _ word: String, _ isPlain: Bool
  ) throws {
    let sitting = Sitting()
    let measure = try #require(sitting.interpreter.library.measure(word))
    let totals = measure.totals
    let points = Self.points(of: Self.chart(measure, totals), isPlain: isPlain)
    try #require(points.count == totals.count)
    for (total, point) in zip(totals, points) {
      let index = total - totals.lowerBound
      if index > 0 { #expect(point.row <= points[index - 1].row, "\(word) \(total)") }
      guard let line = point.line else { continue }
      #expect(
        line == total || measure.band(of: line) == measure.band(of: total) && line <= total,
        "\(word) \(total) on the line \(line)")
    }
    // Each band begins on its line and is higher than all of the band before.
    for band in measure.bands where band.range.lowerBound > totals.lowerBound {
      let index = band.range.lowerBound - totals.lowerBound
      #expect(points[index].line == band.range.lowerBound, "\(word) \(band.word)")
      #expect(points[index].row < points[index - 1].row, "\(word) \(band.word)")
    }
  }
}
