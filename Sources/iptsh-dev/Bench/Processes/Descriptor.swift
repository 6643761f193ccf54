import Glibc

/// An open file, read and written whole.
struct Descriptor {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// Writes all of the bytes; false with `errno` set when that failed.
  func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      // SAFETY: the pointer is used only inside the call, for the bytes the buffer says it has.
      let count = unsafe bytes.withUnsafeBytes { all in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
        return unsafe Glibc.write(number, rest.baseAddress, rest.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Up to 4 KiB that are there now; empty at the end or on an error.
  func read() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      // SAFETY: the kernel writes at most the capacity it is given and says how much it wrote.
      var got = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      while got < 0 && errno == EINTR {
        got = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      }
      count = max(got, 0)
    }
  }

  /// The text of a file, or only its last bytes.
  static func text(of path: String, last length: Int? = nil) throws(BenchError) -> String {
    let number = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .system(call: "open", subject: path, code: errno) }
    defer { close(number) }
    // Refused for a file that is shorter: then all of it is read.
    if let length { lseek(number, -off_t(length), SEEK_END) }
    var bytes: [UInt8] = []
    while true {
      let more = Descriptor(number).read()
      if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
  }
}
