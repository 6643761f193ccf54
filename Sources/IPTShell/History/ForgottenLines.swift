import IPTEngine
import IPTLanguage
import IPTModel

/// What was forgotten, to be found in lines as they were typed.
struct ForgottenLines {
  /// The rows of each text, folded.
  private let texts: [[String]]

  init(_ texts: [String]) {
    self.texts = texts.map { text in
      // Row by row: a text block has blanks and bars between them where it is typed.
      NameFolding.folded(text).split(whereSeparator: \.isNewline)
        .map { String($0.drop(while: \.isWhitespace)) }
        .filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether a line holds any of it, as it is typed or as it is meant.
  func holds(_ line: String) -> Bool {
    let forms = [line, EscapedText.plain(line)].map(NameFolding.folded)
    return texts.contains { rows in
      forms.contains { form in rows.allSatisfy { Forgetting.holds(form, $0) } }
    }
  }
}
