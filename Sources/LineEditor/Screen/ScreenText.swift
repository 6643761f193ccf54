/// What is written to the terminal to change what it shows.
package struct ScreenText: Sendable {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(Self.usual) }

  /// A row with its colours, its hint and the ways between them.
  private static let usual = 512

  /// The same as characters.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  static func += (whole: inout ScreenText, part: String) {
    whole.bytes.append(contentsOf: part.utf8)
  }

  /// Adds a text in a look, given as numbers of an SGR sequence.
  mutating func append(_ text: String, style: String) {
    begin(style)
    self += text
    self += Sequences.plain
  }

  /// What follows has a look, up to ``Sequences/plain``.
  mutating func begin(_ style: String) {
    self += Sequences.start
    self += style
    bytes.append(UInt8(ascii: "m"))
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: scalar.utf8)
    }
  }
}

/// The control sequences in use, all of ECMA-48 or common to every terminal that has it.
enum Sequences {
  static let start = "\u{1B}["
  static let home = "\u{1B}[H"
  static let clearScreen = home + "\u{1B}[2J"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let clearRight = "\u{1B}[K"
  static let clearBelow = "\u{1B}[J"
  static let plain = "\u{1B}[m"
  static let pasteMarksOn = "\u{1B}[?2004h"
  static let pasteMarksOff = "\u{1B}[?2004l"

  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
