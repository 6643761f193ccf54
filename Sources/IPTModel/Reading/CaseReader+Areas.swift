/// What the record says of the problem areas.
extension CaseReader {
  /// Areas for which the record holds evidence, in the order of the vocabulary.
  ///
  /// What is evidence stands beside the words and the kinds. A record speaks for one area alone, the
  /// first of the list: a dispute with somebody who has died is grief. Without any evidence it is the
  /// area of last choice. Source: WMK18.
  public func evidencedAreas(within windows: [TimeWindow]) -> [String] {
    let found = Set(evidence(within: windows).map(\.area))
    let areas = Vocabulary.area.words
    let evidenced = areas.filter { found.contains($0.word) }
    return (evidenced.isEmpty ? areas.filter(\.isLastChoice) : evidenced).map(\.word)
  }

  /// The records that speak for an area, each with the area, in the order of the kinds.
  public func evidence(within windows: [TimeWindow]) -> [(area: String, record: UInt32)] {
    var found: [(area: String, record: UInt32)] = []
    for (kind, traits) in schema.traits.enumerated() where traits.realm == .record {
      let records = live(kind)
      if records.isEmpty { continue }
      let fields = schema.fields(of: kind)
      let speaking = fields.indices.filter { fields[$0].traits.contains(.evidence) }
      if speaking.isEmpty, schema.kinds[kind].evidence == nil { continue }
      for record in records {
        guard let evidence = evidence(in: record, of: kind, fields: speaking),
          counts(evidence.time, for: record, windows),
          evidence.field.isEmpty || field(evidence.field, of: record) != .unknown
        else { continue }
        found.append((evidence.area, record))
      }
    }
    return found
  }

  /// What a record speaks for: of its kind and its words the one whose area comes first.
  private func evidence(in record: UInt32, of kind: Int, fields: [Int]) -> Evidence? {
    var all = schema.kinds[kind].evidence.map { [$0] } ?? []
    for field in fields {
      guard let words = schema.fields(of: kind)[field].type.vocabulary?.words else { continue }
      switch self.field(field, of: record) {
      case .word(let value): all += words.filter { $0.word == value }.compactMap(\.evidence)
      // The field alone, without a word: one of those that do not count as no.
      case .truth(true): all += words.compactMap(\.evidence).prefix(1)
      default: break
      }
    }
    return Vocabulary.area.words.lazy.compactMap { area in
      all.first { $0.area == area.word }
    }.first
  }

  private func counts(
    _ time: Evidence.Time, for record: UInt32, _ windows: [TimeWindow]
  ) -> Bool {
    switch time {
    case .always: true
    case .within(let word, let field):
      if let window = windows.first(where: { $0.word == word }) {
        isWithin(window, record, by: field) ?? (window.monthsAfter == nil)
      } else {
        false
      }
    }
  }

  /// Whether a date of a record lies in a window around the onset; nothing if a date is missing.
  ///
  /// Partial dates are periods, and overlap counts. Source: [C].
  public func isWithin(_ window: TimeWindow, _ record: UInt32, by field: String) -> Bool? {
    guard let onset = self.field("on", of: single("onset")).days,
      let date = self.field(field, of: record).days
    else { return nil }
    guard date.last >= onset.first.adding(months: -window.monthsBefore) ?? .earliest else {
      return false
    }
    return window.monthsAfter.map { date.first <= onset.last.adding(months: $0) ?? .latest } ?? true
  }
}
