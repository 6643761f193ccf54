import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTReports
import IPTStore

/// The cases of a whole class, each judged by the same scripts.
extension ScriptRuns {
  /// What was handed in, in a folder: cases, and scripts that make one; in the order of their names.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - scripts: The scripts that judge them, which may lie in the same folder.
  /// - Returns: The paths.
  /// - Throws: What keeps the folder from being read.
  static func cases(
    in folder: String, besides scripts: [String]
  ) throws(Complaint) -> [String] {
    do throws(StoreError) {
      let cases = try FileWalk.files(in: folder, extension: CaseFolder.fileExtension)
      let written = try FileWalk.files(in: folder, extension: ScriptPaths.fileExtension)
      return (cases + ScriptPaths.without(scripts, in: written)).sorted()
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  /// Runs scripts on each case of a folder: a row for each, and what the class came to.
  ///
  /// One that cannot be read is a row that says so; the others are judged all the same.
  ///
  /// - Parameters:
  ///   - request: What is run, and how it is told.
  ///   - cases: The paths of the cases.
  ///   - seed: What they all began from, if they are compared with it.
  ///   - open: Reads a case.
  /// - Returns: The exit status.
  /// - Throws: What keeps the run from beginning, or a sheet from being written.
  func run(
    _ request: RunRequest, cases: [String], seed: Casebook?,
    open: (String) throws(Complaint) -> Casebook
  ) throws(Complaint) -> Int32 {
    let scripts = try scripts(of: request)
    let names = Self.names(of: cases)
    var failure: Complaint?
    // What the class came to is told even where its sheets cannot be written.
    func keep(_ write: (String) throws(Complaint) -> Void) {
      guard let folder = request.feedback, failure == nil else { return }
      do throws(Complaint) {
        try write(folder)
      } catch {
        failure = error.advised(
          "The sheets are left out; make the folder, or name another with `--feedback`.")
      }
    }
    if request.worker == nil { keep { folder throws(Complaint) in try makeFolder(folder) } }
    var sheets: [ClassSheet] = []
    let ending = share(cases.count, request) { index in
      sheet(of: cases[index], named: names[index], scripts, request, seed: seed, open: open)
    } take: { sheet in
      for outcome in sheet.outcomes where outcome.endsRun { say(outcome) }
      if sheet.endsRun {
        sheets.append(sheet)
        return false
      }
      remind(of: sheet.outcomes, prefix: "\(sheet.name): ")
      remind(of: sheet.openFlags, in: sheet.name)
      keep { folder throws(Complaint) in
        try write(sheet.document, named: sheet.name, to: folder, as: request.sheets)
      }
      sheets.append(sheet)
      return true
    }
    if request.worker != nil { return ExitStatus.done }
    if let last = sheets.last, last.endsRun { return last.status }
    let report = ClassReport(sheets: sheets)
    show(report, as: request.form)
    keep { folder throws(Complaint) in
      try write(report.document, named: ClassReport.name, to: folder, as: request.sheets)
    }
    if let failure { console.say(failure.diagnostics) }
    if ending == .whole, !sheets.contains(where: \.isWrong) {
      try seeThatSomeWereChosen(by: request, among: sheets.flatMap(\.outcomes))
    }
    return status(
      of: ending, done: sheets.count, of: cases.count, "case",
      sheets.map(\.status).reduce(failure?.status ?? ExitStatus.done, Self.graver))
  }

  private func sheet(
    of path: String, named name: String, _ scripts: [String], _ request: RunRequest,
    seed: Casebook?, open: (String) throws(Complaint) -> Casebook
  ) -> ClassSheet {
    var sheet = ClassSheet(name: name, path: path)
    do throws(Complaint) {
      let book = try open(path)
      if let seed { sheet.difference = Self.difference(from: seed, to: book) }
      for script in scripts {
        let outcome = run(script, request, given: book)
        sheet.outcomes.append(outcome)
        sheet.endsRun = sheet.endsRun || outcome.endsRun
      }
      sheet.openFlags = CaseReader(book).reminders()
      sheet.status = Self.status(of: sheet.outcomes)
      if !sheet.openFlags.isEmpty {
        sheet.status = Self.graver(sheet.status, ExitStatus.openFlag)
      }
    } catch {
      // Of a script that was handed in, the place is what its author needs.
      let script = error.source.count > 0 ? error.source : nil
      sheet.fault =
        error.diagnostics.first.map { Self.sentence($0, in: script) } ?? "cannot be read"
      sheet.status = error.status
    }
    return sheet
  }

  private static func difference(from seed: Casebook, to book: Casebook) -> ClassSheet.Difference {
    let difference = CaseDifference(ofCase: CaseReader(seed), andCase: CaseReader(book))
    return ClassSheet.Difference(
      added: difference.added.count, changed: difference.changed.count,
      removed: difference.removed.count, rows: difference.table.rows)
  }

  /// The name of a file without its ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// What those who handed in are called: by their files, and by the folders too where two files have
  /// one name; no two are called the same.
  private static func names(of paths: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for path in paths { counts[stem(of: path), default: 0] += 1 }
    var taken: Set<String> = [ClassReport.name]
    return paths.map { path in
      let stem = stem(of: path)
      let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
      let wanted = counts[stem] == 1 ? stem : parts.joined(separator: "-")
      var name = wanted
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(wanted)-\(number)"
        number += 1
      }
      return name
    }
  }

  private func makeFolder(_ path: String) throws(Complaint) {
    do throws(StoreError) {
      try StoreFolder(path: path).create()
    } catch {
      throw Complaint(.notSaved, error)
    }
  }

  // MARK: Reports

  private func show(_ report: ClassReport, as form: RunRequest.Form) {
    switch form {
    case .csv: console.show([.data(CSVWriter.write(report.table))])
    case .json: console.show([.data(report.json)])
    case .text: console.show([.document(report.document)])
    case .tap, .junit:
      var tests = TestReport()
      for sheet in report.sheets {
        for test in self.report(sheet.outcomes).tests {
          tests.tests.append(test.named("\(sheet.name): \(test.name)"))
        }
        if let fault = sheet.fault { tests.add(error: fault, of: sheet.name, in: sheet.path) }
      }
      console.show([.data(Array((form == .tap ? tests.tap : tests.junit).utf8))])
    }
  }

  /// Writes a sheet into a folder.
  private func write(
    _ document: Document, named name: String, to folder: String, as form: RunRequest.Sheets
  ) throws(Complaint) {
    let (text, ending) =
      switch form {
      case .markdown: (MarkdownRenderer.render(document), "md")
      case .html: (HTMLRenderer.render(document), "html")
      }
    do throws(StoreError) {
      let file = try DurableFile(at: "\(folder)/\(name).\(ending)")
      _ = try file.write(Array(text.utf8).span, older: .leave)
    } catch {
      throw Complaint(.notSaved, error)
    }
  }
}
