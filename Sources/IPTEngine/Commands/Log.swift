import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  /// Shows what was entered.
  static let log = Command(
    "log", .view, summary: "Shows what was entered, the latest last.",
    details: "What was taken back stays in the log and is marked.",
    examples: [.init("log limit 5")],
    arguments: { builder in
      var limit = ValueShape(.integer)
      limit.least = 1
      return [
        Clause(
          "limit", limit, help: "Shows so many changes; 20 unless given.",
          expects: "a whole number", owner: Owner.limit),
        builder.format(),
      ]
    }
  ) { (interpreter, statement) throws(Failure) in
    interpreter.showLog(statement)
  }
}

extension Interpreter {
  fileprivate mutating func showLog(_ statement: Statement) {
    let log = book.log
    let limit = statement.integer(Owner.limit) ?? 20
    let printer = ChangePrinter(schema: schema, log: log)
    var table = Table(columns: [.init("change"), .init("time"), .init("by"), .init("statement")])
    let first = max(0, log.changes.count - limit)
    for position in first..<log.changes.count {
      let entry = Int(log.changes[position].entry)
      let stamp = log.entries[entry - 1]
      var time: [UInt8] = []
      CanonicalText.timestamp(stamp.time, into: &time)
      var text: [UInt8] = []
      printer.print(position, into: &text)
      let isSplit = log.changeRange(ofEntry: entry).count > 1
      table.rows.append([
        "@\(entry)" + (isSplit ? ".\(log.part(of: position))" : ""),
        String(decoding: time, as: UTF8.self), log.texts.string(at: stamp.author),
        String(decoding: text, as: UTF8.self) + (book.isLive(entry) ? "" : "  (taken back)"),
      ])
    }
    if log.changes.isEmpty {
      outputs.append(.document(.paragraph("Nothing is entered yet.")))
      return
    }
    var blocks: [Document.Block] = []
    if first > 0 {
      blocks.append(.paragraph("The last \(limit) of \(log.changes.count) changes."))
    }
    show(table, blocks: blocks, kind: "log", statement)
  }
}
