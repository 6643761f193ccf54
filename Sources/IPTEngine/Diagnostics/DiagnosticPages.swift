package import IPTDocument

/// The page of a diagnostic: its cause, lines that produce it and the same lines mended.
package struct DiagnosticPage: Sendable {
  package let code: String
  package let title: String
  package let cause: String
  /// A text that gives the diagnostic; empty where no text alone can.
  package let wrong: String
  /// The same text as it works.
  package let right: String
  /// Whether the text is kept all the same, and only doubted.
  package let isDoubt: Bool

  package init(
    _ code: String, _ title: String, _ cause: String, wrong: String, right: String,
    isDoubt: Bool = false
  ) {
    self.code = code
    self.title = title
    self.cause = cause
    self.wrong = wrong
    self.right = right
    self.isDoubt = isDoubt
  }
}

/// The pages of all codes.
package enum DiagnosticPages {
  package static let all: [DiagnosticPage] =
    syntax + names + namesInWords + values + doubts + sorts + running + control + forgetting + files
    + library

  /// The page of a code among those that there are.
  package static func page(_ code: String, among pages: [DiagnosticPage]) -> Document? {
    guard let page = pages.first(where: { $0.code == code }) else { return nil }
    var blocks: [Document.Block] = [
      .heading(1, "\(page.code): \(page.title)"), .paragraph(page.cause),
    ]
    if !page.wrong.isEmpty {
      let (first, second) = page.isDoubt ? ("Doubted", "Not doubted") : ("Wrong", "Right")
      blocks += [.heading(2, first), .verbatim(indented(page.wrong))]
      blocks += [.heading(2, second), .verbatim(indented(page.right))]
    }
    return Document(blocks)
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}
