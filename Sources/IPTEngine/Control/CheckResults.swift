package import IPTLanguage

/// What the scenarios of a run came to.
package struct CheckResults: Sendable {
  /// One scenario.
  package struct Scenario: Sendable {
    package let title: String
    package let tags: [String]
    /// Whether it begins with the case that was handed in.
    package var isOfGiven = false
    /// Where it stands, by its first byte.
    package var start = 0
    /// What was not met, or went wrong.
    package var failures: [Diagnostic] = []
    /// The points that were reached, and those there are.
    package var points = 0
    package var worth = 0
    /// A line for each flag that the scenario raised and left open, without expecting it.
    package internal(set) var openFlags: [String] = []
    /// Where the expectations stand that were looked at, by their first bytes.
    var reached: Set<Int> = []

    package init(title: String, tags: [String]) {
      self.title = title
      self.tags = tags
    }

    package var hasPassed: Bool { failures.isEmpty }
  }

  package internal(set) var scenarios: [Scenario] = []
  /// The scenario that is running, if one is.
  var current: Scenario?
  /// The tags of all scenarios, also of those that were not chosen.
  package internal(set) var knownTags: Set<String> = []
  /// Which scenarios are run: those with one of the tags, or all.
  package var tags: [String] = []
  /// A part of the titles of those that are run, or nothing for all.
  package var only = ""

  /// Whether what has a title is run.
  package func wants(_ title: String) -> Bool { only.isEmpty || title.contains(only) }

  package var failed: Int { scenarios.count { !$0.hasPassed } }
}
