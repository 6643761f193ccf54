import Glibc

/// Rings as a picture in lines of text: a cell is twice as high as it is wide.
struct RingDrawing {
  private let rings: Rings
  private let width: Int
  private let isPlain: Bool
  private let measure: TextWidth
  /// Narrower than this there is only the list.
  static let leastWidth = 64
  private static let rows = 21

  init(_ rings: Rings, width: Int, isPlain: Bool, measure: TextWidth) {
    self.rings = rings
    self.width = min(width, 78)
    self.isPlain = isPlain
    self.measure = measure
  }

  private var middle: (row: Double, column: Double) {
    (Double(Self.rows - 1) / 2, Double(width - 1) / 2)
  }

  private func position(_ ring: Int, _ angle: Double) -> (row: Int, column: Int) {
    // The outermost ring leaves room for half a name at either side.
    let share = Double(ring + 1) / Double(max(rings.rings.count, 1))
    let high = middle.row * share
    let wide = (middle.column - 8) * share
    return (
      Int((middle.row - high * cos(angle)).rounded()),
      Int((middle.column + wide * sin(angle)).rounded())
    )
  }

  /// The lines of the drawing, and those for whom there was no room in it.
  var picture: (lines: [String], leftOut: [String]) {
    var canvas = Canvas(width: width, height: Self.rows, measure: measure)
    var leftOut: [String] = []
    let centre = rings.centre
    canvas.write(
      centre, Int(middle.row), Int(middle.column) - (measure(centre) - 1) / 2)
    for (index, ring) in rings.rings.enumerated() {
      for (place, member) in ring.members.enumerated() {
        let angle = 2 * Double.pi * Double(place) / Double(ring.members.count)
        if !put(member, ring: index, angle, &canvas) { leftOut.append(member.name) }
      }
    }
    for ring in rings.rings.indices {
      for step in 0..<360 {
        let place = position(ring, Double(step) * .pi / 180)
        canvas.dot(isPlain ? "." : "·", place.row, place.column)
      }
    }
    return (canvas.lines, leftOut)
  }

  /// Writes a name on its ring, at its angle or the nearest one at which it covers no other.
  private func put(
    _ member: Rings.Member, ring: Int, _ angle: Double, _ canvas: inout Canvas
  ) -> Bool {
    let label = shortened(member)
    let count = measure(label)
    for step in 0..<60 {
      // To the right, to the left, further to the right, …
      let shift = Double((step + 1) / 2) * (step.isMultiple(of: 2) ? -1 : 1) * .pi / 30
      let place = position(ring, angle + shift)
      let column = min(max(place.column - count / 2, 0), width - count)
      guard canvas.hasRoom(place.row, column, count) else { continue }
      canvas.write(label, place.row, column)
      canvas.keepFree(place.row, besides: column, count)
      return true
    }
    return false
  }

  /// The name in at most 14 cells, with its signs; the list has it in full.
  private func shortened(_ member: Rings.Member) -> String {
    guard measure(member.name) > 14 else { return member.label }
    var name = ""
    for character in member.name {
      if measure(name) + measure(String(character)) > 13 { break }
      name.append(character)
    }
    while name.last == " " { name.removeLast() }
    return name + (isPlain ? "~" : "…") + member.marks
  }
}
