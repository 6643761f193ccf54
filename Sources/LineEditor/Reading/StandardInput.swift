import CLineEditor
import Glibc

/// The input that keys come from.
enum StandardInput {
  /// Whether something can be read now or comes in time; a signal in between, such as that of a resized
  /// window, does not end the waiting.
  static func isReady(within milliseconds: Int32) -> Bool {
    let end = now + Int(milliseconds)
    var left = milliseconds
    while true {
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let count = unsafe poll(&source, 1, left)
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { return false }
      left = Int32(clamping: max(0, end - now))
    }
  }

  /// The milliseconds since the system started.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
