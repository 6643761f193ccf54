import Glibc

/// A new file, written through a buffer.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  private static let capacity = 1 << 16

  init(path: String) throws(BenchError) {
    self.path = path
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(call: "open", subject: path, code: errno) }
    buffer.reserveCapacity(Self.capacity + 1024)
  }

  deinit {
    if isOpen { Glibc.close(descriptor) }
  }

  private var isOpen = true

  func write(_ text: String) throws(BenchError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  func close() throws(BenchError) {
    try flush()
    isOpen = false
    guard Glibc.close(descriptor) == 0 else {
      throw .system(call: "close", subject: path, code: errno)
    }
  }

  private func flush() throws(BenchError) {
    guard Descriptor(descriptor).write(buffer) else {
      throw .system(call: "write", subject: path, code: errno)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
