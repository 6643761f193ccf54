extension Vocabulary {
  static let griefStage = Vocabulary(
    "stage of mourning", source: "[C]",
    [
      .init("tell", "The story of the death and the relationship is told."),
      .init("feel", "Feelings, anger and relief among them, are felt and named."),
      .init("weigh", "The person is remembered whole, good and hard."),
      .init("release", "Guilt is put in proportion, farewell is taken."),
      .init("reconnect", "New or renewed ties and interests."),
    ])

  static let transitionStage = Vocabulary(
    "stage of a role change", source: "[C]",
    [
      .init("before", "The change lies ahead or is denied."),
      .init("letting-go", "The old role is mourned, with its good and bad."),
      .init("between", "Neither the old role nor the new one fits."),
      .init("trying", "First steps in the new role."),
      .init("mastery", "The new role carries; support has been rebuilt."),
    ])

  /// Every stage that a session's work may reach, whatever its area.
  static let stage = Vocabulary(
    "stage", source: "[C]",
    griefStage.words + disputeStage.words.dropFirst() + transitionStage.words)

  static let curveLabel = Vocabulary(
    "label on the grief curve", source: "SSB17", isOpen: true,
    [
      .init("shock", "Numb, unreal."),
      .init("denial", "It cannot be."),
      .init("anger", "At the dead, the living, oneself or fate."),
      .init("bargaining", "If only."),
      .init("sadness", "It hurts."),
      .init("testing", "Trying out life as it is."),
      .init("adjustment", "Getting used to it."),
      .init("meaning", "It has found a place."),
    ])
}
