import IPTDocument

/// What tests came to, in the forms that build servers read.
struct TestReport {
  /// One scenario, test or thing to be reached; or a whole script that could not be run.
  struct Test {
    let file: String
    private(set) var name: String
    /// The line it stands in, from 1; nothing of a whole script.
    var line: Int?
    /// What was not met, each in a line or several.
    var failures: [String]
    /// The line of the first of them, where it is known.
    var lineOfFailure: Int?
    /// Whether it could not be run to its end, which is another thing than a claim that is not so.
    var isError = false
    var points = 0
    var worth = 0

    var hasPassed: Bool { failures.isEmpty }

    /// The same under another name.
    func named(_ name: String) -> Test {
      var test = self
      test.name = name
      return test
    }
  }

  /// In the order in which they were run.
  var tests: [Test] = []

  /// Adds what kept a whole script from running.
  mutating func add(error message: String, of name: String, in file: String) {
    tests.append(Test(file: file, name: name, failures: [message], isError: true))
  }

  // MARK: TAP

  /// The Test Anything Protocol, version 13.
  var tap: String {
    var text = "TAP version 13\n1..\(tests.count)\n"
    for (index, test) in tests.enumerated() {
      text += "\(test.hasPassed ? "ok" : "not ok") \(index + 1) - \(Self.title(test.name))\n"
      if test.hasPassed { continue }
      let line = (test.lineOfFailure ?? test.line).map { ", line: \($0)" } ?? ""
      text += "  ---\n"
      text += "  message: \(Self.quoted(test.failures.joined(separator: "; ")))\n"
      text += "  at: { file: \(Self.quoted(test.file))\(line) }\n  ...\n"
    }
    return text
  }

  /// A hash would begin a directive.
  private static func title(_ text: String) -> String {
    VisibleText.lines(text).replacing("\n", with: " ").replacing("#", with: "\\#")
  }

  private static func quoted(_ text: String) -> String {
    let line = VisibleText.lines(text.replacing("\n", with: " "))
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: JUnit

  /// JUnit's XML, a suite for each file.
  ///
  /// It tells no times: they differ from run to run.
  var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites \(Self.counts(tests))>\n"
    var files: [String] = []
    for file in tests.map(\.file) where !files.contains(file) { files.append(file) }
    for file in files {
      let own = tests.filter { $0.file == file }
      text += "  <testsuite name=\"\(Markup.attribute(file))\" \(Self.counts(own))>\n"
      for test in own { text += Self.element(test) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func counts(_ tests: [Test]) -> String {
    let failed = tests.count { !$0.hasPassed && !$0.isError }
    return "tests=\"\(tests.count)\" failures=\"\(failed)\" "
      + "errors=\"\(tests.count(where: \.isError))\" skipped=\"0\""
  }

  private static func element(_ test: Test) -> String {
    let line = test.line.map { " line=\"\($0)\"" } ?? ""
    let head =
      "    <testcase classname=\"\(Markup.attribute(test.file))\" name=\"\(Markup.attribute(test.name))\""
      + " file=\"\(Markup.attribute(test.file))\"\(line)"
    guard let first = test.failures.first else { return head + "/>\n" }
    let all = Markup.escape(test.failures.joined(separator: "\n"))
    let word = test.isError ? "error" : "failure"
    return head + ">\n      <\(word) message=\"\(Markup.attribute(first))\">\(all)</\(word)>\n"
      + "    </testcase>\n"
  }

  // MARK: Data

  /// All results as JSON, schema `iptsh.results/1`.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.results/1")
    writer.key("results")
    writer.beginArray()
    for test in tests {
      guard let line = test.line else { continue }
      writer.beginObject()
      writer.key("file")
      writer.string(test.file)
      writer.key("line")
      writer.number(line)
      writer.key("name")
      writer.string(test.name)
      writer.key("passed")
      writer.bool(test.hasPassed)
      writer.key("points")
      writer.number(test.points)
      writer.key("worth")
      writer.number(test.worth)
      writer.key("failures")
      writer.beginArray()
      for failure in test.failures { writer.string(failure) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.key("errors")
    writer.beginArray()
    for test in tests where test.line == nil {
      writer.beginObject()
      writer.key("file")
      writer.string(test.file)
      writer.key("message")
      writer.string(test.failures.joined(separator: "; "))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  /// A row for each result.
  var csv: [UInt8] {
    var table = Table(columns: [
      .init("file"), .init("line", isNumber: true), .init("name"), .init("result"),
      .init("points", isNumber: true), .init("worth", isNumber: true), .init("what"),
    ])
    for test in tests {
      table.rows.append([
        test.file, test.line.map(String.init) ?? "", test.line == nil ? "" : test.name,
        test.hasPassed ? "passed" : test.line == nil ? "wrong" : "failed",
        test.line == nil ? "" : String(test.points), test.line == nil ? "" : String(test.worth),
        test.failures.joined(separator: "; "),
      ])
    }
    return CSVWriter.write(table)
  }
}
