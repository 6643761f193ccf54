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
  package func read(_ bytes: consuming [UInt8], name: String) throws(Failure) -> Casebook {
    try open(bytes, name: name).book
  }

  /// The case that the bytes hold, and what they are to the next save.
  ///
  /// - Throws: `C…` diagnostics when it is no case file, of a later version, cut short or damaged.
  package func open(
    _ bytes: consuming [UInt8], name: String
  ) throws(Failure) -> (book: Casebook, image: CaseFileImage?) {
    let end = try frame(of: bytes, name)
    let isUnaltered = hasOwnDigest(end, bytes)
    let source = Source(bytes, name: name)
    var changes = ChangeSource(source, schema: schema, library: library)
    var chain = LinkChain(digest)
    var last: CaseFileStamp?
    var unknown: Failure?
    var number = 1
    var start = CaseFileWriter.header.utf8.count
    while start < end.lowerBound {
      number += 1
      let line = start..<source.lineFeed(from: start)
      let stamp = try stamp(of: line, number, behind: last, source)
      chain.advance(to: line, link: stamp.link, in: source.bytes)
      guard chain.fits(stamp.link, in: source.bytes) else {
        throw Failure(
          .wrongLink, "line \(number) or the one before it was altered", at: stamp.link,
          label: "the chain breaks here", notes: Self.wayOut(of: name))
      }
      // Damage is told before a change that is not known, wherever it stands.
      if unknown == nil {
        do throws(Failure) {
          try changes.take(line, number, stamp)
        } catch {
          unknown = error
        }
      }
      last = stamp
      start = line.upperBound + 1
    }
    // The place of an alteration is named before it is said that there is one.
    guard isUnaltered, counts(number - 1, end, source.bytes) else {
      throw Failure(
        .wrongDigest, "the case file was altered after it was written", at: end,
        label: "count or digest in line \(number + 1), the last one, do not fit",
        notes: Self.wayOut(of: name))
    }
    if let unknown { throw unknown }
    let book = try changes.finish(number)
    let image = CaseFileImage(of: book.log, source.bytes, end: end.lowerBound, last: chain.last)
    return (book, image)
  }

  private func stamp(
    of line: Range<Int>, _ number: Int, behind last: CaseFileStamp?, _ source: Source
  ) throws(Failure) -> CaseFileStamp {
    guard let stamp = CaseFileStamp(source.bytes, line) else {
      throw Failure(
        .badChange, "line \(number) has no stamp of number, time, author and link",
        at: line, label: "this is no change", notes: Self.wayOut(of: source.name))
    }
    guard stamp.follows(last) else {
      throw Failure(
        .misnumbered, "line \(number) does not follow the one before it", at: line,
        label: "\(stamp.number(in: source.bytes, line)) is out of turn",
        notes: Self.wayOut(of: source.name))
    }
    return stamp
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

  /// The last line, after the first has been checked.
  private func frame(of bytes: [UInt8], _ name: String) throws(Failure) -> Range<Int> {
    try checkFirstLine(of: bytes, name)
    guard bytes.last == 0x0A, let end = lastLine(of: bytes), bytes[end].starts(with: "end @".utf8)
    else {
      let lines = CaseFileLines(bytes)
      guard let line = lines.behind.first else { throw cutShort(bytes, name) }
      var fault = behindTheEnd(line, number: lines.firstNumber + lines.changes.count + 1)
      fault.notes += Self.wayOut(of: name)
      throw Failure([fault])
    }
    return end
  }

  /// Whether the digest in the last line is that of the file.
  func hasOwnDigest(_ end: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let counts = endOfCounts(end, bytes)
    return bytes[counts..<end.upperBound].elementsEqual(
      CaseFileWriter.hex(digest(bytes.span.extracting(0..<counts))))
  }

  /// Whether the last line counts so many lines of changes, and reads as such a line does.
  private func counts(_ lines: Int, _ end: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let counts = Array(" lines \(lines) sha256 ".utf8)
    let upper = endOfCounts(end, bytes)
    let entry = end.lowerBound..<max(end.lowerBound, upper - counts.count)
    return bytes[entry.upperBound..<upper].elementsEqual(counts)
      && bytes[entry].count { $0 == 0x20 } == 1
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
      if let end = lastLine(of: bytes), bytes[end].starts(with: "end @".utf8) {
        throw Failure(
          .wrongDigest, "the first line of the case file was altered or lost", at: 0..<0,
          label: "line 1 reads `casefile` and a version", notes: Self.wayOut(of: name))
      }
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
}
