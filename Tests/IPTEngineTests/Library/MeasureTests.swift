import IPTEngine
import IPTModel
import Testing

@Suite("Measures of the library")
struct MeasureTests {
  private let library = Sitting().interpreter.library
  static let words = Sitting().interpreter.library.measureWords

  @Test func theLibraryIsReadWithoutComplaint() {
    for kind in ["measure", "gate", "question"] { _ = library.declarations(of: kind) }
    #expect(library.diagnostics.map(\.message) == [])
    #expect(Self.words.contains("phq9") && Self.words.contains("gad7"))
  }

  private func lines(_ kind: String, of measure: String) -> (CaseReader, [UInt32]) {
    let reader = CaseReader(library.book(of: "measure"))
    let owner = reader.live("measure").first { reader.name(of: $0) == measure } ?? 0
    return (reader, reader.lines(of: owner, kind: reader.schema.kind(kind) ?? 0))
  }

  @Test(arguments: words)
  func everyVectorComesOut(_ word: String) throws {
    let measure = try #require(library.measure(word))
    let (reader, vectors) = lines("vector", of: word)
    #expect(!vectors.isEmpty)
    for vector in vectors {
      guard case .list(let items) = reader.field("items", of: vector) else {
        Issue.record("\(word): a vector without answers")
        continue
      }
      let answers = items.map { item -> Int? in
        if case .number(let number) = item { Int(number) } else { nil }
      }
      let total = measure.total(of: answers)
      #expect(reader.field("total", of: vector) == .number(Double(total ?? -1)))
      #expect(
        reader.field("band", of: vector) == .word(total.flatMap { measure.band(of: $0) } ?? ""))
      var sitting = Sitting()
      let typed = answers.map { $0.map(String.init) ?? "_" }.joined(separator: " ")
      _ = sitting.type("score \(word) \(typed)")
      #expect(sitting.codes == [])
      let score = sitting.interpreter.reader.live("score").first
      #expect(sitting.interpreter.reader.field("total", of: score) == .number(Double(total ?? -1)))
      var flags: [Quantity] = []
      if case .list(let list) = reader.field("flags", of: vector) { flags = list }
      let raised = sitting.interpreter.reader.live("flag").map {
        sitting.interpreter.reader.field("item", of: $0)
      }
      #expect(raised == flags, "\(word) \(typed)")
    }
  }

  @Test(arguments: words)
  func bandsCoverEveryTotalOnce(_ word: String) throws {
    let measure = try #require(library.measure(word))
    var next = 0
    for band in measure.bands {
      #expect(band.range.lowerBound == next, "\(word) \(band.word)")
      #expect(measure.band(of: band.range.lowerBound) == band.word)
      #expect(measure.band(of: band.range.upperBound) == band.word)
      next = band.range.upperBound + 1
    }
    #expect(next == measure.greatestTotal + 1)
    #expect(measure.band(of: -1) == nil)
    #expect(measure.band(of: next) == nil)
  }

  static let edges: [(String, Int, String)] = [
    ("phq9", 0, "minimal"), ("phq9", 4, "minimal"), ("phq9", 5, "mild"), ("phq9", 9, "mild"),
    ("phq9", 10, "moderate"), ("phq9", 14, "moderate"), ("phq9", 15, "moderately-severe"),
    ("phq9", 19, "moderately-severe"), ("phq9", 20, "severe"), ("phq9", 27, "severe"),
    ("gad7", 0, "minimal"), ("gad7", 4, "minimal"), ("gad7", 5, "mild"), ("gad7", 9, "mild"),
    ("gad7", 10, "moderate"), ("gad7", 14, "moderate"), ("gad7", 15, "severe"),
    ("gad7", 21, "severe"),
  ]

  @Test(arguments: edges)
  func aTotalFallsIntoItsBand(_ word: String, _ total: Int, _ band: String) {
    var sitting = Sitting()
    let seen = sitting.type("score \(word) total \(total)")
    #expect(seen.contains("band: \(band)"), "\(seen)")
  }

  @Test(arguments: words)
  func everyLOINCCodePassesItsCheckDigit(_ word: String) {
    let (reader, rows) = lines("loinc", of: word)
    var codes: [String] = []
    for row in rows {
      for field in ["panel", "total", "items"] {
        switch reader.field(field, of: row) {
        case .text(let code): codes.append(code)
        case .list(let list): codes += list.map { DisplayText.text($0) }
        default: break
        }
      }
    }
    // Codes that were not found in two public sources are left out rather than guessed.
    let wanted = Self.withCodes.contains(word) ? (library.measure(word)?.items ?? 0) + 2 : 0
    #expect(codes.count == wanted)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(hasCheckDigit(code), "\(word) \(code)") }
  }

  /// Digits, a hyphen and a check digit by the mod 10 rule: every second digit from the right doubled.
  private func hasCheckDigit(_ code: String) -> Bool {
    let parts = code.split(separator: "-")
    guard parts.count == 2, let check = Int(parts[1]), (0...9).contains(check) else { return false }
    let digits = parts[0].compactMap { $0.wholeNumberValue }
    guard digits.count == parts[0].count else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + value / 10 + value % 10
    }
    return (10 - sum % 10) % 10 == check
  }

  @Test func theCheckDigitRuleTellsAWrongCode() {
    #expect(hasCheckDigit("44249-1"))
    #expect(!hasCheckDigit("44249-2"))
    #expect(!hasCheckDigit("44294-1"))
    #expect(!hasCheckDigit("44249"))
  }

  /// The measures whose codes are known.
  private static let withCodes = ["phq9", "gad7"]
  /// The measures for whose items there are no labels of our own.
  private static let withoutLabels = ["icg", "auditc"]

  @Test(arguments: words)
  func everyAnswerHasItsLabelAndEveryCriticalItemExists(_ word: String) throws {
    let measure = try #require(library.measure(word))
    #expect(measure.labels.count == (Self.withoutLabels.contains(word) ? 0 : measure.items))
    for critical in measure.critical { #expect((1...measure.items).contains(critical.item)) }
  }

  @Test func everyQuestionHasALabelOfItsOwnAndARunningNumber() {
    let questions = library.questions
    #expect(questions.count > 50)
    #expect(Set(questions.map(\.label)).count == questions.count)
    var last: [String: Int] = [:]
    for question in questions {
      let parts = question.label.split(separator: "#")
      let number = Int(parts.last ?? "") ?? 0
      #expect(number == (last[String(parts[0])] ?? 0) + 1, "\(question.label)")
      last[String(parts[0])] = number
      #expect(question.text.hasSuffix("?") || question.text.hasSuffix("."), "\(question.label)")
      #expect(!question.phases.isEmpty)
    }
  }
}
