import IPTEngine
import IPTModel
import Testing

@Suite("Measures of the library")
struct MeasureTests {
  private let library = Sitting().interpreter.library
  static let words = Sitting().interpreter.library.measureWords

  @Test func theLibraryIsReadWithoutComplaint() {
    for kind in Kind.library where kind.parent.isEmpty {
      _ = library.declarations(of: kind.word)
    }
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
    #expect(vectors.count >= 2)
    for vector in vectors {
      guard case .list(let items) = reader.field("items", of: vector) else {
        Issue.record("\(word): a vector without answers")
        continue
      }
      let typed = items.map { DisplayText.text($0, unknown: "_") }.joined(separator: ", ")
      var line = "score \(word) [\(typed)]"
      if case .word(let mode) = reader.field("mode", of: vector) { line += " \(mode)" }
      var sitting = Sitting()
      let seen = sitting.type(line)
      #expect(sitting.codes == [], "\(line)\n\(seen)")
      let score = sitting.interpreter.reader.live("score").first
      let total = sitting.interpreter.reader.field("total", of: score)
      #expect(reader.field("total", of: vector) == total, "\(line)")
      let band = sitting.value("band(\(word))")
      #expect(band == .value(reader.field("band", of: vector)), "\(line)")
      if case .number(let number) = total {
        #expect(measure.totals.contains(Int(number)))
      }
      var flags: [Quantity] = []
      if case .list(let list) = reader.field("flags", of: vector) { flags = list }
      let raised = sitting.interpreter.reader.live("flag").map {
        sitting.interpreter.reader.field("item", of: $0)
      }
      #expect(raised == flags, "\(line)")
    }
  }

  @Test(arguments: words.filter { $0 != "mspss" })
  func bandsCoverEveryTotalOnce(_ word: String) throws {
    let measure = try #require(library.measure(word))
    var next = measure.totals.lowerBound
    #expect(measure.band(of: next - 1) == nil)
    for band in measure.bands {
      #expect(band.range.lowerBound == next, "\(word) \(band.word)")
      #expect(measure.band(of: band.range.lowerBound) == band.word)
      #expect(measure.band(of: band.range.upperBound) == band.word)
      next = band.range.upperBound + 1
    }
    #expect(next == measure.greatestTotal + 1)
    #expect(measure.band(of: next) == nil)
  }

  @Test func thereAreTwentyTwoMeasures() {
    #expect(Self.words.count == 22)
    #expect(Set(MeasureTable.rows.map(\.word)) == Set(Self.words))
  }

  @Test(arguments: MeasureTable.rows)
  func aMeasureIsAsTheTableSays(_ row: MeasureTable.Row) throws {
    let measure = try #require(library.measure(row.word))
    #expect(measure.items == row.items)
    #expect(measure.answers == row.answers)
    #expect(measure.totals == row.totals)
    #expect(measure.reversed == row.reversed)
    #expect(measure.isHigherWorse == row.isHigherWorse)
    #expect(
      measure.bands.map { "\($0.range.lowerBound)-\($0.range.upperBound) \($0.word)" } == row.bands)
    #expect(measure.cut == row.cut)
    #expect(measure.remission == row.remission)
    #expect(measure.reliable == row.reliable)
    #expect(
      measure.critical.compactMap { item in
        item.from.map { "\(item.item):\($0)" + (item.highFrom.map { ":\($0)" } ?? "") }
      } == row.flags)
    #expect(measure.licence?.word == row.licence)
  }

  /// A band begins where it begins: the last total of the one before belongs to that.
  static let edges: [(String, Int, String)] = MeasureTable.rows.flatMap { row in
    row.bands.flatMap { band -> [(String, Int, String)] in
      let parts = band.split(separator: " ")
      let ends = parts[0].split(separator: "-").compactMap { Int($0) }
      // A percent is a multiple of four.
      return ends.filter { row.word != "who5" || $0.isMultiple(of: 4) }
        .map { (row.word, $0, String(parts[1])) }
    }
  }

  @Test(arguments: edges)
  func aTotalFallsIntoItsBand(_ word: String, _ total: Int, _ band: String) {
    var sitting = Sitting()
    let seen = sitting.type("score \(word) total \(total)")
    // It is printed as clinicians write it.
    let printed =
      band == "possible-hypomania" ? "possible (hypo)mania" : band.replacing("-", with: " ")
    #expect(seen.contains("band: \(printed)"), "\(seen)")
  }

  @Test(arguments: words)
  func everyLOINCCodePassesItsCheckDigit(_ word: String) {
    let (reader, rows) = lines("loinc", of: word)
    var codes: [String] = []
    for row in rows {
      for field in ["panel", "total", "items", "extra", "answers"] {
        switch reader.field(field, of: row) {
        case .text(let code): codes.append(code)
        case .list(let list): codes += list.map { DisplayText.text($0) }
        default: break
        }
      }
    }
    // Codes that were not found in two public sources are left out rather than guessed.
    #expect(codes.count == Self.codes[word] ?? 0)
    #expect(Set(codes).count == codes.count)
    // The codes of answers have letters before the digits and another rule.
    for code in codes where !code.hasPrefix("LA") {
      #expect(hasCheckDigit(code), "\(word) \(code)")
    }
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
    // A wrong code that is in circulation.
    #expect(!hasCheckDigit("44261-8"))
  }

  /// How many codes are known of a measure: panel, total, items, extra question, answers.
  private static let codes = [
    "phq9": 2 + 9 + 1 + 4, "gad7": 2 + 7 + 4, "phq2": 2 + 4, "gad2": 4, "epds": 2, "bdi2": 2,
  ]
  /// The measures for whose items there are labels of our own.
  private static let withLabels = [
    "phq9", "phq2", "gad7", "gad2", "epds", "who5", "wsas", "core10", "hamd17",
  ]

  @Test(arguments: words)
  func everyAnswerHasItsLabelAndEveryCriticalItemExists(_ word: String) throws {
    let measure = try #require(library.measure(word))
    #expect(measure.labels.count == (Self.withLabels.contains(word) ? measure.items : 0))
    for critical in measure.critical { #expect((1...measure.items).contains(critical.item)) }
  }
}
