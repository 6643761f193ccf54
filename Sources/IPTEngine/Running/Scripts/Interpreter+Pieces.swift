import IPTLanguage
import IPTModel

/// Running a long text piece by piece, so that it is never held whole.
extension Interpreter {
  /// So many bytes are read at a time, unless it is said.
  package static let pieceSize = 1 << 18

  /// Runs a long text as one entry, letting go of what was run.
  ///
  /// What is wrong with a text is told all at once, which needs the whole of it: so nothing is done then, and
  /// the text is to be run by ``run(script:)``, which comes to the same and tells it.
  ///
  /// - Parameters:
  ///   - name: What the text is called in messages.
  ///   - size: How many bytes it has, as far as is known.
  ///   - pieceSize: How many bytes are read at a time.
  ///   - more: Appends so many further bytes to those given, fewer only at the end of the text.
  /// - Returns: What it came to; nothing if something is wrong with it.
  package mutating func run(
    piecesOf name: String, size: Int, by pieceSize: Int = Interpreter.pieceSize,
    more: (_ count: Int, _ bytes: inout [UInt8]) -> Bool
  ) -> Run? {
    let (checks, noticesBefore) = (checks, notices.count)
    let mark = begin(textOf: size)
    var reading = Reading(isCheck: false, outerScripts: scriptNames.count)
    // A piece begins with a line, which may have statements that are run already.
    var rest: [UInt8] = []
    var (linesBefore, done, wanted, isLast) = (0, 0, pieceSize, false)
    while !isLast, !isStopping, reading.isRunning {
      if isInterrupted() {
        reading.failure = Failure(.interrupted, "stopped")
        break
      }
      isLast = !more(wanted, &rest)
      let end = isLast ? rest.count : (rest.lastIndex(of: 0x0A) ?? -1) + 1
      var bytes: [UInt8] = []
      // With room behind it a text is taken over as it is.
      bytes.reserveCapacity(end + 64)
      bytes += rest[..<end]
      let piece = Source(consume bytes, name: name, linesBefore: linesBefore)
      firstNotice = notices.count
      let read = self.read(piece, &reading, from: done, isLast: isLast)
      for index in notices.indices.dropFirst(firstNotice) where notices[index].source == nil {
        notices[index].source = piece
      }
      // A statement that is longer than a piece is tried again with twice as much.
      wanted = read == done ? wanted * 2 : pieceSize
      let line = (rest[..<read].lastIndex(of: 0x0A) ?? -1) + 1
      linesBefore += piece.lineEnds(before: line)
      rest.removeFirst(line)
      done = read - line
    }
    let wasStopped = reading.failure?.diagnostics.first?.code == .interrupted
    if reading.isRunning || wasStopped { return outcome(of: reading, from: mark, in: Source("")) }
    goBack(to: mark, keeping: .nothing)
    // What is said of answers that were not kept is said when the whole is run.
    notices.removeLast(notices.count - noticesBefore)
    self.checks = checks
    return nil
  }
}
