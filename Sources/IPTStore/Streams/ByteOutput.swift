import Glibc

/// A stream of bytes to a descriptor, gathered and written in large pieces.
///
/// A failure, a reader that has gone included, is kept as a value: what follows is dropped, so that
/// callers print without asking and look once, at the end.
package final class ByteOutput {
  private let descriptor: CInt
  private let name: String
  private let capacity: Int
  private var buffer: [UInt8] = []

  /// Why the output stopped; nil as long as all went out.
  package private(set) var failure: StoreError?

  /// Makes a stream that does not own its descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: Where the bytes go.
  ///   - name: What an error names.
  ///   - capacity: How many bytes are gathered before they are written.
  package init(descriptor: CInt, name: String, capacity: Int = 32 * 1024) {
    self.descriptor = descriptor
    self.name = name
    self.capacity = capacity
  }

  /// The stream of results.
  package static func standardOutput() -> ByteOutput {
    ByteOutput(descriptor: STDOUT_FILENO, name: "standard output")
  }

  /// The stream of diagnostics.
  package static func standardError() -> ByteOutput {
    ByteOutput(descriptor: STDERR_FILENO, name: "standard error")
  }

  /// Adds text, in UTF-8.
  ///
  /// - Parameter text: What follows.
  package func append(_ text: String) {
    guard failure == nil else { return }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= capacity { flush() }
  }

  /// Adds bytes.
  ///
  /// - Parameter bytes: What follows.
  package func append(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { flush() }
  }

  /// Adds one byte.
  ///
  /// - Parameter byte: What follows.
  package func append(_ byte: UInt8) {
    guard failure == nil else { return }
    buffer.append(byte)
    if buffer.count >= capacity { flush() }
  }

  /// Writes what has been gathered.
  ///
  /// - Returns: Whether all bytes so far went out.
  @discardableResult
  package func flush() -> Bool {
    guard failure == nil, !buffer.isEmpty else { return failure == nil }
    let code = unsafe buffer.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
    buffer.removeAll(keepingCapacity: true)
    if code != 0 { failure = StoreError(.output, name, code: code) }
    return code == 0
  }
}
