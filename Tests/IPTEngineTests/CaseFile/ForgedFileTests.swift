import IPTEngine
import IPTModel
import Testing

/// Files whose chain and digest are right, so that only what they say can be refused.
@Suite("Case files: what a whole file may not say")
struct ForgedFileTests {
  private func forge(_ lines: [String], header: String = "casefile 1") -> [UInt8] {
    ForgedFile.bytes(lines, header: header)
  }

  private func code(_ lines: [String], header: String = "casefile 1") -> String? {
    do {
      _ = try Sitting().load(forge(lines, header: header))
      return nil
    } catch {
      return error.diagnostics.first?.code.id
    }
  }

  private let time = ForgedFile.time

  @Test func aForgedFileWithGoodLinesLoads() {
    #expect(code(["@1 \(time) add relation \"mother\"", "@2 \(time) undo @1"]) == nil)
    #expect(code([]) == nil)
  }

  @Test(arguments: [
    "frobnicate", "add zebra 1", "add relation", "add relation \"a\" colour red",
    "add relation \"a\"; add relation \"b\"", "add relation \"a\";",
    "list relations", "phase next", "undo", "score phq9 2 1 3 2 1 2 1 1 0",
    "add event \"no number\"", "add relation \"a", "add relation \"a\" {", "",
    "# a remark", "set relation \"a\" closeness 3 closeness 4", "note \"x\"",
    "add relation \"a\" note \"\u{202E}\"", "language 1",
    "set contract cadence $weekly", "add relation $name", "add relation $\"{1}\"",
    "set contract sessions (8 + 8)", "set focus [grief, $x]", "add note 1 \"x\" in session $n",
  ])
  func aLineThatIsNoChangeIsRefused(_ statement: String) {
    #expect(code(["@1 \(time) \(statement)"]) == "C006")
  }

  @Test func whatWasInRangeOnceLoadsWhenTheRangeIsNarrower() throws {
    let lines = [
      "@1 \(time) add relation \"a\" closeness 9", "@2 \(time) set contract sessions 400",
    ]
    let sitting = Sitting()
    let book = try sitting.load(forge(lines))
    let written = CaseFileWriter(digest: Sitting.digest).write(book)
    #expect(String(decoding: written, as: UTF8.self).contains("closeness 9"))
    #expect(try sitting.load(written).log.changes.count == 2)
  }

  @Test func linesOutOfTurnAreRefused() {
    let add = "\(time) add note 1 \"x\""
    #expect(code(["@2 \(add)"]) == "C007")
    #expect(code(["@1 \(add)", "@3 \(add)"]) == "C007")
    #expect(code(["@1 \(add)", "@1 \(add)"]) == "C007")
    #expect(code(["@1.1 \(add)", "@1.3 \(add)"]) == "C007")
    #expect(code(["@1 \(add)", "@2.2 \(add)"]) == "C007")
  }

  @Test(arguments: [
    "1 2026-11-21T09:00:00Z mw note", "@1 2026-11-31T09:00:00Z mw add note 1 \"x\"",
    "@1 2026-11-21T24:00:00Z mw add note 1 \"x\"", "@1 yesterday mw add note 1 \"x\"",
    "@ 2026-11-21T09:00:00Z mw add note 1 \"x\"",
  ])
  func aLineWithoutAStampIsRefused(_ line: String) {
    #expect(code([line]) == "C006")
  }

  @Test func otherVersionsAndOtherFilesAreToldApart() {
    #expect(code([], header: "casefile 2") == "C002")
    #expect(code([], header: "casefile 10") == "C002")
    // The last line tells a case file whose first was lost from any other file.
    #expect(code([], header: "language 1") == "C004")
    #expect { try Sitting().load(Array("language 1\n".utf8)) } throws: { error in
      (error as? Failure)?.diagnostics.map(\.code.id) == ["C001"]
    }
  }

  @Test func aChangeToARecordThatIsNotThereIsKept() throws {
    let bytes = forge(["@1 \(time) set relation \"mother\" closeness 3"])
    let book = try Sitting().load(bytes)
    #expect(Array(book.state.inertChanges) == [0])
    #expect(CaseFileWriter(digest: Sitting.digest).write(book) == bytes)
  }
}
