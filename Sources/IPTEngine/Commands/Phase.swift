import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  private static let target = Owner.first
  private static let gates = Owner.first - 1
  private static let reason = Owner.first - 2

  /// Moves the treatment to another phase.
  static let phase = Command(
    "phase", .changes,
    summary: "Moves to another phase, if its gates let it.",
    details: """
      `phase next` asks the gates of the library. What they refuse is listed, each with the \
      statement that would add what is missing; `despite [G03] because "…"` goes on all the same and \
      keeps the reason, except over an open flag. `phase back because "…"` returns. `phase` alone \
      shows where the treatment stands.
      """,
    examples: [.init("phase next"), .init("phase")],
    arguments: { builder in
      var shape = builder.shape(of: .word(.phase))
      shape.otherwise = builder.grammar.store(builder.shape(of: .word(.phaseStep)))
      var target = Clause(
        "", shape, help: "Where to: the next or the last phase, or one by its name.",
        expects: "next, back or the name of a phase", owner: target)
      target.isPositional = true
      var symbols = ValueShape(.symbol)
      symbols.isList = true
      return [
        target,
        Clause(
          "despite", symbols, help: "The gates to go over, by their codes.",
          expects: "the code of a gate, or several in [ ]", owner: gates),
        Clause(
          "because", ValueShape(.text), help: "The reason.", expects: "a text in quotes",
          owner: reason),
      ] + builder.place(of: builder.schema.kind("phase") ?? 0)
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.movePhase(statement, target: target, gates: gates, reason: reason)
  }
}

extension Vocabulary {
  static let phaseStep = Vocabulary(
    "step between phases", source: "[C]",
    [.init("next", "The phase that follows."), .init("back", "The phase before.")])
}

extension Interpreter {
  fileprivate mutating func movePhase(
    _ statement: Statement, target: Int, gates: Int, reason: Int
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
    if isBack, statement.value(reason) == nil {
      throw Failure(
        .needsReason, "going back needs a reason", at: statement.range,
        label: "why?",
        fix: .init(
          statement.range.upperBound..<statement.range.upperBound, " because \"…\"",
          isTemplate: true))
    }
    var passed: [String] = []
    if !isBack {
      let named = statement.value(gates).map {
        statement.elements(of: $0).map { statement.text($0) }
      }
      passed = try passGates(
        from: present, to: wanted, despite: named ?? [], hasReason: statement.value(reason) != nil,
        statement)
    }
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
    if let reason = statement.value(reason), let field = schema.field("because", of: kind) {
      book.append(Cell(field: UInt8(field), .text, text(of: reason, statement)))
    }
    book.sortCellsIfNeeded(from: first)
    var change = Change(.set, kind: UInt8(kind))
    change.rawPlace = place.packed
    book.commit(change, firstCell: first)
    confirm("phase \(present) → \(wanted)")
  }

  private func wantedPhase(
    _ word: String, from present: String, _ statement: Statement, _ node: Int
  ) throws(Failure) -> String {
    let words = Vocabulary.phase.words.map(\.word)
    let standard = Vocabulary.phase.standardWord(word)
    guard let index = words.firstIndex(of: present) else { return word }
    let wanted =
      switch word {
      case "next": index + 1 < words.count ? words[index + 1] : present
      case "back": index > 0 ? words[index - 1] : present
      default: standard ?? word
      }
    guard wanted != present else {
      throw Failure(
        .noFurtherPhase,
        word == "next"
          ? "there is no phase after \(present)"
          : word == "back"
            ? "there is no phase before \(present)" : "the case is in the \(present) phase already",
        at: statement.tree[node].range)
    }
    return wanted
  }

  /// Asks the gates between two phases; the result names those that were gone over.
  private mutating func passGates(
    from present: String, to wanted: String, despite: [String], hasReason: Bool,
    _ statement: Statement
  ) throws(Failure) -> [String] {
    let evaluation = evaluation
    var refused: [Diagnostic] = []
    var passed: [String] = []
    for gate in library.gates(from: present, to: wanted) {
      guard evaluation.fires(gate) else { continue }
      if gate.isWarning {
        notices.append(gate.diagnostic(.warning))
      } else if despite.contains(gate.code), hasReason, gate.canBeOverridden {
        passed.append(gate.code)
      } else {
        refused.append(gate.diagnostic(.error))
      }
    }
    guard refused.isEmpty else {
      throw Failure(refused)
    }
    return passed
  }

  package var evaluation: Evaluation {
    Evaluation(book: book, library: library, openSession: openSession)
  }
}
