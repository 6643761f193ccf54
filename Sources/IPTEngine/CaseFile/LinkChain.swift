/// The chain that goes through the lines of changes of a case file.
///
/// The digest of a line is taken over the digest of the line before and the line itself without its
/// link; the link is its first four bytes.
struct LinkChain {
  /// The full digest of the line that was taken last; empty before the first.
  private(set) var last: [UInt8]
  private let digest: DigestFunction
  /// What is digested, put together here for each line.
  private var text: [UInt8] = []

  /// Begins a chain, or goes on with one behind a line with a digest.
  init(_ digest: @escaping DigestFunction, behind last: [UInt8] = []) {
    self.digest = digest
    self.last = last
  }

  /// Takes in the next line, which stands in the bytes without its line end.
  ///
  /// Where its link stands, with a blank behind it, counts for nothing.
  mutating func advance(to line: Range<Int>, link: Range<Int>, in bytes: [UInt8]) {
    text.removeAll(keepingCapacity: true)
    text.append(contentsOf: last)
    text.append(contentsOf: bytes[line.lowerBound..<link.lowerBound])
    text.append(contentsOf: bytes[link.upperBound + 1..<line.upperBound])
    last = digest(text.span)
  }

  /// Whether the digits that stand in a line are its link.
  func fits(_ link: Range<Int>, in bytes: [UInt8]) -> Bool {
    for index in 0..<4 {
      let (high, low) = Self.digits(of: last[index])
      let place = link.lowerBound + 2 * index
      if bytes[place] != high || bytes[place + 1] != low { return false }
    }
    return true
  }

  /// Writes the link into a line.
  func write(into bytes: inout [UInt8], at link: Range<Int>) {
    for index in 0..<4 {
      let place = link.lowerBound + 2 * index
      (bytes[place], bytes[place + 1]) = Self.digits(of: last[index])
    }
  }

  /// The two hexadecimal digits of a byte.
  private static func digits(of byte: UInt8) -> (UInt8, UInt8) {
    (digit(byte >> 4), digit(byte & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 - 10 + value
  }
}
