package import IPTLanguage
package import IPTModel

/// Looks through a case file for all that is wrong with it, and for what ought to be known beside.
package struct CaseFileInspector {
  private let schema: Schema
  private let library: Library
  private let digest: DigestFunction

  /// What was found.
  package struct Report {
    /// What is wrong with the bytes, in the order of the lines; empty if the file is whole.
    package var damage = DiagnosticList()
    /// What is no damage: changes that found no record, flags that the file lacks.
    package var remarks: [Diagnostic] = []
    /// How many lines ought to be changes.
    package var lines = 0
    /// How many of them the chain proves and this program does not know.
    package var unknown = 0
    /// Whether nothing else is wrong: a later program may have written the file.
    package var mayBeOfLaterProgram: Bool { unknown > 0 && unknown == damage.count }
    /// The case, if the file is whole.
    package var book: Casebook?
  }

  package init(schema: Schema, library: Library, digest: @escaping DigestFunction) {
    self.schema = schema
    self.library = library
    self.digest = digest
  }

  /// Looks through the bytes of a file.
  package func inspect(_ bytes: [UInt8], name: String) -> Report {
    let reader = CaseFileReader(schema: schema, library: library, digest: digest)
    var report = Report()
    let lines = CaseFileLines(bytes)
    report.lines = lines.changes.count
    do throws(Failure) {
      report.book = try reader.read(bytes, name: name)
    } catch {
      look(through: bytes, lines, reader, name, &report)
      // Whatever keeps a file from being read is told, also if no look at the lines shows it.
      if report.damage.isEmpty {
        report.damage.append(contentsOf: Self.bare(error.diagnostics, of: name))
      }
    }
    if let book = report.book { report.remarks = remarks(on: book, lines) }
    return report
  }

  // MARK: Damage

  private func look(
    through bytes: [UInt8], _ lines: CaseFileLines, _ reader: CaseFileReader, _ name: String,
    _ report: inout Report
  ) {
    do throws(Failure) {
      try reader.checkFirstLine(of: bytes, name)
    } catch {
      report.damage.append(contentsOf: Self.bare(error.diagnostics, of: name))
      // Nothing behind such a first line could be judged.
      let code = error.diagnostics.first?.code
      if code == .newerCaseFile || code == .otherLineEnds || lines.changes.isEmpty { return }
    }
    look(at: bytes, lines, &report)
    guard !lines.isTorn, let end = lines.end, end.count > "end @".utf8.count else {
      return report.damage.append(
        contentsOf: Self.bare(reader.cutShort(bytes, name).diagnostics, of: name))
    }
    let words = String(decoding: bytes[end], as: UTF8.self).split(separator: " ")
    if words.count == 6, let count = Int(words[3]), count != lines.changes.count {
      report.damage.append(
        Diagnostic(
          .wrongDigest,
          "the last line counts \(count) lines of changes, and there are \(lines.changes.count)",
          at: end, label: "lines were lost or put in"))
    }
    for (index, line) in lines.behind.enumerated() {
      report.damage.append(
        reader.behindTheEnd(line, number: lines.firstNumber + lines.changes.count + 1 + index))
    }
    if !reader.hasOwnDigest(end, bytes) {
      report.damage.append(
        Diagnostic(
          .wrongDigest, "the digest in the last line is not that of the file", at: end,
          label: "the file was altered after it was written"))
    }
  }

  private func look(at bytes: [UInt8], _ lines: CaseFileLines, _ report: inout Report) {
    let reader = ChangeLineReader(schema: schema)
    var last: CaseFileStamp?
    var chain = LinkChain(digest)
    var fitted = true
    for (index, line) in lines.changes.enumerated() {
      let number = index + lines.firstNumber
      guard let stamp = CaseFileStamp(bytes, line) else {
        report.damage.append(
          Diagnostic(
            .badChange, "line \(number) has no stamp of number, time, author and link", at: line,
            label: "this is no change"))
        // What the chain says of the next line cannot be known.
        fitted = false
        last = nil
        continue
      }
      // Behind a line without a number, any number may be right.
      if index == 0 || last != nil, !stamp.follows(last) {
        report.damage.append(
          Diagnostic(
            .misnumbered, "line \(number) does not follow the one before it", at: line,
            label: "\(stamp.number(in: bytes, line)) is out of turn"))
      }
      last = stamp
      chain.advance(to: line, link: stamp.link, in: bytes)
      let fits = chain.fits(stamp.link, in: bytes)
      if !fits, fitted {
        report.damage.append(
          Diagnostic(
            .wrongLink, "line \(number) or the one before it was altered", at: stamp.link,
            label: "the chain breaks here"))
      }
      fitted = fits
      if let fault = reader.fault(in: bytes, stamp.end..<line.upperBound) {
        if fits { report.unknown += 1 }
        report.damage.append(
          Diagnostic(
            .badChange, "line \(number) is no change that this program knows", at: line,
            label: fault.message))
      }
    }
  }

  /// Diagnostics without the way out, which is told once at the end.
  private static func bare(_ diagnostics: [Diagnostic], of name: String) -> [Diagnostic] {
    let told = CaseFileReader.wayOut(of: name) + [CaseFileReader.wayOutOfFirstLine(of: name)]
    return diagnostics.map { diagnostic in
      var bare = diagnostic
      bare.notes.removeAll { told.contains($0) }
      return bare
    }
  }

  // MARK: Remarks

  private func remarks(on book: Casebook, _ lines: CaseFileLines) -> [Diagnostic] {
    let reader = CaseReader(book)
    let inert = book.state.inertChanges.map { position -> Diagnostic in
      let change = book.log.changes[Int(position)]
      let idleness = Idleness(of: change, reader)
      return Diagnostic(
        .inertChange,
        "line \(Int(position) + 2) changes nothing: @\(change.entry) \(idleness.what)",
        severity: .warning, at: lines.changes[Int(position)], label: idleness.why,
        notes: idleness.then.isEmpty ? [] : ["It is kept, and counts again \(idleness.then)."])
    }
    return MissingFlag.all(of: book, library).map(\.diagnostic) + inert
  }
}

