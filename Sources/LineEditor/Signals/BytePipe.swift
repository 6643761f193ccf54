import Glibc

/// A pipe that never blocks, through which one side of the program wakes the other.
final class BytePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Opens the pipe; without a free descriptor both ends are -1, and nothing ever arrives.
  init() {
    var ends: (Int32, Int32) = (-1, -1)
    let opened = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      // SAFETY: the tuple is two adjacent Int32, as `pipe` wants.
      unsafe pipe(bytes.baseAddress?.assumingMemoryBound(to: Int32.self))
    }
    if opened != 0 { ends = (-1, -1) }
    (readEnd, writeEnd) = ends
    Self.prepare(readEnd)
    Self.prepare(writeEnd)
  }

  private static func prepare(_ end: Int32) {
    guard end >= 0 else { return }
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Writes one byte; a full pipe has woken the reader already.
  func send(_ byte: UInt8) {
    var byte = byte
    _ = unsafe Glibc.write(writeEnd, &byte, 1)
  }

  /// Takes all that has arrived.
  func drain() -> [UInt8] {
    var result: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64)
    while true {
      let count = unsafe Glibc.read(readEnd, &block, block.count)
      if count <= 0 { return result }
      result += block.prefix(count)
    }
  }
}

/// Wakes a waiting editor from another thread, so that it prints what has come in.
package struct EditorWaker: Sendable {
  let pipe: BytePipe

  /// Makes the editor ask for its messages, now or at its next prompt.
  package func wake() { pipe.send(1) }
}
