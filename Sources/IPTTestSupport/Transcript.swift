/// A file that shows sittings at the shell: what is typed, and under it the lines that are seen.
///
/// A line `# …` opens a sitting and is its title. A line `> …` is typed; lines `… …` right below go
/// on with it. All other lines were seen. A line that was seen and begins like one of these carries
/// a backslash in front, so that the file reads back as it was written.
package struct Transcript: Equatable {
  /// One thing typed, and what was seen then.
  package struct Step: Equatable {
    package var input: String
    package var seen: String

    package init(input: String, seen: String = "") {
      self.input = input
      self.seen = seen
    }
  }

  /// Everything typed from one start to the end.
  package struct Sitting: Equatable {
    package var title: String
    package var steps: [Step]

    package init(title: String, steps: [Step] = []) {
      self.title = title
      self.steps = steps
    }
  }

  package var sittings: [Sitting]

  package init(_ sittings: [Sitting]) { self.sittings = sittings }

  /// Reads the titles and what is typed, and leaves out what was seen.
  package init(script text: String) {
    sittings = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let title = Self.rest(of: line, behind: "# ") {
        sittings.append(Sitting(title: title))
      } else if sittings.isEmpty {
        continue
      } else if let input = Self.rest(of: line, behind: "> ") {
        sittings[sittings.count - 1].steps.append(Step(input: input))
      } else if let input = Self.rest(of: line, behind: "… "),
        var step = sittings[sittings.count - 1].steps.popLast()
      {
        step.input += "\n" + input
        sittings[sittings.count - 1].steps.append(step)
      }
    }
  }

  private static func rest(of line: Substring, behind mark: String) -> String? {
    line.hasPrefix(mark) ? String(line.dropFirst(mark.count)) : nil
  }

  /// The whole as it stands in a file.
  package var text: String {
    sittings.map { sitting in
      "# \(sitting.title)\n" + sitting.steps.map(Self.text).joined()
    }.joined(separator: "\n")
  }

  private static func text(of step: Step) -> String {
    let typed = step.input.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n… ")
    var text = "> \(typed)\n"
    var lines = step.seen.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      let isMarked = ["# ", "> ", "… ", "\\"].contains { line.hasPrefix($0) }
      text += (isMarked ? "\\" : "") + line + "\n"
    }
    return text
  }
}
