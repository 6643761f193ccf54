import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

/// Whatever is typed is answered: with a result, or with an error and an unchanged case.
@Suite("Anything typed")
struct NoiseTests {
  private static let pieces: [String] = {
    let kinds = Kind.all.filter { $0.realm == .record }
    let fields = kinds.flatMap { $0.fields().prefix(4).map(\.name) }
    return Command.all.map(\.word) + kinds.map(\.word) + kinds.map(\.plural) + fields
      + Figure.all.map(\.word) + Function.all.map { $0.word + "(" } + [
        "mother", "Tom", "\"mother\"", "1", "2", "-3", "0..3", "2026-11-21", "2026", "age",
        "session",
        "in", "at", "of", "to", "unknown", "yes", "no", "where", "sort", "desc", "limit", "as",
        "json",
        "csv", "and", "or", "not", "=", "<=", "contains", "is", "known", "(", ")", "[", "]", ",",
        "{",
        "}", ";", "\n", "_", "@1", "grief#1", "phq9", "| x", "\"", "\u{1B}", "50min", "14:30",
        "item9",
        "next", "back", "because", "despite", "G03", "# x", "é", "“x”", "\"\"\"",
      ]
  }()

  @Test(arguments: (1...6).map { UInt64($0) })
  func isAnsweredAndAnErrorChangesNothing(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var sitting = Sitting(after: Demonstration.lines)
    for _ in 0..<700 {
      let text = (0...random.below(9)).map { _ in random.pick(Self.pieces) }.joined(separator: " ")
      let before = sitting.book.log.changes.count
      let seen = sitting.type(text)
      if !sitting.diagnostics.isEmpty {
        #expect(sitting.book.log.changes.count == before, "\(text)")
        #expect(!seen.isEmpty)
      }
      #expect(!seen.utf8.contains(0x1B), "\(text)")
    }
    expectWhole(sitting)
  }

  /// The statements that are right, with words dropped, doubled and swapped.
  @Test(arguments: (1...4).map { UInt64($0) })
  func aStatementWithItsWordsInDisorderIsAnswered(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var sitting = Sitting(after: Demonstration.lines)
    let lines =
      Demonstration.lines.split(separator: "\n")
      + Command.all.flatMap { command in
        command.examples.map { Substring($0.input) }
      }
    for _ in 0..<500 {
      var words = random.pick(lines).split(separator: " ")
      let index = random.below(words.count)
      switch random.below(3) {
      case 0: words.remove(at: index)
      case 1: words.insert(words[index], at: index)
      default: words.swapAt(index, random.below(words.count))
      }
      let text = words.joined(separator: " ")
      let before = sitting.book.log.changes.count
      _ = sitting.type(text)
      if !sitting.diagnostics.isEmpty {
        #expect(sitting.book.log.changes.count == before, "\(text)")
      }
    }
    expectWhole(sitting)
  }

  /// After all that the case is still what its file says.
  private func expectWhole(_ sitting: borrowing Sitting) {
    let file = sitting.file
    do {
      let book = try sitting.load(file)
      #expect(CaseFileWriter(digest: Sitting.digest).write(book) == file)
      #expect(Picture.of(book) == Picture.of(sitting.book))
    } catch {
      let range = error.diagnostics[0].range ?? 0..<0
      let source = Source(file)
      Issue.record(
        "\(error.diagnostics[0].label): \(source.text(source.line(at: range.lowerBound)))")
    }
  }
}
