import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTReports
import LineEditor

/// What is said after a line that changed the case: each change in one line.
struct Answers {
  /// More are only counted.
  private static let most = 6

  /// Of a longer answer the beginning is enough: what was typed is still on the screen, and `show` has it whole.
  private static let longest = 240

  let isInWords: Bool

  private static func shortened(_ answer: String) -> String {
    answer.count <= longest ? answer : answer.prefix(longest - 1) + "…"
  }

  /// The lines for the changes from one on.
  func lines(_ interpreter: borrowing Interpreter, from first: Int) -> [String] {
    if !interpreter.confirmations.isEmpty {
      return interpreter.confirmations.map { VisibleText.lines($0) }
    }
    let log = interpreter.book.log
    let printer = ChangePrinter(schema: interpreter.schema, log: log)
    let positions = first..<min(log.changes.count, first + Self.most)
    // What is taken back was entered before; only then has the log to be gone through.
    let sentences =
      log.changes[positions].allSatisfy(\.operation.isOfRecord)
      ? ChangeSentence(interpreter.reader) : ChangeSentence(interpreter.reader, of: positions)
    var lines = positions.map { position in
      let stamp = "@\(log.changes[position].entry) "
      if isInWords { return Self.shortened(VisibleText.lines(stamp + sentences.text(position))) }
      var text = Array(stamp.utf8)
      printer.print(position, into: &text)
      return VisibleText.lines(String(decoding: text, as: UTF8.self))
    }
    let more = log.changes.count - positions.upperBound
    if more > 0 { lines.append("… and \(more) more") }
    return lines
  }
}

/// What the shell did not do of what a line asked for.
struct Refusal {
  /// The word of the line that is to blame.
  let word: String
  /// What was perhaps meant.
  let meant: String?
}

/// The line that comes back after a mistake, and what mends it.
enum Mending {
  /// Works out the line that comes back after faults.
  ///
  /// - Parameters:
  ///   - source: The line as it ran.
  ///   - diagnostics: What was wrong, in order.
  ///   - style: The look of what was wrong.
  ///   - goesOn: Whether a word that ends at a byte is the beginning of others, which Tab can list.
  /// - Returns: The draft; nothing where no place in the line is to blame.
  static func draft(
    of source: Source, _ diagnostics: [Diagnostic], style: String = "",
    goesOn: (Int) -> Bool = { _ in false }
  ) -> Draft? {
    let own = diagnostics.filter { diagnostic in
      diagnostic.severity == .error && diagnostic.source == nil
        && (diagnostic.range ?? diagnostic.fix?.range) != nil
    }
    // The cursor stands where Tab does something, so that hint and cursor speak of one mistake.
    guard let first = own.first(where: { $0.fix != nil || $0.guess != nil }) ?? own.first,
      let range = first.range ?? first.fix?.range
    else { return nil }
    let text = source.text(0..<source.count)
    let whole = trimmed(source)
    var remedies: [Draft.Remedy] = []
    let fixes = own.compactMap { $0.fix ?? $0.guess }
    let plain = fixes.filter { !$0.isTemplate }
    if plain.count > 1, let all = applied(plain, to: source) {
      remedies.append(
        .init(all, note: "all \(plain.count) mended: \(changed(in: all, from: text))"))
    } else {
      for fix in fixes {
        guard let mended = applied([fix], to: source), mended.contains(where: { !$0.isWhitespace })
        else { continue }
        if remedies.contains(where: { $0.text == mended }) { continue }
        remedies.append(
          .init(mended, note: changed(in: mended, from: text), hasHoles: fix.isTemplate))
      }
    }
    // A statement that was right and refused is not to be mended: another one has to come first.
    let isRefused = first.code != .unknownStatement && first.code != .readOnly
    if isRefused, own.allSatisfy({ $0.fix.map { $0.range == whole } ?? false }), !remedies.isEmpty {
      return Draft("", remedies: remedies)
    }
    if isRefused, range == whole, remedies.isEmpty { return nil }
    func offset(_ byte: Int) -> Int {
      source.text(0..<min(byte, source.count)).unicodeScalars.count
    }
    let isBeginning = remedies.isEmpty && goesOn(range.upperBound)
    // An empty text wants words between its quotes.
    let isEmptyText = source.text(range) == "\"\""
    let isWhole = first.code == .readOnly
    var draft = Draft(
      text,
      cursor: offset(
        isEmptyText
          ? range.lowerBound + 1 : isBeginning || isWhole ? range.upperBound : range.lowerBound),
      remedies: remedies)
    if isWhole {
      draft.note = first.message
    } else {
      draft.runs = own.compactMap(\.range).filter { !$0.isEmpty }.map {
        .init(offset($0.lowerBound)..<offset($0.upperBound), style)
      }
      // Of several mistakes the row below would tell of another one.
      if own.count > 1 { draft.note = first.notes.first ?? first.message }
    }
    return draft
  }

  /// The line that comes back after the shell refused what it asks for, the cursor on the word to blame.
  static func draft(of line: String, refused: Refusal) -> Draft? {
    guard !line.contains("\n"), !line.allSatisfy(\.isWhitespace) else { return nil }
    let (scalars, word) = (Array(line.unicodeScalars), Array(refused.word.unicodeScalars))
    let start = (0...max(0, scalars.count - word.count)).last {
      !word.isEmpty && scalars[$0...].starts(with: word)
    }
    guard let start else { return Draft(line) }
    var remedies: [Draft.Remedy] = []
    if let meant = refused.meant {
      var view = String.UnicodeScalarView(scalars[..<start])
      view.append(contentsOf: meant.unicodeScalars)
      view.append(contentsOf: scalars[(start + word.count)...])
      remedies.append(.init(String(view), note: String(view)))
    }
    return Draft(line, cursor: start, remedies: remedies)
  }

  /// What changed in a text of several lines, for a row of the screen: the lines that are other than
  /// they were, with a sign where they end.
  private static func changed(in mended: String, from text: String) -> String {
    var (new, old) = (lines(of: mended)[...], lines(of: text)[...])
    while new.count > 1, let first = new.first, first == old.first {
      new.removeFirst()
      old.removeFirst()
    }
    while new.count > 1, let last = new.last, last == old.last {
      new.removeLast()
      old.removeLast()
    }
    return new.joined(separator: " ⏎ ")
  }

  private static func lines(of text: String) -> [Substring] {
    text.split { $0.isNewline }.map { line in
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return line[..<end].drop { $0 == " " }
    }
  }

  /// The bytes of the line without blanks at its ends.
  private static func trimmed(_ source: Source) -> Range<Int> {
    let bytes = source.bytes[..<source.count]
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? 0
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? 0
    return start..<max(start, end)
  }

  /// The line with changes made to it; nothing if two of them meet.
  private static func applied(_ fixes: [Diagnostic.Fix], to source: Source) -> String? {
    var result = ""
    var end = 0
    for fix in fixes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard fix.range.lowerBound >= end, fix.range.upperBound <= source.count else { return nil }
      result += source.text(end..<fix.range.lowerBound) + fix.replacement
      end = fix.range.upperBound
    }
    return result + source.text(end..<source.count)
  }
}
