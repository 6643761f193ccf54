/// The few forms of Markdown that the reference is made of.
///
/// The texts of the tables quote the language between backticks, as they do in the terminal, so those
/// stay; every other sign that Markdown would read is escaped.
enum Markdown {
  static func heading(_ level: Int, _ text: String) -> String {
    String(repeating: "#", count: level) + " " + escape(text) + "\n"
  }

  static func paragraph(_ text: String) -> String { escape(text) + "\n" }

  static func lines(_ text: String) -> String { "```\n" + text + "\n```\n" }

  /// A table; cells are prose, and nothing is written where there are no rows.
  static func table(_ titles: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var lines = [row(titles), row(titles.map { _ in "---" })]
    lines += rows.map { cells in row(cells.map(cell)) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func code(_ text: String) -> String { "`\(text)`" }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func cell(_ text: String) -> String {
    var result = ""
    // A bar ends a cell even between backticks.
    for character in escape(text) {
      if character == "|" { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }

  /// Escapes what is not between backticks.
  private static func escape(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if !isCode, "\\*_[]<&#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
