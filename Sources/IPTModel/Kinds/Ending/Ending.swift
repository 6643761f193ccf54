extension Kind {
  static let ending = Kind(
    "ending", plural: "endings", .single,
    "How the end was raised and what remains.", source: "WMK18"
  ) {
    [
      Field(
        "raised", .session, [],
        "The session in which the coming end was said aloud.", "WMK18"),
      Field(
        "remaining", .text, [],
        "What remains or was not reached, without blame.", "WMK18"),
      Field(
        "farewell", .text, [],
        "How the parting was marked."),
      Field(
        "because", .text, [],
        "Why the treatment ends earlier than planned."),
    ]
  }
}
