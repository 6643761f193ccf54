package import IPTDocument
package import IPTModel

/// Two circles side by side: who moved inward, outward, came or went.
package struct CircleComparison {
  private let old: CaseReader
  private let new: CaseReader
  private let plans: (old: CirclePlan, new: CirclePlan)

  /// Compares two states of one log, in which a person who was renamed is known.
  package init(
    _ old: CaseReader, _ oldPlan: CirclePlan, _ new: CaseReader, _ newPlan: CirclePlan
  ) {
    self.old = old
    self.new = new
    plans = (oldPlan, newPlan)
  }

  private struct Move {
    let name: String
    let before: Int?
    let now: Int?
    var way: Int {
      guard let before, let now else { return 0 }
      return (now - before).signum()
    }
  }

  private func step(_ relation: UInt32, _ reader: CaseReader) -> Int? {
    reader.number("closeness", of: relation).map { Int($0) }
  }

  private func origin(_ relation: UInt32, _ reader: CaseReader) -> UInt32 {
    reader.book.state.records[Int(relation)].origin
  }

  /// The document under the words for the two times.
  package func document(from earlier: String, to later: String) -> Document {
    let before = Dictionary(
      old.live("relation").map { (origin($0, old), $0) }, uniquingKeysWith: { first, _ in first })
    var moves: [Move] = []
    var newcomers: [String] = []
    let present = new.live("relation")
    for relation in present {
      guard let known = before[origin(relation, new)] else {
        let step = step(relation, new).map { " (\($0))" } ?? ""
        newcomers.append(new.name(of: relation) + step)
        continue
      }
      moves.append(
        Move(name: new.name(of: relation), before: step(known, old), now: step(relation, new)))
    }
    let here = Set(present.map { origin($0, new) })
    let gone = old.live("relation").filter { !here.contains(origin($0, old)) }
    var blocks: [Document.Block] = [
      .heading(1, "Closeness circle, compared"),
      .paragraph("From \(earlier) to \(later)."),
    ]
    if moves.isEmpty, newcomers.isEmpty, gone.isEmpty {
      return Document(blocks + [.paragraph("Nobody is entered at either time.")])
    }
    blocks.append(.definitions(sums(moves, newcomers, gone.map { old.name(of: $0) })))
    var table = Table(columns: [
      .init("relation"), .init("then", isNumber: true), .init("now", isNumber: true), .init("move"),
    ])
    for move in moves where move.way != 0 || move.before != move.now {
      table.rows.append([
        move.name, move.before.map { String($0) } ?? "?", move.now.map { String($0) } ?? "?",
        words(move),
      ])
    }
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    blocks.append(.rings(CircleView(old, plans.old).rings(earlier)))
    blocks.append(.rings(CircleView(new, plans.new).rings(later)))
    return Document(blocks)
  }

  private func words(_ move: Move) -> String {
    guard let before = move.before, let now = move.now else {
      return "not known at one of the times"
    }
    let steps = abs(now - before)
    let way = now > before ? "inward, a gain" : "outward"
    return "\(steps) \(steps == 1 ? "step" : "steps") \(way)"
  }

  private func sums(
    _ moves: [Move], _ newcomers: [String], _ gone: [String]
  ) -> [Document.Definition] {
    func names(_ texts: [String]) -> String {
      texts.isEmpty ? "nobody" : texts.joined(separator: ", ")
    }
    var rows: [Document.Definition] = [
      .init("nearer", names(moves.filter { $0.way > 0 }.map(\.name))),
      .init("further", names(moves.filter { $0.way < 0 }.map(\.name))),
      .init("new", names(newcomers)),
    ]
    if !gone.isEmpty { rows.append(.init("no longer listed", names(gone))) }
    let same = moves.filter { $0.way == 0 && $0.before == $0.now && $0.before != nil }
    rows.append(.init("unmoved", names(same.map(\.name))))
    return rows
  }
}
