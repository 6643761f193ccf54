import IPTEngine
import IPTLanguage
import IPTPractice
import LineEditor

/// Role plays within the shell.
extension InteractiveShell {
  /// Plays, and comes back to the case, which stays as it is; a status ends the shell.
  func play(_ request: ShellRequest, isPainting: Bool) -> Int32? {
    var play = PlayRequest(path: request.argument)
    if request.argument.isEmpty {
      guard let paused = pausedPlays.last else {
        console.say([
          Diagnostic(
            .noRolePlay, "no play was left in this sitting",
            notes: ["`play \"FILE.ipt\"` begins one."])
        ])
        return nil
      }
      play = paused.request
    }
    play.label = request.options["label"] ?? play.label
    play.attempt = request.options["attempt"] ?? play.attempt
    play.role = request.options["as"] ?? play.role
    play.trainer = request.options["trainer"] ?? play.trainer
    play.isExam = play.isExam || request.options["exam"] != nil
    play.author = interpreter.setting.author
    // The same command goes on with what was left, so that nothing is begun over it.
    let own =
      request.argument.isEmpty
      ? pausedPlays.count - 1 : pausedPlays.lastIndex { $0.request.isSame(as: play) }
    let paused = own.map { pausedPlays[$0] }
    var setting = baseSetting
    (setting.now, setting.hasClock, setting.hasShell) = (clock(), false, false)
    setting.wantsConfirmation = false
    var runs = PracticeRuns(
      workbench: workbench, console: console, setting: setting, limits: Limits(),
      read: { path throws(Complaint) in try Program.script(at: path) })
    runs.isInShell = true
    // What scripts of role plays define is known to them alone.
    let catalogue = workbench.catalogue
    runs.ownVerbs = catalogue.definitions.count
    defer { catalogue.forgetDefinitions(after: runs.ownVerbs) }
    runs.cover = settings.idleLimit.map {
      ScreenCover(console: console, seconds: $0, isPainting: isPainting)
    }
    do throws(Complaint) {
      var sitting = try runs.sitting(play, goingOn: paused, isTerminal: true)
      if let paused, !request.argument.isEmpty, !paused.attempt.moves.isEmpty {
        console.say(
          "It was left in this sitting and goes on"
            + (paused.attempt.isExam ? "." : "; `restart` begins it anew."))
      }
      let ending = try sitting.atTerminal()
      if let own { pausedPlays.remove(at: own) }
      if ending.isPaused {
        sayLeft()
        pausedPlays.append(PausedPlay(request: sitting.request, attempt: sitting.attempt))
      }
      if ending.status > 128 { return ending.status }
    } catch {
      console.say(error.diagnostics, of: error.source, omitted: error.omitted)
      return nil
    }
    console.say("You are back in \(open?.name ?? Tutorial.name), which is as it was.")
    return nil
  }

  /// Says which plays were left before and wait too.
  private func sayLeft() {
    guard !pausedPlays.isEmpty else { return }
    var commands = ""
    for paused in pausedPlays {
      commands += (commands.isEmpty ? "" : ", ") + "`\(paused.request.command)`"
    }
    console.say("Left before, and waiting too: \(commands).")
  }
}
