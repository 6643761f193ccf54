import CLineEditor
import Glibc

/// One key that answers a question, outside of any line.
package enum KeyPress: Equatable, Sendable {
  case scalar(Unicode.Scalar)
  /// What follows an escape: `[A` for Up, `[6~` for Page Down; empty for the escape key.
  case sequence(String)
  case interrupted
  case endOfInput
  /// SIGTERM or SIGHUP, by number.
  case terminated(Int32)
  /// No key came for as long as the setup gives.
  case idle
}

/// Waits for one key, with the terminal in a mode that hands out keys and shows none.
struct KeyWait {
  let context: EditorContext
  /// Whether the waiting ends when nobody has pressed a key for as long as the setup gives.
  var endsWhenIdle = false

  func next() -> KeyPress {
    context.markPastes(true)
    context.output.flush()
    defer {
      context.markPastes(false)
      context.output.flush()
    }
    var before = termios()
    let isTerminal = unsafe tcgetattr(STDIN_FILENO, &before) == 0
    if isTerminal {
      var raw = before
      raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
      unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    }
    defer {
      if isTerminal, !Terminal.isAnothers { unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    }
    while true {
      if let signal = Interrupts.terminationSignal { return .terminated(signal) }
      if endsWhenIdle, !hasInput() { return .idle }
      guard let byte = takeByte() else {
        // A request to end interrupts what runs as well.
        if let signal = Interrupts.terminationSignal { return .terminated(signal) }
        if Interrupts.isPending {
          Interrupts.clear()
          return .interrupted
        }
        if context.hasEnded { return .endOfInput }
        continue
      }
      if byte == 0x04 { return .endOfInput }
      // Pressed while the line before was still being read.
      if byte == context.controls.interrupt { return .interrupted }
      if byte == 0x1B {
        let sequence = sequence()
        // What is pasted is no answer.
        if sequence == PasteMark.start { skipPaste() } else { return .sequence(sequence) }
        continue
      }
      if let scalar = context.assembler.take(byte) { return .scalar(scalar) }
    }
  }

  /// Waits for a key or a signal; whether one came in time.
  private func hasInput() -> Bool {
    guard context.bytes.isEmpty, let seconds = context.setup.idleLimit() else { return true }
    var sources = [STDIN_FILENO, Interrupts.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    return unsafe poll(&sources, nfds_t(sources.count), Int32(clamping: seconds * 1000)) != 0
  }

  /// The next byte; `nil` when a signal came instead, or there is no more input.
  private func takeByte() -> UInt8? {
    if !context.bytes.isEmpty { return context.bytes.removeFirst() }
    var sources = [STDIN_FILENO, Interrupts.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = unsafe poll(&sources, nfds_t(sources.count), -1)
    if sources[1].revents != 0 {
      _ = Interrupts.takeSignals()
      return nil
    }
    // A signal interrupts the waiting before its byte is seen.
    if sources[0].revents == 0 { return nil }
    var byte: UInt8 = 0
    let count = unsafe read(STDIN_FILENO, &byte, 1)
    if count == 1 { return byte }
    if count == 0 || (errno != EINTR && errno != EAGAIN) { context.hasEnded = true }
    return nil
  }

  /// Leaves out what stands before the end mark of a paste; a terminal that loses it cannot hold us.
  private func skipPaste() {
    let end = Array("\u{1B}\(PasteMark.end)".utf8)
    var last: [UInt8] = []
    while last != end {
      let isThere = !context.bytes.isEmpty || StandardInput.isReady(within: PasteMark.patience)
      guard isThere, let byte = takeByte() else { return }
      last = last.suffix(end.count - 1) + [byte]
    }
  }

  private func sequence() -> String {
    var bytes: [UInt8] = []
    while bytes.count < 16 {
      let isThere = !context.bytes.isEmpty || StandardInput.isReady(within: 10)
      guard isThere, let byte = takeByte() else { break }
      bytes.append(byte)
      let isFirst = bytes.count == 1 && (byte == 0x5B || byte == 0x4F)
      if !isFirst && (0x40...0x7E).contains(byte) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
