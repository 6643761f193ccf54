package import IPTEngine
package import IPTLanguage
import IPTModel

/// Finds the role plays and attempts of a text.
package enum PracticeText {
  /// The role plays of a text, none of them tested.
  ///
  /// - Throws: A ``Failure`` with all that is wrong with the text.
  package static func rolePlays(
    in source: Source, _ workshop: PlaySetting
  ) throws(Failure) -> [RolePlay] {
    guard hasLine("roleplay", in: source) else { return [] }
    return try units(in: source, of: "roleplay", workshop).map {
      RolePlayReader.read($0, workshop.catalogue)
    }
  }

  /// The attempts of a text.
  package static func attempts(
    in source: Source, _ workshop: PlaySetting
  ) throws(Failure) -> [Attempt] {
    guard hasLine("played", in: source) else { return [] }
    return try units(in: source, of: "played", workshop).map { Attempt($0, workshop.catalogue) }
  }

  /// How often an attempt that was cut short is cut back to the move before.
  private static let mostMovesLost = 16
  /// The words by which the moves of an attempt begin.
  private static let moves = Set(
    Command.attemptLines.filter { $0.standsIn == ["played"] }.map { Substring($0.words) })

  /// What is whole of an attempt that was cut short; nothing of one that is wrong otherwise.
  package static func wholeMoves(in source: Source, _ workshop: PlaySetting) -> [Attempt] {
    let text = source.text(0..<source.count)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // A move is whole when its line has an end: half a number or half a label looks like a whole one.
    if !text.hasSuffix("\n"), let last = lines.last, last != "}", !begins(last) {
      lines.removeLast()
    }
    while lines.last?.allSatisfy(\Character.isWhitespace) == true { lines.removeLast() }
    // A whole attempt ends with the brace of its block.
    guard lines.last != "}" else { return [] }
    for step in 0..<mostMovesLost where lines.count > 1 {
      let text = lines.joined(separator: "\n") + "\n}\n"
      let rest = Source(text, name: source.name)
      if let found = try? attempts(in: rest, workshop), !found.isEmpty {
        return found.map { attempt in
          var attempt = attempt
          attempt.isCutShort = true
          return attempt
        }
      }
      // The last line may be half of one; what was being written may have many before it.
      let last = lines.lastIndex { line in
        step == 0 || line.split(separator: " ", maxSplits: 1).first.map(moves.contains) == true
      }
      lines.removeLast(lines.count - (last ?? 1))
    }
    return []
  }

  /// Whether a text ends within the line by which its attempt begins, so that nothing of it is left.
  package static func endsBeforeItsMoves(_ source: Source) -> Bool {
    let last = source.text(0..<source.count).split(
      separator: "\n", omittingEmptySubsequences: false
    ).last
    return last.map(begins) == true
  }

  private static func begins(_ line: Substring) -> Bool {
    line.split(separator: " ", maxSplits: 1).first == "played"
  }

  /// The role play of a label, or the only one there is.
  package static func rolePlay(
    _ label: String?, in source: Source, _ workshop: PlaySetting
  ) throws(Failure) -> RolePlay {
    let all = try rolePlays(in: source, workshop)
    if let found = label == nil && all.count == 1 ? all[0] : all.first(where: { $0.label == label })
    {
      return found
    }
    let names = all.map(\.label).joined(separator: ", ")
    throw Failure(
      label == nil || all.isEmpty ? .noRolePlay : .otherRolePlay,
      all.isEmpty
        ? "there is no role play in \(source.name)"
        : label.map { "there is no role play \"\($0)\" in \(source.name)" }
          ?? "there are \(all.count) role plays in \(source.name)",
      notes: [
        all.isEmpty
          ? "A role play begins with `roleplay` at the start of a line." : "There are \(names)."
      ])
  }

  /// Whether a statement may begin with a word: of a text that is something else altogether not all
  /// that is no script is told.
  private static func hasLine(_ word: String, in source: Source) -> Bool {
    let text = source.text(0..<source.count)
    return text.split { $0.isNewline || $0 == ";" }.contains { line in
      line.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
        .first == word[...]
    }
  }

  private static func units(
    in source: Source, of word: String, _ workshop: PlaySetting
  ) throws(Failure) -> [Unit] {
    var interpreter = workshop.interpreter(Casebook(schema: workshop.catalogue.schema))
    interpreter.playsFound = []
    let run = interpreter.run(script: source)
    guard run.diagnostics.isEmpty else {
      var failure = Failure(run.diagnostics)
      for index in failure.diagnostics.indices where failure.diagnostics[index].source == nil {
        failure.diagnostics[index].source = source
      }
      throw failure
    }
    return (interpreter.playsFound ?? []).filter { unit in
      let statement = Statement(
        tree: unit.tree, source: unit.source, index: 0, grammar: workshop.catalogue.grammar)
      return statement.firstWord == word
    }
  }
}
