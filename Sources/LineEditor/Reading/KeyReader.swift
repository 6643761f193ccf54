import CLineEditor
import Glibc

/// Waits for the next key on behalf of libedit; all that happens while it waits happens here.
// SAFETY: made from the pointer libedit gives a callback, and not kept beyond it.
@safe struct KeyReader {
  private let editor: OpaquePointer
  private let context: EditorContext
  private let screen: LineScreen

  init(_ editor: OpaquePointer, _ context: EditorContext) {
    unsafe self.editor = editor
    self.context = context
    unsafe screen = LineScreen(editor, context)
  }

  /// The next character, or `nil` when the reading of this line is over.
  func next() -> Unicode.Scalar? {
    if context.outcome != nil { return nil }
    unsafe EditBuffer(editor).heal()
    screen.keepWithinRows()
    putDraft()
    if let key = context.keys.first {
      context.keys.removeFirst()
      return key
    }
    while let byte = nextByte() {
      context.notice = nil
      if byte == 0x1B && !context.assembler.isInside {
        switch takeSequence() {
        case .none: break
        case .over: return nil
        case .unknown: continue
        case .key(let key): return hand(over: key)
        case .paste:
          guard let paste = collectPaste() else {
            interrupt()
            return nil
          }
          context.paste = paste
          if !paste.isEmpty { return hand(over: .paste) }
          continue
        }
      }
      if let scalar = context.assembler.take(byte), !isUpperControl(scalar) {
        context.typedCount.note(scalar)
        return scalar
      }
    }
    return nil
  }

  private func hand(over key: PrivateKey) -> Unicode.Scalar {
    context.keys = Array(key.scalars.dropFirst())
    context.typedCount = TypedCount()
    return PrivateKey.prefix
  }

  /// Puts what the line is to begin with into it.
  private func putDraft() {
    guard let draft = context.pendingDraft else { return }
    context.pendingDraft = nil
    screen.show(
      draft.text.unicodeScalars.filter { isHarmless($0) || $0 == "\n" }, cursor: draft.cursor,
      prompt: context.prompt, isFresh: true)
    screen.keepWithinRows()
  }

  /// C1 controls are on no keyboard, and terminals act on them.
  private func isUpperControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x80..<0xA0).contains(scalar.value)
  }

  /// The next byte that is no key for a signal, waited for as long as it takes; `nil` when the reading
  /// is over.
  private func nextByte() -> UInt8? {
    while let byte = waitForByte() {
      switch byte {
      case context.controls.interrupt:
        interrupt()
        return nil
      case context.controls.suspend:
        suspend(byKey: true)
        if context.outcome != nil { return nil }
      case context.controls.quit: break
      default: return byte
      }
    }
    return nil
  }

  private func waitForByte() -> UInt8? {
    // Asked before anything is waited for: what comes later is typed in raw mode.
    if context.typedAhead == nil { context.typedAhead = Int(cle_waiting(STDIN_FILENO)) }
    if let byte = takeQueuedByte() { return byte }
    if !isReady(within: 0) { screen.paint() }
    var untilIdle = context.setup.idleLimit()
    while context.outcome == nil {
      var sources = [STDIN_FILENO, Interrupts.descriptor, context.wakePipe.readEnd].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let interval = context.setup.messageInterval()
      let seconds = [untilIdle, interval].compactMap(\.self).min()
      let limit = seconds.map { Int32(clamping: $0 * 1000) } ?? -1
      if unsafe poll(&sources, nfds_t(sources.count), limit) == 0 {
        untilIdle = untilIdle.map { $0 - (seconds ?? 0) }
        if untilIdle.map({ $0 > 0 }) ?? true {
          showMessages()
          continue
        }
        let buffer = unsafe EditBuffer(editor)
        let (text, cursor) = (String(scalars: buffer.text), buffer.cursor)
        screen.leave()
        context.outcome = .idle(text, cursor: cursor)
        return nil
      }
      // Signals first, so that Ctrl-C is not behind what was typed before it.
      if sources[1].revents != 0 {
        act(on: Interrupts.takeSignals())
      } else if sources[2].revents != 0 {
        _ = context.wakePipe.drain()
        showMessages()
      } else if sources[0].revents != 0, let byte = readByte() {
        return byte
      }
    }
    return nil
  }

  private func showMessages() {
    let rows = context.setup.messages()
    if rows.isEmpty { return }
    screen.printAbove(rows)
    screen.paint()
  }

  private static let controlD: UInt8 = 0x04

  private func takeQueuedByte() -> UInt8? {
    context.bytes.isEmpty ? nil : context.bytes.removeFirst()
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    StandardInput.isReady(within: milliseconds)
  }

  /// Reads one byte and no more: what is typed ahead may be for another program.
  private func readByte() -> UInt8? {
    var byte: UInt8 = 0
    let typedAhead = context.typedAhead ?? 0
    let count = unsafe read(STDIN_FILENO, &byte, 1)
    if count == 1 {
      context.typedAhead = max(0, typedAhead - 1)
      // Nobody was in raw mode while it was typed: the terminal kept the mark of Ctrl-D as a NUL.
      return byte == 0 && typedAhead > 0 ? Self.controlD : byte
    }
    let number = errno
    if count < 0 && (number == EINTR || number == EAGAIN) { return nil }
    keepLine()
    screen.leave()
    if let signal = Interrupts.terminationSignal {
      context.outcome = .terminated(signal)
    } else {
      context.outcome = count == 0 ? .endOfInput : .failed(number)
    }
    return nil
  }
}

