extension Kind {
  static let mark = Kind(
    "mark", plural: "marks", .named, hasPlace: false,
    "A point of the record that has a name, to come back to."
  ) {
    [
      Field(
        "note", .text, [],
        "What is to be known of this point.")
    ]
  }
}
