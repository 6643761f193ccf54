/// A chart as inline SVG: every figure is written beside its point, every band is named.
struct ChartSVG {
  private let chart: Chart
  private let number: Int
  private static let size = (width: 720.0, height: 300.0)
  private static let margin = (left: 44.0, top: 34.0, bottom: 40.0)

  init(_ chart: Chart, number: Int) {
    self.chart = chart
    self.number = number
  }

  private func y(_ value: Double) -> Double {
    let span = max(chart.range.upperBound - chart.range.lowerBound, 1)
    let height = Self.size.height - Self.margin.top - Self.margin.bottom
    return Self.margin.top + (chart.range.upperBound - value) / span * height
  }

  private func x(_ index: Int) -> Double {
    let width = plotEnd - Self.margin.left
    return Self.margin.left + width * (Double(index) + 0.5) / Double(max(chart.points.count, 1))
  }

  private var plotEnd: Double {
    // Room for the longest name at the right, but never more than a half.
    let longest = chart.bands.map { TextWidth.builtIn(name(of: $0)) }.max()
    return Self.size.width - (longest.map { min(Double($0) * 7 + 16, 360) } ?? 20)
  }

  private func name(of band: Chart.Band) -> String {
    "\(band.label) \(Chart.text(band.range.lowerBound))-\(Chart.text(band.range.upperBound))"
  }

  /// The element with its title and its description for those who hear the page.
  var markup: String {
    let names = "chart-\(number)-title chart-\(number)-text"
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" role="img" \
      aria-labelledby="\(names)">
      <title id="chart-\(number)-title">\(Markup.escape(chart.title))</title>
      <desc id="chart-\(number)-text">\(Markup.escape(chart.caption)) \(Markup.escape(figures))</desc>
      <text x="0" y="16" font-weight="bold">\(Markup.escape(chart.title))</text>

      """
    svg += scale + line
    for (index, point) in chart.points.enumerated() { svg += mark(point, index) }
    svg += text(
      chart.axis, (Self.margin.left + plotEnd) / 2, Self.size.height - 4, "middle", "soft")
    return svg + "</svg>\n"
  }

  /// Every figure with the word below it, for those who cannot see the line.
  private var figures: String {
    let texts = chart.points.map { point in
      "\(point.label): \(point.value.map { Chart.text($0) } ?? "nothing recorded")"
    }
    return "By \(chart.axis): \(texts.joined(separator: ", "))."
  }

  private func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: String, _ sign: String = ""
  ) -> String {
    let sign = sign.isEmpty ? "" : " class=\"\(sign)\""
    return "<text x=\"\(Markup.number(x))\" y=\"\(Markup.number(y))\" "
      + "text-anchor=\"\(anchor)\"\(sign)>\(Markup.escape(text))</text>\n"
  }

  private func rule(_ y: Double, isDashed: Bool) -> String {
    let y = Markup.number(y)
    let start = Markup.number(Self.margin.left)
    return "<line class=\"rule\(isDashed ? " dashed" : "")\" x1=\"\(start)\" "
      + "y1=\"\(y)\" x2=\"\(Markup.number(plotEnd))\" y2=\"\(y)\"/>\n"
  }

  /// The bands, every other one tinted, with their names and the figures at which they begin.
  private var scale: String {
    var svg = ""
    for (index, band) in chart.bands.enumerated() {
      let next = index + 1 < chart.bands.count ? chart.bands[index + 1].range.lowerBound : nil
      let top = y(next ?? chart.range.upperBound)
      let bottom = y(band.range.lowerBound)
      if index.isMultiple(of: 2) {
        svg +=
          "<rect class=\"band\" x=\"\(Markup.number(Self.margin.left))\" y=\"\(Markup.number(top))\" "
          + "width=\"\(Markup.number(plotEnd - Self.margin.left))\" "
          + "height=\"\(Markup.number(max(bottom - top, 0)))\"/>\n"
      }
      svg += text(name(of: band), plotEnd + 8, (top + bottom) / 2 + 4, "start")
    }
    let marks = Set(chart.bands.map(\.range.lowerBound)).union([
      chart.range.lowerBound, chart.range.upperBound,
    ])
    for value in marks.sorted() {
      svg += rule(y(value), isDashed: value != chart.range.lowerBound)
      svg += text(Chart.text(value), Self.margin.left - 8, y(value) + 4, "end")
    }
    return svg
  }

  /// The line from point to point; it breaks where nothing is recorded.
  private var line: String {
    var svg = ""
    var run: [String] = []
    func close() {
      if run.count > 1 {
        svg += "<polyline class=\"line\" points=\"\(run.joined(separator: " "))\"/>\n"
      }
      run.removeAll()
    }
    for (index, point) in chart.points.enumerated() {
      guard let value = point.value else {
        close()
        continue
      }
      run.append("\(Markup.number(x(index))),\(Markup.number(y(value)))")
    }
    close()
    return svg
  }

  private func mark(_ point: Chart.Point, _ index: Int) -> String {
    let step = chart.points.count > 30 ? 5 : 1
    var svg = ""
    if index.isMultiple(of: step) {
      svg += text(point.label, x(index), Self.size.height - Self.margin.bottom + 18, "middle")
    }
    guard let value = point.value else {
      return svg
        + text("?", x(index), Self.size.height - Self.margin.bottom - 6, "middle", "soft")
    }
    svg +=
      "<circle class=\"point\" cx=\"\(Markup.number(x(index)))\" cy=\"\(Markup.number(y(value)))\" "
      + "r=\"4\"/>\n"
    if chart.points.count <= 30 {
      svg += text(Chart.text(value), x(index), y(value) - 9, "middle", "halo")
    }
    return svg
  }
}
