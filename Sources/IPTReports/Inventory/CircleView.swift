package import IPTDocument
package import IPTModel

/// The closeness circle: four rings around the client, the nearest people on the innermost.
///
/// Source: CCPP, CCCP; rings, marks and their order [C].
package struct CircleView {
  private let reader: CaseReader

  package init(_ reader: CaseReader) { self.reader = reader }

  /// The rings with the steps of closeness that stand on them.
  private static let rings: [(title: String, steps: ClosedRange<Int>)] = [
    ("ring 1", 5...5), ("ring 2", 4...4), ("ring 3", 3...3), ("ring 4", 1...2),
  ]

  /// What stands behind a name, in the order in which the marks are written.
  private static let marks: [Document.Definition] = [
    .init("+", "died"), .init("!", "dispute"), .init("x", "ended or estranged"),
    .init("?", "wished for"), .init("~", "distant"), .init("*", "confidant"),
    .init("=", "mutual"), .init(">", "client gives"), .init("<", "client receives"),
  ]

  package func document() -> Document {
    let relations = reader.live("relation")
    guard !relations.isEmpty else {
      return Document([
        .heading(1, "Closeness circle"),
        .paragraph("Nobody is entered yet: add relation \"mother\" closeness 3"),
      ])
    }
    return Document([
      .heading(1, "Closeness circle"), .rings(rings("")),
      .paragraph(
        "Ring 1 is the innermost; in brackets the closeness, 5 very close to 1 very distant. Worth asking: what surprises "
          + "about the picture, who is missing, who should be nearer?"),
    ])
  }

  /// The drawing under a title.
  package func rings(_ title: String) -> Rings {
    let relations = reader.live("relation")
    var used: Set<String> = []
    func member(_ relation: UInt32, _ step: Int?) -> Rings.Member {
      let signs = signs(of: relation)
      used.formUnion(signs)
      // A letter does not stand at a name, where it would be read as part of it.
      let marks = signs.map { $0 == "x" ? " x" : $0 }.joined()
      return Rings.Member(
        reader.name(of: relation), marks: marks, detail: step.map { "\($0)" } ?? "")
    }
    let rings = Self.rings.map { ring in
      Rings.Ring(
        ring.title,
        relations.compactMap { relation in
          guard let step = step(of: relation), ring.steps.contains(step) else { return nil }
          return member(relation, step)
        })
    }
    let unplaced = relations.filter { step(of: $0) == nil }.map { member($0, nil) }
    return Rings(
      title, centre: "me", rings: rings, unplaced: unplaced,
      legend: Self.marks.filter { used.contains($0.term) })
  }

  private func step(of relation: UInt32) -> Int? {
    reader.number("closeness", of: relation).map { Int($0) }
  }

  private func signs(of relation: UInt32) -> [String] {
    let status = reader.text("status", of: relation)
    let direction = reader.text("direction", of: relation)
    let isThere: [String: Bool] = [
      "+": status == "deceased", "!": reader.openDispute(of: relation) != nil,
      "x": status == "estranged" || status == "ended", "?": status == "wished-for",
      "~": status == "distant", "*": reader.text("confide", of: relation) == "yes",
      "=": direction == "mutual", ">": direction == "gives", "<": direction == "receives",
    ]
    return Self.marks.map(\.term).filter { isThere[$0] == true }
  }
}
