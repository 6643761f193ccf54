import IPTModel

/// The forms that a view, a list or a record can be shown in.
package enum OutputFormat: Int, Sendable, CaseIterable {
  case table, json, csv, markdown, html
}

extension Vocabulary {
  /// The words behind `as`, in the order of ``OutputFormat``.
  static let outputFormat = Vocabulary(
    "form of output", source: "[C]",
    [
      .init("table", "Lines for reading, aligned in columns.", aliases: ["text"]),
      .init("json", "Data for other programs, by the schema in the manual."),
      .init("csv", "Rows with commas, for spreadsheets."),
      .init("markdown", "A pipe table for documents."),
      .init("html", "One file for a browser or a printer."),
    ])
}
