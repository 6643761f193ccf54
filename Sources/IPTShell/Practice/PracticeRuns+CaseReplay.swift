import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTReports

extension PracticeRuns {
  /// Steps through the history of a case: each entry, and what it changed.
  func replay(_ open: OpenCase, _ request: ReplayRequest) throws(Complaint) -> Int32 {
    guard request.check == nil, request.recording == nil else {
      throw Complaint(
        .noRolePlay, "a case is replayed entry by entry; `--check` and `--record` take an attempt",
        status: ExitStatus.usage)
    }
    let book = open.book
    var parts: [Replayed] = []
    // What an entry changed is indented.
    var style = console.style
    style.width = max(style.width - 2, 20)
    var before = CaseReader(book.asRecorded(entries: 0))
    for number in book.log.entries.indices {
      let entry = book.log.entries[number]
      let after = CaseReader(book.asRecorded(entries: number + 1))
      var time: [UInt8] = []
      CanonicalText.timestamp(entry.time, into: &time)
      let head =
        "@\(number + 1)  \(String(decoding: time, as: UTF8.self))  "
        + book.log.texts.string(at: entry.author)
      let difference = CaseDifference(before, after)
      let body =
        difference.isEmpty
        ? "Nothing changed.\n" : TextRenderer(style).render(difference.document())
      let lines = body.split(separator: "\n").map { "  \($0)" }
      parts.append(
        Replayed(lines: [VisibleText.lines(head)] + lines + [""], marker: nil, isDrawn: true))
      before = after
    }
    if parts.isEmpty { console.say("Nothing was entered yet.") }
    try show(parts, request)
    let open = CaseReader(book).reminders()
    console.remind(open)
    return open.isEmpty ? ExitStatus.done : ExitStatus.openFlag
  }
}
