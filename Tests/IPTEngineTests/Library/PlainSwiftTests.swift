import Foundation
import IPTEngine
import IPTModel
import Testing

/// Clinical words and thresholds stand in the tables and in the library, and nowhere else.
@Suite("Nothing clinical in Swift")
struct PlainSwiftTests {
  private static let root = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// Where a view, a figure or a rule could hold clinical knowledge.
  ///
  /// Kinds, vocabularies and schema are the field tables; the scripts of the library are embedded, and
  /// generated.
  private static let folders = [
    "Sources/IPTReports", "Sources/IPTModel/Reading", "Sources/IPTModel/Record",
    "Sources/IPTModel/Log", "Sources/IPTEngine",
  ]

  /// Words of a vocabulary that stand in Swift in another sense, each with that sense.
  ///
  /// Nothing else is let through: a word that decides something belongs in a table.
  private static let otherSenses = [
    "yes": "the truth of the language", "no": "the truth of the language",
    "as-scored": "how answers are typed", "as-printed": "how answers are typed",
    "not-applicable": "the spelling of a result of a point", "ipt": "the ending of a file",
    "write": "a row of help", "before": "a preposition, and a row", "day": "a row",
    "medicine": "a row", "feelings": "a row", "open": "a column, and its cell",
    "planned": "a field of forms of treatment", "better": "of a sentence", "empty": "of a sentence",
    "stopped": "of a message", "illness": "a row",
    "me": "the middle of the circle",
    "person": "what is forgotten", "new": "a verb of the shell",
  ]

  /// Those of them with which something is compared: no clinical word is.
  private static let compared: Set<String> = ["yes", "no", "as-scored", "as-printed", "write"]

  private static var files: [URL] {
    folders.flatMap { folder in
      let all = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (all?.allObjects ?? []).compactMap { $0 as? URL }
    }.filter { $0.pathExtension == "swift" }
  }

  /// The lines of code of a file, without comments, and without the examples on pages and in help.
  private static func code(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { line in
        let text = line.drop { $0 == " " }
        return !text.hasPrefix("//") && !text.contains(".init(\"") || text.contains("== \"")
      }
  }

  /// The words that a field of a case may hold and that are neither kinds nor fields.
  private static let words: Set<String> = {
    var words: Set<String> = []
    var names: Set<String> = []
    for kind in Kind.casework {
      names.formUnion([kind.word, kind.plural])
      for field in kind.fields() {
        names.insert(field.name)
        words.formUnion(field.type.vocabulary?.words.map(\.word) ?? [])
      }
    }
    return words.subtracting(names).subtracting(Command.all.map(\.word))
  }()

  @Test func noWordThatAFieldMayHoldDecidesAnythingInSwift() throws {
    let literal = /"([a-z][a-z-]*)"/
    var count = 0
    for file in Self.files where !file.path.contains("/Diagnostics/") {
      for line in try Self.code(file) {
        for match in line.matches(of: literal) {
          count += 1
          let word = String(match.1)
          guard Self.words.contains(word), Self.otherSenses[word] == nil else { continue }
          Issue.record("\(file.lastPathComponent): \(word) in \(line)")
        }
      }
    }
    #expect(count > 500 && Self.words.count > 150)
  }

  @Test func aWordWithAnotherSenseIsComparedWithNothing() throws {
    let compared = /(?:==|!=) (?:\.word\()?"([a-z][a-z-]*)"|\.word\("([a-z][a-z-]*)"\)/
    for file in Self.files where !file.path.contains("/Diagnostics/") {
      for line in try Self.code(file) {
        for match in line.matches(of: compared) {
          let word = String(match.1 ?? match.2 ?? "")
          if Self.compared.contains(word) { continue }
          #expect(!Self.words.contains(word), "\(file.lastPathComponent): \(line)")
        }
      }
    }
  }

  @Test func noThresholdStandsInAViewOrAFigure() throws {
    let threshold = /(?:>=|<=|[^<]<|[^->]>|==) ?-?(?:[2-9]|[1-9][0-9]+)(?:\.[0-9]+)?\b/
    let months = /months: -?[0-9]/
    for file in Self.files
    where file.path.contains("/IPTReports/") || file.path.contains("/IPTModel/Reading/")
      || file.path.contains("/Figures/")
    {
      for line in try Self.code(file) where !line.contains("example:") {
        // How many there are of something is no threshold of a scale.
        if line.contains("count") { continue }
        #expect(line.firstMatch(of: threshold) == nil, "\(file.lastPathComponent): \(line)")
        #expect(line.firstMatch(of: months) == nil, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test func everyExceptionIsStillOne() throws {
    let code = try Self.files.flatMap { try Self.code($0) }.joined(separator: "\n")
    for (word, sense) in Self.otherSenses {
      #expect(code.contains("\"\(word)\""), "\(word), \(sense), stands nowhere any more")
    }
    #expect(Self.compared.isSubset(of: Self.otherSenses.keys))
  }

  @Test func whatTheTestsLookForIsFound() throws {
    let threshold = /(?:>=|<=|[^<]<|[^->]>|==) ?-?(?:[2-9]|[1-9][0-9]+)(?:\.[0-9]+)?\b/
    #expect("closeness.count { $0 >= 4 }".firstMatch(of: threshold) != nil)
    #expect(Self.words.isSuperset(of: ["estranged", "impasse", "held", "unmet"]))
    #expect(Self.files.count > 100)
  }
}