// MARK: Signals

extension KeyReader {
  private func act(on signals: [Int32]) {
    for signal in signals where context.outcome == nil {
      switch signal {
      case SIGINT:
        interrupt()
      case _ where Interrupts.endings.contains(signal):
        keepLine()
        screen.leave()
        context.outcome = .terminated(signal)
      case SIGWINCH:
        screen.resize()
        screen.paint()
      case SIGTSTP: suspend(byKey: false)
      case SIGCONT:
        screen.takeBack()
        screen.paint()
      default: break
      }
    }
  }

  /// Gives up the line, with what was typed behind it.
  func interrupt() {
    Interrupts.clear()
    context.dropTypeAhead()
    screen.leave(with: "^C")
    context.outcome = unsafe .interrupted(String(scalars: EditBuffer(editor).text))
  }

  /// Puts the line aside for who ends the program: nobody has given it up.
  private func keepLine() {
    context.unfinished = unsafe String(scalars: EditBuffer(editor).text)
  }

  /// Stops the program, and whatever started it along with it where a key asks for that.
  private func suspend(byKey isKey: Bool) {
    guard Interrupts.canSuspend else { return }
    screen.leave()
    context.markPastes(false)
    unsafe cle_prepare_terminal(editor, 0)
    context.output.flush()
    let signals = Interrupts.suspend(wholeGroup: isKey)
    if let signal = Interrupts.terminationSignal {
      // The terminal has its modes, and may be another job's.
      keepLine()
      context.outcome = .terminated(signal)
      return
    }
    context.markPastes(true)
    screen.takeBack()
    screen.paint()
    // The signal that woke us is dealt with; anything else that came along is not.
    act(on: signals.filter { $0 != SIGCONT && $0 != SIGTSTP })
  }
}

// MARK: Sequences

extension KeyReader {
  /// What follows an escape.
  private enum Sequence {
    /// No sequence of ours; what has been read of it waits.
    case none
    /// The mark of a paste.
    case paste
    case key(PrivateKey)
    /// One that means nothing here, read to its end.
    case unknown
    /// The reading has ended meanwhile.
    case over
  }

  /// How long the rest of a sequence is waited for, in milliseconds.
  private static let patience: Int32 = 10
  private static let longestSequence = 64

  /// Takes what a terminal sends for a key or before a paste, of which an escape is the first byte.
  ///
  /// In vi mode escape is a key of its own, so the rest must follow at once; elsewhere it is waited for, as
  /// libedit would do.
  private func takeSequence() -> Sequence {
    let isVi = unsafe cle_is_vi(editor) != 0
    guard let first = isVi ? soonByte() : nextByte() else {
      return context.outcome == nil ? .none : .over
    }
    var seen = [first]
    let isMeta = first == 0x1B && !isVi
    if isMeta, let second = soonByte() { seen.append(second) }
    let lead = seen.count - 1
    guard seen[lead] == UInt8(ascii: "[") || seen[lead] == UInt8(ascii: "O") else {
      return giveBack(seen)
    }
    while !TerminalKey.isWhole(Array(seen[lead...])) {
      guard seen.count < Self.longestSequence, let byte = soonByte() else { return giveBack(seen) }
      seen.append(byte)
      if !TerminalKey.mayHold(byte) { return giveBack(seen) }
    }
    let sequence = Array(seen[lead...])
    if sequence.elementsEqual(PasteMark.start.utf8) { return .paste }
    let key = TerminalKey.key(of: sequence, isMeta: isMeta)
    if let key, isVi { return .key(key.action) }
    if isKnown(seen) { return giveBack(seen) }
    guard let key else { return .unknown }
    if !context.hasTerminalKeys {
      context.hasTerminalKeys = true
      unsafe bindTerminalKeys(of: editor)
    }
    return .key(key.action)
  }

