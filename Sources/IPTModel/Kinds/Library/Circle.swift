extension Kind {
  static let ring = Kind(
    "ring", plural: "rings", .worded, realm: .library,
    "A ring of the closeness circle, with the steps of closeness that stand on it."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the ring is called on the circle."),
      Field(
        "closeness", .range, [.required],
        "The steps of closeness that stand on it."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the ring comes from."),
      Field(
        "convention", .presence(.alone), [],
        "Whether the steps on it are a convention of ours, marked [C]."),
    ]
  }

  static let circleMark = Kind(
    "circle-mark", plural: "circle-marks", .worded, realm: .library,
    "A sign at people on the closeness circle; the signs stand in the order of their declarations."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the sign stands for, as the legend has it."),
      Field(
        "sign", .text, [.required],
        "The sign itself, best one character."),
      Field(
        "each", .expression, [],
        "The people who have it."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the sign comes from."),
    ]
  }
}
