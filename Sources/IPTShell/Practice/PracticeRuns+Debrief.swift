import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice

extension PracticeRuns {
  /// Talks attempts through; several are compared first.
  func debrief(_ paths: [String], scene: String?, as form: PracticeForm) throws(Complaint) -> Int32
  {
    var debriefs: [Debrief] = []
    var status = ExitStatus.done
    for path in paths {
      for attempt in try attempts(at: path) {
        let play = try rolePlay(of: attempt, at: path, scene: scene)
        if attempt.isCutShort { status = ExitStatus.badData }
        if let note = edited(attempt, play) { console.say("\(path): \(note)") }
        do throws(Failure) {
          let player = try attempt.replay(play, workshop(scene ?? path))
          debriefs.append(Debrief(player, attempt, name: path))
        } catch {
          throw Self.complaint(error, of: play.unit.source)
        }
      }
    }
    var documents = debriefs.map(\.document)
    if debriefs.count > 1 { documents.insert(Debrief.comparison(debriefs), at: 0) }
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
    return status
  }

  // MARK: Exploring

  /// Plays a role play in all ways, or in some by chance, and tells what was come to.
  func explore(
    _ path: String, label: String?, plays: Int?, seed: UInt64, coverage: String?,
    as form: PracticeForm
  ) throws(Complaint) -> Int32 {
    let play = try rolePlay(label, at: path)
    let explorer = Explorer(play, workshop(path))
    let found = plays.map { explorer.random($0, seed: seed) } ?? explorer.all()
    if let coverage { try write(found.json(of: play), to: coverage) }
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
    return found.isWhole || plays != nil && found.failures.isEmpty
      ? ExitStatus.done : ExitStatus.checkFailed
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
          line: failure.fault.range.map { source.position(of: $0.lowerBound).line } ?? 1,
          failures: ["\(failure.fault.code.id): \(failure.fault.message)"]))
    }
    return report
  }

  // MARK: Maps

  /// Writes the scenes of a role play as a graph, or for Twine.
  func map(_ path: String, label: String?, as form: PracticeForm) throws(Complaint) -> Int32 {
    let play = try rolePlay(label, at: path)
    let map = SceneMap(play)
    let text = form == .twee ? map.twee(hash: play.hash(Self.digest)) : map.dot
    console.show([.data(Array(text.utf8))])
    return ExitStatus.done
  }
}
