extension Kind {
  static let pattern = Kind(
    "pattern", plural: "patterns", .single,
    "What repeats in few or strained ties.", source: "WMK18ch8"
  ) {
    [
      Field(
        "text", .text, [.positional],
        "The pattern, in the client's words.", "WMK18ch8"),
      Field(
        "past-relations", .list(.text), [],
        "Important relationships of the past, with good and bad.", "WMK18ch8"),
      Field(
        "feared", .text, [],
        "What the client fears from others.", "SR03ch19"),
      Field(
        "skills", .text, [],
        "What the client can do well with people, and what not yet."),
      Field(
        "occasions", .list(.text), [],
        "Places and times to meet people."),
    ]
  }
}
