/// People on rings around a middle, the nearest first.
package struct Rings: Equatable, Sendable {
  /// Somebody on a ring.
  package struct Member: Equatable, Sendable {
    package let name: String
    /// Signs behind the name, which the legend explains.
    package let marks: String
    /// What stands in brackets: the step of closeness.
    package let detail: String
    package init(_ name: String, marks: String = "", detail: String = "") {
      self.name = name
      self.marks = marks
      self.detail = detail
    }

    /// The name with its signs.
    package var label: String { name + marks }
    /// The name with its signs and what stands in brackets.
    package var whole: String { detail.isEmpty ? label : "\(label) (\(detail))" }
  }

  /// One ring with those who stand on it, in their order.
  package struct Ring: Equatable, Sendable {
    package let title: String
    package let members: [Member]
    package init(_ title: String, _ members: [Member]) {
      self.title = title
      self.members = members
    }

    /// The title with the number of those on the ring.
    package var counted: String { "\(title) (\(members.count))" }
  }

  package let title: String
  /// Who stands in the middle.
  package let centre: String
  package let rings: [Ring]
  /// Those of whom it is not known on which ring they stand.
  package let unplaced: [Member]
  /// The signs that are used, with their meaning.
  package let legend: [Document.Definition]

  package init(
    _ title: String, centre: String, rings: [Ring], unplaced: [Member] = [],
    legend: [Document.Definition] = []
  ) {
    self.title = title
    self.centre = centre
    self.rings = rings
    self.unplaced = unplaced
    self.legend = legend
  }

  /// The rings as rows, for data formats.
  package var table: Table {
    var table = Table(columns: [
      .init("ring"), .init("name"), .init("closeness", isNumber: true), .init("marks"),
    ])
    for ring in rings + (unplaced.isEmpty ? [] : [Ring("not placed", unplaced)]) {
      for member in ring.members {
        table.rows.append([ring.title, member.name, member.detail, member.marks])
      }
    }
    return table
  }

  /// The signs in a line.
  package var legendLine: String {
    legend.map { "\($0.term) \($0.text)" }.joined(separator: ", ")
  }
}
