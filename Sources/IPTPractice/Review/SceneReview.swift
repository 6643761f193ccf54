import IPTLanguage

/// Looks through the scenes of a role play for what may be a mistake: what nobody can reach, where
/// nobody comes out, what is not graded.
///
/// Conditions are taken to be true or false as may be.
struct SceneReview {
  private let play: RolePlay
  private let flow: SceneFlow
  private var found: [(finding: Diagnostic, allowed: Set<String>)] = []
  private var used: Set<String> = []

  init(_ play: RolePlay) {
    self.play = play
    flow = SceneFlow(play)
    scenes()
    lines()
    calls()
    skills()
    records()
  }

  /// The findings that are not allowed, in the order of the text.
  var findings: [Diagnostic] {
    found.filter { entry in
      !entry.allowed.contains(entry.finding.code.id)
        && !play.allowed.contains(entry.finding.code.id)
    }.map(\.finding).sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  /// Tells of something, where it is not allowed.
  ///
  /// Not every line takes `allow`: the owner is the one that does, where it is another.
  private mutating func tell(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>, label: String,
    notes: [String] = [], on owner: String = "", allowed: Set<String> = []
  ) {
    found.append(
      (
        Diagnostic(
          code, message, severity: .warning, at: range, label: label,
          notes: notes + ["`allow \(code.id)` on the line\(owner) says that it is meant."]), allowed
      ))
  }

  // MARK: Reaching and leaving

  private mutating func scenes() {
    for (index, scene) in play.scenes.enumerated() {
      if !flow.reachesScene(index) {
        tell(
          .unreachableScene, "nothing leads to the scene \"\(scene.label)\"", at: scene.range,
          label: "never played", notes: ["A `go` or a `call` leads to a scene."],
          allowed: scene.allowed)
      } else if !flow.canEnd(fromScene: index) {
        tell(
          .loopWithoutExit, "from the scene \"\(scene.label)\" the play never ends",
          at: scene.range, label: "no way leads out",
          notes: ["An option with `go end`, or one that falls through, ends it."],
          allowed: scene.allowed)
      }
    }
  }

  private mutating func lines() {
    for (number, block) in play.blocks.enumerated() {
      let allowed = flow.allowed(around: number)
      var wasReached = flow.reaches(number, 0)
      for (index, line) in block.enumerated() {
        let isReached = flow.reaches(number, index)
        if !isReached, wasReached {
          tell(
            .unreachableLine, "this line is never played", at: line.range,
            label: "what stands before it always leads away", on: line.owner,
            allowed: allowed.union(line.allowed))
        }
        wasReached = isReached
        switch line.action {
        case .speech(_, let text):
          words(text, line.range, on: line.owner, allowed.union(line.allowed))
        case .choose(let choice):
          choices(choice, number, index, allowed.union(line.allowed))
        case .leave where !flow.isCalled(number):
          tell(
            .returnWithoutCall, "no `call` leads to this `return`", at: line.range,
            label: "play falls through to the next scene", on: line.owner,
            allowed: allowed.union(line.allowed))
        default: break
        }
      }
    }
  }

  /// Braces in a text without `$` are said as they stand, and nobody says braces.
  private mutating func words(
    _ text: PlayText, _ range: Range<Int>, on owner: String, _ allowed: Set<String>
  ) {
    guard case .plain(let words) = text, let open = words.firstIndex(of: "{"),
      words[open...].contains("}")
    else { return }
    tell(
      .bracesAreSaid, "what stands in braces is said as it stands", at: range,
      label: "`$` before the quotes would work it out", on: owner, allowed: allowed)
  }

  // MARK: Choices

  private static let ofChoice = " of the choice"

  private mutating func choices(
    _ choice: Choice, _ block: Int, _ index: Int, _ allowed: Set<String>
  ) {
    if choice.options.isEmpty {
      tell(
        .emptyChoice, "the choice \"\(choice.label)\" has no option", at: choice.range,
        label: "nothing to choose from", allowed: allowed)
      return
    }
    if choice.fallback == nil, flow.canBeEmpty(choice, block, index) {
      tell(
        .emptyChoice, "the choice \"\(choice.label)\" can become empty", at: choice.range,
        label: "each option has a condition, or can be taken once",
        notes: ["Play goes on behind it then; `fallback { … }` says how."], allowed: allowed)
    }
    for option in choice.options {
      let around = allowed.union(option.allowed)
      words(option.text, option.range, on: "", around)
      if option.grade == nil {
        tell(
          .ungraded, "the option \"\(option.label)\" has no grade", at: option.range,
          label: "adherent, partly, off or unsafe", allowed: around)
      } else if option.because.isEmpty {
        tell(
          .noReason, "the grade of the option \"\(option.label)\" has no reason",
          at: option.range, label: "`because \"…\"` is missing", allowed: around)
      }
    }
    let graded = choice.options.filter { $0.grade != nil }
    if !graded.isEmpty, !graded.contains(where: { $0.grade == .adherent }) {
      tell(
        .noTherapeuticOption, "no option of \"\(choice.label)\" is adherent", at: choice.range,
        label: "the trainee cannot do it well here", allowed: allowed)
    }
    if choice.isTyped, choice.matches.isEmpty {
      tell(
        .nothingToMatch, "nothing matches the trainee's own words here", at: choice.range,
        label: "`typed` without `match`", on: Self.ofChoice, allowed: allowed)
    }
    var isWhole = true
    for match in choice.matches {
      let patterns = match.any + match.all + match.inOrder
      guard patterns.isEmpty || patterns.contains(where: \.isEmpty) else { continue }
      isWhole = false
      tell(
        .nothingToMatch, "this `match` can match nothing", at: match.range,
        label: "words are missing",
        notes: ["`any`, `all` or `in order` takes the words that are looked for."],
        on: Self.ofChoice, allowed: allowed)
    }
    for (match, fault) in isWhole ? MatchReview(choice).faults : [] {
      switch fault {
      case .neverFits:
        tell(
          .neverUnderstood, "this `match` can never match", at: match.range,
          label: "`none` takes out all that it looks for", on: Self.ofChoice, allowed: allowed)
      case .alwaysAlso(let other):
        tell(
          .neverUnderstood, "this `match` never stands alone", at: match.range,
          label: "whatever it finds, \"\(other)\" finds too",
          notes: ["Words that fit several options are not guessed. `none` keeps them apart."],
          on: Self.ofChoice, allowed: allowed)
      }
    }
  }

  // MARK: Calls

  private mutating func calls() {
    for (scene, range) in flow.callsToItself {
      tell(
        .callsItself, "the scene \"\(play.scenes[scene].label)\" calls itself", at: range,
        label: "it never comes back from there",
        notes: ["`go \(play.scenes[scene].label)` begins the scene anew."],
        on: PlayLine.ofScene, allowed: play.scenes[scene].allowed)
    }
  }

  /// What is written down belongs to a day, and a role play has no clock.
  private mutating func records() {
    guard play.origin == nil, !play.setsDay else { return }
    for (number, block) in play.blocks.enumerated() {
      for line in block {
        guard case .record(let record) = line.action else { continue }
        tell(
          .recordWithoutDay, "no day is known at the record \"\(record.label)\"", at: line.range,
          label: "on which day is it written?",
          notes: ["`setup { session 1 on 2026-01-05 held }` gives one."],
          on: PlayLine.ofScene, allowed: flow.allowed(around: number))
        return
      }
    }
  }

  private mutating func skills() {
    var given: Set<String> = []
    for choice in play.choices {
      for option in choice.options { given.formUnion(option.skills.map(\.label)) }
    }
    for skill in play.skills where !given.contains(skill.label) {
      tell(
        .unusedSkill, "no option gives points for the skill \"\(skill.label)\"",
        at: skill.range, label: "never practised", on: " of the role play")
    }
  }
}

extension PlayLine {
  fileprivate static let ofScene = " of the scene"

  /// The line that takes `allow` for this one, where it does not itself.
  fileprivate var owner: String {
    switch action {
    case .choose, .go: ""
    default: Self.ofScene
    }
  }
}
