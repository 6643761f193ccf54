/// One generated text, written in every language at once.
enum TextFiles {
  /// Statements between two seams.
  private static let group = 1000

  /// Writes `STEM.ipt`, `STEM.lua` and `STEM.sql` into a folder.
  ///
  /// - Parameters:
  ///   - count: Statements after the opening lines, comments not among them.
  ///   - stem: The files' name without ending.
  ///   - folder: An existing folder.
  /// - Returns: What every one of the files builds.
  /// - Throws: What writing met.
  static func write(count: Int, stem: String, in folder: String) throws(BenchError) -> Tally {
    var generator = TextGenerator()
    var files: [(dialect: Dialect, file: OutputFile)] = []
    for dialect in Dialect.allCases {
      let file = try OutputFile(path: "\(folder)/\(stem).\(dialect.rawValue)")
      try file.write(dialect.opening)
      files.append((dialect, file))
    }
    var made = 0
    while made < count {
      let statement = generator.nextLine()
      if case .comment = statement {} else { made += 1 }
      let seam = made % group == 0 && made < count
      for (dialect, file) in files {
        try file.write(dialect.line(statement))
        try file.write("\n")
        if seam { try file.write(dialect.seam) }
      }
    }
    for (dialect, file) in files {
      try file.write(dialect.closing)
      try file.close()
    }
    return generator.tally
  }
}
