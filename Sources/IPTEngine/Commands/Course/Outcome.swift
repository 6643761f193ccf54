import IPTLanguage
import IPTModel

extension Command {
  /// Records what became of what was agreed to be tried.
  static let outcome = Command(
    "outcome", .changes, .about("homework"),
    summary: "Records what became of the homework that is due.",
    details: """
      It is meant of the one homework that is due in the open session; of another with `of` and its \
      number. What is not done is a finding too, and nobody's fault.
      """,
    examples: [
      .init("homework \"call sister\" due 9; outcome done of homework 1 by client"),
      .init("session 7 held { homework \"ask for an hour\" due 8 }; session 8 { outcome partly }"),
    ],
    arguments: { builder in
      guard let kind = builder.schema.kind("homework") else { return [] }
      var clauses: [Clause] = []
      for field in builder.fields(of: kind) {
        var clause = field
        switch clause.word {
        case "status":
          clause.isPositional = true
          clause.isRequired = true
          clauses.insert(clause, at: 0)
        case "by", "outcome", "mood-effect", "learned", "step": clauses.append(clause)
        default: break
        }
      }
      var which = Clause(
        "of", ValueShape(.record), help: "Another homework than the one that is due.",
        expects: "`homework` and its number", owner: Owner.first)
      which.shape.owner = UInt16(kind)
      return clauses + [which] + builder.place(of: kind)
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.setRecord(
      statement.kind, statement, given: try interpreter.homework(meantBy: statement))
  }
}

extension Interpreter {
  /// The homework that an outcome is of: the one named, or the only one that is due.
  fileprivate mutating func homework(meantBy statement: Statement) throws(Failure) -> UInt32 {
    let kind = statement.kind
    if let node = statement.value(Owner.first) {
      let isHomework = schema.kind(statement.text(node)) == kind
      guard isHomework, node + 1 < Int(statement.tree[node - 1].next) else {
        throw Failure(
          .unknownRecord, "an outcome is of homework", at: statement.tree[node].range,
          label: "`of homework` and its number is meant")
      }
      return try find(kind, at: node + 1, statement)
    }
    let session = statement.integer(Owner.session) ?? openSession
    let reader = reader
    let open = reader.live(kind).filter {
      reader.field("status", of: $0) == .word("set") || reader.field("status", of: $0) == .unknown
    }
    let due = open.filter { homework in
      guard let session, case .number(let number) = reader.field("due", of: homework) else {
        return false
      }
      return Int(number) == session
    }
    if due.count == 1 { return due[0] }
    let name = session.map { reader.name(ofSession: $0) }
    let none = name.map { "no homework is due in session \($0)" } ?? "no session is open"
    let listed = (due.isEmpty ? open : due).prefix(6).map { homework in
      let text = DisplayText.text(reader.field("text", of: homework))
      return "`of homework \(reader.name(of: homework))`: \(text)"
    }
    throw Failure(
      .unknownRecord,
      due.isEmpty ? none : "more than one homework is due in session \(name ?? "")",
      at: statement.range, label: "which one?",
      notes: listed.isEmpty
        ? ["`homework \"…\" due \(reader.name(ofSession: (session ?? 1) + 1))` sets some."] : listed
    )
  }
}
