import IPTEngine
import IPTModel
import Testing

@testable import IPTEngine

@Suite("The order of sort")
struct SortOrderTests {
  @Test(arguments: [
    ("2026-03-15 2026-03 2026-03-01", "2026-03-01 2026-03 2026-03-15"),
    ("2026-03-15 2026-03-01", "2026-03-01 2026-03-15"),
    ("2026 2026-01 2026-01-01 2025-12-31", "2025-12-31 2026-01-01 2026-01 2026"),
    ("2026-06 2026 2025", "2025 2026 2026-06"),
  ])
  func aPartialDateStandsBehindItsFirstDay(_ entered: String, _ sorted: String) {
    let dates = entered.split(separator: " ")
    let lines = dates.map { "event \"e\" on \($0)" }.joined(separator: "\n")
    let wanted = sorted.split(separator: " ").map(String.init)
    func listed(_ query: String) -> [String] {
      var sitting = Sitting(after: lines)
      let words = sitting.type(query).split { " \n".contains($0) }.map(String.init)
      return words.filter { wanted.contains($0) && $0.count > 1 }
    }
    #expect(listed("list events sort on") == wanted)
    #expect(listed("list events sort on desc") == wanted.reversed())
  }

  /// Values of every sort, with those whose order a condition cannot know.
  static let values: [Quantity] =
    [nil, 0, 1, 2, 12].flatMap { month -> [Quantity] in
      guard let month else { return [.unknown, .number(.nan)] }
      return [0, 1, 15].compactMap { day in
        PartialDate(year: 2026, month: month, day: day).map { .date($0) }
      }
    } + [
      .number(-1), .number(0), .number(2.5), .truth(false), .truth(true), .word("a"), .word("B"),
      .text("A"), .text("b"), .text("\u{E9}"), .duration(1, .months), .duration(4, .weeks),
      .duration(30, .days), .duration(31, .days), .duration(720, .hours), .duration(90, .minutes),
      .range(0, 4), .list([.number(1)]), .list([]),
    ]

  @Test func anyThreeValuesHaveOneOrder() {
    func compare(_ left: Int, _ right: Int) -> Int {
      SortOrder.compare(Self.values[left], Self.values[right])
    }
    let all = Self.values.indices.filter { !SortOrder.isLast(Self.values[$0]) }
    #expect(all.count == Self.values.count - 2)
    for one in all {
      #expect(compare(one, one) == 0)
      for other in all {
        #expect(compare(one, other) == -compare(other, one))
        for third in all where compare(one, other) <= 0 && compare(other, third) <= 0 {
          let isStrict = compare(one, other) < 0 || compare(other, third) < 0
          let order = compare(one, third)
          #expect(
            isStrict ? order < 0 : order == 0,
            "\(Self.values[one]) \(Self.values[other]) \(Self.values[third])")
        }
      }
    }
  }

  @Test func whatIsNotKnownComesLastWhicheverWayTheOrderGoes() {
    let lines = "event \"x\"\nevent \"y\" on 2026\nevent \"z\" on 2025\nevent \"w\""
    func texts(_ query: String) -> Worked { Sitting(after: lines).value("(\(query)).text") }
    func list(_ texts: String...) -> Worked { .value(.list(texts.map { .text($0) })) }
    #expect(texts("events sort on") == list("z", "y", "x", "w"))
    #expect(texts("events sort on desc") == list("y", "z", "x", "w"))
  }
}
