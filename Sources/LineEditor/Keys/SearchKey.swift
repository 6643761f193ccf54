import CLineEditor

/// Ctrl-R: searches the history while one types, the pattern standing in the prompt.
///
/// Ctrl-R goes on to older lines, Ctrl-S back to newer ones, Ctrl-G gives up; Enter runs what is
/// found, and where nothing is, or in vi's search, it runs nothing; every other command keeps what is
/// found in the line and does what it always does.
func searchKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let screen = unsafe LineScreen(editor, context)
  let reader = unsafe KeyReader(editor, context)
  let buffer = unsafe EditBuffer(editor)
  let before = (prompt: context.prompt, text: buffer.text, cursor: buffer.cursor)
  var search = HistorySearch(lines: context.history.lines)
  // In vi's command mode the line that is found is only fetched.
  let isFetching = key == 0x2F || key == 0x3F
  defer { context.searchHint = nil }
  while true {
    let runs = !isFetching && !search.hasFailed && search.match != nil
    context.searchHint =
      "Enter: \(runs ? "run" : "keep"), Ctrl-R: older, Ctrl-S: newer, Ctrl-G: back"
    let found = search.match.map { (Array($0.text.unicodeScalars), $0.offset) }
    let (text, cursor) = found ?? (before.text, before.cursor)
    screen.show(text, cursor: cursor, prompt: searchPrompt(of: search))
    guard let scalar = reader.next() else {
      context.prompt = before.prompt
      // What was found stands in the history; what the search began with stands nowhere else.
      if case .interrupted = context.outcome {
        context.outcome = .interrupted(String(scalars: before.text))
      }
      context.unfinished = String(scalars: before.text)
      return UInt8(CC_EOF)
    }
    switch scalar {
    case "\u{12}": search.findOlder()
    case "\u{13}": search.findNewer()
    case "\u{08}", "\u{7F}": search.removeLast()
    case "\u{07}":
      screen.show(before.text, cursor: before.cursor, prompt: before.prompt)
      return UInt8(CC_NORM)
    case "\r" where !runs, "\n" where !runs:
      screen.show(text, cursor: cursor, prompt: before.prompt)
      return UInt8(CC_NORM)
    case _ where scalar.value < 0x20:
      screen.show(text, cursor: cursor, prompt: before.prompt)
      context.keys.insert(scalar, at: 0)
      return UInt8(CC_NORM)
    default: search.append(scalar)
    }
  }
}

private func searchPrompt(of search: HistorySearch) -> Prompt {
  let title = search.hasFailed ? "(not found) " : "(search) "
  return Prompt([Prompt.Part(title), Prompt.Part(String(scalars: search.pattern) + ": ")])
}
