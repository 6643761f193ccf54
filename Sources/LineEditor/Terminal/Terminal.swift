import CLineEditor
import Glibc

/// Questions to the terminal, and the one way bytes go to it past libedit.
package enum Terminal {
  /// Columns and rows of a window.
  package struct Size: Equatable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  /// Whether a file descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether the terminal that was standard input has hung up.
  static var hasGone: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    guard unsafe poll(&input, 1, 0) > 0 else { return false }
    return input.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  /// Whether another job of the person's has the terminal now: whoever changes its modes then is stopped,
  /// and spoils them for that job.
  static var isAnothers: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group > 0 && group != getpgrp()
  }

  /// The size of the window behind a descriptor; `nil` when it is no terminal or does not know.
  package static func size(of descriptor: Int32 = STDOUT_FILENO) -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard unsafe cle_window_size(descriptor, &columns, &rows) == 0 else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Writes a text whole, without a buffer; gives up silently when the terminal is gone.
  package static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes bytes whole, as ``write(_:to:)`` does a text.
  package static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        // SAFETY: the slice lies in the array's own storage, which outlives this closure.
        let written = unsafe Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          unsafe rest = rest.dropFirst(written)
        } else if written == 0 || (errno != EINTR && errno != EAGAIN) {
          return
        }
      }
    }
  }

  /// Makes the C library count and print characters as UTF-8, whatever the environment says.
  ///
  /// The locale of the environment is used when it is a UTF-8 one, else `C.UTF-8`.
  package static func prepareLocale() {
    unsafe setlocale(LC_CTYPE, "")
    guard let codeset = unsafe nl_langinfo(nl_item(CODESET)) else { return }
    if unsafe strcmp(codeset, "UTF-8") != 0 { unsafe setlocale(LC_CTYPE, "C.UTF-8") }
  }
}
