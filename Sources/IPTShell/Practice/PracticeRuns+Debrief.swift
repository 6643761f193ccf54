import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import LineEditor

extension PracticeRuns {
  /// Talks attempts through; several are compared first.
  func debrief(_ paths: [String], scene: String?, as form: PracticeForm) throws(Complaint) -> Int32
  {
    var debriefs: [Debrief] = []
    var books: [(name: String, book: Casebook)] = []
    var status = ExitStatus.done
    for path in paths {
      for attempt in try attempts(at: path) {
        let play = try rolePlay(of: attempt, at: path, scene: scene)
        if attempt.isCutShort { status = ExitStatus.badData }
        if let note = edited(attempt, play, at: play.unit.source.name) {
          console.say("\(path): \(note)")
        }
        do throws(Failure) {
          let player = try attempt.replay(play, workshop(play.unit.source.name))
          guard !attempt.isExam || player.isOver || player.isEnded else {
            console.say([
              Diagnostic(
                .notInExam, "the exam in \(path) is not over, and is not talked through yet",
                notes: ["`debrief` in the play ends it; then nothing more is taken."])
            ])
            status = ExitStatus.badData
            continue
          }
          books.append((path, player.book))
          debriefs.append(Debrief(player, attempt, name: path))
        } catch {
          throw Self.complaint(error, of: play.unit.source)
        }
      }
    }
    guard !debriefs.isEmpty else { return status }
    var documents = debriefs.map(\.document)
    documents.insert(contentsOf: Debrief.comparisons(debriefs), at: 0)
    switch form {
    case .json: console.show([.data(Debrief.json(debriefs))])
    case .csv: console.show([.data(Debrief.csv(debriefs))])
    case .markdown:
      let text = documents.map { MarkdownRenderer.render($0) }.joined(separator: "\n")
      console.show([.data(Array(text.utf8))])
    case .html:
      let whole = Document(documents.flatMap(\.blocks))
      console.show([.data(Array(HTMLRenderer.render(whole).utf8))])
    default: console.show(documents.map { .document($0) })
    }
    let flagged = remind(books)
    return status == ExitStatus.done ? flagged : status
  }

  // MARK: Exploring

  /// Plays a role play in all ways, or in some by chance, and tells what was come to.
  func explore(
    _ path: String, label: String?, way: ExploreWay, coverage: String?, as form: PracticeForm
  ) throws(Complaint) -> Int32 {
    if let coverage { try refuseToReplace(coverage) }
    let play = try rolePlay(label, at: path)
    var runs = self
    Interrupts.watch()
    runs.isInterrupted = { Interrupts.isPending }
    let found = try runs.explore(play, runs.workshop(path), way)
    if let coverage { try create(found.json(of: play), at: coverage) }
    switch form {
    case .json: console.show([.data(found.json(of: play))])
    case .tap, .junit:
      let report = Self.report(of: found, play)
      console.show([.data(Array((form == .tap ? report.tap : report.junit).utf8))])
    default: console.show([.document(found.document(of: play))])
    }
    for failure in found.failures {
      console.say([failure.fault], of: failure.fault.source ?? play.unit.source)
    }
    if Interrupts.isPending { return 128 + (Interrupts.terminationSignal ?? 2) }
    if case .random = way, found.failures.isEmpty { return ExitStatus.done }
    return found.isWhole ? ExitStatus.done : ExitStatus.checkFailed
  }

  private func explore(
    _ play: RolePlay, _ workshop: PlaySetting, _ way: ExploreWay
  ) throws(Complaint) -> Exploration {
    switch way {
    case .all: return Explorer(play, workshop).all()
    case .random(let plays, let seed): return Explorer(play, workshop).random(plays, seed: seed)
    case .tests:
      do throws(Failure) {
        return try PlayTests.coverage(of: play, workshop)
      } catch {
        throw Self.complaint(error, of: play.unit.source)
      }
    }
  }

  /// A test for each scene and each option: whether it was come to.
  private static func report(of found: Exploration, _ play: RolePlay) -> TestReport {
    let source = play.unit.source
    var report = TestReport()
    for (what, covered) in [("scene", found.scenes), ("option", found.options)] {
      for part in covered {
        report.tests.append(
          TestReport.Test(
            file: source.name, name: "\(play.label): \(what) \(part.title)",
            line: source.position(of: part.range.lowerBound).line,
            failures: part.isReached ? [] : ["never come to"]))
      }
    }
    for failure in found.failures {
      report.tests.append(
        TestReport.Test(
          file: source.name, name: "\(play.label): \(failure.path.joined(separator: ", "))",
          line: failure.fault.source.map { $0 == source } == false
            ? 1 : failure.fault.range.map { source.position(of: $0.lowerBound).line } ?? 1,
          failures: ["\(failure.fault.code.id): \(failure.fault.message)"]))
    }
    return report
  }

  // MARK: Maps

  /// Writes the scenes of a role play as a graph, for Twine, or as a page for the trainer.
  func map(_ path: String, label: String?, as form: PracticeForm) throws(Complaint) -> Int32 {
    let play = try rolePlay(label, at: path)
    let map = SceneMap(play)
    let text: String
    switch form {
    case .twee: text = map.twee(hash: play.hash(Self.digest))
    case .text, .markdown, .html:
      let page = TrainerPage(play, Explorer(play, workshop(path)).all()).document
      if form == .text {
        console.show([.document(page)])
        return ExitStatus.done
      }
      text = form == .html ? HTMLRenderer.render(page) : MarkdownRenderer.render(page)
    default: text = map.dot
    }
    console.show([.data(Array(text.utf8))])
    return ExitStatus.done
  }
}
