extension Kind {
  static let psychoeducation = Kind(
    "psychoeducation", plural: "psychoeducations", .single,
    "How the disorder and its treatment were explained.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was explained."),
      Field(
        "options", .list(.text), [],
        "Ways of treatment that were laid out."),
      Field(
        "hope", .text, [],
        "What was said about the prospects."),
    ]
  }
}
