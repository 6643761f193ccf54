import IPTDocument

/// What tests came to, in the forms that build servers read.
struct TestReport {
  /// One scenario, test or thing to be reached.
  struct Test {
    let file: String
    let name: String
    /// The line it stands in, from 1.
    let line: Int
    /// What was not met, each in a line or several.
    var failures: [String]
    var points = 0
    var worth = 0

    var hasPassed: Bool { failures.isEmpty }
  }

  var tests: [Test] = []
  /// What kept whole scripts from running: the file, what it is called, and why.
  var errors: [(file: String, name: String, message: String)] = []

  // MARK: TAP

  /// The Test Anything Protocol, version 13.
  var tap: String {
    var text = "TAP version 13\n1..\(tests.count + errors.count)\n"
    for (index, test) in tests.enumerated() {
      text += "\(test.hasPassed ? "ok" : "not ok") \(index + 1) - \(Self.title(test.name))\n"
      if test.hasPassed { continue }
      text += "  ---\n"
      text += "  message: \(Self.quoted(test.failures.joined(separator: "; ")))\n"
      text += "  at: { file: \(Self.quoted(test.file)), line: \(test.line) }\n  ...\n"
    }
    for (index, error) in errors.enumerated() {
      text += "not ok \(tests.count + index + 1) - \(Self.title(error.name))\n"
      text += "  ---\n  message: \(Self.quoted(error.message))\n"
      text += "  at: { file: \(Self.quoted(error.file)) }\n  ...\n"
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
    let failed = tests.count { !$0.hasPassed }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites tests=\"\(tests.count + errors.count)\" failures=\"\(failed)\""
    text += " errors=\"\(errors.count)\" skipped=\"0\">\n"
    var files: [String] = []
    for file in tests.map(\.file) + errors.map(\.file) where !files.contains(file) {
      files.append(file)
    }
    for file in files {
      let own = tests.filter { $0.file == file }
      let wrong = errors.filter { $0.file == file }
      text += "  <testsuite name=\"\(Self.escaped(file))\" tests=\"\(own.count + wrong.count)\""
      text +=
        " failures=\"\(own.count { !$0.hasPassed })\" errors=\"\(wrong.count)\" skipped=\"0\">\n"
      for test in own { text += Self.element(test) }
      for error in wrong {
        text += "    <testcase classname=\"\(Self.escaped(file))\""
        text += " name=\"\(Self.escaped(error.name))\""
        text += " file=\"\(Self.escaped(error.file))\">\n"
        text += "      <error message=\"\(Self.escaped(error.message))\"/>\n    </testcase>\n"
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func element(_ test: Test) -> String {
    let head =
      "    <testcase classname=\"\(escaped(test.file))\" name=\"\(escaped(test.name))\""
      + " file=\"\(escaped(test.file))\" line=\"\(test.line)\""
    if test.hasPassed { return head + "/>\n" }
    let all = test.failures.joined(separator: "\n")
    return head + ">\n      <failure message=\"\(escaped(test.failures[0]))\">"
      + "\(escaped(all))</failure>\n    </testcase>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.lines(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
      writer.beginObject()
      writer.key("file")
      writer.string(test.file)
      writer.key("line")
      writer.number(test.line)
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
    for error in errors {
      writer.beginObject()
      writer.key("file")
      writer.string(error.file)
      writer.key("message")
      writer.string(error.message)
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
        test.file, String(test.line), test.name, test.hasPassed ? "passed" : "failed",
        String(test.points), String(test.worth), test.failures.joined(separator: "; "),
      ])
    }
    for error in errors { table.rows.append([error.file, "", "", "wrong", "", "", error.message]) }
    return CSVWriter.write(table)
  }
}
