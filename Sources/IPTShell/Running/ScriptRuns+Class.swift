import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore

/// The cases of a whole class, each judged by the same scripts.
extension ScriptRuns {
  /// What one case that was handed in came to.
  struct Sheet {
    let name: String
    let outcomes: [Outcome]
    /// What kept the case from being read.
    let fault: String?

    var scenarios: [CheckResults.Scenario] { outcomes.flatMap(\.scenarios) }
    var points: Int { scenarios.reduce(0) { $0 + $1.points } }
    var worth: Int { scenarios.reduce(0) { $0 + $1.worth } }
    var passed: Int { scenarios.count(where: \.hasPassed) }
    var isWrong: Bool { fault != nil || outcomes.contains { !$0.diagnostics.isEmpty } }
  }

  /// The cases in a folder, in the order of their names.
  static func cases(in folder: String) throws(Complaint) -> [String] {
    do throws(StoreError) {
      return try FileWalk.files(in: folder, extension: CaseFolder.fileExtension)
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  /// Runs scripts on each case of a folder: a row for each, and what the class came to.
  func run(
    _ request: RunRequest, cases: [String], open: (String) throws(Complaint) -> Casebook
  ) throws(Complaint) -> Int32 {
    var sheets: [Sheet] = []
    var status = ExitStatus.done
    for path in cases {
      var fault: String?
      var outcomes: [Outcome] = []
      do throws(Complaint) {
        let book = try open(path)
        for script in try scripts(of: request) {
          if let outcome = try run(script, request, given: book) { outcomes.append(outcome) }
        }
      } catch {
        guard request.keepsGoing else { throw error }
        fault = error.diagnostics.first.map(Self.sentence) ?? "cannot be read"
        status = max(status, error.status)
      }
      let sheet = Sheet(name: Self.stem(of: path), outcomes: outcomes, fault: fault)
      status = max(status, Self.status(of: outcomes))
      if let folder = request.feedback { try write(sheet, to: folder) }
      sheets.append(sheet)
    }
    show(sheets, as: request.form)
    return status
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = "." + CaseFolder.fileExtension
    return name.hasSuffix(ending) ? String(name.dropLast(ending.utf8.count)) : name
  }

  // MARK: Reports

  private func show(_ sheets: [Sheet], as form: RunRequest.Form) {
    switch form {
    case .csv: console.show([.data(CSVWriter.write(Self.table(sheets)))])
    case .json: console.show([.data(Self.json(sheets))])
    case .tap, .junit:
      var report = TestReport()
      for sheet in sheets {
        let own = self.report(sheet.outcomes)
        report.tests += own.tests.map { test in
          TestReport.Test(
            file: sheet.name, name: test.name, line: test.line, failures: test.failures,
            points: test.points, worth: test.worth)
        }
        report.errors += own.errors.map { (sheet.name, $0.message) }
        if let fault = sheet.fault { report.errors.append((sheet.name, fault)) }
      }
      console.show([.data(Array((form == .tap ? report.tap : report.junit).utf8))])
    case .text: console.show([.document(Self.document(sheets))])
    }
  }

  /// A row for each case: points, then each scenario, then what was missed.
  private static func table(_ sheets: [Sheet]) -> Table {
    let titles = Self.titles(sheets)
    var table = Table(
      columns: [
        .init("student"), .init("points", isNumber: true), .init("worth", isNumber: true),
        .init("percent", isNumber: true), .init("passed", isNumber: true),
        .init("failed", isNumber: true),
      ] + titles.map { .init($0) } + [.init("missed")])
    for sheet in sheets {
      let failures = sheet.scenarios.flatMap(\.failures)
      table.rows.append(
        [
          sheet.name, String(sheet.points), String(sheet.worth),
          percent(sheet.points, of: sheet.worth), String(sheet.passed),
          String(sheet.scenarios.count - sheet.passed),
        ] + titles.map { title in mark(of: title, sheet) } + [
          sheet.fault ?? failures.map(hint).joined(separator: "; ")
        ])
    }
    return table
  }

  private static func titles(_ sheets: [Sheet]) -> [String] {
    var titles: [String] = []
    for scenario in sheets.flatMap(\.scenarios) where !titles.contains(scenario.title) {
      titles.append(scenario.title)
    }
    return titles
  }

  private static func mark(of title: String, _ sheet: Sheet) -> String {
    guard let scenario = sheet.scenarios.first(where: { $0.title == title }) else { return "" }
    let result = scenario.hasPassed ? "passed" : "failed"
    return scenario.worth > 0 ? "\(scenario.points)/\(scenario.worth) \(result)" : result
  }

  private static func percent(_ points: Int, of worth: Int) -> String {
    worth == 0 ? "" : String((points * 100 + worth / 2) / worth)
  }

  /// What is said of something missed: the author's hint, or what was expected.
  private static func hint(_ fault: Diagnostic) -> String {
    fault.notes.first { $0.hasPrefix("Hint: ") }.map { String($0.dropFirst(6)) }
      ?? sentence(fault)
  }

  private static func document(_ sheets: [Sheet]) -> Document {
    var table = Table(columns: [
      .init("student"), .init("points", isNumber: true), .init("of", isNumber: true),
      .init("passed", isNumber: true), .init("failed", isNumber: true), .init("missed"),
    ])
    for sheet in sheets {
      let missed = sheet.scenarios.flatMap(\.failures).map(hint)
      table.rows.append([
        sheet.name, String(sheet.points), String(sheet.worth), String(sheet.passed),
        String(sheet.scenarios.count - sheet.passed),
        sheet.fault ?? missed.joined(separator: "; "),
      ])
    }
    var blocks: [Document.Block] = [.table(table)]
    let points = sheets.filter { !$0.isWrong }.map(\.points).sorted()
    if let least = points.first, let most = points.last {
      let sum = points.reduce(0, +)
      let mean = (sum * 10 + points.count / 2) / points.count
      blocks.append(
        .paragraph(
          "\(counted(sheets.count, "case")): points from \(least) to \(most), on average "
            + "\(mean / 10).\(mean % 10)."))
    }
    let titles = titles(sheets)
    if !titles.isEmpty {
      var passes = Table(columns: [
        .init("scenario"), .init("passed", isNumber: true), .init("of", isNumber: true),
      ])
      for title in titles {
        let all = sheets.flatMap(\.scenarios).filter { $0.title == title }
        passes.rows.append([title, String(all.count(where: \.hasPassed)), String(all.count)])
      }
      blocks.append(.table(passes))
    }
    return Document(blocks)
  }

  /// The class as JSON, schema `iptsh.class/1`.
  private static func json(_ sheets: [Sheet]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.class/1")
    writer.key("students")
    writer.beginArray()
    for sheet in sheets {
      writer.beginObject()
      writer.key("student")
      writer.string(sheet.name)
      writer.key("points")
      writer.number(sheet.points)
      writer.key("worth")
      writer.number(sheet.worth)
      if let fault = sheet.fault {
        writer.key("fault")
        writer.string(fault)
      }
      writer.key("scenarios")
      writer.beginArray()
      for scenario in sheet.scenarios {
        writer.beginObject()
        writer.key("title")
        writer.string(scenario.title)
        writer.key("passed")
        writer.bool(scenario.hasPassed)
        writer.key("points")
        writer.number(scenario.points)
        writer.key("worth")
        writer.number(scenario.worth)
        writer.key("missed")
        writer.beginArray()
        for failure in scenario.failures { writer.string(hint(failure)) }
        writer.endArray()
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  // MARK: Feedback

  /// Writes the sheet of one case as Markdown into a folder.
  private func write(_ sheet: Sheet, to folder: String) throws(Complaint) {
    var blocks: [Document.Block] = [.heading(1, "Feedback: \(sheet.name)")]
    if let fault = sheet.fault { blocks.append(.notice(.warning, fault)) }
    if sheet.worth > 0 {
      blocks.append(.paragraph("\(sheet.points) of \(Self.counted(sheet.worth, "point"))."))
    }
    for scenario in sheet.scenarios {
      blocks.append(.heading(2, scenario.title))
      let points =
        scenario.worth > 0
        ? "\(scenario.points) of \(Self.counted(scenario.worth, "point")). " : ""
      blocks.append(
        .paragraph(points + (scenario.hasPassed ? "All of it is there." : "Not yet there:")))
      if !scenario.failures.isEmpty { blocks.append(.bullets(scenario.failures.map(Self.hint))) }
    }
    for outcome in sheet.outcomes {
      if let first = outcome.diagnostics.first {
        blocks.append(.notice(.warning, "\(outcome.path): \(Self.sentence(first))"))
      }
    }
    let text = MarkdownRenderer.render(Document(blocks))
    do throws(StoreError) {
      let file = try DurableFile(at: "\(folder)/\(sheet.name).md")
      _ = try file.write(Array(text.utf8).span, older: .leave)
    } catch {
      throw Complaint(.notSaved, error)
    }
  }
}
