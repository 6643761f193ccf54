package import IPTLanguage
package import IPTModel

/// A critical answer of a standing score for which the case has no flag.
///
/// A flag is written when the answers are entered. An older library may not have known the item as
/// critical, and answers may have been mended later. Source: [C].
package struct MissingFlag {
  let measure: Measure
  let critical: Measure.Critical
  let answer: Int
  /// The place of the answers.
  let place: Place
  /// Where the answers were entered, in words: `session 4`.
  let placeWords: String

  /// The flags that the library would open and the case lacks, in the order of the scores.
  package static func all(of book: Casebook, _ library: Library) -> [MissingFlag] {
    let reader = CaseReader(book)
    let scores = reader.live("score")
    guard !scores.isEmpty else { return [] }
    // A flag answers for one score of its measure and place.
    var flags: [String: Int] = [:]
    for flag in reader.live("flag") {
      guard case .word(let measure) = reader.field("measure", of: flag),
        case .word(let item) = reader.field("item", of: flag)
      else { continue }
      flags[key(measure, item, reader.place(of: flag)), default: 0] += 1
    }
    var missing: [MissingFlag] = []
    for score in scores {
      guard case .word(let word) = reader.field("measure", of: score),
        let measure = library.measure(word),
        case .list(let answers) = reader.field("items", of: score)
      else { continue }
      let place = reader.place(of: score)
      for critical in measure.critical where critical.item <= answers.count {
        guard case .number(let answer) = answers[critical.item - 1],
          let from = critical.from, Int(answer) >= from
        else { continue }
        let key = key(word, "item\(critical.item)", place)
        if let count = flags[key], count > 0 {
          flags[key] = count - 1
          continue
        }
        missing.append(
          MissingFlag(
            measure: measure, critical: critical, answer: Int(answer), place: place,
            placeWords: reader.words(for: place)))
      }
    }
    return missing
  }

  private static func key(_ measure: String, _ item: String, _ place: Place) -> String {
    "\(measure) \(item) \(place.packed)"
  }

  /// What is said of it wherever the case is opened.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .missingFlag,
      "\(measure.word) item \(critical.item) (\(critical.label)) was answered with \(answer) of "
        + "\(measure.answers(of: critical.item).upperBound) (\(placeWords)), and the case has no flag for it",
      severity: .warning,
      notes: [
        "Ask directly if nobody has since; `upgrade` in the case opens the flag."
      ])
  }
}

extension Interpreter {
  /// What is said of critical answers of the case that have no flag.
  package var missingFlags: [Diagnostic] { MissingFlag.all(of: book, library).map(\.diagnostic) }
}
