import IPTDocument
import IPTEngine
import IPTLanguage
import LineEditor

/// Colours, hint and suggestion of a line, from what the language says of it.
struct LinePainting {
  let completer: Completer
  let settings: ShellSettings
  /// What stands before the line without being shown, as in an answer to a question.
  let prefix: String
  /// What the hint says of a line that cannot be read, where it answers a question.
  var form: String?
  /// Cells of the terminal, and how wide a text is on it.
  var width = 80
  var measure = TextWidth.builtIn

  /// A longer line is not read again at every key.
  private static let longest = 4096

  /// The decoration of an answer that is no part of the language, or whole.
  func answer(_ hint: String) -> LineDecoration {
    var decoration = plain
    if settings.isOn("hints") { decoration.hint = hint }
    return decoration
  }

  /// The looks of what stands around the line.
  private var plain: LineDecoration {
    var decoration = LineDecoration()
    let isColoured = settings.isOn("color")
    decoration.quietStyle = isColoured ? "90" : "2"
    decoration.noteStyle = isColoured ? "1;33" : "1"
    return decoration
  }

  /// The decoration of a line.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - cursor: Offset of the cursor, in scalars.
  /// - Returns: What is painted.
  func decoration(_ text: String, cursor: Int) -> LineDecoration {
    var decoration = plain
    let isColoured = settings.isOn("color")
    guard text.utf8.count <= Self.longest, text.utf8.contains(where: { $0 != 0x20 }) else {
      return decoration
    }
    let whole = prefix + text
    let offset = prefix.unicodeScalars.count
    let bytes = prefix.utf8.count + Self.bytes(of: text, scalars: cursor)
    let marks = completer.marks(of: whole, cursor: bytes)
    let scalars = ScalarOffsets(whole)
    decoration.runs = marks.stretches.compactMap { stretch in
      let range = scalars[stretch.range.lowerBound]..<scalars[stretch.range.upperBound]
      guard range.lowerBound >= offset else { return nil }
      return .init(
        range.lowerBound - offset..<range.upperBound - offset,
        Palette.style(of: stretch.mark, isColoured: isColoured))
    }
    let fault = marks.faults.first
    let asksHint = settings.isOn("hints")
    let asksSuggestion = settings.isOn("suggestions") && cursor == text.unicodeScalars.count
    if asksHint, let fault { decoration.hint = form ?? "\(fault.code.id) \(fault.message)" }
    guard asksSuggestion || asksHint && fault == nil else { return decoration }
    let look = completer.look(at: whole, cursor: cursor + offset)
    if asksHint, fault == nil {
      decoration.hint = completer.hint(look, width: width, measure: measure)
    }
    if asksSuggestion {
      decoration.suggestion = continuation(of: whole, cursor: cursor + offset, look.result)
    }
    return decoration
  }

  /// What the word at the cursor goes on with, if that is certain.
  private func continuation(
    of text: String, cursor: Int, _ found: Completer.Result
  ) -> String {
    // What would be refused is for Tab, which says why.
    let candidates = found.candidates.filter { !$0.isRefused }
    guard found.replaceFrom < cursor, let first = candidates.first else { return "" }
    let typed = text.unicodeScalars.dropFirst(found.replaceFrom)
    let shared =
      (found.omitted > 0 ? found.shared ?? "" : commonPrefix(of: candidates.map(\.text)))
      .unicodeScalars
    // Quotes and other letters than those typed are for Tab to put in.
    guard shared.starts(with: typed), shared.count > typed.count else { return "" }
    let rest = String(Substring(shared.dropFirst(typed.count)))
    return candidates.count == 1 && first.text == String(typed) ? "" : rest
  }

  private static func bytes(of text: String, scalars: Int) -> Int {
    text.unicodeScalars.prefix(scalars).reduce(0) { $0 + UTF8.width($1) }
  }
}

/// From offsets in bytes to offsets in scalars.
private struct ScalarOffsets {
  private var offsets: [Int] = []

  init(_ text: String) {
    offsets.reserveCapacity(text.utf8.count + 1)
    var count = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { count += 1 }
      offsets.append(count - 1)
    }
    offsets.append(count)
  }

  subscript(_ byte: Int) -> Int { offsets[min(max(0, byte), offsets.count - 1)] }
}

/// The looks of the parts of a line; each has a sign beside its colour.
enum Palette {
  /// Numbers of an SGR sequence.
  ///
  /// - Parameters:
  ///   - mark: What the part is.
  ///   - isColoured: Whether there is colour beside the sign.
  /// - Returns: The numbers, parted by semicolons; empty for a plain look.
  static func style(of mark: LineMarks.Mark, isColoured: Bool) -> String {
    let (sign, colour) =
      switch mark {
      case .keyword: ("1", "34")
      // Where it stands and that it is not bold are the signs of a value: a keyword is bold. Quotes are
      // the sign of a text, digits that of a number; another would say nothing more.
      case .value: ("", "36")
      case .text: ("", "32")
      case .number: ("", "33")
      case .comment: ("3", "90")
      case .unknown: ("4", "31")
      // Not wrong in itself: it keeps the colour of a name and is underlined.
      case .stranger: ("3;4", "32")
      case .fault: ("4;1", "31")
      }
    if !isColoured { return sign }
    return sign.isEmpty ? colour : "\(sign);\(colour)"
  }
}
