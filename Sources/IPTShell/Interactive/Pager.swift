import LineEditor

/// Shows a text page by page where it is longer than the screen, and nothing is piped away.
struct Pager {
  var size: Terminal.Size
  /// Whether the terminal can clear a row.
  let clearsRows: Bool
  /// Keys that end it and answer the question behind it, with what they are called.
  var answers: (keys: [Unicode.Scalar], words: String) = ([], "")

  /// The rows that a line takes; the codes of its colours take no room.
  private func rows(of line: Substring) -> Int {
    var width = 0
    var code: Substring.UnicodeScalarView.Element?
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" {
        code = scalar
      } else if let previous = code {
        // A code goes from the bracket behind the escape to its first letter.
        let isOpen = previous == "\u{1B}" ? scalar == "[" : !(0x40...0x7E).contains(scalar.value)
        code = isOpen ? (scalar == "[" ? "[" : previous) : nil
      } else {
        width += max(0, displayWidth(of: scalar))
      }
    }
    return max(1, (width + size.columns - 1) / max(size.columns, 1))
  }

  /// Whether a text fits with the prompt below it.
  func fits(_ text: String) -> Bool {
    if text.utf8.count(where: { $0 == 0x0A }) > size.rows - 2 { return false }
    return lines(of: text).reduce(0) { $0 + rows(of: $1) } <= size.rows - 2
  }

  private func lines(of text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Shows the text; Space shows a page, Enter a line, `q` ends it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - editor: What reads the keys.
  /// - Returns: How it ended.
  mutating func show(_ text: String, with editor: inout LineEditor) -> Ending {
    let lines = lines(of: text)
    var next = 0
    var room = size.rows - 1
    while next < lines.count {
      var page = ""
      while next < lines.count {
        let rows = rows(of: lines[next])
        // A line higher than the screen is shown all the same.
        if rows > room, !page.isEmpty || room < size.rows - 1 { break }
        page += lines[next] + "\n"
        room -= rows
        next += 1
      }
      Terminal.write(page)
      if next == lines.count { return .shown }
      let step = ask(next, of: lines.count, with: &editor)
      // The window may have another size by now.
      size = Terminal.size() ?? size
      switch step {
      case .page: room = size.rows - 1
      case .line: room = 1
      case .rest: room = .max
      case .ended: return .shown
      case .answered(let key): return .answered(key)
      case .left: return .left
      }
    }
    return .shown
  }

  /// How the showing came to its end.
  enum Ending {
    /// All was shown, or as much as somebody wanted to see.
    case shown
    /// The question behind the text was answered before.
    case answered(Unicode.Scalar)
    /// The text was left lying for as long as the screen may show a client's words.
    case left
  }

  private enum Step {
    case page, line, rest
    case ended
    case answered(Unicode.Scalar)
    case left
  }

  /// What to show next, if anything.
  private func ask(_ shown: Int, of count: Int, with editor: inout LineEditor) -> Step {
    let more = answers.words.isEmpty ? "" : ", \(answers.words)"
    let question = "-- \(shown) of \(count) lines. Space: page, Enter: line, q: end\(more)"
    Terminal.write(truncated(question, to: size.columns - 1))
    defer { Terminal.write(clearsRows ? "\r\u{1B}[K" : "\n") }
    while true {
      switch editor.readKey(endingWhenIdle: true) {
      case .scalar(" "), .sequence("[6~"): return .page
      case .scalar("\n"), .scalar("\r"), .sequence("[B"), .sequence("OB"): return .line
      case .scalar("G"), .scalar(">"): return .rest
      case .scalar("q"), .scalar("Q"), .sequence(""), .interrupted, .endOfInput, .terminated:
        return .ended
      case .idle: return .left
      case .scalar(let key) where answers.keys.contains(key): return .answered(key)
      default: continue
      }
    }
  }
}