/// Why a change changes nothing, in words.
private struct Idleness {
  /// What it finds, or does not find.
  let what: String
  /// How that comes.
  let why: String
  /// When it counts after all; empty if it never does.
  let then: String

  init(of change: Change, _ reader: CaseReader) {
    guard change.operation.isOfRecord else {
      let verb =
        switch change.operation {
        case .undo: "takes back"
        case .redo: "brings back"
        default: "retracts"
        }
      (what, why, then) = ("\(verb) @\(change.key)", "there is no such entry before it", "")
      return
    }
    let (schema, book) = (reader.schema, reader.book)
    let kind = Int(change.kind)
    let owner = schema.traits[kind].parent
    let word = schema.kinds[kind].word
    let gone = "the record was removed, renamed, or its entry taken back"
    let key = book.log.text(ofKey: change.key, change.keyForm)
    let name = change.keyForm == .text ? "\"\(key)\"" : key
    if owner >= 0,
      book.state.find(
        kind: owner, form: change.parentForm, key: change.parent, parent: Record.noRecord,
        in: book.log) == nil
    {
      what = "finds no \(schema.kinds[owner].word) that its \(word) could belong to"
      (why, then) = (gone, "when that returns")
    } else if change.operation == .add {
      (what, why) = ("adds \(word) \(name), and there is one", "the first one stands")
      then = "when the first one goes"
    } else if change.operation == .rename {
      what = "finds no \(word), or the new name is taken"
      (why, then) = ("two cannot have one name", "when there is one, and the name is free")
    } else {
      (what, why, then) = ("finds no \(word)", gone, "when the record returns")
    }
  }
}
