import Foundation
import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// Records that are too long for a line are broken into blocks and stay the same records.
@Suite("Records broken into blocks")
struct RecordBlockTests {
  private let setup = "session 1 on 2026-11-07\nsession 3 on 2026-11-21\nadd relation \"mother\""

  private let catalogue = Catalogue(
    schema: Schema(kinds: Kind.all), commands: Command.all, use: .statements)

  private func formatted(_ text: String, lineLength: Int = 100) -> String? {
    let formatter = ScriptFormatter(
      grammar: catalogue.grammar, calls: catalogue.wordsOfCalls, lineLength: lineLength)
    guard case .formatted(let bytes) = formatter.format(Source(text)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let long = "\"\(String(repeating: "x", count: 80))\""

  @Test(arguments: [
    (
      "add relation \"aunt\" other-family closeness 3 was 4 wanted 5 importance 4 frequency weekly "
        + "conflict 2 confide no knows partly good \"calls\"  # new\n",
      """
      add relation "aunt" other-family {
        closeness 3 was 4 wanted 5 importance 4 frequency weekly conflict 2 confide no knows partly
        good "calls"
      }  # new

      """
    ),
    (
      "session 3 { event \"moved\" move on 2026-03 impact -2 with mother note \(long) }\n",
      """
      session 3 {
        event "moved" move {
          on 2026-03 impact -2 with mother
          note \(long)
        }
      }

      """
    ),
    (
      "relapse-plan signs [\"awake at four on three nights\", \"no lunch\", \"no radio\", \"nobody called for a week\", \"no walk to the park\"] act-at 10\n",
      """
      relapse-plan {
        signs [
          "awake at four on three nights", "no lunch", "no radio", "nobody called for a week",
          "no walk to the park"
        ]
        act-at 10
      }

      """
    ),
    (
      "note in session 3 about mother | \(long) and so on\n",
      "note in session 3 about mother | \(long) and so on\n"
    ),
  ])
  func aRecordThatIsTooLongBecomesThis(_ text: String, _ expected: String) {
    #expect(formatted(text) == expected)
    #expect(formatted(expected) == expected)
  }

  @Test(arguments: [
    // It fits.
    "add relation \"aunt\" closeness 3\n",
    // No clause could go into the block, or one that is too long there as well.
    "note \(long) \(long)\n", "goal \(long) because \(long)\n",
    // It takes no block, or none that holds clauses.
    "score phq9 2 2 2 2 2 2 2 2 0 total 16 item9 0 in session 3 # \(long)\n",
    "list relations where closeness <= 3 and conflict >= 3 and importance >= 3 and not (status = ended) sort closeness\n",
    // Nothing is known of it.
    "frobnicate \"aunt\" closeness 3 note \(long)\n", "add relation \"aunt\" frob 3 note \(long)\n",
    "define f $x text { note \(long) frob $x }\n",
  ])
  func nothingElseGetsABlock(_ text: String) throws {
    let result = try #require(formatted(text))
    let braces = text.count { $0 == "{" }
    #expect(result.count { $0 == "{" } == braces)
  }

  @Test func aRecordOfEveryKindStaysTheSameInABlock() throws {
    var (broken, clean) = (0, 0)
    for kind in Kind.all where kind.realm == .record && kind.parent.isEmpty {
      for field in kind.fields() where !field.traits.contains(.positional) {
        let flat = "\(SampleText.adding(kind)) \(field.name) \(SampleText.value(field.type))\n"
        let nested = try #require(formatted(flat, lineLength: 20))
        guard nested.contains("{\n") else { continue }
        broken += 1
        let (before, after) = (outcome(of: flat), outcome(of: nested))
        #expect(before.codes == after.codes && before.log == after.log, "\(nested)")
        if before.codes.isEmpty { clean += 1 }
        #expect(formatted(nested, lineLength: 20) == nested)
      }
    }
    #expect(broken > 100)
    #expect(clean > 100)
  }

  /// What a script leaves in a case.
  private func outcome(of script: String) -> (codes: [String], log: [String]) {
    var sitting = Sitting(after: setup)
    _ = sitting.type(script)
    return (sitting.codes, sitting.book.log.changes.indices.map { sitting.statement($0) })
  }

  @Test func aScriptThatIsCutShortSettlesOrIsRefused() throws {
    let whole = Array(Demonstration.lines.utf8)
    for count in stride(from: 0, to: whole.count, by: 13) {
      let text = String(decoding: whole[..<count], as: UTF8.self)
      guard let once = formatted(text, lineLength: 40) else { continue }
      #expect(formatted(once, lineLength: 40) == once, "\(count) bytes")
    }
  }

  /// `iptsh fmt Sources Scripts` mends what fails here; `iptsh-dev generate` embeds it.
  @Test func theScriptsOfTheProjectAreFormatted() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var count = 0
    for folder in ["Sources/IPTLibrary/Scripts", "Scripts"] {
      let url = root.appendingPathComponent(folder)
      let files = FileManager.default.enumerator(atPath: url.path)
      for case let file as String in files ?? .init() where file.hasSuffix(".ipt") {
        let script = try String(contentsOf: url.appendingPathComponent(file), encoding: .utf8)
        #expect(formatted(script) == script, "\(file): `iptsh fmt` has not been run on it")
        count += 1
      }
    }
    #expect(count >= 6)
  }
}

/// A bracket stands close to the word that takes what is in it, and has a blank behind others.
@Suite struct CallSpacingTests {
  private let catalogue = Catalogue(
    schema: Schema(kinds: Kind.all), commands: Command.all, use: .statements)

  @Test(arguments: [
    ("print(1)", "print (1)"), ("print  ( 1 )", "print (1)"),
    ("if(yes){print count (relations)}", "if (yes) { print count(relations) }"),
    ("list relations where(closeness>3)", "list relations where (closeness > 3)"),
    ("set relation mother closeness(3 - 2)", "set relation mother closeness (3 - 2)"),
    ("print relation(mother).closeness", "print relation(mother).closeness"),
    ("add event \"x\" with relation (1)", "add event \"x\" with relation (1)"),
  ])
  func aBracketHasOnePlace(_ text: String, _ better: String) {
    let formatter = ScriptFormatter(grammar: catalogue.grammar, calls: catalogue.wordsOfCalls)
    #expect(formatter.format(Source(text)) == .formatted(Array("\(better)\n".utf8)))
    #expect(formatter.format(Source("\(better)\n")) == .formatted(Array("\(better)\n".utf8)))
  }
}
