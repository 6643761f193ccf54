import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  private static let target = Owner.first
  private static let gates = Owner.first - 1

  /// Moves the treatment to another phase.
  static let phase = Command(
    "phase", .changes,
    summary: "Moves to another phase, if its gates let it.",
    details: """
      `phase next` asks the gates of the library; what they refuse is listed, with the statement that \
      adds what is missing. `despite [G03] because "…"` goes on all the same, never over an open \
      flag. `phase back because "…"` returns.
      """,
    examples: [.init("phase next"), .init("phase")],
    arguments: { builder in
      var shape = builder.shape(of: .word(.phase))
      shape.otherwise = builder.grammar.store(builder.shape(of: .word(.phaseStep)))
      var target = Clause(
        "", shape, help: "Where to: the next or the last phase, or one by its name.",
        expects: "next, back or the name of a phase", owner: target)
      target.isPositional = true
      return [
        target,
        Clause(
          "despite", builder.shape(of: .list(.symbol("gate"))),
          help: "The gates to go over, by their codes.",
          expects: "the code of a gate, or several in [ ]", owner: gates),
        .reason("The reason."),
      ] + builder.place(of: builder.schema.kind("phase") ?? 0)
    }, showsAlone: true,
    check: { (interpreter, statement) throws(Failure) in
      try interpreter.checkReason(statement)
      guard let named = statement.value(gates) else { return }
      for node in statement.elements(of: named) {
        try interpreter.checkDeclaration("gate", at: node, statement)
      }
      if statement.value(Owner.reason) == nil { throw interpreter.needsReason(named, statement) }
    },
    objection: { evaluation, argument, word in
      argument == target ? evaluation.objection(toPhase: word) : nil
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.movePhase(statement, target: target, gates: gates)
  }
}

extension Vocabulary {
  static let phaseStep = Vocabulary(
    "step between phases", source: "[C]",
    [.init("next", "The phase that follows."), .init("back", "The phase before.")])
}

extension Vocabulary {
  /// The phase that a word means, the present one where there is none to go to.
  fileprivate static func phase(_ word: String, from present: String) -> String {
    let words = phase.words.map(\.word)
    guard let index = words.firstIndex(of: present) else { return word }
    return switch word {
    case "next": index + 1 < words.count ? words[index + 1] : present
    case "back": index > 0 ? words[index - 1] : present
    default: phase.standardWord(word) ?? word
    }
  }

  /// Why a word leads to no other phase.
  fileprivate static func alreadyThere(_ word: String, _ present: String) -> String {
    switch word {
    case "next": "there is no phase after \(present)"
    case "back": "there is no phase before \(present)"
    default: "the case is in the \(present) phase already"
    }
  }

  /// The steps that lead to a later phase: one that is left out is not left unchecked.
  fileprivate static func steps(
    from present: String, to wanted: String
  ) -> [(from: String, to: String)] {
    let words = phase.words.map(\.word)
    guard let first = words.firstIndex(of: present), let last = words.firstIndex(of: wanted),
      first < last
    else { return [] }
    return (first..<last).map { (words[$0], words[$0 + 1]) }
  }
}

extension Evaluation {
  /// Why `phase` would refuse a word: there is no such step, or gates stand in the way of it.
  fileprivate func objection(toPhase word: String) -> String? {
    let present = reader.phase
    let wanted = Vocabulary.phase(word, from: present)
    if wanted == present { return Vocabulary.alreadyThere(word, present) }
    let gates = Vocabulary.steps(from: present, to: wanted)
      .flatMap { library.gates(from: $0.from, to: $0.to) }
      .filter { !$0.isWarning && fires($0) }.map(\.code)
    if gates.isEmpty { return nil }
    let most = 4
    let more = gates.count > most ? " and \(gates.count - most) more" : ""
    let verb = gates.count == 1 ? "stands" : "stand"
    return "\(gates.prefix(most).joined(separator: ", "))\(more) \(verb) in the way"
  }
}

