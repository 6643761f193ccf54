/// A chart in lines of text: the scale at the left, the names of the bands at the right.
struct ChartDrawing {
  private let chart: Chart
  private let width: Int
  private let isPlain: Bool
  private let measure: TextWidth
  private static let height = 14

  init(_ chart: Chart, width: Int, isPlain: Bool, measure: TextWidth) {
    self.chart = chart
    self.width = width
    self.isPlain = isPlain
    self.measure = measure
  }

  private var span: Double { max(chart.range.upperBound - chart.range.lowerBound, 1) }

  /// A figure of the scale with the row of its line, 0 at the top.
  private typealias Mark = (value: Double, row: Int)

  /// The row of a figure by its share of the scale alone.
  private func row(_ value: Double) -> Int {
    let part = (chart.range.upperBound - value) / span
    let row = (part * Double(Self.height - 1)).rounded()
    return min(max(Int(row), 0), Self.height - 1)
  }

  /// The figures of the scale, the least first: the least totals of the bands, and the two ends.
  ///
  /// Each has a row of its own, so that every band has at least one.
  private var marks: [Mark] {
    let values = Set(chart.bands.map(\.range.lowerBound)).union([
      chart.range.lowerBound, chart.range.upperBound,
    ]).sorted()
    var marks = values.map { (value: $0, row: row($0)) }
    for index in marks.indices.dropFirst() {
      marks[index].row = min(marks[index].row, marks[index - 1].row - 1)
    }
    // What was pushed out at the top is brought back, and moves the others down.
    var least = 0
    for index in marks.indices.reversed() {
      marks[index].row = min(max(marks[index].row, least), Self.height - 1)
      least = marks[index].row + 1
    }
    return marks
  }

  /// The rows from the line of a figure of the scale up to below the next one.
  private static func stretch(_ index: Int, _ marks: [Mark]) -> ClosedRange<Int> {
    let bottom = marks[index].row
    guard index + 1 < marks.count else { return bottom...bottom }
    return min(marks[index + 1].row + 1, bottom)...bottom
  }

  /// The row of a figure's point: higher for a higher figure, on a line only at the figure of that line
  /// or, where there is no row between, at the line of its own band.
  private func pointRow(_ value: Double, _ marks: [Mark]) -> Int {
    guard let index = marks.lastIndex(where: { $0.value <= value }) else { return row(value) }
    let stretch = Self.stretch(index, marks)
    if marks[index].value == value || stretch.count == 1 { return stretch.upperBound }
    return min(max(row(value), stretch.lowerBound), stretch.upperBound - 1)
  }

  /// The lines of the drawing, none wider than the width.
  var lines: [String] {
    let marks = marks
    let left = (marks.map { measure(Chart.text($0.value)) }.max() ?? 1) + 2
    let names = chart.bands.map { measure($0.label) }.max() ?? 0
    // Where the line is too short for it, the names stand in the list below only.
    let right = names > 0 && width - left - names - 1 >= 24 ? names + 1 : 0
    let room = width - left - right
    let slot = min(max(room / max(chart.points.count, 1), 1), 6)
    // Points beyond the room are those furthest back; the caption says what the chart begins with.
    let shown = Array(chart.points.suffix(room / slot))
    var canvas = Canvas(width: width, height: Self.height + 2, measure: measure)
    drawScale(marks, left, right, &canvas)
    for (index, point) in shown.enumerated() {
      let column = left + index * slot + (slot > 1 ? 1 : 0)
      if let value = point.value {
        draw(value, pointRow(value, marks), column, slot, &canvas)
      } else {
        // A gap is said, not bridged.
        canvas.write("?", Self.height - 1, column)
      }
      let label = point.label
      if measure(label) < slot || index % 5 == 0 { canvas.write(label, Self.height + 1, column) }
    }
    var lines = canvas.lines
    let axis = "(\(chart.axis))"
    let last = lines[Self.height + 1]
    if measure(last) + 2 + measure(axis) <= width {
      lines[Self.height + 1] = last + "  " + axis
    } else {
      lines.append(String(repeating: " ", count: left) + axis)
    }
    if right == 0, !chart.bands.isEmpty { lines += measure.wrap(bandLine, to: width) }
    if slot < 4 {
      // Without room beside the points the figures stand below, so that none is left to the eye.
      let figures = shown.map { $0.value.map { Chart.text($0) } ?? "?" }
      lines += measure.wrap("figures: " + figures.joined(separator: " "), to: width)
    }
    if shown.contains(where: { $0.value == nil }) { lines.append("? nothing recorded") }
    if shown.count < chart.points.count {
      lines.append("the last \(shown.count) of \(chart.points.count)")
    }
    return lines
  }

  private var bandLine: String {
    chart.bands.map {
      "\(Chart.text($0.range.lowerBound))-\(Chart.text($0.range.upperBound)) \($0.label)"
    }.joined(separator: ", ")
  }

  private func drawScale(
    _ marks: [Mark], _ left: Int, _ right: Int, _ canvas: inout Canvas
  ) {
    let end = width - right
    for row in 0..<Self.height { canvas.write(isPlain ? "|" : "│", row, left - 1) }
    for (value, row) in marks {
      let text = Chart.text(value)
      canvas.write(text, row, left - 2 - measure(text))
      canvas.write(isPlain ? "+" : "┤", row, left - 1)
      for column in left..<end { canvas.dot(isPlain ? "." : "┈", row, column) }
    }
    canvas.write(isPlain ? "+" : "└", Self.height, left - 1)
    for column in left..<end { canvas.dot(isPlain ? "-" : "─", Self.height, column) }
    guard right > 0 else { return }
    for band in chart.bands {
      // The name stands in the middle of its stretch.
      guard let index = marks.lastIndex(where: { $0.value <= band.range.lowerBound }) else {
        continue
      }
      let stretch = Self.stretch(index, marks)
      let middle = row((band.range.lowerBound + band.range.upperBound) / 2)
      canvas.write(
        band.label, min(max(middle, stretch.lowerBound), stretch.upperBound), end + 1)
    }
  }

  private func draw(
    _ value: Double, _ row: Int, _ column: Int, _ slot: Int, _ canvas: inout Canvas
  ) {
    canvas.write(isPlain ? "*" : "●", row, column)
    let text = Chart.text(value)
    if slot >= 4, measure(text) + 2 <= slot { canvas.write(text, row, column + 1) }
  }
}
