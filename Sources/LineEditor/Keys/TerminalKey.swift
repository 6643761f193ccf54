/// A key of the keyboard that has no character, and what it does in a line.
///
/// The table below is all that is known of such keys; the manual names each of them. What a terminal sends
/// for any other is read to its end and does nothing.
package struct TerminalKey: Equatable, Sendable {
  /// What stands on the keyboard.
  package let name: String
  /// What it does; what carries that out.
  let action: PrivateKey
  /// The last character of what is sent, behind `[` or `O`.
  private let letter: Unicode.Scalar?
  /// The numbers that may stand before a `~` instead.
  private let numbers: [Int]
  /// Whether Ctrl or Alt is held; Shift changes nothing.
  private let isHeld: Bool

  private init(
    _ name: String, _ action: PrivateKey, _ letter: Unicode.Scalar? = nil, numbers: [Int] = [],
    isHeld: Bool = false
  ) {
    self.name = name
    self.action = action
    self.letter = letter
    self.numbers = numbers
    self.isHeld = isHeld
  }

  package static let all = [
    TerminalKey("Up", .up, "A"),
    TerminalKey("Down", .down, "B"),
    TerminalKey("Right", .right, "C"),
    TerminalKey("Left", .left, "D"),
    TerminalKey("Ctrl-Right", .wordRight, "C", isHeld: true),
    TerminalKey("Ctrl-Left", .wordLeft, "D", isHeld: true),
    TerminalKey("Home", .start, "H", numbers: [1, 7]),
    TerminalKey("Home", .start, "H", numbers: [1, 7], isHeld: true),
    TerminalKey("End", .end, "F", numbers: [4, 8]),
    TerminalKey("End", .end, "F", numbers: [4, 8], isHeld: true),
    TerminalKey("Delete", .delete, numbers: [3]),
    TerminalKey("Ctrl-Delete", .deleteWord, numbers: [3], isHeld: true),
  ]

  /// The key for which a terminal sends a sequence.
  ///
  /// - Parameters:
  ///   - sequence: What follows the last escape, whole.
  ///   - isMeta: Whether a second escape came first, as some send for Alt.
  /// - Returns: `nil` where it is none of the table.
  package static func key(of sequence: [UInt8], isMeta: Bool = false) -> TerminalKey? {
    guard let sent = Sent(sequence) else { return nil }
    let isHeld = sent.isHeld || isMeta
    return all.first { key in
      guard key.isHeld == isHeld else { return false }
      if let number = sent.number { return key.numbers.contains(number) }
      return key.letter == sent.letter
    }
  }

  /// Whether a sequence that began with `[` or `O` is at its end.
  package static func isWhole(_ sequence: [UInt8]) -> Bool {
    guard sequence.count > 1, let last = sequence.last else { return false }
    // The console of Linux sends `[[A` for F1.
    if sequence == Array("[[".utf8) { return false }
    return (0x40...0x7E).contains(last) || last == UInt8(ascii: "$")
  }

  /// Whether a sequence may go on with a byte.
  package static func mayHold(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

  /// What is said by a sequence.
  private struct Sent {
    /// The letter of an arrow and its like.
    var letter: Unicode.Scalar?
    /// The number of another key.
    var number: Int?
    var isHeld = false

    init?(_ sequence: [UInt8]) {
      guard let last = sequence.last, TerminalKey.isWhole(sequence) else { return nil }
      let inner = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
      let numbers = inner.split(separator: ";", omittingEmptySubsequences: false)
      guard inner.isEmpty || numbers.allSatisfy({ Int($0) != nil }), numbers.count < 3 else {
        return nil
      }
      let values = inner.isEmpty ? [] : numbers.compactMap { Int($0) }
      // One more than the sum of 1 for Shift, 2 for Alt, 4 for Ctrl, 8 for Meta.
      var modifiers = values.count > 1 ? values[1] : 1
      switch last {
      case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
        guard let first = values.first else { return nil }
        number = first
        isHeld = last == UInt8(ascii: "^") || last == UInt8(ascii: "@")
      // With Shift behind `[`, with Ctrl behind `O`.
      case UInt8(ascii: "a")...UInt8(ascii: "d") where values.isEmpty:
        letter = Unicode.Scalar(last - 0x20)
        isHeld = sequence.first == UInt8(ascii: "O")
      default:
        // Older ones leave the first number out.
        if values.count == 1 { modifiers = values[0] }
        letter = Unicode.Scalar(last)
      }
      isHeld = isHeld || (max(1, modifiers) - 1) & 0b1110 != 0
    }
  }
}
