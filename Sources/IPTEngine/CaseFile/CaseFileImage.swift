import IPTModel

/// A case file as it was read or written last, from which the next save takes all but the new lines.
package struct CaseFileImage {
  /// The changes that stand in the file.
  private let log: Log
  /// The bytes of the file, or more.
  private let bytes: [UInt8]
  /// Where the last line begins.
  private let end: Int
  /// The full digest of the last change.
  let last: [UInt8]

  /// A larger file is written anew each time: it is held in memory once, and the disk takes the time.
  private static let greatestSize = 1 << 20

  /// Keeps a file for the next save; nothing of a large one, or of one without a change.
  init?(of log: Log, _ bytes: [UInt8], end: Int, last: [UInt8]) {
    guard end <= Self.greatestSize, !log.changes.isEmpty else { return nil }
    self.log = log
    self.bytes = bytes
    self.end = end
    self.last = last
  }

  /// The lines of the file up to the last, which counts them.
  var lines: ArraySlice<UInt8> { bytes[..<end] }

  var changeCount: Int { log.changes.count }

  /// Whether a log goes on from what stands in the file.
  func isBeginning(of log: Log) -> Bool { self.log.isBeginning(of: log) }
}
