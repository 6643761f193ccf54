/// The types that many fields share.
extension FieldType {
  /// Steps of closeness or of weight.
  static let oneToFive = FieldType.integer(1...5)
  /// A rating from nothing to the most.
  static let zeroToTen = FieldType.integer(0...10)
  /// What something did to the client, for worse or for better.
  static let effect = FieldType.integer(-5...5)
  /// One person of the inventory.
  static let relation = FieldType.reference("relation")
  /// People of the inventory.
  static let relations = FieldType.list(.reference("relation"))
}

/// The fields that many tables share.
extension Field {
  /// Where a line stands among the others of its record, if not behind those that were added before.
  static func order(of line: String) -> Field {
    Field(
      "after", .integer(0...9999), [.order],
      "The \(line) it stands behind, by its number; 0 for the first place.")
  }
}
