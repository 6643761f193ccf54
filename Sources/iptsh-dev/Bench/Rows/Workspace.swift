import Glibc

/// A folder of this run's own, with one folder in it for each row.
struct Workspace {
  let path: String

  /// Makes the folder.
  ///
  /// - Parameter parent: An existing folder, or one that can be made.
  /// - Throws: What the system said.
  init(in parent: String) throws(BenchError) {
    if unsafe mkdir(parent, 0o700) != 0 && errno != EEXIST {
      throw .system(call: "make", subject: parent, code: errno)
    }
    // Programs start in folders of their own, so every path has to be absolute.
    let whole = try Self.absolute(parent)
    var template = Array("\(whole)/bench-XXXXXX".utf8CString)
    // SAFETY: the array ends with a zero and the call writes only over its six last letters.
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw .system(call: "make a folder in", subject: parent, code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes the folder of a row and what its programs find there.
  ///
  /// - Parameter row: The comparison.
  /// - Returns: The tally of each text, by its stem.
  /// - Throws: What writing met.
  func prepare(_ row: Row) throws(BenchError) -> [(stem: String, tally: Tally)] {
    let folder = folder(of: row)
    guard unsafe mkdir(folder, 0o700) == 0 else {
      throw .system(call: "make", subject: folder, code: errno)
    }
    let fixed = [
      ("empty.ipt", ""), ("main.tcl", Preludes.tcl), ("main.lua", Preludes.lua),
      ("count.sql", Preludes.sqlCount), ("tally.ipt", Preludes.iptshTally),
      ("loop.ipt", LoopTexts.iptsh), ("loop.lua", LoopTexts.lua), ("loop.tcl", LoopTexts.tcl),
    ]
    for (name, text) in fixed {
      let file = try OutputFile(path: "\(folder)/\(name)")
      try file.write(text)
      try file.close()
    }
    for file in row.files { try Self.write(file, in: folder) }
    var tallies: [(stem: String, tally: Tally)] = []
    for text in row.texts {
      let tally = try TextFiles.write(count: text.count, stem: text.stem, in: folder)
      tallies.append((text.stem, tally))
    }
    return tallies
  }

  /// Writes a file, and the folder that its name begins with.
  private static func write(_ prepared: Row.File, in folder: String) throws(BenchError) {
    if let slash = prepared.name.firstIndex(of: "/") {
      let inner = "\(folder)/\(prepared.name[..<slash])"
      if unsafe mkdir(inner, 0o700) != 0 && errno != EEXIST {
        throw .system(call: "make", subject: inner, code: errno)
      }
    }
    let file = try OutputFile(path: "\(folder)/\(prepared.name)")
    try file.write(prepared.text)
    try file.close()
  }

  func folder(of row: Row) -> String {
    "\(path)/\(row.name)"
  }

  func remove() throws(BenchError) {
    _ = try Runner(in: "/").run([Runner.path(of: "rm"), "-r", path])
  }

  static func absolute(_ path: String) throws(BenchError) -> String {
    // SAFETY: the text is the caller's to free, once, after it has been copied.
    guard let whole = unsafe realpath(path, nil) else {
      throw .system(call: "find", subject: path, code: errno)
    }
    defer { unsafe free(whole) }
    return unsafe String(cString: whole)
  }
}
