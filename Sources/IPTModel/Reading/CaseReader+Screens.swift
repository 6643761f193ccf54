/// What a structured set of questions on risk draws attention to.
extension CaseReader {
  /// The questions of a safety screen that were answered yes, with the orientation they give.
  ///
  /// Nothing if none was. An orientation is no assessment. Source: CSSRS, levels [C].
  public func attention(in screen: UInt32) -> (level: String, fields: [String])? {
    for (level, fields) in Kind.screenLevels {
      guard fields.contains(where: { field($0, of: screen) == .truth(true) }) else { continue }
      let all = Kind.screenLevels.flatMap(\.fields).filter {
        field($0, of: screen) == .truth(true)
      }
      return (level, all)
    }
    return nil
  }
}
