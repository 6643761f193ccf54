package import IPTDocument

/// What the library says of the pages on which the records of a tool are shown.
package struct ToolPlan: Sendable {
  /// A step that a field of the record keeps.
  package struct Slot: Sendable {
    package let field: String
    /// The letter or number before it.
    package let sign: String
    /// The heading above it; empty if it stands under the one before it.
    package let heading: String
    /// Whether the page says so while it is not filled.
    package let isNeeded: Bool

    package init(_ field: String, sign: String, heading: String, isNeeded: Bool) {
      self.field = field
      self.sign = sign
      self.heading = heading
      self.isNeeded = isNeeded
    }
  }

  /// The word of the kind that keeps the tool.
  package let kind: String
  /// What stands above the page.
  package let title: String
  /// What must be said with it each time; may be empty.
  package let remark: String
  package let slots: [Slot]
  /// Options that stand on the page though nobody wrote them down, by their words.
  package let standingOptions: [Document.Definition]

  package init(
    kind: String, title: String, remark: String = "", slots: [Slot] = [],
    standingOptions: [Document.Definition] = []
  ) {
    self.kind = kind
    self.title = title.isEmpty ? kind.capitalizedFirst : title
    self.remark = remark
    self.slots = slots
    self.standingOptions = standingOptions
  }
}
