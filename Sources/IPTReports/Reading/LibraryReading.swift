package import IPTDocument

/// What the views have to know of the library and of the present moment.
package struct LibraryReading: Sendable {
  /// What was made of a score beside its total.
  package struct Score: Sendable {
    /// The highest total that was possible with the items that applied.
    package let greatest: Int
    /// Whether a missing answer was filled up in proportion.
    package let isProRated: Bool
    /// The name of its band, where bands hold.
    package let band: String?

    package init(greatest: Int, isProRated: Bool, band: String?) {
      self.greatest = greatest
      self.isProRated = isProRated
      self.band = band
    }
  }

  /// A measure with what was made of its scores.
  package struct Measure: Sendable {
    package let word: String
    /// What was made of each score with a total, by its record.
    package let scores: [UInt32: Score]
    /// The least and the greatest total.
    package let totals: ClosedRange<Int>
    package let isHigherWorse: Bool
    package let bands: [(range: ClosedRange<Int>, word: String)]
    /// The items whose positive answer must be followed up, by number, with what they are about.
    package let critical: [(item: Int, label: String)]
    /// Points and share of the first total by which it is better; below zero if worse.
    package let change: Int?
    package let changeShare: Double?
    package let response: Bool?
    package let isInRemissionRange: Bool?
    /// Whether it moved by more than the error of measurement: improved, worsened, no-change.
    package let reliable: String?
    /// Whether the first total lies within the case cut and the last does not.
    package let hasLeftCaseRange: Bool?
    /// Whether it has a rule for each of these at all.
    package let rules: (response: Bool, remission: Bool, reliable: Bool)

    package init(
      word: String, scores: [UInt32: Score] = [:], totals: ClosedRange<Int>, isHigherWorse: Bool,
      bands: [(range: ClosedRange<Int>, word: String)], critical: [(item: Int, label: String)],
      change: Int?, changeShare: Double?, response: Bool?, isInRemissionRange: Bool?,
      reliable: String?, hasLeftCaseRange: Bool?,
      rules: (response: Bool, remission: Bool, reliable: Bool)
    ) {
      self.word = word
      self.scores = scores
      self.totals = totals
      self.isHigherWorse = isHigherWorse
      self.bands = bands
      self.critical = critical
      self.change = change
      self.changeShare = changeShare
      self.response = response
      self.isInRemissionRange = isInRemissionRange
      self.reliable = reliable
      self.hasLeftCaseRange = hasLeftCaseRange
      self.rules = rules
    }

    package func band(of total: Int) -> String? { bands.first { $0.range.contains(total) }?.word }
  }

  /// Something the library asks for and the record does not have.
  package struct Reminder: Sendable, Equatable {
    package let code: String
    package let text: String
    /// The statement that would add it, perhaps with holes.
    package let fix: String
    /// Whether it is a warning, not a note.
    package let isWarning: Bool
    package init(_ code: String, _ text: String, fix: String, isWarning: Bool = false) {
      self.code = code
      self.text = text
      self.fix = fix
      self.isWarning = isWarning
    }

    /// Whether its remedy is a caution of the case.
    package var isCaution: Bool { fix.hasPrefix("set case cautions") }
  }

  /// What the library remarks on that adds a caution to the case.
  package var cautions: [Reminder] { inventory.filter(\.isCaution) }

  /// A question of the bank.
  package struct Question: Sendable, Equatable {
    package let label: String
    package let text: String
    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// The measures of which the case has scores, in the order of their first ones.
  package var measures: [Measure]
  /// What is missing for the present phase; nothing if the library declares nothing for it.
  package var missing: [Reminder]?
  /// What the library remarks on in the inventory: cautions first, then warnings, then notes.
  package var inventory: [Reminder]
  /// Figures over all the people of the inventory, and how their circle is drawn.
  package var figures: [Document.Definition] = []
  package var circle = CirclePlan(rings: [], marks: [])
  /// What the progress shows of measures together.
  package var progressFigures: [Document.Definition] = []
  /// What the timeline shows beside its rows.
  package var timeFigures: [Document.Definition] = []
  /// The tools as the library declares them, for the pages of their records.
  package var tools: [ToolPlan] = []
  /// Whether the bank has any question for the present phase, asked or not.
  package var hasQuestions = true
  /// Questions worth asking, those first that fit best.
  package var questions: [Question]
  /// The number of sessions agreed in the contract, or the usual one of the form of the treatment.
  package var plannedSessions: Int?
  /// The session that is open, if one is.
  package var openSession: Int?

  package init(
    measures: [Measure] = [], missing: [Reminder]? = nil, inventory: [Reminder] = [],
    questions: [Question] = [], openSession: Int? = nil
  ) {
    self.inventory = inventory
    self.measures = measures
    self.missing = missing
    self.questions = questions
    self.openSession = openSession
  }

  package func measure(_ word: String) -> Measure? { measures.first { $0.word == word } }
}
