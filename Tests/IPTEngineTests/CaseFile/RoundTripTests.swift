import Foundation
import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@Suite("Case files: writing and reading")
struct RoundTripTests {
  @Test(arguments: (1...24).map { UInt64($0) })
  func anyChangesComeBackAsTheyWereWritten(_ seed: UInt64) throws {
    var made = RandomCase(seed: seed)
    for _ in 0..<30 { made.addEntry() }
    try expectRoundTrip(made.book)
  }

  @Test(arguments: Kind.all.indices.filter { Kind.all[$0].realm == .record })
  func everyFieldOfAKindComesBackAsItWasWritten(_ kind: Int) throws {
    var made = RandomCase(seed: UInt64(1000 + kind))
    for round in 0..<12 {
      made.openEntry()
      made.add(round % 3 == 0 ? .set : .add, kind: kind, isFull: true)
    }
    try expectRoundTrip(made.book)
  }

  @Test func anEmptyCaseComesBack() throws {
    try expectRoundTrip(Sitting().book)
  }

  @Test func whatIsTypedComesBack() throws {
    let sitting = Sitting(after: Demonstration.lines)
    try expectRoundTrip(sitting.book)
  }

  @Test func aLoadedCaseGoesOnWhereItStopped() throws {
    var sitting = Sitting(after: Demonstration.lines)
    let loaded = try sitting.load(sitting.file)
    var second = Sitting { _ in loaded }
    second.interpreter.openSession = sitting.interpreter.openSession
    let line = "set relation mother closeness 1; event \"new\"; note \"x\" in session 4"
    _ = sitting.type(line)
    _ = second.type(line)
    #expect(second.diagnostics.isEmpty)
    #expect(second.file == sitting.file)
  }

  private func expectRoundTrip(_ book: Casebook) throws {
    let reader = CaseFileReader(
      schema: book.schema, library: Library(schema: book.schema), digest: Sitting.digest)
    let writer = CaseFileWriter(digest: Sitting.digest)
    let bytes = writer.write(book)
    let loaded: Casebook
    do {
      loaded = try reader.read(bytes, name: "random.case")
    } catch {
      Issue.record(
        "\(error.diagnostics[0].message): \(error.diagnostics[0].label)\n\(line(error, bytes))")
      return
    }
    #expect(
      String(decoding: writer.write(loaded), as: UTF8.self)
        == String(decoding: bytes, as: UTF8.self))
    #expect(plain(loaded.log) == plain(book.log))
    #expect(Picture.of(loaded) == Picture.of(book))
  }

  private func line(_ failure: Failure, _ bytes: [UInt8]) -> String {
    let source = Source(bytes)
    return source.text(source.line(at: failure.diagnostics[0].range?.lowerBound ?? 0))
  }

  /// The changes without the offsets of their texts, which may differ.
  private func plain(_ log: Log) -> [String] {
    log.changes.indices.map { position in
      let change = log.changes[position]
      let cells = log.cellRange(of: position).map { index -> String in
        let cell = log.cells[index]
        let isText = [Cell.Tag.text, .name, .label, .symbol, .expression].contains(cell.tag)
        let value = isText ? log.texts.string(at: cell.payload) : String(cell.payload)
        return "\(cell.field) \(cell.rawTag) \(cell.extra) \(value)"
      }
      let key = change.keyForm == .text ? log.texts.string(at: change.key) : "\(change.key)"
      let parent =
        change.parentForm == .text ? log.texts.string(at: change.parent) : "\(change.parent)"
      return "\(change.rawOperation) \(change.kind) \(key) \(parent) \(change.rawPlace) "
        + "\(change.entry) " + cells.joined(separator: "|")
    }
  }
}
