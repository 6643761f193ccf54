import IPTLanguage
package import IPTModel

/// Saves what a damaged case file still proves.
///
/// A line is proved when its link fits the lines before it. Lines that are doubled, put in or out of
/// order are sorted out by the chain itself, and a line in which one bit has turned is turned back:
/// of all the lines it could have been, one fits. Where nothing fits, the chain ends; what stands
/// behind that place is left out and listed, since nobody could say which of it is true.
package struct CaseFileSalvage {
  private let schema: Schema
  private let library: Library
  private let digest: DigestFunction

  /// A line that is left out.
  package struct Left: Equatable, Sendable {
    /// The number of the line in the file.
    package let number: Int
    /// The line as it stands there.
    package let text: String
    /// Whether the same line is among those that are kept.
    package let isTwin: Bool
    /// Whether the chain proves it all the same: it, or one before it, is no change that this program
    /// knows.
    package var isProved = false
  }

  /// What was saved.
  package struct Result {
    /// The case, made of the lines that are proved.
    package var book: Casebook
    /// How many lines are in it.
    package var kept = 0
    /// The lines in which one bit was turned back.
    package var mended: [Int] = []
    /// What was left out, in the order of the file.
    package var left: [Left] = []
  }

  package init(schema: Schema, library: Library, digest: @escaping DigestFunction) {
    self.schema = schema
    self.library = library
    self.digest = digest
  }

  /// Saves what the bytes of a file prove.
  ///
  /// - Throws: `C018` when no line is proved, `C002` when a later program wrote the file.
  package func salvage(_ bytes: [UInt8], name: String) throws(Failure) -> Result {
    let reader = CaseFileReader(schema: schema, library: library, digest: digest)
    var bytes = bytes
    do throws(Failure) {
      try reader.checkFirstLine(of: bytes, name)
    } catch {
      switch error.diagnostics.first?.code {
      case .newerCaseFile?:
        guard let known = withKnownHeader(bytes) else { throw error }
        bytes = known
      case .otherLineEnds?: bytes = Self.withoutReturns(bytes)
      default: break
      }
    }
    var chain = Chain(bytes, ChangeLineReader(schema: schema), digest)
    chain.run()
    let proved = chain.numbersOfProvedAndUnknown()
    guard !chain.kept.isEmpty else {
      throw Failure(.nothingRecovered, "nothing could be recovered: no line is proved by the chain")
    }
    var result = Result(book: try reader.read(file(of: chain.kept), name: name))
    result.kept = chain.kept.count
    result.mended = chain.mended
    let kept = Set(chain.kept)
    result.left = chain.left.sorted { $0.number < $1.number }.map {
      Left(
        number: $0.number, text: String(decoding: $0.bytes, as: UTF8.self),
        isTwin: kept.contains($0.bytes), isProved: proved.contains($0.number))
    }
    // The closing line is written anew; a damaged one says nothing of the case.
    if let last = result.left.last, !last.text.hasPrefix("@"), last.text.contains(" sha256 ") {
      result.left.removeLast()
    }
    return result
  }

  /// The lines of a file of which the chain proves none, to be read by whoever looks for what is in them.
  package func unproved(_ bytes: [UInt8]) -> [Left] {
    let lines = CaseFileLines(bytes)
    return lines.changes.enumerated().compactMap { index, range in
      guard bytes[range].contains(where: { $0 > 0x20 }) else { return nil }
      return Left(
        number: index + lines.firstNumber, text: String(decoding: bytes[range], as: UTF8.self),
        isTwin: false)
    }
  }

  /// The bytes with the first line as this program writes it, if the digest at their end is that of
  /// those bytes: then it was damage that made them look like a later program's.
  private func withKnownHeader(_ bytes: [UInt8]) -> [UInt8]? {
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let known = Array(CaseFileWriter.header.utf8) + bytes[(end + 1)...]
    let hexDigits = 64
    let body = known.dropLast(hexDigits + 1)
    let stated = known.dropFirst(body.count).dropLast()
    return CaseFileWriter.hex(digest(body.span)) == Array(stated) ? known : nil
  }

  /// The bytes without the returns that stand before line ends.
  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.filter { index in
      bytes[index] != 0x0D || index + 1 < bytes.count && bytes[index + 1] != 0x0A
    }.map { bytes[$0] }
  }

  private func file(of lines: [[UInt8]]) -> [UInt8] {
    var output = Array(CaseFileWriter.header.utf8)
    for line in lines { output += line + [0x0A] }
    output += Array("end @\(lines.count) lines \(lines.count) sha256 ".utf8)
    return output + CaseFileWriter.hex(digest(output.span)) + [0x0A]
  }
}

/// Follows the chain from line to line, as far as it goes.
private struct Chain {
  struct Line {
    let number: Int
    var bytes: [UInt8]
  }

  private(set) var kept: [[UInt8]] = []
  private(set) var mended: [Int] = []
  private(set) var left: [Line] = []
  private var ahead: ArraySlice<Line>
  private var links: LinkChain
  private var last: CaseFileStamp?
  private let reader: ChangeLineReader

