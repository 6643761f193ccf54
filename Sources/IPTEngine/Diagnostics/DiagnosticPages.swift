package import IPTDocument

/// The page of a diagnostic: its cause, lines that produce it and the same lines mended.
package struct DiagnosticPage: Sendable {
  package let code: String
  package let title: String
  package let cause: String
  /// Where the lines are read.
  package let reading: Reading
  /// Lines that give the diagnostic.
  ///
  /// What no line can bring about, such as a full disk, is said in a comment.
  package let wrong: String
  /// The same lines as they work, or what is done about it.
  package let right: String

  package init(
    _ code: String, _ title: String, _ cause: String, read reading: Reading = .statements,
    wrong: String, right: String
  ) {
    self.code = code
    self.title = title
    self.cause = cause
    self.wrong = wrong
    self.right = right
    self.reading = reading
  }

  /// Where the lines of a page are read, and what comes of them.
  package enum Reading: Sendable {
    /// Statements; the first lines are refused, the second are not.
    case statements
    /// Statements; the first lines are recorded and doubted, the second are not doubted.
    case doubted
    /// Statements; the first lines call for an answer, and the second, typed behind them, are it.
    case answered
    /// Scripts that `iptsh check` looks through.
    case checked
    /// Commands of a terminal; the second are given behind the first.
    case terminal
    /// Lines typed at the prompt of the shell; the second are typed behind the first.
    case shell

    fileprivate var headings: (wrong: String, right: String) {
      switch self {
      case .statements, .checked: ("Wrong", "Right")
      case .doubted: ("Doubted", "Not doubted")
      case .answered: ("What calls for it", "What answers it")
      case .terminal, .shell: ("What leads to it", "What mends it")
      }
    }
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
    let headings = page.reading.headings
    return Document([
      .heading(1, "\(page.code): \(page.title)"), .paragraph(page.cause),
      .heading(2, headings.wrong), .verbatim(indented(page.wrong)),
      .heading(2, headings.right), .verbatim(indented(page.right)),
    ])
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(
      separator: "\n")
  }
}
