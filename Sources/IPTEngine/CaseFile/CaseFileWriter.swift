package import IPTModel

/// Computes a SHA-256 digest; the caller of the codec brings it, so that the codec needs no library.
package typealias DigestFunction = @Sendable (Span<UInt8>) -> [UInt8]

/// Writes a log as a case file, version 1.
///
/// Line 1 names the format. Then a change a line: its number, time and author, a short link of the
/// hash chain, and its canonical statement. The last line counts the lines and closes with a digest
/// of all that stands before it. A change's link is taken over the full digest of the line before and
/// its own line without the link; the chain shows damage, not forgery.
package struct CaseFileWriter {
  package static let header = "casefile 1\n"

  private static let noLink = Array("00000000 ".utf8)

  private let digest: DigestFunction

  package init(digest: @escaping DigestFunction) { self.digest = digest }

  /// The bytes of the file.
  package func write(_ book: Casebook) -> [UInt8] { write(book, behind: nil).bytes }

  /// The bytes of the file, of which those of the lines are taken over that were read or written before.
  ///
  /// - Parameters:
  ///   - book: The case.
  ///   - image: The file as it was read or written last; it is left aside where the case does not begin so.
  /// - Returns: The bytes, and what they are to the next save.
  package func write(
    _ book: Casebook, behind image: CaseFileImage?
  ) -> (bytes: [UInt8], image: CaseFileImage?) {
    let log = book.log
    let printer = ChangePrinter(schema: book.schema, log: log)
    let image = image.flatMap { $0.isBeginning(of: log) ? $0 : nil }
    var output = image.map { Array($0.lines) } ?? Array(Self.header.utf8)
    let first = image?.changeCount ?? 0
    output.reserveCapacity(output.count + log.texts.count + 64 * (log.changes.count - first))
    var chain = LinkChain(digest, behind: image?.last ?? [])
    // What stands in every line of an entry: when it was made, and by whom.
    var stamp: [UInt8] = []
    var stamped = 0
    for position in first..<log.changes.count {
      let change = log.changes[position]
      let entry = Int(change.entry)
      let start = output.count
      output.append(0x40)
      CanonicalText.number(entry, into: &output)
      if log.changeRange(ofEntry: entry).count > 1 {
        output.append(0x2E)
        CanonicalText.number(log.part(of: position), into: &output)
      }
      if entry != stamped {
        stamped = entry
        stamp = [0x20]
        CanonicalText.timestamp(log.entries[entry - 1].time, into: &stamp)
        stamp.append(0x20)
        stamp.append(
          contentsOf: log.texts.bytes[log.texts.range(at: log.entries[entry - 1].author)])
        stamp.append(0x20)
      }
      output.append(contentsOf: stamp)
      // The link is put in when the line is known.
      let link = output.count..<output.count + 8
      output.append(contentsOf: Self.noLink)
      printer.print(position, into: &output)
      chain.advance(to: start..<output.count, link: link, in: output)
      chain.write(into: &output, at: link)
      output.append(0x0A)
    }
    let end = output.count
    output.append(contentsOf: "end @\(log.entries.count) lines \(log.changes.count) sha256 ".utf8)
    output.append(contentsOf: Self.hex(digest(output.span)))
    output.append(0x0A)
    return (output, CaseFileImage(of: log, output, end: end, last: chain.last))
  }

  package static func hex(_ digest: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in digest {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return result
  }
}
