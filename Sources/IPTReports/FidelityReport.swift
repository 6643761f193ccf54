package import IPTDocument
package import IPTModel

/// What the record of a case shows of the method, point by point.
///
/// It counts what is recorded, not how well it was done; there is no grade of a person.
package struct FidelityReport {
  /// What the record shows of one point.
  package enum Result: String, CaseIterable, Sendable {
    case present
    case absent
    /// It does not belong to this case or format, or its phase was not reached.
    case notApplicable = "not-applicable"
    /// There is too little to judge by.
    case unknown
  }

  /// One point with its result.
  package struct Row: Sendable {
    package let code: String
    package let text: String
    package let result: Result
    /// The statement that would add it, perhaps with holes.
    package let fix: String

    package init(code: String, text: String, result: Result, fix: String) {
      self.code = code
      self.text = text
      self.result = result
      self.fix = fix
    }
  }

  /// The points of a phase or an area.
  package struct Group: Sendable {
    package let title: String
    package let rows: [Row]

    package init(title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }

    /// How many points are present, and how many can be judged.
    package var count: (present: Int, recordable: Int) {
      let present = rows.count { $0.result == .present }
      return (present, present + rows.count { $0.result == .absent })
    }
  }

  package let groups: [Group]
  package let overrides: [CaseReader.Override]
  /// How the treatment ended; nothing before that.
  package let discharge: String?

  package init(groups: [Group], overrides: [CaseReader.Override], discharge: String? = nil) {
    self.groups = groups
    self.overrides = overrides
    self.discharge = discharge
  }

  /// The result of a point; nothing if it is not in the report.
  package func result(of code: String) -> Result? {
    groups.lazy.flatMap(\.rows).first { $0.code == code }?.result
  }

  package func document() -> Document {
    var blocks: [Document.Block] = [
      .heading(1, "Fidelity"),
      .paragraph("Counts what is recorded, not how well it was done."),
    ]
    if let discharge { blocks.append(.paragraph("Discharged: \(discharge)")) }
    for group in groups {
      let judged = group.rows.filter { $0.result != .notApplicable }
      guard !judged.isEmpty else {
        blocks += [
          .heading(2, group.title.capitalizedFirst),
          .paragraph("Does not apply yet, or not to this case: \(group.rows.count) points."),
        ]
        continue
      }
      let (present, recordable) = group.count
      blocks.append(
        .heading(
          2,
          "\(group.title.capitalizedFirst): \(present) of \(recordable) recordable points present"))
      var table = Table(columns: [.init("point"), .init("result"), .init("what")])
      table.rows = group.rows.map { [$0.code, $0.result.rawValue, $0.text] }
      blocks.append(.table(table))
      let absent = group.rows.filter { $0.result == .absent && !$0.fix.isEmpty }
      if !absent.isEmpty {
        blocks.append(.paragraph("To add what is absent:"))
        blocks.append(.definitions(absent.map { .init($0.code, $0.fix) }))
      }
    }
    blocks += Self.blocks(for: overrides)
    return Document(blocks)
  }

  /// The heading over the gates that were gone over.
  package static let overridesTitle = "Gates gone over"

  /// What is said of gates that were gone over; every report shows it.
  package static func blocks(for overrides: [CaseReader.Override]) -> [Document.Block] {
    if overrides.isEmpty { return [] }
    return [
      .heading(2, overridesTitle),
      .definitions(
        overrides.map { override in
          .init(override.placeText, "\(override.gates.joined(separator: ", ")): \(override.reason)")
        }),
    ]
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
