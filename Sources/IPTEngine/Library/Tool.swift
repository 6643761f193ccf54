import IPTDocument
import IPTModel
package import IPTReports

/// A way of working as the library declares it.
package struct Tool {
  package let word: String
  /// What it is for.
  package let text: String
  /// How near it stands to the method.
  package let rank: String
  /// The phases and the problem areas where it is used; all areas if none are named.
  package let phases: [String]
  package let areas: [String]
  /// The kind of record that keeps it; empty if none does.
  package let record: String
  package let note: String
  package let steps: [String]
  package let sources: [String]
  /// Whether it counts when the tools of a session are looked at.
  let isUsedInSessions: Bool
  /// What its pages are called, what is said on them, and the steps that fields of its record keep.
  let plan: ToolPlan

  /// Whether it comes from elsewhere.
  var isAddition: Bool { !rank.hasPrefix("core") }
}

extension Library {
  /// All tools, in their order.
  package var tools: [Tool] {
    if let known = knownTools { return known }
    let tools = declarations(of: "tool").map { declaration in
      Tool(
        word: name(of: declaration), text: text("text", of: declaration),
        rank: text("belongs", of: declaration), phases: words("phases", of: declaration),
        areas: words("areas", of: declaration), record: text("record", of: declaration),
        note: text("note", of: declaration),
        steps: lines(of: declaration, "step").map { text("text", of: $0) },
        sources: words("source", of: declaration),
        isUsedInSessions: value("counts", of: declaration) != .truth(false),
        plan: plan(ofTool: declaration))
    }
    knownTools = tools
    return tools
  }

  /// The tools that a kind of record keeps, for the pages of these records.
  package var toolPlans: [ToolPlan] { tools.filter { !$0.record.isEmpty }.map(\.plan) }

  private func plan(ofTool declaration: UInt32) -> ToolPlan {
    ToolPlan(
      kind: text("record", of: declaration), title: text("title", of: declaration),
      remark: text("remark", of: declaration),
      slots: lines(of: declaration, "step").compactMap { step in
        let field = text("slot", of: step)
        if field.isEmpty { return nil }
        return .init(
          field, sign: text("sign", of: step), heading: text("under", of: step),
          isNeeded: value("needed", of: step) == .truth(true))
      },
      standingOptions: lines(of: declaration, "standing-option").map {
        .init(name(of: $0), text("text", of: $0))
      })
  }
}
