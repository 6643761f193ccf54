extension Kind {
  static let nonresponse = Kind(
    "nonresponse", plural: "nonresponses", .numbered,
    "That the treatment has not worked well enough; never the client.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was said about the lack of improvement."),
      Field(
        "told", .yesNo, [],
        "Whether it was said that the treatment has not worked."),
      Field(
        "alternatives", .list(.text), [],
        "Other ways that were talked about."),
    ]
  }
}
