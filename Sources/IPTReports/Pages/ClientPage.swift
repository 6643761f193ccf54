package import IPTDocument
package import IPTModel

/// A page for the client's own hand: large, short, without a score or a diagnosis.
package struct ClientPage {
  /// A part of the page: what it is called, and where its lines come from.
  private struct Part {
    let title: String
    let field: String
    /// Whether the part is left out where nothing is written down.
    var isOptional = false
  }

  private let reader: CaseReader
  private let kind: String
  private let title: String
  private let parts: [Part]
  private let remarks: @Sendable (CaseReader) -> [String]

  /// The plan against a relapse: notice, do, tell, call.
  package static func relapsePlan(_ reader: CaseReader) -> ClientPage {
    ClientPage(
      reader: reader, kind: "relapse-plan", title: "My plan for staying well",
      parts: [
        .init(title: "I notice: my early signs", field: "signs"),
        .init(title: "Times that could be hard", field: "situations"),
        .init(title: "I do", field: "self-steps"),
        .init(title: "I tell", field: "people"),
        .init(title: "I call", field: "professionals"),
        .init(title: "About my medicine I ask", field: "medication", isOptional: true),
        .init(title: "We look at this plan again", field: "review", isOptional: true),
      ],
      remarks: { reader in
        // Where there was a flag the other plan belongs to this one; nothing is said of why.
        reader.live("flag").isEmpty || reader.single("safety-plan") == nil
          ? [] : ["If things get much worse I take my safety plan."]
      })
  }

  /// The plan for a crisis, in the order in which it is used.
  ///
  /// Source: SB12.
  package static func safetyPlan(_ reader: CaseReader, crisis: [String]) -> ClientPage {
    ClientPage(
      reader: reader, kind: "safety-plan", title: "My safety plan",
      parts: [
        .init(title: "1. How I see that a crisis is coming", field: "warning-signs"),
        .init(title: "2. What I can do by myself", field: "internal-coping"),
        .init(title: "3. People and places that take my mind off it", field: "social-distraction"),
        .init(title: "4. People I can tell and ask for help", field: "people-for-help"),
        .init(title: "5. Professionals and services I can call", field: "professionals"),
        .init(title: "6. How my surroundings become safer", field: "safer-environment"),
        .init(title: "What I live for", field: "reasons-for-living", isOptional: true),
        .init(title: "We look at this plan again", field: "review", isOptional: true),
      ], remarks: { _ in crisis.filter { !$0.isEmpty } })
  }

  package func document() -> Document {
    var blocks: [Document.Block] = [.heading(1, title)]
    if reader.isTrue("fictional", of: reader.single("case")) {
      blocks.append(.paragraph("An invented example, for training."))
    }
    guard let record = reader.single(kind) else {
      blocks.append(.paragraph("Nothing is written down yet; the plan is made together."))
      return Document(blocks, isHandout: true)
    }
    for part in parts {
      let items = reader.items(part.field, of: record)
      if items.isEmpty, part.isOptional { continue }
      blocks.append(.heading(2, part.title))
      blocks.append(items.isEmpty ? .paragraph("not written down yet") : .bullets(items))
    }
    blocks += remarks(reader).map { .paragraph($0) }
    return Document(blocks, isHandout: true)
  }
}
