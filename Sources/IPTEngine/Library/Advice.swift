import IPTDocument
import IPTModel

/// A remark that the library has for a case: what calls for it, and what would answer it.
package struct Advice {
  package let code: String
  package let text: String
  package let topic: String
  package let isWarning: Bool
  package let source: [String]
  /// The rows that it is looked at for, if it is about rows.
  let each: Condition?
  let when: Condition?
  /// Where it is declared.
  package let declaration: UInt32
}

/// A remark as the case calls for it.
package struct Remark {
  package let advice: Advice
  /// What it says of the case.
  package let sentence: String
  /// The statement that would answer it, perhaps with holes; empty if there is none.
  package let fix: String
}

extension Library {
  /// The remarks on a subject; on all of them without one.
  package func advice(about topic: String? = nil) -> [Advice] {
    declarations(of: "advice").filter { topic == nil || text("about", of: $0) == topic }.map {
      Advice(
        code: name(of: $0), text: text("text", of: $0), topic: text("about", of: $0),
        isWarning: text("level", of: $0) != "note", source: words("source", of: $0),
        each: condition("each", of: $0), when: condition("when", of: $0), declaration: $0)
    }
  }

  /// What the service shows in a crisis: printed as it stands, empty unless the service set it.
  package var crisis: (text: String, numbers: [String], reminder: String) {
    guard let declaration = declarations(of: "crisis").last else { return ("", [], "") }
    return (
      text("text", of: declaration), words("numbers", of: declaration),
      text("reminder", of: declaration)
    )
  }
}

extension Evaluation {
  /// What a remark says of the case; nothing unless it is *true* that the record calls for it.
  package func sentence(of advice: Advice) -> String? {
    if let when = advice.when, truth(when) != true { return nil }
    guard let each = advice.each else { return advice.when == nil ? nil : advice.text }
    let rows = value(each)
    guard case .rows(_, let records) = rows, !records.isEmpty else { return nil }
    let text = advice.text.last == "." ? String(advice.text.dropLast()) : advice.text
    return "\(text): \(self.text(of: rows))."
  }

  /// The remarks on records of a tool that are shown; each names its records if there are several.
  func remarks(onPageOf shown: [UInt32]) -> [Document.Block] {
    library.advice(about: Vocabulary.toolTopic).compactMap { advice -> Document.Block? in
      if let when = advice.when, truth(when) != true { return nil }
      guard let each = advice.each, case .rows(let kind, let records) = value(each) else {
        return nil
      }
      let meant = records.filter(shown.contains)
      if meant.isEmpty { return nil }
      let text = advice.text.last == "." ? String(advice.text.dropLast()) : advice.text
      let named = shown.count == 1 ? "" : ": \(self.text(of: .rows(kind: kind, meant)))"
      return .notice(advice.isWarning ? .warning : .note, "\(text)\(named).")
    }
  }

  /// The remarks on a subject that the record calls for.
  package func remarks(about topic: String? = nil) -> [Remark] {
    library.advice(about: topic).compactMap { advice in
      sentence(of: advice).map {
        Remark(advice: advice, sentence: $0, fix: fix(of: advice.declaration))
      }
    }
  }
}
