import CLineEditor

/// All that is drawn between two keys, gathered to leave in one write.
///
/// libedit draws into a stream in memory. Where the line is painted nothing of that is seen but its bell;
/// elsewhere what is drawn beside it stands in its order among that.
// SAFETY: the pointer is private, valid from `init` to `deinit`, and never handed out but to libedit,
// which is closed before.
@safe final class EditorOutput {
  let sink: UnsafeMutablePointer<cle_sink>
  private var waiting: [UInt8] = []
  /// Whether what libedit draws is shown.
  var showsDrawing = true
  /// Whether libedit has cleared the screen since that was last asked; told only where it is not shown.
  private var hasCleared = false

  init?() {
    guard let sink = unsafe cle_sink_open() else { return nil }
    unsafe self.sink = sink
  }

  deinit { unsafe cle_sink_close(sink) }

  /// Adds a text behind what libedit has drawn so far.
  func append(_ text: String) {
    takeDrawn()
    waiting.append(contentsOf: text.utf8)
  }

  func append(_ text: ScreenText) {
    takeDrawn()
    waiting.append(contentsOf: text.bytes)
  }

  /// Writes all that waits; gives up silently when the terminal is gone.
  func flush() {
    takeDrawn()
    if waiting.isEmpty { return }
    Terminal.write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Whether libedit has wanted the screen cleared since the last call.
  func takeClearing() -> Bool {
    takeDrawn()
    defer { hasCleared = false }
    return hasCleared
  }

  /// Gives up what libedit has drawn since the line was left: rows of nobody.
  func dropDrawn() { _ = unsafe cle_sink_take(sink) }

  /// Whether libedit writes anything while something is done; that is not shown.
  func isWritten(by body: () -> Void) -> Bool {
    takeDrawn()
    body()
    return unsafe cle_sink_take(sink) > 0
  }

  private func takeDrawn() {
    let count = unsafe cle_sink_take(sink)
    guard count > 0, let bytes = unsafe sink.pointee.bytes else { return }
    // SAFETY: the stream holds so many bytes, and stays as it is until it is written to again.
    unsafe UnsafeRawBufferPointer(start: bytes, count: count).withMemoryRebound(to: UInt8.self) {
      if showsDrawing { return unsafe waiting.append(contentsOf: $0) }
      // It goes to a place by number only when it clears the screen.
      if unsafe $0.contains(Self.bell) { waiting.append(Self.bell) }
      if unsafe goesHome($0) { hasCleared = true }
    }
  }

  private func goesHome(_ drawn: UnsafeBufferPointer<UInt8>) -> Bool {
    drawn.indices.contains { unsafe drawn[$0...].starts(with: Sequences.home.utf8) }
  }

  private static let bell: UInt8 = 0x07
}
