import IPTLanguage
import IPTPractice
import IPTTestSupport
import Testing

/// What is said of scenes made by chance is what an independent reference says of their graph.
@Suite("Scenes made by chance")
struct SceneGraphTests {
  private let room = Workroom()

  static let sizes = [10, 11, 13, 25, 60, 150, 400, 1000, 2000]

  /// The numbers of the scenes that findings of a code name.
  private func scenes(_ findings: [Diagnostic], _ code: String, _ letter: Character) -> Set<Int> {
    Set(
      findings.filter { $0.code.id == code }.compactMap { finding in
        finding.message.split(separator: "\"").compactMap { part in
          part.first == letter ? Int(part.dropFirst()) : nil
        }.first
      })
  }

  @Test(arguments: sizes)
  func theFindingsAreThoseOfTheReference(_ count: Int) throws {
    for seed in 1...(count < 100 ? 12 : 2) {
      let graph = SceneGraph(scenes: count, seed: UInt64(seed * 977 + count))
      let play = try room.rolePlay(graph.text())
      var labels: Set<String> = []
      let findings = RolePlayReader.review(play.unit, room.catalogue, &labels)
      #expect(scenes(findings, "L050", "s") == graph.unreachable, "\(count) \(seed)")
      #expect(scenes(findings, "L052", "s") == graph.withoutExit, "\(count) \(seed)")
      #expect(scenes(findings, "L053", "c") == graph.canBeEmpty, "\(count) \(seed)")
    }
  }

  @Test func thereIsSomethingToFind() {
    // The sets must not be equal because they are empty.
    let graphs = (1...12).map { SceneGraph(scenes: 25, seed: UInt64($0 * 977 + 25)) }
    #expect(graphs.contains { !$0.unreachable.isEmpty })
    #expect(graphs.contains { !$0.withoutExit.isEmpty })
    let large = SceneGraph(scenes: 400, seed: 977 + 400)
    #expect(!large.canBeEmpty.isEmpty && large.canBeEmpty.count < 100)
  }

  @Test(arguments: [10, 150, 2000])
  func unknownTargetsAreAllFound(_ count: Int) throws {
    var graph = SceneGraph(scenes: count, seed: UInt64(count))
    let wrong = Set(stride(from: 1, to: count, by: 3))
    for index in wrong { graph.nodes[index].options[0] = .scene(index) }
    let found = room.errors(graph.text(unknown: wrong))
    #expect(found.told.allSatisfy { $0.code.id == "N020" })
    #expect(found.told.count + found.omitted == wrong.count)
    for fault in found.told {
      let label = fault.message.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
      #expect(wrong.contains((Int(label.dropFirst()) ?? 0) - count), "\(label)")
    }
  }

  @Test(arguments: sizes)
  func waysAreCountedExactly(_ count: Int) throws {
    for seed in 1...(count < 100 ? 8 : 1) {
      let graph = SceneGraph(forwardsWith: count, seed: UInt64(seed * 31 + count))
      let found = Explorer(try room.rolePlay(graph.text()), room.workshop).all()
      #expect(found.paths == .exactly(graph.ways), "\(count) \(seed)")
      #expect(found.least == .exactly(graph.points.lowerBound), "\(count) \(seed)")
      #expect(found.most == .exactly(graph.points.upperBound), "\(count) \(seed)")
      #expect(
        Set(found.scenes.filter { !$0.isReached }.map(\.title))
          == Set(graph.unreachable.map { "s\($0)" }), "\(count) \(seed)")
    }
    #expect(SceneGraph(forwardsWith: 400, seed: 431).ways > 1_000_000)
  }
}
