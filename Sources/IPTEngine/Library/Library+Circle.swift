package import IPTModel
package import IPTReports

extension Library {
  /// How near the onset something must lie to count as evidence.
  package var timeWindows: [TimeWindow] {
    if let knownWindows { return knownWindows }
    let windows = declarations(of: "time-window").map {
      TimeWindow(
        name(of: $0), monthsBefore: integer("months-before", $0) ?? 0,
        monthsAfter: integer("months-after", $0))
    }
    knownWindows = windows
    return windows
  }

  /// The rings of the closeness circle, the innermost first.
  fileprivate var rings: [CirclePlan.Ring] {
    declarations(of: "ring").compactMap { declaration in
      range("closeness", declaration).map { .init(text("text", of: declaration), $0) }
    }.sorted { $0.steps.upperBound > $1.steps.upperBound }
  }
}

extension Evaluation {
  /// How the closeness circle of the case is drawn, as the library has it.
  package var circlePlan: CirclePlan {
    CirclePlan(
      rings: library.rings,
      marks: library.declarations(of: "circle-mark").map { mark in
        .init(
          library.text("sign", of: mark), library.text("text", of: mark),
          Set(rows(library.condition("each", of: mark))))
      })
  }

  /// The records that a condition gives.
  func rows(_ condition: Condition?) -> [UInt32] {
    guard let condition, case .rows(_, let rows) = value(condition) else { return [] }
    return rows
  }

  /// Whether a date of a record lies in the window around the onset.
  func isAroundOnset(_ row: UInt32, by field: String) -> Quantity {
    guard let window = library.timeWindows.first(where: { $0.word == "around-onset" }) else {
      return .unknown
    }
    return reader.isWithin(window, row, by: field).map { .truth($0) } ?? .unknown
  }
}
