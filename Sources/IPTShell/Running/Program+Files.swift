import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore

/// The tasks that are about a case file as a file.
extension Program {
  /// Tells all that is wrong with a case file, and what it is.
  func verify(
    _ name: String, _ workbench: Workbench, _ console: Console
  ) throws(Complaint) -> Int32 {
    let folder = try folder(workbench)
    let (bytes, path) = try folder.bytes(of: name)
    let report = inspector(workbench).inspect(bytes, name: path)
    let source = Source(bytes, name: path)
    say(report.damage.told, of: source, console, omitted: report.damage.omitted)
    say(report.remarks, of: source, console)
    let isLater = report.damage.told.contains { $0.code == .newerCaseFile }
    // If the rest is proved by the chain, it was the first line that was damaged.
    if isLater, ((try? salvage(workbench).salvage(bytes, name: path))?.kept ?? 0) == 0 {
      console.show([.document(.paragraph("Nothing is known to be wrong with it; it was not read."))]
      )
      return ExitStatus.badData
    }
    guard let book = report.book else {
      let older = olderChanges(of: name, folder, workbench)
      console.show([.document(Self.damaged(path, name, report, older: older, bytes, workbench))])
      return ExitStatus.badData
    }
    console.show([.document(Self.whole(path, book, olderChanges(of: name, folder, workbench)))])
    return ExitStatus.done
  }

  /// Writes what a case file proves into a new one, and lists what is left out.
  func recover(
    _ name: String, to new: String, isOlder: Bool, _ workbench: Workbench, _ console: Console
  ) throws(Complaint) -> Int32 {
    let folder = try folder(workbench)
    let (bytes, path) = try folder.bytes(of: name, isOlder: isOlder)
    let result: CaseFileSalvage.Result
    do throws(Failure) {
      result = try salvage(workbench).salvage(bytes, name: path)
    } catch {
      var diagnostics = error.diagnostics.map(\.withoutPlace)
      if !isOlder, let older = olderChanges(of: name, folder, workbench), !diagnostics.isEmpty {
        diagnostics[0].notes.append(Self.olderHolds(older, name))
      }
      // A later program's file is not damaged, and nothing of it is left out.
      if diagnostics.first?.code == .nothingRecovered {
        console.show(Self.told(lost: salvage(workbench).unproved(bytes)).map { .line($0) })
      }
      throw Complaint(diagnostics, status: ExitStatus.badData)
    }
    let open = try folder.create(new, book: result.book)
    console.say("made \(open.path)")
    if let unconfirmed = open.lastOutcome?.unconfirmed {
      console.say([
        Diagnostic(.notDurable, Complaint.sentence(unconfirmed), severity: .warning)
      ])
    }
    console.say(
      MissingFlag.all(of: result.book, workbench.library).map(\.diagnostic))
    var lines = ["\(ScriptRuns.counted(result.kept, "change")) saved; \(path) is as it was"]
    for number in result.mended {
      lines.append("line \(number): one bit had turned, and is mended")
    }
    lines += result.left.filter(\.isTwin).map { "line \($0.number): the same as one that is saved" }
    let unknown = result.left.filter { !$0.isTwin && $0.isProved }
    if !unknown.isEmpty {
      lines.append(
        "left out, though the chain proves it; the first line is no change that this program knows, "
          + "and a later iptsh may have written it:")
      lines += unknown.map { "  line \($0.number): \($0.text)" }
    }
    let lost = result.left.filter { !$0.isTwin && !$0.isProved }
    lines += Self.told(lost: lost)
    if !isOlder, !lost.isEmpty, let older = olderChanges(of: name, folder, workbench),
      older > result.kept
    {
      lines.append(Self.olderHolds(older, name))
    }
    console.show(lines.map { .line($0) })
    return ExitStatus.done
  }

  /// What is left out of a case, line by line, so that whoever knows the case can enter it again.
  private static func told(lost: [CaseFileSalvage.Left]) -> [String] {
    if lost.isEmpty { return [] }
    return ["left out, for the chain does not prove it; read it before you enter it again:"]
      + lost.map { "  line \($0.number): \($0.text)" }
  }

  private func inspector(_ workbench: Workbench) -> CaseFileInspector {
    CaseFileInspector(schema: workbench.schema, library: workbench.library) { Digest.sha256($0) }
  }

