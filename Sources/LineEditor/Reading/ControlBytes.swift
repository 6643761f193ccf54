import Glibc

/// The bytes by which the keys for signals reach us while a line is edited.
///
/// The terminal makes no signals then: it would make them of the same bytes in pasted text too, in
/// libedit's quoting it makes none, and it throws away what was typed behind the key.
struct ControlBytes {
  /// Ctrl-C, unless `stty intr` says another key; nothing where there is none.
  let interrupt: UInt8?
  /// Ctrl-\, likewise.
  let quit: UInt8?
  /// Ctrl-Z, likewise.
  let suspend: UInt8?

  /// Takes the keys of a terminal; those that everybody knows where it cannot be asked.
  init(_ terminal: termios?) {
    guard let terminal else {
      (interrupt, quit, suspend) = (0x03, 0x1C, 0x1A)
      return
    }
    let keys = unsafe withUnsafeBytes(of: terminal.c_cc) { unsafe Array($0) }
    /// Zero says that there is no such key.
    func key(_ index: Int32) -> UInt8? { keys[Int(index)] == 0 ? nil : keys[Int(index)] }
    (interrupt, quit, suspend) = (key(VINTR), key(VQUIT), key(VSUSP))
  }
}
