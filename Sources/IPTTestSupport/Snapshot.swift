import Foundation

/// A text that is kept beside the tests and compared with what the program makes of it today.
package enum Snapshot {
  /// Whether this run rewrites the files: `RECORD=1`.
  ///
  /// It fails all the same, so that nobody leaves it switched on.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD"] == "1"
  }

  /// What differs between a text and its file; nothing if they are equal.
  package static func difference(of text: String, from file: URL) throws -> String? {
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if isRecording {
      if recorded != text {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return "recorded \(file.lastPathComponent); run again without RECORD=1"
    }
    return recorded == text
      ? nil
      : "\(file.lastPathComponent) differs; RECORD=1 rewrites it\n"
        + LineDifference.describe(from: recorded, to: text)
  }
}

/// Tells two texts apart line by line.
package enum LineDifference {
  /// The lines that went (`-`) and came (`+`), in order, with nothing in between.
  package static func describe(from old: String, to new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = new.difference(from: old)
    let gone = changes.removals.map { change -> (Int, String) in
      if case .remove(let offset, let line, _) = change { return (offset, "- " + line) }
      return (0, "")
    }
    let come = changes.insertions.map { change -> (Int, String) in
      if case .insert(let offset, let line, _) = change { return (offset, "+ " + line) }
      return (0, "")
    }
    return (gone + come).enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }.map(\.element.1).joined(separator: "\n")
  }
}
