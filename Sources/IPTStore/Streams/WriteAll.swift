import Glibc

/// Writes all bytes, however many calls that takes.
///
/// - Parameters:
///   - bytes: What to write.
///   - descriptor: Where to.
/// - Returns: 0, or the error number of the call that failed; some bytes may be written then.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt {
  var rest = unsafe bytes[...]
  while unsafe !rest.isEmpty {
    let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
    let count = unsafe write(descriptor, part.baseAddress, part.count)
    if count > 0 {
      unsafe rest = rest.dropFirst(count)
      continue
    }
    // Nothing written and no error: going on could go on for ever.
    if count == 0 { return EIO }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      // A terminal or pipe that another program has set not to block.
      var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&entry, 1, -1)
    default: return errno
    }
  }
  return 0
}

/// Turns the signals for a closed pipe and for a file grown too big into errors of the write.
///
/// A program calls this once, before its first output. Programs it starts inherit the setting.
package func reportWriteFailuresAsErrors() {
  _ = signal(SIGPIPE, SIG_IGN)
  _ = signal(SIGXFSZ, SIG_IGN)
}
