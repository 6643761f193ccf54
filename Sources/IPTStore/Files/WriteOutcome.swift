/// What to do with the version a save replaces.
package enum OlderGeneration: Sendable {
  /// Keep it under the name with `~`, in place of the one kept before.
  case keep
  /// Leave whatever stands under the name with `~` as it is.
  case leave
  /// Remove whatever stands under the name with `~`: nothing older is to stay.
  case remove
}

/// What became of a save that is in place.
package struct WriteOutcome: Equatable, Sendable {
  /// Why the disk did not confirm the new name; nil when the save is durable.
  package var unconfirmed: StoreError?
  /// Why the older generation was not kept or not removed; nil when that went as asked.
  package var olderFailure: StoreError?
  /// The name, in the same folder, of a version that lay in the place and came from elsewhere.
  package var otherVersion: String?

  package init(
    unconfirmed: StoreError? = nil, olderFailure: StoreError? = nil, otherVersion: String? = nil
  ) {
    self.unconfirmed = unconfirmed
    self.olderFailure = olderFailure
    self.otherVersion = otherVersion
  }
}