extension Interpreter {
  fileprivate mutating func movePhase(
    _ statement: Statement, target: Int, gates: Int
  ) throws(Failure) {
    guard let kind = schema.kind("phase") else { return }
    let present = reader.phase
    guard let node = statement.value(target) else {
      outputs.append(.document(phaseDocument()))
      return
    }
    let wanted = try wantedPhase(statement.text(node), from: present, statement, node)
    let words = Vocabulary.phase.words.map(\.word)
    let isBack = (words.firstIndex(of: wanted) ?? 0) < (words.firstIndex(of: present) ?? 0)
    if isBack, statement.value(Owner.reason) == nil {
      // A reason opens them, whatever they ask for.
      let evaluation = evaluation
      let closed = library.gatesBack(from: present).filter { evaluation.fires($0) }
      if let gate = closed.first {
        throw Failure(
          DiagnosticCode(gate.code), gate.message, at: statement.range, label: "why?",
          fix: withReason(Owner.reason, statement))
      }
    }
    let named = statement.value(gates).map { statement.elements(of: $0) } ?? []
    let steps = Vocabulary.steps(from: present, to: wanted)
    let passed = try passGates(steps, despite: named, statement)
    let first = book.log.nextCell
    let place = place(of: statement, kind: kind)
    if let field = schema.field("name", of: kind),
      let ordinal = words.firstIndex(of: wanted)
    {
      book.append(Cell(field: UInt8(field), .word, UInt32(ordinal), isTracked: true))
    }
    if let field = schema.field("despite", of: kind) {
      // Cleared unless named: an override of an earlier step does not go on counting.
      for gate in passed { book.append(Cell(field: Cell.element, .symbol, book.text(gate.utf8))) }
      if !passed.isEmpty { book.append(Cell(field: UInt8(field), .list, UInt32(passed.count))) }
    }
    if let reason = statement.value(Owner.reason), let field = schema.field("because", of: kind) {
      book.append(Cell(field: UInt8(field), .text, text(of: reason, statement)))
    }
    book.sortCellsIfNeeded(from: first)
    var change = Change(.set, kind: UInt8(kind))
    change.rawPlace = place.packed
    book.commit(change, firstCell: first)
    let counts = reader.phase
    let entry = book.log.entries.count
    if counts == wanted {
      confirm("@\(entry) phase \(present) → \(wanted)")
    } else {
      let words = reader.words(for: place)
      confirm("@\(entry) phase \(wanted), entered for \(words)")
      let name = schema.field("name", of: kind) ?? 0
      let cell = book.log.cellRange(of: book.log.changes.count - 1).first {
        Int(book.log.cells[$0].field) == name
      }
      let reason = reader.live("phase").first.flatMap { record in
        cell.flatMap { reasonNotToday($0, of: record, field: name) }
      }
      remark("phase stays \(counts): \(reason ?? "a later step counts")")
    }
    for step in steps where library.gates(from: step.from, to: step.to).isEmpty {
      confirm(Self.noGates(from: step.from, to: step.to))
    }
  }

  fileprivate func needsReason(_ gates: Int, _ statement: Statement) -> Failure {
    let first = statement.elements(of: gates).first ?? gates
    return Failure(
      .needsReason, "going over a gate needs a reason", at: statement.tree[first].range,
      label: "why?", fix: withReason(Owner.reason, statement))
  }

  private func wantedPhase(
    _ word: String, from present: String, _ statement: Statement, _ node: Int
  ) throws(Failure) -> String {
    let wanted = Vocabulary.phase(word, from: present)
    if wanted != present { return wanted }
    throw Failure(
      .noFurtherPhase, Vocabulary.alreadyThere(word, present), at: statement.tree[node].range)
  }

  /// Asks the gates of each step; the result names those that were gone over.
  private mutating func passGates(
    _ steps: [(from: String, to: String)], despite nodes: [Int], _ statement: Statement
  ) throws(Failure) -> [String] {
    let gates = steps.flatMap { library.gates(from: $0.from, to: $0.to) }
    let evaluation = evaluation
    let open = gates.filter { evaluation.fires($0) }
    let despite = nodes.map { statement.text($0) }
    var refused: [Diagnostic] = []
    var passed: [String] = []
    for node in nodes {
      let code = statement.text(node)
      if let gate = open.first(where: { $0.code == code && !$0.isWarning }) {
        if gate.canBeOverridden { continue }
        let fix = evaluation.fix(of: gate.declaration)
        refused.append(
          Diagnostic(
            .gateRefused, "no reason goes over \(code)", at: statement.tree[node].range,
            label: "\(fix.isEmpty ? "what it asks for" : "`\(fix)`") comes first"))
      } else {
        try noteIdle(code, among: gates, at: statement.tree[node].range)
      }
    }
    for gate in open {
      if gate.isWarning {
        notices.append(evaluation.diagnostic(of: gate, .warning, for: statement))
      } else if despite.contains(gate.code), gate.canBeOverridden {
        if !passed.contains(gate.code) { passed.append(gate.code) }
      } else {
        refused.append(evaluation.diagnostic(of: gate, .error, for: statement))
      }
    }
    guard refused.isEmpty else { throw Failure(refused) }
    return passed
  }

  /// Says of a gate that `despite` names that it refuses nothing, or that there is none.
  private mutating func noteIdle(
    _ code: String, among gates: [Gate], at range: Range<Int>
  ) throws(Failure) {
    if let gate = gates.first(where: { $0.code == code }) {
      notices.append(
        Diagnostic(
          .idleOverride,
          gate.isWarning
            ? "\(code) is advice and refuses nothing" : "\(code) does not stand in the way",
          severity: .note, at: range, label: "not recorded as gone over"))
      return
    }
    let codes = gates.map(\.code)
    let nearest = NearestWord.find(code, among: codes)
    throw Failure(
      .unknownSymbol, "no gate `\(code)` belongs to this step", at: range,
      label: Diagnostic.meant(nearest),
      notes: [
        codes.isEmpty
          ? "It asks no gates." : "`phase` shows those that stand in the way."
      ])
  }
}
