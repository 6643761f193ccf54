import IPTLanguage
package import IPTModel

/// Reads a case file: checks its frame and its chain, and takes its changes over.
///
/// Damage is never passed over: what is wrong comes back as diagnostics with the line they stand in.
package struct CaseFileReader {
  let digest: DigestFunction
  let schema: Schema
  private let library: Library

  package init(schema: Schema, library: Library, digest: @escaping DigestFunction) {
    self.schema = schema
    self.library = library
    self.digest = digest
  }

  /// Whether a text begins as a case file does, whole or not.
  package static func isCaseFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "casefile ".utf8)
  }

  /// The case that the bytes hold.
  ///
  /// - Throws: `C…` diagnostics when it is no case file, of a later version, cut short or damaged.
  package func read(_ bytes: [UInt8], name: String) throws(Failure) -> Casebook {
    let (lines, alteration) = try frame(of: bytes, name)
    let wayOut = Self.wayOut(of: name)
    // The statements alone, where they stand in the file: blanks for all that frames them.
    var text = bytes
    text.removeLast(bytes.count - (lines.last.map { $0.upperBound + 1 } ?? 0))
    for index in text.indices.prefix(CaseFileWriter.header.utf8.count) { text[index] = 0x20 }
    var stamps: [CaseFileStamp] = []
    stamps.reserveCapacity(lines.count)
    var previous: [UInt8] = []
    for (number, line) in lines.enumerated() {
      guard let stamp = CaseFileStamp(bytes, line) else {
        throw Failure(
          .badChange, "line \(number + 2) has no stamp of number, time, author and link",
          at: line, label: "this is no change", notes: wayOut)
      }
      guard stamp.follows(stamps.last) else {
        throw Failure(
          .misnumbered, "line \(number + 2) does not follow the one before it", at: line,
          label: "@\(stamp.entry).\(stamp.part) is out of turn", notes: wayOut)
      }
      previous = stamp.chained(to: previous, bytes, line, digest)
      guard stamp.fits(previous, bytes) else {
        throw Failure(
          .wrongLink, "line \(number + 2) or the one before it was altered", at: stamp.link,
          label: "the chain breaks here", notes: wayOut)
      }
      stamps.append(stamp)
      for index in line.lowerBound..<stamp.end { text[index] = 0x20 }
    }
    // The place of an alteration is named before it is said that there is one.
    if let alteration { throw alteration }
    return try changes(of: Source(text, name: name), bytes, lines, stamps)
  }

  /// What is to be done with a file that is not whole.
  static func wayOut(of name: String) -> [String] {
    let path = ShellWord.quoted(name)
    return [
      "`iptsh verify \(path)` tells all that is wrong, `iptsh recover \(path) -o NEW` saves what stands "
        + "before it.",
      "The older generation beside it, with `~` at the end of its name, may be whole.",
    ]
  }

  /// What is to be done with a file whose first line may have been damaged.
  static func wayOutOfFirstLine(of name: String) -> String {
    "If this program wrote it, its first line is damaged: `iptsh verify \(ShellWord.quoted(name))` "
      + "tells, and the older generation beside it, with `~` at the end of its name, may be whole."
  }

  // MARK: Frame

  /// The lines of changes, after the first line and the last have been checked; and what is to be said
  /// if the last does not fit them.
  private func frame(
    of bytes: [UInt8], _ name: String
  ) throws(Failure) -> (lines: [Range<Int>], alteration: Failure?) {
    try checkFirstLine(of: bytes, name)
    guard bytes.last == 0x0A, let end = lastLine(of: bytes), bytes[end].starts(with: "end @".utf8)
    else {
      let lines = CaseFileLines(bytes)
      guard let line = lines.behind.first else { throw cutShort(bytes, name) }
      var fault = behindTheEnd(line, number: lines.firstNumber + lines.changes.count + 1)
      fault.notes += Self.wayOut(of: name)
      throw Failure([fault])
    }
    var lines: [Range<Int>] = []
    var start = CaseFileWriter.header.utf8.count
    while start < end.lowerBound {
      var stop = start
      while bytes[stop] != 0x0A { stop += 1 }
      lines.append(start..<stop)
      start = stop + 1
    }
    let words = String(decoding: bytes[end], as: UTF8.self).split(separator: " ")
    let sum = CaseFileWriter.hex(digest(Array(bytes[..<endOfCounts(end, bytes)])))
    guard words.count == 6, words[2] == "lines", words[3] == String(lines.count),
      words[4] == "sha256", words[5].utf8.elementsEqual(sum)
    else {
      return (
        lines,
        Failure(
          .wrongDigest, "the case file was altered after it was written", at: end,
          label: "count or digest in line \(lines.count + 2), the last one, do not fit",
          notes: Self.wayOut(of: name))
      )
    }
    return (lines, nil)
  }

  /// What is said of a line behind the last one.
  func behindTheEnd(_ line: Range<Int>, number: Int) -> Diagnostic {
    Diagnostic(
      .wrongDigest, "line \(number) stands behind the line `end …`", at: line,
      label: "it was put there after the file was written")
  }

  /// Checks `casefile`, the version and the line end; damage of any of them is told as such.
  func checkFirstLine(of bytes: [UInt8], _ name: String) throws(Failure) {
    let opening = Array("casefile ".utf8)
    guard bytes.starts(with: opening) else {
      if !bytes.isEmpty, opening.starts(with: bytes) { throw cutShort(bytes, name) }
      throw Failure(
        .notACaseFile, "this is no case file", at: 0..<0,
        label: "line 1 reads `casefile` and a version",
        notes: bytes.isEmpty ? Self.wayOut(of: name) : [])
    }
    let digits = bytes[opening.count...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    let isVersion = digits.first.map { $0 > 0x30 } ?? false
    let place = 0..<digits.endIndex
    switch digits.endIndex < bytes.count ? bytes[digits.endIndex] : nil {
    case nil: throw cutShort(bytes, name)
    case 0x0A where bytes.starts(with: CaseFileWriter.header.utf8): return
    case 0x0A where isVersion:
      throw Failure(
        .newerCaseFile, "the case file is of a version that this program does not know", at: place,
        label: "version 1 is known",
        notes: [
          "Open it with the iptsh that wrote it, or a later one.",
          Self.wayOutOfFirstLine(of: name),
        ])
    case 0x0D where isVersion:
      throw Failure(
        .otherLineEnds, "the line ends of the case file were changed", at: place,
        label: "a return stands before the line end",
        notes: [
          "An editor or a program that copied it may have done so; as it is, it cannot be trusted."
        ] + Self.wayOut(of: name))
    default:
      throw Failure(
        .wrongDigest, "the case file was altered after it was written", at: place,
        label: "line 1 reads `casefile` and a version", notes: Self.wayOut(of: name))
    }
  }

  func cutShort(_ bytes: [UInt8], _ name: String) -> Failure {
    let count = bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1)
    return Failure(
      .cutShort, "the case file ends too early, in line \(count)", at: bytes.count..<bytes.count,
      label: "its last line, `end …`, is missing", notes: Self.wayOut(of: name))
  }

  func lastLine(of bytes: [UInt8]) -> Range<Int>? {
    var start = bytes.count - 1
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start > 0 ? start..<bytes.count - 1 : nil
  }

  /// Where the digest of the last line begins; it covers all before it.
  func endOfCounts(_ line: Range<Int>, _ bytes: [UInt8]) -> Int {
    var index = line.upperBound
    while index > line.lowerBound, bytes[index - 1] != 0x20 { index -= 1 }
    return index
  }

  // MARK: Changes

  private func changes(
    of source: Source, _ bytes: [UInt8], _ lines: [Range<Int>], _ stamps: [CaseFileStamp]
  ) throws(Failure) -> Casebook {
    let catalogue = Catalogue(schema: schema, commands: [], use: .changes)
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: schema),
      setting: .init(now: Timestamp(seconds: 0), author: ""))
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    interpreter.book.reserve(forText: source.bytes.count)
    var entry = 0
    for (number, stamp) in stamps.enumerated() {
      let outcome = parser.nextStatement(into: &tree)
      guard outcome == .statement, lines[number].contains(Int(tree[0].start)) else {
        throw damaged(parser.diagnostics.first, lines[number], number + 2)
      }
      if tree.needsBinding, let node = tree.nodes.first(where: { $0.kind == .computed }) {
        throw Failure(
          .badChange, "line \(number + 2) is no change that this program knows", at: node.range,
          label: "a change holds values, and nothing that is to be worked out",
          notes: Self.wayOut(of: source.name))
      }
      if stamp.entry != entry {
        entry = stamp.entry
        interpreter.book.beginEntry(
          time: stamp.time, author: String(decoding: bytes[stamp.author], as: UTF8.self))
      }
      interpreter.restore(
        Statement(tree: tree, source: source, index: 0, grammar: catalogue.grammar))
    }
    guard parser.nextStatement(into: &tree) == .end, parser.diagnostics.isEmpty else {
      throw damaged(parser.diagnostics.first, lines.last ?? 0..<0, lines.count + 1)
    }
    interpreter.book.finishRestoring()
    return interpreter.book
  }

  func damaged(_ first: Diagnostic?, _ line: Range<Int>, _ number: Int) -> Failure {
    Failure(
      .badChange, "line \(number) is no change that this program knows", at: first?.range ?? line,
      label: first?.message ?? "a statement is expected here",
      notes: ["A later version of the program may have written it."])
  }
}