  /// So many lines that did not fit are tried again behind each line that does.
  private static let mostTriedAgain = 64
  /// A longer line is not searched for the bit that turned.
  private static let longestMended = 1 << 14
  /// So many bytes are put through the digest at most in the search for bits that turned.
  private var searchBudget = 1 << 28

  init(_ bytes: [UInt8], _ reader: ChangeLineReader, _ digest: @escaping DigestFunction) {
    self.reader = reader
    links = LinkChain(digest)
    let lines = CaseFileLines(bytes)
    var all = lines.changes.enumerated().map { index, range in
      Line(number: index + lines.firstNumber, bytes: Array(bytes[range]))
    }
    // What joined the first line to the second, or the last but one to the last, is one byte.
    if let first = lines.first, let cut = bytes[first].firstIndex(of: 0x40) {
      all.insert(Line(number: 1, bytes: Array(bytes[cut..<first.upperBound])), at: 0)
    }
    let behind = lines.firstNumber + lines.changes.count + 1
    all += lines.behind.enumerated().compactMap { index, range in
      let isBlank = bytes[range].allSatisfy { $0 <= 0x20 }
      return isBlank ? nil : Line(number: behind + index, bytes: Array(bytes[range]))
    }
    ahead = all[...]
  }

  mutating func run() {
    while true {
      let isNext = !ahead.isEmpty && take(at: ahead.startIndex)
      if isNext || takeLeft() || takeLater() || mend() { continue }
      break
    }
    left += ahead
  }

  /// The numbers of the lines that the chain goes on with, behind those that are kept: the first of
  /// them is no change that this program knows, and what stands behind it is linked to it.
  func numbersOfProvedAndUnknown() -> Set<Int> {
    var (links, last) = (links, last)
    var found: Set<Int> = []
    for line in left.sorted(by: { $0.number < $1.number }) {
      guard let stamp = CaseFileStamp(line.bytes, line.bytes.indices), stamp.follows(last) else {
        continue
      }
      var ahead = links
      ahead.advance(to: line.bytes.indices, link: stamp.link, in: line.bytes)
      guard ahead.fits(stamp.link, in: line.bytes) else { continue }
      found.insert(line.number)
      (links, last) = (ahead, stamp)
    }
    return found
  }

  /// Takes the line at a position if it fits.
  private mutating func take(at index: Int) -> Bool {
    guard accept(ahead[index].bytes) else { return false }
    left += ahead[ahead.startIndex..<index]
    ahead = ahead[(index + 1)...]
    return true
  }

  /// Takes one of the lines that did not fit before.
  private mutating func takeLeft() -> Bool {
    for index in left.indices.suffix(Self.mostTriedAgain) where accept(left[index].bytes) {
      left.remove(at: index)
      return true
    }
    return false
  }

  /// Passes over lines that were put in, to the next one that fits.
  private mutating func takeLater() -> Bool {
    for index in ahead.indices.dropFirst() where take(at: index) { return true }
    return false
  }

  /// Adds a line if it is a change and comes next in the chain.
  private mutating func accept(_ line: [UInt8]) -> Bool {
    guard let stamp = CaseFileStamp(line, line.indices), stamp.follows(last) else { return false }
    var ahead = links
    ahead.advance(to: line.indices, link: stamp.link, in: line)
    guard ahead.fits(stamp.link, in: line),
      reader.fault(in: line, stamp.end..<line.count) == nil
    else { return false }
    kept.append(line)
    links = ahead
    last = stamp
    return true
  }

  /// Turns one bit of the next line back, if that makes it fit.
  ///
  /// Of 2³² links one fits by chance, and a line has a few thousand bits.
  private mutating func mend() -> Bool {
    guard let line = ahead.first, line.bytes.count <= Self.longestMended else { return false }
    // Each bit costs a digest of the line; a file with much damage is not searched for ever.
    let work = 8 * line.bytes.count * line.bytes.count
    guard work <= searchBudget else { return mendCut() }
    searchBudget -= work
    var bytes = line.bytes
    for index in bytes.indices {
      for bit in 0..<8 {
        let byte = bytes[index]
        bytes[index] = byte ^ 1 << UInt8(bit)
        defer { bytes[index] = byte }
        // Two lines in one: the bit was in the line end between them.
        let isLineEnd = bytes[index] == 0x0A
        let candidate = isLineEnd ? Array(bytes[..<index]) : bytes
        guard accept(candidate) else { continue }
        ahead = ahead.dropFirst()
        mended.append(line.number)
        if isLineEnd {
          let rest = Line(number: line.number, bytes: Array(bytes[(index + 1)...]))
          ahead = ([rest] + ahead)[...]
        }
        return true
      }
    }
    return mendCut()
  }

  /// Joins the next two lines again, if a bit that turned had made a line end in the midst of one.
  private mutating func mendCut() -> Bool {
    guard ahead.count > 1 else { return false }
    let (first, second) = (ahead[ahead.startIndex], ahead[ahead.startIndex + 1])
    for bit in 0..<8 {
      guard accept(first.bytes + [0x0A ^ 1 << UInt8(bit)] + second.bytes) else { continue }
      ahead = ahead.dropFirst(2)
      mended.append(first.number)
      return true
    }
    return false
  }
}
