package import IPTDocument
package import IPTModel

/// The closeness circle: rings around the client, the nearest people on the innermost.
///
/// Source: CCPP, CCCP; its rings and signs stand in the library.
package struct CircleView {
  private let reader: CaseReader
  private let plan: CirclePlan

  package init(_ reader: CaseReader, _ plan: CirclePlan) {
    self.reader = reader
    self.plan = plan
  }

  package func document() -> Document {
    let relations = reader.live("relation")
    guard !relations.isEmpty else {
      return Document([
        .heading(1, "Closeness circle"),
        .paragraph("Nobody is entered yet: add relation \"mother\" closeness 3"),
      ])
    }
    let inner = plan.rings.first.map { "\($0.title.capitalizedFirst) is the innermost; in" } ?? "In"
    return Document([
      .heading(1, "Closeness circle"), .rings(rings("")),
      .paragraph(
        "\(inner) brackets the closeness, 5 very close to 1 very distant. Worth asking: what surprises "
          + "about the picture, who is missing, who should be nearer?"),
    ])
  }

  /// The drawing under a title.
  package func rings(_ title: String) -> Rings {
    let relations = reader.live("relation")
    var used: Set<String> = []
    func member(_ relation: UInt32, _ step: Int?) -> Rings.Member {
      let signs = plan.marks.filter { $0.people.contains(relation) }.map(\.sign)
      used.formUnion(signs)
      // A letter does not stand at a name, where it would be read as part of it.
      let marks = signs.map { $0.first?.isLetter == true ? " \($0)" : $0 }.joined()
      return Rings.Member(
        reader.name(of: relation), marks: marks, detail: step.map { "\($0)" } ?? "")
    }
    let rings = plan.rings.map { ring in
      Rings.Ring(
        ring.title,
        relations.compactMap { relation in
          guard let step = step(of: relation), ring.steps.contains(step) else { return nil }
          return member(relation, step)
        })
    }
    let unplaced = relations.filter { relation in
      guard let step = step(of: relation) else { return true }
      return !plan.rings.contains { $0.steps.contains(step) }
    }.map { member($0, nil) }
    return Rings(
      title, centre: "me", rings: rings, unplaced: unplaced,
      legend: plan.marks.filter { used.contains($0.sign) }.map { .init($0.sign, $0.text) })
  }

  private func step(of relation: UInt32) -> Int? {
    reader.number("closeness", of: relation).map { Int($0) }
  }
}
