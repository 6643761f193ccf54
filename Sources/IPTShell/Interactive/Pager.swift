import LineEditor

/// Shows a text page by page where it is longer than the screen, and nothing is piped away.
struct Pager {
  var size: Terminal.Size
  /// Whether the terminal can clear a row.
  let clearsRows: Bool
  /// Keys that end it and answer the question behind it, with what they are called.
  var answers: (keys: [Unicode.Scalar], words: String) = ([], "")

  /// The rows that a line takes; the codes of its colours take no room.
  func rows(of line: Substring) -> Int {
    var (rows, column) = (1, 0)
    var code: Substring.UnicodeScalarView.Element?
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" {
        code = scalar
      } else if let previous = code {
        // A code goes from the bracket behind the escape to its first letter.
        let isOpen = previous == "\u{1B}" ? scalar == "[" : !(0x40...0x7E).contains(scalar.value)
        code = isOpen ? (scalar == "[" ? "[" : previous) : nil
      } else {
        let width = max(0, displayWidth(of: scalar))
        // Of a wide character no half stands at the end of a row.
        if column + width > size.columns { (rows, column) = (rows + 1, 0) }
        column += width
      }
    }
    return rows
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

  /// Shows the text; ``keyRows`` says with which keys.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - editor: What reads the keys.
  /// - Returns: How it ended.
  mutating func show(_ text: String, with editor: inout LineEditor) -> Ending {
    let lines = lines(of: text)
    var next = 0
    var room = pageRows
    while true {
      let end = end(ofPageFrom: next, in: lines, room: room)
      Terminal.write(lines[next..<end].map { $0 + "\n" }.joined())
      next = end
      if next == lines.count { return .shown }
      let step = ask(next, of: lines, with: &editor)
      // The window may have another size by now.
      size = Terminal.size() ?? size
      room = pageRows
      switch step {
      case .page: break
      case .line: room = 1
      case .rest: room = .max
      case .back(let first):
        // The page that is seen gives way to the one before.
        if clearsRows { Terminal.write("\u{1B}[H\u{1B}[J") }
        next = first
      case .keys:
        Terminal.write(keyRows.map { $0 + "\n" }.joined())
        room = 0
      case .ended: return .shown
      case .answered(let key): return .answered(key)
      case .left: return .left
      }
    }
  }

  /// The rows of a page; below them stands the question.
  private var pageRows: Int { size.rows - 1 }

  /// Where a page ends that begins with a line; one that is higher than the screen is shown all the same.
  func end(ofPageFrom first: Int, in lines: [Substring], room: Int) -> Int {
    if room == 0 { return first }
    var (end, room) = (first, room)
    while end < lines.count {
      let rows = rows(of: lines[end])
      if rows > room, end > first { break }
      room -= rows
      end += 1
    }
    return end
  }

  /// Where a page begins that ends before a line.
  func start(ofPageTo end: Int, in lines: [Substring]) -> Int {
    var (start, room) = (end, pageRows)
    while start > 0 {
      room -= rows(of: lines[start - 1])
      if room < 0, start < end { break }
      start -= 1
    }
    return start
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
    /// The page that begins with a line before those that are seen.
    case back(Int)
    case keys
    case ended
    case answered(Unicode.Scalar)
    case left
  }

  /// What each key does, in rows that fit the narrowest terminals.
  private var keyRows: [String] {
    [
      "Space: a page", "Enter: a line", "b: a page back", "Up: a line back", "g: the beginning",
      "G: the end", "q: no more of it",
    ] + answers.words.split(separator: ", ").map(String.init)
  }

  /// The row below a page: how much was shown, and as many of the keys as there is room for.
  ///
  /// - Parameters:
  ///   - shown: The lines that were shown.
  ///   - count: All lines.
  ///   - isBehindOthers: Whether there is a page to go back to.
  /// - Returns: The row; on the narrowest terminals the keys alone, of which `?` tells more.
  func question(_ shown: Int, of count: Int, isBehindOthers: Bool) -> String {
    let back = isBehindOthers ? "b: back" : ""
    let (long, short) = ("-- \(shown) of \(count) lines. ", "\(shown)/\(count) ")
    let needed = [(0, "Space: page"), (3, "q: end"), (4, "?: keys"), (5, answers.words)]
    let others = [(1, "Enter: line"), (2, back)]
    return row(long, needed, others) ?? row(short, needed, others)
      ?? row(short, needed.dropLast(), []) ?? truncated("\(short)Space q ?", to: size.columns - 1)
  }

  /// A row with all that is needed and as many others as there is room for, each in its place; nothing
  /// where there is too little room.
  private func row(
    _ head: String, _ needed: [(place: Int, words: String)], _ others: [(place: Int, words: String)]
  ) -> String? {
    func row(_ parts: [(place: Int, words: String)]) -> String? {
      let words = parts.sorted { $0.place < $1.place }.map(\.words).filter { !$0.isEmpty }
      let row = head + words.joined(separator: ", ")
      return row.unicodeScalars.count < size.columns ? row : nil
    }
    return (0...others.count).reversed().lazy.compactMap { row(needed + others.prefix($0)) }.first
  }

  /// What to show next, if anything.
  private func ask(
    _ shown: Int, of lines: [Substring], with editor: inout LineEditor
  ) -> Step {
    let first = start(ofPageTo: shown, in: lines)
    Terminal.write(question(shown, of: lines.count, isBehindOthers: first > 0))
    defer { Terminal.write(clearsRows ? "\r\u{1B}[K" : "\n") }
    while true {
      switch editor.readKey(endingWhenIdle: true) {
      case .scalar(let key) where answers.keys.contains(key): return .answered(key)
      case .scalar(" "), .scalar("f"), .sequence("[6~"): return .page
      case .scalar("\n"), .scalar("\r"), .scalar("j"), .sequence("[B"), .sequence("OB"):
        return .line
      case .scalar("G"), .scalar(">"): return .rest
      case .scalar("b"), .sequence("[5~"):
        if first > 0 { return .back(start(ofPageTo: first, in: lines)) }
      case .scalar("k"), .sequence("[A"), .sequence("OA"):
        if first > 0 { return .back(first - 1) }
      case .scalar("g"), .scalar("<"):
        if first > 0 { return .back(0) }
      case .scalar("?"), .scalar("h"): return .keys
      case .scalar("q"), .scalar("Q"), .sequence(""), .interrupted, .endOfInput, .terminated:
        return .ended
      case .idle: return .left
      default: continue
      }
    }
  }
}
