extension Kind {
  static let caseLibrary = Kind(
    "library", plural: "libraries", .single, hasPlace: false,
    "The clinical library that the case was made with."
  ) {
    [
      Field(
        "name", .text, [.positional, .required],
        "The library's name."),
      Field(
        "version", .text, [.required],
        "The library's version."),
    ]
  }
}
