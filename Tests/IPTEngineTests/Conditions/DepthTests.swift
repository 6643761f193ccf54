import Foundation
import IPTEngine
import Synchronization
import Testing

/// Whatever is refused as too deep is refused before it costs stack; what is not, is worked out on little.
@Suite("Depth of expressions")
struct DepthTests {
  private static let setting = """
    add relation mother closeness 3 dispute
    session 1 on 2026-10-01
    """

  /// Expressions as deep as they may be, built from the outside in.
  static let shapes: [(name: String, before: String, behind: String)] = [
    ("sum", "", " + 1"), ("product", "", " * 1"), ("conjunction", "", " and yes"),
    ("disjunction", "", " or no"), ("not", "not ", ""), ("minus", "- ", ""), ("brackets", "(", ")"),
    ("lists", "[", "]"), ("calls", "min(", ")"), ("fuller calls", "max(1, 2 + ", ")"),
    ("sums in brackets", "(1 + ", ")"), ("any", "any(relations where ", ")"),
    ("count", "count(relations where closeness < ", ")"), ("known", "(", " is known)"),
    ("texts", "$\"{", "}\""),
  ]

  /// What a script says on a thread with half a megabyte of stack, or another size.
  private func codesOnSmallStack(_ text: String, kilobytes: Int = 512) -> [String] {
    let codes = Box()
    let isDone = DispatchSemaphore(value: 0)
    let thread = Thread {
      var sitting = Sitting(after: Self.setting)
      _ = sitting.type(text)
      codes.value.withLock { $0 = sitting.codes }
      isDone.signal()
    }
    thread.stackSize = kilobytes << 10
    thread.start()
    isDone.wait()
    return codes.value.withLock { $0 }
  }

  private final class Box: Sendable {
    let value = Mutex<[String]>(["not run"])
  }

  private func expression(_ shape: Int, _ count: Int) -> String {
    let (name, before, behind) = Self.shapes[shape]
    let core = ["conjunction", "disjunction", "not", "any"].contains(name) ? "yes" : "1"
    return String(repeating: before, count: count) + core + String(repeating: behind, count: count)
  }

  @Test(arguments: shapes.indices)
  func theDeepestThatIsReadNeedsLittleStack(_ shape: Int) {
    // The deepest of this shape that is not refused.
    let deepest = (1...100).last { count in
      var sitting = Sitting()
      _ = sitting.type("print \(expression(shape, count))")
      return !sitting.codes.contains("P018")
    }
    let count = deepest ?? 0
    #expect(count > 20)
    for statement in ["print", "let $x =", "repeat 0 { } ; let $y = 1; let $z =", "expect"] {
      let text = "\(statement) \(expression(shape, count))"
      let codes = codesOnSmallStack(text)
      #expect(!codes.contains("P018") && !codes.contains("not run"), "\(text)")
    }
    let inIf = "if \(expression(shape, count)) { }"
    #expect(!codesOnSmallStack(inIf).contains("not run"))
  }

  /// Blocks and brackets have a bound each: what stands in the innermost block is read as anywhere.
  @Test func aHundredBlocksAreReadWithExpressionsInThem() {
    let open = String(repeating: "if yes {\n", count: 100)
    let close = String(repeating: "}\n", count: 100)
    let inner = "print 1 + \(expression(6, 40))\n"
    #expect(codesOnSmallStack(open + inner + close, kilobytes: 2048) == [])
    let tooDeep = "if yes {\n" + open + "print 1\n" + close + "}"
    #expect(codesOnSmallStack(tooDeep, kilobytes: 2048) == ["P018"])
  }

  @Test(arguments: shapes.indices)
  func twoThousandLevelsAreRefused(_ shape: Int) {
    #expect(codesOnSmallStack("print \(expression(shape, 2000))") == ["P018"])
  }
}
