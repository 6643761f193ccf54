/// Figures in the order of their points, on a scale that may be divided into bands.
package struct Chart: Equatable, Sendable {
  /// One figure with the word that stands below it.
  package struct Point: Equatable, Sendable {
    package let label: String
    /// The figure; nothing where none was recorded, which leaves a gap.
    package let value: Double?
    package init(_ label: String, _ value: Double?) {
      self.label = label
      self.value = value
    }
  }

  /// A stretch of the scale and what it is called.
  package struct Band: Equatable, Sendable {
    package let range: ClosedRange<Double>
    package let label: String
    package init(_ range: ClosedRange<Double>, _ label: String) {
      self.range = range
      self.label = label
    }
  }

  package let title: String
  /// What the chart shows, in a sentence that stands for it.
  package let caption: String
  /// What the words below the points are: "session".
  package let axis: String
  /// The least and the greatest figure of the scale.
  package let range: ClosedRange<Double>
  package let bands: [Band]
  package let points: [Point]

  package init(
    _ title: String, caption: String, axis: String, range: ClosedRange<Double>, bands: [Band] = [],
    points: [Point]
  ) {
    self.title = title
    self.caption = caption
    self.axis = axis
    self.range = range
    self.bands = bands
    self.points = points
  }

  /// The band that a figure falls in.
  package func band(of value: Double) -> Band? { bands.first { $0.range.contains(value) } }

  /// The points as rows, for data formats.
  package var table: Table {
    var table = Table(columns: [
      .init(axis), .init(title, isNumber: true), .init("band"),
    ])
    for point in points {
      table.rows.append([
        point.label, point.value.map { Self.text($0) } ?? "",
        point.value.flatMap { band(of: $0)?.label } ?? "",
      ])
    }
    return table
  }

  /// A figure to one decimal, a whole one without.
  package static func text(_ value: Double) -> String {
    let tenths = (value * 10).rounded(.toNearestOrAwayFromZero)
    if tenths.truncatingRemainder(dividingBy: 10) == 0 { return String(Int(tenths / 10)) }
    let sign = tenths < 0 ? "-" : ""
    return sign + "\(Int(tenths.magnitude) / 10).\(Int(tenths.magnitude) % 10)"
  }
}
