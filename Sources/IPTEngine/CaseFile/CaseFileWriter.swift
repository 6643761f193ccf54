package import IPTModel

/// Computes a SHA-256 digest; the caller of the codec brings it, so that the codec needs no library.
package typealias DigestFunction = @Sendable ([UInt8]) -> [UInt8]

/// Writes a log as a case file, version 1.
///
/// Line 1 names the format. Then a change a line: its number, time and author, a short link of the
/// hash chain, and its canonical statement. The last line counts the lines and closes with a digest
/// of all that stands before it. A change's link is taken over the full digest of the line before and
/// its own line without the link; the chain shows damage, not forgery.
package struct CaseFileWriter {
  package static let header = "casefile 1\n"

  private let digest: DigestFunction

  package init(digest: @escaping DigestFunction) { self.digest = digest }

  /// The bytes of the file.
  package func write(_ book: Casebook) -> [UInt8] {
    let log = book.log
    let printer = ChangePrinter(schema: book.schema, log: log)
    var output = Array(Self.header.utf8)
    var link: [UInt8] = []
    var line: [UInt8] = []
    for position in log.changes.indices {
      let change = log.changes[position]
      let entry = Int(change.entry)
      line.removeAll(keepingCapacity: true)
      line.append(0x40)
      line.append(contentsOf: String(entry).utf8)
      if log.changeRange(ofEntry: entry).count > 1 {
        line.append(0x2E)
        line.append(contentsOf: String(log.part(of: position)).utf8)
      }
      line.append(0x20)
      CanonicalText.timestamp(log.entries[entry - 1].time, into: &line)
      line.append(0x20)
      line.append(contentsOf: log.texts.bytes[log.texts.range(at: log.entries[entry - 1].author)])
      line.append(0x20)
      let stampEnd = line.count
      printer.print(position, into: &line)
      link = digest(link + line)
      output.append(contentsOf: line[..<stampEnd])
      output.append(contentsOf: Self.shortHex(link))
      output.append(0x20)
      output.append(contentsOf: line[stampEnd...])
      output.append(0x0A)
    }
    output.append(contentsOf: "end @\(log.entries.count) lines \(log.changes.count) sha256 ".utf8)
    output.append(contentsOf: Self.hex(digest(output)))
    output.append(0x0A)
    return output
  }

  static func shortHex(_ digest: [UInt8]) -> [UInt8] { hex(digest.prefix(4)) }

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
