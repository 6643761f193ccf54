/// The number that was typed before a command of vi mode; libedit tells it to none of our functions.
package struct TypedCount: Equatable, Sendable {
  package private(set) var value: Int?
  /// Whether the next key begins another command.
  private var isOver = false
  /// The command that was typed before and wants to know how far to go.
  package private(set) var waiting: Unicode.Scalar?
  /// Whether the next key is what a command looks for or puts in.
  private var takesCharacter = false
  /// No line has so many characters.
  private static let most = 1_000_000

  package init() {}

  /// Takes notice of a key before its command is carried out.
  package mutating func note(_ key: Unicode.Scalar) {
    let isCharacter = takesCharacter
    if isCharacter || isOver { self = TypedCount() }
    if isCharacter { return }
    switch key {
    case "0" where value == nil: isOver = true
    case "0"..."9": value = min((value ?? 0) * 10 + Int(key.value - 0x30), Self.most)
    // What moves the cursor follows, and the number is for that.
    case "c" where waiting == nil, "d" where waiting == nil, "y" where waiting == nil:
      waiting = key
    case "f", "F", "r", "t", "T":
      isOver = true
      takesCharacter = true
    default: isOver = true
    }
  }
}
