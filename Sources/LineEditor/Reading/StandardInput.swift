import Glibc

/// The input that keys come from.
enum StandardInput {
  /// Whether something can be read now or comes in time; a signal in between, such as that of a resized
  /// window, does not end the waiting.
  static func isReady(within milliseconds: Int32) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .milliseconds(milliseconds))
    var left = milliseconds
    while true {
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let count = unsafe poll(&source, 1, left)
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { return false }
      left = Int32(clamping: max(0, Int((end - clock.now) / .milliseconds(1))))
    }
  }
}
