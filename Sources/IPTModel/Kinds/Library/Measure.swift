extension Kind {
  static let measure = Kind(
    "measure", plural: "measures", .worded, realm: .library,
    "A questionnaire or rating: how it is filled in, added up and read."
  ) {
    [
      Field(
        "title", .text, [.positional, .required], aliases: ["name"],
        "The full name of the measure."),
      Field(
        "items", .integer(0...99), [],
        "How many items it has; none if only totals are kept."),
      Field(
        "answers", .range, [],
        "The figures an answer may have."),
      Field(
        "window", .either(.duration, .word(.windowMark)), [],
        "The time the answers speak of."),
      Field(
        "by", .word(.rater), [],
        "Who gives the answers."),
      Field(
        "worse", .word(.worseSide), [],
        "Which end of the scale is the worse one."),
      Field(
        "missing", .word(.missingRule), [],
        "What happens when an answer is missing."),
      Field(
        "missing-most", .integer(0...99), [],
        "How many answers may be missing when the total is filled up."),
      Field(
        "labels", .list(.either(.symbol("item"), .text)), [],
        "Short names of the items, our own."),
      Field(
        "reversed", .list(.integer(1...99)), [],
        "Items that are counted backwards."),
      Field(
        "typed", .word(.scoreMode), [],
        "How answers are typed unless the score says otherwise."),
      Field(
        "optional", .list(.integer(1...99)), [],
        "Items that may not apply; without them the bands do not hold."),
      Field(
        "not-assessed", .list(.integer(1...99)), [],
        "Items that count least when they were not assessed."),
      Field(
        "range", .range, [],
        "The lowest and the highest total, when there are no items."),
      Field(
        "areas", .list(.word(.area)), [],
        "Problem areas for which it is meant."),
      Field(
        "cut", .range, [],
        "The totals that count as a case."),
      Field(
        "response", .expression, [],
        "The fall, or rise, that counts as response: a share or points."),
      Field(
        "remission", .range, [],
        "The totals that count as remission."),
      Field(
        "reliable", .integer(1...99), [],
        "Points that are more than the error of measurement."),
      Field(
        "convention", .list(.word(.readingFigure)), [], aliases: ["conventions"],
        "Which of the figures are a convention of ours and of no source, marked [C]."),
      Field(
        "unsure", .list(.word(.readingFigure)), [],
        "About which of the figures sources differ, marked [?]."),
      Field(
        "note", .list(.text), [], aliases: ["notes"],
        "What else is to be known of its figures."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the figures come from."),
    ]
  }

  static let itemRange = Kind(
    "item-range", plural: "item-ranges", .numbered, realm: .library, of: "measure",
    "Items whose answers have a range of their own."
  ) {
    [
      Field(
        "items", .list(.integer(1...99)), [.positional, .required],
        "The numbers of those items."),
      Field(
        "answers", .range, [.positional, .required],
        "The figures that these answers may have."),
    ]
  }

  static let extra = Kind(
    "extra", plural: "extras", .worded, realm: .library, of: "measure",
    "A question on the form that is not part of the total."
  ) {
    [
      Field(
        "answers", .range, [.positional, .required],
        "The figures that the extra answer may have.")
    ]
  }

  static let total = Kind(
    "total", plural: "totals", .single, realm: .library, of: "measure",
    "How the answers become a total."
  ) {
    [
      Field(
        "method", .word(.totalMethod), [.positional, .required],
        "The way the answers are put together."),
      Field(
        "items", .list(.range), [.positional, .run],
        "The items, as ranges of their numbers."),
      Field(
        "times", .integer(1...99), [],
        "The factor by which the result is shown."),
    ]
  }

  static let band = Kind(
    "band", plural: "bands", .numbered, realm: .library, of: "measure",
    "A stretch of totals and its name; it describes a score, not a person."
  ) {
    [
      Field(
        "range", .range, [.positional, .required],
        "The totals of the band."),
      Field(
        "word", .symbol("band"), [.positional, .required],
        "The band's word in statements."),
      Field(
        "label", .text, [.positional],
        "The band's name in print, if it is not the word."),
      Field(
        "unsure", .presence(.alone), [],
        "Whether sources differ about the band."),
    ]
  }

  static let variant = Kind(
    "variant", plural: "variants", .worded, realm: .library, of: "measure",
    "Other figures in use for the same measure."
  ) {
    [
      Field(
        "cut", .range, [],
        "The totals that count as a case in the variant."),
      Field(
        "response", .expression, [],
        "What counts as response in the variant."),
      Field(
        "remission", .range, [],
        "The totals that count as remission in the variant."),
      Field(
        "reliable", .integer(1...99), [],
        "Points of reliable change in the variant."),
    ]
  }

  static let critical = Kind(
    "critical", plural: "criticals", .worded, realm: .library, of: "measure",
    "An item whose positive answer opens a duty to ask."
  ) {
    [
      Field(
        "label", .text, [.positional, .required],
        "What the item is about, in our own words."),
      Field(
        "from", .integer(0...10), [],
        "From which answer a flag is opened."),
      Field(
        "high-from", .integer(0...10), [],
        "From which answer the flag is marked high; no level of danger."),
      Field(
        "note-from", .integer(0...10), [],
        "From which answer a remark is printed, without a flag."),
      Field(
        "note-to", .integer(0...10), [],
        "Up to which answer a remark is printed, without a flag."),
      Field(
        "convention", .presence(.alone), [],
        "Whether these answers are a convention of ours, marked [C]."),
    ]
  }

  static let loinc = Kind(
    "loinc", plural: "loincs", .single, realm: .library, of: "measure",
    "The measure's codes for exchange."
  ) {
    [
      Field(
        "panel", .text, [],
        "The code of the whole form."),
      Field(
        "total", .text, [],
        "The code of the total."),
      Field(
        "items", .list(.text), [],
        "The codes of the items, in order."),
      Field(
        "extra", .text, [],
        "The code of the extra question."),
      Field(
        "answers", .list(.text), [],
        "The codes of the answers, in order."),
      Field(
        "note", .text, [],
        "What is to be checked before the codes are used."),
    ]
  }

  static let licence = Kind(
    "licence", plural: "licences", .single, realm: .library, of: "measure", aliases: ["license"],
    "What the owner allows, and where that was read."
  ) {
    [
      Field(
        "kind", .word(.licence), [.positional, .required],
        "What is allowed in general."),
      Field(
        "text", .text, [.positional],
        "The licence in a line."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the licence and the figures were read."),
    ]
  }

  static let vector = Kind(
    "vector", plural: "vectors", .numbered, realm: .library, of: "measure",
    "Answers with the total, band and flags that must come out."
  ) {
    [
      Field(
        "items", .list(.either(.integer(0...10), .word(.itemMark))), [.positional, .required],
        "The answers of the example."),
      Field(
        "mode", .word(.scoreMode), [.bare],
        "How the answers of the example are typed."),
      Field(
        "total", .integer(0...999), [],
        "The total that must come out."),
      Field(
        "band", .symbol("band"), [],
        "The band that must come out."),
      Field(
        "flags", .list(.symbol("item")), [],
        "The flags that must come out."),
    ]
  }
}
