import IPTEngine
import IPTLanguage
import IPTPractice
import LineEditor

/// Role plays within the shell.
extension InteractiveShell {
  /// Plays, and comes back to the case, which stays as it is; a status ends the shell.
  func play(_ request: ShellRequest, isPainting: Bool) -> Int32? {
    var play = PlayRequest(path: request.argument)
    var earlier: Attempt?
    if request.argument.isEmpty {
      guard let paused = pausedPlay else {
        console.say([
          Diagnostic(
            .noRolePlay, "no play was left in this sitting",
            notes: ["`play \"FILE.ipt\"` begins one."])
        ])
        return nil
      }
      (play, earlier) = (paused.request, paused.attempt)
    }
    play.label = request.options["label"] ?? play.label
    play.attempt = request.options["attempt"] ?? play.attempt
    play.role = request.options["as"] ?? play.role
    play.trainer = request.options["trainer"] ?? play.trainer
    play.isExam = play.isExam || request.options["exam"] != nil
    play.author = interpreter.setting.author
    var setting = baseSetting
    (setting.now, setting.hasClock, setting.hasShell) = (clock(), false, false)
    setting.wantsConfirmation = false
    var runs = PracticeRuns(
      workbench: workbench, console: console, setting: setting, limits: Limits(),
      read: { path throws(Complaint) in try Program.script(at: path) })
    runs.isInShell = true
    runs.cover = settings.idleLimit.map {
      ScreenCover(console: console, seconds: $0, isPainting: isPainting)
    }
    do throws(Complaint) {
      var sitting = try runs.sitting(play, goingOn: earlier)
      let ending = try sitting.atTerminal()
      pausedPlay =
        ending.isPaused && sitting.isOpen ? (sitting.request, sitting.attempt) : nil
      if ending.status > 128 { return ending.status }
    } catch {
      console.say(error.diagnostics, of: error.source, omitted: error.omitted)
      return nil
    }
    console.say("You are back in \(open?.name ?? Tutorial.name), which is as it was.")
    return nil
  }
}
