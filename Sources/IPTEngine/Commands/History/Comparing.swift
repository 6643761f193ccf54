import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  static let diff = Command(
    "diff", .view, summary: "Shows what changed between two points of the record.",
    details: """
      A point is an entry (`@8`), a time, or a mark, for what the record said then; or a session or a \
      date, for what was so then. Without `to`, the other point is now.
      """,
    examples: [.init("diff @1"), .init("diff session 1 to session 3")],
    arguments: { builder in
      var first = Clause(
        "", builder.point(), help: "The earlier point.",
        expects: "an entry such as @8, a session, a date or the name of a mark", owner: Owner.first)
      first.isPositional = true
      first.isRequired = true
      return [
        first,
        Clause(
          "to", builder.point(), help: "The later point; now unless given.",
          expects: "an entry such as @8, a session, a date or the name of a mark",
          owner: Owner.first - 1), builder.format(),
      ]
    },
    check: { (interpreter, statement) throws(Failure) in
      for node in [Owner.first, Owner.first - 1].compactMap({ statement.value($0) }) {
        try interpreter.checkPoint(at: node, statement, isRecorded: false)
      }
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.compare(statement)
  }

  static let tryOut = Command(
    "try", .view, summary: "Shows what statements would do, and keeps nothing.",
    details: "What would be refused is refused here as well, for the same reason.",
    examples: [
      .init("try add relation \"aunt\" closeness 2", "relation aunt"),
      .init("try { add relation \"aunt\"; remove relation \"aunt\" }", "Nothing would change."),
    ], block: .statements, takesStatement: true
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.tryOut(statement)
  }
}

extension Interpreter {
  fileprivate mutating func compare(_ statement: Statement) throws(Failure) {
    guard let first = statement.value(Owner.first) else { return }
    let earlier = try point(at: first, statement, isRecorded: false)
    var later: Point?
    if let node = statement.value(Owner.first - 1) {
      later = try point(at: node, statement, isRecorded: false)
    }
    let old = book(at: earlier)
    let new = later.map { book(at: $0) } ?? book
    let difference = CaseDifference(CaseReader(old), CaseReader(new))
    if statement.integer(Owner.format) == OutputFormat.csv.rawValue {
      return showRows([difference.table])
    }
    let words = later.map { sentence(of: $0, book).lowercasingFirst } ?? "now"
    let title = "\(sentence(of: earlier, book)), and \(words):"
    show(
      Document([.paragraph(title)] + difference.document().blocks), statement)
  }

  fileprivate mutating func tryOut(_ statement: Statement) throws(Failure) {
    guard let block = statement.block else { return }
    let before = book
    let mark = mark
    let (shown, noticed, remarked) = (outputs.count, notices.count, remarks.count)
    let wanted = setting.wantsConfirmation
    setting.wantsConfirmation = true
    defer { setting.wantsConfirmation = wanted }
    do throws(Failure) {
      try run(block: block, of: statement)
    } catch {
      book = before
      goBack(to: mark, keeping: .whatIsTrue)
      for index in notices.indices.dropFirst(noticed) {
        notices[index] = Self.toldOfTrial(notices[index], statement)
      }
      throw Failure(error.diagnostics.map { Self.toldOfTrial($0, statement) })
    }
    let difference = CaseDifference(CaseReader(before), reader)
    let wouldErase = wantsErasure && !mark.wantsErasure
    let views = Array(outputs[shown...])
    let said = Array(notices[noticed...])
    let remarks = Array(self.remarks[remarked...])
    book = before
    goBack(to: mark, keeping: .nothing)
    outputs += views
    // Of an answer that calls for a question it is not said that it was lost: nothing was entered.
    notices.removeLast(notices.count - noticed)
    notices += said.map { $0.code == .openFlag ? $0.tried : $0 }
    var blocks = difference.isEmpty ? [] : difference.document().blocks
    if !remarks.isEmpty {
      let sentences = remarks.map { $0.hasSuffix(".") ? $0 : $0 + "." }
      blocks.append(.paragraph(sentences.joined(separator: " ")))
    }
    if wouldErase {
      blocks.append(.paragraph("The case would be erased, with its file and its history."))
    }
    let end =
      blocks.isEmpty
      ? "Nothing would change."
      : wouldErase ? "Tried only: nothing was erased." : "Tried only: nothing of it is kept."
    outputs.append(.document(Document(blocks + [.paragraph(end)])))
  }
}

extension Interpreter {
  /// A fault with the statement that would mend it for good: behind `try` it would keep nothing.
  private static func toldOfTrial(_ fault: Diagnostic, _ statement: Statement) -> Diagnostic {
    if let fix = fault.fix, fix.isTemplate, fault.range == nil {
      return Diagnostic(
        fault.code, fault.message, severity: fault.severity, label: fault.label,
        notes: fault.notes + ["fill in: \(fix.replacement)"])
    }
    // In a script that is included there is no `try` to leave out.
    guard fault.source == nil, let fix = fault.fix, !fix.isTemplate,
      fix.range.lowerBound > statement.range.lowerBound,
      fix.range == fault.range
    else { return fault }
    return Diagnostic(
      fault.code, fault.message, severity: fault.severity, at: fault.range, label: fault.label,
      notes: fault.notes + ["`\(fix.replacement)`, without `try`, would mend it."])
  }
}

extension String {
  fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
