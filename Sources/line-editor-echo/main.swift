// Echoes each line the editor reads, with its controls visible: `got: a\nb`.
//
// `busy` runs until Ctrl-C, `patient` until something is typed behind it, `later` wakes the editor from
// another thread, `faulty` comes back with remedies, `key` waits for one key, `quit` ends.
//
// --no-paint leaves the drawing to libedit, --decorate paints colours, suggestions, hint and note,
// --idle ends each reading after a second.

import Glibc
import LineEditor

private let words = ["add", "ask", "relation", "remove", "remind"]
private let names = ["mother", "mother in law", "Émile", "日本の友"]

private func complete(_ text: String, _ cursor: Int) -> Completion {
  let before = Array(text.unicodeScalars.prefix(cursor))
  let quotes = before.indices.filter { before[$0] == "\"" }
  let isQuoted = !quotes.count.isMultiple(of: 2)
  let start = isQuoted ? quotes.last : before.lastIndex(of: " ")
  let from = start.map { $0 + 1 } ?? 0
  let partial = before[from...]
  let found = (isQuoted ? names : words).filter { $0.unicodeScalars.starts(with: partial) }
  return Completion(
    replaceFrom: from,
    candidates: found.map { CompletionCandidate($0, note: isQuoted ? "a name" : "") },
    closing: isQuoted ? "\" " : " ")
}

private func expected(_ text: String, _ cursor: Int, _ space: Terminal.Size) -> [String]? {
  let quotes = text.unicodeScalars.prefix(cursor).count { $0 == "\"" }
  return quotes.isMultiple(of: 2) ? ["next: a word", "next: \"a name\""] : nil
}

private func isIncomplete(_ text: String) -> Bool {
  text.count { $0 == "{" } > text.count { $0 == "}" }
}

/// Colours words and texts, and shows something in every place around the line.
private func decorate(_ text: String, _ cursor: Int, _ columns: Int) -> LineDecoration {
  var decoration = LineDecoration()
  let scalars = Array(text.unicodeScalars)
  var start = 0
  while start < scalars.count {
    let isQuoted = scalars[start] == "\""
    let end =
      scalars[(start + 1)...].firstIndex(of: isQuoted ? "\"" : " ").map { $0 + 1 } ?? scalars.count
    decoration.runs.append(.init(start..<end, isQuoted ? "32" : start == 0 ? "1;34" : "4;31"))
    start = end
  }
  decoration.hint = text.isEmpty ? "" : "\(scalars.count) characters, the cursor at \(cursor)"
  decoration.note = "note"
  let found = complete(text, cursor)
  if let only = found.candidates.first, found.candidates.count == 1 {
    let typed = scalars.count - found.replaceFrom
    decoration.suggestion = String(only.text.unicodeScalars.dropFirst(typed))
  }
  return decoration
}

private func visible(_ text: String) -> String {
  text.unicodeScalars.map { $0.value < 0x20 ? $0.escaped(asASCII: true) : String(Character($0)) }
    .joined()
}

private func spelled(_ key: KeyPress) -> String {
  switch key {
  case .idle: "idle"
  case .scalar(let scalar): visible(String(Character(scalar)))
  case .sequence(let sequence): "escape \(sequence)"
  case .interrupted: "interrupted"
  case .endOfInput: "end"
  case .terminated(let number): "terminated \(number)"
  }
}

private func run() -> Int32 {
  var setup = EditorSetup(program: "line-editor-echo")
  setup.history = ["first of history", "second of history"]
  setup.complete = complete
  setup.expected = expected
  setup.isIncomplete = isIncomplete
  setup.messages = { ["a message"] }
  setup.paints = !CommandLine.arguments.contains("--no-paint")
  if CommandLine.arguments.contains("--decorate") {
    setup.decorate = decorate
  } else {
    setup.suggests = { false }
  }
  if CommandLine.arguments.contains("--idle") { setup.idleLimit = { 1 } }
  guard var editor = LineEditor(setup) else { return 1 }
  let prompt = Prompt([Prompt.Part("ipt", style: "1;34"), Prompt.Part("> ")])
  var draft: Draft?
  while true {
    let result = editor.read(prompt: prompt, draft: draft)
    draft = nil
    switch result {
    case .line("quit"): return 0
    case .line("busy"):
      Terminal.write("busy\n")
      while !Interrupts.isPending {}
      Terminal.write("stopped\n")
    case .line("patient"):
      Terminal.write("patient\n")
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&input, 1, -1)
      Terminal.write("done\n")
    case .line("later"):
      editor.waker.wake()
    case .line("faulty"):
      draft = Draft(
        "add relatoin x", cursor: 4,
        remedies: [
          .init("add relation x", note: "relation"),
          .init("ask … of …", note: "a template", hasHoles: true),
        ])
    case .line("key"): Terminal.write("key: \(spelled(editor.readKey()))\n")
    case .line("forget"): editor.removeHistory { $0.contains("history") }
    case .pasted(let text, _): Terminal.write("pasted: \(visible(text))\n")
    case .handedOff(let text):
      switch EditorProgram.edit(text) {
      case .edited(let text): draft = Draft(text, isKept: true)
      case .failed(let reason): Terminal.write("\(reason)\n")
      }
    case .idle(let text, let cursor): Terminal.write("idle: \(visible(text)) \(cursor)\n")
    case .line(let line):
      editor.addHistory(line)
      Terminal.write("got: \(visible(line))\n")
    case .interrupted(let text):
      Terminal.write("interrupted\n")
      if text.contains("\n"), !editor.remembers(text) {
        editor.addHistory(text)
        Terminal.write("kept: \(visible(text))\n")
      }
    case .endOfInput:
      Terminal.write("end of input\n")
      return 0
    case .terminated(let signal):
      Terminal.write("terminated \(signal)\n")
      return 128 + signal
    case .failed(let number):
      Terminal.write("failed \(number)\n")
      return 1
    }
  }
}

private let status = run()
exit(status)
