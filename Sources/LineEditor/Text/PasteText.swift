/// What a terminal puts around pasted text, behind an escape.
enum PasteMark {
  static let start = "[200~"
  static let end = "[201~"
  /// How long the rest of a paste is waited for, in milliseconds.
  static let patience: Int32 = 2000
}

/// What is kept of a pasted text: tabs as blanks, every line end as LF, no other controls.
///
/// - Parameter bytes: What stood between the two marks of a bracketed paste.
/// - Returns: Scalars that may go into the line as they are.
package func pasteText(of bytes: [UInt8]) -> [Unicode.Scalar] {
  var assembler = UTF8Assembler()
  var result: [Unicode.Scalar] = []
  var afterReturn = false
  for byte in bytes {
    guard let scalar = assembler.take(byte) else { continue }
    switch scalar {
    case "\n" where afterReturn: break
    case "\r", "\n": result.append("\n")
    case "\t": result.append(contentsOf: [" ", " "])
    default: if isHarmless(scalar) { result.append(scalar) }
    }
    afterReturn = scalar == "\r"
  }
  return result
}
