extension Kind {
  static let gate = Kind(
    "gate", plural: "gates", .worded, realm: .library,
    "What is checked when the phase changes."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The message when the gate is closed."),
      Field(
        "from", .word(.phaseSide), [.required],
        "The phase that is left."),
      Field(
        "to", .word(.phaseSide), [.required],
        "The phase that is entered."),
      Field(
        "level", .word(.level), [.required],
        "Whether the gate refuses or only warns."),
      Field(
        "override", .yesNo, [], whenUnset: "yes",
        "Whether a reason opens the gate all the same."),
      Field(
        "applies", .expression, [.question],
        "When the gate is looked at."),
      Field(
        "need", .expression, [.question],
        "What must be true for the gate to open."),
      Field(
        "fix", .expression, [],
        "The statement that opens the gate, with holes to fill: a text, or what gives one."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the gate comes from."),
      Field(
        "convention", .list(.word(.rulePart)), [], aliases: ["conventions"],
        "Which parts of the gate are a convention of ours, marked [C]."),
    ]
  }

  static let task = Kind(
    "task", plural: "tasks", .worded, realm: .library,
    "What is done in a phase, and what in the record proves it."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The task in a line."),
      Field(
        "phase", .word(.phase), [.required],
        "The phase the task belongs to."),
      Field(
        "applies", .expression, [.question],
        "When the task is looked at."),
      Field(
        "need", .expression, [.question],
        "What proves that the task is done."),
      Field(
        "fix", .expression, [],
        "The statement that records the task, with holes to fill: a text, or what gives one."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the task comes from."),
      Field(
        "convention", .list(.word(.rulePart)), [], aliases: ["conventions"],
        "Which parts of the task are a convention of ours, marked [C]."),
    ]
  }

  static let point = Kind(
    "point", plural: "points", .worded, realm: .library,
    "An ingredient of the method that a record can show."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The point in a few words."),
      Field(
        "phase", .word(.phaseSide), [],
        "The phase the point belongs to."),
      Field(
        "area", .word(.area), [],
        "The problem area the point belongs to."),
      Field(
        "kind", .word(.pointKind), [.required],
        "What sort of point it is."),
      Field(
        "applies", .expression, [.question],
        "When the point applies at all."),
      Field(
        "enough", .expression, [.question],
        "When there is enough to judge by."),
      Field(
        "need", .expression, [.question],
        "What makes the point present."),
      Field(
        "fix", .expression, [],
        "The statement that adds the point, with holes to fill: a text, or what gives one."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the point comes from."),
      Field(
        "convention", .list(.word(.rulePart)), [], aliases: ["conventions"],
        "Which parts of the point are a convention of ours, marked [C]."),
    ]
  }

  /// Remarks, which have a view of the same word.
  public static let advice = Kind(
    "advice", plural: "advices", .worded, realm: .library,
    "A remark shown when something in the record calls for it."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The remark, which may name the row it is about."),
      Field(
        "about", .word(.adviceTopic), [.required],
        "Where the remark is shown."),
      Field(
        "level", .word(.level), [.required],
        "How strongly the remark is put."),
      Field(
        "each", .expression, [],
        "The rows for which it is looked at: $r in a query."),
      Field(
        "when", .expression, [.question],
        "When the remark is shown."),
      Field(
        "fix", .expression, [],
        "The statement that answers the remark, with holes to fill: a text, or what gives one."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the remark comes from."),
      Field(
        "convention", .list(.word(.rulePart)), [], aliases: ["conventions"],
        "Which parts of the remark are a convention of ours, marked [C]."),
    ]
  }
}
