import IPTModel

/// What a record shows of people, tasks, roles and flags.
extension RowFigure {
  static let nearer = RowFigure(
    "nearer", of: "relation", .truth, "Whether the person is closer than when first recorded."
  ) { evaluation, row in
    let steps = evaluation.reader.values("closeness", of: row).compactMap { step in
      if case .number(let number) = step.value { number } else { nil }
    }
    guard let first = steps.first, let last = steps.last else { return .unknown }
    return .truth(last > first)
  }

  static let confidesMore = RowFigure(
    "confides-more", of: "relation", .truth,
    "Whether the client can tell the person more than when first recorded."
  ) { evaluation, row in
    let words = evaluation.vocabulary(of: "confide", in: "relation")
    let ranks = evaluation.reader.values("confide", of: row).compactMap { degree -> Int? in
      if case .word(let word) = degree.value { words.firstIndex(of: word) } else { nil }
    }
    guard let first = ranks.first, let last = ranks.last else { return .unknown }
    // The list goes from yes to no.
    return .truth(last < first)
  }

  static let depth = RowFigure(
    "depth", of: "relation", .number(.plain),
    "How many fields are known of the person, without name and kind."
  ) { evaluation, row in
    let fields = evaluation.schema.fields(of: Int(evaluation.book.state.records[Int(row)].kind))
    let known = fields.indices.count {
      fields[$0].name != "kind" && Evaluation.isKnown(evaluation.reader.field($0, of: row))
    }
    return .number(Double(known))
  }

  static let incidentCount = RowFigure(
    "incident-count", of: "relation", .number(.count),
    "How many incidents with the person are told."
  ) { evaluation, row in
    let name = Quantity.text(evaluation.reader.name(of: row))
    let count = evaluation.reader.live("incident").count {
      evaluation.reader.field("with", of: $0) == name
    }
    return .number(Double(count))
  }

  static let changedNearOnset = RowFigure(
    "changed-near-onset", of: "relation", .truth,
    "Whether the relation changed near the onset: `help around-onset` says how near."
  ) { evaluation, row in evaluation.isAroundOnset(row, by: "changed-on") }

  static let mismatch = RowFigure(
    "mismatch", of: "relation", .truth,
    "Whether both expectations are written down and are not met; unknown while that was not asked."
  ) { evaluation, row in
    let reader = evaluation.reader
    guard case .word(let met) = reader.field("met", of: row) else { return .unknown }
    return .truth(
      met != Vocabulary.met.words.first?.word
        && ["expect-mine", "expect-theirs"].allSatisfy {
          Evaluation.isKnown(reader.field($0, of: row))
        })
  }

  static let contactsAMonth = RowFigure(
    "contacts-a-month", of: "relation", .number(.plain),
    "About how many contacts a month the frequency means; a number stands for itself."
  ) { evaluation, row in
    switch evaluation.reader.field("frequency", of: row) {
    case .number(let number): .number(number)
    case .word(let word):
      Vocabulary.frequency.words.first { $0.word == word }?.timesAMonth
        .map { .number($0) } ?? .unknown
    default: .unknown
    }
  }

  static let cameDue = RowFigure(
    "came-due", of: "homework", .truth,
    "Whether a session was held after the one in which the task was set."
  ) { evaluation, row in
    guard let set = evaluation.session(of: row) else { return .unknown }
    let reader = evaluation.reader
    return .truth(
      reader.live("session").contains {
        reader.isHeld($0) == true && evaluation.book.state.records[Int($0)].number ?? 0 > set
      })
  }

  static let betterBy = RowFigure(
    "better-by", of: "score", .number(.plain),
    "By how many points the total is better than the first of its measure; unknown for the first."
  ) { evaluation, row in
    guard case .word(let word) = evaluation.reader.field("measure", of: row),
      let measure = evaluation.library.measure(word)
    else { return .unknown }
    let scores = evaluation.reader.scoresByPlace().filter { $0.measure == word }
    guard let first = scores.first, first.record != row,
      let own = scores.first(where: { $0.record == row })
    else { return .unknown }
    let fall = first.total - own.total
    return .number(Double(measure.isHigherWorse ? fall : -fall))
  }

  static let masteryCount = RowFigure(
    "mastery-count", of: "role-pair", .number(.count),
    "At how many places of the treatment mastery of the new role was rated."
  ) { evaluation, row in
    let places = Set(evaluation.reader.values("mastery", of: row).map(\.place))
    return .number(Double(places.count))
  }

  static let answeredSameDay = RowFigure(
    "answered-same-day", of: "flag", .truth,
    "Whether a risk entry on the flag's own day says that the client was asked."
  ) { evaluation, row in .truth(evaluation.reader.isAnsweredOnItsDay(row)) }
}

extension Evaluation {
  /// The words of a field's vocabulary, in their order.
  fileprivate func vocabulary(of field: String, in kind: String) -> [String] {
    guard let kind = schema.kind(kind), let field = schema.field(field, of: kind) else { return [] }
    return schema.fields(of: kind)[field].type.vocabulary?.words.map(\.word) ?? []
  }
}
