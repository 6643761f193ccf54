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
      look(through: bytes, lines, reader, &report)
      // Whatever keeps a file from being read is told, also if no look at the lines shows it.
      if report.damage.isEmpty { report.damage.append(contentsOf: Self.bare(error.diagnostics)) }
    }
    if let book = report.book { report.remarks = remarks(on: book, lines) }
    return report
  }

  // MARK: Damage

  private func look(
    through bytes: [UInt8], _ lines: CaseFileLines, _ reader: CaseFileReader,
    _ report: inout Report
  ) {
    do throws(Failure) {
      try reader.checkFirstLine(of: bytes)
    } catch {
      report.damage.append(contentsOf: Self.bare(error.diagnostics))
      // Nothing behind such a first line could be judged.
      let code = error.diagnostics.first?.code
      if code == .newerCaseFile || code == .otherLineEnds || lines.changes.isEmpty { return }
    }
    look(at: bytes, lines, &report)
    guard !lines.isTorn, let end = lines.end, end.count > "end @".utf8.count else {
      return report.damage.append(contentsOf: Self.bare(reader.cutShort(bytes).diagnostics))
    }
    let words = String(decoding: bytes[end], as: UTF8.self).split(separator: " ")
    if words.count == 6, let count = Int(words[3]), count != lines.changes.count {
      report.damage.append(
        Diagnostic(
          .wrongDigest,
          "the last line counts \(count) lines of changes, and there are \(lines.changes.count)",
          at: end, label: "lines were lost or put in"))
    }
    let sum = CaseFileWriter.hex(digest(Array(bytes[..<reader.endOfCounts(end, bytes)])))
    if words.last.map({ !$0.utf8.elementsEqual(sum) }) ?? true {
      report.damage.append(
        Diagnostic(
          .wrongDigest, "the digest in the last line is not that of the file", at: end,
          label: "the file was altered after it was written"))
    }
  }

  private func look(at bytes: [UInt8], _ lines: CaseFileLines, _ report: inout Report) {
    let reader = ChangeLineReader(schema: schema)
    var last: CaseFileStamp?
    var previous: [UInt8] = []
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
            label: "@\(stamp.entry).\(stamp.part) is out of turn"))
      }
      last = stamp
      previous = stamp.chained(to: previous, bytes, line, digest)
      let fits = stamp.fits(previous, bytes)
      if !fits, fitted {
        report.damage.append(
          Diagnostic(
            .wrongLink, "line \(number) or the one before it was altered", at: stamp.link,
            label: "the chain breaks here"))
      }
      fitted = fits
      if let fault = reader.fault(in: bytes, stamp.end..<line.upperBound) {
        report.damage.append(
          Diagnostic(
            .badChange, "line \(number) is no change that this program knows", at: line,
            label: fault.message))
      }
    }
  }

  /// Diagnostics without the way out, which is told once at the end.
  private static func bare(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var bare = diagnostic
      bare.notes.removeAll { CaseFileReader.wayOut.contains($0) }
      return bare
    }
  }

  // MARK: Remarks

  private func remarks(on book: Casebook, _ lines: CaseFileLines) -> [Diagnostic] {
    let inert = book.state.inertChanges.map { position -> Diagnostic in
      let change = book.log.changes[Int(position)]
      let word = schema.kinds[Int(change.kind)].word
      return Diagnostic(
        .inertChange,
        "line \(Int(position) + 2) changes nothing: @\(change.entry) finds no \(word)",
        severity: .warning, at: lines.changes[Int(position)],
        label: change.operation == .add || change.operation == .rename
          ? "the record is there already, or what it belongs to is not"
          : "the record was removed, renamed, or its entry taken back",
        notes: ["It is kept, and counts again when the record returns."])
    }
    return MissingFlag.all(of: book, library).map(\.diagnostic) + inert
  }
}
