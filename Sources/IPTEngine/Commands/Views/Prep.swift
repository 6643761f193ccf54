import IPTReports

extension Command {
  /// The case at a glance, between two clients.
  static let prep = view(
    "prep", "Shows on one screen what a session is prepared with.",
    details: """
      The session and the phase; focus, open flags, trend; the last session and what was agreed; what \
      is due, open comments, what the library misses in the record; three questions worth asking.
      """
  ) {
    // The point in time takes two lines where it stands above the view.
    PrepView($0.reader, $0.preparation, linesAbove: $0.pastWords == nil ? 0 : 2).document()
  }
}