  private func salvage(_ workbench: Workbench) -> CaseFileSalvage {
    CaseFileSalvage(schema: workbench.schema, library: workbench.library) { Digest.sha256($0) }
  }

  /// How many changes the older generation holds that are proved; nothing if there are none.
  private func olderChanges(
    of name: String, _ folder: CaseFolder, _ workbench: Workbench
  ) -> Int? {
    guard let (bytes, path) = try? folder.bytes(of: name, isOlder: true) else { return nil }
    return (try? salvage(workbench).salvage(bytes, name: path))?.kept
  }

  private static func olderHolds(_ count: Int, _ name: String) -> String {
    "The older generation holds \(ScriptRuns.counted(count, "change")): "
      + "iptsh recover \(name) --older -o NEW"
  }

  /// The place of a finding goes into the JSON; in a text the line is named, since an excerpt would
  /// be a client's words.
  private func say(
    _ diagnostics: [Diagnostic], of source: Source, _ console: Console, omitted: Int = 0
  ) {
    console.say(
      writesJSON ? diagnostics : diagnostics.map(\.withoutPlace), of: source, omitted: omitted)
  }

  // MARK: What a file is

  private static func whole(_ path: String, _ book: Casebook, _ older: Int?) -> Document {
    let reader = CaseReader(book)
    let log = book.log
    var rows: [Document.Definition] = [.init("file", path), .init("format", "casefile 1")]
    if let library = reader.single("library") {
      rows.append(
        .init(
          "library",
          DisplayText.text(reader.field("name", of: library)) + " "
            + DisplayText.text(reader.field("version", of: library))))
    }
    rows.append(
      .init(
        "holds",
        "\(ScriptRuns.counted(log.changes.count, "change")) in \(log.entries.count) entries"))
    if let first = log.entries.first, let last = log.entries.last {
      rows.append(.init("from", Self.text(first.time)))
      rows.append(.init("to", Self.text(last.time)))
      var authors: [String] = []
      for entry in log.entries {
        let author = log.texts.string(at: entry.author)
        if !authors.contains(author) { authors.append(author) }
      }
      rows.append(.init("by", authors.joined(separator: ", ")))
    }
    if let older {
      rows.append(.init("older", "\(path)~, \(ScriptRuns.counted(older, "change"))"))
    }
    return Document([.paragraph("The case file is whole."), .definitions(rows)])
  }

  private static func damaged(
    _ path: String, _ name: String, _ report: CaseFileInspector.Report, older: Int?,
    _ bytes: [UInt8], _ workbench: Workbench
  ) -> Document {
    let salvage = CaseFileSalvage(schema: workbench.schema, library: workbench.library) {
      Digest.sha256($0)
    }
    let saved = (try? salvage.salvage(bytes, name: path))?.kept ?? 0
    var rows: [Document.Definition] = [.init("file", path)]
    if saved > 0 {
      rows.append(
        .init(
          "proved",
          "\(ScriptRuns.counted(saved, "change")) of \(report.lines): iptsh recover \(name) -o NEW")
      )
    }
    if let older {
      rows.append(
        .init(
          "older",
          "\(ScriptRuns.counted(older, "change")): iptsh recover \(name) --older -o NEW"))
    }
    if rows.count == 1 {
      rows.append(
        .init(
          "proved",
          "nothing, for its first change is damaged; look for a copy of the file elsewhere, or read what "
            + "stands there: iptsh recover \(name) -o NEW"))
    }
    let lines = "\(ScriptRuns.counted(report.unknown, "line"))"
    let what =
      report.mayBeOfLaterProgram
      ? "Chain and digest fit, but this program does not know \(lines) of the case file. A later iptsh may "
        + "have written it; open it with that one."
      : "The case file is damaged. Nothing was changed in it."
    return Document([.paragraph(what), .definitions(rows)])
  }

  private static func text(_ time: Timestamp) -> String {
    var text: [UInt8] = []
    CanonicalText.timestamp(time, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension Diagnostic {
  /// The same without an excerpt of the text it is about.
  var withoutPlace: Diagnostic {
    Diagnostic(
      code, message, severity: severity, notes: (label.isEmpty ? [] : [label]) + notes)
  }
}
