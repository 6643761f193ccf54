import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTStore

/// The forms in which a debrief, an exploration or a map leaves the program.
package enum PracticeForm: String, Sendable, CaseIterable {
  case text, markdown, html, json, csv, tap, junit, dot, twee
}

/// In which ways a role play is looked through.
package enum ExploreWay: Equatable, Sendable {
  case all
  /// So many plays by chance, which begins with a number.
  case random(Int, seed: UInt64)
  /// As the tests beside the scenes play it.
  case tests
}

/// What the tasks about role plays share: reading files, and the case that plays begin on.
struct PracticeRuns {
  let workbench: Workbench
  let console: Console
  let setting: Interpreter.Setting
  let limits: Limits
  let read: (String) throws(Complaint) -> [UInt8]
  var isInterrupted: @Sendable () -> Bool = { false }
  /// Whether the shell plays, where other words lead back.
  var isInShell = false
  /// How many verbs the shell has of its own; those behind them came with a role play.
  var ownVerbs = 0
  /// What hides the screen when nobody presses a key, for what the shell has left on it.
  var cover: ScreenCover?

  static let digest: DigestFunction = { Digest.sha256($0) }

  func workshop(_ path: String) -> PlaySetting {
    var workshop = PlaySetting(
      catalogue: workbench.catalogue, library: workbench.library, setting: setting,
      scripts: ScriptFolder(of: path, workbench), limits: limits)
    workshop.isInterrupted = isInterrupted
    return workshop
  }

  /// The role play of a file: that of a label, or the only one.
  func rolePlay(_ label: String?, at path: String) throws(Complaint) -> RolePlay {
    let source = Source(try read(path), name: path)
    // A role play that was read before may have verbs of the same names.
    workbench.catalogue.forgetDefinitions(after: ownVerbs)
    do throws(Failure) {
      return try PracticeText.rolePlay(label, in: source, workshop(path))
    } catch {
      throw Self.complaint(error, of: source)
    }
  }

  func attempts(at path: String) throws(Complaint) -> [Attempt] {
    try attempts(in: try read(path), at: path)
  }

  func attempts(in bytes: [UInt8], at path: String) throws(Complaint) -> [Attempt] {
    let source = Source(bytes, name: path)
    var found: [Attempt]
    do throws(Failure) {
      found = try PracticeText.attempts(in: source, workshop(path))
    } catch {
      found = PracticeText.wholeMoves(in: source, workshop(path))
      guard let first = found.first else {
        guard PracticeText.endsBeforeItsMoves(source) else {
          throw Self.complaint(error, of: source)
        }
        throw Complaint(
          .attemptCutShort, "\(path) is cut short before its first move",
          notes: ["No move is left in it. Remove the file, or name another, and begin anew."],
          status: ExitStatus.badData)
      }
      console.say([
        Diagnostic(
          .attemptCutShort,
          "\(path) is cut short "
            + (first.moves.isEmpty ? "before its first move" : "behind move \(first.moves.count)"),
          severity: .warning,
          notes: [
            "The moves that are whole are played. `iptsh play` with it as `--attempt` goes on there."
          ])
      ])
    }
    guard !found.isEmpty else {
      throw Complaint(
        .noRolePlay, "there is no attempt in \(path)",
        notes: ["`iptsh play FILE --attempt ATTEMPT` writes one."], status: ExitStatus.badData)
    }
    return found
  }

  /// The role play of an attempt: in the file that it names, beside it, or in one that is named here.
  func rolePlay(of attempt: Attempt, at path: String, scene: String?) throws(Complaint) -> RolePlay
  {
    if let scene { return try rolePlay(attempt.label, at: scene) }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = attempt.file.split(separator: "/").last.map(String.init) ?? ""
    let file = (folder + [Substring(name)]).joined(separator: "/")
    do throws(Complaint) {
      return try rolePlay(attempt.label, at: file)
    } catch {
      guard error.status == ExitStatus.noInput else { throw error }
      throw Complaint(
        .otherRolePlay, "\(name) does not lie beside \(path)",
        notes: ["`--scene FILE` names the role play of the attempt."], status: ExitStatus.noInput)
    }
  }

  static func complaint(
    _ failure: Failure, of source: Source, status: Int32 = ExitStatus.badData
  ) -> Complaint {
    let own = failure.diagnostics.first?.source ?? source
    return Complaint(failure.diagnostics, of: own, status: status)
  }

  /// What is said of an attempt at a role play that was edited since.
  func edited(_ attempt: Attempt, _ play: RolePlay, at path: String) -> String? {
    guard !attempt.hash.isEmpty else { return nil }
    if !play.verbs.isEmpty, attempt.lastHash == hash(of: play, at: path, hasVerbs: false) {
      return
        "The attempt is older than hashes that cover the verbs that scripts define: whether one "
        + "that the role play uses was edited since is not known."
    }
    guard attempt.lastHash == hash(of: play, at: path) else {
      return "The role play or its case was edited since the attempt was made; "
        + "moves go by their labels."
    }
    guard let edit = attempt.edits.last else { return nil }
    return "The role play or its case was edited behind move \(edit.behind) of the attempt; up to "
      + "there it is shown as it is now, and may not be what was seen."
  }

  /// The hash of a role play, with the case that it begins with.
  func hash(of play: RolePlay, at path: String, hasVerbs: Bool = true) -> String {
    play.hash(Self.digest, workshop(path).scripts, hasVerbs: hasVerbs)
  }

  /// Makes the file of an attempt, before anything is played; one that is there is not replaced.
  func begin(_ attempt: Attempt, at path: String) throws(Complaint) -> AttemptFile {
    try refuseToReplace(path)
    return AttemptFile(path: path, file: try create(Array(attempt.text.utf8), at: path))
  }

  /// Writes a file that is not there yet: nobody's case or script is written over.
  @discardableResult
  func create(_ bytes: [UInt8], at path: String) throws(Complaint) -> DurableFile {
    do throws(StoreError) {
      let file = try DurableFile(at: path)
      _ = try file.create(bytes.span)
      return file
    } catch {
      let complaint = Complaint(.notSaved, error)
      guard complaint.status == ExitStatus.noInput else { throw complaint }
      throw Complaint(
        .notSaved, "\(path) cannot be made: its folder is not there",
        notes: ["Make the folder, or name a file elsewhere."], status: ExitStatus.cannotCreate)
    }
  }

  /// Refuses a file that is there, before anything is played.
  func refuseToReplace(_ path: String) throws(Complaint) {
    guard StoreFolder.isFile(path) else { return }
    throw Complaint(
      .notSaved, "\(path) is there already, and is not replaced",
      notes: ["Name another file, or remove this one first."], status: ExitStatus.cannotCreate)
  }

  /// What a failure says, as lines among those of a play.
  func say(_ failure: Failure) {
    let source = failure.diagnostics.first?.source ?? Source("")
    let diagnostics = failure.diagnostics.map { fault in
      // What is said of a move has no place in the scene that a trainee may see.
      fault.code.id.hasPrefix("R03") ? fault.withoutPlace : fault
    }
    console.say(diagnostics, of: source)
  }
}
