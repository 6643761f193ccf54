import Glibc

/// Rings as inline SVG: each name stands on its ring, with the signs that the legend explains.
struct RingSVG {
  private let rings: Rings
  private let number: Int
  private static let size = (width: 720.0, height: 560.0)
  private static let middle = (x: 360.0, y: 280.0)

  init(_ rings: Rings, number: Int) {
    self.rings = rings
    self.number = number
  }

  private func radius(_ ring: Int) -> Double {
    250 * Double(ring + 1) / Double(max(rings.rings.count, 1))
  }

  /// A box that a name takes.
  private struct Box {
    let left, right, top, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// The element with its title and its description for those who hear the page; nothing where the names
  /// are so many that they would cover each other.
  var markup: String? {
    let names = "rings-\(number)-title rings-\(number)-text"
    let title = rings.title.isEmpty ? "Rings" : rings.title
    let text = rings.rings.filter { !$0.members.isEmpty }.map { ring in
      "\(ring.title): \(ring.members.map(\.whole).joined(separator: ", "))"
    }.joined(separator: "; ")
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 560" role="img" \
      aria-labelledby="\(names)">
      <title id="rings-\(number)-title">\(Markup.escape(title))</title>
      <desc id="rings-\(number)-text">\(Markup.escape(text))</desc>

      """
    for ring in rings.rings.indices.reversed() {
      let isDashed = ring.isMultiple(of: 2) ? "" : " dashed"
      svg +=
        "<circle class=\"rule\(isDashed)\" cx=\"360\" cy=\"280\" r=\"\(Markup.number(radius(ring)))\"/>\n"
    }
    svg += label(rings.centre, Self.middle.x, Self.middle.y, isBold: true)
    var taken = [box(rings.centre, Self.middle.x, Self.middle.y)]
    for (index, ring) in rings.rings.enumerated() {
      for (place, member) in ring.members.enumerated() {
        let angle = 2 * Double.pi * Double(place) / Double(ring.members.count)
        guard let placed = put(member.label, ring: index, angle, &taken) else { return nil }
        svg += placed
      }
    }
    return svg + "</svg>\n"
  }

  private func box(_ text: String, _ x: Double, _ y: Double) -> Box {
    let half = Double(TextWidth.builtIn(text)) * 3.6 + 6
    return Box(left: x - half, right: x + half, top: y - 10, bottom: y + 10)
  }

  /// A name at its angle, or at the nearest one at which it covers no other; nothing without one.
  private func put(
    _ text: String, ring: Int, _ angle: Double, _ taken: inout [Box]
  ) -> String? {
    for step in 0..<120 {
      let shift = Double((step + 1) / 2) * (step.isMultiple(of: 2) ? -1 : 1) * .pi / 60
      var x = Self.middle.x + radius(ring) * sin(angle + shift)
      let y = Self.middle.y - radius(ring) * cos(angle + shift)
      let half = Double(TextWidth.builtIn(text)) * 3.6 + 6
      if half < Self.middle.x { x = min(max(x, half), Self.size.width - half) }
      let box = box(text, x, y)
      if taken.contains(where: { $0.overlaps(box) }) { continue }
      taken.append(box)
      return label(text, x, y)
    }
    return nil
  }

  private func label(_ text: String, _ x: Double, _ y: Double, isBold: Bool = false) -> String {
    "<circle class=\"point\" cx=\"\(Markup.number(x))\" cy=\"\(Markup.number(y - 8))\" r=\"3\"/>\n"
      + "<text class=\"halo\" x=\"\(Markup.number(x))\" y=\"\(Markup.number(y + 8))\" "
      + "text-anchor=\"middle\"\(isBold ? " font-weight=\"bold\"" : "")>"
      + "\(Markup.escape(text))</text>\n"
  }
}
