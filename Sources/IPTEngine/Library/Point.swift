import IPTModel
package import IPTReports

/// Something that a record can show: a point of fidelity, or a task of a phase.
package struct Point {
  package let code: String
  package let text: String
  /// The phase that it belongs to: empty if it belongs to an area, `any` if to the whole course.
  package let phase: String
  /// The problem area that it belongs to, or nothing.
  package let area: String
  package let kind: String
  package let source: [String]
  let applies: Condition?
  let enough: Condition?
  let need: Condition?
  /// Where it is declared.
  package let declaration: UInt32

  /// Whether it belongs to the course as a whole.
  var isOfAnyPhase: Bool { area.isEmpty && Vocabulary.phase.standardWord(phase) == nil }
}

extension Library {
  /// All points of fidelity, by their codes.
  package var points: [Point] { pointsOrTasks("point").sorted { $0.code < $1.code } }

  /// The codes of the points that ask for themselves, whose results are unknown.
  ///
  /// Those that come with the program ask for none; only scripts of one's own are looked at.
  func circularPoints() -> Set<String> {
    if let knownCircles { return knownCircles }
    // What is asked for on the way finds none yet.
    knownCircles = []
    guard hasOwn("point") else { return [] }
    let points = points.map { point in
      (
        code: point.code,
        asked: [point.applies, point.enough, point.need].compactMap(\.self)
          .flatMap(\.pointsAsked)
      )
    }
    let codes = Self.pointsWithoutEnd(points)
    knownCircles = codes
    tell(remarks(on: codes))
    return codes
  }

  /// The tasks of a phase, in their order.
  package func tasks(of phase: String) -> [Point] {
    pointsOrTasks("task").filter { $0.phase == phase }
  }

  private func pointsOrTasks(_ kind: String) -> [Point] {
    declarations(of: kind).map { declaration in
      Point(
        code: name(of: declaration), text: text("text", of: declaration),
        phase: text("phase", of: declaration), area: text("area", of: declaration),
        kind: text("kind", of: declaration), source: words("source", of: declaration),
        applies: condition("applies", of: declaration),
        enough: condition("enough", of: declaration), need: condition("need", of: declaration),
        declaration: declaration)
    }
  }
}

extension Evaluation {
  /// What the record shows of a point.
  ///
  /// Without enough to judge by it is unknown; what was not recorded is not there.
  package func result(of point: Point) -> FidelityReport.Result {
    if library.circularPoints().contains(point.code) { return .unknown }
    if let applies = point.applies, truth(applies) != true { return .notApplicable }
    if let enough = point.enough, truth(enough) != true { return .unknown }
    guard let need = point.need else { return .unknown }
    return truth(need) == true ? .present : .absent
  }

  /// What the record shows of the point with a code, as the report on fidelity says it.
  func result(ofPoint code: String) -> FidelityReport.Result? {
    guard let point = library.points.first(where: { $0.code == code }) else { return nil }
    let applies =
      point.isOfAnyPhase
      || (point.area.isEmpty
        ? reader.phasesReached.contains(point.phase) : areasOfFocus.contains(point.area))
    return applies ? result(of: point) : .notApplicable
  }

  private var areasOfFocus: [String] {
    guard case .list(let words) = reader.field("areas", of: reader.single("focus")) else {
      return []
    }
    return words.compactMap { if case .word(let word) = $0 { word } else { nil } }
  }

  /// The report on fidelity: what the record shows, phase by phase and for each area of the focus.
  ///
  /// Points of a phase that was not reached do not apply, nor do those of other areas.
  package func fidelity() -> FidelityReport {
    let points = library.points
    let reached = reader.phasesReached
    var groups: [FidelityReport.Group] = []
    func add(_ title: String, _ members: [Point], isReached: Bool) {
      if members.isEmpty { return }
      groups.append(
        .init(
          title: title,
          rows: members.map { point in
            let result = isReached ? result(of: point) : .notApplicable
            return .init(
              code: point.code, text: point.text, result: result,
              fix: result == .absent ? fix(of: point.declaration) : "")
          }))
    }
    for phase in Vocabulary.phase.words.map(\.word) {
      let members = points.filter { $0.area.isEmpty && $0.phase == phase }
      add("\(phase) phase", members, isReached: reached.contains(phase))
    }
    add("whole course", points.filter(\.isOfAnyPhase), isReached: true)
    for area in areasOfFocus {
      add("focus \(area)", points.filter { $0.area == area }, isReached: true)
    }
    return FidelityReport(
      groups: groups, overrides: reader.overrides, discharge: reader.discharge)
  }
}