  private func soonByte() -> UInt8? {
    takeQueuedByte() ?? (isReady(within: Self.patience) ? readByte() : nil)
  }

  private func giveBack(_ bytes: [UInt8]) -> Sequence {
    context.bytes = bytes + context.bytes
    return context.outcome == nil ? .none : .over
  }

  /// Whether libedit knows what to do with a sequence, by itself or from `.editrc`.
  private func isKnown(_ sequence: [UInt8]) -> Bool {
    if let known = context.knownSequences[sequence] { return known }
    var key = "\\e"
    for byte in sequence {
      // What has a meaning in its notation is written with a backslash.
      switch byte {
      case 0x1B: key += "\\e"
      case UInt8(ascii: "^"), UInt8(ascii: "\\"): key += "\\\(Character(Unicode.Scalar(byte)))"
      default: key += String(Character(Unicode.Scalar(byte)))
      }
    }
    let known = context.output.isWritten { unsafe cle_print_key(editor, key) }
    context.knownSequences[sequence] = known
    return known
  }
}

// MARK: Bracketed paste

extension KeyReader {
  private static let greatestPaste = 1 << 24
  private static let pasteEnd = Array("\u{1B}\(PasteMark.end)".utf8)

  /// Reads up to the end mark; a terminal that loses it holds us until nothing has come for two seconds.
  ///
  /// - Returns: What was pasted; `nil` where Ctrl-C came by itself, which is a key and no part of a text.
  private func collectPaste() -> [Unicode.Scalar]? {
    var bytes = context.bytes
    context.bytes = []
    var searched = 0
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      if let end = endMark(in: bytes, from: searched) {
        context.bytes = Array(bytes[(end + Self.pasteEnd.count)...])
        return pasteText(of: Array(bytes[..<end]))
      }
      searched = max(0, bytes.count - Self.pasteEnd.count)
      if bytes.count > Self.greatestPaste { break }
      guard isReady(within: PasteMark.patience) else { break }
      let count = unsafe read(STDIN_FILENO, &block, block.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { break }
      context.typedAhead = max(0, (context.typedAhead ?? 0) - count)
      if count == 1, block[0] == context.controls.interrupt { return nil }
      bytes += block.prefix(count)
    }
    return pasteText(of: bytes)
  }

  private func endMark(in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Self.pasteEnd
    guard bytes.count >= mark.count else { return nil }
    for index in start...(bytes.count - mark.count)
    where bytes[index] == mark[0] && bytes[index..<(index + mark.count)].elementsEqual(mark) {
      return index
    }
    return nil
  }
}

/// Does what libedit's last command has left undone of a character of several scalars.
private func makeWhole(_ buffer: EditBuffer, _ context: EditorContext, isVi: Bool) {
  defer { context.isReplaced = false }
  guard !context.isReplaced, let before = context.undo.present else { return }
  func missing() -> WholeCharacters? {
    WholeCharacters.missing(from: before, to: buffer.state, staysOnCharacters: isVi)
  }
  /// Takes away what is left of a range before a place; it is put in again first, so that vi's `p` and `u`
  /// know of all of it.
  func delete(_ range: Range<Int>, count: Int, before place: Int) {
    buffer.moveCursor(to: place)
    buffer.deleteBeforeCursor(count)
    buffer.insert(before.text[range])
    buffer.deleteBeforeCursor(range.count)
  }
  switch missing() {
  case .delete(let range):
    let place = buffer.text.count - (before.text.count - range.upperBound)
    delete(
      range, count: max(0, place - range.lowerBound), before: max(range.lowerBound, place))
  case .deleteRest(let range):
    delete(range, count: range.count - 1, before: range.upperBound)
  case .move, nil: break
  }
  // Two signs may have become one where something between them went.
  if case .move(let offset) = missing() { buffer.moveCursor(to: offset) }
}

/// Libedit's read function: one character stored, or -1 when the reading is over.
func readCallback(
  _ editor: OpaquePointer?, _ character: UnsafeMutablePointer<wchar_t>?
) -> Int32 {
  guard let editor = unsafe editor, let character = unsafe character,
    let context = unsafe context(of: editor)
  else { return -1 }
  let buffer = unsafe EditBuffer(editor)
  if context.pendingDraft == nil {
    unsafe makeWhole(buffer, context, isVi: cle_is_vi(editor) != 0)
    context.undo.note(buffer.state)
  }
  guard let scalar = unsafe KeyReader(editor, context).next() else { return -1 }
  unsafe character.pointee = wide(of: scalar)
  return 1
}
